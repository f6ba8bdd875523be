/// A partner's judgement of how an effort stands. *Unknown* is none of these: it is what silence becomes.
public enum Status: String, CaseIterable, Sendable {
    case notStarted = "not-started"
    case onTrack = "on-track"
    case atRisk = "at-risk"
    case offTrack = "off-track"
    case done

    /// How bad it is: 0 for the best. Of two judgements the one with the higher severity is shown.
    public var severity: Int {
        switch self {
        case .done: 0
        case .onTrack: 1
        case .notStarted: 2
        case .atRisk: 3
        case .offTrack: 4
        }
    }

    /// Whether going from another status to this one is a turn for the worse, which asks for a reason.
    public func isWorse(than other: Status?) -> Bool {
        guard let other else { return severity >= Status.atRisk.severity }
        return severity > other.severity
    }
}

/// Where a status is heading.
public enum Trend: String, CaseIterable, Sendable {
    case improving, steady, declining
}

/// What sort of work a project is; equipment is weighed against institutions.
public enum ProjectKind: String, CaseIterable, Sendable {
    case equipment, training, institution, operation, outreach
}
