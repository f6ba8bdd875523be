import Foundation

/// A home folder for runs of the program, removed after the test.
final class Workplace: Sendable {
    let path: String
    var plan: String { path + "/plan.cinco" }

    init() {
        path = NSTemporaryDirectory() + "cinco-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The tested program: the one named by `CINCO_PROGRAM`, else the one built with the tests.
    static let program = ProcessInfo.processInfo.environment["CINCO_PROGRAM"] ?? built

    /// The program built with the tests.
    static let built: String = {
        let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
        let products = bundle.map { ($0 as NSString).deletingLastPathComponent }
        return (products ?? (CommandLine.arguments[0] as NSString).deletingLastPathComponent) + "/cinco"
    }()

    /// The result of a run of the program.
    struct Result: Sendable {
        let code: Int32
        let output: String
        let errorOutput: String
    }

    /// Writes a file of this home, with its folders.
    func write(_ text: String, to file: String) throws {
        let url = URL(filePath: path + "/" + file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Runs the program to its end.
    @discardableResult
    func cinco(_ arguments: String..., environment: [String: String] = [:], program: String = program) throws -> Result
    {
        try run(program, arguments, environment)
    }

    /// Waits until a process has ended.
    /// - Returns: whether it did within two minutes.
    func waitsForEnd(of process: some CustomStringConvertible) throws -> Bool {
        try run(
            "/usr/bin/env", ["timeout", "120", "tail", "--pid=\(process)", "-s", "0.05", "-f", "/dev/null"]
        ).code == 0
    }

    /// Runs any program in this home. Foundation's `Process` also waits for everything that a program leaves running,
    /// such as a tmux server.
    func run(_ program: String, _ arguments: [String], _ environment: [String: String] = [:]) throws -> Result {
        Workplace.spawning.lock()
        let (output, errorOutput) = (Workplace.pipe(), Workplace.pipe())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output[1], 1)
        posix_spawn_file_actions_adddup2(&actions, errorOutput[1], 2)
        var attributes = Workplace.attributes()
        defer { posix_spawnattr_destroy(&attributes) }
        let variables = self.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
        var process: pid_t = 0
        let code = Workplace.withPointers([program] + arguments) { arguments in
            Workplace.withPointers(variables) { posix_spawn(&process, program, &actions, &attributes, arguments, $0) }
        }
        close(output[1])
        close(errorOutput[1])
        Workplace.spawning.unlock()
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
        let texts = Workplace.texts([output[0], errorOutput[0]])
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return Result(
            code: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F), output: texts[0], errorOutput: texts[1])
    }

    /// Does on a thread of its own what waits much and computes little, so that it keeps no other test from running.
    static func waiting<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
        }
    }

    /// Starts a program with a terminal of its own.
    static func start(
        _ program: String, _ arguments: [String], _ environment: [String: String], terminal: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(0)...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, terminal, O_RDWR, 0)
        }
        var attributes = Workplace.attributes(isSession: true)
        defer { posix_spawnattr_destroy(&attributes) }
        var process: pid_t = 0
        let code = withPointers([program] + arguments) { arguments in
            withPointers(environment.map { "\($0)=\($1)" }) {
                posix_spawn(&process, program, &actions, &attributes, arguments, $0)
            }
        }
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
        return process
    }

    /// Locked from making pipes until their far ends are closed, so that no other program inherits them.
    private static let spawning = NSLock()

    /// - Parameter isSession: starts a session, so that the terminal it opens becomes its own (POSIX_SPAWN_SETSID).
    /// A program gets all its signals unblocked: the threads of tests block most of theirs.
    private static func attributes(isSession: Bool = false) -> posix_spawnattr_t {
        var (attributes, none, all) = (posix_spawnattr_t(), sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (isSession ? 0x80 : 0)))
        return attributes
    }

    private static func pipe() -> [Int32] {
        var ends: [Int32] = [-1, -1]
        _ = Foundation.pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return ends
    }

    /// The output of pipes until all of them end. All are read in turn, because a program waits where its pipe is full.
    private static func texts(_ descriptors: [Int32]) -> [String] {
        var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var texts = descriptors.map { _ in [UInt8]() }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while waiting.contains(where: { $0.fd >= 0 }), poll(&waiting, nfds_t(waiting.count), -1) > 0 {
            for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
                let count = read(waiting[index].fd, &buffer, buffer.count)
                texts[index] += buffer.prefix(max(0, count))
                if count <= 0 { waiting[index].fd = -1 }
            }
        }
        for descriptor in descriptors { close(descriptor) }
        return texts.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func withPointers<T>(
        _ texts: [String], _ work: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> T
    ) -> T {
        var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return work(&pointers)
    }

    /// The environment of a run: only the search path and the sanitizer's options of this computer.
    var environment: [String: String] {
        let kept = ["PATH", "ASAN_OPTIONS", "TSAN_OPTIONS"].compactMap { name in
            ProcessInfo.processInfo.environment[name].map { (name, $0) }
        }
        return ["HOME": path, "CINCO_PLAN": plan, "LC_ALL": "C.UTF-8", "USER": "planner"].merging(kept) { $1 }
    }
}
