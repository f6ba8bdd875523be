/// What of a journal may be handed out up to a marking.
///
/// A record's present marking decides on all of its history, its removal included. It fails closed: a record that is
/// unmarked, marked higher, or cannot be without one that is, stays; so does any change that names one. A reading or a
/// target without a marking of its own carries its measure's.
public struct Clearance {
    /// The present value of a field, by kind, record and field as the journal spells them; nil is empty.
    public typealias Lookup = (String, String, String) throws -> String?

    private let labels: [String]
    private let value: Lookup
    private var cleared: [String: Bool] = [:]

    /// The clearance up to a ceiling; nil where it is none of the plan's markings.
    public init?(upTo ceiling: String, value: @escaping Lookup) rethrows {
        var settings = Settings(id: Plan.settingsID)
        settings.markings =
            try value(RecordKind.plan.rawValue, Plan.settingsID, FieldName.markings.rawValue) ?? settings.markings
        let list = settings.labels
        guard let highest = list.firstIndex(of: ceiling) else { return nil }
        labels = Array(list.prefix(highest + 1))
        self.value = value
    }

    /// Whether a record may be handed out.
    public mutating func clears(_ kind: String, _ record: String) throws -> Bool {
        let key = "\(kind) \(record)"
        if let known = cleared[key] { return known }
        // Records do not name each other in circles; one that was tampered with stays.
        cleared[key] = false
        let isCleared = try judge(kind, record)
        cleared[key] = isCleared
        return isCleared
    }

    /// Whether a change may be handed out.
    public mutating func clears(_ change: ExportedChange) throws -> Bool {
        guard try clears(change.kind, change.record) else { return false }
        let field = RecordKind(rawValue: change.kind).flatMap { kind in
            FieldName(rawValue: change.field).flatMap(kind.field)
        }
        for value in [change.old, change.new] {
            guard let value else { continue }
            if let field {
                if try !clears(field.kind.names(value)) { return false }
            } else if try !clearsWords(of: value) {
                return false
            }
        }
        return true
    }

    private mutating func judge(_ kind: String, _ record: String) throws -> Bool {
        let marking = FieldName.marking.rawValue
        var label = try value(kind, record, marking)
        guard let known = RecordKind(rawValue: kind) else {
            return try label.map(labels.contains) ?? false && clearsWords(of: record)
        }
        if label == nil, known == .reading || known == .target, let measure = known.key(.measure, in: record) {
            label = try value(RecordKind.measure.rawValue, measure, marking)
        }
        guard let label, labels.contains(label) else { return false }
        for field in known.fields where field.kind.isNamed {
            let isKey = field.use == .key
            let code = isKey ? known.key(field.name, in: record) : try value(kind, record, field.name.rawValue)
            if isKey || field.use == .required, let code, try !clears(field.kind.names(code)) { return false }
        }
        return true
    }

    private mutating func clears(_ names: [(kind: RecordKind, record: String)]) throws -> Bool {
        for name in names where try !clears(name.kind.rawValue, name.record) { return false }
        return true
    }

    /// Of what a newer version has written nobody knows what it names: no word of it may be the id of what stays.
    private mutating func clearsWords(of text: String) throws -> Bool {
        let words = text.split { $0.isWhitespace || "/>".contains($0) }.map(String.init)
        for word in Set(words) {
            for kind in RecordKind.named where try value(kind.rawValue, word, kind.naming.rawValue) != nil {
                if try !clears(kind.rawValue, word) { return false }
            }
        }
        return true
    }
}

extension RecordKind {
    /// The kinds whose records others name.
    fileprivate static let named: [RecordKind] = [.city, .partner, .project, .measure, .meeting]

    /// The field by which a record of such a kind is called, which each has.
    fileprivate var naming: FieldName {
        switch self {
        case .project, .measure: .title
        case .meeting: .day
        default: .name
        }
    }
}

extension FieldKind {
    /// The records that a value of a field of this kind names.
    fileprivate func names(_ code: String) -> [(kind: RecordKind, record: String)] {
        func place(_ subject: Subject?) -> [(RecordKind, String)] {
            switch subject {
            case .effort(let id): [(.city, id.city)]
            case .project(let id): [(.project, id)]
            case nil: []
            }
        }
        return switch self {
        case .partner: [(.partner, code)]
        case .city: [(.city, code)]
        case .project: [(.project, code)]
        case .measure: [(.measure, code)]
        case .meeting: [(.meeting, code)]
        case .effort: place(EffortID(record: code).map { .effort($0) })
        case .efforts: ([EffortID](code: code) ?? []).map { (.city, $0.city) }
        case .subject: place(Subject(code: code))
        default: []
        }
    }
}
