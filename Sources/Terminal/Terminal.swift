import CNcurses
import Canvas
import Foundation

/// The terminal: draws canvases and returns events. Only this room knows ncurses.
///
/// There is one at a time. While it is open, signals that end, stop or resize the program become events or are handled
/// here. `close` restores the terminal.
public final class Terminal {
    private var painter: Painter
    let signals: Signals
    private var shown: Canvas?
    private var isOpen = true
    var input: TerminalInput
    let requests: TerminalRequests
    /// The terminal's kind (`TERM`) where it is unknown, so that xterm's description is used in its place.
    public let unknownKind: String?
    private let inquiry: Inquiry?
    private let palette: Palette
    private let shapes: Shapes
    private var theme: Theme

    /// Opens the terminal for the screen.
    /// - Parameters:
    ///   - inquiry: what the terminal was asked before; nil where it was not.
    ///   - shapes: which shapes it is given.
    /// - Throws: `TerminalError` where it cannot show a screen; it is then unchanged.
    public init(theme: Theme, _ inquiry: Inquiry? = nil, shapes: Shapes = .auto) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        let kind = getenv("TERM").map { String(cString: $0) } ?? ""
        _ = Characters.isUnicode
        cinco_remember_modes()
        signals = Signals()
        guard !kind.isEmpty else { throw .unknownKind(kind) }
        var isKnown = true
        let open = {
            isKnown = cinco_newterm(Terminal.colourful(kind)) != nil
            return isKnown || cinco_newterm("xterm-256color") != nil
        }
        guard inquiry?.within(open) ?? open() else { throw .unknownKind(kind) }
        guard Terminal.canMoveCursor else {
            endwin()
            throw .unknownKind(kind)
        }
        unknownKind = isKnown ? nil : kind
        requests = TerminalRequests()
        input = TerminalInput()
        cinco_restore_on_crash(requests.off)
        palette = Palette()
        self.inquiry = inquiry
        self.shapes = shapes
        self.theme = theme
        _ = inquiry?.read(atMost: 0)
        painter = Terminal.painter(theme, palette, shapes, inquiry)
        Terminal.setModes()
        requests.begin()
    }

    /// Waits for what the terminal has not answered yet, a quarter of a second at most and not while the person types.
    /// The next `draw` follows it. Answers that come later are no keys.
    public func finishInquiry() {
        guard let inquiry else { return }
        if !inquiry.isComplete, inquiry.read(atMost: 250) { use(theme) }
        if inquiry.isGNUScreen { useMouse(false) }
        input.take(inquiry.takeTyped())
    }

    private static func painter(_ theme: Theme, _ palette: Palette, _ shapes: Shapes, _ inquiry: Inquiry?) -> Painter {
        var display = Display(palette.depth) { name in getenv(name).map { String(cString: $0) } }
        if let ground = inquiry?.ground { display.ground = .reported(ground) }
        return Painter(
            theme: theme, palette, display, Glyphs(shapes, isConsole: display.isConsole, inquiry))
    }

    /// Switches mouse events on, or leaves the mouse to the terminal. GNU screen keeps it in any case: with mouse
    /// events on, it holds an Esc back until the next key.
    public func useMouse(_ isUsed: Bool) {
        let isUsed = isUsed && inquiry?.isGNUScreen != true
        input.isMouseUsed = isUsed
        requests.useMouse(isUsed)
    }

    /// The size in columns and rows.
    public var size: (width: Int, height: Int) { (Int(getmaxx(cinco_window())), Int(getmaxy(cinco_window()))) }

    /// The size in columns and rows of the terminal on standard output, before this object exists.
    public static var windowSize: (width: Int, height: Int) {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0 else { return (80, 24) }
        return (Int(window.ws_col), Int(window.ws_row))
    }

    /// Draws a canvas; writes only the cells that differ from the previous one.
    public func draw(_ canvas: Canvas) {
        for run in canvas.runs(since: shown) { painter.paint(run, of: canvas) }
        if let cursor = canvas.cursor { move(Int32(cursor.row), Int32(cursor.column)) }
        if shown?.isCursorShown != canvas.isCursorShown { curs_set(canvas.isCursorShown ? 1 : 0) }
        refresh()
        shown = canvas
    }

    /// Makes the next `draw` write every cell.
    public func forget() {
        shown = nil
        clearok(cinco_window(), true)
    }

    /// Sets the theme of the next `draw`.
    public func use(_ theme: Theme) {
        self.theme = theme
        painter = Terminal.painter(theme, palette, shapes, inquiry)
        shown = nil
    }

    /// Waits for an event without using the processor. Call `pendingEvent` first for keys that already arrived.
    /// - Parameter descriptors: files that become readable when the plan may have changed.
    /// - Parameter milliseconds: the time after which a tick is returned; nil where no tick is needed.
    public func nextEvent(orChangeOn descriptors: [Int32], atMost milliseconds: Int32? = nil) -> Event {
        let end = milliseconds.map { ContinuousClock.now + .milliseconds(Int($0)) }
        while true {
            if let event = pendingEvent() { return event }
            switch signals.wait(orChangeOn: descriptors, until: [end, input.due].compactMap { $0 }.min()) {
            case .time: if let end, end <= .now { return .tick }
            case .input: break
            case .change: return .planChanged
            case .end: return .end
            case .resized: return resize()
            case .stopped: return pause()
            }
        }
    }

    /// The next event of the keyboard that already arrived; nil where there is none.
    public func pendingEvent() -> Event? {
        guard let event = input.next() else { return nil }
        return event == .key(.control("z")) ? pause() : event
    }

    /// Restores the terminal; a second call has no effect.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        requests.end()
        // A program in the background is stopped when it sets modes, and would never end.
        signal(SIGTTOU, SIG_IGN)
        curs_set(1)
        endwin()
        signals.release()
    }

    deinit { close() }

    private static var canMoveCursor: Bool {
        guard let sequence = tigetstr("cup") else { return false }
        return Int(bitPattern: sequence) != -1
    }

    static func setModes() {
        // Ctrl-c and the like arrive as keys, so that they are harmless in a paste.
        raw()
        cinco_leave_flow_alone()
        noecho()
        nonl()
        keypad(cinco_window(), true)
        typeahead(-1)
        curs_set(0)
    }
}
