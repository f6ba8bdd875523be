import CNcurses
import Foundation

// The bytes that go to the terminal beside curses.

extension Terminal {
    /// Asks the terminal to copy a text to the clipboard (OSC 52), which also works over ssh. Within tmux it is sent to
    /// tmux and to the terminal outside. A terminal without OSC 52 ignores it.
    public func copy(_ text: String) {
        let code = Data(text.utf8).base64EncodedString()
        let request = "\u{1B}]52;c;\(code)\u{07}"
        var sequence = request
        if getenv("TMUX") != nil {
            sequence += "\u{1B}Ptmux;\(request.replacing("\u{1B}", with: "\u{1B}\u{1B}"))\u{1B}\\"
        }
        Terminal.send(sequence)
    }

    /// Sends a sequence that curses does not know.
    static func send(_ sequence: String) {
        // Standard output may be set not to wait, where another program left it so.
        var rest = Array(sequence.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            } else if errno != EINTR {
                return
            }
        }
    }
}
