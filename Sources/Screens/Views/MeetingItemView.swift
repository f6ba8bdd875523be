import Canvas
import Phrases
import Plan

/// The parts of an item of a meeting that stand above what is recorded on it.
extension State {
    /// The column of the texts behind the labels of an item.
    private var itemColumn: Int {
        let labels = [phrases.meetings.owed, phrases.meetings.toDecide] + plan.partners.map { $0.short + " ◂" }
        return 3 + (labels.map { TextWidth.columns(of: $0) }.max() ?? 0)
    }

    /// A text behind a label; further lines have no label.
    private func labelled(
        _ label: String, _ text: String, width: Int, _ own: Role = .dim, role: Role = .text, target: Target? = nil
    ) -> [Row] {
        paragraph(text, sign: (label, own), at: itemColumn, width: width, role: role, target: target)
    }

    /// The reason for an item, in one line.
    func reasonRows(for item: AgendaItem, width: Int) -> [Row] {
        let room = width - itemColumn - 1
        let found = plan.issues(issues, on: item)
        guard let reason = reason(of: item, fits: { TextWidth.columns(of: $0) <= room }) else { return [] }
        let worst = found.map(\.severity).max()
        let line = TextWidth.fitted(reason, room)
        return labelled(
            worst?.sign ?? "", line, width: width, worst.map { Role($0) } ?? .dim,
            target: item.subject.map(Target.init) ?? .text)
    }

    /// Each side's status with its age, what it was at the last meeting, and below it the side's own reason.
    func itemSideRows(_ id: EffortID, width: Int) -> [Row] {
        plan.partners.flatMap { side -> [Row] in
            let said = plan.assessment(of: id, by: side.id, on: today)
            let label = side.short + (side.id == author.side ? " ◂" : "")
            let reason = said.reason.wording(for: language)
            let text = phrases.read(reason)
            let target = Target.status(id, partner: side.id)
            let role: Role = reason?.language == language ? .text : .dim
            // The tiles above tell the status.
            if viewing.isLarge {
                return text.map { labelled(label, $0, width: width, role: role, target: target) } ?? []
            }
            let status: Role = said.status.map { plan.isFresh(said, on: today) ? Role($0) : .unknown } ?? .dim
            return labelled(label, statusText(of: side, on: id), width: width, .heading, role: status, target: target)
                + (text.map { labelled("", $0, width: width, role: role) } ?? [])
        }
    }

    private func statusText(of side: Partner, on id: EffortID) -> String {
        let said = plan.assessment(of: id, by: side.id, on: today)
        guard let status = said.status else { return phrases.screens.nothingSaid }
        let isFresh = plan.isFresh(said, on: today)
        let trend = isFresh ? said.trend.map { " \(WordPhrases.arrow($0))" } ?? "" : ""
        let age = isFresh ? said.asOf.map { " (\(phrases.screens.daysAgo(today - $0)))" } ?? "" : ""
        let text = phrases.status(status, of: said, in: plan, on: today) + trend + age
        guard let before, isFresh, let then = before.past.status(of: id, by: side.id, on: before.day) else {
            return text
        }
        let day = phrases.words.day(before.day, seenFrom: today)
        let was = phrases.meetings.was(phrases.words.status(then), day)
        return "\(text), \(then == status ? phrases.meetings.unchangedSince(day) : was)"
    }

    /// The promises of an item that are owed, the overdue first; of many the first ones, and how many there are.
    func owedRows(on subject: Subject, width: Int) -> [Row] {
        let owed: [Promise] =
            switch subject {
            case .effort(let id): plan.promises(to: id, on: today)
            case .project(let id): plan.project(id).map { plan.promises(to: $0, on: today) } ?? []
            }
        let shown = owed.prefix(owed.count > State.promisesOfItem ? State.promisesOfItem - 1 : State.promisesOfItem)
        let rows = shown.enumerated().flatMap { index, promise -> [Row] in
            let isLate = promise.isOverdue(on: today)
            let day = phrases.distance(to: promise.day, from: today)
            let name = phrases.name(of: promise, in: plan)
            let whos = [[promise.side?.uppercased(), phrases.read(promise.office)], [promise.side?.uppercased()]]
                .map { $0.compactMap { $0 } }
            let tails = whos.map { ($0 + [day]).joined(separator: ", ") }
            func room(_ tail: String) -> Int { width - itemColumn - 3 - TextWidth.columns(of: tail) }
            // The office falls away before the name is cut.
            let tail = tails.first { TextWidth.columns(of: name) <= room($0) } ?? tails[tails.count - 1]
            let cut = phrases.name(of: promise, in: plan) { TextWidth.columns(of: $0) <= max(12, room(tail)) }
            let what = TextWidth.fitted(cut, max(12, room(tail)))
            return labelled(
                index == 0 ? phrases.meetings.owed : "", "\(what): \(tail)", width: width,
                role: isLate ? .warning : .text, target: target(of: promise))
        }
        let left = owed.count - shown.count
        return rows
            + (left > 0
                ? labelled("", keymap.naming(phrases.meetings.morePromises(left)), width: width, role: .dim) : [])
    }

    /// How many lines an item has for promises at most.
    private static let promisesOfItem = 3

    /// The questions that an item has to settle; where there is none, the decision that would settle it.
    func questionRows(on item: AgendaItem, width: Int) -> [Row] {
        let questions = plan.openQuestions(plan.issues(issues, on: item), on: today)
        let shown = questions.prefix(State.questionsOfItem).enumerated().flatMap { index, question in
            labelled(
                index == 0 ? phrases.meetings.toDecide : "",
                phrases.sentence(
                    for: question, in: plan, on: today, at: item.effort, saysWhere: item.subject == nil), width: width,
                .key, role: .title, target: target(of: question.issue))
        }
        let left = questions.count - State.questionsOfItem
        if !shown.isEmpty {
            return shown + (left > 0 ? labelled("", phrases.screens.more(left), width: width, role: .dim) : [])
        }
        return proposal(on: item).map {
            labelled(
                phrases.meetings.toDecide, phrases.sentence(for: $0, in: plan, on: item.effort), width: width, .key,
                target: .text)
        } ?? []
    }

    /// How many questions an item shows at most.
    private static let questionsOfItem = 3
}
