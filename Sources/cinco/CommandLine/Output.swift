import Canvas
import Foundation
import Phrases
import Synchronization
import Terminal

/// Text on its way out of a command: the one place that writes to standard output and standard error.
///
/// A failure is kept and reported by `finish`, so that a command ends its work, such as a synchronisation with several
/// repositories, even where nobody can read of it. After a failure nothing more is written.
enum Output {
    private static let fault = Mutex<WriteFault?>(nil)
    private static let hasLostError = Mutex(false)

    /// Prepares the standard descriptors, before any file is opened.
    static func prepare() {
        // A file that is opened where standard output is closed would get its number, and what is printed.
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            // The wrong way round, so that using it fails as on a closed one.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
        // A pipe that was closed is then a failed write, and ends no command in the middle of its work.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Writes text to standard output; where the character set is ASCII, accents and shapes are replaced.
    static func print(_ text: String) { printExactly(Characters.isUnicode ? text : Transliteration.ascii(text)) }

    /// Says what was done; what would steer a terminal is shown.
    static func say(_ sentence: String) {
        Self.print(folded(VisibleText.visible(sentence, keepingLines: true), to: columns) + "\n")
    }

    /// The columns of the terminal that standard output is; nil where it is none.
    static var columns: Int? { isatty(STDOUT_FILENO) == 1 ? Terminal.windowSize.width : nil }

    /// Stands for a blank at which a line is not folded.
    private static let joint = "\u{A0}"

    /// A line whose commands (`'cinco status'`) are not folded, so that they can be copied, where they have room.
    private static func withWholeCommands(_ line: String, in room: Int) -> String {
        line.replacing(/'cinco [^']*'/) { (match: Regex<Substring>.Match) -> String in
            let command = String(match.output)
            return command.count > room ? command : command.replacing(" ", with: joint)
        }
    }

    /// A text folded to a terminal, the further part of a line behind its own indent.
    private static func folded(_ text: String, to columns: Int?) -> String {
        guard let columns else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            guard TextWidth.columns(of: String(line)) > columns else { return [String(line)] }
            let indent = String(line.prefix { $0 == " " })
            let room = max(20, columns - indent.count)
            return TextWidth.wrapped(withWholeCommands(String(line.dropFirst(indent.count)), in: room), room)
                .map { indent + $0.replacing(Output.joint, with: " ") }
        }.joined(separator: "\n")
    }

    /// Writes text to standard output as it is: JSON and CSV are always UTF-8.
    static func printExactly(_ text: String) { send(Data(text.utf8), to: STDOUT_FILENO) }

    /// Says on standard error why something did not go.
    static func printError(_ sentence: String) { tell("cinco: " + sentence) }

    /// Writes progress, or an error of the command line, to standard error.
    static func tell(_ text: String) {
        let columns = isatty(STDERR_FILENO) == 1 ? Terminal.windowSize.width : nil
        let safe = folded(VisibleText.visible(text, keepingLines: true), to: columns)
        send(Data(((Characters.isUnicode ? safe : Transliteration.ascii(safe)) + "\n").utf8), to: STDERR_FILENO)
    }

    /// Writes text to where it is wanted: standard output where that is nil or `-`, which gets it as `print` does.
    static func write(_ text: String, to path: String?, in context: Context) throws {
        let isExact = Characters.isUnicode || path != nil && path != "-"
        try write(Data((isExact ? text : Transliteration.ascii(text)).utf8), to: path, in: context)
    }

    /// Writes bytes as they are to where they are wanted, and says so where that is a file.
    static func write(_ bytes: Data, to path: String?, in context: Context) throws {
        if try put(bytes, to: path, in: context), let path { say(context.phrases.exchange.saved(path)) }
    }

    /// Writes bytes as they are to where they are wanted.
    /// - Returns: whether that is a file, so that standard output is free for a sentence about it.
    static func put(_ bytes: Data, to path: String?, in context: Context) throws -> Bool {
        try put(to: path, in: context) { try $0(bytes) }.isFile
    }

    /// Writes bit by bit to where it is wanted. A file appears once `work` has ended, or not at all where it throws.
    /// - Parameter work: is given what writes bytes.
    static func put<T>(
        to path: String?, in context: Context, _ work: ((Data) throws -> Void) throws -> T
    ) throws -> (result: T, isFile: Bool) {
        do {
            guard let path, path != "-" else { return (try work { send($0, to: STDOUT_FILENO) }, false) }
            return try OutputFile.writing(to: path) { file in
                try work { bytes in
                    do throws(WriteFault) { try OutputFile.write(bytes, to: file) } catch {
                        // As `send` does, where the reader of a pipe has gone.
                        guard error == .closedPipe else { throw error }
                        keep(error)
                    }
                }
            }
        } catch let fault as WriteFault {
            throw CommandError(context.phrases.exchange.notSaved(path ?? "-", fault))
        }
    }

    /// Throws where not everything that was printed was taken. Where the reader of a pipe has gone the program ends
    /// here, as other programs do, without a word.
    static func finish() throws {
        // A disk on another computer may tell only now that it is full.
        if close(STDOUT_FILENO) != 0, errno != EBADF { keep(WriteFault(code: errno)) }
        switch fault.withLock({ $0 }) {
        case .closedPipe:
            signal(SIGPIPE, SIG_DFL)
            raise(SIGPIPE)
            exit(128 + SIGPIPE)
        case let fault?: throw OutputLost(fault: fault)
        case nil: if hasLostError.withLock({ $0 }) { throw OutputLost(fault: nil) }
        }
    }

    /// Whether standard output has taken everything so far.
    static var isTaken: Bool { fault.withLock { $0 == nil } }

    private static func keep(_ new: WriteFault) { fault.withLock { $0 = $0 ?? new } }

    private static func send(_ bytes: Data, to descriptor: Int32) {
        if descriptor == STDOUT_FILENO, fault.withLock({ $0 != nil }) { return }
        do {
            try OutputFile.write(bytes, to: descriptor)
        } catch {
            if descriptor == STDOUT_FILENO { keep(error) } else { hasLostError.withLock { $0 = true } }
        }
    }
}

/// That something was printed which standard output did not take; nil where it was standard error.
struct OutputLost: Error {
    let fault: WriteFault?
}
