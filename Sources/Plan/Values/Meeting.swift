/// Two sides in a room: when, who was there, what was said, decided and promised. Once closed it never changes.
public struct Meeting: Record {
    public static let kind = RecordKind.meeting
    public let id: String
    /// The day it is held on.
    public var day: Day?
    /// What it is for.
    public var kind: MeetingKind?
    /// How long it is to take, in minutes, 5 to 480.
    public var minutes = 20
    /// What it came to, in a few sentences.
    public var summary = LocalizedText()
    /// What its writer thinks of it.
    public var comment = LocalizedText()
    /// Words under which it is filed.
    public var tags: String?
    /// The day on which its markings are looked at again.
    public var review: Day?
    /// When it began, in seconds since 1970-01-01 00:00 UTC.
    public var begun: Int?
    /// The id of the item of the agenda that is spoken of, and since when, in the same seconds.
    public var current: String?
    public var currentSince: Int?
    /// The day on which it was closed; nil while it is open.
    public var closed: Day?
    /// How far its copy of the journal went when it was closed: the neutral form of a `VersionVector`.
    public var frontier: String?
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The highest second that a clock is believed: in the year 5138.
    static let latest = 99_999_999_999
}

/// One side's part in a meeting: who was there, and whether the side stands by its minutes.
public struct Attendance: Record {
    public static let kind = RecordKind.attendance
    public let id: String
    /// Who was there, by office or name, one a line.
    public var present: String?
    /// The initials of whoever signed for the side; nil where nobody did.
    public var initials: String?
    /// What the side does not agree with.
    public var reservation = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The id of a side's part in a meeting.
    public static func id(of meeting: String, _ partner: String) -> String { "\(meeting)/\(partner)" }
    /// The id of the meeting, and that of the partner.
    public var meeting: String { meetingPart(of: id) ?? "" }
    public var partner: String { String(id.drop { $0 != "/" }.dropFirst()) }
}

/// One thing that a meeting goes through, with its time.
public struct AgendaItem: Record {
    public static let kind = RecordKind.item
    public let id: String
    /// What it is called, where it is one that somebody added.
    public var title: String?
    /// The effort or project it is about.
    public var subject: Subject?
    /// The id of the city it is about, where it is about a city as a whole.
    public var city: String?
    /// The time it is given, in minutes, 1 to 240.
    public var minutes = 2
    /// What kind of item it is.
    public var kind = ItemKind.other
    /// Its place in the agenda.
    public var position = 0
    /// Whether the meeting goes past it, and whether it has been spoken of.
    public var skipped = false
    public var visited = false
    /// The seconds that were spent on it.
    public var spent = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The id of the meeting.
    public var meeting: String { meetingPart(of: id) ?? "" }
}

/// What a meeting decided.
public struct Decision: Record {
    public static let kind = RecordKind.decision
    public let id: String
    /// The decision in each language.
    public var text = LocalizedText()
    /// The effort or project it is about; nil where it concerns the whole plan.
    public var subject: Subject?
    /// The day on which it was written down.
    public var day: Day?
    /// Its place among those of its meeting.
    public var position = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The id of the meeting; nil where it was in none.
    public var meeting: String? { meetingPart(of: id) }
}

/// Who does what by when.
public struct ActionItem: Record {
    public static let kind = RecordKind.action
    public let id: String
    /// What is to be done, in each language.
    public var text = LocalizedText()
    /// The id of the partner who does it, and the office or person.
    public var owner: String?
    public var lead: String?
    /// The day by which it is to be done, and the day on which it was.
    public var due: Day?
    public var reached: Day?
    /// The effort or project it is about; nil where it concerns the whole plan.
    public var subject: Subject?
    /// The day on which it was written down.
    public var day: Day?
    /// Its place among those of its meeting.
    public var position = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The id of the meeting; nil where it was in none.
    public var meeting: String? { meetingPart(of: id) }
}

/// Something said that is worth keeping; on a closed meeting, a correction.
public struct Note: Record {
    public static let kind = RecordKind.note
    public let id: String
    /// What was said, in each language.
    public var text = LocalizedText()
    /// The effort or project it is about; nil where it concerns the whole plan.
    public var subject: Subject?
    /// The day on which it was written down.
    public var day: Day?
    /// Its place among those of its meeting.
    public var position = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The id of the meeting; nil where it was in none.
    public var meeting: String? { meetingPart(of: id) }
}

/// The id of the meeting in the id of one of its parts; nil where that stands for none.
private func meetingPart(of id: String) -> String? {
    let part = id.prefix { $0 != "/" }
    return part == "-" || part.isEmpty ? nil : String(part)
}
