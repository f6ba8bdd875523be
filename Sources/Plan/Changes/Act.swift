/// One field of one record going from an old to a new value. Values are in their neutral form; nil is empty.
public struct Change: Equatable, Sendable {
    /// The kind of record, as the journal spells it.
    public let kind: RecordKind
    /// The record's id.
    public let record: String
    /// The field.
    public let field: FieldName
    /// What it was.
    public let old: String?
    /// What it is from now on.
    public let new: String?

    /// A change of one field.
    public init(_ kind: RecordKind, _ record: String, _ field: FieldName, from old: String? = nil, to new: String?) {
        self.kind = kind
        self.record = record
        self.field = field
        self.old = old
        self.new = new
    }

    /// What tells the field of the record from any other.
    public var key: String { "\(kind.rawValue) \(record) \(field.rawValue)" }

    /// Whether it is the status in an assessment, which is written down also when it is only confirmed: whoever changes it at
    /// the same time elsewhere contradicts.
    public var isJudgement: Bool { kind == .assessment && field == .status }

    /// The change that takes this one back.
    public var inverse: Change { Change(kind, record, field, from: new, to: old) }
}

/// What one person does at once: one undo step.
public struct Act: Equatable, Sendable {
    /// Who does it.
    public var author: String
    /// The id of the partner in whose name it is done.
    public var partner: String?
    /// Why, in the person's words.
    public var reason: String?
    /// The day it holds for, apart from the day it is entered.
    public var asOf: Day
    /// What it changes.
    public var changes: [Change]

    /// An act that is yet to be written down.
    public init(author: String, partner: String?, reason: String? = nil, asOf: Day, changes: [Change]) {
        self.author = author
        self.partner = partner
        self.reason = reason
        self.asOf = asOf
        self.changes = changes
    }
}

/// Whether an act is new or takes an earlier one back or brings it back, or is only a step through an agenda, which is
/// no step of undo and is not told in the history.
public enum ActKind: String, Sendable {
    case done, undone, redone, noted
}

/// An act as the journal holds it.
public struct Entry: Equatable, Sendable {
    /// The act's id, unique over all copies of the plan.
    public let id: String
    /// When it was entered, by the hybrid clock of its writer.
    public let time: HybridTime
    /// The copy of the plan in which it was entered.
    public let writer: String
    /// Whether it is new, an undo or a redo.
    public let deed: ActKind
    /// What was done.
    public let act: Act

    /// An act with its place in the journal.
    public init(id: String, time: HybridTime, writer: String, deed: ActKind, act: Act) {
        self.id = id
        self.time = time
        self.writer = writer
        self.deed = deed
        self.act = act
    }
}

/// A hybrid logical clock reading: milliseconds since 1970 and a counter, so that a change never sorts before one
/// that its writer had seen (Kulkarni and others, "Logical Physical Clocks", 2014).
public struct HybridTime: Hashable, Comparable, Sendable {
    /// Milliseconds in the upper bits, the counter in the lower sixteen.
    public let raw: Int64

    /// The reading with this stored form.
    public init(raw: Int64) { self.raw = raw }

    /// The reading at a moment, with the counter at zero.
    /// - Parameter milliseconds: since 1970-01-01 00:00 UTC.
    public init(milliseconds: Int64) { raw = milliseconds << 16 }

    /// Milliseconds since 1970-01-01 00:00 UTC.
    public var milliseconds: Int64 { raw >> 16 }

    /// The next reading of a clock that has seen this one, at a moment.
    public func next(at milliseconds: Int64) -> HybridTime {
        HybridTime(raw: max(raw + 1, milliseconds << 16))
    }

    /// The day it was in Coordinated Universal Time.
    public var day: Day {
        Day(number: Int((milliseconds >= 0 ? milliseconds : milliseconds - 86_399_999) / 86_400_000))
    }

    /// The time of that day in Coordinated Universal Time: `14:05`.
    public var timeOfDay: String {
        let minutes = Int((milliseconds / 60_000) % 1440 + 1440) % 1440
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// Earlier readings come first.
    public static func < (left: HybridTime, right: HybridTime) -> Bool { left.raw < right.raw }
}
