/// A record, by its kind and its id.
public struct RecordName: Hashable, Sendable {
    /// The kind.
    public let kind: RecordKind
    /// The id.
    public let id: String

    /// The record of this kind and id, whether or not there is one.
    public init(_ kind: RecordKind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// Whether two names are the same to the byte.
    public static func == (left: RecordName, right: RecordName) -> Bool {
        left.kind == right.kind && left.id.hasSameBytes(as: right.id)
    }
}

extension RecordName {
    /// The longest id, in bytes.
    public static let longest = 300

    /// Whether a record can have such an id: letters, figures and their marks, `-`, `_` and `.`, in parts that `/` or
    /// `>` separates. So an id is never a word to a shell, a path that leads upwards, or more than text to a terminal.
    /// It is composed (NFC), so that no other id looks like it and is equal to it in Swift, with other bytes in the
    /// file.
    public static func isID(_ id: String) -> Bool {
        guard (1...longest).contains(id.utf8.count) else { return false }
        // By scalars: this is asked of every record that is read, and by characters takes a tenth of the start.
        var isPartBegun = false
        var mayCompose = false
        for scalar in id.unicodeScalars {
            if scalar == "/" || scalar == ">" {
                guard isPartBegun else { return false }
                isPartBegun = false
            } else {
                guard isPartOfID(scalar), isPartBegun || scalar != "." && !isMark(scalar) else { return false }
                isPartBegun = true
                mayCompose = mayCompose || scalar.value >= 0x300
            }
        }
        return isPartBegun && (!mayCompose || Folding.isSaved(id))
    }

    /// Whether a character is shown as one with the character before it.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x80
            && [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
    }

    /// Whether a character can stand in a part of an id.
    static func isPartOfID(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "0"..."9", "-", "A"..."Z", "_", ".": true
        case "\u{80}"...:
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
                true
            default: false
            }
        default: false
        }
    }

    /// Whether a record of the kind can have the id. The plan's own settings have one. Any other is one of its own, or
    /// made of those of other records; this is the one table of that, for entries, files, merges and the plan.
    public var isWellFormed: Bool {
        if kind == .plan { return id == Plan.settingsID }
        guard RecordName.isID(id) else { return false }
        var id = id
        return id.withUTF8 { hasForm($0[...]) }
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private func hasForm(_ id: Bytes) -> Bool {
        switch kind {
        case .plan: false
        case .phase, .partner, .city, .project, .milestone, .measure, .vulnerability, .condition, .meeting:
            RecordName.isWhole(id)
        case .effort: RecordName.isEffort(id)
        case .assessment: RecordName.split(id, "/").map { RecordName.isEffort($0) && RecordName.isWhole($1) } ?? false
        case .commitment: RecordName.isCommitment(id)
        case .dependency: RecordName.isDependency(id)
        case .target: RecordName.split(id, "/").map { RecordName.isWhole($0) && RecordName.isWhole($1) } ?? false
        case .reading: RecordName.isReading(id)
        case .attendance: RecordName.split(id, "/").map { RecordName.isWhole($0) && RecordName.isWhole($1) } ?? false
        case .item: RecordName.isStatement(id, needsMeeting: true)
        case .decision, .action, .note: RecordName.isStatement(id, needsMeeting: false)
        }
    }

    /// Whether it is the id of a record of which no other id is a part. `-` stands for no record in ids.
    private static func isWhole(_ id: Bytes) -> Bool {
        !id.isEmpty && !id.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") } && !isNone(id)
    }

    private static func isNone(_ id: Bytes) -> Bool { id.count == 1 && id.first == UInt8(ascii: "-") }

    private static func isEffort(_ id: Bytes) -> Bool {
        guard let effort = EffortID(spelled: id) else { return false }
        return isWhole(id.prefix(effort.city.utf8.count))
    }

    private static func isSubject(_ id: Bytes) -> Bool { isEffort(id) || isWhole(id) }

    private static func isCommitment(_ id: Bytes) -> Bool {
        let first = id.prefix { $0 != UInt8(ascii: ">") }
        return split(first, "/").map { isSubject($0) && isWhole($1) } ?? false
    }

    private static func isDependency(_ id: Bytes) -> Bool {
        guard let (dependent, prerequisite) = split(id, ">") else { return false }
        return isSubject(dependent) && isSubject(prerequisite) && !dependent.elementsEqual(prerequisite)
    }

    /// The measure, its city or `-`, and a day.
    private static func isReading(_ id: Bytes) -> Bool {
        guard let (series, day) = split(id, "/"), let (measure, city) = split(series, "/") else { return false }
        return isWhole(measure) && (isWhole(city) || isNone(city))
            && Day(iso: String(decoding: day, as: UTF8.self)) != nil
    }

    /// The meeting, or `-` for none, and what is behind it; an id without a stroke belongs to no meeting.
    private static func isStatement(_ id: Bytes, needsMeeting: Bool) -> Bool {
        guard let slash = id.firstIndex(of: UInt8(ascii: "/")) else { return !needsMeeting && isWhole(id) }
        return isWhole(id[..<slash]) || !needsMeeting && isNone(id[..<slash])
    }

    /// The parts before and behind the last sign.
    private static func split(_ id: Bytes, _ sign: Unicode.Scalar) -> (Bytes, Bytes)? {
        id.lastIndex(of: UInt8(ascii: sign)).map { (id[..<$0], id[($0 + 1)...]) }
    }
}

extension Plan {
    /// The present records of a kind.
    func names(of kind: RecordKind) -> [RecordName] {
        var names = Names()
        read(kind, &names)
        return names.all
    }

    private struct Names: RecordVisitor {
        var all: [RecordName] = []

        mutating func visit<R: Record>(_ records: some Sequence<R>) {
            all = records.map { RecordName(R.kind, $0.id) }
        }
    }
}
