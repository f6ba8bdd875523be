import Foundation
import Plan

/// The git program at work in a repository without a work tree. It is given arguments, never a shell's line.
struct Git {
    /// The repository's folder.
    let folder: String
    /// Variables beside those that the program was started with.
    var variables: [String: String] = [:]

    /// What git did.
    struct Answer {
        let code: Int32
        let output: Data
        /// What it said of it, in a line.
        let complaint: String

        /// The output as text, without the line's end.
        var text: String {
            String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// That git did not do what it was asked for.
    struct Failure: Error {
        let complaint: String
    }

    /// No sign of life within so many seconds, and a connection is given up.
    private static let patience = 20

    /// Runs git and lets it fail.
    /// - Parameter input: what it reads on its standard input.
    func answer(_ arguments: [String], input: Data? = nil) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-C", folder] + Git.settings + arguments
        process.environment = environment
        // Files, not pipes, but for what is read to its end: git may write a great deal before it has read everything.
        let (words, source) = (try Scratch(), try Scratch(input ?? Data()))
        let output = Pipe()
        process.standardInput = source.handle
        process.standardOutput = output
        process.standardError = words.handle
        // Not by waiting in a run loop, which looks for the end only every now and then.
        let end = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in end.signal() }
        do { try process.run() } catch { throw MergeError.noGit }
        try? output.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        end.wait()
        // Foundation may hold on to a process that has ended, and to what it was given.
        defer {
            process.terminationHandler = nil
            for handle in [source.handle, words.handle, output.fileHandleForReading] { try? handle.close() }
        }
        if process.terminationStatus == 127 { throw MergeError.noGit }
        return Answer(code: process.terminationStatus, output: data, complaint: Git.lastWord(words.text))
    }

    /// Runs git; where it fails, that is an error.
    @discardableResult
    func run(_ arguments: String..., input: Data? = nil) throws -> Answer {
        let answer = try answer(arguments, input: input)
        guard answer.code == 0 else { throw Failure(complaint: answer.complaint) }
        return answer
    }

    /// Nothing is cleaned up behind the program's back, and no line that is dead is waited for.
    private static let settings = [
        "-c", "gc.autoDetach=false", "-c", "maintenance.auto=false", "-c", "http.lowSpeedLimit=1",
        "-c", "http.lowSpeedTime=\(patience)", "-c", "core.quotePath=false", "-c", "protocol.ext.allow=never",
    ]

    /// Git asks nobody anything: there may be nobody, or a screen that it would spoil.
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

    /// The line that says what went wrong.
    private static func lastWord(_ text: String) -> String {
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let telling = lines.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") }
        return String((telling ?? lines.last { !$0.hasPrefix("hint:") } ?? "git").prefix(200))
    }
}

/// A file without a name, gone when it is no longer needed.
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
