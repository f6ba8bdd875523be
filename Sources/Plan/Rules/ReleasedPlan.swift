extension Plan {
    /// The plan as it may be told at a ceiling.
    ///
    /// Removed records are left out. A value that names a withheld record is emptied. Places in lists are counted anew, so
    /// that no gap tells of what is withheld. Whatever is derived from the released plan holds nothing else.
    /// - Parameter ceiling: one of the plan's markings; nil comes of any other.
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

/// Collects what may be told of the records of each kind.
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

    // A look-up that fails withholds.
    private mutating func mayTell(_ kind: RecordKind, _ id: String) -> Bool {
        (try? release.mayTell(kind.rawValue, id)) ?? false
    }

    private mutating func mayTell(_ code: String, in field: FieldKind) -> Bool {
        (try? release.mayTell(code, in: field)) ?? false
    }
}

extension Entry {
    /// The act as it may be told with a released plan: only changes of which the plan holds the record and all that they
    /// name, without a side that is withheld, and without the reason where it did anything else. Nil where nothing is left.
    public func released(with plan: Plan) -> Entry? {
        let kept = act.changes.filter(plan.holdsAll)
        guard !kept.isEmpty else { return nil }
        var act = act
        if kept.count < act.changes.count { act.reason = nil }
        if let partner = act.partner, !plan.isKnown(RecordName(.partner, partner)) { act.partner = nil }
        act.changes = kept
        return Entry(id: id, time: time, writer: writer, deed: deed, act: act)
    }
}

extension Conflict {
    /// The conflict as it may be told with a released plan; nil where the plan does not hold all that it names.
    fileprivate func released(with plan: Plan) -> Conflict? {
        guard contenders.allSatisfy({ plan.holdsAll(of: $0.change) }) else { return nil }
        return Conflict(shown: shown.released(with: plan), others: others.map { $0.released(with: plan) })
    }
}

extension Conflict.Contender {
    /// The same without a side that is withheld.
    fileprivate func released(with plan: Plan) -> Conflict.Contender {
        let known = partner.flatMap { plan.isKnown(RecordName(.partner, $0)) ? $0 : nil }
        return Conflict.Contender(
            act: act, author: author, partner: known, reason: reason, time: time, change: change)
    }
}
