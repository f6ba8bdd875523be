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
            cause, subject, city: promise.city, line: promise.line, partner: promise.side, since: promise.day)
    }

    private func overdueCause(of promise: Promise, days: Int) -> (Cause, IssueSubject) {
        let (record, owner) = (promise.record, promise.side)
        switch promise.kind {
        case .commitment:
            let subject = promise.subject ?? .project(record)
            return (
                .commitmentOverdue(subject, partner: Commitment(id: record).partner, days: days), IssueSubject(subject)
            )
        case .nextStep:
            let effort = EffortID(record: record)
            let step = effort.flatMap { self.effort($0).nextStep } ?? ""
            return (.stepOverdue(step, owner: owner, days: days), effort.map { .effort($0) } ?? .plan)
        case .action:
            return (.actionOverdue(record, owner: owner, days: days), .action(record))
        case .milestone:
            return (
                .milestoneOverdue(milestone(record)?.title ?? record, owner: owner, days: days), .milestone(record)
            )
        case .firstStep:
            return (
                .firstStepOverdue(dependency(record)?.firstStep ?? record, owner: owner, days: days),
                .dependency(record)
            )
        case .delivery:
            return (.notArrived(project: record, days: days), .project(record))
        case .publicMilestone:
            let project = project(record)
            return (.successLate(project?.publicMilestone ?? record, days: days), .project(record))
        }
    }
}
