/// A shared git repository to which each copy of the plan writes its journal.
public struct Remote: Equatable, Sendable {
    /// What it is called here.
    public let name: String
    /// Where it is, as git takes it.
    public let url: String
    /// The marking up to which records are exported there; nil exports all of them, unmarked ones too.
    public let ceiling: String?
    /// Whether every commit there must be signed by a known key.
    public let verifies: Bool
    /// The commit that was read last; nil before the first.
    public var seen: String?
    /// When it was last synchronised, in milliseconds since 1970-01-01 00:00 UTC.
    public var last: Int64?
    /// How many acts were merged then.
    public var came: Int

    /// A remote; new unless its state is given.
    public init(
        name: String, url: String, ceiling: String?, verifies: Bool, seen: String? = nil, last: Int64? = nil,
        came: Int = 0
    ) {
        self.name = name
        self.url = url
        self.ceiling = ceiling
        self.verifies = verifies
        self.seen = seen
        self.last = last
        self.came = came
    }

    /// Whether a remote can be called so.
    public static func isName(_ name: String) -> Bool {
        (1...40).contains(name.utf8.count) && name.first != "-"
            && name.allSatisfy { character in
                character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
            }
    }
}

/// How far a journal of a remote was read.
public struct ReadingPlace: Equatable, Sendable {
    /// The journal: its writer's name and the marking up to which it goes, as the remote's folders spell it.
    public let journal: String
    /// The segment, counted from 1.
    public var segment: Int
    /// How many bytes of it.
    public var bytes: Int
    /// The running checksum there.
    public var sum: String
    /// Whether an act there is too far in the future to be merged, so that the journal is read again.
    public var isHeld: Bool

    /// A place in a journal.
    public init(journal: String, segment: Int, bytes: Int, sum: String, isHeld: Bool) {
        self.journal = journal
        self.segment = segment
        self.bytes = bytes
        self.sum = sum
        self.isHeld = isHeld
    }
}
