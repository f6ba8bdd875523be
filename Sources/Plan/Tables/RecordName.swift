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

    /// Whether a record of the kind can have the id. The plan's own settings have one.
    public var isWellFormed: Bool { kind == .plan ? id == Plan.settingsID : RecordName.isID(id) }
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
