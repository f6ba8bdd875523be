/// A project that is to deliver something, with how far it has come.
public struct Delivery: Equatable, Sendable {
    /// The states, in the order in which they are told.
    public enum State: Int, Sendable {
        /// Past its promised day and not delivered.
        case overdue
        /// Delivered, and nobody uses it yet.
        case notInUse
        /// Promised for a day to come.
        case toCome
        case inUse
    }

    /// The project.
    public let project: Project
    /// Its state.
    public let state: State
    /// The days that it is overdue, or delivered and not in use; 0 in the other states.
    public let days: Int

    fileprivate init?(_ project: Project, on today: Day) {
        guard project.deliveryPromised != nil || project.delivered != nil || project.inUseSince != nil else {
            return nil
        }
        self.project = project
        let lags = project.lags(on: today)
        if lags.isInUse || project.status == .done {
            (state, days) = (.inUse, 0)
        } else if lags.hasArrived, let day = project.delivered {
            (state, days) = (.notInUse, today - day)
        } else if let day = project.deliveryPromised, day < today {
            (state, days) = (.overdue, today - day)
        } else {
            (state, days) = (.toCome, 0)
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
    /// The projects with a day of delivery or of use: overdue ones first, then those that nobody uses, each the longest
    /// first; then those to come, by their promised day.
    public func deliveries(on today: Day) -> [Delivery] {
        projects.compactMap { Delivery($0, on: today) }.sorted { $0.isBefore($1) }
    }
}
