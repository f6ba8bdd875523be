extension Plan {
    /// An issue for each conflict.
    func conflictIssues() -> [Issue] {
        conflicts.map { conflict in
            let effort = effort(of: conflict.kind, conflict.record)
            return Issue(
                .conflict(conflict), .conflict(conflict.kind, conflict.record, conflict.field),
                city: effort?.city ?? city(of: conflict.kind, conflict.record), lines: effort.map { [$0.line] } ?? [],
                since: conflict.contenders.map(\.time.day).max())
        }
    }

    /// The conflict on a field; nil where there is none.
    public func conflict(on kind: RecordKind, _ record: String, _ field: FieldName) -> Conflict? {
        conflicts.first { $0.kind == kind && $0.record == record && $0.field == field }
    }

    /// The effort that a record belongs to; nil where it belongs to none.
    public func effort(of kind: RecordKind, _ record: String) -> EffortID? {
        switch kind {
        case .effort: EffortID(record: record)
        case .assessment: Assessment(id: record).effort
        case .project: project(record)?.effortID
        case .commitment: Commitment(id: record).subject.flatMap(effort)
        case .milestone, .decision, .action, .note:
            value(kind, record, .subject).flatMap(Subject.init(code:)).flatMap(effort)
        case .plan, .phase, .partner, .city, .measure, .target, .reading, .vulnerability, .condition, .dependency,
            .meeting, .attendance, .item:
            nil
        }
    }

    /// The city that a record belongs to, or is.
    public func city(of kind: RecordKind, _ record: String) -> String? {
        kind == .city ? record : value(kind, record, .city)
    }

    /// The changes that decide a conflict in favour of one of its contenders.
    ///
    /// The shown contender can be chosen too: its value is then written again, with a causal context that names the
    /// others.
    public func changes(deciding conflict: Conflict, for contender: Conflict.Contender, on today: Day) throws(EditError)
        -> [Change]
    {
        if conflict.field == .removed {
            let isKept = contender == conflict.shown
            return [Change(conflict.kind, conflict.record, .removed, to: isKept ? "1" : nil)]
        }
        return try changes(
            for: Edit(conflict.kind, conflict.record, [(conflict.field, contender.change.new)]), on: today)
    }

    /// The act that decides a conflict on a side's status. The contender's reason is written with it.
    public func act(
        deciding conflict: Conflict, for contender: Conflict.Contender, by author: Author, in language: Language,
        on today: Day
    ) throws(EditError) -> Act {
        let said = Assessment(id: conflict.record)
        guard conflict.kind == .assessment, conflict.field == .status, let effort = said.effort,
            let status = contender.change.new.flatMap(Status.init(code:))
        else {
            let changes = try changes(deciding: conflict, for: contender, on: today)
            return Act(author: author.name, partner: author.side, asOf: today, changes: changes)
        }
        return try assess(
            [effort], as: Judgement(status: status), by: Author(name: author.name, side: said.partner),
            reason: contender.reason, in: language, on: today)
    }
}
