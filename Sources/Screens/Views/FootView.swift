import Canvas
import Phrases
import Plan

/// Draws the last row: what was just said, else the keys that matter here.
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

/// A key and what it does, as the last row shows them.
struct Hint {
    let command: Command
    let key: String
    let word: String
    /// The first column; a hint yet to be placed has none.
    var column = 0

    /// The columns of both, without the gap behind them.
    var width: Int { TextWidth.columns(of: key) + TextWidth.columns(of: word) + 1 }
}

extension State {
    /// As many of the screen's hints as there is room for; the way to help always stands last.
    var hints: [Hint] {
        let commands = keymap.hinted(on: screen.place.kind).filter { !(whyFixed != nil && $0.isEdit) }
        let all = commands.map { command in
            let key = command.keys.first.map { isPlain ? $0.name : $0.hintName }
            return Hint(command: command, key: key ?? ":", word: command.text(in: phrases).hint)
        }
        guard let help = all.first else { return [] }
        var used = help.width + 2
        var shown: [Hint] = []
        for hint in all.dropFirst() where used + hint.width + 2 <= size.width {
            used += hint.width + 2
            shown.append(hint)
        }
        var column = 1
        return (shown + [help]).map { hint in
            defer { column += hint.width + 2 }
            var placed = hint
            placed.column = column
            return placed
        }
    }

    /// The command that is hinted at in a column of the last row.
    func hint(at column: Int) -> Command? {
        hints.first { ($0.column..<($0.column + $0.width)).contains(column) }?.command
    }
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
