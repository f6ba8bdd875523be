import CNcurses
import Canvas
import Foundation

/// Asks the terminal, before the screen is opened, what its description does not say: its background (OSC 11) and the
/// columns that accents and shapes take. The last question, for its kind (DA), is answered by every terminal, so that
/// nobody waits for an answer that never comes.
public final class Inquiry {
    /// Letters and signs whose width a terminal for East Asian text may double (Unicode Annex 11, class A).
    static let letters = "áéíóú¡¿·"
    /// A shape of each kind that screens have.
    static let shapes = "●▲■○✓▓↗→↘▸│─…≠▄⠿"

    private var before = termios()
    private var answers = Answers()
    /// Whether the terminal's modes are to be restored.
    private var isOpen = false

    /// Asks; nil where standard input or output is no terminal, or one that may not understand the questions.
    public init?() {
        let kind = getenv("TERM").map { String(cString: $0) } ?? ""
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, !["", "dumb", "linux"].contains(kind),
            cinco_is_ansi(kind) != 0, tcgetpgrp(STDOUT_FILENO) == getpgrp(), tcgetattr(STDIN_FILENO, &before) == 0
        else { return nil }
        isOpen = true
        Inquiry.setRaw(from: before)
        let widths =
            Characters.isUnicode
            ? "\r\(Inquiry.letters)\u{1B}[6n\r\(Inquiry.shapes)\u{1B}[6n\r\u{1B}[K" : ""
        // Tells GNU screen from tmux, which has the same name.
        let version = kind.hasPrefix("screen") ? "\u{1B}[>c" : ""
        Terminal.send("\u{1B}7\(widths)\u{1B}8\u{1B}]11;?\u{1B}\\\(version)\u{1B}[c")
    }

    /// Opens curses while the answers are awaited. It is to restore the modes that the terminal had before the inquiry.
    /// - Returns: whether it could be opened.
    func within(_ open: () -> Bool) -> Bool {
        guard open() else { return false }
        cinco_set_shell_modes(&before)
        isOpen = false
        return true
    }

    /// Reads what has arrived.
    /// - Parameter milliseconds: the longest wait for the last answer; it ends when a key is pressed.
    /// - Returns: whether anything was answered that was not known before.
    func read(atMost milliseconds: Int32) -> Bool {
        let known = answers
        let end = DispatchTime.now() + .milliseconds(Int(milliseconds))
        var buffer = [UInt8](repeating: 0, count: 1024)
        while !answers.isComplete, answers.typed.isEmpty {
            let left = Int64(bitPattern: end.uptimeNanoseconds &- DispatchTime.now().uptimeNanoseconds) / 1_000_000
            var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, Int32(max(0, min(left, Int64(milliseconds))))) > 0 else { break }
            let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
            guard count > 0 else { break }
            answers.take(buffer.prefix(count))
        }
        return answers.ground != known.ground || answers.columns != known.columns
    }

    /// Whether every answer is here.
    var isComplete: Bool { answers.isComplete }

    /// Whether it is GNU screen, as far as is known.
    var isGNUScreen: Bool { answers.isGNUScreen }

    /// The colour of the background, where the terminal reported it.
    var ground: Light? { answers.ground }

    /// Whether letters with accents take one column each, as far as is known.
    var hasNarrowLetters: Bool { Inquiry.isNarrow(Inquiry.letters, answers.columns.first) }

    /// Whether shapes take one column each, as far as is known.
    var hasNarrowShapes: Bool { Inquiry.isNarrow(Inquiry.shapes, answers.columns.dropFirst().first) }

    private static func isNarrow(_ text: String, _ column: Int?) -> Bool {
        column.map { $0 == text.unicodeScalars.count + 1 } ?? true
    }

    /// Ends the inquiry, and returns the keys that were pressed meanwhile.
    func takeTyped() -> [UInt8] {
        answers.end()
        return answers.typed
    }

    /// Restores the terminal where no screen was opened. Answers that are still on their way are read, so that they do
    /// not stand on the person's command line.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        answers.forgetTyped()
        _ = read(atMost: 200)
        tcsetattr(STDIN_FILENO, TCSANOW, &before)
    }

    deinit { close() }

    private static func setRaw(from modes: termios) {
        var raw = modes
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
        tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    }
}
