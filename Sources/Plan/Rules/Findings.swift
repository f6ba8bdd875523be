extension Plan {
    /// Everything that wants attention on a day: the worst first, of equals the oldest, then rule by rule in the order of
    /// the board.
    public func findings(on today: Day) -> [Finding] { Review(of: self, on: today).findings }

    /// What the rules that go city by city find in one: those of its efforts and of the city as a whole, then those of the
    /// halves of its projects, then those of their lags.
    func findings(in city: City, on today: Day) -> [[Finding]] {
        let clock = clock(on: today)
        var found: [Finding] = []
        for line in LineOfEffort.allCases {
            let id = EffortID(city: city.id, line: line)
            let shown = shownStatus(of: id, on: today)
            found += standing(of: id, shown)
            found += [overdueStep(of: id, on: today), behindPace(id, shown, clock)].compactMap { $0 }
        }
        found += watermelons(in: city.id, on: today) + coverage(of: city.id)
        found += [visibleSuccess(in: city.id, on: today), balanceFinding(in: city.id)].compactMap { $0 }
        found += absentConditions(in: city.id)
        return [found] + findings(among: projects(in: city.id), on: today)
    }

    /// The findings of the halves of projects, and those of their lags.
    func findings(among projects: [Project], on today: Day) -> [[Finding]] {
        [oneSided(among: projects, on: today), lags(among: projects, on: today)]
    }

    /// An effort that is red, disputed or silent. One that nobody has ever spoken of is told by its missing projects.
    private func standing(of id: EffortID, _ shown: ShownStatus) -> [Finding] {
        if shown.isStale {
            return shown.asOf.map { day in
                [Finding(.unknown(last: shown.last, days: nil), of: id, since: day)]
            } ?? []
        }
        var found: [Finding] = []
        if shown.status == .offTrack { found.append(Finding(.offTrack, of: id, since: shown.since)) }
        if shown.isDisputed {
            let sides = assessments(of: id).compactMap { said in said.status.map { (said.partner, $0) } }
            let bySide = Dictionary(sides, uniquingKeysWith: { first, _ in first })
            found.append(Finding(.disputed(bySide), of: id, since: shown.lastTurn))
        }
        return found
    }

    private func overdueStep(of id: EffortID, on today: Day) -> Finding? {
        let effort = effort(id)
        guard let step = effort.nextStep, let due = effort.due, due < today else { return nil }
        return Finding(
            .stepOverdue(step, owner: effort.nextOwner, days: today - due), of: id, partner: effort.nextOwner,
            since: due)
    }

    func overdueMilestones(on today: Day) -> [Finding] {
        milestones.compactMap { milestone in
            guard milestone.reached == nil, let due = milestone.due, due < today else { return nil }
            let effort = milestone.subject.flatMap(effort)
            return Finding(
                .milestoneOverdue(milestone.title, owner: milestone.owner, days: today - due),
                .milestone(milestone.id), city: effort?.city, line: effort?.line, partner: milestone.owner, since: due)
        }
    }

    func overdueActions(on today: Day) -> [Finding] {
        openActions.compactMap { action in
            guard let due = action.due, due < today else { return nil }
            let effort = action.subject.flatMap(effort)
            return Finding(
                .actionOverdue(action.id, owner: action.owner, days: today - due), .action(action.id),
                city: effort?.city,
                line: effort?.line, partner: action.owner, since: due)
        }
    }

    private func absentConditions(in city: String) -> [Finding] {
        conditions(of: city).filter { $0.standing == .absent }.map {
            Finding(
                .conditionAbsent($0.title, $0.sort, owner: $0.owner), .condition($0.id), city: city, since: $0.since)
        }
    }

    /// The effort that something belongs to, where the plan has it.
    public func effort(of subject: Subject) -> EffortID? {
        switch subject {
        case .effort(let id): id
        case .project(let id): project(id)?.effortID
        }
    }

    /// The kinds whose records are released one by one, and so need a marking each.
    private static let marked: [RecordKind] = [
        .city, .project, .commitment, .milestone, .measure, .vulnerability, .condition, .dependency, .meeting,
        .decision, .action, .note,
    ]

    /// Records without a marking, which are not released, told by their kind.
    func unmarked() -> [Finding] {
        func finding(_ kind: RecordKind, _ bare: [(marking: String?, subject: FindingSubject)]) -> Finding? {
            let open = bare.filter { $0.marking == nil }
            return open.first.map { Finding(.unmarked(kind, open.count), $0.subject) }
        }
        return Plan.marked.compactMap { kind in
            switch kind {
            case .city: finding(kind, cities.map { ($0.marking, .city($0.id)) })
            case .project: finding(kind, projects.map { ($0.marking, .project($0.id)) })
            case .commitment: finding(kind, commitments.map { ($0.marking, .project($0.project)) })
            case .milestone: finding(kind, milestones.map { ($0.marking, .milestone($0.id)) })
            case .measure: finding(kind, measures.map { ($0.marking, .measure($0.id)) })
            case .vulnerability: finding(kind, vulnerabilities.map { ($0.marking, .vulnerability($0.id)) })
            case .condition: finding(kind, conditions.map { ($0.marking, .condition($0.id)) })
            case .dependency: finding(kind, dependencies.map { ($0.marking, .dependency($0.id)) })
            case .meeting: finding(kind, meetings.map { ($0.marking, .meeting($0.id)) })
            case .decision: finding(kind, decisions.map { ($0.marking, .meeting($0.meeting ?? "")) })
            case .note: finding(kind, remarks.map { ($0.marking, .meeting($0.meeting ?? "")) })
            case .action: finding(kind, actions.map { ($0.marking, .action($0.id)) })
            default: nil
            }
        }
    }
}
