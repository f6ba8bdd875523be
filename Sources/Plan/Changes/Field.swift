/// The kinds of value that a field can hold. Forms, checks and phrases depend on it.
public enum FieldKind: Equatable, Sendable {
    /// One line of text.
    case text
    /// Text of any length, with line ends.
    case note
    case number(ClosedRange<Int>)
    /// A decimal number.
    case figure
    /// Money: a decimal number from 0 on.
    case amount
    case day
    case flag
    case choice(Choice)
    /// Several of a closed list.
    case list(Choice)
    case stage
    case line
    case marking
    /// The letters of the statuses.
    case letters
    case partner, city, effort, project, measure, meeting, item
    /// An effort or a project.
    case subject
    /// Several efforts.
    case efforts
}

extension FieldKind {
    /// A number of things.
    static let count = FieldKind.number(0...999_999_999)

    /// The kinds of record that a value can name; none where it names no record.
    public var referencedKinds: [RecordKind] {
        switch self {
        case .partner: [.partner]
        case .city: [.city]
        case .effort, .efforts: [.effort]
        case .project: [.project]
        case .measure: [.measure]
        case .meeting: [.meeting]
        case .item: [.item]
        case .subject: [.effort, .project]
        case .text, .note, .number, .figure, .amount, .day, .flag, .choice, .list, .stage, .line, .marking, .letters: []
        }
    }

    /// Whether a value names other records.
    public var isNamed: Bool { !referencedKinds.isEmpty }

    /// The kind of record that a value names; nil where it names none, several, or one of several kinds.
    public var named: RecordKind? {
        referencedKinds.count == 1 && self != .efforts ? referencedKinds.first : nil
    }

    /// The records that a value names, whether or not they are there.
    public func references(in code: String) -> [RecordName] {
        switch self {
        case .efforts: ([EffortID](code: code) ?? []).map { RecordName(.effort, $0.record) }
        case .subject:
            switch Subject(code: code) {
            case .effort(let id): [RecordName(.effort, id.record)]
            case .project(let id): [RecordName(.project, id)]
            case nil: []
            }
        default: referencedKinds.map { RecordName($0, code) }
        }
    }
}

/// The uses of a field.
public enum FieldUse: Sendable {
    /// A person edits it.
    case edited
    /// A person edits it, and it must not be empty.
    case required
    /// Rules write it.
    case kept
    /// Rules write it, and it has a meaning only in its own journal: it is never released.
    case local
    /// It is part of the record's id, so it never changes.
    case key
}

/// A value that a field can hold, with a neutral text form for the journal.
public protocol FieldValue: Sendable, Equatable {
    /// The value of a neutral form; nil where the text is none.
    init?(code: String)
    /// The neutral form.
    var code: String { get }
}

extension FieldValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    /// A search in `allCases`, which takes half the time of `init(rawValue:)`.
    public init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.rawValue == code }) else { return nil }
        self = found
    }

    public var code: String { rawValue }
}

extension Severity: FieldValue {
    public init?(code: String) {
        guard let severity = Severity.allCases.first(where: { $0.code == code }) else { return nil }
        self = severity
    }
}

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
    public init?(code: String) {
        guard code == "1" || code == "0" else { return nil }
        self = code == "1"
    }
    public var code: String { self ? "1" : "0" }
}

/// Several values; the neutral form has blanks between them.
extension Array: FieldValue where Element: FieldValue {
    public init?(code: String) {
        let words = code.split(separator: " ")
        let values = words.compactMap { Element(code: String($0)) }
        guard values.count == words.count else { return nil }
        self = values
    }

    public var code: String { map(\.code).joined(separator: " ") }
}

