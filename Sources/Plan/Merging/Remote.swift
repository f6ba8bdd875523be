/// A shared git repository to which each copy of the plan writes its journal.
public struct Remote: Equatable, Sendable {
    /// Its name in this copy.
    public let name: String
    /// Its address, in any form that git takes.
    public let url: String
    /// The marking up to which records are exported there; nil exports all of them, unmarked ones too.
    public let ceiling: String?
    /// Whether every commit there must be signed by a known key.
    public let verifies: Bool
    /// The commit that was read last; nil before the first.
    public var seen: String?
    /// The time of the last synchronisation, in milliseconds since 1970-01-01 00:00 UTC.
    public var last: Int64?
    /// The number of acts that the last synchronisation merged.
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

    /// Whether a text is a valid name of a remote.
    public static func isName(_ name: String) -> Bool {
        (1...40).contains(name.utf8.count) && name.first != "-"
            && name.allSatisfy { character in
                character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
            }
    }
}

/// The place up to which a journal of a remote was read.
public struct ReadingPlace: Equatable, Sendable {
    /// The journal: its writer's name and its ceiling, as spelled in the folders of the remote.
    public let journal: String
    /// The segment, counted from 1.
    public var segment: Int
    /// The number of bytes of the segment.
    public var bytes: Int
    /// The running checksum at that place.
    public var sum: String
    /// Whether the act at that place is too far ahead of this machine's clock, so that the journal is read again.
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
