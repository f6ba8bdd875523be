import Foundation

/// The program on a pseudo-terminal, byte by byte: faster than tmux, and without its corrections.
final class Pty {
    let process: pid_t
    private let master: Int32
    private var ended: Int32?
    /// The latest bytes that the program has written.
    private(set) var tail = Data()
    /// The number of bytes it has written.
    private(set) var count = 0

    init(
        _ place: Workplace, _ arguments: [String] = [], _ environment: [String: String] = [:], program: String? = nil
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // TIOCSPTLCK and TIOCGPTN, whose macros Swift cannot import: unlock the other end, and get its number.
        var (unlocked, number): (Int32, UInt32) = (0, 0)
        guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        var variables = place.environment.merging(["TERM": "xterm-256color"]) { $1 }
        variables.merge(environment) { $1 }
        process = try Workplace.start(
            program ?? Workplace.program, arguments, variables, terminal: "/dev/pts/\(number)")
        resize(80, 24)
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
    }

    deinit {
        kill(process, SIGKILL)
        _ = wait()
        hangUp()
    }

    func resize(_ width: Int, _ height: Int) {
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Writes all bytes and reads output meanwhile; stops where the program has ended.
    func write(_ bytes: some Collection<UInt8>) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty, !hasEnded {
            let written = rest.withUnsafeBytes { Foundation.write(master, $0.baseAddress, min($0.count, 2048)) }
            if written > 0 { rest = rest.dropFirst(written) }
            read(atMost: written > 0 ? 0 : 50)
        }
    }

    /// Esc as kitty sends it. The single byte and what follows at once would be a key with Alt.
    static let escape = "\u{1B}[27u"

    func type(_ text: String) { write(Array(text.utf8)) }

    /// Reads until the latest bytes meet the condition.
    /// - Returns: whether they did before the program ended, or within two minutes.
    @discardableResult
    func read(within time: Duration = .seconds(120), until condition: (Pty) -> Bool) -> Bool {
        let end = ContinuousClock.now + time
        while !condition(self) {
            if ContinuousClock.now > end { return false }
            if hasEnded {
                read(atMost: 0)
                return condition(self)
            }
            read(atMost: 100)
        }
        return true
    }

    /// Whether the latest bytes contain these characters.
    func shows(_ text: String) -> Bool { tail.range(of: Data(text.utf8)) != nil }

    /// The text copied to the clipboard in the latest bytes; nil where there is none.
    var copied: String? {
        let text = String(decoding: tail, as: UTF8.self)
        guard let code = text.firstMatch(of: /\x1B\]52;c;([A-Za-z0-9+\/=]*)\x07/)?.output.1 else { return nil }
        return Data(base64Encoded: String(code)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Drops the latest bytes.
    func forget() { tail = Data() }

    private func read(atMost milliseconds: Int32) {
        var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        poll(&waiting, 1, milliseconds)
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let size = Foundation.read(master, &buffer, buffer.count)
            guard size > 0 else { return }
            count += size
            tail += buffer.prefix(size)
            if tail.count > 262_144 { tail = tail.suffix(131_072) }
        }
    }

    /// Whether the program has ended.
    var hasEnded: Bool {
        if ended != nil { return true }
        var status: Int32 = 0
        if waitpid(process, &status, WNOHANG) == process { ended = status }
        return ended != nil
    }

    /// Waits for the program's end. Returns its exit status, or the negative number of a signal.
    func wait() -> Int32 {
        while ended == nil {
            var status: Int32 = 0
            if waitpid(process, &status, 0) == process || errno != EINTR { ended = status }
        }
        let status = ended ?? 0
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    }

    private var isHungUp = false

    /// Closes the terminal.
    func hangUp() {
        guard !isHungUp else { return }
        isHungUp = true
        close(master)
    }
}
