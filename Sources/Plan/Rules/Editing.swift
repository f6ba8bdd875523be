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
    /// record. They include the day since which a commitment or a condition is in its state.
    /// - Throws: the first `EditError`.
    public func changes(for edit: Edit, on today: Day) throws(EditError) -> [Change] {
        var changes: [Change] = []
        for (name, value) in edit.values {
            guard let field = edit.kind.field(name) else { throw .noSuchField(edit.kind, name.rawValue) }
            guard field.use != .key else { continue }
            let clean = field.clean(value)
            try field.check(clean)
            try check(clean, refersTo: field)
            changes.append(Change(edit.kind, edit.record, name, to: clean))
        }
        try checkOrder(edit, changes)
        try checkWords(edit, changes)
        return changes + turns(edit, changes, on: today)
    }

    /// The change of `since` of a commitment or a condition whose state changes, unless the edit sets it.
    public func turns(_ edit: Edit, _ changes: [Change], on today: Day) -> [Change] {
        guard !edit.values.contains(where: { $0.field == .since }) else { return [] }
        return changes.compactMap { change in
            guard [FieldName.commitmentState, .conditionState].contains(change.field),
                change.new != value(edit.kind, edit.record, change.field)
            else { return nil }
            return Change(edit.kind, edit.record, .since, to: change.new == nil ? nil : today.code)
        }
    }

    /// Checks that a value names records of the plan.
    public func check(_ value: String?, refersTo field: FieldSummary) throws(EditError) {
        guard let value, field.kind.isNamed else { return }
        let names = field.kind.references(in: value)
        guard !names.isEmpty, names.allSatisfy(isKnown) else { throw .unknown(field.name, value) }
    }

    /// Whether the plan has a record, removed or not. An effort exists with its city.
    func isKnown(_ name: RecordName) -> Bool {
        name.kind == .effort ? EffortID(record: name.id).map { city($0.city) != nil } ?? false : holds(name)
    }

    /// Checks that a decision, an action or a note has a text in some language.
    private func checkWords(_ edit: Edit, _ changes: [Change]) throws(EditError) {
        guard [.decision, .action, .note].contains(edit.kind) else { return }
        let texts = Language.allCases.compactMap { language in
            let name = FieldName.text(.text, language)
            return changes.last { $0.field == name }.map(\.new) ?? value(edit.kind, edit.record, name)
        }
        if texts.isEmpty { throw .empty(.text(.text, .english)) }
    }

    /// Pairs of days of a project of which the first must not be after the second.
    private static let ordered: [(FieldName, FieldName)] = [(.start, .finish), (.delivered, .inUseSince)]

    private func checkOrder(_ edit: Edit, _ changes: [Change]) throws(EditError) {
        guard edit.kind == .project else { return }
        func day(_ name: FieldName) -> Day? {
            let value = changes.last { $0.field == name }.map(\.new) ?? value(.project, edit.record, name)
            return value.flatMap(Day.init(code:))
        }
        for (earlier, later) in Plan.ordered {
            if let first = day(earlier), let second = day(later), second < first {
                throw .outOfOrder(earlier: earlier, first, later: later, second)
            }
        }
    }
}
