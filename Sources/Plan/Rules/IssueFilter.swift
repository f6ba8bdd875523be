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
    public func matches(_ issue: Issue) -> Bool {
        (kind == nil || issue.kind == kind) && issue.concerns(city: city, line: line)
            && (partner == nil || issue.partner == partner)
    }
}
