/// An item that an agenda is made of before it is written down.
public struct ItemOutline: Equatable, Sendable {
    /// What sort of item it is.
    public let kind: ItemKind
    /// The effort it is about, or else the city; of neither it is the whole plan.
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
    /// The time that an item of attention gets, in minutes.
    static let attentionBox = 2

    /// The agenda that makes itself for a meeting of so many minutes: clock and visible successes, actions of the last
    /// meeting, the attention queue worst first, loops and one-sided commitments, decisions read back, initials.
    ///
    /// Of the queue as much stands in it as there is time for; something of it always.
    public func agendaOutline(minutes: Int, issues: [Issue]) -> [ItemOutline] {
        let before = [ItemOutline(.clock, 2), ItemOutline(.actions, 2)]
        let after = [ItemOutline(.loops, 2), ItemOutline(.decisions, 1), ItemOutline(.initials, 1)]
        let free = minutes - (before + after).map(\.minutes).reduce(0, +)
        let room = max(1, free / Plan.attentionBox)
        return before + attentionQueue(issues).prefix(room) + after
    }

    /// The issues, one item for each effort, city or the plan, in the order of its worst issue. What other
    /// items of an agenda speak of, and what no meeting need speak of, is left out.
    public func attentionQueue(_ issues: [Issue]) -> [ItemOutline] {
        var seen: Set<String> = []
        return issues.compactMap { issue in
            guard issue.isForMeetings, seen.insert("\(issue.city ?? "") \(issue.line?.rawValue ?? "")").inserted
            else { return nil }
            return ItemOutline(.issue, Plan.attentionBox, effort: issue.effort, city: issue.city)
        }
    }

    /// The issues that an item of an agenda is about.
    public func issues(_ all: [Issue], on item: AgendaItem) -> [Issue] {
        switch item.kind {
        case .clock: return all.filter { $0.kind == .publicMilestone }
        case .actions: return []
        case .loops: return all.filter { $0.kind == .deadlock || $0.kind == .oneSided }
        case .decisions, .initials: return []
        case .issue, .other:
            if case .effort(let id) = item.subject { return all.filter { $0.effort == id } }
            if case .project(let id) = item.subject { return all.filter { $0.subject == .project(id) } }
            if let city = item.city { return all.filter { $0.city == city && $0.line == nil } }
            return item.kind == .other ? [] : all.filter { $0.city == nil && $0.isForMeetings }
        }
    }
}

extension Issue {
    /// Whether a meeting speaks of it as one of many: others have an item of their own, or are housekeeping.
    var isForMeetings: Bool {
        switch cause {
        case .actionOverdue: false
        default: ![.deadlock, .oneSided, .publicMilestone, .unmarked, .untranslated, .conflict].contains(kind)
        }
    }
}
