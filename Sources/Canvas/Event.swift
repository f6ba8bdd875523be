/// A key of the keyboard, independent of the bytes that a terminal sends for it.
public enum Key: Hashable, Sendable {
    case character(Character)
    case control(Character)
    case up, down, left, right, home, end, pageUp, pageDown
    case enter, escape, tab, backTab, backspace, delete
    case function(Int)

    /// The name of the key in help, hints and tapes: `s`, `Enter`, `Ctrl-r`.
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

    /// The key with this name; nil for an unknown name.
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

/// A mouse event over a cell.
public struct Mouse: Equatable, Sendable {
    /// A kind of mouse event.
    public enum Action: Equatable, Sendable {
        /// A press of the left button; a second press on the same cell soon after the first.
        case press, doublePress
        case wheelUp, wheelDown
    }

    /// The kind of event.
    public let action: Action
    /// The cell, counted from 0 at the upper left.
    public let row, column: Int

    /// A mouse event over a cell.
    public init(_ action: Action, row: Int, column: Int) {
        self.action = action
        self.row = row
        self.column = column
    }
}

/// An input of the program: from the terminal, the clock, other programs or the system.
public enum Event: Equatable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// The mouse was used.
    case mouse(Mouse)
    /// A text was pasted; its characters are not keys.
    case paste(String)
    /// The terminal was resized, in columns and rows.
    case resize(width: Int, height: Int)
    /// A second has passed; sent only while a screen shows time.
    case tick
    /// Another program has written to the plan.
    case planChanged
    /// The terminal or the system asks the program to end.
    case end
}
