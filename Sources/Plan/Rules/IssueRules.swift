extension Plan {
    /// The issues on a day: the worst first, of equals the oldest, then by rule in the order of the board.
    public func issues(on today: Day) -> [Issue] { IssueAnalysis(of: self, on: today).issues }

    /// The issues of a city, by rule: those of its efforts and of the city as a whole, of the commitments to its
    /// projects and efforts, and of the deliveries.
    func issues(in city: City, on today: Day) -> [[Issue]] {
        let clock = clock(on: today)
        let ofLines = LineOfEffort.allCases.flatMap { line in
            let id = EffortID(city: city.id, line: line)
            let shown = shownStatus(of: id, on: today)
            return standing(of: id, shown)
                + overdueIssues(of: [nextStep(of: id, on: today)].compactMap { $0 }, on: today)
                + [behindSchedule(id, shown, clock)].compactMap { $0 }
        }
        let ofCity = [
            watermelons(in: city.id, on: today), coverage(of: city.id),
            [publicMilestoneIssue(in: city.id), equipmentShareIssue(in: city.id)].compactMap { $0 },
            absentConditions(in: city.id),
        ].joined()
        let efforts = LineOfEffort.allCases.map { EffortID(city: city.id, line: $0) }
        return [ofLines + ofCity] + issues(among: projects(in: city.id), and: efforts, on: today)
    }

    /// The issues of the commitments to projects and efforts, those of the deliveries, and those of what is owed.
    func issues(among projects: [Project], and efforts: [EffortID] = [], on today: Day) -> [[Issue]] {
        let subjects = projects.map { Subject.project($0.id) } + efforts.map(Subject.effort)
        let owed =
            projects.flatMap { promises(to: $0, on: today) }
            + efforts.flatMap { promisedCommitments(to: .effort($0)) }
        return [
            oneSided(among: subjects, on: today), lags(among: projects, on: today),
            overdueIssues(of: owed, on: today),
        ]
    }

    /// The issues of the plan as a whole, by rule. Equal issues of a rule keep its order.
    func planIssues(on today: Day, _ measuredShare: MeasuredShare?) -> [[Issue]] {
        [
            openLoops(), overdueIssues(of: promisedFirstSteps(on: today), on: today),
            overdueIssues(of: promisedMilestones, on: today), unansweredVulnerabilities,
            focusIssues(measuredShare), [equipmentShareIssue()].compactMap { $0 }, unmarkedRecords,
            overdueIssues(of: promisedActions, on: today), missingTexts, conflictIssues(),
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
