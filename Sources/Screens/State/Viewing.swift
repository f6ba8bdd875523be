import Plan

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
        let listed = filter == IssueFilter() ? issues : issues.filter(filter.matches)
        return viewing.isOnlyChanged ? listed.filter { isListed(target(of: $0)) } : listed
    }
}
