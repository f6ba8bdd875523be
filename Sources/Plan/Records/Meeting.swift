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
    public var venue = LocalizedText()
    /// The office or person who chairs it, and who takes the notes.
    public var chair = LocalizedText()
    public var noteTaker = LocalizedText()
    /// The planned length in minutes, 5 to 480.
    public var minutes = 20
    /// A summary in a few sentences.
    public var summary = LocalizedText()
    /// The comment of its writer.
    public var comment = LocalizedText()
    /// Keywords.
    public var tags: String?
    /// The day on which its markings are to be reviewed.
    public var review: Day? {
        get { ifNotBefore(ownReview) }
        set { ownReview = newValue }
    }
    /// The day of the next meeting.
    public var nextMeeting: Day? {
        get { ifNotBefore(ownNextMeeting) }
        set { ownNextMeeting = newValue }
    }
    /// The time of its beginning, in seconds since 1970-01-01 00:00 UTC.
    public var begun: Int?
    /// The id of the current item of the agenda, and the time since when, in the same seconds.
    public var current: String? {
        get { ownCurrent.flatMap { Meeting.id(in: $0) == id ? $0 : nil } }
        set { ownCurrent = newValue }
    }
    public var currentSince: Int?
    /// The day on which it was closed; nil while it is open.
    public var closed: Day?
    /// The stored form of the `VersionVector` of its copy when it was closed.
    public var versionVector: String?
    /// The stored form of the `ActsAtClosing` of its copy when it was closed; nil where an earlier version closed it.
    public var actsAtClosing: String?
    public var marking: String?
    public var removed = false
    private var ownReview, ownNextMeeting: Day?
    /// Another copy may name an item of another meeting.
    private var ownCurrent: String?

    public init(id: String) { self.id = id }

    /// Whether it was begun and is not closed.
    public var isInProgress: Bool { begun != nil && closed == nil }
    /// Whether it was entered and neither begun nor closed.
    public var isScheduled: Bool { begun == nil && closed == nil }

    /// A day; nil where it lies before the meeting's own, as nobody can enter it.
    private func ifNotBefore(_ other: Day?) -> Day? {
        guard let other, let day, other < day else { return other }
        return nil
    }

    /// Stands for the meeting in the id of a record that belongs to none; no meeting has it for an id.
    static let noMeeting = "-"

    /// The id of the meeting in the id of one of its records; nil where that begins with none.
    static func id(in part: String) -> String? {
        guard let slash = part.firstIndex(of: "/") else { return nil }
        let id = part[..<slash]
        return id == noMeeting || id.isEmpty ? nil : String(id)
    }

    /// The highest valid time in seconds: in the year 5138.
    static let latest = 99_999_999_999
}

extension Meeting {
    public static let fields: [Field<Meeting>] =
        [
            Field(.day, { $0.day }, { $0.day = $1 }, .day, .required).tellingApart(),
            Field(.kind, { $0.kind }, { $0.kind = $1 }, .choice(.meetingKind)).tellingApart(),
            Field(.minutes, { $0.minutes }, { $0.minutes = $1 }, or: 20, .number(5...480)),
        ] + texts(.summary, \.summary) + texts(.comment, \.comment) + [
            Field(.tags, { $0.tags }, { $0.tags = $1 }, .text),
            Field(.review, { $0.review }, { $0.review = $1 }, .day).notBefore(.day),
            Field(.number, { $0.number }, { $0.number = $1 }, .number(1...9999)).tellingApart(),
            ownText(.venue, \.venue),
            ownText(.chair, \.chair),
            ownText(.noteTaker, \.noteTaker),
            Field(.nextMeeting, { $0.nextMeeting }, { $0.nextMeeting = $1 }, .day).notBefore(.day),
            Field(.begun, { $0.begun }, { $0.begun = $1 }, .number(0...Meeting.latest), .kept),
            Field(.current, { $0.current }, { $0.current = $1 }, .item, .kept),
            Field(.currentSince, { $0.currentSince }, { $0.currentSince = $1 }, .number(0...Meeting.latest), .kept),
            Field(.closed, { $0.closed }, { $0.closed = $1 }, .day, .kept).thatHasCome(),
            Field(.versionVector, { $0.versionVector }, { $0.versionVector = $1 }, .text, .local),
            Field(.actsAtClosing, { $0.actsAtClosing }, { $0.actsAtClosing = $1 }, .text, .local),
        ] + otherTexts(.venue, \.venue) + otherTexts(.chair, \.chair) + otherTexts(.noteTaker, \.noteTaker)
        + commonFields
}

/// The attendance of one side, and its initials or reservation on the minutes.
public struct Attendance: Record {
    public static let kind = RecordKind.attendance
    public let id: String
    /// The people present, by office or name, one on each line.
    public var present = LocalizedText()
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
    public var meeting: String { Meeting.id(in: id) ?? "" }
    public var partner: String { String(id.drop { $0 != "/" }.dropFirst()) }
}

extension Attendance {
    public static let fields: [Field<Attendance>] =
        [
            Field(.meeting, key: { $0.meeting }, .meeting).asOwner(),
            Field(.partner, key: { $0.partner }, .partner),
        ] + texts(.present, \.present) + [
            Field(.initials, { $0.initials }, { $0.initials = $1 }, .text)
        ] + texts(.reservation, \.reservation) + commonFields
}
