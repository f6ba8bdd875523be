import Canvas
import Phrases
import Plan

extension State {
    /// The current item of a meeting: status then and now, changes, and the records made on it.
    func meetingRows(_ id: String, width: Int) -> [Row] {
        guard let meeting = plan.meeting(id), let item = plan.currentItem(of: meeting) else { return [] }
        let recorded = recordedRows(on: item, in: meeting, width: width)
        guard case .effort(let effort) = item.subject else {
            return itemRows(item, in: meeting, width: width) + recorded
        }
        return asked(on: item, width: width) + standingRows(effort, width: width) + recorded
            + newsRows(effort, width: width)
    }

    private func itemRows(_ item: AgendaItem, in meeting: Meeting, width: Int) -> [Row] {
        switch item.kind {
        case .clock: return clockRows(width: width)
        case .actions:
            let open = plan.openActions.filter { $0.meeting != meeting.id }
            return open.isEmpty
                ? paragraph(phrases.meetings.noActions, at: 2, width: width, role: .dim)
                : open.flatMap { actionRows($0, width: width, part: 0) }
        case .decisions: return readBackRows(meeting, width: width)
        case .initials: return initialRows(meeting, width: width)
        case .deadlocks, .issue, .other:
            return foundRows(item, width: width)
        }
    }

    /// The questions that an item about an effort has to settle.
    private func asked(on item: AgendaItem, width: Int) -> [Row] {
        let questions = plan.openQuestions(plan.issues(issues, on: item), on: today)
        return questions.flatMap { rows(of: $0, saysWhere: false, width: width) } + (questions.isEmpty ? [] : [.blank])
    }

    /// The issues of an item that is not about an effort.
    private func foundRows(_ item: AgendaItem, width: Int) -> [Row] {
        let found = plan.issues(issues, on: item)
        if found.isEmpty, item.kind != .other {
            return paragraph(phrases.issues.noneHere, at: 2, width: width, role: .dim)
        }
        return found.flatMap { issue in
            paragraph(
                phrases.sentence(for: issue, in: plan, on: today, saysWhere: item.city == nil),
                sign: (issue.sign, Role(issue.severity)), at: 6, width: width, target: target(of: issue))
        }
    }

    /// The public milestones and the counts; the clock is in the header.
    private func clockRows(width: Int) -> [Row] {
        let successes = plan.cities.flatMap { city -> [Row] in
            let rows = successRows(in: city.id, named: plan.cityName(city.id), width: width, part: 0)
            let none = "\(plan.cityName(city.id)): \(phrases.lists.noSuccess)"
            return rows.isEmpty ? paragraph(none, sign: (" ★", .dim), width: width, role: .warning) : rows
        }
        let counts = phrases.counts(of: summary).map(\.text).joined(separator: " · ")
        let shown =
            successes.isEmpty ? [] : [heading(phrases.lists.publicMilestone, width: width)] + successes + [.blank]
        return shown + paragraph(counts, at: 2, width: width, part: 1)
    }

    /// An effort's status then and now, its reasons and next step.
    private func standingRows(_ id: EffortID, width: Int) -> [Row] {
        let shown = plan.shownStatus(of: id, on: today)
        let next = phrases.nextStep(of: id, in: plan, on: today)?.full ?? phrases.screens.noNextStep
        let label = max(12, TextWidth.columns(of: phrases.screens.next) + 2)
        let why = shown.reason.wording(for: language)
        return (viewing.isLarge ? [] : thenAndNow(id, width: width))
            + labelled(
                phrases.screens.why, phrases.read(why) ?? phrases.screens.nothingSaid, label, width: width,
                role: why?.language == language ? .text : .dim, target: nil)
            + labelled(
                phrases.screens.next, next, label, width: width,
                role: plan.isOverdue(id, on: today) ? .warning : .text, target: .field(.effort, id.record, .nextStep))
    }

    /// An effort's changes since the last meeting, and its issues.
    private func newsRows(_ id: EffortID, width: Int) -> [Row] {
        let found = findingRows({ $0.concerns(id) && $0.kind != .status }, width: width, part: 4)
        return [.blank] + changeRows(width: width) + section(phrases.lists.issuesHere, found, width: width, part: 4)
    }

    private func labelled(
        _ label: String, _ text: String, _ column: Int, width: Int, role: Role, target: Target?
    ) -> [Row] {
        TextWidth.wrapped(text, width - column - 3).enumerated().map { index, line in
            let head = index == 0 ? [Piece(label, at: 2, room: column - 1, .dim)] : []
            return Row(
                head + [Piece(line, at: column + 2, room: width - column - 3, role)], index == 0 ? target : nil)
        }
    }

