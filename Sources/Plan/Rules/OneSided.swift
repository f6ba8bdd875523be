extension Plan {
    /// The commitments to an effort or a project that are in place longest, of two sides, the longest first; fewer
    /// where not so many are. Of any side, one of these is another one's. It needs no ledger, which has a row for each
    /// side.
    func earliestInPlace(for subject: Subject) -> [Commitment] {
        let all = commitments(to: subject).filter {
            $0.state == .inPlace && partnerTable.present($0.partner) != nil
        }
        guard let first = all.min(by: isInPlaceLonger) else { return [] }
        let other = all.filter { $0.partner != first.partner }.min(by: isInPlaceLonger)
        return [first] + [other].compactMap(\.self)
    }

    private func isInPlaceLonger(_ left: Commitment, _ right: Commitment) -> Bool {
        let (first, second) = (left.since ?? .distant, right.since ?? .distant)
        guard first == second, let side = partner(left.partner), let other = partner(right.partner) else {
            return first < second
        }
        return side.precedes(other)
    }

    /// The issues of the commitments to efforts and projects: those past their follow-up date, and sides that owe
    /// nothing dated while another's commitment is in place. One that is past its day is an overdue promise.
    func commitmentIssues(among subjects: [Subject], on today: Day) -> [Issue] {
        if commitments.isEmpty { return [] }
        return subjects.map(ledger).filter(\.isOpened).flatMap { ledger in
            let earliest = earliestInPlace(for: ledger.subject)
            return ledger.sides.flatMap { side in
                side.commitments.compactMap { followUp($0, on: today) }
                    + [unmatched(side, besides: earliest, in: ledger)].compactMap { $0 }
            }
        }
    }

    /// A side from which something is expected and of which nothing with a day is to come. What has a day that is still
    /// to come is no accusation.
    private func unmatched(
        _ side: CommitmentLedger.Side, besides earliest: [Commitment], in ledger: CommitmentLedger
    ) -> Issue? {
        let isOwed = side.commitments.contains { $0.state?.isOpen == true && $0.due != nil }
        guard side.isExpected, side.state != .inPlace, !isOwed, let first = side.lacking ?? side.rows.first,
            let inPlace = earliest.first(where: { $0.partner != side.partner })
        else { return nil }
        let since =
            side.state == .withdrawn ? side.commitments.compactMap(\.since).max() : inPlace.since
        return Issue(
            .unmatched(
                commitment: first.id, inPlace: inPlace.partner, missing: side.partner, state: side.state),
            .commitment(first.id), in: effort(of: ledger.subject), partner: side.partner, since: since)
    }

    private func followUp(_ commitment: Commitment, on today: Day) -> Issue? {
        guard commitment.state?.isOpen ?? true, let day = commitment.followUp, day < today else { return nil }
        let cause = Cause.followUp(
            commitment: commitment.id, partner: commitment.partner, state: commitment.state, days: today - day)
        return Issue(
            cause, .commitment(commitment.id), in: commitment.subject.flatMap(effort), partner: commitment.partner,
            since: day)
    }
}
