/// A project with the commitments of all partners.
public struct CommitmentLedger: Equatable, Sendable {
    /// The project.
    public let project: Project
    /// The commitments in the order of the partners; empty ones where there is none.
    public let halves: [Commitment]

    /// Whether any partner has a commitment.
    public var isOpened: Bool { halves.contains { $0.state != nil } }

    /// Whether one commitment is in place and another is not.
    public var isOneSided: Bool { inPlace != nil && halves.contains { $0.state != .inPlace } }

    /// The commitment that has been in place longest.
    public var inPlace: Commitment? {
        halves.filter { $0.state == .inPlace }.min { ($0.since ?? .distant) < ($1.since ?? .distant) }
    }
}

extension Plan {
    /// The commitments to a project.
    public func ledger(of project: Project) -> CommitmentLedger {
        CommitmentLedger(project: project, halves: partners.map { commitment(to: project.id, by: $0.id) })
    }

    /// The projects with a commitment, the one-sided first, of these the oldest.
    public var ledgers: [CommitmentLedger] {
        let opened = Set(commitments.map(\.project))
        return projects.filter { opened.contains($0.id) }.map(ledger).filter(\.isOpened).enumerated().sorted {
            left, right in
            let (a, b) = (left.element, right.element)
            if a.isOneSided != b.isOneSided { return a.isOneSided }
            let (first, second) = (a.inPlace?.since ?? .distant, b.inPlace?.since ?? .distant)
            return a.isOneSided && first != second ? first < second : left.offset < right.offset
        }.map(\.element)
    }

    func oneSided(among projects: [Project], on today: Day) -> [Issue] {
        if commitments.isEmpty { return [] }
        return projects.map(ledger).filter(\.isOpened).flatMap { ledger -> [Issue] in
            var found: [Issue] = []
            if ledger.isOneSided, let inPlace = ledger.inPlace {
                for half in ledger.halves where half.state != .inPlace {
                    let cause = Cause.oneSided(
                        project: ledger.project.id, inPlace: inPlace.partner, missing: half.partner, state: half.state,
                        days: inPlace.since.map { today - $0 })
                    found.append(Issue(cause, of: ledger.project, partner: half.partner, since: inPlace.since))
                }
            }
            for half in ledger.halves {
                guard let day = half.followUp, day < today, half.state?.isOpen ?? true else { continue }
                let cause = Cause.followUp(
                    project: ledger.project.id, partner: half.partner, state: half.state, days: today - day)
                found.append(Issue(cause, of: ledger.project, partner: half.partner, since: day))
            }
            return found
        }
    }
}
