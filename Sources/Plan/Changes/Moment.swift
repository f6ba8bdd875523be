/// A moment in the history of a plan: a time of the hybrid clock, or the version vector of a closed meeting.
public struct Moment: Equatable, Sendable {
    /// When the act was entered.
    public let time: HybridTime
    /// The day from which the plan is seen: that of the moment.
    public let day: Day
    /// The acts that the journal held when a meeting was closed; nil for a moment of a time alone. Acts that are merged later
    /// are not in it.
    public let versionVector: VersionVector?

    /// The moment of a reading of the clock.
    public init(_ time: HybridTime) {
        self.time = time
        day = time.day
        versionVector = nil
    }

    /// The moment at which a meeting was closed; nil for one that is open.
    public init?(closing meeting: Meeting) {
        guard let day = meeting.closed, let versionVector = meeting.frontier.flatMap(VersionVector.init(code:)) else {
            return nil
        }
        self.versionVector = versionVector
        self.day = day
        time = versionVector.latest
    }

    /// The moment at which a copy held just these acts.
    public init(_ versionVector: VersionVector) {
        self.versionVector = versionVector
        time = versionVector.latest
        day = time.day
    }

    /// The plan as it stood at the end of a day, in Coordinated Universal Time.
    public init(endOf day: Day) {
        time = HybridTime(raw: HybridTime(milliseconds: Int64(day.number + 1) * 86_400_000).raw - 1)
        self.day = day
        versionVector = nil
    }
}

/// How far to go back or forth in time.
public enum TravelStep: Equatable, Sendable {
    /// To the act before, or behind.
    case act(forward: Bool)
    /// To the closing of the meeting before, or behind.
    case meeting(forward: Bool)
    /// By so many days; back where it is negative.
    case days(Int)

    /// Whether it goes towards now.
    public var isForward: Bool {
        switch self {
        case .act(let forward), .meeting(let forward): forward
        case .days(let days): days > 0
        }
    }
}
