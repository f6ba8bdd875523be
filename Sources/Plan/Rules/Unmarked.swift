extension Plan {
    /// The kinds whose records need a marking of their own to be released.
    static let releasedOneByOne: [RecordKind] = [
        .city, .project, .commitment, .milestone, .measure, .vulnerability, .condition, .dependency, .meeting,
        .decision, .action, .note,
    ]

    /// The issues of unmarked records, which are not released: one for each kind, on its first record.
    var unmarkedRecords: [Issue] {
        Plan.releasedOneByOne.compactMap { kind in
            var unmarked = UnmarkedRecords()
            show(kind, to: &unmarked)
            return unmarked.first.map { Issue(.unmarked(kind, unmarked.count), $0) }
        }
    }
}

/// Counts the unmarked records of a kind and keeps the subject of the first.
private struct UnmarkedRecords: RecordVisitor {
    var first: IssueSubject?
    var count = 0

    mutating func visit<R: Record>(_ records: some Sequence<R>) {
        count = records.count { $0.marking == nil }
        guard count > 0, let record = records.first(where: { $0.marking == nil }) else { return }
        first =
            switch record {
            case let record as Commitment: .project(record.project)
            case let record as Decision: .meeting(record.meeting ?? "")
            case let record as Note: .meeting(record.meeting ?? "")
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
