// The tables of fields of a meeting and its parts.

extension Meeting {
    public static let fields: [Field<Meeting>] =
        [
            Field(.day, { $0.day }, { $0.day = $1 }, .day, .required).tellingApart(),
            Field(.kind, { $0.kind }, { $0.kind = $1 }, .choice(.meetingKind)).tellingApart(),
            Field(.minutes, { $0.minutes }, { $0.minutes = $1 }, or: 20, .number(5...480)),
        ] + texts(.summary, \.summary) + texts(.comment, \.comment) + [
            Field(.tags, { $0.tags }, { $0.tags = $1 }, .text),
            Field(.review, { $0.review }, { $0.review = $1 }, .day),
            Field(.number, { $0.number }, { $0.number = $1 }, .number(1...9999)).tellingApart(),
            Field(.venue, { $0.venue }, { $0.venue = $1 }, .text),
            Field(.chair, { $0.chair }, { $0.chair = $1 }, .text),
            Field(.noteTaker, { $0.noteTaker }, { $0.noteTaker = $1 }, .text),
            Field(.nextMeeting, { $0.nextMeeting }, { $0.nextMeeting = $1 }, .day),
            Field(.begun, { $0.begun }, { $0.begun = $1 }, .number(0...Meeting.latest), .kept),
            Field(.current, { $0.current }, { $0.current = $1 }, .item, .kept),
            Field(.currentSince, { $0.currentSince }, { $0.currentSince = $1 }, .number(0...Meeting.latest), .kept),
            Field(.closed, { $0.closed }, { $0.closed = $1 }, .day, .kept),
            Field(.frontier, { $0.frontier }, { $0.frontier = $1 }, .text, .local),
            Field(.held, { $0.held }, { $0.held = $1 }, .text, .local),
        ] + commonFields
}

extension Attendance {
    public static let fields: [Field<Attendance>] =
        [
            Field(.meeting, key: { $0.meeting }, .meeting).asOwner(),
            Field(.partner, key: { $0.partner }, .partner),
            Field(.present, { $0.present }, { $0.present = $1 }, .note),
            Field(.initials, { $0.initials }, { $0.initials = $1 }, .text),
        ] + texts(.reservation, \.reservation) + commonFields
}

extension AgendaItem {
    public static let fields: [Field<AgendaItem>] =
        [
            Field(.meeting, key: { $0.meeting }, .meeting).asOwner(),
            ownText(.title, \.title).tellingApart(),
            Field(.subject, { $0.subject }, { $0.subject = $1 }, .subject).asOwner().tellingApart(),
            Field(.city, { $0.city }, { $0.city = $1 }, .city, .kept).asOwner().tellingApart(),
            Field(.minutes, { $0.minutes }, { $0.minutes = $1 }, or: 2, .number(1...240)),
            Field(.kind, { $0.kind }, { $0.kind = $1 }, or: .other, .choice(.itemKind), .kept).tellingApart(),
            Field(.position, { $0.position }, { $0.position = $1 }, or: 0, .number(0...9999), .kept),
            Field(.skipped, { $0.skipped }, { $0.skipped = $1 }, or: false, .flag, .kept),
            Field(.carried, { $0.carried }, { $0.carried = $1 }, or: false, .flag, .kept),
            Field(.visited, { $0.visited }, { $0.visited = $1 }, or: false, .flag, .kept),
            Field(.spent, { $0.spent }, { $0.spent = $1 }, or: 0, .number(0...Meeting.latest), .kept),
        ] + otherTexts(.title, \.title) + commonFields
}

/// A decision, an action or a note of a meeting: a text, its subject, and its day of entry.
public protocol MeetingStatement: Record {
    var text: LocalizedText { get set }
    var subject: Subject? { get set }
    var city: String? { get set }
    var item: String? { get set }
    var day: Day? { get set }
    var position: Int { get set }
    var meeting: String? { get }
}

extension MeetingStatement {
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

extension Decision: MeetingStatement {
    public static let fields: [Field<Decision>] = words + place
}

extension ActionItem: MeetingStatement {
    public static let fields: [Field<ActionItem>] =
        words + [
            Field(.owner, { $0.owner }, { $0.owner = $1 }, .partner),
            Field(.lead, { $0.lead }, { $0.lead = $1 }, .text),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
            Field(.reached, { $0.reached }, { $0.reached = $1 }, .day),
        ] + place
}

extension Note: MeetingStatement {
    public static let fields: [Field<Note>] = words + place
}
