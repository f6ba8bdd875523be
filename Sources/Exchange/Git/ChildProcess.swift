import Foundation

/// Runs a program without a terminal and ends it, with everything that it started, when its time is over or this
/// program ends in any way.
///
/// The program gets a session of its own, so that nothing below it can open `/dev/tty`. A shell in that session waits
/// on a pipe whose other end only this process holds: the system closes it even after SIGKILL, and the shell then kills
/// the group.
struct ChildProcess {
    /// The program, as `PATH` finds it, with its arguments. No shell parses them.
    let command: [String]
    /// All of its environment.
    let environment: [String: String]
    let limits: Limits

    struct Limits {
        /// Seconds without any output after which the program is ended; nil waits until the deadline.
        var silence: Int?
        /// When it is ended in any case.
        var deadline: ContinuousClock.Instant
    }

    struct Result {
        let code: Int32
        let output: Data
        /// The end of standard error, at most 64 KB.
        let errorOutput: Data
    }

    enum Failure: Error, Equatable {
        case notFound
        case silent
        case late
    }

    /// The program keeps its standard streams; the one that watches holds none of them.
    private static let script =
        "(read _ <&3; kill -9 0) </dev/null >/dev/null 2>&1 & exec 3<&-; exec \"$@\""

    /// Runs the program to its end.
    /// - Parameter input: an open file that it reads; nil is an empty one.
    func run(reading input: Int32?) throws -> Result {
        let (output, errorOutput, life) = (try ChildPipe(), try ChildPipe(), try ChildPipe())
        let process = try spawn(input, output, errorOutput, life)
        output.closeWriting()
        errorOutput.closeWriting()
        life.closeReading()
        var streams = [ChildStream(output.reading), ChildStream(errorOutput.reading, keeping: 65_536)]
        let failure = follow(process, &streams)
        if failure != nil {
            // Git removes its temporary files when it is asked to end.
            kill(-process, SIGTERM)
            let patience = ContinuousClock.now + .seconds(1)
            while !ChildProcess.hasEnded(process), ContinuousClock.now < patience { usleep(10_000) }
        }
        // Also what it left running. Its number is its own until it has been waited for.
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        for index in streams.indices { streams[index].read() }
        for pipe in [output, errorOutput] { pipe.closeReading() }
        life.closeWriting()
        if let failure { throw failure }
        let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
        if code == 126 || code == 127 { throw Failure.notFound }
        return Result(code: code, output: streams[0].data, errorOutput: streams[1].data)
    }

    /// Reads what the program writes until it has ended.
    /// - Returns: the limit that it has passed; nil where it ended by itself.
    private func follow(_ process: pid_t, _ streams: inout [ChildStream]) -> Failure? {
        var sign = ContinuousClock.now
        while true {
            var descriptors = streams.map {
                pollfd(fd: $0.isOver ? -1 : $0.descriptor, events: Int16(POLLIN), revents: 0)
            }
            // A program of which nothing more can be read is about to end.
            let wait: Int32 = streams.allSatisfy(\.isOver) ? 1 : 200
            poll(&descriptors, nfds_t(descriptors.count), wait)
            for index in streams.indices where descriptors[index].revents != 0 {
                if streams[index].read() { sign = .now }
            }
            if ChildProcess.hasEnded(process) { return nil }
            if ContinuousClock.now > limits.deadline { return .late }
            if let silence = limits.silence, ContinuousClock.now > sign + .seconds(silence) { return .silent }
        }
    }

    private static func hasEnded(_ process: pid_t) -> Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo != 0
    }

    private func spawn(_ input: Int32?, _ output: ChildPipe, _ errorOutput: ChildPipe, _ life: ChildPipe) throws
        -> pid_t
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
        posix_spawn_file_actions_adddup2(&actions, errorOutput.writing, 2)
        posix_spawn_file_actions_adddup2(&actions, life.reading, 3)
        var attributes = ChildProcess.attributes()
        defer { posix_spawnattr_destroy(&attributes) }
        var process: pid_t = 0
        let code = ChildProcess.withPointers(["/bin/sh", "-c", ChildProcess.script, "sh"] + command) { arguments in
            ChildProcess.withPointers(environment.map { "\($0)=\($1)" }) { variables in
                posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, variables)
            }
        }
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
        return process
    }

    /// A session of its own, and every signal as the system sets it: this program ignores some, its threads block
    /// others.
    private static func attributes() -> posix_spawnattr_t {
        /// `POSIX_SPAWN_SETSID` of the C library, which Swift does not import.
        let ownSession: Int32 = 0x80
        var (attributes, none, all) = (posix_spawnattr_t(), sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(
            &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | ownSession))
        return attributes
    }

    private static func withPointers<T>(
        _ texts: [String], _ work: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> T
    ) -> T {
        var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return work(&pointers)
    }
}
