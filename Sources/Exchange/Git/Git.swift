import Foundation
import Plan

/// Runs git in a repository that Cinco made.
struct Git {
    /// The repository's folder.
    let folder: String
    /// Until when a run may last, and how long a server may say nothing.
    let limits: Limits
    /// Variables in addition to those of this program.
    var variables: [String: String] = [:]
    /// Settings in addition to the isolating ones.
    var settings: [String] = []

    /// How long git is waited for.
    struct Limits {
        /// Seconds without a sign of life of the server.
        let silence: Int
        /// Seconds for a whole synchronisation, from the start.
        let whole: Int
        private let start = ContinuousClock.now

        init(silence: Int, whole: Int) {
            self.silence = silence
            self.whole = whole
        }

        var deadline: ContinuousClock.Instant { start + .seconds(whole) }
    }

    /// The output of a git command.
    struct Answer {
        let code: Int32
        let output: Data
        /// Its standard error, line by line.
        let messages: [String]

        /// Standard output as text, without the line end.
        var text: String {
            String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    /// Runs git and returns its answer, also where it fails.
    /// - Parameters:
    ///   - input: its standard input.
    ///   - isRemote: whether it speaks with a server, which may fall silent.
    /// - Throws: `GitFailure` where it passes a limit, `MergeError.noGit` where there is none.
    func answer(_ arguments: [String], input: Data? = nil, isRemote: Bool = false) throws -> Answer {
        let child = ChildProcess(
            command: ["git", "-C", folder, "--git-dir=."] + Git.options(Isolation.settings + settings) + arguments,
            environment: Isolation.environment(folder: folder).merging(variables) { $1 },
            limits: .init(silence: isRemote ? limits.silence : nil, deadline: limits.deadline))
        let source = try input.map { try Scratch($0, in: folder) }
        do {
            let result = try child.run(reading: source?.descriptor)
            let messages = GitMessages.lines(of: result.errorOutput)
            let isSilent = result.code != 0 && messages.isEmpty
            return Answer(
                code: result.code, output: result.output,
                messages: isSilent ? ["git \(arguments.first ?? ""): exit \(result.code)"] : messages)
        } catch let failure as ChildProcess.Failure {
            switch failure {
            case .notFound: throw MergeError.noGit
            case .silent: throw GitFailure(.silent(seconds: limits.silence))
            case .late: throw GitFailure(.late(seconds: limits.whole))
            }
        }
    }

    /// Runs git; where it fails, that is an error.
    @discardableResult
    func run(_ arguments: String..., input: Data? = nil) throws -> Answer {
        let answer = try answer(arguments, input: input)
        guard answer.code == 0 else { throw GitFailure(GitMessages.ownProblem(answer.messages, in: folder)) }
        return answer
    }

    /// Settings as options of the command.
    static func options(_ settings: [String]) -> [String] { settings.flatMap { ["-c", $0] } }
}

/// That git did not do what it was asked for.
struct GitFailure: Error {
    let problem: GitProblem
    init(_ problem: GitProblem) { self.problem = problem }
}

/// A file without a name, in Cinco's own folder, that a program reads.
private final class Scratch {
    let descriptor: Int32

    init(_ text: Data, in folder: String) throws {
        var template = Array((folder + "/input-XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        do {
            try handle.write(contentsOf: text)
            try handle.seek(toOffset: 0)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }
}
