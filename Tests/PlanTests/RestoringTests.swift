import Plan
import Testing

@Suite("What was removed says nothing, and comes back with what is said anew alone")
struct RestoringTests {
    private let day = SamplePlan.day

    private func removed(_ kind: RecordKind, _ id: String) -> Plan {
        var plan = SamplePlan.plan
        plan.apply([Change(kind, id, .removed, to: "1")])
        return plan
    }

    @Test("A record that is added over a removed one of its key has none of its former values, but for its marking")
    func added() throws {
        let commitment = try #require(
            SamplePlan.plan.commitments.first { $0.lead.plain != "" && $0.id.hasSuffix("/mx") })
        let plan = removed(.commitment, commitment.id)
        let subject = try #require(commitment.subject)
        let made = try plan.adding(
            .commitment, [(.subject, subject.code), (.partner, "mx"), (.commitmentState, CommitmentState.asked.code)],
            fresh: "x", on: day)
        var after = plan
        after.apply(plan.effective(made.changes))
        let now = try #require(after.commitment(made.record))
        #expect(made.record == commitment.id && !now.removed && now.state == .asked && now.lead.plain == "")
        #expect(now.due == nil && now.followUp == nil && now.since == day && now.marking == commitment.marking)
    }

    @Test("A dependency that is added again is not met by what was done before it was removed")
    func dependency() throws {
        var plan = SamplePlan.plan
        let id = "tijuana/technology>tijuana/training"
        plan.apply([
            Change(.dependency, id, .text(.reason, .english), to: "Old"),
            Change(.dependency, id, .reached, to: "2010-05-02"),
            Change(.dependency, id, .removed, to: "1"),
        ])
        let made = try plan.adding(
            .dependency, [(.dependent, "tijuana/technology"), (.prerequisite, "tijuana/training")], fresh: "x", on: day)
        plan.apply(plan.effective(made.changes))
        #expect(plan.dependency(id)?.reached == nil && plan.dependency(id)?.removed == false)
    }

    @Test("Judgements, efforts and commitments of removed cities and sides lack no marking and no translation")
    func toldNowhere() {
        for (kind, id) in [(RecordKind.city, "tijuana"), (.partner, "mx")] {
            var plan = SamplePlan.plan
            let records: [(RecordKind, String)] = [
                (.effort, "tijuana/training"), (.assessment, "tijuana/training/mx"),
                (.commitment, "tijuana/training/mx"),
            ]
            plan.apply(records.map { Change($0.0, $0.1, .marking, to: nil) })
            plan.apply([Change(.commitment, "tijuana/training/mx", .text(.what, .english), to: "Only English")])
            let (before, gaps) = (plan.unmarked.map(\.count).reduce(0, +), plan.untranslated.count)
            plan.apply([Change(kind, id, .removed, to: "1")])
            let after = plan.unmarked
            #expect(after.map(\.count).reduce(0, +) < before && plan.untranslated.count < gaps, "\(kind)")
            #expect(!plan.untranslated.contains { $0.record.hasSuffix("/mx") && kind == .partner }, "\(kind)")
        }
    }

    @Test("What a removed side said is told by no change, and nothing of what is entered for it since")
    func removedSide() {
        let past = SamplePlan.plan
        var plan = removed(.partner, "mx")
        plan.apply([Change(.assessment, "tijuana/training/mx", .status, to: "offTrack")])
        let day = SamplePlan.day
        let turns = plan.turns(of: EffortID(city: "tijuana", line: .training), on: day, since: past, on: day)
        #expect(turns.allSatisfy { $0.side.id != "mx" || $0.now == nil })
    }

    @Test("A deadlock without a first step is found among any number that have one")
    func dense() {
        var plan = SamplePlan.plan
        let efforts = plan.cities.prefix(2).flatMap { city in
            LineOfEffort.allCases.map { EffortID(city: city.id, line: $0) }
        }.prefix(8)
        var changes: [Change] = []
        for one in efforts {
            for other in efforts where one != other {
                let id = "\(one.record)>\(other.record)"
                changes += [
                    Change(.dependency, id, .since, to: "2010-05-01"),
                    Change(.dependency, id, .text(.firstStep, .english), to: "Step"),
                    Change(.dependency, id, .owner, to: "us"),
                    Change(.dependency, id, .due, to: "2010-07-01"),
                ]
            }
        }
        plan.apply(changes)
        let pair = [efforts[0], efforts[1]].map(\.record)
        for id in ["\(pair[0])>\(pair[1])", "\(pair[1])>\(pair[0])"] {
            plan.apply([.text(.firstStep, .english), .owner, .due].map { Change(.dependency, id, $0, to: nil) })
        }
        let open = plan.deadlocks(on: day, withoutFirstStep: true).found
        #expect(
            open.contains { Set($0.subjects.map(\.record)) == Set(pair) },
            "\(open.map(\.subjects)) \(plan.dependencies.count)")
    }

    @Test("Of several commitments of a side the one that is behind is named")
    func lacking() throws {
        var plan = SamplePlan.plan
        let (first, second) = ("tijuana/cooperation/us", "tijuana/cooperation/us>second")
        plan.apply([
            Change(.commitment, first, .commitmentState, to: CommitmentState.inPlace.code),
            Change(.commitment, first, .since, to: "2010-01-05"),
            Change(.commitment, second, .commitmentState, to: CommitmentState.agreed.code),
            Change(.commitment, "tijuana/cooperation/mx", .commitmentState, to: CommitmentState.inPlace.code),
            Change(.commitment, "tijuana/cooperation/mx", .since, to: "2010-02-01"),
        ])
        let issues = plan.issues(on: day).filter { $0.effort == EffortID(city: "tijuana", line: .cooperation) }
        let found = issues.compactMap { issue -> String? in
            if case .unmatched(let commitment, _, "us", _) = issue.cause { commitment } else { nil }
        }
        #expect(found == [second])
    }

    @Test("The key fields of a record that is not there are read from its id")
    func keys() {
        let plan = Plan()
        #expect(plan.value(.effort, "x/training", .city) == nil)
        #expect(plan.key(.effort, "x/training", .city) == "x" && plan.key(.effort, "x/training", .line) == "training")
        #expect(plan.key(.assessment, "x/training/us", .partner) == "us")
    }

    @Test("A city of the same place is no second one, whatever its id was made of")
    func cities() {
        let plan = SamplePlan.plan
        for values in [
            [(FieldName.name, "TIJUANA"), (.state, "Baja California")],
            [(.name, "X"), (.code, "02004")],
        ] as [[(FieldName, String)]] {
            let given = values.map { (field: $0.0, value: Optional($0.1)) }
            #expect(plan.present(.city, given, fresh: "n")?.id == "tijuana", "\(values)")
        }
        #expect(plan.present(.city, [(.name, "Tijuana"), (.state, "Sonora")], fresh: "n") == nil)
    }
}
