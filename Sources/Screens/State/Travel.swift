import Phrases
import Plan

/// A moment of the past that is looked at.
public struct Travel: Equatable, Sendable {
    /// The moment.
    public let moment: Moment
    /// The act that was done then.
    public let act: Entry?
    /// What had changed since the meeting before, where it is the moment at which one was closed.
    public let since: ChangesSinceMeeting?

    /// A moment, and the act that was done then.
    public init(_ moment: Moment, after act: Entry?, since: ChangesSinceMeeting? = nil) {
        self.moment = moment
        self.act = act
        self.since = since
    }
}

extension State {
    /// The plan is shown as it stood at a moment of the past.
    mutating func take(_ travel: Travel, plan: Plan) {
        self.travel = travel
        show(plan)
        settleSelection()
        let day = phrases.words.fullDay(today)
        let act = travel.act.map { phrases.sentence(for: $0, in: plan) }
        message = Message(phrases.screens.asItStood(day, act))
    }

    /// The plan is shown as it stands now.
    mutating func takePresent(_ plan: Plan) {
        travel = nil
        show(plan)
        settleSelection()
        message = Message(phrases.screens.nowAgain)
    }

    /// The plan as it stood at a moment is compared with the plan as it stands, which is shown again.
    mutating func take(_ past: Plan, at moment: Moment, comparedWith plan: Plan) {
        travel = nil
        show(plan)
        let then = min(moment.day, past.settings.pinned ?? moment.day)
        comparison = Comparison(of: past, on: then, with: plan, on: today)
        if screen.place != .comparison { screens.append(Screen(.comparison)) }
        settleSelection()
    }

    /// There is nothing farther that way.
    mutating func stopTravelling() { message = Message(phrases.screens.noFarther, isWarning: true) }

    /// Why nothing can be changed; nil where it can.
    var whyFixed: String? {
        if travel != nil { return phrases.problems.pastIsFixed(phrases.words.day(today)) }
        if let ceiling { return phrases.problems.releasedIsFixed(ceiling) }
        return configuration.isReadOnly ? phrases.problems.readOnly : nil
    }
}
