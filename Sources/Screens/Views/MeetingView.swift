import Canvas
import Phrases
import Plan

extension State {
    /// The current item of a meeting: the reason for it, each side's status and own reason, what is owed, what has to
    /// be decided, what was recorded here, and the rest.
    func meetingRows(_ id: String, width: Int) -> [Row] {
        guard let meeting = plan.meeting(id), let item = plan.currentItem(of: meeting) else { return [] }
        let recorded = recordedRows(on: item, in: meeting, width: width)
        guard let subject = item.subject else {
            return itemRows(item, in: meeting, width: width) + questionRows(on: item, width: width) + recorded
                + restRows(of: item, width: width)
        }
        let sides = item.effort.map { itemSideRows($0, width: width) } ?? []
        let head = reasonRows(for: item, width: width) + sides + owedRows(on: subject, width: width)
        let questions = questionRows(on: item, width: width)
        // In large type the reasons and a promise stand above the list.
        return (viewing.isLarge ? questions + head : head + questions) + recorded
            + (item.effort.map { changeRows($0, in: meeting, width: width) } ?? [])
    }

    private func itemRows(_ item: AgendaItem, in meeting: Meeting, width: Int) -> [Row] {
        switch item.kind {
        case .clock: return clockRows(width: width)
        case .actions:
            let earlier = plan.earlierActions(at: meeting)
            return earlier.isEmpty
                ? paragraph(phrases.meetings.noActions, at: 2, width: width, role: .dim)
                : earlier.flatMap { actionRows($0, width: width, part: 0) }
        case .decisions: return readBackRows(meeting, width: width)
        case .initials: return initialRows(meeting, width: width)
        case .deadlocks, .issue, .other:
            return foundRows(item, width: width)
        }
    }

    /// The issues of an item that is not about an effort.
    private func foundRows(_ item: AgendaItem, width: Int) -> [Row] {
        let found = plan.issues(issues, on: item)
        if found.isEmpty, item.kind != .other {
            return paragraph(phrases.issues.noneHere, at: 2, width: width, role: .dim)
        }
        return rows(of: found.prefix(State.issuesOfItem), item, width: width)
    }

    /// The issues of an item beyond the first ones.
    private func restRows(of item: AgendaItem, width: Int) -> [Row] {
        guard [.issue, .other, .deadlocks].contains(item.kind) else { return [] }
        let rest = rows(of: plan.issues(issues, on: item).dropFirst(State.issuesOfItem), item, width: width)
        return section(phrases.lists.issuesHere, rest, width: width, part: 4)
    }

    /// How many issues stand above what was recorded.
    private static let issuesOfItem = 4

    private func rows(of issues: some Sequence<Issue>, _ item: AgendaItem, width: Int) -> [Row] {
        issues.flatMap { issue in
            paragraph(
                phrases.sentence(for: issue, in: plan, on: today, saysWhere: item.city == nil),
                sign: (issue.sign, Role(issue.severity)), at: 6, width: width, target: target(of: issue))
        }
    }

    /// The public milestones and the counts; the clock is in the header.
    private func clockRows(width: Int) -> [Row] {
        let successes = plan.cities.flatMap { city -> [Row] in
            let rows = successRows(in: city.id, named: plan.cityName(city.id), width: width, part: 0)
            let none = "\(plan.cityName(city.id)): \(phrases.lists.noPublicMilestone)"
            return rows.isEmpty ? paragraph(none, sign: (" ★", .dim), width: width, role: .warning) : rows
        }
        let counts = phrases.counts(of: summary, overdue: overdueCount, on: today).map(\.text).joined(separator: " · ")
        let shown =
            successes.isEmpty
            ? [] : [heading(phrases.lists.publicMilestone.sentence, width: width)] + successes + [.blank]
        return shown + paragraph(counts, at: 2, width: width, part: 1)
    }

    /// An effort's changes since the last meeting, and its issues.
    private func changeRows(_ id: EffortID, in meeting: Meeting, width: Int) -> [Row] {
        let found = issueRows(where: { $0.concerns(id) && $0.kind != .status }, width: width, part: 4)
        return [.blank] + changeRows(before: meeting, width: width)
            + section(phrases.lists.issuesHere, found, width: width, part: 4)
    }

    /// The acts between the last meeting and this one.
    private func changeRows(before meeting: Meeting, width: Int) -> [Row] {
        guard let before, before.knowsAny(of: plan), historyRead == historyInView else { return [] }
        let day = phrases.words.day(before.day, seenFrom: today)
        let since = before.meeting.flatMap { Moment(closing: $0)?.time } ?? Moment(endOf: before.day - 1).time
        let acts = entries(after: since).filter { $0.time <= meeting.start ?? .limit }
        if acts.isEmpty { return paragraph(phrases.meetings.nothingSince(day), at: 2, width: width, role: .dim) }
        return [heading(phrases.meetings.changedSince(day), width: width, part: 3)]
            + actRows(acts.prefix(6), width: width, part: 3)
    }

