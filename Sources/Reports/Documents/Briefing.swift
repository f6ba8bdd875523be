import Canvas
import Phrases
import Plan

extension Document {
    /// The briefing on one page: headline, decisions asked, new and settled issues, board with reasons, what got
    /// better, promises, measures, money, deliveries, public milestones.
    /// - Parameter since: the changes since the last meeting; nil where they are not known.
    public static func briefing(of plan: Plan, on today: Day, since: ChangesSinceMeeting?, languages: [Language])
        -> Document
    {
        let issues = plan.issues(on: today)
        let isKnown = since.map { $0.knowsAny(of: plan) } ?? false
        let changes =
            isKnown
            ? since.map {
                IssueChanges(
                    from: $0.past.issues(on: $0.day), of: $0.past, on: $0.day, to: issues, of: plan, on: today)
            } : nil
        return beside(languages) { language in
            Briefing(
                plan: plan, today: today, since: since, issues: issues, changes: changes, phrases: language.phrases
            ).document
        }
    }
}

/// The briefing in one language.
struct Briefing {
    let plan: Plan
    let today: Day
    let since: ChangesSinceMeeting?
    let issues: [Issue]
    /// The issues that are new and settled since then; nil where that is not known.
    let changes: IssueChanges?
    let phrases: Phrases

    /// The highest numbers of rows of the lists, with which a plan of three cities has room on one side of A4 or
    /// Letter.
    private static let room = (
        decisions: 3, changes: 3, better: 4, promises: 8, measures: 6, deliveries: 4, milestones: 5, reasons: 10
    )
    /// The days ahead in which promises are listed.
    private static let ahead = 30

    var document: Document {
        let words = phrases.report
        return Document(
            phrases.language, banner: plan.highestMarking(),
            title: "\(phrases.title(of: plan)): \(phrases.words.longDay(today))", lead: [clock],
            sections: [
                Document.Section(words.inShort, [.chart(clockChart), headline]),
                Document.Section(words.decisions, decisions),
            ] + newAndSettled + [
                Document.Section(phrases.screens.status, [.tiles(board)] + reasons + legend),
                Document.Section(
                    words.better(phrases.words.day(since?.day ?? plan.baseline(on: today))), in: .left, better),
                Document.Section(words.promises(Briefing.ahead), in: .left, promises),
                Document.Section(words.milestones, in: .left, milestones),
                Document.Section(phrases.commands[.measures].hint.sentence, in: .right, measures),
                Document.Section(words.money(plan.clock(on: today)?.used), in: .right, money),
                Document.Section(words.deliveries, in: .right, deliveries),
            ])
    }

    private var clock: String {
        let month = plan.clock(on: today).map { phrases.screens.month($0.month, $0.months) }
        let left = phrases.clock(of: plan, on: today)
        return [month, left].compactMap { $0 }.joined(separator: ", ").sentence
    }

    private var headline: Document.Block {
        .paragraph(
            .init(phrases.headline(of: plan, issues, since: since, on: today).joined(separator: " "), isHeadline: true))
    }

    private func none(_ text: String) -> [Document.Block] { [.paragraph(.init(text))] }

    /// The first blocks, and the number of those that are left out.
    private func limited(_ blocks: [Document.Block], to room: Int) -> [Document.Block] {
        blocks.prefix(room) + more(blocks.count - room)
    }

    private func more(_ rest: Int) -> [Document.Block] { rest <= 0 ? [] : none(phrases.screens.more(rest) + ".") }

    private var decisions: [Document.Block] {
        let asked = plan.decisionsAsked(Briefing.room.decisions, issues, on: today)
        guard !asked.isEmpty else { return none(phrases.report.noDecisions) }
        return asked.enumerated().map { index, decision in
            .paragraph(.init(phrases.sentence(for: decision, in: plan, on: today), head: "\(index + 1)."))
        }
    }

    /// The worst of the issues that are new, and of those that are settled, with the number of all.
    private var newAndSettled: [Document.Section] {
        guard let since, let changes else { return [] }
        let words = phrases.report
        func listed(_ issues: [Issue], in plan: Plan, on day: Day, _ head: String) -> Document.Block {
            let first = issues.prefix(Briefing.room.changes).map { phrases.named($0, in: plan, on: day) }
            let rest = issues.count - first.count
            let text = (first + (rest > 0 ? [phrases.screens.more(rest)] : [])).joined(separator: "; ")
            return .paragraph(.init(text.isEmpty ? "" : text + ".", head: head))
        }
        return [
            Document.Section(
                words.newAndSettled(phrases.words.day(since.day)),
                [
                    listed(changes.new, in: plan, on: today, words.newCount(changes.new.count)),
                    listed(changes.settled, in: since.past, on: since.day, words.settledCount(changes.settled.count)),
                ])
        ]
    }

