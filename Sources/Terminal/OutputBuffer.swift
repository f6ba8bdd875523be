import CNcurses
import COutlet
import Foundation

/// What ncurses draws, gathered in memory and sent to the terminal in two pieces.
///
/// Left to itself, ncurses writes at every move of the cursor, ten times for a key. The first piece goes at once, so that the
/// terminal wakes up meanwhile; the rest is there sooner in one, also over a line that is slow.
final class OutputBuffer {
    /// What ncurses is to write to; nil where no further file can be opened.
    let stream: UnsafeMutablePointer<FILE>?
    /// The terminal by a descriptor of its own, so that what a crash writes goes past what is kept.
    private let file: Int32

    init() {
        file = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)
        stream = file < 0 ? nil : fdopen(file, "w")
    }

    /// Sends what is drawn meanwhile.
    func gather(_ draw: () -> Void) {
        cinco_hold(file)
        draw()
        cinco_let_go()
    }

    /// Sends bytes to the terminal, all of them unless it is gone.
    static func send(_ bytes: UnsafeRawBufferPointer) {
        cinco_send(STDOUT_FILENO, bytes.baseAddress, bytes.count)
    }
}
