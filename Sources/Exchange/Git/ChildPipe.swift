import Foundation

/// A pipe that no other program inherits. Its ends are above the three streams and the one that is watched.
///
/// It is closed where it is no longer needed, not where Swift finds it out of use.
final class ChildPipe {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE) }
        reading = fcntl(ends[0], F_DUPFD_CLOEXEC, 10)
        writing = fcntl(ends[1], F_DUPFD_CLOEXEC, 10)
        for end in ends { close(end) }
        guard reading >= 0, writing >= 0 else { throw POSIXError(.EMFILE) }
    }

    deinit {
        closeReading()
        closeWriting()
    }

    func closeReading() {
        if reading >= 0 { close(reading) }
        reading = -1
    }

    func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }
}

/// The bytes read from a pipe.
struct ChildStream {
    let descriptor: Int32
    private let limit: Int?
    private(set) var data = Data()
    private(set) var isOver = false

    /// - Parameter limit: how many bytes of the end are kept; nil keeps all.
    init(_ descriptor: Int32, keeping limit: Int? = nil) {
        self.descriptor = descriptor
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        self.limit = limit
    }

    /// Reads what is there.
    /// - Returns: whether there was anything.
    @discardableResult
    mutating func read() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var isAny = false
        while !isOver {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count > 0 {
                isAny = true
                data += buffer.prefix(count)
                if let limit, data.count > 2 * limit { data = Data(data.suffix(limit)) }
            } else if count == 0 || errno != EINTR {
                isOver = count == 0 || errno != EAGAIN
                break
            }
        }
        return isAny
    }
}
