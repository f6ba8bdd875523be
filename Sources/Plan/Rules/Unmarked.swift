extension Plan {
    /// The present records of a kind that every ceiling withholds for want of a marking of their own that the plan
    /// lists.
    public struct Unmarked: Equatable, Sendable {
        /// The kind.
        public let kind: RecordKind
        /// Their number.
        public let count: Int
        let first: IssueSubject
    }

    /// The unmarked records, kind by kind. A reading or a target without a marking has that of its measure.
    public var unmarked: [Unmarked] { unmarked(listed: markings, withheldBy: nil) }

    /// The records that a ceiling withholds for want of a marking alone: none that belongs to a record marked above it,
    /// and none whose marking only a list lacks that others sent and nobody here has confirmed.
    public func unmarked(at ceiling: String) -> [Unmarked] {
        let lists = releaseDoubts[FieldKey(.plan, Plan.settingsID, .markings)] ?? []
        return unmarked(
            listed: markings + lists.flatMap { MarkingList(code: $0).labels },
            withheldBy: release(at: ceiling, takingUnmarked: true))
    }

    private func unmarked(listed labels: [String], withheldBy release: Release?) -> [Unmarked] {
        var records = UnmarkedRecords(plan: self, labels: labels, release: release)
        return RecordKind.allCases.compactMap { kind in
            (records.first, records.count) = (nil, 0)
            show(kind, to: &records)
            return records.first.map { Unmarked(kind: kind, count: records.count, first: $0.subject) }
        }
    }

    /// The issues of unmarked records: one for each kind, on its first record.
    var unmarkedRecords: [Issue] { unmarked.map { Issue(.unmarked($0.kind, $0.count), $0.first) } }
}

/// Counts the unmarked records of a kind and keeps the subject of the first.
private struct UnmarkedRecords: RecordVisitor {
    let plan: Plan
    let labels: [String]
    var release: Release?
    var first: (id: String, subject: IssueSubject)?
    var count = 0

    mutating func visit<R: Record>(_ records: some Sequence<R>) {
        let inherits = RecordKind.measure.belongings.contains(R.kind)
        for record in records {
            guard record.marking.map({ !labels.contains($0) }) ?? !inherits else { continue }
            // A plan that nobody has said anything about has no settings.
            if R.kind == .plan, record == R(id: record.id) { continue }
            if plan.isUnreported(RecordName(R.kind, record.id)) { continue }
            // A look-up in a plan does not fail.
            if let isReleased = try? release?.mayRelease(R.kind.rawValue, record.id), !isReleased { continue }
            count += 1
            // Efforts, assessments and readings come in no order.
            if let first, !isFirst(R.kind, record.id, before: first.id) { continue }
            first = (record.id, UnmarkedRecords.subject(of: record))
        }
    }

    private func isFirst(_ kind: RecordKind, _ id: String, before other: String) -> Bool {
        [.effort, .assessment, .reading].contains(kind) && id < other
    }

    private static func subject(of record: some Record) -> IssueSubject {
        switch record {
        case let record as Effort: EffortID(record: record.id).map(IssueSubject.effort) ?? .plan
        case let record as Assessment: record.effort.map(IssueSubject.effort) ?? .plan
        case let record as Commitment: record.subject.map(IssueSubject.init) ?? .plan
        case let record as CityTarget: .measure(record.measure)
        case let record as Reading: .measure(record.measure)
        case let record as Attendance: .meeting(record.meeting)
        case let record as AgendaItem: .meeting(record.meeting)
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
        default: .plan
        }
    }
}
