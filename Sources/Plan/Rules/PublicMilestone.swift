extension Plan {
    /// The projects with a public milestone, of the plan or of an effort: those to be seen by their day, then those seen,
    /// the latest first.
    public func publicMilestones(of effort: EffortID? = nil) -> [Project] {
        let all = (effort.map(projects) ?? projects).filter { !$0.publicMilestone.isEmpty }
        return all.filter { $0.seenOn == nil }
            .sorted { ($0.publicFrom ?? .distant, $0.id) < ($1.publicFrom ?? .distant, $1.id) }
            + all.filter { $0.seenOn != nil }.sorted { ($1.seenOn ?? .distant, $0.id) < ($0.seenOn ?? .distant, $1.id) }
    }

    /// The projects of a city with a public milestone, by its day.
    public func successes(in city: String) -> [Project] {
        projects(in: city).filter { !$0.publicMilestone.isEmpty }
            .sorted { ($0.publicFrom ?? .distant, $0.id) < ($1.publicFrom ?? .distant, $1.id) }
    }

    /// The issues of the public milestones of a city: none with a day, or a day to come after the clock's end. One that is
    /// past its day is an overdue promise; one of a project that is done counts as seen.
    func publicMilestoneIssues(in city: String, on today: Day) -> [Issue] {
        let promised = successes(in: city)
        let end = settings.start?.adding(months: settings.months)
        func isSeen(_ project: Project) -> Bool { project.status == .done || project.seenOn != nil }
        if !promised.contains(where: { $0.publicFrom != nil || isSeen($0) }) {
            return [Issue(.noSuccess, .city(city), city: city)]
        }
        return promised.filter { !isSeen($0) }.compactMap { project in
            guard let day = project.publicFrom, let end, day >= max(end, today) else { return nil }
            return Issue(.successAfterEnd(project.publicMilestone, days: day - end), of: project)
        }
    }
}
