/// How far an effort has come against how much of the clock is used, both in per cent.
public struct Schedule: Equatable, Sendable {
    /// The share of the clock that is used, 0 to 100.
    public let clock: Int
    /// What is reached: the lesser of the stated progress and the stage, each stage counting a fifth.
    public let reached: Int

    /// Whether it is behind by more than so many points.
    public func isBehind(by tolerance: Int) -> Bool { clock - reached > tolerance }
}

extension Plan {
    /// The pace of an effort; nil where there is no clock or nobody has said how far it is.
    public func pace(of id: EffortID, _ shown: ShownStatus, _ clock: Clock?) -> Schedule? {
        guard let clock, shown.asOf != nil else { return nil }
        let effort = effort(id)
        let said = [effort.progress, effort.stage.map { $0 * 20 }].compactMap { $0 }
        guard let reached = said.min() ?? (shown.status == .notStarted ? 0 : nil) else { return nil }
        return Schedule(clock: clock.used, reached: reached)
    }

    func behindPace(_ id: EffortID, _ shown: ShownStatus, _ clock: Clock?) -> Issue? {
        guard shown.status != .done, let pace = pace(of: id, shown, clock), pace.isBehind(by: settings.tolerance),
            let clock
        else { return nil }
        // Behind from the day on which the clock went past what is reached.
        let day = clock.day(atShare: pace.reached + settings.tolerance) + 1
        return Issue(.behindPace(clock: pace.clock, reached: pace.reached), of: id, since: day)
    }
}
