/// Chooses the facts of minutes.
struct MinutesWriter {
    let plan: Plan
    let meeting: Meeting
    let today: Day
    /// The plan when the meeting began, and at the meeting before; nil where they are unknown.
    let start, before: Plan?
    /// The meeting before.
    let previous: Meeting?

    func items(of part: Minutes.Part, _ corrections: [Note]) -> [Minutes.Item] {
        switch part {
        case .summary: summary
        case .earlierActions: earlierActions
        case .discussion: discussion + besideTheAgenda
        case .notDiscussed: notDiscussed
        case .decisions: decisions.map { statement($0.record, .decision($0.record, $0.number)) }
        case .actions: actions.map { statement($0.record, .action($0.record, $0.number)) }
        case .notes: plan.notes(of: meeting.id).filter { !$0.text.isEmpty }.map { statement($0, .note($0)) }
        case .comment: text(meeting.comment, meeting.marking)
        case .corrections:
            corrections.filter { !$0.text.isEmpty }
                .map { .init(marking: plan.highest([$0.marking]), fact: .correction($0.text, on: $0.day)) }
        }
    }

    private var decisions: [(number: Int, record: Decision)] { plan.numberedDecisions(of: meeting.id) }
    private var actions: [(number: Int, record: ActionItem)] { plan.numberedActions(of: meeting.id) }

    private func text(_ text: LocalizedText, _ marking: String?) -> [Minutes.Item] {
        text.isEmpty ? [] : [.init(marking: plan.highest([marking]), fact: .text(text))]
    }

    /// A record that is shown with the name of its subject, which may carry a higher marking.
    private func statement(_ record: some MeetingStatement, _ fact: Minutes.Fact) -> Minutes.Item {
        let name = record.subject.map { [plan.markingOfName($0)] } ?? record.city.map { [plan.city($0)?.marking] } ?? []
        return .init(marking: plan.highest([record.marking] + name), fact: fact)
    }

    private var efforts: [EffortID] {
        plan.effortIDs
    }

    private var summary: [Minutes.Item] {
        let own = text(meeting.summary, meeting.marking)
        if !own.isEmpty { return own }
        let turned = efforts.filter { words(on: $0).contains(where: \.isNew) }
        // The counted records are shown, so that the count carries their marking.
        let counted =
            turned.map { plan.marking(of: $0) } + decisions.map(\.record.marking) + actions.map(\.record.marking)
        let turns = turned.reduce(0) { $0 + words(on: $1).count(where: \.isNew) }
        return [
            .init(
                marking: plan.highest([meeting.marking] + counted),
                fact: .counts(turned: turns, decisions: decisions.count, actions: actions.count))
        ]
    }

    /// The actions of the meeting before, and those of earlier ones that were open at it.
    private var earlierActions: [Minutes.Item] {
        plan.earlierActions(at: meeting).map { statement($0, .earlierAction($0)) }
    }

    private var discussion: [Minutes.Item] {
        plan.agenda(of: meeting.id).filter(isDiscussed).compactMap { item in
            switch item.kind {
            case .clock: clock(item)
            case .issue, .other: self.item(item)
            case .deadlocks: recorded(on: item).isEmpty ? nil : self.item(item)
            case .actions, .decisions, .initials: nil
            }
        }
    }

    /// Whether the meeting spoke of an item. One that it skipped, did not reach or carried over counts where something
    /// was recorded or changed on it.
    private func isDiscussed(_ item: AgendaItem) -> Bool {
        item.visited && !item.skipped && !item.carried || !recorded(on: item).isEmpty
            || item.effort.map(isChanged) ?? false
    }

    /// Whether the meeting changed a side's word or anything else on an effort.
    private func isChanged(_ id: EffortID) -> Bool {
        words(on: id).contains(where: \.isNew) || !changes(on: id).isEmpty
    }

