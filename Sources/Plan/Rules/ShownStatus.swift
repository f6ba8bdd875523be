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
    /// The latest day on which any side's status turned into what it is.
    public let lastTurn: Day?
    /// The reason of the one whose judgement is shown.
    public let reason: LocalizedText

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
        self.init(assessments, in: Array(assessments.indices), staleAfter, today)
    }

    /// The same, of assessments where they lie: it is made for every effort of the board at every key, and copies of them would
    /// take longer than the rule.
    /// - Parameter order: where the one of each partner lies, in the order of the partners.
    fileprivate init(_ assessments: [Assessment], in order: [Int], _ staleAfter: Int, _ today: Day) {
        self = assessments.withUnsafeBufferPointer { ShownStatus($0, order, staleAfter, today) }
    }

    private init(_ assessments: UnsafeBufferPointer<Assessment>, _ order: [Int], _ staleAfter: Int, _ today: Day) {
        let speaking = order.lazy.filter { assessments[$0].status != nil && !assessments[$0].removed }
        var worst: Int?
        var (asOf, turn): (Day?, Day?)
        for place in speaking {
            if worst.map({ assessments[place].weighs(moreThan: assessments[$0]) }) ?? true { worst = place }
            asOf = later(asOf, assessments[place].asOf)
            turn = later(turn, assessments[place].since)
        }
        let shown = worst.flatMap { assessments[$0].status }
        let isFresh = asOf.map { today - $0 <= staleAfter } ?? false
        var (trend, since): (Trend?, Day?)
        for place in speaking where assessments[place].status == shown {
            let gloom = assessments[place].trend?.gloom ?? -1
            if gloom > (trend?.gloom ?? -1) { trend = assessments[place].trend }
            if let day = assessments[place].since { since = min(since ?? day, day) }
        }
        self.asOf = asOf
        self.trend = trend
        self.since = since
        lastTurn = turn
        status = isFresh ? shown : nil
        last = isFresh ? nil : shown
        let differ = speaking.contains { assessments[$0].status != shown }
        sides = isFresh && differ ? Array(speaking.compactMap { assessments[$0].status }) : []
        let reasoned =
            worst.flatMap { assessments[$0].isExplained ? $0 : nil }
            ?? speaking.first { assessments[$0].status == shown && assessments[$0].isExplained }
        reason = reasoned.map { assessments[$0].reason } ?? LocalizedText()
    }
}

private func later(_ left: Day?, _ right: Day?) -> Day? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
}

extension Assessment {
    fileprivate var isExplained: Bool { !reason.isEmpty }

    /// Whether this one is shown rather than another: the worse, and of equals the later.
    fileprivate func weighs(moreThan other: Assessment) -> Bool {
        let (mine, its) = (status?.severity ?? -1, other.status?.severity ?? -1)
        return mine != its ? mine > its : (asOf?.number ?? .min) > (other.asOf?.number ?? .min)
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
        let said = assessmentTable.assessments(of: effort)
        return ShownStatus(said, in: order(of: said), settings.staleAfter, today)
    }
}
