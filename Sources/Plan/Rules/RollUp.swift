/// The worst line of a city, which gives the city its status. There is no average.
public struct WorstLine: Equatable, Sendable {
    /// The line.
    public let line: LineOfEffort
    /// Its shown status.
    public let shown: ShownStatus
}

extension Plan {
    /// The worst line of a city on a day; of equals, the first in the order of the lines.
    public func worstLine(of city: String, on today: Day) -> WorstLine {
        let lines = LineOfEffort.allCases.map { line in
            WorstLine(line: line, shown: shownStatus(of: EffortID(city: city, line: line), on: today))
        }
        return lines.dropFirst().reduce(lines[0]) { $1.shown.severity > $0.shown.severity ? $1 : $0 }
    }
}

/// The counts of the board.
public struct BoardSummary: Equatable, Sendable {
    /// Efforts off track.
    public var offTrack = 0
    /// Efforts on which the sides differ.
    public var disputed = 0
    /// Efforts without a fresh judgement.
    public var unknown = 0
    /// Efforts whose status has changed since `baseline`.
    public var changed = 0
    /// The day from which changes are counted.
    public var baseline: Day

    /// Counts of 0.
    public init(baseline: Day) { self.baseline = baseline }

    /// Adds the counts of a part, or subtracts them with a sign of -1.
    public mutating func add(_ part: BoardSummary, by sign: Int = 1) {
        offTrack += sign * part.offTrack
        disputed += sign * part.disputed
        unknown += sign * part.unknown
        changed += sign * part.changed
    }
}

extension Plan {
    /// The day from which a change counts: that of the last closed meeting; without one, `staleAfter` days before
    /// today.
    public func baseline(on today: Day) -> Day { lastClosedMeeting()?.closed ?? today - settings.staleAfter }

    /// Whether an effort has changed since the baseline: whether the lists of what changed tell it.
    /// - Parameter since: the changes since the last meeting, where they are known. They tell changes on the day of
    ///   the meeting apart, and what fell silent; without them the day of the last word counts.
    public func isChanged(_ effort: EffortID, _ shown: ShownStatus, since: ChangesSinceMeeting?, on today: Day) -> Bool
    {
        since.map { hasChange(of: effort, shown, since: $0, on: today) } ?? isTurned(shown)
    }

    /// Whether the last word on an effort is from after the last meeting. Where none was held nothing is a change by
    /// its day alone.
    private func isTurned(_ shown: ShownStatus) -> Bool {
        guard let turn = shown.lastTurn, let closed = lastClosedMeeting()?.closed else { return false }
        return turn > closed
    }

    /// The counts over every effort of the plan.
    /// - Parameter since: the changes since the last meeting, where they are known.
    public func summary(on today: Day, since: ChangesSinceMeeting? = nil) -> BoardSummary {
        var summary = emptySummary(on: today, since: since)
        for city in cities { summary.add(self.summary(of: city.id, on: today, since: since)) }
        return summary
    }

    /// Counts of 0 from the right baseline.
    public func emptySummary(on today: Day, since: ChangesSinceMeeting? = nil) -> BoardSummary {
        BoardSummary(baseline: since?.day ?? baseline(on: today))
    }

    /// The counts over the efforts of a city.
    func summary(of city: String, on today: Day, since: ChangesSinceMeeting?) -> BoardSummary {
        var summary = BoardSummary(baseline: today)
        for line in LineOfEffort.allCases {
            let id = EffortID(city: city, line: line)
            summary.add(self.summary(of: id, shownStatus(of: id, on: today), on: today, since: since))
        }
        return summary
    }

    /// The counts of one effort with a known shown status.
    public func summary(of effort: EffortID, _ shown: ShownStatus, on today: Day, since: ChangesSinceMeeting?)
        -> BoardSummary
    {
        var summary = BoardSummary(baseline: today)
        summary.offTrack = shown.status == .offTrack ? 1 : 0
        summary.disputed = shown.isDisputed ? 1 : 0
        summary.unknown = shown.isStale ? 1 : 0
        summary.changed = isChanged(effort, shown, since: since, on: today) ? 1 : 0
        return summary
    }

    /// The stated share of the national violence of all cities, in per cent; nil where none is stated.
    public var focusShare: Int? {
        let stated = focusCities.compactMap(\.share)
        return stated.isEmpty ? nil : stated.reduce(0, +)
    }
}
