import Canvas
import Foundation
import Terminal

/// Text on its way out of a command.
enum Output {
    /// Writes text to standard output; where the character set is ASCII, accents and shapes are replaced.
    static func print(_ text: String) {
        write(Characters.isUnicode ? text : Transliteration.ascii(text), to: STDOUT_FILENO)
    }

    /// Says what was done; what would steer a terminal is shown.
    static func say(_ sentence: String) { print(VisibleText.visible(sentence, keepingLines: true) + "\n") }

    /// Writes text to standard output as it is: JSON and CSV are always UTF-8.
    static func printExactly(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Says on standard error why something did not go.
    static func complain(_ sentence: String) {
        let safe = VisibleText.visible(sentence, keepingLines: true)
        write("cinco: " + (Characters.isUnicode ? safe : Transliteration.ascii(safe)) + "\n", to: STDERR_FILENO)
    }

    /// Tells on standard error what is going on, or what the command line lacks.
    static func tell(_ text: String) {
        let safe = VisibleText.visible(text, keepingLines: true)
        write((Characters.isUnicode ? safe : Transliteration.ascii(safe)) + "\n", to: STDERR_FILENO)
    }

    /// Writes text to a file that only its owner may read, the whole of it or nothing.
    static func save(_ text: String, to path: String, in context: Context) throws {
        try save(Data(text.utf8), to: path, in: context)
        say(context.phrases.exchange.saved(path))
    }

    /// Writes bytes to a file that only its owner may read, the whole of it or nothing.
    static func save(_ bytes: Data, to path: String, in context: Context) throws {
        do {
            try save(bytes, to: path)
        } catch {
            throw CommandError(context.phrases.exchange.notSaved(path))
        }
    }

    /// Writes bytes to a file as above; under another name first, so that what was there stays until all is on disk.
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
