import Canvas
import Phrases
import Plan

/// A key and its command's name, in the last row.
struct Hint {
    let command: CommandName
    let key: String
    let word: String
    /// The columns of key and name, without the gap after them.
    let width: Int
    /// The first column.
    var column = 0

    init(_ command: CommandName, _ key: String, _ word: String) {
        (self.command, self.key, self.word) = (command, key, word)
        width = TextWidth.columns(of: key) + TextWidth.columns(of: word) + 1
    }
}

extension State {
    /// The hints of the current screen that fit, by rank; the hint of help is always the last.
    var hints: [Hint] {
        let isEmpty = screen.place == .board && plan.cities.isEmpty
        var shown: [Hint] = []
        var used = 0
        // Help has the first rank, and in the past the way back to the present comes next.
        let back = travel == nil ? [] : [keymap.named(.present)]
        let ranked = keymap.commands.compactMap { command in
            refuses(command)
                ? nil : command.rank(on: screen.place.kind, isEmpty: isEmpty).map { (rank: $0, command: command) }
        }
        // Commands of one rank stand in the order of the table.
        let hinted = ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.command)
        for command in hinted.prefix(1) + back + hinted.dropFirst() {
            let hint = hint(at: command)
            guard shown.isEmpty || used + hint.width + 2 <= size.width else { continue }
            used += hint.width + 2
            shown.append(hint)
        }
        guard !shown.isEmpty else { return [] }
        shown.append(shown.removeFirst())
        var column = 1
        for index in shown.indices {
            shown[index].column = column
            column += shown[index].width + 2
        }
        return shown
    }

    private func hint(at command: Command) -> Hint {
        let key = command.keys.first.map(phrases.name(of:))
        // On the board the selection is an effort, and what is edited its city.
        let subject = command.name == .edit && screen.place == .board ? " " + phrases.words.kind(.city).one : ""
        return Hint(command.name, key ?? ":", command.text(in: phrases).hint + subject)
    }

    /// The command of the hint at a column of the last row.
    func hint(at column: Int) -> Command? {
        hints.first { ($0.column..<($0.column + $0.width)).contains(column) }.map { keymap.named($0.command) }
    }
}

extension Phrases {
    /// The name of a key in help and lists of commands.
    func name(of key: Key) -> String {
        guard !screens.keyNames.isEmpty else { return key.name }
        // With modifiers a name has several parts.
        return key.name.split(separator: "-", omittingEmptySubsequences: false)
            .map { screens.keyNames[String($0)] ?? String($0) }.joined(separator: "-")
    }
}
