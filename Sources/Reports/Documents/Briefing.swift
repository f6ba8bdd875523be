import Canvas
import Phrases
import Plan

extension Document {
    /// The briefing on one page: clock, board, issues, changes, measures, timeline, resources, actions.
    /// - Parameter since: the changes since the last meeting; nil where they are not known.
    public static func briefing(of plan: Plan, on today: Day, since: ChangesSinceMeeting?, languages: [Language])
        -> Document
    {
        let issues = plan.issues(on: today)
        return beside(languages) { language in
            Briefing(plan: plan, today: today, since: since, issues: issues, phrases: language.phrases).document
        }
    }
}

/// The briefing in one language.
struct Briefing {
    let plan: Plan
    let today: Day
    let since: ChangesSinceMeeting?
    let issues: [Issue]
    let phrases: Phrases

    /// The highest number of rows of a list, for one page.
    private static let room = 8

    var document: Document {
        let status = StatusReport(plan, on: today, since: since, in: phrases)
        let (table, summary) = status.board
        let counts = phrases.counts(of: summary).map(\.text).joined(separator: " · ")
        let board: [Document.Block] = [
            .chart(clockChart), .table(table), .paragraph(.init(status.focus)), .paragraph(.init(counts)),
        ]
        return Document(
            phrases.language, banner: plan.highestMarking(),
            title: "\(phrases.title(of: plan)): \(phrases.words.fullDay(today))", lead: [status.clock],
            sections: [
                Document.Section(phrases.screens.status, board),
                Document.Section(phrases.commands[.issues].hint.sentence, isWide: false, attention),
                Document.Section(changedTitle, isWide: false, changed),
                Document.Section(phrases.commands[.measures].hint.sentence, isWide: false, measures),
                Document.Section(phrases.lists.resources.sentence, isWide: false, resources),
                Document.Section(phrases.commands[.timeline].hint.sentence, [.chart(timelineChart)]),
                Document.Section(phrases.meetings.openActions, actions),
            ])
    }

    private func none(_ text: String) -> [Document.Block] { [.paragraph(.init(text))] }

    private func limited(_ blocks: [Document.Block]) -> [Document.Block] {
        let rest = blocks.count - Briefing.room
        return rest <= 0 ? blocks : blocks.prefix(Briefing.room) + none(phrases.screens.more(rest))
    }

    private var attention: [Document.Block] {
        let rows = IssueGroupsReport(issues, of: plan, on: today, in: phrases).rows(columns: 75)
        let blocks = rows.map { group, lines in
            Document.Block.paragraph(
                .init(
                    lines.joined(separator: " "), head: String(repeating: "!", count: group.severity.rawValue + 1)))
        }
        return blocks.isEmpty ? none(phrases.issues.none) : limited(blocks)
    }

    private var changedTitle: String {
        phrases.meetings.changedSince(phrases.words.day(since?.day ?? plan.baseline(on: today)))
    }

    private var changed: [Document.Block] {
        guard let since else { return none(phrases.screens.nothingSaid) }
        let turns = plan.effortChanges(on: today, since: since.past, on: since.day)
        let blocks = turns.map { Document.Block.paragraph(.init(phrases.sentence(for: $0, in: plan))) }
        return blocks.isEmpty ? none(phrases.meetings.nothingSince(phrases.words.day(since.day))) : limited(blocks)
    }

    private var measures: [Document.Block] {
        let all = plan.measures.flatMap { measure in plan.series(of: measure).map { (measure, $0) } }
        guard !all.isEmpty else { return none(phrases.lists.noMeasures) }
        return [.chart(measuresChart(Array(all.prefix(Briefing.room + 2))))]
            + (all.count > Briefing.room + 2 ? none(phrases.screens.more(all.count - Briefing.room - 2)) : [])
    }

    private var resources: [Document.Block] {
        let sums = plan.resources(byCity: false, byLine: false)
        guard !sums.isEmpty else { return none(phrases.lists.noResources) }
        let shares = plan.equipmentShare()
        let note = shares.share.map { phrases.lists.equipmentShare($0, shares.isByMoney) }
        return [.chart(resourcesChart(sums))] + (note.map { none($0) } ?? [])
    }

    private var actions: [Document.Block] {
        let open = plan.openActions
        guard !open.isEmpty else { return none(phrases.meetings.noActions) }
        let words = phrases.words
        var table = Table([
            .init("action", words.kind(.action).one), .init("owner", words.field(.owner)),
            .init("due", words.field(.due)), .init("about", words.field(.subject)),
        ])
        for action in open.prefix(Briefing.room) {
            let isLate = action.due.map { $0 < today } ?? false
            let due = action.due.map { "\(words.day($0)) (\(phrases.distance(to: $0, from: today)))" }
            let owner = [action.owner?.uppercased(), action.lead].compactMap { $0 }.joined(separator: ", ")
            table.add([
                .init(phrases.read(.text, of: action) ?? "", .title), .init(owner),
                .init(due ?? "", isLate ? .offTrack : .text),
                .init(action.subject.map { phrases.name(of: $0, in: plan) } ?? ""),
            ])
        }
        let rest = open.count - Briefing.room
        return [.table(table)] + (rest > 0 ? none(phrases.screens.more(rest)) : [])
    }
}
