extension Plan {
    /// The plan as it may be handed out: only what is marked at or below a ceiling.
    ///
    /// It fails closed. What is unmarked, or marked with a label that is not in the plan's list, is left out, and with it
    /// what refers to it by need; a reference that may be missing is emptied. Places in lists are counted anew, so that no
    /// gap tells of what is not there. Everything that is derived from the released plan holds nothing else. A reading or a
    /// target without a marking of its own carries its measure's.
    /// - Parameter ceiling: one of the plan's markings; nil comes of any other.
    public func released(at ceiling: String) -> Plan? {
        guard let highest = markings.firstIndex(of: ceiling) else { return nil }
        var release = Release(of: self, labels: Set(markings.prefix(highest + 1)))
        for kind in RecordKind.allCases {
            for id in ids(of: kind) { release.take(kind, id) }
            release.plan.reorder([kind])
        }
        release.settle()
        return release.plan
    }
}

/// A plan that is being handed out.
private struct Release {
    var plan = Plan()
    private let whole: Plan
    private let labels: Set<String>

    init(of whole: Plan, labels: Set<String>) {
        self.whole = whole
        self.labels = labels
    }

    mutating func take(_ kind: RecordKind, _ id: String) {
        guard isMarkedLow(kind, id) else { return }
        var values: [Plan.Value] = []
        for field in kind.fields where field.use != .local {
            guard let code = whole.value(kind, id, field.name) else { continue }
            let known = known(code, field)
            // What a record cannot be without takes the record with it.
            if known == nil, !field.isOptional || field.use == .key { return }
            if field.use != .key, let known { values.append(Plan.Value(field.name, known)) }
        }
        plan.set(kind, id, values[...])
    }

    private func isMarkedLow(_ kind: RecordKind, _ id: String) -> Bool {
        guard whole.value(kind, id, .removed) == nil else { return false }
        var marking = whole.value(kind, id, .marking)
        if marking == nil, kind == .reading || kind == .target {
            marking = whole.value(kind, id, .measure).flatMap { whole.measure($0)?.marking }
        }
        return marking.map(labels.contains) ?? false
    }

    /// A value without what it names that is not handed out; nil where nothing is left.
    private func known(_ code: String, _ field: FieldSummary) -> String? {
        switch field.kind {
        case .efforts:
            let left = ([EffortID](code: code) ?? []).filter { plan.city($0.city) != nil }
            return left.isEmpty ? nil : left.code
        // A project can name one that comes behind it: `settle` looks again.
        case .project where field.name == .family: return code
        default: return (try? plan.check(code, refersTo: field)) == nil ? nil : code
        }
    }

    /// Whether everything that a conflict tells of is handed out.
    private func isKnown(_ conflict: Conflict) -> Bool {
        conflict.contenders.allSatisfy { contender in
            let change = contender.change
            guard let field = change.kind.field(change.field) else { return false }
            return plan.value(change.kind, change.record, .marking) != nil
                && [change.old, change.new].allSatisfy { $0 == nil || $0.flatMap { known($0, field) } == $0 }
        }
    }

    /// Forgets families whose first project is not there, and counts places anew.
    mutating func settle() {
        plan.conflicts = whole.conflicts.filter(isKnown)
        let orphans = plan.projects.filter { $0.family.map { plan.project($0) == nil } ?? false }
        plan.apply(orphans.map { Change(.project, $0.id, .family, to: nil) })
        let cities = plan.cities.enumerated().map { Change(.city, $1.id, .position, to: $0.code) }
        plan.apply(cities + plan.partners.enumerated().map { Change(.partner, $1.id, .position, to: $0.code) })
    }
}

extension Entry {
    /// The act as it may be handed out with a released plan: only what it did to records that the plan holds. Its reason
    /// goes where it did anything else; nil where nothing is left.
    public func released(with plan: Plan) -> Entry? {
        let kept = act.changes.filter { change in
            change.kind.fields.contains { plan.value(change.kind, change.record, $0.name) != nil }
        }
        guard !kept.isEmpty else { return nil }
        var act = act
        if kept.count < act.changes.count { act.reason = nil }
        act.changes = kept
        return Entry(id: id, time: time, writer: writer, deed: deed, act: act)
    }
}
