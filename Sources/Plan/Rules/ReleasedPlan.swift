extension Plan {
    /// The plan without everything that a ceiling withholds.
    ///
    /// Removed records are left out. A value that names a withheld record is emptied. Positions are renumbered, so
    /// that no gap shows that a record is withheld. Whatever is derived from the released plan contains nothing else.
    /// - Parameter ceiling: one of the plan's markings; for any other the result is nil.
    public func released(at ceiling: String) -> Plan? {
        let lookup: Release.Lookup = { kind, record, field in
            guard let kind = RecordKind(rawValue: kind), let field = FieldName(rawValue: field),
                value(kind, record, .removed) == nil
            else { return nil }
            return value(kind, record, field)
        }
        guard let release = try? Release(upTo: ceiling, value: lookup) else { return nil }
        var releasing = Releasing(release: release)
        for kind in RecordKind.allCases { read(kind, &releasing) }
        var plan = releasing.plan
        plan.reorder()
        let cities = plan.cities.enumerated().map { Change(.city, $1.id, .position, to: $0.code) }
        plan.apply(cities + plan.partners.enumerated().map { Change(.partner, $1.id, .position, to: $0.code) })
        plan.conflicts = conflicts.compactMap { $0.released(with: plan) }
        return plan
    }

    /// Whether the plan holds the record of a change and all that its old and its new value name.
    fileprivate func holdsAll(of change: Change) -> Bool {
        guard let field = change.kind.field(change.field), holds(RecordName(change.kind, change.record)) else {
            return false
        }
        return [change.old, change.new].compactMap { $0 }.flatMap(field.kind.references).allSatisfy(isKnown)
    }
}

/// Collects the records of each kind that may be told, without withheld values.
private struct Releasing: TableReader {
    var release: Release
    var plan = Plan()

    mutating func read<Table: RecordTable>(_ table: Table) {
        let kind = Table.Row.kind
        for record in table.all where !record.removed && mayTell(kind, record.id) {
            var values: [Plan.Value] = []
            for field in Table.Row.fields where field.use != .key && field.use != .local {
                guard let code = field.read(record), mayTell(code, in: field.kind) else { continue }
                values.append(Plan.Value(field.name, code))
            }
            plan.set(kind, record.id, values[...])
        }
    }

    // Withheld where the look-up fails.
    private mutating func mayTell(_ kind: RecordKind, _ id: String) -> Bool {
        (try? release.mayTell(kind.rawValue, id)) ?? false
    }

    private mutating func mayTell(_ code: String, in field: FieldKind) -> Bool {
        (try? release.mayTell(code, in: field)) ?? false
    }
}

extension Entry {
    /// The act without the changes that a released plan withholds: a change is kept if the plan has its record and
    /// all records that it names. A withheld side is removed, and so is the reason where a change was. Nil where no
    /// change is left.
    public func released(with plan: Plan) -> Entry? {
        let kept = act.changes.filter(plan.holdsAll)
        guard !kept.isEmpty else { return nil }
        var act = act
        if kept.count < act.changes.count { act.reason = nil }
        if let partner = act.partner, !plan.isKnown(RecordName(.partner, partner)) { act.partner = nil }
        act.changes = kept
        return Entry(id: id, time: time, writer: writer, kind: kind, act: act)
    }
}

extension Conflict {
    /// The conflict without a withheld side; nil where the plan does not have all records that it names.
    fileprivate func released(with plan: Plan) -> Conflict? {
        guard contenders.allSatisfy({ plan.holdsAll(of: $0.change) }) else { return nil }
        return Conflict(shown: shown.released(with: plan), others: others.map { $0.released(with: plan) })
    }
}

extension Conflict.Contender {
    /// The contender without a withheld side.
    fileprivate func released(with plan: Plan) -> Conflict.Contender {
        let known = partner.flatMap { plan.isKnown(RecordName(.partner, $0)) ? $0 : nil }
        return Conflict.Contender(
            act: act, author: author, partner: known, reason: reason, time: time, change: change)
    }
}
