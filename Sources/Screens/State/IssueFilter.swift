import Plan

/// A filter for issues; nil properties match every issue.
public struct IssueFilter: Equatable, Sendable {
    /// Only issues of this kind.
    public var kind: IssueKind?
    /// Only issues of this city, of this line, or that this partner can act on.
    public var city: String?
    public var line: LineOfEffort?
    public var partner: String?

    /// A filter; without arguments it matches every issue.
    public init(
        kind: IssueKind? = nil, city: String? = nil, line: LineOfEffort? = nil, partner: String? = nil
    ) {
        self.kind = kind
        self.city = city
        self.line = line
        self.partner = partner
    }

    /// Whether it matches an issue.
    func lets(_ issue: Issue) -> Bool {
        (kind == nil || issue.kind == kind) && issue.concerns(city: city, line: line)
            && (partner == nil || issue.partner == partner)
    }
}

/// The span of the timeline's chart.
public enum Zoom: CaseIterable, Sendable {
    case month, week, quarter

    var next: Zoom {
        let all = Zoom.allCases
        return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
}

/// Display options of lists; not part of the plan.
public struct Viewing: Equatable, Sendable {
    /// The filter of the issues.
    public var filter = IssueFilter()
    /// The filter of the promises.
    var promises = PromiseFilter()
    /// The scale of the timeline.
    public var zoom = Zoom.month
    /// Whether the measured share of the violence is shown instead of the stated one.
    var isShareMeasured = false
    /// Whether lists show only changes since the last meeting.
    var isOnlyChanged = false
    /// Whether the screen is in large type, for the wall.
    public var isLarge = false
}

extension State {
    /// The filter of the issues.
    var filter: IssueFilter { viewing.filter }

    /// The issues that match the filter; of these only what has changed, where lists show only that.
    var listedIssues: [Issue] {
        let listed = filter == IssueFilter() ? issues : issues.filter(filter.lets)
        return viewing.isOnlyChanged ? listed.filter { isListed(target(of: $0)) } : listed
    }
}
