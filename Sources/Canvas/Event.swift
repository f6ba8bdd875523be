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
    /// More characters came at once than a person types: a paste by a terminal that does not mark it, or a person ahead
    /// of a slow line.
    case burst([Key])
    /// The Esc that was the event before this one was the first byte of a sequence that came in pieces.
    case escapeRevoked
    /// The mouse was used.
    case mouse(Mouse)
    /// A text was pasted; its characters are not keys.
    case paste(String)
    /// A paste has begun, and for some time neither more of it nor its end has come.
    case pasteWaits
    /// The terminal was resized, in columns and rows.
    case resize(width: Int, height: Int)
    /// A second has passed; sent only while a screen shows time.
    case tick
    /// Another program has written to the plan.
    case planChanged
    /// The terminal or the system asks the program to end.
    case end
}
