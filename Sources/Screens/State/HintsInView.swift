import Canvas
import Phrases
import Plan

/// A key and what it does, as the last row shows them.
struct Hint: Equatable, Sendable {
    let command: CommandName
    let key: String
    let word: String
    /// The columns of both, without the gap behind them.
    let width: Int
    /// The first column.
    var column = 0

    init(_ command: CommandName, _ key: String, _ word: String) {
        (self.command, self.key, self.word) = (command, key, word)
        width = TextWidth.columns(of: key) + TextWidth.columns(of: word) + 1
    }
}

/// The hints of the screen in view, kept from key to key.
struct HintsInView: Equatable, Sendable {
    /// What they were made from.
    struct Source: Equatable, Sendable {
        let place: PlaceKind
        let isFixed: Bool
        /// Whether it is a board without cities.
        let isEmpty: Bool
        let width: Int
        let language: Language
        /// That of the state, for keys that were set anew.
        let revision: Int
    }

    private(set) var source: Source?
    private(set) var hints: [Hint] = []
}

extension State {
    /// As many of the screen's hints as there is room for; the way to help always stands last.
    var shownHints: HintsInView {
        let source = HintsInView.Source(
            place: screen.place.kind, isFixed: whyFixed != nil, isEmpty: screen.place == .board && plan.cities.isEmpty,
            width: size.width, language: language, revision: revision)
        return hints.source == source ? hints : HintsInView(source: source, hints: hints(for: source))
    }

    private func hints(for source: HintsInView.Source) -> [Hint] {
        var shown: [Hint] = []
        var used = 0
        // The way to help is the first in the table.
        for command in keymap.hinted
        where command.isHinted(on: source.place, isEmpty: source.isEmpty) && !(source.isFixed && command.isEdit) {
            let hint = hint(at: command)
            guard shown.isEmpty || used + hint.width + 2 <= source.width else { continue }
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
        let key = command.keys.first.map { isPlain ? $0.name : $0.hintName }
        return Hint(command.name, key ?? ":", command.text(in: phrases).hint)
    }

    /// The command that is hinted at in a column of the last row.
    func hint(at column: Int) -> Command? {
        shownHints.hints.first { ($0.column..<($0.column + $0.width)).contains(column) }.map {
            keymap.named($0.command)
        }
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
