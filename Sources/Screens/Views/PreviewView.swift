import Canvas
import Phrases
import Plan

/// Draws the selected effort below the board, or beside it where there is room.
func drawPreview(_ state: State, _ layout: BoardLayout, on canvas: inout Canvas) {
    guard let effort = state.selectedEffort else { return }
    if let panel = layout.panel {
        drawPanel(effort, state, from: panel, on: &canvas)
    } else if layout.previewRows > 0 {
        drawStrip(effort, state, row: canvas.height - 1 - layout.previewRows, on: &canvas)
    }
}

private func drawPanel(_ effort: EffortID, _ state: State, from column: Int, on canvas: inout Canvas) {
    for row in 2..<(canvas.height - 1) { canvas.write("│", row, column - 1, Style(.border)) }
    let width = canvas.width - column
    let title = state.phrases.name(of: effort, in: state.plan)
    canvas.write(TextWidth.fitted(title, width - 3), 3, column + 1, Style(.title))
    let rows = state.effortRows(effort, width: width, withHistory: false)
    for (index, row) in rows.prefix(canvas.height - 6).enumerated() {
        row.draw(on: &canvas, row: 5 + index, column: column, width: width)
    }
}

private func drawStrip(_ effort: EffortID, _ state: State, row: Int, on canvas: inout Canvas) {
    canvas.fill(row, 1, canvas.width - 2, Style(.border), with: "─")
    let shown = state.plan.shownStatus(of: effort, on: state.today)
    let right = state.headline(of: shown)
    let rightStart = canvas.width - TextWidth.columns(of: right) - 1
    canvas.field(state.phrases.name(of: effort, in: state.plan), row + 1, 1, rightStart - 3, Style(.title))
    canvas.write(right, row + 1, rightStart, Style(Role(shown)))
    let words = state.phrases
    let room = max(TextWidth.columns(of: words.screens.why), TextWidth.columns(of: words.screens.next))
    let textRoom = canvas.width - room - 6
    let lines: [(String, String)] = [
        (words.screens.why, words.read(shown.reason(in: words.language)) ?? words.screens.nothingSaid),
        (words.screens.next, state.nextStep(of: effort, room: textRoom) ?? words.screens.noNextStep),
        ("", state.phrases.sides(of: effort, in: state.plan, on: state.today)),
    ]
    for (index, line) in lines.enumerated() {
        canvas.field(line.0, row + 2 + index, 3, room, Style(.dim))
        let isLate = index == 1 && state.plan.isOverdue(effort, on: state.today)
        canvas.field(
            line.1, row + 2 + index, 5 + room, textRoom,
            Style(isLate ? .warning : index == 2 ? .dim : .text))
    }
}

extension State {
    /// How an effort stands in one line.
    func headline(of shown: ShownStatus) -> String { phrases.headline(of: shown, on: today) }

    /// The next step of an effort in at most so many columns: its words are cut, who and when are kept.
    func nextStep(of id: EffortID, room: Int) -> String? {
        phrases.nextStep(of: id, in: plan, on: today).map { next in
            guard TextWidth.columns(of: next.full) > room, !next.tail.isEmpty else { return next.full }
            return TextWidth.fitted(next.step, max(8, room - TextWidth.columns(of: next.tail) - 3)) + " · " + next.tail
        }
    }
}
