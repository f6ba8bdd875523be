import Plan
import Store

/// The moments of a plan that is shown up to a ceiling. Withheld acts are skipped, so that the number of steps does not
/// reveal them.
struct ReleasedHistory {
    let store: Store
    /// The plan, without its withheld records.
    let plan: Plan

    /// The moment that a travel step leads to; nil where there is none in that direction.
    func moment(_ leap: TravelStep, from here: Moment?, on today: Day) throws -> Moment? {
        if here == nil, leap.isForward { return nil }
        let found: Moment? =
            switch leap {
            case .act(forward: false):
                try (here?.time ?? last(before: HybridTime(raw: .max))?.time).flatMap { try last(before: $0) }
            case .act(forward: true): try here.flatMap { try first(after: $0) }
            case .meeting: try meeting(leap, from: here, on: today)
            case .days(let days):
                try last(before: HybridTime(raw: Moment(endOf: (here?.day ?? today) + days).time.raw + 1))
            }
        return found?.time == here?.time ? nil : found
    }

    private func last(before time: HybridTime) throws -> Moment? {
        var time = time
        while true {
            let page = try store.history(of: .plan, limit: 200, before: time)
            if let entry = page.first(where: isTold) { return Moment(entry.time) }
            guard let end = page.last else { return nil }
            time = end.time
        }
    }

    private func first(after moment: Moment) throws -> Moment? {
        var moment = moment
        while let next = try store.moment(.act(forward: true), from: moment, on: moment.day) {
            if try isTold(at: next) { return next }
            moment = next
        }
        return nil
    }

    private func meeting(_ leap: TravelStep, from here: Moment?, on today: Day) throws -> Moment? {
        var moment = here
        while let next = try store.moment(leap, from: moment, on: today) {
            if try isTold(at: next) { return next }
            moment = next
        }
        return nil
    }

    private func isTold(at moment: Moment) throws -> Bool {
        let later = HybridTime(raw: moment.time.raw + 1)
        return try store.history(of: .plan, limit: 1, before: later).contains(where: isTold)
    }

    private func isTold(_ entry: Entry) -> Bool { entry.released(with: plan) != nil }
}
