import Canvas
import Phrases
import Plan

/// An answer about a cell of the board: a label, and what there is to tell, the first thing first.
struct CellFact: Equatable {
    /// One thing that is shown.
    struct Item: Equatable {
        /// The first words in a role of their own, such as a status.
        var lead = ""
        var leadRole = Role.text
        /// The words that are cut where room is short, and those behind them that are not.
        let text: String
        /// The words for less room, the longest first.
        var shorter: [String] = []
        var tail = ""
        var role = Role.text

        /// The longest words that have room; the shortest ones where none have.
        func text(_ fits: (String) -> Bool) -> String {
            fits(text) ? text : shorter.first(where: fits) ?? shorter.last ?? text
        }

        /// The whole item in lines of at most `room` columns.
        func lines(_ room: Int, atMost lines: Int) -> [String] {
            func whole(_ text: String) -> String { lead + text + (tail.isEmpty ? "" : ", " + tail) }
            let text = text { TextWidth.wrapped(whole($0), room).count <= lines }
            return TextWidth.wrapped(whole(text), room, lines: lines)
        }
    }

    let label: String
    /// The first things that are shown, and the number of all of them.
    let items: [Item]
    let count: Int

    init(_ label: String, _ item: Item) { (self.label, items, count) = (label, [item], 1) }

    /// - Parameters:
    ///   - limit: how many of the things are shown at most.
    ///   - none: the answer where there is none.
    init<Thing>(_ label: String, _ things: [Thing], atMost limit: Int, none: String, item: (Thing) -> Item) {
        self.label = label
        items = things.isEmpty ? [Item(text: none, role: .dim)] : things.prefix(limit).map(item)
        count = max(1, things.count)
    }
}

extension State {
    /// The answers about an effort: each side's status and own reason, the next step, what it waits for, what is owed
    /// to it, whether it helps, and what the public will see. Every question has its answer, so that the rows stand
    /// still.
    /// - Parameter limit: how many things each answer tells at most.
    func cellFacts(_ id: EffortID, atMost limit: Int = .max) -> [CellFact] {
        let words = phrases.board
        let own =
            plan.partners.map { CellFact($0.short, judgement(of: id, by: $0)) }
            + [CellFact(phrases.screens.next, nextStepItem(id))]
        guard isComplete else {
            // Before the whole plan is read these have no answer yet.
            let unread = CellFact.Item(text: "…", role: .dim)
            return own + [words.needs, words.owed, words.effect, words.seen].map { CellFact($0, unread) }
        }
        return own + [
            CellFact(words.needs, blockers(of: id), atMost: limit, none: words.needsNothing) {
                item(of: $0, seenFrom: id)
            },
            CellFact(words.owed, owed(to: id), atMost: limit, none: words.owedNothing, item: item),
            CellFact(words.effect, ranked(measuresOf: id), atMost: limit, none: words.noMeasure, item: item),
            CellFact(words.seen, publicProjects(of: id), atMost: limit, none: words.nothingPublic, item: publicItem),
        ]
    }

    /// A side's status, its age and its own reason: `▲ at risk, 13 days ago: Funds obligated late`.
    func judgement(of id: EffortID, by side: Partner) -> CellFact.Item {
        let said = plan.assessment(of: id, by: side.id, on: today)
        guard let status = said.status else {
            return CellFact.Item(text: phrases.screens.neverAssessed, role: .dim)
        }
        let reason = phrases.read(said.reason).map { ": \($0)" } ?? ""
        guard plan.isFresh(said, on: today) else {
            let silence = phrases.status(status, of: said, in: plan, on: today)
            return CellFact.Item(lead: silence, leadRole: .unknown, text: reason)
        }
        return CellFact.Item(lead: phrases.status(status), leadRole: Role(status), text: age(of: said) + reason)
    }

    /// How long ago a side said it, behind its status; empty where no day is known.
    func age(of said: Assessment) -> String { said.asOf.map { ", " + phrases.screens.daysAgo(today - $0) } ?? "" }

    private func nextStepItem(_ id: EffortID) -> CellFact.Item {
        let effort = plan.effort(id)
        guard let step = phrases.read(effort.nextStep) else {
            return CellFact.Item(text: phrases.screens.noNextStep, role: .dim)
        }
        let tail = [effort.nextOwner?.uppercased(), effort.due.map(dueText)].compactMap { $0 }
        return CellFact.Item(
            text: step, tail: tail.joined(separator: ", "), role: plan.isOverdue(id, on: today) ? .warning : .text)
    }

    private func blockers(of id: EffortID) -> [Blocker] {
        plan.blockers(of: id, analysis?.issues(on: id) ?? [], on: today)
    }

    private func item(of blocker: Blocker, seenFrom id: EffortID) -> CellFact.Item {
        let words = phrases.board
        switch blocker {
        case .condition(let condition):
            return CellFact.Item(
                lead: words.absent, leadRole: .warning, text: ": " + (phrases.read(condition.title) ?? condition.id),
                tail: phrases.read(condition.owner) ?? "")
        case .dependency(let need, let isDeadlock):
            let other = need.prerequisite.map { name(of: $0, seenFrom: id) } ?? need.id
            let text = isDeadlock ? words.deadlock(other) : other
            let status = need.prerequisite.map { " (\(self.status(of: $0)))" } ?? ""
            return CellFact.Item(
                text: text + status, tail: firstStep(of: need) ?? (isDeadlock ? words.noFirstStep : ""),
                role: isDeadlock ? .warning : .text)
        }
    }

    private func firstStep(of need: Dependency) -> String? {
        guard !need.firstStep.isEmpty else { return nil }
        let about = [need.owner?.uppercased(), need.due.map(dueText)].compactMap { $0 }
        return phrases.board.firstStep(about.joined(separator: ", "))
    }

    /// The promises to the effort other than its next step and what the public will see, which have lines of their own.
    private func owed(to id: EffortID) -> [Promise] {
        plan.promises(to: id, on: today).filter { $0.kind != .nextStep && $0.kind != .publicMilestone }
    }

    /// A promise with its side and its day.
    func item(of promise: Promise) -> CellFact.Item {
        let side = promise.side.map { $0.uppercased() + ": " } ?? ""
        let names = phrases.names(of: promise, in: plan).map { side + $0 }
        return CellFact.Item(
            text: names.first ?? side, shorter: Array(names.dropFirst()), tail: dueText(promise.day),
            role: promise.isOverdue(on: today) ? .warning : .text)
    }

    /// The measures of the line and of its city: of effect first, and of these what is off target.
    private func ranked(measuresOf id: EffortID) -> [Series] {
        let measures = plan.measures(in: id.city, line: id.line) + plan.measures(in: id.city, line: nil)
        guard measures.count > 1 else { return measures.map { Series($0.id, in: id.city) } }
        let ranked = measures.map { measure -> (rank: Int, series: Series) in
            let series = Series(measure.id, in: id.city)
            let isOff = plan.isOffTarget(series, on: today)
            return ((measure.kind == .effect ? 0 : 3) + (isOff == true ? 0 : isOff == false ? 1 : 2), series)
        }
        return ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.series)
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
    private func publicProjects(of id: EffortID) -> [Project] {
        plan.publicMilestones(on: today, of: id).map(\.project)
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
