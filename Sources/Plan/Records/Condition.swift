/// A political or cultural precondition in a city.
public struct Condition: Record {
    public static let kind = RecordKind.condition
    public let id: String
    /// The title.
    public var title = LocalizedText()
    /// The id of the city.
    public var city: String?
    /// Whether it is political or cultural.
    public var kind: ConditionKind?
    /// Its state.
    public var state: ConditionState?
    /// The office or person responsible.
    public var owner = LocalizedText()
    /// The day since which it is in this state.
    public var since: Day?
    /// Anything else.
    public var note = LocalizedText()
    public var marking: String?
    public var removed = false

    public init(id: String) { self.id = id }
}

extension Condition {
    public static let fields: [Field<Condition>] =
        [
            ownText(.title, \.title, .required).tellingApart(),
            Field(.city, { $0.city }, { $0.city = $1 }, .city, .required).asOwner().tellingApart(),
            Field(.kind, { $0.kind }, { $0.kind = $1 }, .choice(.conditionKind)),
            Field(.conditionState, { $0.state }, { $0.state = $1 }, .choice(.conditionState)),
            ownText(.owner, \.owner),
            Field(.since, { $0.since }, { $0.since = $1 }, .day, .kept).thatHasCome(),
        ] + otherTexts(.title, \.title) + otherTexts(.owner, \.owner) + texts(.note, \.note) + commonFields
}
