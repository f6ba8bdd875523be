/// The facts that the minutes of a meeting tell, in order and with their markings, before a language gives them words.
public struct Minutes: Sendable {
    /// The kinds of part, in order.
    public enum Part: CaseIterable, Sendable {
        case summary, discussion, decisions, actions, notes, comment, corrections
    }

    /// One paragraph.
    public struct Item: Sendable {
        /// Its marking; nil where something in it has none.
        public let marking: String?
        /// Its content.
        public let fact: Fact
    }

    /// The content of a paragraph.
    public enum Fact: Sendable {
        /// A text that somebody wrote, and its subject.
        case text(LocalizedText, about: Subject?)
        /// A note that was added after the meeting was closed, and its day.
        case correction(LocalizedText, on: Day?)
        /// An action, and its subject where that has to be named.
        case action(ActionItem, about: Subject?)
        /// How many efforts changed their status since the meeting before (nil where there was none), and how many decisions
        /// and actions there are.
        case counts(turned: Int?, decisions: Int, actions: Int)
        /// The clock of the plan, and the public milestones by city.
        case clock([(city: String, project: Project)])
        /// An issue.
        case issue(Issue)
        /// An item of the agenda that is not about one effort, and the worst issues it is about.
        case issues(AgendaItem, [Issue])
        /// An item of the agenda about an effort, and the sides that changed its status since the meeting before; nil where there was none.
        case effort(AgendaItem, EffortID, ShownStatus, turns: [StatusTurn]?)
    }

    /// The plan as it was when the meeting was closed, or as it is while the meeting goes on.
    public let plan: Plan
    /// The meeting.
    public let meeting: Meeting
    /// The day from which days are counted: that on which the meeting was closed.
    public let today: Day
    /// The parts that have something to tell.
    public let parts: [(part: Part, items: [Item])]

    /// The highest marking in them; nil where nothing is marked.
    public var banner: String? {
        let labels = parts.flatMap(\.items).compactMap(\.marking) + [meeting.marking].compactMap { $0 }
        return plan.markings.last { labels.contains($0) }
    }
}

extension Plan {
    /// The minutes of a meeting.
    /// - Parameters:
    ///   - since: what had changed since the meeting before.
    ///   - corrections: notes that were added after the meeting was closed.
    public func minutes(of meeting: Meeting, since: ChangesSinceMeeting?, corrections: [Note] = []) -> Minutes {
        let writer = MinutesWriter(
            plan: self, meeting: meeting, today: meeting.closed ?? meeting.day ?? Day(number: 0),
            since: since?.meeting == nil ? nil : since)
        let parts = Minutes.Part.allCases.map { (part: $0, items: writer.items(of: $0, corrections)) }
        return Minutes(plan: self, meeting: meeting, today: writer.today, parts: parts.filter { !$0.items.isEmpty })
    }
}

private struct MinutesWriter {
    let plan: Plan
    let meeting: Meeting
    let today: Day
    /// The changes since the meeting before; nil where there was none.
    let since: ChangesSinceMeeting?

    func items(of part: Minutes.Part, _ corrections: [Note]) -> [Minutes.Item] {
        switch part {
        case .summary: summary
        case .discussion: discussion
        case .decisions: plan.decisions(of: meeting.id).flatMap { text($0.text, $0.marking, about: $0.subject) }
        case .actions: plan.actions(of: meeting.id).flatMap { action($0, about: $0.subject) }
        case .notes: plan.notes(of: meeting.id).flatMap { text($0.text, $0.marking, about: $0.subject) }
        case .comment: text(meeting.comment, meeting.marking)
        case .corrections:
            corrections.filter { !$0.text.isEmpty }
                .map { .init(marking: plan.highest([$0.marking]), fact: .correction($0.text, on: $0.day)) }
        }
    }

    private func text(_ text: LocalizedText, _ marking: String?, about subject: Subject? = nil) -> [Minutes.Item] {
        text.isEmpty ? [] : [.init(marking: self.marking(marking, with: subject), fact: .text(text, about: subject))]
    }

    private func action(_ action: ActionItem, about subject: Subject? = nil) -> [Minutes.Item] {
        guard !action.text.isEmpty else { return [] }
        return [.init(marking: marking(action.marking, with: subject), fact: .action(action, about: subject))]
    }

    /// The marking of a record that is told with the name of its subject, which may carry a higher one.
    private func marking(_ own: String?, with subject: Subject?) -> String? {
        plan.highest([own] + (subject.map { [plan.markingOfName($0)] } ?? []))
    }

    private var summary: [Minutes.Item] {
        let own = text(meeting.summary, meeting.marking)
        if !own.isEmpty { return own }
        let efforts = plan.cities.flatMap { city in
            LineOfEffort.allCases.map { EffortID(city: city.id, line: $0) }
        }
        let turned = since.map { since in efforts.filter { since.isTurned($0, in: plan) } }
        let (decided, promised) = (plan.decisions(of: meeting.id), plan.actions(of: meeting.id))
        // The counted records are told, so that the count carries its marking.
        let counted = (turned ?? []).map { plan.marking(of: $0) } + decided.map(\.marking) + promised.map(\.marking)
        return [
            .init(
                marking: plan.highest([meeting.marking] + counted),
                fact: .counts(turned: turned?.count, decisions: decided.count, actions: promised.count))
        ]
    }

    private var discussion: [Minutes.Item] {
        let issues = plan.issues(on: today)
        return plan.agenda(of: meeting.id).filter { $0.visited && !$0.skipped }.flatMap { item -> [Minutes.Item] in
            switch item.kind {
            case .clock: [clock]
            case .actions:
                plan.actions.filter { $0.meeting != meeting.id && ($0.reached == nil || $0.reached == meeting.day) }
                    .flatMap { action($0) }
            case .deadlocks:
                plan.issues(issues, on: item).map { Minutes.Item(marking: plan.marking(of: $0), fact: .issue($0)) }
            case .issue, .other: [discussion(of: item, issues)]
            case .decisions, .initials: []
            }
        }
    }

    private var clock: Minutes.Item {
        let milestones = plan.cities.flatMap { city in
            plan.successes(in: city.id).map { (city: city.id, project: $0) }
        }
        return .init(
            marking: plan.highest([plan.settings.marking] + milestones.map(\.project.marking)), fact: .clock(milestones)
        )
    }

    private func discussion(of item: AgendaItem, _ issues: [Issue]) -> Minutes.Item {
        guard case .effort(let id) = item.subject else {
            let marking = plan.marking(
                item.city.flatMap { plan.city($0)?.marking } ?? item.marking,
                orHigherIn: item.city.map { .city($0) } ?? .plan)
            return .init(marking: marking, fact: .issues(item, Array(plan.issues(issues, on: item).prefix(3))))
        }
        return .init(
            marking: plan.marking(of: id),
            fact: .effort(
                item, id, plan.shownStatus(of: id, on: today), turns: since.map { plan.turns(of: id, since: $0.past) }))
    }
}
