import Plan
import Screens
import Store

/// Travel in time.
extension Session {
    /// Shows the plan a travel step away; a step past the last act returns to the present.
    func travel(by step: TravelStep) {
        guard let store else { return }
        reporting {
            if let moment = try moment(step, in: store) {
                travel(to: moment)
            } else if state.travel != nil, step.isForward {
                travel(to: nil)
            } else {
                tell(.noMoment)
            }
        }
    }

    private func moment(_ step: TravelStep, in store: Store) throws -> Moment? {
        let here = state.travel?.moment
        guard let ceiling = context.options.ceiling else {
            return try store.moment(step, from: here, on: state.today)
        }
        return try ReleasedHistory(store: store, ceiling: ceiling).moment(step, from: here, on: state.today)
    }

    /// Shows the plan as of a moment; nil for the present. Between two moments only the changed fields are read.
    func travel(to moment: Moment?, onBoard: Bool = false) {
        guard let store else { return }
        reporting {
            guard let moment else { return tell(.returned(try read(store))) }
            let here = state.travel?.moment ?? Moment(HybridTime(raw: .max))
            // With a ceiling the whole plan is read; else only the fields that changed between the moments.
            let plan =
                context.options.ceiling == nil
                ? try store.plan(state.plan, at: here, movedTo: moment)
                : try context.releasedPast(store.plan(asOf: moment), now: store.plan())
            let act = try store.history(
                of: .plan, limit: 1, through: moment.time, upTo: context.options.ceiling
            ).first
            let since = moment.versionVector == nil ? nil : try context.changesSinceMeeting(at: moment, in: plan, store)
            tell(.travelled(Travel(moment, after: act, since: since), plan, toBoard: onBoard))
        }
    }

    /// Compares the plan as of a moment with the present one.
    func compare(with moment: Moment) {
        guard let store else { return }
        reporting {
            tell(
                .compared(
                    try context.releasedPast(store.plan(asOf: moment), now: store.plan()), at: moment,
                    with: try read(store)))
        }
    }
}
