import Canvas
import Phrases
import Plan

extension State {
    /// The items of a meeting with their times; Enter makes one current. Each has its reason and the decision that
    /// would settle it below it, or is shown in one line.
    func agendaRows(_ id: String, width: Int, isBrief: Bool) -> [Row] {
        guard let meeting = plan.meeting(id) else { return [] }
        let items = plan.agenda(of: id)
        let current = plan.currentItem(of: meeting)
        if isBrief {
            return items.enumerated().map { index, item in
                briefRow(of: item, index, isInTurn: item.id == current?.id, width: width)
            }
        }
        let others = plan.missing(inAgendaOf: id, issues, on: today).count
        let note =
            others == 0
            ? []
            : [.blank]
                + paragraph(offering(phrases.meetings.notOnAgenda(others)), at: 2, width: width, role: .dim)
        return [heading(phrases.meetings.agenda, agendaTime(meeting), width: width)]
            + items.enumerated().flatMap { index, item in
                [row(of: item, index, isInTurn: item.id == current?.id, width: width)]
                    + reasonRows(of: item, width: width)
            } + note
    }

    /// Whether so many rows have no room for an agenda with the reason and decision of each item.
    func isAgendaBrief(_ id: String, rows: Int) -> Bool {
        let items = plan.agenda(of: id)
        let withPreview = items.count { $0.kind == .issue || $0.kind == .other }
        return !isPlain && items.count + 3 * withPreview + 3 > rows
    }

    /// The planned minutes of the items, those of the meeting, and how many items were carried over from the last one.
    func agendaTime(_ meeting: Meeting) -> String {
        let items = plan.agenda(of: meeting.id)
        let planned = items.filter { !$0.isLeftOut }.map(\.minutes).reduce(0, +)
        let origins = items.compactMap { plan.origin(of: $0)?.day }
        let from = origins.first.map { phrases.words.day($0, seenFrom: today) }
        let carried = from.map { [phrases.meetings.carriedIn(origins.count, $0)] } ?? []
        return (["\(planned)/\(meeting.minutes) min"] + carried).joined(separator: ", ")
    }

    /// The state of an item in a word, and its role.
    private func state(of item: AgendaItem, isInTurn: Bool) -> (String, Role) {
        let words = phrases.meetings
        if item.carried { return (words.carried, .dim) }
        if item.skipped { return (words.skipped, .dim) }
        if isInTurn || item.visited { return isInTurn ? (words.inTurn, .key) : ("✓", .done) }
        let from = plan.origin(of: item)?.day.map { words.from(phrases.words.day($0, seenFrom: today)) }
        return (from ?? "", .dim)
    }

    /// An item with its reason in one line.
    private func briefRow(of item: AgendaItem, _ index: Int, isInTurn: Bool, width: Int) -> Row {
        let (word, role) = state(of: item, isInTurn: isInTurn)
        let own: Role = item.isLeftOut ? .dim : isInTurn ? .title : .text
        let time = 7 + (width - 8) * 3 / 7
        let end = word.isEmpty ? width - 1 : width - TextWidth.columns(of: word) - 3
        let room = max(0, end - time - 9)
        let reason = reason(of: item, saysOrigin: false) { TextWidth.columns(of: $0) <= room }
        let minutes = "\(item.minutes) min"
        return Row(
            [
                Piece("\(index + 1)", at: 2, room: 3, .dim, alignRight: true),
                Piece(phrases.name(of: item, in: plan), at: 6, room: time - TextWidth.columns(of: minutes), own),
                Piece(minutes, at: time, room: 7, own, alignRight: true),
                Piece(reason ?? "", at: time + 9, room: room, .dim),
                Piece(word, at: end + 2, room: width - end - 2, role),
            ], .item(item.id))
    }

    private func row(of item: AgendaItem, _ index: Int, isInTurn: Bool, width: Int) -> Row {
        let state = state(of: item, isInTurn: isInTurn)
        let role: Role = item.isLeftOut ? .dim : isInTurn ? .title : .text
        let spent = item.spent > 0 ? "\(clockText(item.spent)) / " : ""
        return Row(
            [
                Piece("\(index + 1)", at: 2, room: 3, .dim, alignRight: true),
                Piece(phrases.name(of: item, in: plan), at: 6, room: width - 34, role),
                Piece("\(spent)\(item.minutes) min", at: width - 28, room: 14, role, alignRight: true),
                Piece(state.0, at: width - 13, room: 12, state.1),
            ], .item(item.id))
    }

    /// The reason for an item, and the decision that would settle it.
    func reasonRows(of item: AgendaItem, width: Int) -> [Row] {
        let room = width - 7
        let reason = reason(of: item, saysOrigin: hasBriefAgenda) { TextWidth.columns(of: $0) <= room }
        let proposal = proposal(on: item).map { phrases.sentence(for: $0, in: plan, on: item.effort) }
        let proposed = proposal.map { TextWidth.wrapped($0, room - 2, lines: 2) } ?? []
        return (reason.map { [Row([Piece($0, at: 6, room: room, .dim)])] } ?? [])
            + proposed.enumerated().map { index, line in
                Row((index == 0 ? [Piece("→", at: 6, room: 1, .key)] : []) + [Piece(line, at: 8, room: room - 2)])
            }
    }

    /// The reason for an item, in a text that fits.
    func reason(of item: AgendaItem, saysOrigin: Bool = true, fits: (String) -> Bool) -> String? {
        phrases.reason(
            for: item, issues: plan.issues(issues, on: item), in: plan, on: today, saysOrigin: saysOrigin, fits: fits)
    }

    /// The decision that would settle an item, other than those that were taken on it in the meeting.
    /// - Parameter target: what is selected; where that is an issue of the item, the decision is about this one.
    func proposal(on item: AgendaItem, at target: Target? = nil) -> ProposedDecision? {
        guard item.kind == .issue || item.kind == .other else { return nil }
        let next = plan.meeting(item.meeting)?.nextMeeting ?? today + plan.settings.staleAfter
        let taken = plan.decisions(of: item.meeting).compactMap { $0.text.wording(for: language)?.text }
        let found = plan.issues(issues, on: item)
        let here = found.filter { self.target(of: $0) == target }
        return [here, found].lazy.compactMap { issues in
            plan.proposedDecision(on: issues, by: next, on: today) {
                taken.contains(phrases.text(of: $0, in: plan, on: item.effort))
            }
        }.first
    }
}
