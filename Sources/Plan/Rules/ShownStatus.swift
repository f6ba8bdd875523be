/// What the board shows of an effort: the two sides' judgements made into one that flatters nobody.
public struct ShownStatus: Equatable, Sendable {
    /// The status that is shown; nil is *unknown*.
    public let status: Status?
    /// What was last said, when that is too old to count.
    public let last: Status?
    /// What each partner says where they differ, in the order of the partners; else empty.
    public let sides: [Status]
    /// The day of the latest judgement; nil where there has been none.
    public let asOf: Day?
    /// Where it is heading, by the less hopeful of those who say the status that is shown.
    public let trend: Trend?
    /// The day from which the status has been what it is.
    public let since: Day?
    /// The reason of the one whose judgement is shown.
    public let reason: String?

    /// Whether the sides differ.
    public var isDisputed: Bool { !sides.isEmpty }
    /// Whether nobody has spoken within the plan's limit.
    public var isStale: Bool { status == nil }

    /// How much it wants attention: 0 for the least. Unknown stands between at risk and off track.
    public var severity: Int {
        switch status {
        case .offTrack: 5
        case nil: 4
        case .atRisk: 3
        case .notStarted: 2
        case .onTrack: 1
        case .done: 0
        }
    }

    /// The rule: both agree, that; they differ, the worse with both beside it; nobody has spoken within `staleAfter`
    /// days, unknown with the last word beside it. A side's old red stays until that side takes it back: an old
    /// judgement never makes the shown one better.
    /// - Parameter assessments: one per partner, in the order of the partners.
    public init(_ assessments: [Assessment], staleAfter: Int, today: Day) {
        let spoken = assessments.filter { $0.status != nil && !$0.removed }
        let worst = spoken.max {
            ($0.status?.severity ?? -1, $0.asOf ?? today) < ($1.status?.severity ?? -1, $1.asOf ?? today)
        }
        let differ = Set(spoken.compactMap(\.status)).count > 1
        asOf = spoken.compactMap(\.asOf).max()
        let isFresh = asOf.map { today - $0 <= staleAfter } ?? false
        status = isFresh ? worst?.status : nil
        last = isFresh ? nil : worst?.status
        sides = isFresh && differ ? spoken.compactMap(\.status) : []
        let shown = spoken.filter { $0.status == worst?.status }
        trend = shown.compactMap(\.trend).max { $0.gloom < $1.gloom }
        since = shown.compactMap(\.since).min()
        reason = worst?.reason ?? shown.compactMap(\.reason).first
    }
}

extension Trend {
    fileprivate var gloom: Int {
        switch self {
        case .improving: 0
        case .steady: 1
        case .declining: 2
        }
    }
}

extension Plan {
    /// What is shown of an effort on a day.
    public func shownStatus(of effort: EffortID, on today: Day) -> ShownStatus {
        ShownStatus(
            partners.map { assessment(of: effort, by: $0.id) }, staleAfter: settings.staleAfter, today: today)
    }
}
