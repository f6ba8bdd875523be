/// A dated promise of an effort or a project.
public struct Milestone: Record {
    public static let kind = RecordKind.milestone
    public let id: String
    /// The title.
    public var title = LocalizedText()
    /// The effort or project that it belongs to.
    public var subject: Subject?
    /// The id of the partner who promises it.
    public var owner: String?
    /// The due day.
    public var due: Day?
    /// The day it was reached.
    public var reached: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

extension Milestone {
    public static let fields: [Field<Milestone>] =
        [
            ownText(.title, \.title, .required).tellingApart(),
            Field(.subject, { $0.subject }, { $0.subject = $1 }, .subject, .required).asOwner().tellingApart(),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
            Field(.owner, { $0.owner }, { $0.owner = $1 }, .partner),
            Field(.reached, { $0.reached }, { $0.reached = $1 }, .day),
        ] + otherTexts(.title, \.title) + texts(.note, \.note) + commonFields
}
