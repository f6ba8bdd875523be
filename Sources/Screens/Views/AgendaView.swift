import Canvas
import Phrases
import Plan

extension State {
    /// The items of a meeting with their times; Enter makes one current.
    func agendaRows(_ id: String, width: Int) -> [Row] {
        guard let meeting = plan.meeting(id) else { return [] }
        let items = plan.agenda(of: id)
        let planned = items.filter { !$0.skipped }.map(\.minutes).reduce(0, +)
        let head = heading(
            phrases.meetings.agenda, "\(planned)/\(meeting.minutes) min", width: width)
        let current = plan.currentItem(of: meeting)
        return [head]
            + items.enumerated().map { index, item in
                let isInTurn = item.id == current?.id
                let state: (String, Role) =
                    item.skipped
                    ? (phrases.meetings.skipped, .dim)
                    : isInTurn ? (phrases.meetings.inTurn, .key) : item.visited ? ("✓", .done) : ("", .dim)
                let role: Role = item.skipped ? .dim : isInTurn ? .title : .text
                let spent = item.spent > 0 ? "\(clockText(item.spent)) / " : ""
                return Row(
                    [
                        Piece("\(index + 1)", at: 2, room: 3, .dim, alignRight: true),
                        Piece(phrases.name(of: item, in: plan), at: 6, room: width - 34, role),
                        Piece("\(spent)\(item.minutes) min", at: width - 28, room: 14, role, alignRight: true),
                        Piece(state.0, at: width - 12, room: 11, state.1),
                    ], .item(item.id))
            }
    }
}
