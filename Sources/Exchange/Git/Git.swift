import Foundation
import Plan

/// Runs git in a bare repository, with arguments and without a shell.
struct Git {
    /// The repository's folder.
    let folder: String
    /// Environment variables in addition to those of this program.
    var variables: [String: String] = [:]

    /// The result of a git command.
    struct Answer {
        let code: Int32
        let output: Data
        /// The line of standard error that says what went wrong, at most 200 characters.
        let complaint: String

        /// Standard output as text, without the line end.
        var text: String {
            String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// A git command that failed.
    struct Failure: Error {
        let complaint: String
    }

    /// Seconds without data after which a connection is given up.
    private static let patience = 20

    /// Runs git and returns its result, also where it fails.
    /// - Parameter input: its standard input.
    func answer(_ arguments: [String], input: Data? = nil) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder] + Git.settings + arguments
        process.environment = environment
        // Files for standard input and error, because git may fill a pipe before it has read all of its input.
        let (words, source) = (try Scratch(), try Scratch(input ?? Data()))
        let output = Pipe()
        process.standardInput = source.handle
        process.standardOutput = output
        process.standardError = words.handle
        // A semaphore, because `waitUntilExit` polls in a run loop and notices the end late.
        let end = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in end.signal() }
        do { try process.run() } catch { throw MergeError.noGit }
        try? output.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        end.wait()
        // Foundation may keep an ended process and its handles alive.
        defer {
            process.terminationHandler = nil
            for handle in [source.handle, words.handle, output.fileHandleForReading] { try? handle.close() }
        }
        if process.terminationStatus == 127 { throw MergeError.noGit }
        return Answer(code: process.terminationStatus, output: data, complaint: Git.lastWord(words.text))
    }

    /// Runs git.
    /// - Throws: `Failure` where it fails.
    @discardableResult
    func run(_ arguments: String..., input: Data? = nil) throws -> Answer {
        let answer = try answer(arguments, input: input)
        guard answer.code == 0 else { throw Failure(complaint: answer.complaint) }
        return answer
    }

    /// No collection of garbage in the background, and an end to connections without data.
    private static let settings = [
        "-c", "gc.autoDetach=false", "-c", "maintenance.auto=false", "-c", "http.lowSpeedLimit=1",
        "-c", "http.lowSpeedTime=\(patience)", "-c", "core.quotePath=false", "-c", "protocol.ext.allow=never",
    ]

    /// Git and ssh ask no questions, because nobody may be there to answer, or a prompt would overwrite the screen.
    private var environment: [String: String] {
        var all = ProcessInfo.processInfo.environment
        for name in all.keys
        where name.hasPrefix("GIT_DIR") || name.hasPrefix("GIT_WORK") || name.hasPrefix("GIT_INDEX") {
            all[name] = nil
        }
        all["LC_ALL"] = "C"
        all["GIT_TERMINAL_PROMPT"] = "0"
        if all["GIT_SSH_COMMAND"] == nil, all["GIT_SSH"] == nil {
            all["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes -o ConnectTimeout=\(Git.patience)"
        }
        return all.merging(variables) { $1 }
    }

    /// The line of a text that says what went wrong.
    private static func lastWord(_ text: String) -> String {
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let telling = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") }
        return String((telling ?? lines.last { !$0.hasPrefix("hint:") } ?? "git").prefix(200))
    }
}

/// A temporary file without a name; it ends with its handle.
private struct Scratch {
    let handle: FileHandle

    init(_ text: Data = Data()) throws {
        var template = Array((NSTemporaryDirectory() + "cinco-git-XXXXXX").utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(template)
        handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try handle.write(contentsOf: text)
        try handle.seek(toOffset: 0)
    }

    var text: String {
        try? handle.seek(toOffset: 0)
        return String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
    }
}
