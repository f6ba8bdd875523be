import Canvas
import Phrases
import Plan

/// Draws the header of the current item in large type: name, remaining time, and each side's status.
func drawLargeMeeting(_ meeting: Meeting, _ state: State, on canvas: inout Canvas) {
    let words = state.phrases.meetings
    guard let item = state.plan.currentItem(of: meeting) else { return }
    let left = item.left(since: meeting.currentSince, at: state.now)
    let time = (left < 0 ? "-" : "") + clockText(abs(left))
    let figures = BigType.rows(time)[0].count
    let at = canvas.width - figures - 1
    canvas.writeBig(time, 2, at, Style(left < 0 ? .warning : .key))
    let name = TextWidth.wrapped(state.phrases.name(of: item, in: state.plan), at - 3)
    for (line, text) in name.prefix(2).enumerated() { canvas.write(text, 2 + line, 1, Style(.title), room: at - 2) }
    let whole = meeting.left(at: state.now)
    canvas.write(
        "\(words.whole): \(countdown(whole, meeting.minutes, words))", 4, 1,
        Style(whole < 0 ? .warning : .dim), room: at - 2)
    canvas.fill(5, 1, canvas.width - 2, Style(.border), with: "─")
    guard case .effort(let id) = item.subject else { return }
    let sides = state.plan.partners
    let room = (canvas.width - 2) / max(1, sides.count)
    for (index, side) in sides.enumerated() {
        drawSide(side, id, state, column: 1 + index * room, room: room - 1, on: &canvas)
    }
}

/// Draws one side's letter, three rows high, with its word and the status at the last meeting.
private func drawSide(
    _ side: Partner, _ id: EffortID, _ state: State, column: Int, room: Int, on canvas: inout Canvas
) {
    let said = state.plan.assessment(of: id, by: side.id)
    let role: Role = said.status.map { Role($0) } ?? .dim
    let letter = said.status.map { state.phrases.words.letter($0) } ?? "-"
    let at = canvas.writeBig(letter, 6, column, Style(role)) + 2
    let width = max(0, column + room - at)
    let word = said.status.map { state.phrases.status($0) } ?? state.phrases.screens.nothingSaid
    canvas.write(side.short, 6, at, Style(.heading), room: width)
    canvas.write("\(word) \(WordPhrases.arrow(said.trend))", 7, at, Style(role), room: width)
    guard let before = state.before else { return }
    let then = before.past.status(of: id, by: side.id)
    let day = state.phrases.meetings.onDay(state.phrases.words.shortDay(before.day))
    let was = then.map { state.phrases.status($0) } ?? state.phrases.screens.nothingSaid
    canvas.write("\(day): \(was)", 8, at, Style(.dim), room: width)
}
