/// An item of an agenda that is not yet in the plan.
public struct ItemOutline: Equatable, Sendable {
    /// The kind of item.
    public let kind: ItemKind
    /// The title that a person gave it; empty where it has none.
    public let title: LocalizedText
    /// The effort or project, or the city of the item; the whole plan where both are nil.
    public let subject: Subject?
    public let city: String?
    /// Its time, in minutes.
    public var minutes: Int
    /// Whether there is no time for it, so that it is carried over to the next meeting.
    public var isCarried = false

    init(
        _ kind: ItemKind, _ minutes: Int, title: LocalizedText = LocalizedText(), subject: Subject? = nil,
        city: String? = nil
    ) {
        self.kind = kind
        self.minutes = minutes
        self.title = title
        self.subject = subject
        self.city = city
    }

    /// The same item at another meeting.
    init(again item: AgendaItem) {
        self.init(item.kind, item.minutes, title: item.title, subject: item.subject, city: item.city)
    }

    /// The effort of the item; nil where it is about something else.
    public var effort: EffortID? { if case .effort(let id) = subject { id } else { nil } }

    /// The same item, carried over once more.
    fileprivate var carriedOver: ItemOutline {
        var outline = self
        outline.isCarried = true
        return outline
    }

    fileprivate func isSame(as other: ItemOutline) -> Bool {
        kind == other.kind && title == other.title && subject == other.subject && city == other.city
    }

    /// Whether an item of a meeting is about the same.
    public func isSame(as item: AgendaItem) -> Bool { isSame(as: ItemOutline(again: item)) }
}

extension Plan {
    /// The time of an item about issues, in minutes.
    static let issueMinutes = 2

    /// The agenda for a meeting of a length in minutes: what has to be decided, what the last meeting carried over,
    /// clock and public milestones, earlier actions where there are any, further issues worst first, deadlocks and one-sided
    /// commitments, decisions read back, initials.
    ///
    /// It has as many items as there is time for, at least one; what was carried over has the first claim on the time,
    /// except that of one question. What was carried over and has no time now stands behind, carried over again. A
    /// meeting shorter than ten minutes has no items but those about issues, the decisions read back, and initials.
    /// - Parameter taken: the minutes of items that the meeting has already.
    public func agendaOutline(minutes: Int, taken: Int = 0, issues: [Issue], on today: Day) -> [ItemOutline] {
        let isShort = minutes < Plan.fullLength
        let earlier = earlierActions(at: nil).isEmpty ? [] : [ItemOutline(.actions, 2)]
        let before = isShort ? [] : [ItemOutline(.clock, 2)] + earlier
        let after =
            (isShort ? [] : [ItemOutline(.deadlocks, 2)]) + [ItemOutline(.decisions, 1), ItemOutline(.initials, 1)]
        var time = AgendaTime(max(Plan.issueMinutes, minutes - taken - (before + after).map(\.minutes).reduce(0, +)))
        let questions = agendaItems(at: placesOfQuestions(issues, on: today))
        let queue = agendaCandidates(issues, on: today)
        let waiting = itemsCarriedOver(queue).sorted { $0.kind == .other && $1.kind != .other }
        let heads = time.take(Array(questions.filter { !waiting.contains($0) }.prefix(1)))
        let carried = time.take(waiting)
        let asked = heads + time.take(questions.filter { !heads.contains($0) && !waiting.contains($0) })
        let others = queue.filter { !asked.contains($0) && !waiting.contains($0) }
        let further = others.filter { !questions.contains($0) }
        let late = waiting.filter { late in
            late.kind == .other && !carried.contains { $0.isSame(as: late) }
        }.map(\.carriedOver)
        let chosen = questions.filter { asked.contains($0) || carried.contains($0) }
        return chosen + carried.filter { !chosen.contains($0) } + before + time.take(further) + after + late
    }

    /// The actions that a meeting looks back on: those of the last closed one before it, and earlier ones that were
    /// open then, whether they are done by now or not.
    /// - Parameter meeting: nil for a meeting that is to come.
    public func earlierActions(at meeting: Meeting?) -> [ActionItem] {
        let previous = lastClosedMeeting(before: meeting)
        return actions.filter { action in
            if action.text.isEmpty || meeting != nil && action.meeting == meeting?.id { return false }
            guard let reached = action.reached else { return true }
            return previous.map { action.meeting == $0.id || $0.closed.map { reached > $0 } ?? false } ?? false
        }
    }

    /// From this length on, in minutes, a meeting has all kinds of item.
    private static let fullLength = 10