    /// Each side's status at the last meeting and now.
    private func thenAndNow(_ id: EffortID, width: Int) -> [Row] {
        let first = 14
        let room = max(10, (width - first) / max(1, plan.partners.count) - 1)
        func row(_ label: String, _ plan: Plan, _ role: Role, _ target: Target?) -> Row {
            let sides = self.plan.partners.enumerated().map { index, side in
                let said = plan.assessment(of: id, by: side.id)
                let trend = said.trend.map { " \(WordPhrases.arrow($0))" } ?? ""
                let text = said.status.map { phrases.status($0) + trend } ?? phrases.screens.nothingSaid
                let own: Role = said.status.map { role == .dim ? .dim : Role($0) } ?? .dim
                return Piece(text, at: first + index * (room + 1), room: room, own)
            }
            return Row([Piece(label, at: 2, room: first - 3, .dim)] + sides, target)
        }
        let heads = plan.partners.enumerated().map { index, side in
            Piece(
                side.short + (side.id == author.side ? " ◂" : ""), at: first + index * (room + 1), room: room, .heading
            )
        }
        let then =
            before.map { row(phrases.meetings.onDay(phrases.words.shortDay($0.day)), $0.past, .dim, nil) }
            ?? Row([Piece(phrases.meetings.noneBefore, at: 2, room: width - 3, .dim)])
        let now = row(phrases.meetings.now, plan, .text, author.side.map { .status(id, partner: $0) } ?? .text)
        return [Row(heads), then, now]
    }

    /// The acts since the last meeting.
    private func changeRows(width: Int) -> [Row] {
        guard let before, historyRead == historyInView else { return [] }
        let day = phrases.words.shortDay(before.day)
        let since = before.meeting.flatMap { Moment(closing: $0)?.time } ?? Moment(endOf: before.day - 1).time
        let written: [RecordKind] = [.decision, .action, .note]
        let news = history.filter { entry in
            entry.time > since && !entry.act.changes.allSatisfy { written.contains($0.kind) }
        }
        if news.isEmpty { return paragraph(phrases.meetings.nothingSince(day), at: 2, width: width, role: .dim) }
        return [heading(phrases.meetings.changedSince(day), width: width, part: 3)]
            + news.prefix(6).flatMap { entry in
                paragraph(
                    "\(phrases.words.shortDay(entry.act.asOf)) \(phrases.sentence(for: entry, in: plan)) · \(phrases.origin(of: entry))",
                    sign: ("  *", .key), at: 4, width: width, target: .act(entry.id, Moment(entry.time)), part: 3)
            }
    }

    /// The records made on an item in this meeting; the closing item lists all decisions and nothing twice.
    private func recordedRows(on item: AgendaItem, in meeting: Meeting, width: Int) -> [Row] {
        if item.kind == .decisions { return [] }
        func isHere(_ subject: Subject?) -> Bool { subject == item.subject }
        let rows =
            plan.decisions(of: meeting.id).filter { isHere($0.subject) }.flatMap { decisionRows($0, width: width) }
            + plan.actions(of: meeting.id).filter { isHere($0.subject) }.flatMap {
                actionRows($0, width: width, part: 2)
            } + plan.notes(of: meeting.id).filter { isHere($0.subject) }.flatMap { remarkRows($0, width: width) }
        return [.blank, heading(phrases.meetings.saidHere, width: width, part: 2)]
            + (rows.isEmpty
                ? paragraph(keymap.naming(phrases.meetings.nothingYet), at: 4, width: width, role: .dim, part: 2)
                : rows)
    }

    private func readBackRows(_ meeting: Meeting, width: Int) -> [Row] {
        let decisions = plan.decisions(of: meeting.id).flatMap { decisionRows($0, width: width, saysWhere: true) }
        let actions = plan.actions(of: meeting.id).flatMap { actionRows($0, width: width, part: 1) }
        let notes = plan.notes(of: meeting.id).flatMap { remarkRows($0, width: width, saysWhere: true) }
        let open = plan.untranslated.count { $0.record.hasPrefix(meeting.id) }
        let none = paragraph(phrases.meetings.noDecisions, at: 4, width: width, role: .dim)
        return [heading(phrases.words.kind(.decision).many.sentence, width: width)]
            + (decisions.isEmpty ? none : decisions)
            + section(phrases.words.kind(.action).many.sentence, actions, width: width, part: 1)
            + section(phrases.words.kind(.note).many.sentence, notes, width: width, part: 2)
            + (open == 0
                ? []
                : [.blank] + paragraph(phrases.meetings.translateFirst(open), at: 2, width: width, role: .warning))
    }

    private func initialRows(_ meeting: Meeting, width: Int) -> [Row] {
        plan.partners.flatMap { side -> [Row] in
            let part = plan.attendance(of: side.id, at: meeting.id)
            let present = part.present?.replacing("\n", with: "; ") ?? phrases.screens.nothingSaid
            return [heading(side.short, side.name, width: width)]
                + paragraph(
                    present, at: 4, width: width, target: .field(.attendance, part.id, .present))
        } + [.blank]
            + paragraph(keymap.naming(phrases.meetings.closeHint), at: 2, width: width, target: .command(.closeMeeting))
    }
}
