import CNcurses

/// Requests to the terminal beyond its description: marks around pastes, Alt as a key of its own, mouse
/// reports, a title.
///
/// Descriptions name these of few of the terminals that have them, and a terminal without them ignores the request, if
/// its sequences are of the ANSI form at all.
struct TerminalRequests {
    /// Alt with a letter is Esc and the letter. xterm, which sends another letter instead until it is asked (1036),
    /// keeps what it had.
    private static let alt = (on: "\u{1B}[?1036s\u{1B}[?1036h", off: "\u{1B}[?1036r")
    private static let paste = (on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
    /// Presses and the wheel (1000), in the form that has room for any column (SGR, 1006).
    private static let mouse = (on: "\u{1B}[?1000h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1000l")
    /// The title is kept on xterm's stack meanwhile. It names no plan: others see it in lists of windows.
    private static let title = (on: "\u{1B}[22;2t\u{1B}]2;Cinco\u{07}", off: "\u{1B}[23;2t")

    private let isANSI: Bool
    private let hasTitle: Bool

    /// Looks at the description of the terminal that curses has set up.
    init() {
        isANSI = tigetstr("cup").map { Int(bitPattern: $0) != -1 && strncmp($0, "\u{1B}[", 2) == 0 } ?? false
        hasTitle = isANSI && (tigetflag("XT") == 1 || tigetstr("tsl").map { Int(bitPattern: $0) != -1 } ?? false)
    }

    /// The sequences that end every request.
    var off: String {
        isANSI
            ? TerminalRequests.mouse.off + TerminalRequests.paste.off + TerminalRequests.alt.off
                + (hasTitle ? TerminalRequests.title.off : "")
            : ""
    }

    func begin() {
        guard isANSI else { return }
        Terminal.send(TerminalRequests.alt.on + TerminalRequests.paste.on + (hasTitle ? TerminalRequests.title.on : ""))
    }

    func useMouse(_ isUsed: Bool) {
        guard isANSI else { return }
        Terminal.send(isUsed ? TerminalRequests.mouse.on : TerminalRequests.mouse.off)
    }

    func end() { Terminal.send(off) }
}
