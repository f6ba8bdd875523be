import Foundation

/// Watches for writes of other programs to a plan by inotify, so that the program sleeps until one may have happened.
/// `Store.dataVersion` tells whether anything changed.
public final class FileWatch {
    /// A file descriptor for `poll`, readable when the plan may have changed.
    public let descriptor: Int32

    /// Watches the plan and SQLite's log.
    /// - Returns: nil where the system has no inotify for these files.
    public init?(path: String) {
        descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        let isWatched = ["-wal", ""].map { suffix in
            inotify_add_watch(descriptor, path + suffix, UInt32(IN_MODIFY | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF))
        }
        if isWatched.allSatisfy({ $0 < 0 }) {
            close(descriptor)
            return nil
        }
    }

    /// Wakes every watch on a plan. SQLite writes its log before other connections can read the change, so a writer
    /// touches the file afterwards.
    static func wake(_ path: String) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        now.tv_nsec = now.tv_nsec / 100_000 * 100_000 + sign
        // Who may write to the file and does not own it may touch it only as of now.
        if utimensat(AT_FDCWD, path, [now, now], 0) != 0 { utimensat(AT_FDCWD, path, nil, 0) }
    }

    /// The last five digits of a file's time in nanoseconds where Cinco touched it last.
    static let sign = 77_777

    /// Discards the pending notifications.
    public func drain() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
    }

    deinit { close(descriptor) }
}
