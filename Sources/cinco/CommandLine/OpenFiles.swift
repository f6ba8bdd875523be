import Foundation

/// How many files the system lets this program have open (`ulimit -n`).
enum OpenFiles {
    /// The fewest with which every command ends its work. With fewer, libraries end the program in the middle of it.
    static let least = 32

    /// Whether there are enough, after the program has asked for what it may have.
    static func suffice() -> Bool {
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        // A system that does not tell sets no limit that is known.
        guard getrlimit(kind, &limit) == 0, limit.rlim_cur < least else { return true }
        limit.rlim_cur = min(rlim_t(least), limit.rlim_max)
        return setrlimit(kind, &limit) == 0 && limit.rlim_cur >= least
    }
}
