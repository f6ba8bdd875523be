/// Decides what may be told at a ceiling. Released plans and exported acts both use it.
///
/// It fails closed. A record is withheld if it is unmarked, marked above the ceiling, or marked with a label that the
/// plan does not list, or if a record that it belongs to or requires is withheld. A value is withheld if it names a
/// withheld record. The present marking of a record decides on all of its history, its removal included. A reading or
/// a target without a marking has that of its measure.
public struct Release {
    /// Returns the present value of a field by kind, record and field as spelled in the journal; nil is empty.
    public typealias Lookup = (_ kind: String, _ record: String, _ field: String) throws -> String?

    private let labels: [String]
    private let value: Lookup
    private var judged: [String: Bool] = [:]

    /// The release up to a ceiling; nil where the plan does not list that marking.
    public init?(upTo ceiling: String, value: @escaping Lookup) rethrows {
        var settings = Settings(id: Plan.settingsID)
        settings.markings =
            try value(RecordKind.plan.rawValue, Plan.settingsID, FieldName.markings.rawValue) ?? settings.markings
        let list = settings.labels
        guard let highest = list.firstIndex(of: ceiling) else { return nil }
        labels = Array(list.prefix(highest + 1))
        self.value = value
    }

    /// Whether a record may be told.
    /// - Parameter kind: the kind as spelled in the journal.
    public mutating func mayTell(_ kind: String, _ record: String) throws -> Bool {
        let key = "\(kind) \(record)"
        if let known = judged[key] { return known }
        // Records of a sound plan do not name each other in a cycle; one of a cycle is withheld.
        judged[key] = false
        let mayTell = try judge(kind, record)
        judged[key] = mayTell
        return mayTell
    }

    /// Whether a value of a field may be told.
    public mutating func mayTell(_ value: String, in field: FieldKind) throws -> Bool {
        for name in field.references(in: value) where try !mayTellName(of: name) { return false }
        return true
    }

    /// Whether a change may be told: its record, and all that its old and its new value name.
    public mutating func mayTell(_ change: ExportedChange) throws -> Bool {
        guard try mayTell(change.kind, change.record) else { return false }
        let field = RecordKind(rawValue: change.kind).flatMap { kind in
            FieldName(rawValue: change.field).flatMap(kind.field)
        }
        for value in [change.old, change.new] {
            guard let value else { continue }
            if let field {
                if try !mayTell(value, in: field.kind) { return false }
            } else if try !mayTellWords(of: value) {
                return false
            }
        }
        return true
    }

    /// Whether the name of a record may be told. An effort exists without a record and has its city's name.
    private mutating func mayTellName(of name: RecordName) throws -> Bool {
        guard name.kind == .effort else { return try mayTell(name.kind.rawValue, name.id) }
        guard let city = RecordKind.effort.key(.city, in: name.id) else { return true }
        return try mayTell(RecordKind.city.rawValue, city)
    }

    private mutating func judge(_ kind: String, _ record: String) throws -> Bool {
        var label = try value(kind, record, FieldName.marking.rawValue)
        guard let known = RecordKind(rawValue: kind) else {
            return try label.map(labels.contains) ?? false && mayTellWords(of: record)
        }
        if label == nil, RecordKind.measure.belongings.contains(known), let measure = known.key(.measure, in: record) {
            label = try value(RecordKind.measure.rawValue, measure, FieldName.marking.rawValue)
        }
        guard let label, labels.contains(label) else { return false }
        let needed = known.fields.filter {
            $0.kind.isNamed && ($0.isOwner || $0.use == .key || $0.use == .required)
        }
        let value = value
        let names = try RecordName(known, record).references(of: needed) { try value(kind, record, $0.rawValue) }
        for name in names where try !mayTellName(of: name) { return false }
        return true
    }

    /// Whether a text of an unknown kind or field may be told. A newer version wrote it, and it may name records: it
    /// is withheld if any of its words is the id of a withheld record.
    private mutating func mayTellWords(of text: String) throws -> Bool {
        let words = text.split { $0.isWhitespace || "/>".contains($0) }.map(String.init)
        for word in Set(words) {
            for kind in RecordKind.referenced where try value(kind.rawValue, word, kind.naming.rawValue) != nil {
                if try !mayTell(kind.rawValue, word) { return false }
            }
        }
        return true
    }
}

extension RecordKind {
    /// The kinds that fields of other records name. An effort is named through its city.
    fileprivate static let referenced = Set(allCases.flatMap(\.fields).flatMap(\.kind.referencedKinds))
        .subtracting([.effort])

    /// The first required field, which every record of the kind has.
    fileprivate var naming: FieldName { fields.first { $0.use == .required }?.name ?? .marking }
}
