import Plan

/// A person's word on cities of a table whose names are like those of cities of the plan.
public struct CityDecisions: Equatable, Sendable {
    /// The city that a name in the table means, by its id or name; nil where it is a new one. The keys are names as the
    /// table has them, with or without state and code behind a comma.
    public var named: [String: String?] = [:]
    /// Whether cities with a name like that of one of the plan are added without asking.
    public var addsAlike = false

    /// Whether a name is decided to be that of a city.
    func decides(_ name: String) -> Bool {
        !named.isEmpty && named.keys.contains { Folding.slug($0) == Folding.slug(name) }
    }

    /// Nothing is decided.
    public init() {}
}
