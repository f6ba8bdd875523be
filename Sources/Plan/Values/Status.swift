/// The status of an effort in a partner's judgement. *Unknown* is none of these: a stale status is shown as unknown.
public enum Status: String, CaseIterable, FieldValue {
    case notStarted = "not-started"
    case onTrack = "on-track"
    case atRisk = "at-risk"
    case offTrack = "off-track"
    case done

    /// The severity: 0 is the best. Of two statuses the more severe is shown.
    public var severity: Int {
        switch self {
        case .done: 0
        case .onTrack: 1
        case .notStarted: 2
        case .atRisk: 3
        case .offTrack: 4
        }
    }

    /// Whether this status is worse than another one, so that a change to it needs a reason.
    public func isWorse(than other: Status?) -> Bool {
        guard let other else { return severity >= Status.atRisk.severity }
        return severity > other.severity
    }
}

/// The trend of a status.
public enum Trend: String, CaseIterable, FieldValue {
    case improving, steady, declining
}

/// The kinds of project.
public enum ProjectKind: String, CaseIterable, FieldValue {
    case equipment, training, institution, operation, outreach
}