/// A field of a kind of record: its name, kind and use, and how to read and write it.
public struct Field<Owner>: Sendable {
    /// The field's name.
    public let name: FieldName
    /// The kind of its values.
    public let kind: FieldKind
    /// Its use.
    public let use: FieldUse
    /// Whether it may be empty where it is part of the id.
    public let isOptional: Bool
    /// The value of a field that was never written; nil is empty.
    public let standard: String?
    /// Whether the record belongs to the one that the field names: see `asOwner`.
    private(set) var isOwner = false
    /// Whether the field is part of the natural key of its kind: see `tellingApart`.
    private(set) var tellsApart = false
    /// Whether its values are in capitals: see `inCapitals`.
    private(set) var isInCapitals = false
    /// Whether its days have come: see `thatHasCome`.
    private(set) var hasCome = false
    /// The field before whose day its own must not lie: see `notBefore`.
    private(set) var earlier: FieldName?
    let read: @Sendable (Owner) -> String?
    private let take: @Sendable (inout Owner, String?) -> Bool

    /// A field that may be empty.
    init<Value: FieldValue>(
        _ name: FieldName, _ get: @escaping @Sendable (Owner) -> Value?,
        _ set: @escaping @Sendable (inout Owner, Value?) -> Void, _ kind: FieldKind, _ use: FieldUse = .edited
    ) {
        self.name = name
        self.kind = kind
        self.use = use
        isOptional = use != .required
        standard = nil
        read = { get($0)?.code }
        take = { owner, code in
            let value = code.flatMap { kind.isInBounds($0) ? Value(code: $0) : nil }
            guard code == nil || value != nil else { return false }
            set(&owner, value)
            return true
        }
    }

    /// A field that always has a value; emptied, it takes its default.
    init<Value: FieldValue>(
        _ name: FieldName, _ get: @escaping @Sendable (Owner) -> Value,
        _ set: @escaping @Sendable (inout Owner, Value) -> Void, or standard: Value, _ kind: FieldKind,
        _ use: FieldUse = .edited
    ) {
        self.name = name
        self.kind = kind
        self.use = use
        isOptional = use != .required
        self.standard = standard.code.isEmpty ? nil : standard.code
        read = { owner in
            let value = get(owner)
            return value == standard ? nil : value.code
        }
        take = { owner, code in
            guard let value = code.map({ kind.isInBounds($0) ? Value(code: $0) : nil }) ?? standard else {
                return false
            }
            set(&owner, value)
            return true
        }
    }

    /// A field that is read from the record's id and never written.
    init<Value: FieldValue>(
        _ name: FieldName, key get: @escaping @Sendable (Owner) -> Value?, _ kind: FieldKind, isOptional: Bool = false
    ) {
        self.name = name
        self.kind = kind
        use = .key
        self.isOptional = isOptional
        standard = nil
        read = { get($0)?.code }
        take = { _, _ in false }
    }

    /// Writes a value from its neutral form; nil empties the field.
    /// - Returns: false, with nothing changed, where the text is no neutral form of a value.
    func write(_ owner: inout Owner, _ code: String?) -> Bool { take(&owner, isInCapitals ? code?.uppercased() : code) }

    /// The same field, declared as the owner of the record.
    ///
    /// A record is left out and withheld together with its owner, and is part of the owner's history and removal.
    func asOwner() -> Field {
        var field = self
        field.isOwner = true
        return field
    }

    /// The same field, declared as part of the natural key.
    ///
    /// Records of a kind are one and the same where these fields agree: so a file without ids finds them again. Fields
    /// of the id are part of the key in any case.
    func tellingApart() -> Field {
        var field = self
        field.tellsApart = true
        return field
    }

    /// The same field, declared to have days alone that have come when they are entered, such as that of a judgement.
    func thatHasCome() -> Field {
        var field = self
        field.hasCome = true
        return field
    }

    /// The same field, declared to have no day before that of another field of the record.
    func notBefore(_ earlier: FieldName) -> Field {
        var field = self
        field.earlier = earlier
        return field
    }

    /// The same field, declared to have values in capitals alone, such as codes by which sums are told apart.
    ///
    /// An entry is brought to them, and so is a value of the journal, which an earlier version or another program may
    /// have written.
    func inCapitals() -> Field {
        var field = self
        field.isInCapitals = true
        return field
    }
}
