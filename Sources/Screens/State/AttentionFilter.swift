import Plan

/// Which findings are listed; what is nil narrows nothing.
public struct AttentionFilter: Equatable, Sendable {
    /// Only findings of this rule.
    public var kind: FindingKind?
    /// Only those of this city, of this line, of this partner's move.
    public var city: String?
    public var line: LineOfEffort?
    public var partner: String?

    /// A filter; without anything it lets everything through.
    public init(
        kind: FindingKind? = nil, city: String? = nil, line: LineOfEffort? = nil, partner: String? = nil
    ) {
        self.kind = kind
        self.city = city
        self.line = line
        self.partner = partner
    }

    /// Whether a finding is listed.
    func lets(_ finding: Finding) -> Bool {
        (kind == nil || finding.kind == kind) && (city == nil || finding.city == city)
            && (line == nil || finding.line == line) && (partner == nil || finding.partner == partner)
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
    /// Which findings are listed.
    public var filter = AttentionFilter()
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
    /// Which findings are listed.
    var filter: AttentionFilter { viewing.filter }

    /// The findings that the filter lets through.
    var listedFindings: [Finding] { filter == AttentionFilter() ? findings : findings.filter(filter.lets) }
}
