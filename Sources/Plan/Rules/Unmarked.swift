extension Plan {
    /// The kinds whose records are released one by one, and so need a marking each.
    static let releasedOneByOne: [RecordKind] = [
        .city, .project, .commitment, .milestone, .measure, .vulnerability, .condition, .dependency, .meeting,
        .decision, .action, .note,
    ]

    /// Records without a marking, which are not released, told by their kind.
    func unmarked(_ tally: Tally) -> [Finding] {
        Plan.releasedOneByOne.compactMap { kind in
            guard let count = tally.unmarked[kind] else { return nil }
            var first = FirstUnmarked()
            show(kind, to: &first)
            return first.subject.map { Finding(.unmarked(kind, count), $0) }
        }
    }
}

/// Looks for the first record that has no marking.
private struct FirstUnmarked: RecordVisitor {
    var subject: FindingSubject?

    mutating func visit<R: Record>(_ records: some Sequence<R>) {
        guard let record = records.first(where: { $0.marking == nil }) else { return }
        subject =
            switch record {
            case let record as Commitment: .project(record.project)
            case let record as Decision: .meeting(record.meeting ?? "")
            case let record as Remark: .meeting(record.meeting ?? "")
            case is City: .city(record.id)
            case is Project: .project(record.id)
            case is Milestone: .milestone(record.id)
            case is Measure: .measure(record.id)
            case is Vulnerability: .vulnerability(record.id)
            case is Condition: .condition(record.id)
            case is Dependency: .dependency(record.id)
            case is Meeting: .meeting(record.id)
            case is ActionItem: .action(record.id)
            default: nil
            }
    }
}