    /// The items that the last meeting did not reach or carried over: items with a title of their own, and places that
    /// still have an issue.
    private func itemsCarriedOver(_ queue: [ItemOutline]) -> [ItemOutline] {
        guard let last = lastClosedMeeting() else { return [] }
        return agenda(of: last.id).filter { $0.waits }.map(ItemOutline.init(again:)).compactMap { outline in
            if outline.kind == .other { return outline }
            return queue.first { $0.subject == outline.subject && $0.city == outline.city }
        }
    }

    /// The meeting from which an item was carried over; nil where it is new.
    public func origin(of item: AgendaItem) -> Meeting? {
        guard let meeting = meeting(item.meeting), let last = lastClosedMeeting(before: meeting) else { return nil }
        let outline = ItemOutline(again: item)
        return agenda(of: last.id).contains { $0.waits && outline.isSame(as: $0) } ? last : nil
    }

    /// The items about issues: one for each row of the list of issues, in the order of the rows, but those with an open
    /// question first. A row whose issues all belong to another item of the agenda has none, nor has that of the data.
    public func agendaCandidates(_ issues: [Issue], on today: Day) -> [ItemOutline] {
        let rows = IssueGroup.first(of: issues, in: self).filter { $0.issues.contains(where: \.isForMeetings) }
        return agendaItems(at: placesOfQuestions(issues, on: today) + rows.map(\.place))
    }

    /// The places of the open questions, in the order of these.
    private func placesOfQuestions(_ issues: [Issue], on today: Day) -> [IssueGroup.Place] {
        openQuestions(issues, on: today).map(\.issue.place)
    }

    /// The places with an open question or another issue that an agenda does not have, in their order.
    public func missing(inAgendaOf meeting: String, _ issues: [Issue], on today: Day) -> [ItemOutline] {
        let items = agenda(of: meeting)
        return agendaCandidates(issues, on: today).filter { outline in
            !items.contains { $0.kind == .issue && $0.subject == outline.subject && $0.city == outline.city }
        }
    }

    /// One item for each of some places, in their order.
    private func agendaItems(at places: [IssueGroup.Place]) -> [ItemOutline] {
        var seen: Set<IssueGroup.Place> = []
        return places.filter { seen.insert($0).inserted }.map { place in
            switch place {
            case .effort(let id): ItemOutline(.issue, Plan.issueMinutes, subject: .effort(id))
            case .city(let id): ItemOutline(.issue, Plan.issueMinutes, city: id)
            case .plan, .data: ItemOutline(.issue, Plan.issueMinutes)
            }
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
        case .actions: return all.filter { [.actionOverdue, .incompleteAction].contains($0.cause.name) }
        case .deadlocks: return all.filter { $0.kind == .deadlock || $0.kind == .oneSided }
        case .decisions, .initials: return []
        case .issue, .other:
            if case .effort(let id) = item.subject { return all.filter { $0.concerns(id) } }
            if case .project(let id) = item.subject { return all.filter { isAbout(project: id, $0) } }
            if item.kind == .other, item.city == nil { return [] }
            let place = item.city.map { IssueGroup.Place.city($0) } ?? .plan
            let row = IssueGroup.first(of: all, in: self).first { $0.place == place }
            return row?.issues.filter(\.isForMeetings) ?? []
        }
    }
}

/// The time of a meeting that no item has yet.
private struct AgendaTime {
    private var left: Int

    init(_ minutes: Int) { left = minutes }

    /// The items that have time, in their order. One that is longer than what is left gets that, if it is enough for an
    /// issue.
    mutating func take(_ items: [ItemOutline]) -> [ItemOutline] {
        var taken: [ItemOutline] = []
        for item in items {
            var item = item
            let wanted = item.minutes
            item.minutes = min(wanted, left)
            guard item.minutes >= min(wanted, Plan.issueMinutes) else { continue }
            left -= item.minutes
            taken.append(item)
        }
        return taken
    }
}

extension AgendaItem {
    /// An item as an outline has it, which no plan has.
    public init(_ outline: ItemOutline) {
        self.init(id: "")
        (kind, title, minutes) = (outline.kind, outline.title, outline.minutes)
        (subject, city, carried) = (outline.subject, outline.city, outline.isCarried)
    }

    /// Whether a meeting leaves it to the next one: what is about an issue, or has a title of its own.
    public var waits: Bool { (kind == .issue || kind == .other) && (carried || !visited && !skipped) }
}

extension Issue {
    /// Whether an issue belongs in the items about issues. Others belong to another item of the agenda, or are about
    /// the data.
    var isForMeetings: Bool {
        switch cause {
        case .actionOverdue, .incompleteAction: false
        default: !isAboutData && ![.deadlock, .oneSided, .publicMilestone].contains(kind)
        }
    }
}
