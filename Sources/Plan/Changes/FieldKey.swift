/// A field of a record, with the names that the journal stores: those of a newer version too.
public struct FieldKey: Hashable, Sendable {
    /// The kind of record.
    public let kind: String
    /// The record's id.
    public let record: String
    /// The field.
    public let field: String

    /// The field of these names.
    public init(kind: String, record: String, field: String) {
        self.kind = kind
        self.record = record
        self.field = field
    }

    /// A field that this version knows.
    public init(_ kind: RecordKind, _ record: String, _ field: FieldName) {
        self.init(kind: kind.rawValue, record: record, field: field.rawValue)
    }
}

extension Change {
    /// The field that it is of.
    public var key: FieldKey { FieldKey(kind, record, field) }
}
