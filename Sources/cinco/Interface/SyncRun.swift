import Foundation
import Plan
import Screens

/// A run of `cinco sync` as another process; its output can be waited for.
final class SyncRun {
    private let process = Process()
    private let output = Pipe()
    /// The run ends where this is closed, as the system does when the interface ends in any way.
    private let life = Pipe()
    private var rest = Data()

    /// Readable when the process has written or ended.
    var descriptor: Int32 { output.fileHandleForReading.fileDescriptor }

    /// - Parameter arguments: the arguments of `cinco`.
    init(_ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: SyncRun.program)
        process.arguments = arguments
        process.standardInput = life
        _ = fcntl(life.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        try output.fileHandleForWriting.close()
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    /// The path of the running program, valid even after its file was replaced.
    private static var program: String {
        FileManager.default.fileExists(atPath: "/proc/self/exe") ? "/proc/self/exe" : CommandLine.arguments[0]
    }

    deinit {
        try? output.fileHandleForReading.close()
        try? life.fileHandleForWriting.close()
    }

    /// Ends this program with the interface that it works for, which holds the other end of its standard input. Where
    /// that is no pipe, as in a script, nothing is at the other end and the run goes on to its own.
    static func endWithInterface() {
        var input = stat()
        guard fstat(STDIN_FILENO, &input) == 0, input.st_mode & S_IFMT == S_IFIFO else { return }
        Thread.detachNewThread {
            var byte: UInt8 = 0
            while read(STDIN_FILENO, &byte, 1) > 0 || errno == EINTR { errno = 0 }
            _exit(1)
        }
    }

    /// The messages since the last call; `end` is the last one.
    func events() -> [SyncEvent] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var isOver = false
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 {
                rest += buffer.prefix(count)
            } else {
                isOver = count == 0 || errno != EAGAIN && errno != EINTR
                if count < 0, errno == EINTR { continue }
                break
            }
        }
        let lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        rest = lines.last.map { Data($0) } ?? Data()
        let events = lines.dropLast().compactMap { SyncLine.event(on: Data($0)) }
        return isOver ? events + [.end] : events
    }
}

/// The lines that `cinco sync` writes for the interface: a sign, then a sentence or an act.
enum SyncLine {
    static func text(_ event: SyncEvent) -> String? {
        switch event {
        case .progress(let text): "~\(text)\n"
        case .warning(let text): "!\(text)\n"
        case .result(let text, let hasActs): "\(hasActs ? "=" : "-")\(text)\n"
        case .coming, .end: nil
        }
    }

    static func text(coming act: ExportedAct) -> String {
        let encoder = JSONEncoder()
        return (try? encoder.encode(act)).map { "+\(String(decoding: $0, as: UTF8.self))\n" } ?? ""
    }

    static func event(on line: Data) -> SyncEvent? {
        let text = String(decoding: line.dropFirst(), as: UTF8.self)
        switch line.first {
        case UInt8(ascii: "~"): return .progress(text)
        case UInt8(ascii: "!"): return .warning(text)
        case UInt8(ascii: "="): return .result(text, hasActs: true)
        case UInt8(ascii: "-"): return .result(text, hasActs: false)
        case UInt8(ascii: "+"):
            return (try? JSONDecoder().decode(ExportedAct.self, from: line.dropFirst())).map { .coming($0.preview) }
        default: return nil
        }
    }
}
