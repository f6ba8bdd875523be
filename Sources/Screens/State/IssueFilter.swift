import Plan

/// Which issues are listed; what is nil narrows nothing.
public struct IssueFilter: Equatable, Sendable {
    /// Only issues of this rule.
    public var kind: IssueKind?
    /// Only those of this city, of this line, of this partner's move.
    public var city: String?
    public var line: LineOfEffort?
    public var partner: String?

    /// A filter; without anything it lets everything through.
    public init(
        kind: IssueKind? = nil, city: String? = nil, line: LineOfEffort? = nil, partner: String? = nil
    ) {
        self.kind = kind
        self.city = city
        self.line = line
        self.partner = partner
    }

    /// Whether an issue is listed.
    func lets(_ issue: Issue) -> Bool {
        (kind == nil || issue.kind == kind) && (city == nil || issue.city == city)
            && (line == nil || issue.line == line) && (partner == nil || issue.partner == partner)
    }
}

/// How much of the clock a column of the timeline holds.
public enum Zoom: CaseIterable, Sendable {
    case month, week, quarter

    var next: Zoom {
        let all = Zoom.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}

/// How lists are shown; it is no part of the plan.
public struct Viewing: Equatable, Sendable {
    /// Which issues are listed.
    public var filter = IssueFilter()
    /// The scale of the timeline.
    public var zoom = Zoom.month
    /// Whether the share of the violence is the measured one rather than the stated one.
    public var isShareMeasured = false
    /// Whether only what has changed since the last meeting is listed.
    public var isOnlyChanged = false
    /// Whether it is shown in large type, for the wall.
    public var isLarge = false
}

extension State {
    /// Which issues are listed.
    var filter: IssueFilter { viewing.filter }

    /// The issues that the filter lets through.
    var listedIssues: [Issue] { filter == IssueFilter() ? issues : issues.filter(filter.lets) }
}
