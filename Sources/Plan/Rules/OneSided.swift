extension CommitmentLedger {
    /// The two sides whose first commitments are in place longest, with the day since which they are; fewer where not so many
    /// are. Of any side, one of these is another one.
    var earliestInPlace: [(partner: String, since: Day?)] {
        var earliest: [(partner: String, since: Day?)] = []
        for half in sides.flatMap(\.commitments) where half.state == .inPlace {
            func isBefore(_ other: (partner: String, since: Day?)) -> Bool {
                (half.since ?? .distant) < (other.since ?? .distant)
            }
            if let place = earliest.firstIndex(where: { $0.partner == half.partner }) {
                guard isBefore(earliest[place]) else { continue }
                earliest.remove(at: place)
            }
            let place = earliest.firstIndex(where: isBefore) ?? earliest.count
            earliest.insert((half.partner, half.since), at: place)
            if earliest.count > 2 { earliest.removeLast() }
        }
        return earliest
    }
}

extension Plan {
    /// The commitment of another side to an effort or a project that is in place longest; nil where none is. Without the ledger, which
    /// has a row for each side: it is asked for each commitment.
    func inPlace(for subject: Subject, besides partner: String) -> Commitment? {
        commitments(to: subject).filter {
            $0.state == .inPlace && $0.partner != partner && partnerTable.present($0.partner) != nil
        }.min { left, right in
            let (first, second) = (left.since ?? .distant, right.since ?? .distant)
            guard first == second, let side = self.partner(left.partner), let other = self.partner(right.partner) else {
                return first < second
            }
            return side.precedes(other)
        }
    }

    /// The issues of the commitments to efforts and projects: those past their follow-up date, and sides that owe nothing
    /// dated while another's commitment is in place. One that is past its day is an overdue promise.
    func commitmentIssues(among subjects: [Subject], on today: Day) -> [Issue] {
        if commitments.isEmpty { return [] }
        return subjects.map(ledger).filter(\.isOpened).flatMap { ledger in
            let earliest = ledger.earliestInPlace
            return ledger.sides.flatMap { side in
                side.commitments.compactMap { followUp($0, on: today) }
                    + [unmatched(side, besides: earliest, in: ledger)].compactMap { $0 }
            }
        }
    }

    /// A side from which something is expected and of which nothing with a day is to come. What has a day that is still to
    /// come is no accusation.
    private func unmatched(
        _ side: CommitmentLedger.Side, besides earliest: [(partner: String, since: Day?)], in ledger: CommitmentLedger
    ) -> Issue? {
        let isOwed = side.commitments.contains { $0.state?.isOpen == true && $0.due != nil }
        guard side.isExpected, side.state != .inPlace, !isOwed, let first = side.rows.first,
            let inPlace = earliest.first(where: { $0.partner != side.partner })
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
