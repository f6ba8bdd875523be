/// A field of a record, with the names that the journal stores: those of a newer version too. Two are the same to the
/// byte, as they are to SQLite: an id that only looks like another one would else stand for it.
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

    public static func == (left: FieldKey, right: FieldKey) -> Bool {
        left.record.hasSameBytes(as: right.record) && left.field.hasSameBytes(as: right.field)
            && left.kind.hasSameBytes(as: right.kind)
    }
}

/// A record, with its kind as the journal stores it: that of a newer version too. Two are the same to the byte.
struct RecordKey: Hashable {
    let kind: String
    let record: String

    static func == (left: RecordKey, right: RecordKey) -> Bool {
        left.record.hasSameBytes(as: right.record) && left.kind.hasSameBytes(as: right.kind)
    }
}

extension Change {
    /// The field that it is of.
    public var key: FieldKey { FieldKey(kind, record, field) }
}