    /// The acts on the item's subject in the meeting, other than what is recorded in words.
    private func actRows(in meeting: Meeting, width: Int) -> [Row] {
        guard let start = meeting.start, historyRead == historyInView else { return [] }
        return actRows(entries(after: start), width: width, part: 2)
    }

    /// The acts on the item's subject after a time, the latest first, other than what is recorded in words.
    private func entries(after time: HybridTime) -> [Entry] {
        let written: [RecordKind] = [.decision, .action, .note]
        return history.filter { entry in
            entry.time > time && !entry.act.changes.allSatisfy { written.contains($0.kind) }
        }
    }

    private func actRows(_ entries: some Sequence<Entry>, width: Int, part: Int) -> [Row] {
        entries.flatMap { entry in
            paragraph(
                "\(phrases.words.day(entry.act.asOf, seenFrom: today)) \(phrases.sentence(for: entry, in: plan)) · \(phrases.origin(of: entry))",
                sign: (" *", .key), at: 4, width: width, target: .act(entry.id, Moment(entry.time)), part: part)
        }
    }

    /// The records made on an item in this meeting, and what else was changed there; the closing item lists all
    /// decisions and nothing twice.
    private func recordedRows(on item: AgendaItem, in meeting: Meeting, width: Int) -> [Row] {
        if item.kind == .decisions { return [] }
        func isHere(_ record: some MeetingStatement) -> Bool { plan.item(of: record, in: meeting.id)?.id == item.id }
        let rows =
            plan.decisions(of: meeting.id).filter(isHere).flatMap {
                decisionRows($0, width: width, saysWhere: $0.subject != item.subject || $0.city != item.city)
            }
            + plan.actions(of: meeting.id).filter(isHere).flatMap {
                actionRows($0, width: width, part: 2, saysWhere: $0.subject != item.subject || $0.city != item.city)
            }
            + plan.notes(of: meeting.id).filter(isHere).flatMap { remarkRows($0, width: width) }
            + (item.subject == nil ? [] : actRows(in: meeting, width: width))
        return [.blank, heading(phrases.meetings.saidHere, width: width, part: 2)]
            + (rows.isEmpty
                ? paragraph(offering(phrases.meetings.nothingYet), at: 4, width: width, role: .dim, part: 2)
                : rows)
    }

    private func readBackRows(_ meeting: Meeting, width: Int) -> [Row] {
        let decisions = plan.numberedDecisions(of: meeting.id).flatMap { number, decision in
            decisionRows(decision, number: Citation(.decision, number), width: width, saysWhere: true)
        }
        let actions = plan.numberedActions(of: meeting.id).flatMap { number, action in
            actionRows(action, number: Citation(.action, number), width: width, part: 1)
        }
        let notes = plan.notes(of: meeting.id).flatMap { remarkRows($0, width: width, saysWhere: true) }
        let open = plan.untranslated.count { $0.record.hasPrefix(meeting.id) }
        let none = paragraph(phrases.meetings.noDecisions, at: 4, width: width, role: .dim)
        let unmarked = closingProblem(of: plan.minutes(of: meeting, start: nil, since: nil, on: today))
        return [heading(phrases.words.kind(.decision).many.sentence, width: width)]
            + (decisions.isEmpty ? none : decisions)
            + section(phrases.words.kind(.action).many.sentence, actions, width: width, part: 1)
            + section(phrases.words.kind(.note).many.sentence, notes, width: width, part: 2)
            + (open == 0
                ? []
                : [.blank] + paragraph(phrases.meetings.translateFirst(open), at: 2, width: width, role: .warning))
            + (unmarked.map { [.blank] + paragraph($0, at: 2, width: width, role: .warning) } ?? [])
    }

    private func initialRows(_ meeting: Meeting, width: Int) -> [Row] {
        let left = plan.agenda(of: meeting.id).count { $0.waits }
        let carried =
            left == 0
            ? [] : paragraph(phrases.meetings.carriedOver(left), at: 2, width: width, target: .command(.agenda))
        return plan.partners.flatMap { side -> [Row] in
            let part = plan.attendance(of: side.id, at: meeting.id)
            let present = phrases.read(part.present)?.replacing("\n", with: "; ") ?? phrases.screens.nothingSaid
            return [heading(side.short, phrases.name(of: side), width: width)]
                + paragraph(
                    present, at: 4, width: width, target: .field(.attendance, part.id, .text(.present, language)))
        } + [.blank] + carried
            + (readOnlyReason != nil
                ? []
                : paragraph(
                    keymap.naming(phrases.meetings.closeHint), at: 2, width: width, target: .command(.closeMeeting)))
    }
}

extension Meeting {
    /// When the meeting was begun; nil where that is unknown.
    fileprivate var start: HybridTime? { begun.map { HybridTime(seconds: $0) } }
}
