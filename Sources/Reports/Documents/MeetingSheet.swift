import Phrases
import Plan

extension Document {
    /// The sheet for the next meeting on one page: its agenda with reasons, what each side owes by then, and what to
    /// bring.
    ///
    /// The day is that of the meeting in progress, or the one that the last meeting set for the next; where none is
    /// set, what is owed is listed for as many days as a report is valid.
    public static func sheet(of plan: Plan, on today: Day, languages: [Language]) -> Document {
        let issues = plan.issues(on: today)
        return beside(languages) { language in
            MeetingSheet(plan: plan, today: today, issues: issues, phrases: language.phrases).document
        }
    }
}

/// The sheet for the next meeting in one language.
private struct MeetingSheet {
    let plan: Plan
    let today: Day
    let issues: [Issue]
    let phrases: Phrases

    /// The highest number of promises of a side, and of characters of an item's reason, for one page.
    private static let room = (promises: 10, reason: 160)

    private var dateSet: Day? { plan.nextMeetingDay(on: today) }
    private var day: Day { dateSet ?? today + plan.settings.staleAfter }

    var document: Document {
        let (words, sheet) = (phrases.words, phrases.sheet)
        let preparations = plan.preparations(on: today)
        let sides = plan.partners.enumerated().flatMap { index, partner -> [Document.Section] in
            let column: Document.Section.Column = index % 2 == 0 ? .left : .right
            return [
                Document.Section(
                    sheet.owed(partner.short, words.day(day)), in: column, promises(of: partner.id)),
                Document.Section(
                    sheet.bring(partner.short), in: column,
                    preparations.first { $0.side == partner.id }.map(toBring) ?? []),
            ]
        }
        let unowned = promises(of: nil)
        return Document(
            phrases.language, banner: plan.highestMarking(),
            title: "\(sheet.title(dateSet.map(words.longDay))): \(phrases.title(of: plan))",
            lead: [phrases.headline(of: plan, issues, since: nil, on: today)[0]]
                + (dateSet == nil ? [sheet.noDay(plan.settings.staleAfter)] : []),
            sections: [Document.Section(phrases.meetings.agenda, agenda)] + sides
                + (plan.promises(on: today).contains { $0.side == nil && $0.day <= day }
                    ? [
                        Document.Section(
                            sheet.owed(phrases.report.noOwner.sentence, words.day(day)), in: .left, unowned)
                    ]
                    : [])
                + [Document.Section(sheet.figures, in: .right, readings)])
    }

    private func paragraph(_ text: String, head: String = "") -> Document.Block { .paragraph(.init(text, head: head)) }

    // MARK: - Agenda

    private var agenda: [Document.Block] {
        plan.nextAgenda(issues, on: today).enumerated().map { index, item in
            let reason = reason(of: item)
            let length = item.isLeftOut ? leftOut(item) : phrases.sheet.minutes(item.minutes)
            let head = "\(index + 1). \(phrases.name(of: item, in: plan).sentence) (\(length))"
            return paragraph(reason, head: reason.isEmpty ? head : head + ":")
        }
    }

    private func leftOut(_ item: AgendaItem) -> String {
        item.skipped ? phrases.meetings.skipped : phrases.meetings.carried
    }

    /// The reason of an item: its worst issues, and the question that it is to decide.
    private func reason(of item: AgendaItem) -> String {
        switch item.kind {
        case .clock:
            return phrases.clock(of: plan, on: today).sentence + "."
        case .actions:
            let open = plan.openActions
            return phrases.sheet.actions(open.count, open.filter { $0.due.map { $0 < today } ?? false }.count)
        case .decisions, .initials: return ""
        case .issue, .deadlocks, .other:
            let found = plan.issues(issues, on: item)
            let group = IssueGroup.first(1, of: found, in: plan).first?.placed(at: item.effort)
            let text = group.map { group in
                phrases.sentence(for: group, in: plan, on: today, saysWhere: item.kind == .deadlocks) {
                    $0.count <= MeetingSheet.room.reason
                }
            }
            let question = item.kind == .deadlocks ? nil : plan.openQuestions(found, on: today).first
            return [
                text,
                question.map { phrases.sheet.question(phrases.question($0, in: plan, on: today, at: item.effort)) },
            ]
            .compactMap { $0 }.joined(separator: " ")
        }
    }

    // MARK: - Promises and what to bring

    private func promises(of side: String?) -> [Document.Block] {
        let due = plan.promises(on: today).filter { $0.side == side && $0.day <= day }
        guard !due.isEmpty else { return [paragraph(phrases.sheet.nothingOwed)] }
        let room = MeetingSheet.room.promises
        let blocks = due.prefix(room).map { promise in
            let late = promise.isOverdue(on: today) ? " (\(phrases.distance(to: promise.day, from: today)))" : ""
            return paragraph(
                phrases.named(promise, in: plan, saysSide: false),
                head: phrases.words.day(promise.day, seenFrom: today) + late)
        }
        return blocks + (due.count > room ? [paragraph(phrases.screens.more(due.count - room) + ".")] : [])
    }

    private func toBring(_ preparation: Preparation) -> [Document.Block] {
        let sheet = phrases.sheet
        var named: Set<String> = []
        let answers = preparation.answers.compactMap { $0.subject.map { phrases.name(of: $0, in: plan) } }
            .filter { named.insert($0).inserted }
        let lines = [
            (sheet.reports, phrases.byCity(preparation.reports, in: plan)),
            (sheet.reasons, phrases.byCity(preparation.reasons, in: plan)),
            (sheet.answers, phrases.shortened(answers)),
        ].filter { !$0.1.isEmpty }
        return lines.isEmpty ? [paragraph(sheet.nothingToBring)] : lines.map { paragraph($1 + ".", head: $0 + ":") }
    }

    private var readings: [Document.Block] {
        let due = plan.readingsDue(by: day).map { series in
            let last = plan.latest(of: series, on: today)?.day.map { phrases.sheet.lastRead(phrases.words.day($0)) }
            return "\(phrases.name(of: series, in: plan)) (\(last ?? phrases.lists.noReadings))"
        }
        return [paragraph(due.isEmpty ? phrases.sheet.nothingToBring : phrases.shortened(due) + ".")]
    }
}
