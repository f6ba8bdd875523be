/// Why there can be no screen.
public enum TerminalError: Error, Equatable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// The terminal cannot move its cursor, or nothing is known of its kind; the name is that of `TERM`.
    case unknownKind(String)
}
