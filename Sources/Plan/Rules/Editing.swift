/// New values for the fields of one record, as a form or a command gives them.
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
    /// The changes that an edit makes, with every value checked against the field's table and the record's rules.
    public func changes(for edit: Edit) throws(Refusal) -> [Change] {
        var changes: [Change] = []
        for (name, value) in edit.values {
            guard let field = edit.kind.field(name) else { continue }
            let clean = value.map(Folding.saved).flatMap { $0.isEmpty ? nil : $0 }
            try Plan.check(clean, against: field)
            changes.append(Change(edit.kind, edit.record, name, to: clean))
        }
        try checkWhole(edit, changes)
        return changes
    }

    /// Refuses a value that the field cannot hold.
    public static func check(_ value: String?, against field: FieldSummary) throws(Refusal) {
        guard let value else {
            if field.name == .title || field.name == .name { throw .empty(field.name) }
            return
        }
        let isUnderstood =
            switch field.kind {
            case .text, .note, .partner, .marking, .reference: true
            case .day: Day(iso: value) != nil
            case .flag: value == "0" || value == "1"
            case .status: Status(code: value) != nil
            case .trend: Trend(code: value) != nil
            case .projectKind: ProjectKind(code: value) != nil
            case .number, .rung: Int(code: value) != nil
            }
        guard isUnderstood else { throw .notUnderstood(field.name, value) }
        if let range = field.range, let number = Int(code: value), !range.contains(number) {
            throw .outOfRange(field.name, range)
        }
    }

    private func checkWhole(_ edit: Edit, _ changes: [Change]) throws(Refusal) {
        guard edit.kind == .project else { return }
        func day(_ name: FieldName) -> Day? {
            let value = changes.last { $0.field == name }.map(\.new) ?? value(.project, edit.record, name)
            return value.flatMap(Day.init(code:))
        }
        if let start = day(.start), let finish = day(.finish), finish < start { throw .finishBeforeStart }
    }
}

extension FieldSummary {
    /// The numbers the field takes; nil where it takes none.
    public var range: ClosedRange<Int>? {
        switch kind {
        case .number(let range): range
        case .rung: 1...5
        default: nil
        }
    }
}
