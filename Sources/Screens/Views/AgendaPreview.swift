import Canvas
import Phrases
import Plan

/// The rows below a brief agenda: a line with the name of the selected item, its reason, and a decision of two lines.
private let previewRows = 4

extension State {
    /// Whether the agenda in view tells each item in one line.
    var hasBriefAgenda: Bool {
        guard case .agenda(let id) = screen.place else { return false }
        return isAgendaBrief(id, rows: size.height - listTop - 1)
    }

    /// The rows of the list above the preview of the agenda in view; nil where it has none.
    var briefAgendaRoom: Int? { hasBriefAgenda ? max(1, size.height - listTop - 1 - previewRows) : nil }
}

/// Draws the head of a brief agenda above its list, and the selected item below it.
func drawAgendaPreview(_ state: State, on canvas: inout Canvas) {
    guard let room = state.briefAgendaRoom, let meeting = state.meetingInView else { return }
    let others = state.plan.missing(inAgendaOf: meeting.id, state.issues, on: state.today).count
    let note = others == 0 ? "" : ". " + state.offering(state.phrases.meetings.notOnAgenda(others))
    let width = canvas.width - (state.shownList.rows.count > room ? 14 : 2)
    canvas.write(TextWidth.fitted(state.agendaTime(meeting) + note, width), state.listTop - 1, 2, Style(.dim))
    guard case .item(let id) = state.target, let item = state.plan.item(id) else { return }
    let top = state.listTop + room
    canvas.fill(top, 1, canvas.width - 2, Style(.border), with: "─")
    let spent = item.spent > 0 ? " \(clockText(item.spent)) / \(item.minutes) min " : ""
    let title = TextWidth.fitted(
        state.phrases.name(of: item, in: state.plan), canvas.width - 8 - TextWidth.columns(of: spent))
    canvas.write(" \(title) ", top, 3, Style(.title))
    canvas.write(spent, top, canvas.width - 3 - TextWidth.columns(of: spent), Style(.dim))
    for (index, row) in state.reasonRows(of: item, width: canvas.width).prefix(previewRows - 1).enumerated() {
        row.draw(on: &canvas, row: top + 1 + index, width: canvas.width)
    }
}
