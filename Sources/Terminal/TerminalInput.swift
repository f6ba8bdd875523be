import CNcurses
import Canvas
import Foundation

/// The keyboard: reads the terminal's bytes and returns whole events.
struct TerminalInput {
    /// Looks at the description of the terminal that curses has set up, and at the environment; once the first screen
    /// is drawn, because it tries every sequence of the description.
    private lazy var reader = InputReader(
        escapeDelay: TerminalInput.escapeDelay, own: .ofTerminal(), characters: .ofLocale())
    private var bytes = [UInt8](repeating: 0, count: 4096)

    /// Whether mouse reports are events.
    var isMouseUsed: Bool {
        mutating get { reader.isMouseUsed }
        set { reader.isMouseUsed = newValue }
    }

    /// When `next` has to be called again even if nothing arrives.
    var due: ContinuousClock.Instant? { mutating get { reader.due } }

    /// The next event that is whole by now; nil where there is none. Never waits.
    mutating func next() -> Event? {
        while true {
            if let event = reader.next() { return event }
            if isReadable, case let count = read(STDIN_FILENO, &bytes, bytes.count), count > 0 {
                reader.read(bytes[..<count], at: .now)
            } else if let due = reader.due, due <= .now {
                reader.expire(at: .now)
            } else {
                return nil
            }
        }
    }

    /// Takes bytes that were read before.
    mutating func take(_ bytes: [UInt8]) {
        if !bytes.isEmpty { reader.read(bytes, at: .now) }
    }

    /// Throws away what was typed and not read yet.
    mutating func discard() {
        tcflush(STDIN_FILENO, TCIFLUSH)
        reader.reset()
    }

    private var isReadable: Bool {
        var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) > 0 && waiting.revents & Int16(POLLIN) != 0
    }

    /// How long a lone Esc waits: longer where the bytes of one key may arrive in several packets. ncurses' own
    /// variable sets it otherwise.
    private static var escapeDelay: Duration {
        if let set = getenv("ESCDELAY").flatMap({ Int(String(cString: $0)) }), 1...1000 ~= set {
            return .milliseconds(set)
        }
        return .milliseconds(getenv("SSH_CONNECTION") == nil ? 25 : 80)
    }
}
