/// A kind of record, as the journal spells it.
public enum RecordKind: String, CaseIterable, Sendable {
    case plan, phase, partner, city, effort, assessment, project
    case commitment, milestone, measure, target, reading, vulnerability, condition, dependency
    case meeting, attendance, item, decision, action, note

    /// The kinds that the first screen of the board shows.
    public static let onBoard: [RecordKind] = [.plan, .phase, .partner, .city, .effort, .assessment, .meeting]
}

/// A record of the plan. Its table of fields is the one place that lists its properties.
public protocol Record: Sendable, Equatable {
    /// The kind of record.
    static var kind: RecordKind { get }
    /// Every field, in the order of forms and columns.
    static var fields: [Field<Self>] { get }
    /// The id, unique within the kind.
    var id: String { get }
    /// A label of the plan's ordered list; an unmarked record is not released.
    var marking: String? { get set }
    /// Whether it is removed. The journal keeps removed records.
    var removed: Bool { get set }
    /// An empty record with this id.
    init(id: String)
}

extension Record {
    /// The fields that all records have, at the end of their tables.
    static var commonFields: [Field<Self>] {
        [
            Field(.marking, { $0.marking }, { $0.marking = $1 }, .marking),
            Field(.removed, { $0.removed }, { $0.removed = $1 }, or: false, .flag, .kept),
        ]
    }

    /// The field of a text in the first language. A required text needs a wording in some language; this field says so.
    static func ownText(
        _ name: TextName, _ text: WritableKeyPath<Self, LocalizedText> & Sendable, _ use: FieldUse = .edited
    ) -> Field<Self> {
        texts(name, text, .text, use)[0]
    }

    /// The fields of a text in the other languages, which stand behind the fields of the record.
    static func otherTexts(
        _ name: TextName, _ text: WritableKeyPath<Self, LocalizedText> & Sendable
    ) -> [Field<Self>] {
        Array(texts(name, text, .text).dropFirst())
    }

    /// The fields of a text, one for each language.
    static func texts(
        _ name: TextName, _ text: WritableKeyPath<Self, LocalizedText> & Sendable, _ kind: FieldKind = .note,
        _ use: FieldUse = .edited
    ) -> [Field<Self>] {
        Language.allCases.map { language in
            Field(
                .text(name, language), { $0[keyPath: text][language] }, { $0[keyPath: text][language] = $1 }, kind,
                language == Language.allCases.first ? use : .edited)
        }
    }

    /// The neutral form of a field; nil where it is empty or the kind has no such field.
    public func value(of name: FieldName) -> String? {
        Self.fields.firstIndex { $0.name == name }.flatMap { Self.fields[$0].read(self) }
    }

    /// Writes a field from its neutral form; nil empties it.
    /// - Returns: false, with nothing changed, where the record has no such field or the text is no neutral form of
    ///   it.
    @discardableResult
    public mutating func set(_ name: FieldName, to code: String?) -> Bool {
        guard let place = Self.fields.firstIndex(where: { $0.name == name }) else { return false }
        return Self.fields[place].write(&self, code)
    }
}

extension Record {
    /// Sets a value of the journal; an invalid one empties the field, as when the plan is read.
    mutating func set(_ value: Plan.Value) {
        if !set(value.field, to: value.code) { set(value.field, to: nil) }
    }

    /// Sets values of the journal.
    /// - Returns: whether the record has any value then.
    mutating func set(_ values: Plan.Values) -> Bool {
        for value in values { set(value) }
        return self != Self(id: id)
    }
}

/// The properties of a field that do not depend on the type of its record.
public struct FieldSummary: Equatable, Sendable {
    /// The field's name.
    public let name: FieldName
    /// The kind of its values.
    public let kind: FieldKind
    /// Its use.
    public let use: FieldUse
    /// Whether it may be empty.
    public let isOptional: Bool
    /// The value of a field that was never written; nil is empty.
    public let standard: String?
    /// Whether the record belongs to the one that the field names.
    let isOwner: Bool
    /// Whether it is declared as part of the natural key of its kind.
    let tellsApart: Bool
    /// Whether its values are in capitals.
    let isInCapitals: Bool
    /// Whether its days have come when they are entered.
    public let hasCome: Bool
    /// The field before whose day its own must not lie.
    public let earlier: FieldName?

    /// Whether people edit it in an existing record.
    public var isEdited: Bool { use == .edited || use == .required }

    /// Whether people enter it when they add a record.
    public var canBeEntered: Bool { isEdited || use == .key }

    /// Whether it is the text or the name by which a record is called.
    public var isCall: Bool { name.text.map { !$0.isShared } ?? (name == .name) }

    /// Whether a text needs a wording, in whatever language.
    public var isRequiredText: Bool { use == .required && name.text != nil }
}

extension RecordKind {
    /// The fields of this kind of record, in order.
    public var fields: [FieldSummary] {
        RecordKind.allCases.firstIndex(of: self).map { RecordKind.summaries[$0] } ?? []
    }

    /// The fields by which a record without an id is found again, such as the title and the effort of a project; none
    /// where the id itself is made of such fields. Of a text the field in the first language stands for all.
    public var naturalKey: [FieldSummary] {
        let fields = fields.filter { $0.name == $0.name.inEveryLanguage.first }
        return fields.contains(where: \.tellsApart) ? fields.filter { $0.tellsApart || $0.use == .key } : []
    }

    /// The name of the field with this spelling in the journal; nil where the kind has none. It looks at the table of
    /// this kind alone, unlike `FieldName.init(rawValue:of:)`: the first screen needs a few of the tables.
    public func fieldName(code: String) -> FieldName? {
        var reader = NameReader(code: code)
        return Plan.empty.read(self, &reader)
    }

    private struct NameReader: TableReader {
        let code: String

        func read<Table: RecordTable>(_ table: Table) -> FieldName? {
            Table.Row.fields.first { $0.name.rawValue == code }?.name
        }
    }

    /// The field with this name; nil where the kind has none.
    public func field(_ name: FieldName) -> FieldSummary? { fields.first { $0.name == name } }

    /// The value of a field in an id; nil where the id has none.
    public func key(_ name: FieldName, in id: String) -> String? {
        var reader = KeyReader(name: name, id: id)
        return Plan.empty.read(self, &reader)
    }

    private struct KeyReader: TableReader {
        let name: FieldName
        let id: String

        func read<Table: RecordTable>(_ table: Table) -> String? { Table.Row(id: id).value(of: name) }
    }

    private static let summaries = allCases.map { kind in
        var reader = SummaryReader()
        return Plan.empty.read(kind, &reader)
    }

    private struct SummaryReader: TableReader {
        func read<Table: RecordTable>(_ table: Table) -> [FieldSummary] {
            Table.Row.fields.map {
                FieldSummary(
                    name: $0.name, kind: $0.kind, use: $0.use, isOptional: $0.isOptional, standard: $0.standard,
                    isOwner: $0.isOwner, tellsApart: $0.tellsApart, isInCapitals: $0.isInCapitals,
                    hasCome: $0.hasCome, earlier: $0.earlier)
            }
        }
    }
}
