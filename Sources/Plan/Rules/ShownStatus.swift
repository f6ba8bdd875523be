/// The status of an effort on the board, made of the judgements of all sides.
public struct ShownStatus: Equatable, Sendable {
    /// The status that is shown; nil is *unknown*.
    public let status: Status?
    /// The worst of the last judgements where all are too old to count.
    public let last: Status?
    /// The status of each partner in their order, nil for one without a fresh judgement, where they differ or some of
    /// them are silent; empty where all agree or none is fresh.
    public let sides: [Status?]
    /// Whether fresh judgements differ.
    public let isDisputed: Bool
    /// The day of the latest judgement; nil where there has been none.
    public let asOf: Day?
    /// The trend; the worst one of the partners with the shown status.
    public let trend: Trend?
    /// The day from which the status has been what it is.
    public let since: Day?
    /// The latest day on which a side's status changed, and the latest of the sides with a fresh judgement.
    public let lastTurn, lastFreshTurn: Day?
    /// The reason of the shown judgement.
    public let reason: LocalizedText

    /// Whether no judgement is within the plan's limit.
    public var isStale: Bool { status == nil }
    /// Whether some sides have a fresh judgement and others have none.
    public var hasSilentSide: Bool { sides.contains(nil) }
    /// The worst of the last judgements, however old; nil where nobody ever spoke.
    public var lastWord: Status? { status ?? last }

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

    /// The status of an effort. Each side's judgement is fresh up to and including `staleAfter` days.
    ///
    /// The worst of the last judgements, as long as one of them is fresh: an old judgement never makes the shown status
    /// better, and silence is not agreement (`sides`). Where none is fresh, unknown. A judgement that is dated after
    /// today is not yet said.
    /// - Parameter assessments: one of each partner, in the order of the partners; empty ones of those who never spoke.
    public init(_ assessments: [Assessment], staleAfter: Int, today: Day) {
        self.init(assessments, in: Array(assessments.indices), staleAfter, today)
    }

    /// The same without copies of the assessments, which would take longer than the rule: it is made for every effort
    /// of the board at every key.
    /// - Parameter order: the index of each partner's assessment, in the order of the partners; nil where there is
    ///   none.
    fileprivate init(_ assessments: [Assessment], in order: [Int?], _ staleAfter: Int, _ today: Day) {
        self = assessments.withUnsafeBufferPointer { ShownStatus($0, order, staleAfter, today) }
    }

    private init(_ said: UnsafeBufferPointer<Assessment>, _ order: [Int?], _ staleAfter: Int, _ today: Day) {
        func status(_ place: Int?) -> Status? { place.flatMap { said[$0].isSaid(by: today) ? said[$0].status : nil } }
        func fresh(_ place: Int?) -> Status? {
            place.flatMap { said[$0].isFresh(staleAfter, on: today) ? status($0) : nil }
        }
        var (worst, word1, isFresh, isSilent, isDisputed): (Int?, Status?, Bool, Bool, Bool) =
            (nil, nil, false, false, false)
        var (asOf, turn, freshTurn): (Day?, Day?, Day?)
        for place in order {
            if let word = fresh(place) {
                isDisputed = isDisputed || word1.map { $0 != word } ?? false
                (word1, isFresh) = (word, true)
                if let place { freshTurn = later(freshTurn, said[place].since) }
            } else {
                isSilent = true
            }
            guard let place, status(place) != nil else { continue }
            if worst.map({ said[place].weighs(moreThan: said[$0]) }) ?? true { worst = place }
            asOf = later(asOf, said[place].asOf)
            turn = later(turn, said[place].since)
        }
        let shown = status(worst)
        var (trend, since): (Trend?, Day?)
        for place in order where shown != nil && status(place) == shown {
            guard let place else { continue }
            let gloom = said[place].trend?.gloom ?? -1
            if gloom > (trend?.gloom ?? -1) { trend = said[place].trend }
            if let day = said[place].since { since = min(since ?? day, day) }
        }
        self.asOf = asOf
        self.trend = trend
        self.since = since
        self.isDisputed = isDisputed
        (lastTurn, lastFreshTurn) = (turn, freshTurn)
        self.status = isFresh ? shown : nil
        last = isFresh ? nil : shown
        sides = isFresh && (isDisputed || isSilent) ? order.map(fresh) : []
        let explained = order.first { place in
            place.map { status($0) == shown && said[$0].isExplained } ?? false
        }
        let reasoned = worst.flatMap { said[$0].isExplained ? $0 : nil } ?? explained ?? nil
        reason = reasoned.map { said[$0].reason } ?? LocalizedText()
    }
}

private func later(_ left: Day?, _ right: Day?) -> Day? {
    guard let left, let right else { return left ?? right }
    return max(left, right)
}

extension Assessment {
    /// Whether it states a status by a day. One that is dated after it states none yet; one without a day does.
    func isSaid(by day: Day) -> Bool { status != nil && !removed && !isDated(after: day) }

    /// Whether it is dated after a day.
    func isDated(after day: Day) -> Bool { asOf.map { $0 > day } ?? false }

    /// Whether the judgement is no older than a number of days, and not of a day to come; one without a day is never
    /// fresh.
    func isFresh(_ staleAfter: Int, on today: Day) -> Bool {
        asOf.map { $0 <= today && today - $0 <= staleAfter } ?? false
    }

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

    /// Whether a side has a fresh judgement of an effort.
    public func isFresh(_ assessment: Assessment, on today: Day) -> Bool {
        assessment.status != nil && !assessment.removed && assessment.isFresh(settings.staleAfter, on: today)
    }
}
