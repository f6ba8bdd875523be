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

    /// The marking of what is shown of an effort: the highest of what both sides say and of the effort itself.
    public func marking(of effort: EffortID) -> String? {
        let own = efforts[effort].map { [$0.marking] } ?? []
        return highest(own + assessments(of: effort).map(\.marking))
    }

    /// The marking of what is said of a subject; nil where it has none.
    public func marking(of subject: Subject) -> String? {
        switch subject {
        case .effort(let id): marking(of: id)
        case .project(let id): project(id)?.marking
        }
    }
}
