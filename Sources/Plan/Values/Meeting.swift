/// A meeting: day, agenda, attendance, decisions, actions and notes. A closed one never changes.
public struct Meeting: Record {
    public static let kind = RecordKind.meeting
    public let id: String
    /// The day it is held on.
    public var day: Day?
    /// Its number in the series of meetings, from 1.
    public var number: Int?
    /// The kind of meeting.
    public var kind: MeetingKind?
    /// The place where it is held.
    public var venue: String?
    /// The office or person who chairs it, and who takes the notes.
    public var chair: String?
    public var noteTaker: String?
    /// The planned length in minutes, 5 to 480.
    public var minutes = 20
    /// A summary in a few sentences.
    public var summary = LocalizedText()
    /// The comment of its writer.
    public var comment = LocalizedText()
    /// Keywords.
    public var tags: String?
    /// The day on which its markings are to be reviewed.
    public var review: Day?
    /// The day of the next meeting.
    public var nextMeeting: Day?
    /// The time of its beginning, in seconds since 1970-01-01 00:00 UTC.
    public var begun: Int?
    /// The id of the current item of the agenda, and the time since when, in the same seconds.
    public var current: String?
    public var currentSince: Int?
    /// The day on which it was closed; nil while it is open.
    public var closed: Day?
    /// The neutral form of the `VersionVector` of its copy when it was closed.
    public var frontier: String?
    /// The stored form of the `HeldActs` of its copy when it was closed; nil where an earlier version closed it.
    public var held: String?
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The highest valid time in seconds: in the year 5138.
    static let latest = 99_999_999_999
}

/// The attendance of one side, and its initials or reservation on the minutes.
public struct Attendance: Record {
    public static let kind = RecordKind.attendance
    public let id: String
    /// The people present, by office or name, one on each line.
    public var present: String?
    /// The initials of the person who signed for the side; nil where nobody did.
    public var initials: String?
    /// The side's reservation.
    public var reservation = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The id of a side's attendance at a meeting.
    public static func id(of meeting: String, _ partner: String) -> String { "\(meeting)/\(partner)" }
    /// The id of the meeting, and that of the partner.
    public var meeting: String { meetingPart(of: id) ?? "" }
    public var partner: String { String(id.drop { $0 != "/" }.dropFirst()) }
}

/// An item of the agenda of a meeting.
public struct AgendaItem: Record {
    public static let kind = RecordKind.item
    public let id: String
    /// Its title, if a person added it.
    public var title = LocalizedText()
    /// Its effort or project.
    public var subject: Subject?
    /// The id of its city, if it is about a city as a whole.
    public var city: String?
    /// The planned minutes, 1 to 240.
    public var minutes = 2
    /// The kind of item.
    public var kind = ItemKind.other
    /// Its place in the agenda.
    public var position = 0
    /// Whether the meeting leaves it out, for good or until the next meeting, and whether it has been the current item.
    public var skipped = false
    public var carried = false
    public var visited = false
    /// The seconds that were spent on it.
    public var spent = 0
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }

    /// The id of the meeting.
    public var meeting: String { meetingPart(of: id) ?? "" }
    /// Its effort; nil where it is about something else.
    public var effort: EffortID? { if case .effort(let id) = subject { id } else { nil } }
    /// Whether this meeting does not discuss it.
    public var isLeftOut: Bool { skipped || carried }
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

    /// The id of the meeting; nil where it belongs to none.
    public var meeting: String? { meetingPart(of: id) }
}

/// An action: task, owner and due day.
public struct ActionItem: Record {
    public static let kind = RecordKind.action
    public let id: String
    /// The task in each language.
    public var text = LocalizedText()
    /// The id of the responsible partner, and the office or person.
    public var owner: String?
    public var lead: String?
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

    /// The id of the meeting; nil where it belongs to none.
    public var meeting: String? { meetingPart(of: id) }

    /// The field that an action lacks besides its text: its owner or its day; nil where it names both.
    public static func lacking(owner: String?, due: String?) -> FieldName? {
        (owner ?? "").isEmpty ? .owner : (due ?? "").isEmpty ? .due : nil
    }
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

    /// The id of the meeting; nil where it belongs to none.
    public var meeting: String? { meetingPart(of: id) }
}

/// The id of the meeting in the id of one of its records; nil where that begins with none.
private func meetingPart(of id: String) -> String? {
    let part = id.prefix { $0 != "/" }
    return part == "-" || part.isEmpty ? nil : String(part)
}
