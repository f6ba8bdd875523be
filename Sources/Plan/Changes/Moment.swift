/// A moment in the history of a plan: a time of the hybrid clock, or the version vector of a closed meeting.
public struct Moment: Equatable, Sendable {
    /// The time of the last act in it.
    public let time: HybridTime
    /// The day of the moment, which the rules take as today.
    public let day: Day
    /// The acts of the journal when a meeting was closed; nil for a time alone. An act that is
    /// merged later is not in it, unless it is earlier than another of its writer (`ActsAtClosing` tells that one
    /// apart).
    public let versionVector: VersionVector?

    /// The moment of a time.
    public init(_ time: HybridTime) {
        self.time = time
        day = time.day
        versionVector = nil
    }

    /// The moment at which a meeting was closed; nil for an open meeting.
    public init?(closing meeting: Meeting) {
        guard let day = meeting.closed, let versionVector = meeting.versionVector.flatMap(VersionVector.init(code:))
        else {
            return nil
        }
        self.versionVector = versionVector
        self.day = day
        time = versionVector.latest
    }

    /// The moment of exactly these acts.
    public init(_ versionVector: VersionVector) {
        self.versionVector = versionVector
        time = versionVector.latest
        day = time.day
    }

    /// The end of a day in a zone, the reader's by default.
    public init(endOf day: Day, in zone: Zone = .reader) {
        time = HybridTime(milliseconds: (day + 1).start(in: zone)).previous
        self.day = day
        versionVector = nil
    }

    /// The end of a day, with the acts up to a time that other clocks call a later one.
    public init(endOf day: Day, reaching last: HybridTime) {
        time = max(Moment(endOf: day).time, last)
        self.day = day
        versionVector = nil
    }
}

extension Moment {
    /// The acts of this moment up to a time. Of a closed meeting that leaves out what came in after the closing,
    /// however early it was written.
    public func upTo(_ last: HybridTime) -> Moment {
        guard let versionVector else { return Moment(min(time, last)) }
        return Moment(VersionVector(versionVector.writers.map { ($0.name, min($0.time, last)) }))
    }
}

/// A step of time travel.
public enum TravelStep: Equatable, Sendable {
    /// To the next or the previous act.
    case act(forward: Bool)
    /// To the closing of the next or the previous meeting.
    case meeting(forward: Bool)
    /// By a number of days; a negative one goes back.
    case days(Int)

    /// Whether it goes towards now.
    public var isForward: Bool {
        switch self {
        case .act(let forward), .meeting(let forward): forward
        case .days(let days): days > 0
        }
    }
}
