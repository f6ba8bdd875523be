import Canvas
import Phrases
import Plan

/// Draws the last row: what was just said, else the keys that matter here.
func drawFoot(_ state: State, on canvas: inout Canvas) {
    let row = canvas.height - 1
    if let message = state.message {
        let style = Style(message.isWarning ? .warning : .message)
        let lines = TextWidth.wrapped(message.text, canvas.width - 2)
        let shown =
            lines.count <= 3 ? lines : Array(lines.prefix(2)) + [TextWidth.fitted(lines[2] + " …", canvas.width - 2)]
        for (index, line) in shown.enumerated() {
            let at = row - shown.count + 1 + index
            canvas.fill(at, 0, canvas.width, style)
            canvas.write(line, at, 1, style)
        }
        return
    }
    var column = 1
    for (key, word) in hints(state, room: canvas.width - 2) {
        column = canvas.write(key, row, column, Style(.key)) + 1
        column = canvas.write(word, row, column, Style(.dim)) + 2
    }
}

/// As many of the screen's hints as there is room for; the way to help always stands last.
private func hints(_ state: State, room: Int) -> [(String, String)] {
    let commands = Command.hinted(on: state.screen.place.kind)
        .filter { !(state.whyFixed != nil && $0.isEdit) }
    let all = commands.map { ($0.keys.first?.hintName ?? "", $0.text(in: state.phrases).hint) }
    guard let help = all.first else { return [] }
    func width(_ hint: (String, String)) -> Int { TextWidth.columns(of: hint.0) + TextWidth.columns(of: hint.1) + 3 }
    var used = width(help)
    var shown: [(String, String)] = []
    for hint in all.dropFirst() where used + width(hint) <= room + 2 {
        used += width(hint)
        shown.append(hint)
    }
    return shown + [help]
}

extension Key {
    /// The name in a line of hints, where room is short.
    fileprivate var hintName: String {
        switch self {
        case .enter: "⏎"
        case .right: "→"
        default: name
        }
    }
}
