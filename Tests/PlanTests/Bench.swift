import Plan

/// A plan of one city for testing one rule at a time.
struct Bench {
    var plan = Plan()
    let today = Day(number: 14_775)

    init(_ changes: [Change] = []) {
        plan.apply([
            Change(.plan, Plan.settingsID, .title, to: "P"), Change(.plan, Plan.settingsID, .start, to: "2009-10-01"),
            Change(.partner, "us", .text(.name, .english), to: "US"),
            Change(.partner, "mx", .text(.name, .english), to: "MX"),
            Change(.partner, "mx", .position, to: "1"), Change(.city, "c", .name, to: "C"),
            Change(.city, "c", .marking, to: "U"),
        ])
        plan.apply(changes)
    }

    func causes(_ kind: IssueKind) -> [Cause] { plan.issues(on: today).filter { $0.kind == kind }.map(\.cause) }

    /// Assessments of an effort by both sides, some days ago.
    static func said(_ line: LineOfEffort, _ status: Status, _ extra: [(FieldName, String)] = [], daysAgo: Int = 0)
        -> [Change]
    {
        let id = EffortID(city: "c", line: line)
        let day = (Day(number: 14_775) - daysAgo).iso
        return ["us", "mx"].flatMap { side in
            [
                Change(.assessment, id.assessment(by: side), .status, to: status.code),
                Change(.assessment, id.assessment(by: side), .asOf, to: day),
                Change(.assessment, id.assessment(by: side), .since, to: day),
            ]
        } + extra.map { Change(.effort, id.record, $0.0, to: $0.1) }
    }

    static func project(_ id: String, _ values: [(FieldName, String)]) -> [Change] {
        ([(.title, id.uppercased()), (.effort, "c/training"), (.marking, "U")] + values).map {
            Change(.project, id, $0.0, to: $0.1)
        }
    }

    static func half(_ side: String, _ state: CommitmentState, since: String, _ more: [(FieldName, String)] = [])
        -> [Change]
    {
        ([(.commitmentState, state.code), (.since, since), (.marking, "U")] + more).map {
            Change(.commitment, "p/\(side)", $0.0, to: $0.1)
        }
    }
}
