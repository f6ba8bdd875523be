import Canvas
import Phrases
import Plan

/// The rows of the current item in large type.
struct LargeMeetingLayout {
    /// Whether the title is in letters three rows high.
    let hasLargeTitle: Bool
    /// The rows of the title, two lines of it, and of each side.
    let titleHeight, sideHeight: Int
    /// The row of the time of the whole meeting, of the sides, and of the promise in question.
    let wholeRow, sidesRow, promiseRow: Int
    /// The first row of the list.
    let listTop: Int

    /// - Parameter hasSides: whether the item is an effort, of which each side has a status.
    init(height: Int, hasSides: Bool) {
        hasLargeTitle = height >= 22
        (titleHeight, sideHeight) = hasLargeTitle ? (6, 5) : (3, 3)
        wholeRow = 2 + titleHeight
        sidesRow = wholeRow + 1
        promiseRow = sidesRow + sideHeight
        listTop = hasSides ? promiseRow + 2 : sidesRow
    }
}

/// Draws the current item in large type: its title, the time left, each side's status and reason, and the promise in
/// question.
func drawLargeMeeting(_ meeting: Meeting, _ state: State, on canvas: inout Canvas) {
    let words = state.phrases.meetings
    guard let item = state.plan.currentItem(of: meeting) else { return }
    let layout = state.largeMeetingLayout
    let left = item.left(since: meeting.currentSince, at: state.now)
    let time = (left < 0 ? "-" : "") + clockText(abs(left))
    let at = canvas.width - BigType.rows(time)[0].count - 1
    canvas.writeBig(time, 2, at, Style(left < 0 ? .warning : .key))
    drawTitle(of: item, state, layout, width: at - 3, on: &canvas)
    let whole = "\(words.whole): \(countdown(meeting.left(at: state.now), meeting.minutes, words))"
    canvas.fill(layout.wholeRow, 1, canvas.width - 2, Style(.border), with: "─")
    canvas.write(
        " \(whole) ", layout.wholeRow, 3, Style(meeting.left(at: state.now) < 0 ? .warning : .dim),
        room: canvas.width - 4)
    guard case .effort(let id) = item.subject else { return }
    let sides = state.plan.partners
    let room = (canvas.width - 2) / max(1, sides.count)
    for (index, side) in sides.enumerated() {
        drawSide(side, id, state, layout, column: 1 + index * room, room: room - 2, on: &canvas)
    }
    if let first = state.plan.promises(to: id, on: state.today).first.map({ state.item(of: $0) }) {
        let text = "\(state.phrases.board.owed): \(first.lead)\(first.text)" + (first.tail.isEmpty ? "" : ",")
        let room = canvas.width - 3 - TextWidth.columns(of: first.tail)
        let end = canvas.write(TextWidth.fitted(text, room - 1), layout.promiseRow, 1, Style(first.role)) + 1
        canvas.write(first.tail, layout.promiseRow, end, Style(first.role), room: canvas.width - end - 1)
    }
    canvas.fill(layout.promiseRow + 1, 1, canvas.width - 2, Style(.border), with: "─")
}

/// Draws the title in two lines of large letters; where it has too many, or the screen is low, in the terminal's own.
private func drawTitle(
    of item: AgendaItem, _ state: State, _ layout: LargeMeetingLayout, width: Int, on canvas: inout Canvas
) {
    let name = state.phrases.name(of: item, in: state.plan)
    let place = item.title.isEmpty ? item.effort : nil
    let names = place.map { [state.plan.cityName($0.city), state.phrases.words.line($0.line)] } ?? [name]
    let parts = names.map { Folding.slug($0).replacing("-", with: " ") }
    let lines = parts.flatMap { TextWidth.wrapped($0, max(1, (width + 1) / 4)) }
    if layout.hasLargeTitle, lines.count <= 2 {
        for (index, line) in lines.enumerated() { canvas.writeBig(line, 2 + index * 3, 1, Style(.title)) }
    } else {
        for (index, line) in TextWidth.wrapped(name, width, lines: layout.titleHeight).enumerated() {
            canvas.write(line, 2 + index, 1, Style(.title), room: width)
        }
    }
}

/// Draws one side: its status as a tile, and beside it its name, its status and own reason, and its status at the last
/// meeting.
private func drawSide(
    _ side: Partner, _ id: EffortID, _ state: State, _ layout: LargeMeetingLayout, column: Int, room: Int,
    on canvas: inout Canvas
) {
    let said = state.plan.assessment(of: id, by: side.id)
    let isFresh = state.plan.isFresh(said, on: state.today)
    let tile = 11
    drawStatus(
        isFresh ? said.status : nil, isSilent: !isFresh, state, row: layout.sidesRow, column: column,
        width: tile, height: layout.sideHeight, on: &canvas)
    let (at, width) = (column + tile + 1, max(0, room - tile - 1))
    canvas.write(side.short, layout.sidesRow, at, Style(.heading), room: width)
    let judgement = state.judgement(of: id, by: side)
    let before = state.before.map { before -> String in
        let then = before.past.status(of: id, by: side.id)
        let was = then.map { state.phrases.status($0) } ?? state.phrases.screens.nothingSaid
        return "\(state.phrases.meetings.onDay(state.phrases.words.day(before.day, seenFrom: state.today))): \(was)"
    }
    let lines = TextWidth.wrapped(
        judgement.lead + judgement.text, width, lines: layout.sideHeight - (before == nil ? 1 : 2))
    for (index, line) in lines.enumerated() {
        canvas.write(line, layout.sidesRow + 1 + index, at, Style(index == 0 ? judgement.leadRole : .text), room: width)
    }
    if let before {
        canvas.write(before, layout.sidesRow + layout.sideHeight - 1, at, Style(.dim), room: width)
    }
}
