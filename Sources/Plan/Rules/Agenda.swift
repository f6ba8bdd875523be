/// An item of an agenda that is not yet in the plan.
public struct ItemOutline: Equatable, Sendable {
    /// The kind of item.
    public let kind: ItemKind
    /// The effort or the city of the item; the whole plan where both are nil.
    public let effort: EffortID?
    public let city: String?
    /// Its time, in minutes.
    public let minutes: Int

    init(_ kind: ItemKind, _ minutes: Int, effort: EffortID? = nil, city: String? = nil) {
        self.kind = kind
        self.minutes = minutes
        self.effort = effort
        self.city = city
    }
}

extension Plan {
    /// The time of an item about issues, in minutes.
    static let attentionBox = 2

    /// The agenda for a meeting of a length in minutes: what has to be decided, clock and public milestones, actions of the
    /// last meeting, further issues worst first, deadlocks and one-sided commitments, decisions read back, initials.
    ///
    /// It has as many items about questions and issues as there is time for, at least one.
    public func agendaOutline(minutes: Int, issues: [Issue], on today: Day) -> [ItemOutline] {
        let before = [ItemOutline(.clock, 2), ItemOutline(.actions, 2)]
        let after = [ItemOutline(.deadlocks, 2), ItemOutline(.decisions, 1), ItemOutline(.initials, 1)]
        let free = minutes - (before + after).map(\.minutes).reduce(0, +)
        let room = max(1, free / Plan.attentionBox)
        let questions = items(about: openQuestions(issues, on: today).map(\.issue)).prefix(room)
        let queue = attentionQueue(issues, on: today)
        return questions + before + queue.dropFirst(questions.count).prefix(room - questions.count) + after
    }

    /// The items about issues: one for each effort, each city and the plan; first those with an open question, then those
    /// with another issue, in the order of the issues. Issues that belong to another item of the agenda are left out, and
    /// so are those that are not for meetings.
    public func attentionQueue(_ issues: [Issue], on today: Day) -> [ItemOutline] {
        items(about: openQuestions(issues, on: today).map(\.issue) + issues.filter(\.isForMeetings))
    }

    /// One item for each place of some issues, in their order.
    private func items(about issues: [Issue]) -> [ItemOutline] {
        var seen: Set<String> = []
        return issues.compactMap { issue in
            guard seen.insert("\(issue.city ?? "") \(issue.line?.rawValue ?? "")").inserted else { return nil }
            return ItemOutline(.issue, Plan.attentionBox, effort: issue.effort, city: issue.city)
        }
    }

    /// Whether an issue is about a project or a commitment to it.
    public func isAbout(project id: String, _ issue: Issue) -> Bool {
        if case .commitment(let commitment) = issue.subject { return Commitment(id: commitment).project == id }
        return issue.subject == .project(id)
    }

    /// The issues that belong to an item of an agenda.
    public func issues(_ all: [Issue], on item: AgendaItem) -> [Issue] {
        switch item.kind {
        case .clock: return all.filter { $0.kind == .publicMilestone }
        case .actions: return []
        case .deadlocks: return all.filter { $0.kind == .deadlock || $0.kind == .oneSided }
        case .decisions, .initials: return []
        case .issue, .other:
            if case .effort(let id) = item.subject { return all.filter { $0.concerns(id) } }
            if case .project(let id) = item.subject { return all.filter { isAbout(project: id, $0) } }
            if let city = item.city { return all.filter { $0.city == city && $0.effort == nil && $0.isForMeetings } }
            return item.kind == .other ? [] : all.filter { $0.city == nil && $0.isForMeetings }
        }
    }
}

extension Issue {
    /// Whether an issue belongs in the items about issues. Others belong to another item of the agenda, or are gaps in the
    /// data.
    var isForMeetings: Bool {
        switch cause {
        case .actionOverdue: false
        default: ![.deadlock, .oneSided, .publicMilestone, .unmarked, .untranslated].contains(kind)
        }
    }
}
