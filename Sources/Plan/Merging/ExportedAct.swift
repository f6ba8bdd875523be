/// An act in the form in which copies of a plan exchange it, with the changes that may be exported.
///
/// Kinds, fields and kinds of act are strings, so that a version that does not know one of them keeps it and passes
/// it on.
public struct ExportedAct: Codable, Equatable, Sendable {
    /// The act's id, unique over all copies of the plan.
    public var id: String
    /// The time of entry by the writer's hybrid clock.
    public var time: Int64
    /// The wall-clock time of entry, in milliseconds since 1970-01-01 00:00 UTC.
    public var enteredAt: Int64
    /// The writer: the copy of the plan in which it was entered.
    public var writer: String
    /// The person who did it.
    public var author: String
    /// The id of the partner for which it was done.
    public var partner: String?
    /// The reason, in the person's words.
    public var reason: String?
    /// The as-of day, in ISO form.
    public var asOf: String
    /// The code of its `ActKind`.
    public var kind: String
    /// The id of the act that it undoes or redoes.
    public var target: String?
    /// The changes that may be exported.
    public var changes: [ExportedChange]
    /// The stored form of `isWhole`.
    private var whole: Bool?

    /// Whether these are all of its changes, with all that is said of it, so that nothing more can be part of it. A
    /// ceiling never says so, because the difference would tell that something is withheld.
    public var isWhole: Bool {
        get { whole == true }
        set { whole = newValue ? true : nil }
    }

    enum CodingKeys: String, CodingKey {
        case id, time, writer, author, partner, reason, target, changes, whole
        case kind = "deed"
        case enteredAt = "entered_at"
        case asOf = "as_of"
    }

    /// An act of the journal.
    public init(
        id: String, time: Int64, enteredAt: Int64, writer: String, author: String, partner: String?, reason: String?,
        asOf: String, kind: String, target: String?, changes: [ExportedChange]
    ) {
        self.id = id
        self.time = time
        self.enteredAt = enteredAt
        self.writer = writer
        self.author = author
        self.partner = partner
        self.reason = reason
        self.asOf = asOf
        self.kind = kind
        self.target = target
        self.changes = changes
    }

    /// The time of entry by the writer's hybrid clock.
    public var moment: HybridTime { HybridTime(raw: time) }

    /// The act as this version understands it, with the changes of kinds and fields that it knows.
    public var entry: Entry {
        let act = Act(
            author: author, partner: partner, reason: reason, asOf: Day(iso: asOf) ?? moment.day,
            changes: changes.compactMap(\.known))
        return Entry(
            id: id, time: moment, enteredAt: enteredAt, writer: writer, kind: ActKind(rawValue: kind) ?? .done, act: act
        )
    }
}

extension ExportedAct {
    /// The act with the reason, the side and the act that it undoes of another version, where this one lacks them: a
    /// ceiling withholds them.
    public func completed(by other: ExportedAct) -> ExportedAct {
        var act = self
        act.reason = reason ?? other.reason
        act.partner = partner ?? other.partner
        act.target = target ?? other.target
        return act
    }

    /// The act before it is merged: shown as what it changes, because only a journal shows whether it undoes anything.
    public var preview: Entry {
        let entry = entry
        return Entry(
            id: id, time: entry.time, enteredAt: enteredAt, writer: writer, kind: .done, act: entry.act)
    }
}

/// A change of an exported act.
public struct ExportedChange: Codable, Equatable, Sendable {
    /// The kind of record, as its writer spelled it.
    public var kind: String
    /// The record's id.
    public var record: String
    /// The field, as its writer spelled it.
    public var field: String
    /// The old value; nil is empty.
    public var old: String?
    /// The new value; nil is empty.
    public var new: String?
    /// The stored form of its `CausalContext`. It is called `sight` in files.
    public var context: String?

    enum CodingKeys: String, CodingKey {
        case kind, record, field, old, new
        case context = "sight"
    }

    /// A change of an exported act.
    public init(kind: String, record: String, field: String, old: String?, new: String?, context: String?) {
        self.kind = kind
        self.record = record
        self.field = field
        self.old = old
        self.new = new
        self.context = context
    }

    /// A change as copies exchange it, without its causal context.
    public init(_ change: Change) {
        self.init(
            kind: change.kind.rawValue, record: change.record, field: change.field.rawValue, old: change.old,
            new: change.new, context: nil)
    }

    /// The change as this version understands it; nil where it does not know the kind or the field, or no record can
    /// have the id.
    public var known: Change? {
        guard let kind = RecordKind(rawValue: kind), let field = FieldName(rawValue: field, of: kind),
            RecordName(kind, record).isWellFormed
        else { return nil }
        return Change(kind, record, field, from: old, to: new)
    }
}
