/// The reasons why no screen can be shown.
public enum TerminalError: Error, Equatable, Sendable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// The terminal cannot move its cursor, or its kind (`TERM`) is unknown.
    case unknownKind(String)
}
