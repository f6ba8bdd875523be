import Plan

/// A closed meeting and the plan as it stood then. It never changes, and costs nothing to pass on.
public final class ClosedMeeting: Sendable {
    /// The id of the meeting.
    public let meeting: String
    /// The plan as it stood when the meeting was closed.
    public let plan: Plan
    /// What had changed since the meeting before it.
    public let since: ChangesSinceMeeting?

    init(_ meeting: String, _ plan: Plan, _ since: ChangesSinceMeeting?) {
        self.meeting = meeting
        self.plan = plan
        self.since = since
    }
}

/// The meeting that is in view, and where it stands.
extension State {
    /// The meeting of the screen in view; nil elsewhere.
    var meetingInView: Meeting? {
        switch screen.place {
        case .meeting(let id), .agenda(let id), .minutes(let id): plan.meeting(id)
        default: nil
        }
    }

    /// The item in turn of the meeting in view.
    var itemInTurn: AgendaItem? { meetingInView.flatMap { plan.currentItem(of: $0) } }

    /// Whether a countdown is in view, so that the screen has to be drawn again every second.
    public var isTicking: Bool {
        guard travel == nil, case .meeting(let id) = screen.place else { return false }
        return plan.meeting(id)?.closed == nil
    }

    /// The plan as it stood when a meeting was closed, and what had changed since the one before it.
    mutating func takeMinutes(of meeting: String, plan: Plan, since: ChangesSinceMeeting?) {
        frozen = ClosedMeeting(meeting, plan, since)
        settleSelection()
    }

    /// The meeting before the one in view, as far as it is known how things stood then.
    var before: ChangesSinceMeeting? { travel.map { $0.since } ?? since }
}
