import Phrases
import Plan

/// A past moment that is shown.
public struct Travel: Equatable, Sendable {
    /// The moment.
    public let moment: Moment
    /// The act at that moment.
    public let act: Entry?
    /// The changes since the meeting before, where the moment is the closing of a meeting.
    public let since: ChangesSinceMeeting?

    /// A moment and its act.
    public init(_ moment: Moment, after act: Entry?, since: ChangesSinceMeeting? = nil) {
        self.moment = moment
        self.act = act
        self.since = since
    }
}

extension State {
    /// Shows the plan as of a past moment.
    /// - Parameter toBoard: whether the board is opened to show it, until the past is left.
    mutating func beginTravel(_ travel: Travel, plan: Plan, toBoard: Bool = false) {
        if toBoard, screen.place != .board {
            screens.append(Screen(.board))
            screen.isOfPast = true
        }
        travelDepth = self.travel == nil ? screens.count : min(travelDepth, screens.count)
        self.travel = travel
        show(plan)
        settleSelection()
        let day = phrases.words.fullDay(today)
        let act = travel.act.map { phrases.sentence(for: $0, in: plan) }
        message = Message(phrases.screens.asItStood(day, act))
    }

    /// Shows the present plan.
    mutating func endTravel(_ plan: Plan) {
        leavePast()
        show(plan)
        settleSelection()
        message = Message(phrases.screens.nowAgain)
    }

    /// Forgets the past moment, and closes the boards that were opened for it, wherever they stand.
    mutating func leavePast() {
        travel = nil
        screens.removeAll(where: \.isOfPast)
    }

    /// Compares a past plan with the present one. Who is in the past stays there.
    mutating func compare(_ past: Plan, at moment: Moment, with present: Plan) {
        if travel == nil { show(present) }
        let then = min(moment.day, past.settings.pinned ?? moment.day)
        comparison = Comparison(of: past, on: then, with: present, on: day(of: present))
        if screen.place != .comparison { screens.append(Screen(.comparison)) }
        settleSelection()
    }

    /// Announces that there is no further moment in this direction.
    mutating func stopTravelling() { message = Message(phrases.screens.noFarther, isWarning: true) }

    /// Why the plan cannot be changed; nil where it can.
    var readOnlyReason: String? {
        if travel != nil { return phrases.problems.pastIsFixed(phrases.words.day(today)) }
        if let ceiling { return phrases.problems.releasedIsFixed(ceiling) }
        return configuration.isReadOnly ? phrases.problems.readOnly : nil
    }

    /// A sentence with the keys that it names; without the key that it offers where the plan cannot be changed.
    func offering(_ text: String) -> String { keymap.naming(readOnlyReason == nil ? text : text.withoutOffer) }
}
