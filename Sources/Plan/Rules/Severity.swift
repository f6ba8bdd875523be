/// The kinds of issue, by which lists are filtered.
public enum IssueKind: String, CaseIterable, Sendable {
    case status = "off-track"
    case unknown
    case silentSide = "silent-side"
    case disputed, overdue
    case behindSchedule = "behind-schedule"
    case noFigure = "no-figure"
    case offTarget = "off-target"
    case noTarget = "no-target"
    case oneSided = "one-side-only"
    case followUp = "follow-up"
    case delivery
    case equipmentShare = "equipment-share"
    case deadlock, gap, focus
    case publicMilestone = "public-milestone"
    case condition, unmarked, untranslated, conflict
}

/// The severity of an issue. `Cause.severity` has that of each cause.
public enum Severity: Int, CaseIterable, Comparable, Sendable {
    /// It should be looked at.
    case notable
    /// It costs time, or hides the true status, until somebody acts.
    case serious
    /// The aim is out of reach until it is solved.
    case critical

    /// The neutral name.
    public var code: String { ["notable", "serious", "critical"][rawValue] }

    /// Less severe comes first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// The kind of work that an issue asks for today, by which issues of one severity are ordered.
public enum Urgency: Int, Comparable, Sendable {
    /// A promise past its day: whoever owes it is known.
    case overduePromise
    /// Nobody is named who deals with it: somebody can be named today.
    case unowned
    /// People disagree: they can settle it.
    case disputed
    case other

    /// The more urgent comes first.
    public static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
}
