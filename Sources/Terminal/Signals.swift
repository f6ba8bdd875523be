import CNcurses
import Foundation

/// Signals as something that can be waited for beside the keyboard: they are blocked and read from a file, so that
/// nothing ever runs in the middle of something else.
final class Signals {
    /// What ended a wait.
    enum Wake {
        case input, change, end, resized, stopped, time
    }

    private static let wanted = [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP]
    private var before = sigset_t()
    private let descriptor: Int32

    init() {
        var set = Signals.set(of: Signals.wanted)
        pthread_sigmask(SIG_BLOCK, &set, &before)
        signal(SIGPIPE, SIG_IGN)
        // With a handler that is not its own, ncurses leaves the signal alone; else it would drop a Ctrl-Z that is
        // waiting whenever it draws.
        signal(SIGTSTP) { _ in }
        descriptor = cinco_signal_file(&set)
    }

    /// Waits for a key, a signal, or a change on one of these files.
    /// - Parameter milliseconds: the longest wait; nil waits for ever.
    func wait(orChangeOn changes: [Int32], atMost milliseconds: Int32?) -> Wake {
        var waiting = ([descriptor, STDIN_FILENO] + changes).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        while true {
            let count = poll(&waiting, nfds_t(waiting.count), milliseconds ?? -1)
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

    /// Stops the program as Ctrl-Z does, until it is told to go on.
    func stop() {
        var set = Signals.set(of: [SIGTSTP])
        let handler = signal(SIGTSTP, SIG_DFL)
        raise(SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGTSTP, handler)
    }

    /// Lets the signals act as they did before.
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
