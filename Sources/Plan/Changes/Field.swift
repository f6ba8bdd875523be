/// What a field holds; forms, parsers and phrases choose by it.
public enum FieldKind: Equatable, Sendable {
    case text
    case note
    case number(ClosedRange<Int>)
    case day
    case flag
    case status
    case trend
    case projectKind
    case rung
    case partner
    case marking
    case reference
}

/// A value that a field can hold: it has a neutral text form for the journal, never one in a language.
public protocol FieldValue: Sendable, Equatable {
    /// The value that the neutral form names, or nil where it names none.
    init?(code: String)
    /// The neutral form.
    var code: String { get }
}

extension FieldValue where Self: RawRepresentable, RawValue == String {
    public init?(code: String) { self.init(rawValue: code) }
    public var code: String { rawValue }
}

extension Status: FieldValue {}
extension Trend: FieldValue {}
extension ProjectKind: FieldValue {}

extension String: FieldValue {
    public init?(code: String) { self = code }
    public var code: String { self }
}

extension Int: FieldValue {
    public init?(code: String) { self.init(code, radix: 10) }
    public var code: String { String(self) }
}

extension Day: FieldValue {
    public init?(code: String) { self.init(iso: code) }
    public var code: String { iso }
}

extension Bool: FieldValue {
    public init?(code: String) { self = code == "1" }
    public var code: String { self ? "1" : "0" }
}

/// One field of one kind of record: its name, what it holds, and how to read and write it.
public struct Field<Owner>: Sendable {
    /// The field's name.
    public let name: FieldName
    /// What it holds.
    public let kind: FieldKind
    /// Whether a person edits it in a form; the others are kept by the rules.
    public let isEdited: Bool
    let read: @Sendable (Owner) -> String?
    let write: @Sendable (inout Owner, String?) -> Bool

    /// A field that may be empty.
    init<Value: FieldValue>(
        _ name: FieldName, _ get: @escaping @Sendable (Owner) -> Value?,
        _ set: @escaping @Sendable (inout Owner, Value?) -> Void, _ kind: FieldKind, edited: Bool = true
    ) {
        self.name = name
        self.kind = kind
        isEdited = edited
        read = { get($0)?.code }
        write = { owner, code in
            let value = code.flatMap(Value.init(code:))
            guard code == nil || value != nil else { return false }
            set(&owner, value)
            return true
        }
    }

    /// A field that always has a value; written empty, it takes its default.
    init<Value: FieldValue>(
        _ name: FieldName, _ get: @escaping @Sendable (Owner) -> Value,
        _ set: @escaping @Sendable (inout Owner, Value) -> Void, or standard: Value, _ kind: FieldKind,
        edited: Bool = true
    ) {
        self.name = name
        self.kind = kind
        isEdited = edited
        read = { owner in
            let value = get(owner)
            return value == standard ? nil : value.code
        }
        write = { owner, code in
            guard let value = code.map(Value.init(code:)) ?? standard else { return false }
            set(&owner, value)
            return true
        }
    }
}
