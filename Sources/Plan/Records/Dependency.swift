/// A dependency: an effort or a project that needs another one first. Cycles are allowed; a first step breaks them.
public struct Dependency: Record {
    public static let kind = RecordKind.dependency
    public let id: String
    /// The reason of the dependency.
    public var reason = LocalizedText()
    /// The first step, which ends a deadlock.
    public var firstStep = LocalizedText()
    /// The id of the partner who takes the first step.
    public var owner: String?
    /// The due day of the first step, and the day on which it was done.
    public var due: Day?
    public var reached: Day?
    /// The day of entry.
    public var since: Day?
    public var marking: String?
    public var removed = false
    /// The dependent effort or project; nil where the id has none.
    public let dependent: Subject?
    /// Its prerequisite; nil where the id has none.
    public let prerequisite: Subject?

    public init(id: String) {
        self.id = id
        let (dependent, prerequisite) = id.splitAtLast(">")
        self.dependent = Subject(code: dependent)
        self.prerequisite = Subject(code: prerequisite)
    }

    /// The id of a dependency. Two writers who add the same one make the same id.
    public static func id(of dependent: Subject, needing prerequisite: Subject) -> String {
        "\(dependent.code)>\(prerequisite.code)"
    }

    /// Whether it has a first step with owner and due day.
    var hasFirstStep: Bool { !firstStep.isEmpty && owner != nil && due != nil }
}

extension Dependency {
    public static let fields: [Field<Dependency>] =
        [
            Field(.dependent, key: { $0.dependent }, .subject).asOwner(),
            Field(.prerequisite, key: { $0.prerequisite }, .subject).asOwner(),
        ] + texts(.reason, \.reason, .text) + [
            ownText(.firstStep, \.firstStep),
            Field(.owner, { $0.owner }, { $0.owner = $1 }, .partner),
            Field(.due, { $0.due }, { $0.due = $1 }, .day),
            Field(.reached, { $0.reached }, { $0.reached = $1 }, .day),
            Field(.since, { $0.since }, { $0.since = $1 }, .day, .kept).thatHasCome(),
        ] + otherTexts(.firstStep, \.firstStep) + commonFields
}
