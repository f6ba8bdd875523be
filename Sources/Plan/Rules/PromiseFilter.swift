/// A filter for promises; nil properties match every promise.
public struct PromiseFilter: Equatable, Sendable {
    /// Only promises of this partner, of this city, of this line.
    public var side: String?
    public var city: String?
    public var line: LineOfEffort?
    /// Only promises of an office or person whose name contains this text in some language, without regard to case and
    /// accents.
    public var owner: String?
    /// Only promises whose day has passed.
    public var isOverdue = false
    /// Only promises due on this day or before it.
    public var until: Day?

    /// A filter that matches every promise.
    public init() {}

    /// The promises that it matches, in their order.
    public func matches(_ promises: [Promise], in plan: Plan, on today: Day) -> [Promise] {
        if self == PromiseFilter() { return promises }
        let owners = owner.map { plan.offices.found($0) }
        return promises.filter { promise in
            (side == nil || promise.side == side) && (city == nil || promise.city == city)
                && (line == nil || promise.line == line) && (!isOverdue || promise.isOverdue(on: today))
                && (until.map { promise.day <= $0 } ?? true)
                && (owners?.contains(promise.office) ?? true)
        }
    }
}
