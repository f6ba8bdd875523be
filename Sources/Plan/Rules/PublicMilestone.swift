/// A public milestone of a project: what people will see, or have seen.
public struct PublicMilestone: Equatable, Sendable {
    /// The states of a public milestone, in the order in which they are listed.
    public enum State: String, CaseIterable, Sendable {
        /// Its day has passed, and nobody has seen it.
        case overdue
        /// Its day is today or later.
        case due
        /// It has no day.
        case undated = "no-day"
        /// People have seen it, or its project is done.
        case seen
    }

    /// The project.
    public let project: Project
    /// Its state.
    public let state: State
    /// The day on which it was seen; else the day from which it is to be seen.
    public var day: Day? { project.seenOn ?? project.publicFrom }
}

extension Project {
    /// Whether people have seen its public milestone. That of a project that is done counts as seen.
    var isSeen: Bool { self.seenOn != nil || status == .done }
}

extension Plan {
    /// The public milestones of the plan, or of an effort: those that people are to see by their day, then those they
    /// have seen, the latest first.
    public func publicMilestones(on today: Day, of effort: EffortID? = nil) -> [PublicMilestone] {
        let all = (effort.map(projects) ?? projects).filter { !$0.publicMilestone.isEmpty }.map { project in
            let state: PublicMilestone.State =
                project.isSeen ? .seen : project.publicFrom.map { $0 < today ? .overdue : .due } ?? .undated
            return PublicMilestone(project: project, state: state)
        }
        let seen = all.filter { $0.state == .seen }
            .sorted { ($1.day ?? .distant, $0.project.id) < ($0.day ?? .distant, $1.project.id) }
        return all.filter { $0.state != .seen }
            .sorted { ($0.day ?? .distant, $0.project.id) < ($1.day ?? .distant, $1.project.id) } + seen
    }

    /// The projects of a city with a public milestone, by its day.
    public func publicMilestones(in city: String) -> [Project] {
        projects(in: city).filter { !$0.publicMilestone.isEmpty }
            .sorted { ($0.publicFrom ?? .distant, $0.id) < ($1.publicFrom ?? .distant, $1.id) }
    }

    /// The issues of the public milestones of a city: none with a day, or a day to come after the clock's end. One that
    /// is past its day is an overdue promise.
    func publicMilestoneIssues(in city: String, on today: Day) -> [Issue] {
        let promised = publicMilestones(in: city)
        let end = settings.start?.adding(months: settings.months)
        if !promised.contains(where: { $0.publicFrom != nil || $0.isSeen }) {
            return [Issue(.noPublicMilestone, .city(city), city: city)]
        }
        return promised.filter { !$0.isSeen }.compactMap { project in
            guard let day = project.publicFrom, let end, day >= max(end, today) else { return nil }
            return Issue(.publicMilestoneAfterEnd(project.publicMilestone, days: day - end), of: project)
        }
    }
}
