/// New values for the fields of one record, as a form, a command or a file gives them.
public struct Edit: Equatable, Sendable {
    /// The kind of record.
    public let kind: RecordKind
    /// The record's id.
    public let record: String
    /// The new values in their neutral form; nil empties a field.
    public var values: [(field: FieldName, value: String?)]

    /// An edit of one record.
    public init(_ kind: RecordKind, _ record: String, _ values: [(field: FieldName, value: String?)]) {
        self.kind = kind
        self.record = record
        self.values = values
    }

    public static func == (left: Edit, right: Edit) -> Bool {
        left.kind == right.kind && left.record == right.record && left.values.count == right.values.count
            && zip(left.values, right.values).allSatisfy { $0.field == $1.field && $0.value == $1.value }
    }
}

extension Plan {
    /// The changes of an edit, after checking every value against the field's table, the plan and the rules of the
    /// record. They include the days that the rules keep: see `turns`.
    /// - Parameter isMerged: whether the values are those of an export, in which the one may be what one person wrote,
    ///   and the other what another one did: a pair of days out of order, a goal that contradicts its baseline.
    /// - Throws: the first `EditError`.
    public func changes(for edit: Edit, on today: Day, isMerged: Bool = false) throws(EditError) -> [Change] {
        var changes: [Change] = []
        for (name, value) in edit.values {
            guard let field = edit.kind.field(name) else { throw .noSuchField(edit.kind, name.rawValue) }
            guard field.use != .key else { continue }
            let clean = field.clean(value)
            try field.check(clean)
            try check(clean, refersTo: field)
            // A field that is not written has its standard value.
            changes.append(Change(edit.kind, edit.record, name, to: clean == field.standard ? nil : clean))
        }
        try checkDay(edit, changes, today)
        if !isMerged {
            try checkOrder(edit, changes)
            try checkGoal(edit, changes)
        }
        if edit.kind == .city, edit.record == City.nationalID,
            changes.contains(where: { $0.field == .share && $0.new != nil })
        {
            throw .shareOfNation
        }
        try checkWords(edit, changes)
        try checkOwner(edit, changes)
        return changes + turns(edit, changes, on: today)
    }

    /// The days that the rules keep and the edit does not give: since when a commitment, a condition or a judgement is
    /// in its state, the day of the judgement, and since when a new dependency is there.
    public func turns(_ edit: Edit, _ changes: [Change], on today: Day) -> [Change] {
        func given(_ name: FieldName) -> String? { edit.values.last { $0.field == name }?.value }
        func kept(_ name: FieldName, _ day: String?) -> [Change] {
            given(name) == nil ? [Change(edit.kind, edit.record, name, to: day)] : []
        }
        let state = changes.last { [.commitmentState, .conditionState, .status].contains($0.field) }
        let turned = state.flatMap { $0.new == value(edit.kind, edit.record, $0.field) ? nil : $0 }
        switch edit.kind {
        case .commitment, .condition:
            return turned.map { kept(.since, $0.new == nil ? nil : today.code) } ?? []
        case .assessment:
            guard let turned else { return [] }
            let day = turned.new == nil ? nil : given(.asOf) ?? today.code
            return kept(.asOf, day) + kept(.since, day)
        case .dependency:
            return isKnown(RecordName(.dependency, edit.record)) ? [] : kept(.since, today.code)
        default: return []
        }
    }

    /// Checks that days which have to have come, such as that of a judgement, are not after today.
    private func checkDay(_ edit: Edit, _ changes: [Change], _ today: Day) throws(EditError) {
        for field in edit.kind.fields where field.hasCome {
            let day = changes.last { $0.field == field.name }?.new.flatMap(Day.init(code:))
            if let day, day > today { throw .afterToday(field.name, day) }
        }
    }

    /// Checks that a value names records of the plan. An item is made by the act that names it first.
    public func check(_ value: String?, refersTo field: FieldSummary) throws(EditError) {
        guard let value, field.kind.isNamed, field.kind != .item else { return }
        let names = field.kind.references(in: value)
        guard !names.isEmpty, names.allSatisfy(isKnown) else { throw .unknown(field.name, value) }
    }

    /// Whether the plan has a record, removed or not. An effort exists with its city.
    func isKnown(_ name: RecordName) -> Bool {
        name.kind == .effort ? EffortID(record: name.id).map { city($0.city) != nil } ?? false : holds(name)
    }

    /// Checks that each required text that is edited has a wording in some language.
    private func checkWords(_ edit: Edit, _ changes: [Change]) throws(EditError) {
        for field in edit.kind.fields where field.isRequiredText {
            let names = field.name.inEveryLanguage
            guard changes.contains(where: { names.contains($0.field) }) else { continue }
            let texts = names.compactMap { name in
                changes.last { $0.field == name }.map(\.new) ?? value(edit.kind, edit.record, name)
            }
            if texts.isEmpty { throw .empty(field.name) }
        }
    }

    /// Checks that an action keeps owner and day, where the plan requires them. One that has never had them may go on
    /// without.
    private func checkOwner(_ edit: Edit, _ changes: [Change]) throws(EditError) {
        guard edit.kind == .action, settings.requiresActionOwner, isKnown(RecordName(.action, edit.record)),
            changes.contains(where: { [.owner, .due].contains($0.field) || $0.field.text == .lead })
        else { return }
        func then(_ name: FieldName) -> String? {
            changes.last { $0.field == name }.map(\.new) ?? value(.action, edit.record, name)
        }
        func now(_ name: FieldName) -> String? { value(.action, edit.record, name) }
        guard ActionItem.lacking(now) == nil else { return }
        if let field = ActionItem.lacking(then) { throw .empty(field) }
    }

    /// Checks that the goal of a measure agrees with its baseline and target, and with those of its cities.
    private func checkGoal(_ edit: Edit, _ changes: [Change]) throws(EditError) {
        guard changes.contains(where: { [.direction, .baseline, .target].contains($0.field) }) else { return }
        switch edit.kind {
        case .measure:
            var edited = measure(edit.record) ?? Measure(id: edit.record)
            for change in changes { edited.set(Plan.Value(change.field, change.new)) }
            try edited.check(CityTarget(id: Series(edited.id, in: nil).code))
            for own in targetTable.present where own.measure == edit.record { try edited.check(own) }
        case .target:
            var edited = targetTable[edit.record] ?? CityTarget(id: edit.record)
            for change in changes { edited.set(Plan.Value(change.field, change.new)) }
            try measure(edited.measure)?.check(edited)
        default: break
        }
    }

    /// Checks pairs of days of which the edit changes one.
    private func checkOrder(_ edit: Edit, _ changes: [Change]) throws(EditError) {
        func day(_ name: FieldName) -> Day? {
            let value = changes.last { $0.field == name }.map(\.new) ?? value(edit.kind, edit.record, name)
            return value.flatMap(Day.init(code:))
        }
        for field in edit.kind.fields {
            guard let earlier = field.earlier, changes.contains(where: { [earlier, field.name].contains($0.field) }),
                let first = day(earlier), let second = day(field.name), second < first
            else { continue }
            throw .outOfOrder(earlier: earlier, first, later: field.name, second)
        }
    }
}

extension Measure {
    /// Checks that the goal agrees with a city's baseline and target, or with the measure's own.
    fileprivate func check(_ own: CityTarget) throws(EditError) {
        var wanted = own
        wanted.baseline = own.baseline ?? baseline
        wanted.target = own.target ?? target
        guard contradicts(wanted), let direction, let baseline = wanted.baseline, let target = wanted.target else {
            return
        }
        throw .contradictoryGoal(direction, baseline: baseline, target: target)
    }
}
