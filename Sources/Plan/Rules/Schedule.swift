/// The progress of an effort against the used share of the clock, both in per cent.
public struct Schedule: Equatable, Sendable {
    /// The share of the clock that is used, 0 to 100.
    public let clock: Int
    /// The lesser of the stated progress and the stage, each stage counting a fifth.
    public let reached: Int

    /// Whether it is behind by more than a number of points of per cent.
    func isBehind(by tolerance: Int) -> Bool { clock - reached > tolerance }
}

extension Plan {
    /// The schedule of an effort; nil where the plan has no clock, no side has assessed the effort, or it has neither
    /// progress nor stage. An effort that is not started has a progress of 0.
    public func schedule(of id: EffortID, _ shown: ShownStatus, _ clock: Clock?) -> Schedule? {
        guard let clock, shown.asOf != nil else { return nil }
        let effort = effort(id)
        let said = [effort.progress, effort.stage.map { $0 * 20 }].compactMap { $0 }
        guard let reached = said.min() ?? (shown.status == .notStarted ? 0 : nil) else { return nil }
        return Schedule(clock: clock.used, reached: reached)
    }

    func behindSchedule(_ id: EffortID, _ shown: ShownStatus, _ clock: Clock?) -> Issue? {
        guard shown.status != .done, let pace = schedule(of: id, shown, clock), pace.isBehind(by: settings.tolerance),
            let clock
        else { return nil }
        // Behind from the first day on which the clock is ahead by more than the tolerance.
        let day = clock.day(atShare: pace.reached + settings.tolerance) + 1
        return Issue(.behindSchedule(clock: pace.clock, reached: pace.reached), of: id, since: day)
    }
}
