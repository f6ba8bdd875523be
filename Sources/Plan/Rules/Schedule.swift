/// The progress of an effort against the used share of the clock.
public struct Schedule: Equatable, Sendable {
    private let clock: Clock
    /// The lesser of the stated progress and the stage, each stage counting a fifth, in per cent.
    public let reached: Int

    init(_ clock: Clock, reached: Int) {
        self.clock = clock
        self.reached = reached
    }

    /// The used share of the clock to the nearest per cent.
    public var used: Int { clock.used }

    /// The first day on which the used share of the clock exceeds what was reached by more than a number of points of
    /// per cent; nil where that is after today or never.
    func behindSince(by tolerance: Int) -> Day? {
        let share = reached + tolerance
        guard share < 100 else { return nil }
        // The least whole number of days that is more than this share of all days.
        let day = clock.start + share * (clock.end - clock.start) / 100 + 1
        return day <= clock.today ? day : nil
    }
}

extension Plan {
    /// The schedule of an effort; nil where the plan has no clock, no side has assessed the effort, or it is done.
    /// Without progress and stage nothing is reached, whatever the status.
    public func schedule(of id: EffortID, _ shown: ShownStatus, _ clock: Clock?) -> Schedule? {
        guard let clock, let word = shown.lastWord, word != .done else { return nil }
        let effort = effort(id)
        let stated = [effort.progress, effort.stage.map { $0 * 20 }].compactMap { $0 }.min()
        return Schedule(clock, reached: word == .notStarted ? 0 : stated ?? 0)
    }

    func behindSchedule(_ id: EffortID, _ shown: ShownStatus, _ clock: Clock?) -> Issue? {
        guard let schedule = schedule(of: id, shown, clock),
            let day = schedule.behindSince(by: settings.tolerance)
        else { return nil }
        return Issue(.behindSchedule(clock: schedule.used, reached: schedule.reached), of: id, since: day)
    }

    /// The issue of an effort that is called on track or done without progress or stage.
    func noFigure(_ id: EffortID, _ shown: ShownStatus) -> Issue? {
        guard let status = shown.status, [.onTrack, .done].contains(status) else { return nil }
        let effort = effort(id)
        guard effort.progress == nil, effort.stage == nil else { return nil }
        return Issue(.noFigure(status), of: id, since: shown.since)
    }
}
