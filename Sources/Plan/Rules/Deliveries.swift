/// A project that is to deliver something, with how far it has come.
public struct Delivery: Equatable, Sendable {
    /// The states, in the order in which they are shown.
    public enum State: Int, Sendable {
        /// Past its promised day and not delivered.
        case overdue
        /// Delivered, and nobody uses it yet.
        case notInUse
        /// Not delivered, and nobody waits: its day is to come or not set, or the project is done.
        case open
        case inUse
    }

    /// The project.
    public let project: Project
    /// Its state.
    public let state: State
    /// The days that it is overdue, or delivered and not in use; 0 in the other states, and where the day is not known
    /// or to come.
    public let days: Int

    /// Whether all of it is delivered.
    public var isDelivered: Bool { state == .notInUse || state == .inUse }

    fileprivate init(_ project: Project, on today: Day) {
        self.project = project
        let lags = project.lags(on: today)
        if lags.isDelivered {
            state = lags.isInUse ? .inUse : .notInUse
            days = lags.isInUse ? 0 : project.delivered.map { max(0, today - $0) } ?? 0
        } else if let day = project.deliveryPromised, day < today, project.status != .done {
            (state, days) = (.overdue, today - day)
        } else {
            (state, days) = (.open, 0)
        }
    }

    fileprivate func isBefore(_ other: Delivery) -> Bool {
        if state != other.state { return state.rawValue < other.state.rawValue }
        if days != other.days { return days > other.days }
        let (day, its) = (project.deliveryPromised ?? .distant, other.project.deliveryPromised ?? .distant)
        return day != its ? day < its : project.id < other.project.id
    }
}

extension Plan {
    /// How far each delivery has come: overdue ones first, then those that nobody uses, each the longest first; then
    /// the open ones, by their promised day.
    public func deliveries(on today: Day) -> [Delivery] {
        deliveries.map { Delivery($0, on: today) }.sorted { $0.isBefore($1) }
    }
}
