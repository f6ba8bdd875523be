import Foundation

/// Keeps two runs from working in one repository at once; whoever comes second waits.
struct FileLock {
    private let file: Int32

    /// - Parameter patience: for how many seconds it waits.
    init(at path: String, patience: Int) throws {
        file = open(path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let end = ContinuousClock.now + .seconds(patience)
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
            }
            if ContinuousClock.now > end {
                close(file)
                throw GitFailure(.busy(seconds: patience))
            }
            usleep(20_000)
        }
    }

    func release() { close(file) }
}
