extension CommitmentLedger {
    /// The day since which the earliest commitment of another side is in place, and that side; nil where none is.
    func inPlace(besides partner: String) -> (partner: String, since: Day?)? {
        sides.filter { $0.partner != partner }.flatMap(\.commitments).filter { $0.state == .inPlace }
            .min { ($0.since ?? .distant) < ($1.since ?? .distant) }.map { ($0.partner, $0.since) }
    }
}

extension Plan {
    /// The issues of the commitments to efforts and projects: those past their follow-up date, and sides that owe nothing
    /// dated while another's commitment is in place. One that is past its day is an overdue promise.
    func commitmentIssues(among subjects: [Subject], on today: Day) -> [Issue] {
        if commitments.isEmpty { return [] }
        return subjects.map(ledger).filter(\.isOpened).flatMap { ledger in
            ledger.sides.flatMap { side in
                side.commitments.compactMap { followUp($0, on: today) }
                    + [unmatched(side, in: ledger)].compactMap { $0 }
            }
        }
    }

    /// A side from which something is expected and of which nothing with a day is to come. What has a day that is still to
    /// come is no accusation.
    private func unmatched(_ side: CommitmentLedger.Side, in ledger: CommitmentLedger) -> Issue? {
        let isOwed = side.commitments.contains { $0.state?.isOpen == true && $0.due != nil }
        guard side.isExpected, side.state != .inPlace, !isOwed, let first = side.rows.first,
            let inPlace = ledger.inPlace(besides: side.partner)
        else { return nil }
        let since =
            side.state == .withdrawn ? side.commitments.compactMap(\.since).max() : inPlace.since
        return Issue(
            .unmatched(
                commitment: first.id, inPlace: inPlace.partner, missing: side.partner, state: side.state),
            .commitment(first.id), in: effort(of: ledger.subject), partner: side.partner, since: since)
    }

    private func followUp(_ half: Commitment, on today: Day) -> Issue? {
        guard half.state?.isOpen ?? true, let day = half.followUp, day < today else { return nil }
        let cause = Cause.followUp(
            commitment: half.id, partner: half.partner, state: half.state, days: today - day)
        return Issue(
            cause, .commitment(half.id), in: half.subject.flatMap(effort), partner: half.partner, since: day)
    }
}
