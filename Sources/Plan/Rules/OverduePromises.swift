extension Plan {
    /// The issues of the promises whose day has passed.
    func overdueIssues(of promises: [Promise], on today: Day) -> [Issue] {
        promises.compactMap { overdueIssue(of: $0, on: today) }
    }

    /// The issue of a promise; nil where its day has not passed.
    func overdueIssue(of promise: Promise, on today: Day) -> Issue? {
        guard promise.isOverdue(on: today) else { return nil }
        let (cause, subject) = overdueCause(of: promise, days: promise.daysOverdue(on: today))
        return Issue(
            cause, subject, city: promise.city, lines: promise.line.map { [$0] } ?? [], partner: promise.side,
            since: promise.day)
    }

    /// One-sided where another side's commitment is in place and one is expected of this side, else overdue.
    private func overdueCause(ofCommitment id: String, days: Int) -> Cause {
        let commitment = self.commitment(id) ?? Commitment(id: id)
        guard let subject = commitment.subject, partnerTable.present(commitment.partner) != nil,
            isExpected(of: commitment.partner, for: subject),
            let inPlace = earliestInPlace(for: subject).first(where: { $0.partner != commitment.partner })
        else {
            return .commitmentOverdue(commitment: id, partner: commitment.partner, state: commitment.state, days: days)
        }
        return .oneSided(
            commitment: id, inPlace: inPlace.partner, missing: commitment.partner, state: commitment.state, days: days)
    }

    private func overdueCause(of promise: Promise, days: Int) -> (Cause, IssueSubject) {
        let (record, owner) = (promise.record, promise.side)
        switch promise.kind {
        case .commitment:
            return (overdueCause(ofCommitment: record, days: days), .commitment(record))
        case .nextStep:
            let effort = EffortID(record: record)
            let step = effort.flatMap { self.effort($0).nextStep } ?? LocalizedText()
            return (.stepOverdue(step, owner: owner, days: days), effort.map { .effort($0) } ?? .plan)
        case .action:
            return (.actionOverdue(record, owner: owner, days: days), .action(record))
        case .milestone:
            return (
                .milestoneOverdue(milestone(record)?.title ?? LocalizedText(record), owner: owner, days: days),
                .milestone(record)
            )
        case .firstStep:
            return (
                .firstStepOverdue(dependency(record)?.firstStep ?? LocalizedText(record), owner: owner, days: days),
                .dependency(record)
            )
        case .delivery:
            return (.notDelivered(project: record, days: days), .project(record))
        case .publicMilestone:
            let project = project(record)
            return (
                .publicMilestoneLate(project?.publicMilestone ?? LocalizedText(record), days: days), .project(record)
            )
        }
    }
}
