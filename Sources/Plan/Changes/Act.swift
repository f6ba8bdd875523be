/// A change of one field of one record from an old to a new value. Values are in their neutral form; nil is empty.
public struct Change: Equatable, Sendable {
    /// The kind of record, as the journal spells it.
    public let kind: RecordKind
    /// The record's id.
    public let record: String
    /// The field.
    public let field: FieldName
    /// The old value.
    public let old: String?
    /// The new value.
    public let new: String?

    /// A change of one field.
    public init(_ kind: RecordKind, _ record: String, _ field: FieldName, from old: String? = nil, to new: String?) {
        self.kind = kind
        self.record = record
        self.field = field
        self.old = old
        self.new = new
    }

    /// Whether it is the status of an assessment. A status that is only confirmed is written too, so that a
    /// concurrent change of it is a conflict.
    public var isJudgement: Bool { kind == .assessment && field == .status }

    /// The change that undoes this one.
    public var inverse: Change { Change(kind, record, field, from: new, to: old) }
}

/// The changes that one person makes at once: an undo step.
public struct Act: Equatable, Sendable {
    /// The person who does it.
    public var author: String
    /// The id of the partner for which it is done.
    public var partner: String?
    /// The reason, in the person's words.
    public var reason: String?
    /// The as-of day, which may differ from the day of entry.
    public var asOf: Day
    /// The changes, in order.
    public var changes: [Change]
    /// How far the journal was read of what the person saw who acts; nil where that is all of it. Nil in the journal.
    public var readUpTo: JournalPosition?

    /// An act that is not yet in the journal.
    public init(author: String, partner: String?, reason: String? = nil, asOf: Day, changes: [Change]) {
        self.author = author
        self.partner = partner
        self.reason = reason
        self.asOf = asOf
        self.changes = changes
    }
}

extension Act {
    /// The ids of the records that a sentence about the act names: those that it changes, and those that its old and
    /// new values name.
    public var namedRecords: [String] {
        changes.flatMap { change in
            let kind = change.kind.field(change.field)?.kind
            return [change.record]
                + [change.old, change.new].compactMap { $0 }.flatMap { code in
                    (kind?.references(in: code) ?? []).map(\.id)
                }
        }
    }

    /// Whether a change that reverses the act would empty a field that its record needs, or the list of markings. Where
    /// the act did not add the record, its old value is one that a ceiling withheld from this copy.
    public func isBarred(from reversal: Change) -> Bool {
        // An old list of markings is never released.
        if reversal.field == .markings, reversal.new == nil { return MarkingList(code: reversal.old).isOpen }
        // A text may be emptied in one language; what a ceiling withholds is never a text.
        let isNeeded = reversal.kind.fields.contains {
            $0.use == .required && $0.name == reversal.field && !$0.isRequiredText
        }
        return reversal.new == nil && isNeeded && !adds(RecordName(reversal.kind, reversal.record))
    }

    /// Whether the act added a record: every field that the record needs was empty before.
    public func adds(_ name: RecordName) -> Bool {
        var needed = name.kind.fields.filter { $0.use == .required }.map { field in
            field.isRequiredText ? field.name.inEveryLanguage : [field.name]
        }
        // An item of an agenda needs none; its place is written when it is added.
        if name.kind == .item { needed = [[.position]] }
        return !needed.isEmpty
            && needed.allSatisfy { fields in
                changes.contains {
                    $0.kind == name.kind && $0.record == name.id && fields.contains($0.field) && $0.old == nil
                        && $0.new != nil
                }
            }
    }
}

/// The kinds of acts. `noted` is a move of the cursor through a meeting's agenda: no step of undo, and not in the
/// history.
public enum ActKind: String, Sendable {
    case done, undone, redone, noted
}

/// An act as the journal holds it.
public struct Entry: Equatable, Sendable {
    /// The act's id, unique over all copies of the plan.
    public let id: String
    /// The time of entry by the writer's hybrid clock.
    public let time: HybridTime
    /// The writer: the copy of the plan in which it was entered.
    public let writer: String
    /// The kind of act.
    public let kind: ActKind
    /// The act itself.
    public let act: Act
    /// When it was entered, as people see it: by the writer's wall clock where that is known. The hybrid clock may be
    /// ahead of it, because it never falls behind the clock of any copy that was merged.
    public let entered: HybridTime

    /// An act with its place in the journal.
    /// - Parameter enteredAt: the writer's wall clock, in milliseconds since 1970-01-01 00:00 UTC; nil where it is not
    ///   known. One that is ahead of the hybrid clock, or further behind it than clocks in use differ, counts for
    ///   nothing: it would say of an act of today that it was entered years ago.
    public init(id: String, time: HybridTime, enteredAt: Int64? = nil, writer: String, kind: ActKind, act: Act) {
        self.id = id
        let possible = time.milliseconds - ClockBound.ahead...time.milliseconds
        entered = HybridTime(
            milliseconds: enteredAt.flatMap { possible.contains($0) ? $0 : nil } ?? time.milliseconds)
        self.time = time
        self.writer = writer
        self.kind = kind
        self.act = act
    }
}

/// A time of a hybrid logical clock: milliseconds since 1970 and a counter, so that a change sorts after every change
/// that its writer had read (Kulkarni and others, "Logical Physical Clocks", 2014).
public struct HybridTime: Hashable, Comparable, Sendable {
    /// Milliseconds in the upper bits, the counter in the lower sixteen.
    public let raw: Int64

    /// The time with this stored form.
    public init(raw: Int64) { self.raw = raw }

    /// The time of a moment, with the counter at zero; the limit for a moment beyond it.
    /// - Parameter milliseconds: since 1970-01-01 00:00 UTC.
    public init(milliseconds: Int64) {
        let last = HybridTime.limit.milliseconds
        raw = min(max(milliseconds, -last), last) << 16
    }

    /// The time of a whole second, with the counter at zero; the limit for a second beyond it.
    /// - Parameter seconds: since 1970-01-01 00:00 UTC; a file may have any.
    public init(seconds: Int) {
        let (milliseconds, overflows) = Int64(seconds).multipliedReportingOverflow(by: 1000)
        self.init(milliseconds: overflows ? (seconds < 0 ? .min : .max) : milliseconds)
    }

    /// The year 3000. No act is from later, so that every time has a next one.
    public static let limit = HybridTime(raw: 32_503_680_000_000 << 16)

    /// The latest time that an act of another copy may have, a day before the limit: a clock that has read it can go
    /// on.
    public static let latestTaken = HybridTime(raw: (limit.milliseconds - Day.milliseconds) << 16)

    /// Milliseconds since 1970-01-01 00:00 UTC.
    public var milliseconds: Int64 { raw >> 16 }

    /// The next time of a clock that has read this one.
    /// - Parameter milliseconds: the wall clock, since 1970-01-01 00:00 UTC.
    public func next(at milliseconds: Int64) -> HybridTime {
        max(HybridTime(raw: min(raw, HybridTime.limit.raw) + 1), HybridTime(milliseconds: milliseconds))
    }

    /// The time just before this one.
    public var previous: HybridTime { HybridTime(raw: max(raw, -HybridTime.limit.raw) - 1) }

    /// Earlier times come first.
    public static func < (left: HybridTime, right: HybridTime) -> Bool { left.raw < right.raw }
}
