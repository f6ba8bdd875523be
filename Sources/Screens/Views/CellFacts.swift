import Canvas
import Phrases
import Plan

/// An answer about a cell of the board: a label, and what there is to tell, the first thing first.
struct CellFact: Equatable {
    /// One thing that is told.
    struct Item: Equatable {
        /// The first words in a role of their own, such as a status.
        var lead = ""
        var leadRole = Role.text
        /// The words that are cut where room is short, and those behind them that are not.
        let text: String
        var tail = ""
        var role = Role.text
    }

    let label: String
    let items: [Item]
}

extension State {
    /// The answers about an effort: each side's status and own reason, the next step, what it waits for, what is owed to it,
    /// whether it helps, and what the public will see. Every question has its answer, so that the rows stand still.
    func cellFacts(_ id: EffortID) -> [CellFact] {
        let issues = analysis?.issues(on: id) ?? []
        // Before the whole plan is read these have no answer yet.
        let unread = isComplete ? nil : [CellFact.Item(text: "…", role: .dim)]
        return plan.partners.map { CellFact(label: $0.short, items: [judgement(of: id, by: $0)]) } + [
            CellFact(label: phrases.screens.next, items: [nextStepItem(id)]),
            CellFact(label: phrases.board.needs, items: unread ?? needItems(id, issues)),
            CellFact(label: phrases.board.owed, items: unread ?? owedItems(id)),
            CellFact(label: phrases.board.effect, items: unread ?? effectItems(id)),
            CellFact(label: phrases.board.seen, items: unread ?? publicItems(id)),
        ]
    }

    /// A side's status, its age and its own reason: `▲ at risk, 13 days ago: Funds obligated late`.
    func judgement(of id: EffortID, by side: Partner) -> CellFact.Item {
        let said = plan.assessment(of: id, by: side.id)
        guard let status = said.status else {
            return CellFact.Item(text: phrases.screens.neverAssessed, role: .dim)
        }
        let reason = phrases.read(said.reason).map { ": \($0)" } ?? ""
        guard plan.isFresh(said, on: today) else {
            let silence = phrases.status(status, of: said, in: plan, on: today)
            return CellFact.Item(lead: silence, leadRole: .unknown, text: reason)
        }
        let age = said.asOf.map { ", " + phrases.screens.daysAgo(today - $0) } ?? ""
        return CellFact.Item(lead: phrases.status(status), leadRole: Role(status), text: age + reason)
    }

    private func nextStepItem(_ id: EffortID) -> CellFact.Item {
        let effort = plan.effort(id)
        guard let step = phrases.read(effort.nextStep) else {
            return CellFact.Item(text: phrases.screens.noNextStep, role: .dim)
        }
        let tail = [effort.nextOwner?.uppercased(), effort.due.map(dueText)].compactMap { $0 }
        return CellFact.Item(
            text: step, tail: tail.joined(separator: ", "), role: plan.isOverdue(id, on: today) ? .warning : .text)
    }

    private func needItems(_ id: EffortID, _ issues: [Issue]) -> [CellFact.Item] {
        let words = phrases.board
        let items = plan.blockers(of: id, issues, on: today).map { blocker -> CellFact.Item in
            switch blocker {
            case .condition(let condition):
                return CellFact.Item(
                    lead: words.absent, leadRole: .warning,
                    text: ": " + (phrases.read(condition.title) ?? condition.id),
                    tail: condition.owner ?? "")
            case .dependency(let need, let isDeadlock):
                let other = need.prerequisite.map { name(of: $0, seenFrom: id) } ?? need.id
                let text = isDeadlock ? words.deadlock(other) : other
                let status = need.prerequisite.map { " (\(self.status(of: $0)))" } ?? ""
                return CellFact.Item(
                    text: text + status, tail: firstStep(of: need) ?? (isDeadlock ? words.noFirstStep : ""),
                    role: isDeadlock ? .warning : .text)
            }
        }
        return items.isEmpty ? [CellFact.Item(text: words.needsNothing, role: .dim)] : items
    }

    private func firstStep(of need: Dependency) -> String? {
        guard !need.firstStep.isEmpty else { return nil }
        let about = [need.owner?.uppercased(), need.due.map(dueText)].compactMap { $0 }
        return phrases.board.firstStep(about.joined(separator: ", "))
    }

