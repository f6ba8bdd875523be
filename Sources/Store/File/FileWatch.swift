import Foundation

/// Notices that another program may have written to a plan: a file that becomes readable then, so that nothing has to
/// be asked over and over. Whether anything did change, `Store.dataVersion` tells.
public final class FileWatch {
    /// Readable when there may be something new; for `poll`.
    public let descriptor: Int32

    /// Watches the plan and the log that SQLite writes changes to first.
    /// - Returns: nil where the system offers no such watch.
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

    /// Wakes every watch on a plan. SQLite writes its log before a change can be seen, so a writer touches the file once
    /// it can.
    static func wake(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

    /// Forgets what was noticed so far.
    public func drain() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
    }

    deinit { close(descriptor) }
}
