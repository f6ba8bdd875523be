import Canvas
import Phrases
import Plan

extension State {
    /// The items of a meeting with their times, and below each its reason and the decision that would settle it; Enter
    /// makes one current.
    func agendaRows(_ id: String, width: Int) -> [Row] {
        guard let meeting = plan.meeting(id) else { return [] }
        let items = plan.agenda(of: id)
        let planned = items.filter { !$0.isLeftOut }.map(\.minutes).reduce(0, +)
        let head = heading(
            phrases.meetings.agenda, "\(planned)/\(meeting.minutes) min", width: width)
        let current = plan.currentItem(of: meeting)
        let others = plan.missing(inAgendaOf: id, issues, on: today).count
        let note =
            others == 0
            ? []
            : [.blank]
                + paragraph(keymap.naming(phrases.meetings.notOnAgenda(others)), at: 2, width: width, role: .dim)
        return [head]
            + items.enumerated().flatMap { index, item in
                [row(of: item, index, isInTurn: item.id == current?.id, width: width)]
                    + reasonRows(of: item, width: width)
            } + note
    }

    private func row(of item: AgendaItem, _ index: Int, isInTurn: Bool, width: Int) -> Row {
        let words = phrases.meetings
        let state: (String, Role) =
            item.carried
            ? (words.carried, .dim)
            : item.skipped
                ? (words.skipped, .dim)
                : isInTurn ? (words.inTurn, .key) : item.visited ? ("✓", .done) : ("", .dim)
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

    private func reasonRows(of item: AgendaItem, width: Int) -> [Row] {
        let room = width - 7
        let reason = reason(of: item) { TextWidth.columns(of: $0) <= room }
        let proposal = proposal(on: item).map { phrases.sentence(for: $0, in: plan, on: item.effort) }
        let proposed = proposal.map { TextWidth.wrapped($0, room - 2, lines: 2) } ?? []
        return (reason.map { [Row([Piece($0, at: 6, room: room, .dim)])] } ?? [])
            + proposed.enumerated().map { index, line in
                Row((index == 0 ? [Piece("→", at: 6, room: 1, .key)] : []) + [Piece(line, at: 8, room: room - 2)])
            }
    }

    /// The reason for an item, in a text that fits.
    func reason(of item: AgendaItem, fits: (String) -> Bool) -> String? {
        phrases.reason(for: item, issues: plan.issues(issues, on: item), in: plan, on: today, fits: fits)
    }

    /// The decision that would settle an item.
    func proposal(on item: AgendaItem) -> ProposedDecision? {
        guard item.kind == .issue || item.kind == .other else { return nil }
        let next = plan.meeting(item.meeting)?.nextMeeting ?? today + plan.settings.staleAfter
        return plan.proposedDecision(on: plan.issues(issues, on: item), by: next, on: today)
    }
}
