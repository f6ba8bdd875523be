extension Plan {
    /// The highest of the plan's markings that any record in a part of it carries; nil where none does.
    ///
    /// What a screen of that part shows is made of these records, so that it carries no higher one.
    public func highestMarking(in scope: HistoryScope = .plan) -> String? {
        var labels = Labels()
        labels.look([settings])
        labels.look(partners)
        labels.look(phases)
        switch scope {
        case .plan: lookAtAll(&labels)
        case .city(let id): look(at: { $0.city == id }, city: id, &labels)
        case .effort(let id): look(at: { $0 == id }, city: id.city, &labels)
        case .project(let id): look(at: { $0 == project(id)?.effortID }, city: project(id)?.effortID?.city, &labels)
        }
        return markings.last { labels.used.contains($0) }
    }

    private struct Labels {
        var used: Set<String> = []

        mutating func look(_ records: some Sequence<some Record>) {
            for record in records where !record.removed { if let marking = record.marking { used.insert(marking) } }
        }
    }

    private func lookAtAll(_ labels: inout Labels) {
        labels.look(cities)
        labels.look(effortShelf.all)
        labels.look(effortShelf.assessments)
        labels.look(projects)
        labels.look(commitments)
        labels.look(milestones)
        labels.look(measures)
        labels.look(targetShelf.present)
        labels.look(vulnerabilities)
        labels.look(conditions)
        labels.look(dependencies)
        for readings in readingShelf.lists { labels.look(readings) }
        labels.look(meetings)
        labels.look(attendanceShelf.present)
        labels.look(itemShelf.present)
        labels.look(decisions)
        labels.look(actions)
        labels.look(remarks)
    }

    /// What belongs to some efforts of a city, and to the city as a whole.
    private func look(at isMeant: (EffortID) -> Bool, city id: String?, _ labels: inout Labels) {
        guard let id else { return lookAtAll(&labels) }
        func isHere(_ subject: Subject?) -> Bool { subject.flatMap(effort).map(isMeant) ?? false }
        labels.look([city(id)].compactMap { $0 })
        for line in LineOfEffort.allCases {
            let effort = EffortID(city: id, line: line)
            guard isMeant(effort) else { continue }
            labels.look([self.effort(effort)])
            labels.look(assessments(of: effort))
            let projects = projects(of: effort)
            labels.look(projects)
            for project in projects { labels.look(partners.map { commitment(to: project.id, by: $0.id) }) }
        }
        labels.look(milestones.filter { isHere($0.subject) })
        labels.look(vulnerabilities.filter { $0.city == id || $0.answers.contains(where: isMeant) })
        labels.look(conditions(of: id))
        labels.look(decisions.filter { isHere($0.subject) })
        labels.look(actions.filter { isHere($0.subject) })
        labels.look(remarks.filter { isHere($0.subject) })
        lookAtNeeds(isHere, &labels)
        for measure in measures where measure.city == nil || measure.city == id {
            let series = Series(measure.id, in: id)
            let readings = readings(of: series)
            labels.look([measure])
            labels.look([target(of: series)])
            labels.look(readings)
        }
    }

    /// What waits and what it waits for, with the names of both.
    private func lookAtNeeds(_ isHere: (Subject?) -> Bool, _ labels: inout Labels) {
        for need in dependencies where isHere(need.needer) || isHere(need.needed) || mayBeInLoop(need) {
            labels.look([need])
            for case .project(let id)? in [need.needer, need.needed] { labels.look([project(id)].compactMap { $0 }) }
            labels.look([need.needer, need.needed].compactMap { $0.flatMap(effort).flatMap { city($0.city) } })
        }
    }

    /// A loop is named as a whole wherever one of its needs is shown.
    private func mayBeInLoop(_ need: Dependency) -> Bool { need.firstStep == nil && dependencies.count > 1 }
}
