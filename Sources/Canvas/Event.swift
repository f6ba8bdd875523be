/// A key as a person presses it, whatever the terminal sends for it.
public enum Key: Hashable, Sendable {
    case character(Character)
    case control(Character)
    case up, down, left, right, home, end, pageUp, pageDown
    case enter, escape, tab, backTab, backspace, delete
    case function(Int)

    /// The name under which help, hints and tapes speak of the key: `s`, `Enter`, `Ctrl-r`.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(character)"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .function(let number): "F\(number)"
        }
    }

    private static let named: [String: Key] = {
        let keys: [Key] = [
            .character(" "), .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
            .backTab, .backspace, .delete,
        ]
        return Dictionary(uniqueKeysWithValues: (keys + (1...12).map(Key.function)).map { ($0.name, $0) })
    }()

    /// The key with this name, or nil where no key has it.
    public init?(name: String) {
        if let key = Key.named[name] {
            self = key
        } else if name.count == 1, let character = name.first {
            self = .character(character)
        } else if name.count == 6, name.hasPrefix("Ctrl-"), let character = name.last {
            self = .control(character)
        } else {
            return nil
        }
    }
}

/// What is done with the mouse, and over which cell.
public struct Mouse: Equatable, Sendable {
    /// What was done.
    public enum ActKind: Equatable, Sendable {
        /// The left button was pressed; once more in the same place soon after.
        case press, doublePress
        case wheelUp, wheelDown
    }

    /// What was done.
    public let deed: ActKind
    /// The cell, counted from the upper left.
    public let row, column: Int

    /// What was done over a cell.
    public init(_ deed: ActKind, row: Int, column: Int) {
        self.deed = deed
        self.row = row
        self.column = column
    }
}

/// What happens to the program from outside.
public enum Event: Equatable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// Something was done with the mouse.
    case mouse(Mouse)
    /// A text was pasted, which is no keys.
    case paste(String)
    /// The screen has this size now.
    case resize(width: Int, height: Int)
    /// A second has passed where time is shown.
    case tick
    /// Another program has written to the plan.
    case planChanged
    /// The terminal or the system asks the program to end.
    case end
}
