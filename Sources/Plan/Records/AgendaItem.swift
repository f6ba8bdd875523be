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
    public var meeting: String { Meeting.id(in: id) ?? "" }
    /// Its effort; nil where it is about something else.
    public var effort: EffortID? { if case .effort(let id) = subject { id } else { nil } }
    /// Whether this meeting does not discuss it.
    public var isLeftOut: Bool { skipped || carried }
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
