/// How far a journal of a remote was read.
public struct JournalProgress: Equatable, Sendable {
    /// The journal: its writer's name and the marking up to which it goes, as the remote's folders spell it.
    public let journal: String
    /// The segment, counted from 1.
    public var segment: Int
    /// How many bytes of it.
    public var bytes: Int
    /// The running checksum there.
    public var sum: String
    /// Whether an act there is too far in the future to be merged, so that the journal is read again.
    public var isPostponed = false
    /// Why the journal is set aside from there on; nil where it is not.
    public var fault: JournalFault?
    /// A person's decision about that; nil while there is none.
    public var decision: JournalDecision?

    /// A place in a journal; its beginning unless another is given.
    public init(journal: String, segment: Int = 1, bytes: Int = 0, sum: String = "") {
        self.journal = journal
        self.segment = segment
        self.bytes = bytes
        self.sum = sum
    }

    /// Whether it is set aside from there on, and nobody has decided to leave the rest out.
    public var isAside: Bool { fault != nil && decision != .discard }

    /// The journal as people name it: its writer, and the marking up to which it goes.
    public var name: String { journal.split(separator: "/").suffix(2).joined(separator: "/") }

    /// Whether the lines that follow have to be looked at again, though it was there before.
    public var isOpen: Bool { decision != .discard && (isPostponed || fault != nil) }
}

/// A person's decision about a journal that is set aside.
public enum JournalDecision: String, Sendable {
    /// To read on behind the line, and to take the line where it can be taken.
    case accept
    /// To leave the rest out for good.
    case discard
}

/// Why a journal of a shared repository is set aside from a line on. Everybody else's are read.
public struct JournalFault: Error, Equatable, Sendable {
    /// The fault of the line.
    public enum Reason: String, CaseIterable, Sendable {
        /// It is not as it was written, or no act.
        case altered
        /// A part that was read before has changed or is gone.
        case changedBefore = "changed-before"
        /// It is an act that no copy takes.
        case refused
        /// It is an act of this copy that this copy has never made, from far ahead of the clock.
        case forged
        /// Another known key than before signed what the journal got.
        case otherKey = "other-key"
    }

    /// The fault.
    public let reason: Reason
    /// The segment and the line in it, counted from 1; nil where it is no line.
    public let line: Int?
    /// The id of the act, or the key; empty where there is none.
    public let detail: String
    /// Who wrote the last act before it; empty where that is not known.
    public var author: String { didSet { author = author.asDetail } }

    /// A fault of a line.
    public init(_ reason: Reason, line: Int?, detail: String = "", author: String = "") {
        self.reason = reason
        self.line = line
        self.detail = detail.asDetail
        self.author = author.asDetail
    }
}
