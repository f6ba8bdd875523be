/// What things that are made of others are marked with.
extension Plan {
    /// The plan with the markings that another one gives to its records; what that one has not, or has removed, has none.
    public func marked(as other: Plan) -> Plan {
        var changes: [Change] = []
        for kind in RecordKind.allCases {
            for id in ids(of: kind) {
                let isThere = other.value(kind, id, .removed) == nil
                let marking = isThere ? other.value(kind, id, .marking) : nil
                if value(kind, id, .marking) != marking { changes.append(Change(kind, id, .marking, to: marking)) }
            }
        }
        return moved(by: changes)
    }

    /// The highest of these markings; nil where any of them is missing or not in the plan's list, for then it is not to be
    /// handed out.
    public func highest(_ labels: [String?]) -> String? {
        let places = labels.map { label in label.flatMap { markings.firstIndex(of: $0) } }
        guard !places.isEmpty, !places.contains(where: { $0 == nil }) else { return nil }
        return places.compactMap { $0 }.max().map { markings[$0] }
    }

    /// The marking of what is shown of an effort: the highest of what both sides say, of the effort and of its city's name.
    public func marking(of effort: EffortID) -> String? {
        let own = effortTable[effort].map { [$0.marking] } ?? []
        return highest([city(effort.city)?.marking] + own + assessments(of: effort).map(\.marking))
    }

    /// The marking of what a subject is called.
    public func markingOfName(_ subject: Subject) -> String? {
        switch subject {
        case .effort(let id): city(id.city)?.marking
        case .project(let id): project(id)?.marking
        }
    }

    /// The marking of what the rules say of a half that is missing or a circle: the highest of what they look at.
    public func marking(of issue: Issue) -> String? {
        switch (issue.cause, issue.subject) {
        case (.loop(let subjects), _):
            let needs = dependencies.filter { need in
                [need.dependent, need.prerequisite].allSatisfy { $0.map(subjects.contains) ?? false }
            }
            return highest(needs.map(\.marking) + subjects.map(markingOfName))
        case (_, .project(let id)):
            let halves = partners.map { commitment(to: id, by: $0.id) }.filter { $0.state != nil }
            let place = project(id)?.effortID.map { markingOfName(.effort($0)) }
            return highest([project(id)?.marking] + (place.map { [$0] } ?? []) + halves.map(\.marking))
        case (_, .dependency(let id)):
            let ends = [dependency(id)?.dependent, dependency(id)?.prerequisite].compactMap { $0 }
            return highest([dependency(id)?.marking] + ends.map(markingOfName))
        default: return nil
        }
    }

    /// The marking of what a rule says of a part of the plan: that of its subject, or a higher one that anything in the
    /// part carries; nil where the subject has none.
    public func marking(_ own: String?, orHigherIn scope: HistoryScope) -> String? {
        own.flatMap { own in highest([own, highestMarking(in: scope) ?? own]) }
    }

    /// The marking of what is said of a subject; nil where it has none.
    public func marking(of subject: Subject) -> String? {
        switch subject {
        case .effort(let id): marking(of: id)
        case .project(let id): project(id)?.marking
        }
    }
}
