extension Plan {
    /// The issues on a day: the worst first, of equals the oldest, then by rule in the order of the board.
    public func issues(on today: Day) -> [Issue] { IssueAnalysis(of: self, on: today).issues }

    /// The issues of a city, by rule: those of its efforts and of the city as a whole, of the commitments to its
    /// projects, and of their deliveries.
    func issues(in city: City, on today: Day) -> [[Issue]] {
        let clock = clock(on: today)
        let ofLines = LineOfEffort.allCases.flatMap { line in
            let id = EffortID(city: city.id, line: line)
            let shown = shownStatus(of: id, on: today)
            return standing(of: id, shown)
                + [overdueStep(of: id, on: today), behindSchedule(id, shown, clock)].compactMap { $0 }
        }
        let ofCity = [
            watermelons(in: city.id, on: today), coverage(of: city.id),
            [publicMilestoneIssue(in: city.id, on: today), equipmentShareIssue(in: city.id)].compactMap { $0 },
            absentConditions(in: city.id),
        ].joined()
        return [ofLines + ofCity] + issues(among: projects(in: city.id), on: today)
    }

    /// The issues of the commitments to projects, and those of their deliveries.
    func issues(among projects: [Project], on today: Day) -> [[Issue]] {
        [oneSided(among: projects, on: today), lags(among: projects, on: today)]
    }

    /// The issues of the plan as a whole, by rule. Equal issues of a rule keep its order.
    func planIssues(on today: Day, _ measuredShare: MeasuredShare?) -> [[Issue]] {
        [
            openLoops(), overdueFirstSteps(on: today), overdueMilestones(on: today), unansweredVulnerabilities,
            focusIssues(measuredShare), [equipmentShareIssue()].compactMap { $0 }, unmarkedRecords,
            overdueActions(on: today), missingTexts, conflictIssues(),
        ]
    }

    /// The issue of an effort that is off track, disputed or unknown. One that was never assessed is reported by its
    /// missing projects instead.
    private func standing(of id: EffortID, _ shown: ShownStatus) -> [Issue] {
        if shown.isStale {
            return shown.asOf.map { day in
                [Issue(.unknown(last: shown.last, days: nil), of: id, since: day)]
            } ?? []
        }
        var found: [Issue] = []
        if shown.status == .offTrack { found.append(Issue(.offTrack, of: id, since: shown.since)) }
        if shown.isDisputed {
            let sides = assessments(of: id).compactMap { said in said.status.map { (said.partner, $0) } }
            let bySide = Dictionary(sides, uniquingKeysWith: { first, _ in first })
            found.append(Issue(.disputed(bySide), of: id, since: shown.lastTurn))
        }
        return found
    }

    private func overdueStep(of id: EffortID, on today: Day) -> Issue? {
        let effort = effort(id)
        guard let step = effort.nextStep, let due = effort.due, due < today else { return nil }
        return Issue(
            .stepOverdue(step, owner: effort.nextOwner, days: today - due), of: id, partner: effort.nextOwner,
            since: due)
    }

    private func overdueMilestones(on today: Day) -> [Issue] {
        milestones.compactMap { milestone in
            guard milestone.reached == nil, let due = milestone.due, due < today else { return nil }
            let effort = milestone.subject.flatMap(effort)
            return Issue(
                .milestoneOverdue(milestone.title, owner: milestone.owner, days: today - due),
                .milestone(milestone.id), city: effort?.city, line: effort?.line, partner: milestone.owner, since: due)
        }
    }

    private func overdueActions(on today: Day) -> [Issue] {
        actions.compactMap { action in
            guard action.reached == nil, let due = action.due, due < today else { return nil }
            let effort = action.subject.flatMap(effort)
            return Issue(
                .actionOverdue(action.id, owner: action.owner, days: today - due), .action(action.id),
                city: effort?.city, line: effort?.line, partner: action.owner, since: due)
        }
    }

    private func absentConditions(in city: String) -> [Issue] {
        conditions(of: city).filter { $0.state == .absent }.map {
            Issue(
                .conditionAbsent($0.title, $0.kind, owner: $0.owner), .condition($0.id), city: city, since: $0.since)
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
