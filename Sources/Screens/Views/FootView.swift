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
        let end = canvas.write(hint.key, row, hint.columns.lowerBound, Style(.key)) + 1
        canvas.write(hint.word, row, end, Style(.dim))
    }
}

/// A key and what it does, as the last row shows them.
struct Hint {
    let command: Command
    let key: String
    let word: String
    let columns: Range<Int>
}

extension State {
    /// As many of the screen's hints as there is room for; the way to help always stands last.
    var hints: [Hint] {
        let room = size.width - 2
        let commands = keymap.hinted(on: screen.place.kind).filter { !(whyFixed != nil && $0.isEdit) }
        guard let help = commands.first else { return [] }
        func parts(_ command: Command) -> (key: String, word: String) {
            (command.keys.first.map { isPlain ? $0.name : $0.hintName } ?? ":", command.text(in: phrases).hint)
        }
        func width(_ command: Command) -> Int {
            TextWidth.columns(of: parts(command).key) + TextWidth.columns(of: parts(command).word) + 3
        }
        var used = width(help)
        var shown: [Command] = []
        for command in commands.dropFirst() where used + width(command) <= room + 2 {
            used += width(command)
            shown.append(command)
        }
        var column = 1
        return (shown + [help]).map { command in
            let columns = column..<(column + width(command) - 2)
            column += width(command)
            return Hint(command: command, key: parts(command).key, word: parts(command).word, columns: columns)
        }
    }

    /// The command that is hinted at in a column of the last row.
    func hint(at column: Int) -> Command? { hints.first { $0.columns.contains(column) }?.command }
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
