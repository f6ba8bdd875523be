import CNcurses
import COutlet
import Foundation

/// Buffers what ncurses writes and sends it to the terminal in two pieces.
///
/// By itself ncurses writes at every move of the cursor, ten times for a key. The first piece is sent at once, so that
/// the terminal's process wakes up meanwhile; the rest is sent together, which is also faster over a slow line.
final class OutputBuffer {
    /// The stream that ncurses writes to; nil where no further file can be opened.
    let stream: UnsafeMutablePointer<FILE>?
    /// A descriptor of its own for the terminal, so that bytes written at a crash bypass the buffer.
    private let file: Int32

    init() {
        file = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)
        stream = file < 0 ? nil : fdopen(file, "w")
    }

    /// Runs the drawing and sends its output.
    func gather(_ draw: () -> Void) {
        cinco_hold(file)
        draw()
        cinco_let_go()
    }

    /// Writes all bytes to the terminal; stops early only where the terminal is gone.
    static func send(_ bytes: UnsafeRawBufferPointer) {
        cinco_send(STDOUT_FILENO, bytes.baseAddress, bytes.count)
    }
}
