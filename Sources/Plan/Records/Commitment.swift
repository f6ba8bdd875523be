/// A commitment: the promise of one partner to a project or an effort. A partner may make several.
public struct Commitment: Record {
    public static let kind = RecordKind.commitment
    public let id: String
    /// Its state.
    public var state: CommitmentState?
    /// The thing that is asked, offered or given.
    public var what = LocalizedText()
    /// The number of things promised, and of those delivered so far, from 0.
    public var countPlanned: Int?
    public var countDelivered: Int?
    /// The level of government that keeps it.
    public var level: Level?
    /// The due day.
    public var due: Day?
    /// The follow-up date, for a commitment that is asked and not answered.
    public var followUp: Day?
    /// Its owner: the office or person who keeps it on this side.
    public var lead = LocalizedText()
    /// The day since which it is in this state.
    public var since: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false
    /// The effort or project that it is made to; nil where the id has none.
    public let subject: Subject?
    /// The id of the partner who promises.
    public let partner: String

    public init(id: String) {
        self.id = id
        let first = id.utf8.firstIndex(of: UInt8(ascii: ">")).map { String(id[..<$0]) } ?? id
        let (subject, partner) = first.splitAtLast("/")
        (self.subject, self.partner) = (Subject(code: subject), partner)
    }

    /// The id of the project that it is made to; nil where that is an effort.
    public var project: String? { if case .project(let id)? = subject { id } else { nil } }

    /// The id of a partner's first commitment to an effort or project. Two writers who add the same one make the same
    /// id.
    public static func id(of subject: Subject, by partner: String) -> String { "\(subject.record)/\(partner)" }
}

extension Commitment {
    public static let fields: [Field<Commitment>] =
        [
            Field(.subject, key: { $0.subject }, .subject).asOwner(),
            Field(.partner, key: { $0.partner }, .partner),
            Field(.commitmentState, { $0.state }, { $0.state = $1 }, .choice(.commitmentState), .required),
            ownText(.what, \.what).tellingApart(),
            Field(.countPlanned, { $0.countPlanned }, { $0.countPlanned = $1 }, .count),
            Field(.countDelivered, { $0.countDelivered }, { $0.countDelivered = $1 }, .count),
            Field(.level, { $0.level }, { $0.level = $1 }, .choice(.level)).tellingApart(),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
            Field(.followUp, { $0.followUp }, { $0.followUp = $1 }, .day),
            ownText(.lead, \.lead),
            Field(.since, { $0.since }, { $0.since = $1 }, .day, .kept).thatHasCome(),
        ] + otherTexts(.what, \.what) + otherTexts(.lead, \.lead) + texts(.note, \.note) + commonFields
}
