import Canvas
import Phrases
import Plan

/// Draws the last row: the message, else the hints, which are of no use below an overlay that takes the keys.
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
    if state.overlay != nil { return }
    for hint in state.hints {
        let end = canvas.write(hint.key, row, hint.column, Style(.key)) + 1
        canvas.write(hint.word, row, end, Style(.dim))
    }
}

extension State {
    /// The rows that the message needs at the foot; none where there is no message.
    func messageLines(_ width: Int) -> [String] {
        guard let message else { return [] }
        let (most, room) = (3, width - 2)
        let text = keymap.naming(message.text).replacing("\n", with: " ")
        let lines = TextWidth.wrapped(text, room)
        guard lines.count > most else { return lines }
        // Whom it was recorded for, and how it is undone, stand at the end and are kept.
        let separator = " · "
        let end = text.ranges(of: separator).first?.lowerBound ?? text.endIndex
        let rest = String(text[end...])
        let head = TextWidth.fitted(
            String(text[..<end]), max(room, most * room - TextWidth.columns(of: rest) - room / 3))
        return TextWidth.wrapped(head + rest, room, lines: most)
    }
}
