/// The things that a side has to prepare for a meeting.
public struct Preparation: Equatable, Sendable {
    /// The side.
    public let side: String
    /// The efforts that it has to report on: its last report is too old, or it never reported where a report is
    /// expected. One that was done is asked for only where nobody's word is fresh. In the order of the board.
    public let reports: [EffortID]
    /// The efforts that it calls at risk or off track without a reason.
    public let reasons: [EffortID]
    /// The commitments that it was asked for, and those that another side offers it, which it has not answered.
    public let answers: [Commitment]
}

extension Plan {
    /// The things that each side has to prepare.
    public func preparations(on today: Day) -> [Preparation] {
        let efforts = effortIDs
        return partners.map { partner in
            let said = efforts.map { assessment(of: $0, by: partner.id, on: today) }
            let reports = zip(efforts, said).filter { id, said in
                if isFresh(said, on: today) { return false }
                guard let last = said.status else { return assessmentExpected(of: id, on: today) != nil }
                return last != .done || shownStatus(of: id, on: today).isStale
            }
            let reasons = zip(efforts, said).filter { _, said in
                isFresh(said, on: today) && [.atRisk, .offTrack].contains(said.status) && said.reason.isEmpty
            }
            return Preparation(
                side: partner.id, reports: reports.map(\.0), reasons: reasons.map(\.0),
                answers: commitments.filter { $0.isUnanswered(by: partner.id) && expects(partner.id, $0) })
        }
    }

    /// Whether something is expected of a side for the subject of a commitment.
    private func expects(_ side: String, _ commitment: Commitment) -> Bool {
        let own = commitment.subject.flatMap(ownSide)
        return own == nil || own == side
    }

    /// The measures in the places where they are read whose next reading is due by a day, or that have none.
    public func readingsDue(by day: Day) -> [Series] {
        measures.flatMap { measure -> [Series] in
            seriesOrOwn(of: measure).filter { series in
                guard let last = latest(of: series, on: day)?.day else { return true }
                return (measure.readEvery.map(last.adding(months:)) ?? last + settings.measureStaleAfter) <= day
            }
        }
    }
}

extension Commitment {
    /// Whether it waits for the word of a side: its own where it was asked, another's where that was offered something.
    fileprivate func isUnanswered(by side: String) -> Bool {
        partner == side ? state == .asked : state == .offered
    }
}
