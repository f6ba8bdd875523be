import Canvas
import Phrases
import Plan

/// The preview of an effort, below the board or beside it; nil where it does not fit.
func previewView(of effort: EffortID, _ state: State) -> Canvas? {
    let layout = state.boardLayout
    return layout.preview.map { place in
        let canvas = Canvas(width: place.width, height: place.height)
        return layout.isWide ? panelView(of: effort, state, on: canvas) : stripView(of: effort, state, on: canvas)
    }
}

private func panelView(of effort: EffortID, _ state: State, on empty: Canvas) -> Canvas {
    var canvas = empty
    let width = canvas.width
    for row in 0..<canvas.height { canvas.write("│", row, 0, Style(.border)) }
    let title = state.phrases.name(of: effort, in: state.plan)
    canvas.write(TextWidth.fitted(title, width - 4), 1, 2, Style(.title))
    let rows = state.effortRows(effort, width: width - 1, withHistory: false)
    for (index, row) in rows.prefix(canvas.height - 3).enumerated() {
        row.draw(on: &canvas, row: 3 + index, column: 1, width: width - 1)
    }
    return canvas
}

private func stripView(of effort: EffortID, _ state: State, on empty: Canvas) -> Canvas {
    var canvas = empty
    canvas.fill(0, 1, canvas.width - 2, Style(.border), with: "─")
    let shown = state.plan.shownStatus(of: effort, on: state.today)
    let right = state.headline(of: shown)
    let rightStart = canvas.width - TextWidth.columns(of: right) - 1
    canvas.field(state.phrases.name(of: effort, in: state.plan), 1, 1, rightStart - 3, Style(.title))
    canvas.write(right, 1, rightStart, Style(Role(shown)))
    let words = state.phrases
    let room = max(TextWidth.columns(of: words.screens.why), TextWidth.columns(of: words.screens.next))
    let textRoom = canvas.width - room - 6
    let lines: [(String, String)] = [
        (words.screens.why, words.read(shown.reason.wording(for: words.language)) ?? words.screens.nothingSaid),
        (words.screens.next, state.nextStep(of: effort, room: textRoom) ?? words.screens.noNextStep),
        ("", state.phrases.sides(of: effort, in: state.plan, on: state.today)),
    ]
    for (index, line) in lines.enumerated() {
        canvas.field(line.0, 2 + index, 3, room, Style(.dim))
        let isLate = index == 1 && state.plan.isOverdue(effort, on: state.today)
        canvas.field(
            line.1, 2 + index, 5 + room, textRoom,
            Style(isLate ? .warning : index == 2 ? .dim : .text))
    }
    return canvas
}

extension State {
    /// The status of an effort in one line.
    func headline(of shown: ShownStatus) -> String { phrases.headline(of: shown, on: today) }

    /// The next step of an effort within a width; its words are cut before owner and day.
    func nextStep(of id: EffortID, room: Int) -> String? {
        phrases.nextStep(of: id, in: plan, on: today).map { next in
            guard TextWidth.columns(of: next.full) > room, !next.tail.isEmpty else { return next.full }
            return TextWidth.fitted(next.step, max(8, room - TextWidth.columns(of: next.tail) - 3)) + " · " + next.tail
        }
    }
}
