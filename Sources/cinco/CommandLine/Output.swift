import Canvas
import Foundation
import Terminal

/// Writes the output of commands.
enum Output {
    /// Writes text to standard output; where the character set is ASCII, accents and shapes are replaced.
    static func print(_ text: String) {
        write(Characters.isUnicode ? text : Transliteration.ascii(text), to: STDOUT_FILENO)
    }

    /// Writes a sentence to standard output with control characters made visible.
    static func say(_ sentence: String) { print(VisibleText.visible(sentence, keepingLines: true) + "\n") }

    /// Writes text to standard output unchanged: JSON and CSV are always UTF-8.
    static func printExactly(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Writes the reason of a failure, or a warning, to standard error.
    static func complain(_ sentence: String) {
        let safe = VisibleText.visible(sentence, keepingLines: true)
        write("cinco: " + (Characters.isUnicode ? safe : Transliteration.ascii(safe)) + "\n", to: STDERR_FILENO)
    }

    /// Writes progress, or an error of the command line, to standard error.
    static func tell(_ text: String) {
        let safe = VisibleText.visible(text, keepingLines: true)
        write((Characters.isUnicode ? safe : Transliteration.ascii(safe)) + "\n", to: STDERR_FILENO)
    }

    /// Writes text to a file that only its owner may read, completely or not at all.
    static func save(_ text: String, to path: String, in context: Context) throws {
        try save(Data(text.utf8), to: path, in: context)
        say(context.phrases.exchange.saved(path))
    }

    /// Writes bytes to a file that only its owner may read, completely or not at all.
    static func save(_ bytes: Data, to path: String, in context: Context) throws {
        do {
            try save(bytes, to: path)
        } catch {
            throw CommandError(context.phrases.exchange.notSaved(path))
        }
    }

    /// Writes bytes as above. They are written under a temporary name first, so that the old file remains until all are
    /// on disk.
    static func save(_ bytes: Data, to path: String) throws {
        let draft = "\(path).\(UInt32.random(in: 0 ... .max))"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: bytes)
            try handle.synchronize()
            guard rename(draft, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
