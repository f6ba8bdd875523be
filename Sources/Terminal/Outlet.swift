import CNcurses
import Foundation

/// What ncurses draws, gathered in memory and sent to the terminal in one piece.
///
/// Left to itself, ncurses writes at every move of the cursor, ten times for a key. In one piece it is there sooner, also
/// over a line that is slow, and no terminal shows half a picture. While it gathers, the file that ncurses writes to is one in
/// memory; at any other time it is the terminal.
final class Outlet {
    /// What ncurses is to write to; nil where no further file can be opened.
    let stream: UnsafeMutablePointer<FILE>?
    private let file: Int32
    private let memory: Int32

    init() {
        file = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)
        stream = file < 0 ? nil : fdopen(file, "w")
        memory = cinco_file_in_memory()
    }

    /// Sends what is drawn meanwhile at once. Where there is no memory for that, ncurses sends it as it goes.
    func gather(_ draw: () -> Void) {
        guard memory >= 0, cinco_redirect(file, memory) >= 0 else { return draw() }
        draw()
        _ = cinco_redirect(file, STDOUT_FILENO)
        let count = Int(lseek(memory, 0, SEEK_CUR))
        lseek(memory, 0, SEEK_SET)
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
            read = max(0, pread(memory, buffer.baseAddress, count, 0))
        }
        bytes.withUnsafeBytes(Outlet.send)
    }

    /// Sends bytes to the terminal, all of them unless it is gone.
    static func send(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EAGAIN {
                var waiting = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            } else if count < 0, errno != EINTR {
                return
            }
            rest = rest.dropFirst(max(0, count))
        }
    }

    deinit { if memory >= 0 { close(memory) } }
}