    private func item(_ item: AgendaItem) -> Minutes.Item {
        if let effort = item.effort { return self.effort(effort, item) }
        let name =
            item.subject.map { plan.markingOfName($0) } ?? item.city.map { plan.city($0)?.marking } ?? item.marking
        return .init(marking: plan.highest([name]), fact: .item(item, recorded(on: item)))
    }

    private func effort(_ id: EffortID, _ item: AgendaItem?) -> Minutes.Item {
        let changes = changes(on: id)
        let markings = [plan.marking(of: id)] + changes.commitments.map(\.marking)
        return .init(
            marking: plan.highest(markings), fact: .effort(item, id, words(on: id), changes, recorded(on: item)))
    }

    private func clock(_ item: AgendaItem) -> Minutes.Item {
        let milestones = plan.cities.flatMap { city in
            plan.publicMilestones(in: city.id).map { (city: city.id, project: $0) }
        }
        return .init(
            marking: plan.highest([plan.settings.marking] + milestones.map(\.project.marking)),
            fact: .clock(item, milestones, recorded(on: item)))
    }

    /// The efforts that were changed during the meeting and were no item of it.
    private var besideTheAgenda: [Minutes.Item] {
        let items = plan.agenda(of: meeting.id).filter(isDiscussed)
        return efforts.filter { id in
            !items.contains { $0.effort == id } && isChanged(id)
        }.map { effort($0, nil) }
    }

    private var notDiscussed: [Minutes.Item] {
        let items = plan.agenda(of: meeting.id)
        // How a meeting ends is no subject of it.
        let left = items.filter { $0.kind != .decisions && $0.kind != .initials }
            .filter { $0.kind != .actions || !earlierActions.isEmpty }.filter { item in
                !isDiscussed(item) && (item.isLeftOut || meeting.closed != nil)
            }
        let issues = plan.issues(on: today)
        let missing = plan.missing(inAgendaOf: meeting.id, issues, on: today)
        // The name of the plan as a whole tells nothing.
        let names = missing.flatMap { outline -> [String?] in
            outline.subject.map { [plan.markingOfName($0)] } ?? outline.city.map { [plan.city($0)?.marking] } ?? []
        }
        return left.map { .init(marking: item($0).marking, fact: .leftOut($0)) }
            + (missing.isEmpty || items.isEmpty
                ? []
                : [
                    .init(
                        marking: plan.highest([meeting.marking] + names),
                        fact: .notOnAgenda(missing))
                ])
    }

    /// The decisions and actions that were recorded under an item.
    private func recorded(on item: AgendaItem?) -> [Citation] {
        guard let item else { return [] }
        return plan.citations(of: meeting.id) { plan.item(of: $0, in: meeting.id)?.id == item.id }
    }

    private func words(on id: EffortID) -> [Minutes.SideWord] {
        plan.partners.map { side in
            func said(_ plan: Plan?) -> Assessment? {
                plan.map { $0.assessment(of: id, by: side.id, on: today) }.flatMap { $0.isSaid(by: today) ? $0 : nil }
            }
            let now = said(plan)
            return .init(
                side: side, now: now, atStart: start == nil ? now : said(start), before: said(before),
                isFresh: now.map { plan.isFresh($0, on: today) } ?? false)
        }
    }

    private func changes(on id: EffortID) -> Minutes.EffortChanges {
        guard let start else { return .init(nextStep: nil, commitments: []) }
        let (then, now) = (start.effort(id), plan.effort(id))
        let isSame = then.nextStep == now.nextStep && then.nextOwner == now.nextOwner && then.due == now.due
        let subjects = [Subject.effort(id)] + plan.projects(of: id).map { .project($0.id) }
        let commitments = subjects.flatMap(plan.commitments(to:)).filter { commitment in
            let before = start.commitment(commitment.id)
            return before?.state != commitment.state || before?.due != commitment.due
        }
        return .init(nextStep: isSame || now.nextStep.isEmpty ? nil : now, commitments: commitments)
    }
}
