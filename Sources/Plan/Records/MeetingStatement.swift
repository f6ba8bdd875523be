/// A decision, an action or a note of a meeting: a text, its subject, and its day of entry.
public protocol MeetingStatement: Record {
    var text: LocalizedText { get set }
    var subject: Subject? { get set }
    var city: String? { get set }
    var item: String? { get set }
    var day: Day? { get set }
    var position: Int { get set }
}

extension MeetingStatement {
    /// The id of the meeting; nil where it belongs to none.
    public var meeting: String? { Meeting.id(in: id) }

    static var words: [Field<Self>] {
        [
            Field(.meeting, key: { $0.meeting }, .meeting, isOptional: true).asOwner()
        ] + texts(.text, \.text, .note, .required).map { $0.tellingApart() }
    }

    static var place: [Field<Self>] {
        [
            Field(.subject, { $0.subject }, { $0.subject = $1 }, .subject).asOwner().tellingApart(),
            Field(.city, { $0.city }, { $0.city = $1 }, .city).asOwner().tellingApart(),
            Field(.item, { $0.item }, { $0.item = $1 }, .item, .kept),
            Field(.day, { $0.day }, { $0.day = $1 }, .day, .kept),
            Field(.position, { $0.position }, { $0.position = $1 }, or: 0, .number(0...9999), .kept),
        ] + commonFields
    }
}

/// A decision of a meeting.
public struct Decision: Record {
    public static let kind = RecordKind.decision
    public let id: String
    /// The decision in each language.
    public var text = LocalizedText()
    /// Its effort or project, or the id of its city; both nil where it concerns the whole plan.
    public var subject: Subject?
    public var city: String?
    /// The id of the item of the agenda under which it was recorded; nil where that is unknown.
    public var item: String?
    /// The day of entry.
    public var day: Day?
    /// Its position among those of its meeting.
    public var position = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

extension Decision: MeetingStatement {
    public static let fields: [Field<Decision>] = words + place
}

/// An action: task, owner and due day.
public struct ActionItem: Record {
    public static let kind = RecordKind.action
    public let id: String
    /// The task in each language.
    public var text = LocalizedText()
    /// The id of the responsible partner, and the office or person.
    public var owner: String?
    public var lead = LocalizedText()
    /// The due day, and the day on which it was done.
    public var due: Day?
    public var reached: Day?
    /// Its effort or project, or the id of its city; both nil where it concerns the whole plan.
    public var subject: Subject?
    public var city: String?
    /// The id of the item of the agenda under which it was recorded; nil where that is unknown.
    public var item: String?
    /// The day of entry.
    public var day: Day?
    /// Its position among those of its meeting.
    public var position = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The field that an action lacks besides its text: its owner or its day; nil where it names both.
    public static func lacking(_ value: (FieldName) -> String?) -> FieldName? {
        let owners = [FieldName.owner] + FieldName.lead.inEveryLanguage
        func isEmpty(_ name: FieldName) -> Bool { (value(name) ?? "").isEmpty }
        return owners.allSatisfy(isEmpty) ? .owner : isEmpty(.due) ? .due : nil
    }
}

extension ActionItem: MeetingStatement {
    public static let fields: [Field<ActionItem>] =
        words + [
            Field(.owner, { $0.owner }, { $0.owner = $1 }, .partner),
            ownText(.lead, \.lead),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
            Field(.reached, { $0.reached }, { $0.reached = $1 }, .day),
        ] + otherTexts(.lead, \.lead) + place
}

/// A note of a discussion; on a closed meeting, a correction.
public struct Note: Record {
    public static let kind = RecordKind.note
    public let id: String
    /// The note in each language.
    public var text = LocalizedText()
    /// Its effort or project, or the id of its city; both nil where it concerns the whole plan.
    public var subject: Subject?
    public var city: String?
    /// The id of the item of the agenda under which it was recorded; nil where that is unknown.
    public var item: String?
    /// The day of entry.
    public var day: Day?
    /// Its position among those of its meeting.
    public var position = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

extension Note: MeetingStatement {
    public static let fields: [Field<Note>] = words + place
}
