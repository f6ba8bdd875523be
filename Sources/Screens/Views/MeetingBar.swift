import Canvas
import Phrases
import Plan

/// Draws the two rows over the current item: its title, and the time left for it and for the meeting.
func drawMeetingBar(_ meeting: Meeting, _ state: State, on canvas: inout Canvas) {
    let words = state.phrases.meetings
    // The numbers are those of the agenda, which has what is left out too.
    let items = state.plan.agenda(of: meeting.id)
    guard let item = state.plan.currentItem(of: meeting) else { return }
    let place = (items.firstIndex { $0.id == item.id } ?? 0) + 1
    let name = "\(place)/\(items.count) \(state.phrases.name(of: item, in: state.plan))"
    let left = item.left(since: meeting.currentSince, at: state.now)
    drawLine(name, countdown(left, item.minutes, words), isOver: left < 0, row: 2, .title, on: &canvas)
    let whole = meeting.left(at: state.now)
    let next = state.plan.item(1, from: meeting)
    let then = next.map { words.nextItem(state.phrases.name(of: $0, in: state.plan)) } ?? words.lastItem
    let time = "\(words.whole): \(countdown(whole, meeting.minutes, words))"
    drawLine("    " + then, time, isOver: whole < 0, row: 3, .dim, on: &canvas)
    let used = meeting.minutes * 60 - whole
    canvas.write(
        Bar.line(used * 100 / max(1, meeting.minutes * 60), canvas.width - 2), 4, 1,
        Style(whole < 0 ? .warning : .border))
}

/// The first column of the agenda beside the current item, on a terminal wide enough for both.
private let agendaColumn = 122

/// Draws the agenda beside the current item, where it fits.
func drawAgendaPanel(_ meeting: Meeting, _ state: State, on canvas: inout Canvas) {
    let width = canvas.width - agendaColumn
    guard width >= 50, !state.viewing.isLarge else { return }
    for row in state.listTop..<(canvas.height - 1) {
        canvas.fill(row, agendaColumn - 1, width + 1, Style(.text))
        canvas.write("│", row, agendaColumn - 1, Style(.border))
    }
    let isBrief = state.isAgendaBrief(meeting.id, rows: state.listRoom)
    let rows = state.agendaRows(meeting.id, width: width, isBrief: isBrief)
    let left = rows.count > state.listRoom ? rows.count - state.listRoom + 1 : 0
    for (index, row) in rows.prefix(state.listRoom - (left > 0 ? 1 : 0)).enumerated() {
        row.draw(on: &canvas, row: state.listTop + index, column: agendaColumn, width: width)
    }
    if left > 0 {
        let more = state.moreSign(left)
        canvas.write(more, state.listTop + state.listRoom - 1, agendaColumn + 6, Style(.dim))
    }
}

private func drawLine(
    _ left: String, _ right: String, isOver: Bool, row: Int, _ role: Role, on canvas: inout Canvas
) {
    let at = canvas.width - TextWidth.columns(of: right) - 1
    canvas.field(left, row, 1, max(0, at - 3), Style(role))
    canvas.write(right, row, at, Style(isOver ? .warning : .key))
}

/// The time left, or the time over, with words so that it is clear without colour.
func countdown(_ seconds: Int, _ minutes: Int, _ words: MeetingPhrases) -> String {
    seconds < 0 ? words.over(clockText(-seconds), minutes) : words.left(clockText(seconds), minutes)
}

/// Seconds as minutes and seconds: `4:05`.
func clockText(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
}