    /// The promises to the effort other than its next step and what the public will see, which have lines of their own.
    private func owedItems(_ id: EffortID) -> [CellFact.Item] {
        let owed = plan.promises(to: id, on: today).filter { $0.kind != .nextStep && $0.kind != .publicMilestone }
        guard !owed.isEmpty else { return [CellFact.Item(text: phrases.board.owedNothing, role: .dim)] }
        return owed.map { promise in
            let side = promise.side.map { $0.uppercased() + ": " } ?? ""
            return CellFact.Item(
                text: side + what(of: promise), tail: dueText(promise.day),
                role: promise.isOverdue(on: today) ? .warning : .text)
        }
    }

    /// The promise in its own words, behind the project that it belongs to.
    func what(of promise: Promise) -> String {
        let text = phrases.text(of: promise, in: plan)
        if promise.kind == .delivery {
            return "\(phrases.name(of: promise.kind)): \(phrases.title(text, withoutCity: promise.city, in: plan))"
        }
        guard case .project(let id) = promise.subject, promise.kind == .commitment else { return text }
        let project = phrases.title(
            phrases.name(of: .project, id, in: plan), withoutCity: promise.city, in: plan)
        return plan.commitment(promise.record)?.what.isEmpty == true ? project : "\(project): \(text)"
    }

    /// The measures of the line and of its city: of effect first, and of these what is off target.
    private func effectItems(_ id: EffortID) -> [CellFact.Item] {
        let measures = plan.measures(in: id.city, line: id.line) + plan.measures(in: id.city, line: nil)
        let ranked = measures.map { measure -> (rank: Int, item: CellFact.Item) in
            let series = Series(measure.id, in: id.city)
            let isOff = plan.isOffTarget(series, on: today)
            return ((measure.kind == .effect ? 0 : 3) + (isOff == true ? 0 : isOff == false ? 1 : 2), item(of: series))
        }
        guard !ranked.isEmpty else { return [CellFact.Item(text: phrases.board.noMeasure, role: .dim)] }
        return ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.item)
    }

    /// A measure in a place: `off target: Homicides, 293 on 31 May, target 169`.
    private func item(of series: Series) -> CellFact.Item {
        let words = phrases.board
        let title = plan.measure(series.measure).map { phrases.title(of: $0) } ?? series.measure
        guard let latest = plan.latest(of: series, on: today), let value = latest.value, let day = latest.day else {
            return CellFact.Item(lead: words.noReading, leadRole: .unknown, text: ": \(title)")
        }
        let isOff = plan.isOffTarget(series, on: today)
        let target = plan.path(of: series).map { phrases.words.rounded($0.expected(on: day)) }
        let reading = words.reading(phrases.words.figure(value), phrases.words.day(day, seenFrom: today), target)
        return CellFact.Item(
            lead: isOff.map { $0 ? words.offTarget : words.onTarget } ?? words.noTarget,
            leadRole: isOff.map { $0 ? .offTrack : .onTrack } ?? .dim, text: ": \(title)", tail: reading)
    }

    /// The public milestones of the effort, the next day first, those seen last.
    private func publicItems(_ id: EffortID) -> [CellFact.Item] {
        let projects = plan.publicMilestones(on: today, of: id).map(\.project)
        return projects.isEmpty
            ? [CellFact.Item(text: phrases.board.nothingPublic, role: .dim)] : projects.map(publicItem)
    }

    /// The public milestone of a project, with the day from which it is to be seen or on which it was.
    func publicItem(_ project: Project) -> CellFact.Item {
        let text = phrases.read(project.publicMilestone) ?? phrases.name(of: .project, project.id, in: plan)
        if let seen = project.seenOn {
            return CellFact.Item(text: text, tail: phrases.board.seenOn(phrases.words.day(seen, seenFrom: today)))
        }
        guard let day = project.publicFrom else { return CellFact.Item(text: text) }
        let from = phrases.board.publicFrom(phrases.words.day(day, seenFrom: today))
        return CellFact.Item(
            text: text, tail: "\(from) (\(phrases.distance(to: day, from: today)))",
            role: day < today && project.status != .done ? .warning : .text)
    }

    /// A day with its distance: `due 30 Jun (in 15 days)`.
    func dueText(_ day: Day) -> String {
        phrases.screens.due(phrases.words.day(day, seenFrom: today)) + " (\(phrases.distance(to: day, from: today)))"
    }

    /// An effort or project; of an effort of the same city the line alone.
    private func name(of subject: Subject, seenFrom id: EffortID) -> String {
        if case .effort(let other) = subject, other.city == id.city { return phrases.words.line(other.line) }
        return phrases.name(of: subject, in: plan)
    }
}
