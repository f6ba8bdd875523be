import Canvas
import Phrases
import Plan

/// Draws the last row: the message, else the hints.
func drawFoot(_ state: State, on canvas: inout Canvas) {
    let row = canvas.height - 1
    if let message = state.message {
        let style = Style(message.isWarning ? .warning : .message)
        let lines = TextWidth.wrapped(state.keymap.naming(message.text), canvas.width - 2)
        let shown =
            lines.count <= 3 ? lines : Array(lines.prefix(2)) + [TextWidth.fitted(lines[2] + " …", canvas.width - 2)]
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
