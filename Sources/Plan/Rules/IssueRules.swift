extension Plan {
    /// The issues on a day: the worst first, of equals what somebody can act on today, then the oldest.
    public func issues(on today: Day) -> [Issue] { IssueAnalysis(of: self, on: today).issues }

    /// The issues that the board shows: those of the plan's first severity or a worse one, in their order.
    public func shownOnBoard(_ issues: [Issue]) -> [Issue] {
        let first = settings.firstSeverity
        return first == Severity.allCases.first ? issues : issues.filter { $0.severity >= first }
    }

    /// The issues of a city: those of its efforts and of the city as a whole, of the commitments to its projects and
    /// efforts, and of the deliveries.
    func issues(in city: City, on today: Day) -> [Issue] {
        let clock = clock(on: today)
        let shown = EffortID.all(in: city.id).map { shownStatus(of: $0, on: today) }
        let ofLines = zip(LineOfEffort.allCases, shown).flatMap { line, shown in
            let id = EffortID(city: city.id, line: line)
            return statusIssues(of: id, shown, on: today) + silentSides(of: id, shown, on: today)
                + [
                    nextStep(of: id, on: today).flatMap { overdueIssue(of: $0, on: today) },
                    behindSchedule(id, shown, clock), noFigure(id, shown),
                ].compactMap { $0 }
        }
        let projects = projects(in: city.id)
        return ofLines + offTargetIssues(in: city.id, shown.map(\.status), on: today) + gaps(in: city.id, shown)
            + publicMilestoneIssues(in: city.id, on: today) + absentConditions(in: city.id, projects, on: today)
            + issues(
                among: projects, and: EffortID.all(in: city.id), on: today)
    }

    /// The issues of the commitments to projects and efforts, those of the deliveries, and those of what is owed.
    func issues(among projects: [Project], and efforts: [EffortID] = [], on today: Day) -> [Issue] {
        let subjects = projects.map { Subject.project($0.id) } + efforts.map(Subject.effort)
        let owed =
            projects.flatMap { promises(to: $0, on: today) }
            + efforts.flatMap { promisedCommitments(to: .effort($0)) }
        return commitmentIssues(among: subjects, on: today) + lags(among: projects, on: today)
            + overdueIssues(of: owed, on: today)
    }

    /// The issues of the plan as a whole.
    func planIssues(on today: Day, _ measuredShare: MeasuredShare?) -> [Issue] {
        let promises = promisedFirstSteps(on: today) + promisedMilestones + promisedActions
        return openDeadlocks(on: today) + overdueIssues(of: promises, on: today) + unansweredVulnerabilities
            + incompleteActions
            + focusIssues(measuredShare) + equipmentShareIssues + measureGaps + unmarkedRecords + missingTexts
            + conflictIssues()
    }

    /// The issues of an effort that is off track, disputed, unknown or was never assessed.
    private func statusIssues(of id: EffortID, _ shown: ShownStatus, on today: Day) -> [Issue] {
        if shown.isStale {
            if let last = shown.last { return [Issue(.unknown(last: last), of: id, since: shown.asOf)] }
            return assessmentExpected(of: id, on: today).map { [Issue(.neverAssessed, of: id, since: $0.since)] } ?? []
        }
        var found: [Issue] = []
        if shown.status == .offTrack {
            found.append(Issue(.offTrack, of: id, since: shown.since, isUnowned: isUnowned(effort(id))))
        }
        if shown.isDisputed {
            let bySide = zip(partners, shown.sides).compactMap { side, status in status.map { (side.id, $0) } }
            let cause = Cause.disputed(Dictionary(bySide, uniquingKeysWith: { first, _ in first }))
            found.append(Issue(cause, of: id, since: shown.lastFreshTurn))
        }
        return found
    }

    /// The conditions of a city that do not hold. A project that has begun and is not done waits for them.
    private func absentConditions(in city: String, _ projects: [Project], on today: Day) -> [Issue] {
        let isAwaited = projects.contains { $0.status != .done && ($0.start.map { $0 <= today } ?? false) }
        return conditions(of: city).filter { $0.state == .absent }.map {
            Issue(
                .conditionAbsent($0.title, $0.kind, owner: $0.owner, isAwaited: isAwaited), .condition($0.id),
                city: city, since: $0.since, isUnowned: $0.owner.isEmpty)
        }
    }

    /// The effort of a subject; nil where the plan does not have it.
    public func effort(of subject: Subject) -> EffortID? {
        switch subject {
        case .effort(let id): id
        case .project(let id): project(id)?.effortID
        }
    }
}
