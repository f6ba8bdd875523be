/// A shared git repository to which each copy of the plan writes its journal.
///
/// Where it is belongs to the person's settings. What is known of it belongs to the plan file, under an id that only
/// the settings name.
public struct Remote: Equatable, Sendable {
    /// The random id by which the plan file and this machine's folders know it.
    public let id: String
    /// The id of the plan that is shared there.
    public let plan: String
    /// Its name here.
    public let name: String
    /// Where it is, as git takes it.
    public let url: String
    /// The marking up to which records are exported there; nil exports all of them, unmarked ones too.
    public let ceiling: String?
    /// Whether every commit there must be signed by a known key.
    public let verifies: Bool
    /// For each writer the key that signed its journal first.
    public var keys: [String: String]
    /// Its state in the plan file.
    public var state = RemoteState()

    /// A remote; new unless its id and keys are given.
    public init(
        id: String = Remote.newID(), plan: String, name: String, url: String, ceiling: String?, verifies: Bool,
        keys: [String: String] = [:]
    ) {
        self.id = id
        self.plan = plan
        self.name = name
        self.url = url
        self.ceiling = ceiling
        self.verifies = verifies
        self.keys = keys
    }

    /// An id that nobody can guess.
    public static func newID() -> String {
        (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    }

    /// Whether a text can be an id: what `newID` makes, and nothing that leads a path elsewhere.
    public static func isID(_ text: String) -> Bool {
        (8...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    }

    /// Whether a remote can be called so.
    public static func isName(_ name: String) -> Bool {
        (1...40).contains(name.utf8.count) && name.first != "-"
            && name.allSatisfy { character in
                character.isASCII && (character.isLetter || character.isNumber || "-_".contains(character))
            }
    }
}

/// The state of a remote, as a copy knows it.
public struct RemoteState: Equatable, Sendable {
    /// The commit that was read last; nil before the first.
    public var seen: String?
    /// When it was last synchronised, in milliseconds since 1970-01-01 00:00 UTC.
    public var last: Int64?
    /// How many acts were merged then.
    public var came = 0
    /// How many journals of its own the copy has left there, because somebody altered them.
    public var generation = 0

    /// The state before the first synchronisation.
    public init() {}
}

/// A shared repository that an earlier version kept in the plan file itself. It is used once a person has taken it
/// over.
public struct OfferedRemote: Equatable, Sendable {
    /// Its name there; a name that a remote can have.
    public let name: String
    /// Where it is, as the file says.
    public let url: String
    /// The marking up to which it would get anything; nil is everything.
    public let ceiling: String?
    /// Whether every commit there must be signed.
    public let verifies: Bool

    /// One with these properties.
    public init(name: String, url: String, ceiling: String?, verifies: Bool) {
        self.name = name
        self.url = url
        self.ceiling = ceiling
        self.verifies = verifies
    }
}
