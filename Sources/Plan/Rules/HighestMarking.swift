extension Plan {
    /// The highest marking of any record in a part of the plan; nil where none is marked.
    ///
    /// A screen of that part is made of these records, so it shows nothing higher. The records are looked up from the
    /// part downwards, because asking every record for its owners takes too long for a key in a large plan; a test
    /// compares both.
    public func highestMarking(in scope: HistoryScope = .plan) -> String? {
        var labels = Labels()
        labels.visit(CollectionOfOne(settings))
        labels.visit(partners)
        labels.visit(phases)
        switch scope {
        case .plan: lookAtAll(&labels)
        case .city(let id): look(at: { $0.city == id }, city: id, &labels)
        case .effort(let id): look(at: { $0 == id }, city: id.city, &labels)
        case .project(let id): look(at: { $0 == project(id)?.effortID }, city: project(id)?.effortID?.city, &labels)
        }
        return markings.last { labels.used.contains($0) }
    }

    private struct Labels: RecordVisitor {
        var used: Set<String> = []

        mutating func visit<R: Record>(_ records: some Sequence<R>) {
            for record in records where !record.removed { if let marking = record.marking { used.insert(marking) } }
        }
    }

    private func lookAtAll(_ labels: inout Labels) {
        for kind in RecordKind.allCases { show(kind, to: &labels) }
    }

    /// The belongings of some efforts of a city, and of the city as a whole.
    private func look(at isMeant: (EffortID) -> Bool, city id: String?, _ labels: inout Labels) {
        guard let id else { return lookAtAll(&labels) }
        func isHere(_ subject: Subject?) -> Bool { subject.flatMap(effort).map(isMeant) ?? false }
        labels.visit([city(id)].compactMap { $0 })
        for line in LineOfEffort.allCases {
            let effort = EffortID(city: id, line: line)
            guard isMeant(effort) else { continue }
            labels.visit([self.effort(effort)])
            labels.visit(assessments(of: effort))
            let projects = projects(of: effort)
            labels.visit(projects)
            labels.visit(commitments(to: .effort(effort)))
            for project in projects { labels.visit(commitments(to: .project(project.id))) }
        }
        labels.visit(milestones.filter { isHere($0.subject) })
        labels.visit(vulnerabilities.filter { $0.city == id || $0.answers.contains(where: isMeant) })
        labels.visit(conditions(of: id))
        labels.visit(decisions.filter { isHere($0.subject) || $0.city == id })
        labels.visit(actions.filter { isHere($0.subject) || $0.city == id })
        labels.visit(notes.filter { isHere($0.subject) || $0.city == id })
        lookAtNeeds(isHere, &labels)
        for measure in measures where measure.city == nil || measure.city == id {
            let series = Series(measure.id, in: id)
            let readings = readings(of: series)
            labels.visit([measure])
            labels.visit([target(of: series)])
            labels.visit(readings)
        }
    }

    /// The dependencies of a part, and the names of both of their subjects.
    private func lookAtNeeds(_ isHere: (Subject?) -> Bool, _ labels: inout Labels) {
        for need in dependencies where isHere(need.dependent) || isHere(need.prerequisite) || mayBeInDeadlock(need) {
            labels.visit([need])
            for case .project(let id)? in [need.dependent, need.prerequisite] {
                labels.visit([project(id)].compactMap { $0 })
            }
            labels.visit(
                [need.dependent, need.prerequisite].compactMap { $0.flatMap(effort).flatMap { city($0.city) } })
        }
    }

    /// Whether a dependency may be in a deadlock, which is shown as a whole with each of its dependencies.
    private func mayBeInDeadlock(_ need: Dependency) -> Bool { need.firstStep.isEmpty && dependencies.count > 1 }
}
