import Canvas
import Phrases
import Plan

/// Draws the last row: the message, else the hints.
func drawFoot(_ state: State, on canvas: inout Canvas) {
    let row = canvas.height - 1
    if let message = state.message {
        let style = Style(message.isWarning ? .warning : .message)
        let shown = state.messageLines(canvas.width)
        for (index, line) in shown.enumerated() {
            let at = row - shown.count + 1 + index
            canvas.fill(at, 0, canvas.width, style)
            canvas.write(line, at, 1, style)
        }
        return
    }
    for hint in state.hints {
        let end = canvas.write(hint.key, row, hint.column, Style(.key)) + 1
        canvas.write(hint.word, row, end, Style(.dim))
    }
}

extension State {
    /// The rows that the message needs at the foot; none where there is no message.
    func messageLines(_ width: Int) -> [String] {
        guard let message else { return [] }
        let lines = TextWidth.wrapped(keymap.naming(message.text), width - 2)
        return lines.count <= 3 ? lines : Array(lines.prefix(2)) + [TextWidth.fitted(lines[2] + " …", width - 2)]
    }
}
