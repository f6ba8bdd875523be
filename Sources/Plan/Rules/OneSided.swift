extension Plan {
    func oneSided(among subjects: [Subject], on today: Day) -> [Issue] {
        if commitments.isEmpty { return [] }
        return subjects.map(ledger).filter(\.isOpened).flatMap { ledger -> [Issue] in
            let effort = effort(of: ledger.subject)
            func issue(_ cause: Cause, _ partner: String, _ since: Day?) -> Issue {
                Issue(
                    cause, IssueSubject(ledger.subject), city: effort?.city, line: effort?.line, partner: partner,
                    since: since)
            }
            var found: [Issue] = []
            if ledger.isOneSided, let inPlace = ledger.inPlace {
                for side in ledger.sides where side.isExpected && side.state != .inPlace {
                    let cause = Cause.oneSided(
                        ledger.subject, inPlace: inPlace.partner, missing: side.partner, state: side.state,
                        days: inPlace.inPlaceSince.map { today - $0 })
                    found.append(issue(cause, side.partner, inPlace.inPlaceSince))
                }
            }
            for half in ledger.sides.flatMap(\.commitments) {
                guard let day = half.followUp, day < today, half.state?.isOpen ?? true else { continue }
                let cause = Cause.followUp(
                    ledger.subject, partner: half.partner, state: half.state, days: today - day)
                found.append(issue(cause, half.partner, day))
            }
            return found
        }
    }
}