    /// A line for every cell of the board that is off track or disputed, those of the cities on the page first.
    private var reasons: [Document.Block] {
        let ids = (shownCities + hiddenCities).flatMap { EffortID.all(in: $0.id) }
        let blocks = ids.compactMap { id -> Document.Block? in
            let shown = plan.shownStatus(of: id, on: today)
            guard shown.status == .offTrack || shown.isDisputed else { return nil }
            let mark = shown.isDisputed ? " ≠" : ""
            return .paragraph(
                .init(
                    phrases.reasons(of: id, in: plan, on: today),
                    head: "\(WordPhrases.shape(shown.status))\(mark) \(phrases.name(of: id, in: plan)):"))
        }
        return limited(blocks, to: Briefing.room.reasons) + [.paragraph(.init(focus))]
    }

    private var legend: [Document.Block] {
        none(phrases.legend(of: plan, since: since?.day ?? plan.baseline(on: today), on: today))
    }

    private var focus: String {
        let others = phrases.notShown(hiddenCities, of: plan, on: today)
        let focus = phrases.focus(of: plan, measured: plan.measuredShare(on: today)) + "."
        return [others, focus].compactMap { $0 }.joined(separator: " ")
    }

    private var better: [Document.Block] {
        let turns = since.map { plan.boardChanges(on: today, since: $0) } ?? []
        let blocks = turns.filter { $0.kind == .better }.map { change in
            Document.Block.paragraph(
                .init(phrases.betterment(change), head: phrases.name(of: change.effort, in: plan) + ":"))
        }
        return blocks.isEmpty ? none(phrases.report.nothingBetter) : limited(blocks, to: Briefing.room.better)
    }

    private var promises: [Document.Block] {
        let all = plan.promises(on: today)
        let due = all.filter { $0.day >= today && $0.day <= today + Briefing.ahead }
        let blocks = due.map { promise in
            Document.Block.paragraph(
                .init(phrases.named(promise, in: plan), head: phrases.words.day(promise.day, seenFrom: today)))
        }
        let overdue = all.filter { $0.isOverdue(on: today) }
        let late =
            overdue.isEmpty ? [] : none(phrases.report.overdue(overdue.count, phrases.sides(of: overdue, in: plan)))
        return
            (blocks.isEmpty
            ? none(phrases.report.noPromises(Briefing.ahead)) : limited(blocks, to: Briefing.room.promises)) + late
    }

    private var milestones: [Document.Block] {
        let all = plan.publicMilestones(on: today)
        let seen = all.filter { $0.state == .seen }.prefix(2)
        let bare = plan.focusCities.filter { plan.publicMilestones(in: $0.id).isEmpty }.map { plan.cityName($0.id) }
        let blocks = (seen + all.filter { $0.state != .seen }).map(\.project).map { project -> Document.Block in
            .paragraph(
                .init(phrases.milestone(of: project, in: plan), head: phrases.milestoneDay(of: project, on: today)))
        }
        if blocks.isEmpty, bare.isEmpty { return none(phrases.board.nothingPublic.sentence + ".") }
        return limited(blocks, to: Briefing.room.milestones)
            + (bare.isEmpty ? [] : none(phrases.report.noMilestone(phrases.listOfNone(bare))))
    }

    /// The measures that are off target, then the others as far as there is room.
    private var measures: [Document.Block] {
        let read = plan.measuresWorstFirst(on: today)
        guard !read.isEmpty else { return none(phrases.lists.noneOf(phrases.words.kind(.measure).many)) }
        let all = read.filter { $0.path != nil }
        guard !all.isEmpty else { return none(phrases.report.noPath) }
        let off = all.filter { $0.isOff == true }.count
        let unread = all.filter { $0.latest == nil }.count
        return [.charted(measuresTable(Array(all.prefix(Briefing.room.measures))))]
            + none(phrases.report.offTarget(off, all.count, unread))
    }

    private var money: [Document.Block] {
        let sums = plan.resources(byCity: false, byLine: false)
        guard !sums.isEmpty else { return none(phrases.lists.noResources) }
        let shares = plan.equipmentShare()
        let note = shares.share.map { phrases.lists.equipmentShare($0, shares.isByMoney).sentence + "." }
        return [.charted(moneyTable(sums))] + (note.map { none($0) } ?? [])
    }

    private var deliveries: [Document.Block] {
        let all = plan.deliveries(on: today)
        guard !all.isEmpty else { return none(phrases.report.noDeliveries) }
        let promised = all.count { $0.project.deliveryPromised != nil }
        let inUse = all.count { $0.state == .inUse }
        return none(phrases.report.delivered(promised, all.count(where: \.isDelivered), inUse))
            + [.table(deliveriesTable(Array(all.prefix(Briefing.room.deliveries))))]
            + more(all.count - Briefing.room.deliveries)
    }
}
