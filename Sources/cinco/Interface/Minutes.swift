import Plan
import Screens
import Store

/// The minutes of meetings.
extension Session {
    /// Reads the plan as it stood when a meeting was closed.
    func readMinutes(of meeting: String) {
        guard let store else { return }
        reporting {
            guard let (plan, since) = try context.minutes(of: meeting, in: store) else { return }
            state.takeMinutes(of: meeting, plan: plan, since: since)
        }
    }
}
