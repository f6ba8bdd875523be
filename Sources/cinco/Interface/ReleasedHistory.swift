import Plan
import Store

/// The moments of a plan that is shown up to a ceiling. Withheld acts are skipped, so that the number of steps does not
/// reveal them.
struct ReleasedHistory {
    let store: Store
    let ceiling: String

    /// The moment that a travel step leads to; nil where there is none in that direction.
    func moment(_ step: TravelStep, from here: Moment?, on today: Day) throws -> Moment? {
        if here == nil, step.isForward { return nil }
        let found: Moment? =
            switch step {
            case .act(forward: false): try (here?.time ?? last()?.time).flatMap { try last(by: $0.previous) }
            case .act(forward: true), .meeting: try next(step, from: here, on: today)
            case .days(let days): try last(by: Moment(endOf: (here?.day ?? today) + days).time)
            }
        return found?.time == here?.time ? nil : found
    }

    private func last(by time: HybridTime? = nil) throws -> Moment? {
        try store.history(of: .plan, limit: 1, through: time, upTo: ceiling).first.map { Moment($0.time) }
    }

    private func next(_ step: TravelStep, from here: Moment?, on today: Day) throws -> Moment? {
        var moment = here
        while let next = try store.moment(step, from: moment, on: moment?.day ?? today) {
            if try last(by: next.time)?.time == next.time { return next }
            moment = next
        }
        return nil
    }
}
