/// The status of an effort on the board, made of the judgements of all sides.
public struct ShownStatus: Equatable, Sendable {
    /// The status that is shown; nil is *unknown*.
    public let status: Status?
    /// The last judgement where all are too old to count.
    public let last: Status?
    /// The status of each partner where they differ, in the order of the partners; otherwise empty.
    public let sides: [Status]
    /// The day of the latest judgement; nil where there has been none.
    public let asOf: Day?
    /// The trend; the worst one of the partners with the shown status.
    public let trend: Trend?
    /// The day from which the status has been what it is.
    public let since: Day?
    /// The latest day on which a side's status changed.
    public let lastTurn: Day?
    /// The reason of the shown judgement.
    public let reason: LocalizedText

    /// Whether the sides differ.
    public var isDisputed: Bool { !sides.isEmpty }
    /// Whether no judgement is within the plan's limit.
    public var isStale: Bool { status == nil }

    /// The severity: 0 is the least. Unknown is between at risk and off track.
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

    /// The status that all sides agree on; where they differ, the worse one with all of them in `sides`; where no
    /// judgement is younger than `staleAfter` days, unknown with the last one. A side's old red counts until that
    /// side changes it, so an old judgement never makes the shown status better.
    /// - Parameter assessments: one of each partner, in the order of the partners.
    public init(_ assessments: [Assessment], staleAfter: Int, today: Day) {
        self.init(assessments, in: Array(assessments.indices), staleAfter, today)
    }

    /// The same without copies of the assessments, which would take longer than the rule: it is made for every effort
    /// of the board at every key.
    /// - Parameter order: the index of each partner's assessment, in the order of the partners.
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

    /// Whether this judgement is shown before another: the worse, of equals the later.
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
    /// The shown status of an effort on a day.
    public func shownStatus(of effort: EffortID, on today: Day) -> ShownStatus {
        let said = assessmentTable.assessments(of: effort)
        return ShownStatus(said, in: order(of: said), settings.staleAfter, today)
    }
}
