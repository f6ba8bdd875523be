/// The markings of values derived from several records.
extension Plan {
    /// The plan with the list of markings of another plan and the markings that records have there. Records that the
    /// other one does not have become unmarked.
    func marked(as other: Plan) -> Plan {
        let list = other.value(.plan, Plan.settingsID, .markings)
        var changes = [Change(.plan, Plan.settingsID, .markings, to: list)]
        for kind in RecordKind.allCases {
            for id in ids(of: kind) {
                let marking = other.value(kind, id, .marking)
                if value(kind, id, .marking) != marking { changes.append(Change(kind, id, .marking, to: marking)) }
            }
        }
        return moved(by: changes)
    }

    /// The highest of these markings; nil where any of them is missing or not in the plan's list, and the derived
    /// value must then be withheld.
    public func highest(_ labels: [String?]) -> String? {
        let places = labels.map { label in label.flatMap { markings.firstIndex(of: $0) } }
        guard !places.isEmpty, !places.contains(where: { $0 == nil }) else { return nil }
        return places.compactMap { $0 }.max().map { markings[$0] }
    }

    /// The marking of an effort's cell: the highest of the assessments, the effort and its city's name.
    public func marking(of effort: EffortID) -> String? {
        let own = effortTable[effort].map { [$0.marking] } ?? []
        return highest([city(effort.city)?.marking] + own + assessments(of: effort).map(\.marking))
    }

    /// The marking of a subject's name.
    func markingOfName(_ subject: Subject) -> String? {
        switch subject {
        case .effort(let id): city(id.city)?.marking
        case .project(let id): project(id)?.marking
        }
    }

    /// The marking of an issue of a project, a dependency or a deadlock: the highest of the records that it is
    /// derived from. Nil for other issues, and where one of these is unmarked.
    public func marking(of issue: Issue) -> String? {
        switch (issue.cause, issue.subject) {
        case (.deadlock(let subjects), _):
            let needs = dependencies.filter { need in
                [need.dependent, need.prerequisite].allSatisfy { $0.map(subjects.contains) ?? false }
            }
            return highest(needs.map(\.marking) + subjects.map(markingOfName))
        case (_, .commitment(let id)): return Commitment(id: id).subject.flatMap(markingWithCommitments)
        case (_, .project(let id)): return markingWithCommitments(.project(id))
        case (_, .dependency(let id)):
            let ends = [dependency(id)?.dependent, dependency(id)?.prerequisite].compactMap { $0 }
            return highest([dependency(id)?.marking] + ends.map(markingOfName))
        default: return nil
        }
    }

    /// The highest marking of an effort or project, the commitments to it, and its city's name.
    private func markingWithCommitments(_ subject: Subject) -> String? {
        let commitments = self.commitments(to: subject).filter { $0.state != nil }
        let place = effort(of: subject).map { [markingOfName(.effort($0))] } ?? []
        return highest([marking(of: subject)] + place + commitments.map(\.marking))
    }

    /// The marking of a statement on a part of the plan: that of its subject, or a higher one of any record in the
    /// part; nil where the subject is unmarked.
    public func marking(_ own: String?, orHigherIn scope: HistoryScope) -> String? {
        own.flatMap { own in highest([own, highestMarking(in: scope) ?? own]) }
    }

    /// The marking of a subject; nil where it is unmarked.
    public func marking(of subject: Subject) -> String? {
        switch subject {
        case .effort(let id): marking(of: id)
        case .project(let id): project(id)?.marking
        }
    }
}
