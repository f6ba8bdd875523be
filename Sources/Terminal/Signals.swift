import CNcurses
import Foundation

/// Signals that can be waited for together with the keyboard: they are blocked and read from a descriptor, so that no
/// handler interrupts other code.
final class Signals {
    /// The reason why a wait ended.
    enum Wake {
        case input, change, end, resized, stopped, time
    }

    /// Every signal that would end the program and is no fault of its own, so that the terminal is put back.
    private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU]
    private static let wanted = ending + [SIGWINCH, SIGTSTP]
    private var before = sigset_t()
    private let descriptor: Int32
    /// Whether a request to end arrived while another program used the terminal.
    private(set) var isEnding = false

    init() {
        var set = Signals.set(of: Signals.wanted)
        pthread_sigmask(SIG_BLOCK, &set, &before)
        signal(SIGPIPE, SIG_IGN)
        // With a foreign handler installed ncurses leaves SIGTSTP alone; else it drops a pending Ctrl-Z whenever it
        // draws.
        signal(SIGTSTP) { _ in }
        descriptor = cinco_signal_file(&set)
    }

    /// Waits for a key, a signal, or until one of these descriptors is readable.
    /// - Parameter end: when the wait ends at the latest; nil waits without limit.
    func wait(orChangeOn changes: [Int32], until end: ContinuousClock.Instant?) -> Wake {
        var waiting = ([descriptor, STDIN_FILENO] + changes).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        while true {
            let count = poll(&waiting, nfds_t(waiting.count), Signals.milliseconds(until: end))
            if count == 0 { return .time }
            guard count > 0 else {
                if errno == EINTR { continue }
                return .end
            }
            if waiting[0].revents != 0, let wake = readSignal() { return wake }
            if waiting[1].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { return .end }
            if waiting[1].revents != 0 { return .input }
            if waiting.dropFirst(2).contains(where: { $0.revents != 0 }) { return .change }
        }
    }

    /// The time left, rounded up, so that it is over when the wait ends; -1 for no limit.
    private static func milliseconds(until end: ContinuousClock.Instant?) -> Int32 {
        guard let end else { return -1 }
        let left = ContinuousClock.now.duration(to: end).components
        // An attosecond is 10^-18 of a second.
        return Int32(clamping: max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000 + 1))
    }

    /// Stops the process as Ctrl-Z does, until it is continued.
    func stop() {
        var set = Signals.set(of: [SIGTSTP])
        let handler = signal(SIGTSTP, SIG_DFL)
        raise(SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGTSTP, handler)
    }

    /// Runs another program in the foreground until it ends. It gets its signals as from a shell. A request to end this
    /// program is passed on and remembered.
    /// - Returns: its exit status, 128 plus the number for a signal; nil where it could not be started.
    func run(_ arguments: [String]) -> Int? {
        var (attributes, all) = (posix_spawnattr_t(), sigset_t())
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &before)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        guard posix_spawnp(&process, arguments[0], nil, &attributes, &words, environ) == 0 else { return nil }
        return end(of: process)
    }

    private func end(of process: pid_t) -> Int? {
        let ended = cinco_process_file(process)
        defer { close(ended) }
        var waiting = [ended, descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var status: Int32 = 0
        while ended >= 0 {
            guard poll(&waiting, 2, -1) >= 0 || errno == EINTR else { break }
            if waiting[1].revents != 0 { pass(cinco_next_signal(descriptor), on: process) }
            if waiting[0].revents != 0 { break }
        }
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
    }

    /// Passes a signal on. Ctrl-C reaches the other program by itself. Where that program stops, both stop, so that the
    /// shell returns.
    private func pass(_ signal: Int32, on process: pid_t) {
        switch signal {
        case SIGTERM, SIGHUP:
            isEnding = true
            kill(process, signal)
        case SIGTSTP: stop()
        default: break
        }
    }

    /// Restores the previous signal handling.
    func release() {
        close(descriptor)
        signal(SIGTSTP, SIG_DFL)
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }

    private func readSignal() -> Wake? {
        switch cinco_next_signal(descriptor) {
        case 0: return nil
        case SIGWINCH: return .resized
        case SIGTSTP: return .stopped
        default: return .end
        }
    }

    private static func set(of signals: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        return set
    }
}
