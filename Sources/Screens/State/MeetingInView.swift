import Plan

/// A closed meeting with the plan as of its closing. Immutable, and a class so that copies of the state share it.
public final class ClosedMeeting: Sendable {
    /// The id of the meeting.
    public let meeting: String
    /// The plan as of the closing.
    public let plan: Plan
    /// The plan when it began; nil where that is unknown.
    public let start: Plan?
    /// The changes since the meeting before.
    public let since: ChangesSinceMeeting?

    init(_ meeting: String, _ plan: Plan, start: Plan?, _ since: ChangesSinceMeeting?) {
        self.start = start
        self.meeting = meeting
        self.plan = plan
        self.since = since
    }
}

/// The meeting of the current screen and its progress.
extension State {
    /// The meeting of the current screen; nil on other screens.
    var meetingInView: Meeting? {
        switch screen.place {
        case .meeting(let id), .agenda(let id), .minutes(let id): plan.meeting(id)
        default: nil
        }
    }

    /// The current item of that meeting.
    var itemInTurn: AgendaItem? { meetingInView.flatMap { plan.currentItem(of: $0) } }

    /// Whether a countdown is visible, so that the screen is drawn every second.
    public var isTicking: Bool {
        guard travel == nil, case .meeting(let id) = screen.place else { return false }
        return plan.meeting(id)?.closed == nil
    }

    /// Shows the plan as of the closing of a meeting, with its changes since the meeting before.
    mutating func setMinutes(of meeting: String, plan: Plan, start: Plan? = nil, since: ChangesSinceMeeting?) {
        minutesInView = ClosedMeeting(meeting, plan, start: start, since)
        settleSelection()
    }

    /// The last meeting before the one shown, with the changes since; nil where they are unknown.
    var before: ChangesSinceMeeting? { travel.map { $0.since } ?? since }

    /// The same, where it is a meeting: without one `before` counts from a day.
    var lastMeeting: ChangesSinceMeeting? { before.flatMap { $0.meeting == nil ? nil : $0 } }
}
