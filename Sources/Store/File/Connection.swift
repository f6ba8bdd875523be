import Foundation
import GRDB
import Plan

/// The way in which a plan file is read. SQLite reads a file in use by its log and by memory that the programs share,
/// which are files beside it; who must not write to the folder cannot make them.
enum Connection {
    /// With its log, so that what others write is seen.
    case live
    /// Without a log, because there is none: until the file changes.
    case alone(Stamp)
    /// From a private copy of the file and of the log that a killed program left: until either changes.
    case copied(Stamp)

    /// The state of a file and its log, by which a change shows.
    struct Stamp: Equatable {
        private let states: [[Int]]

        init(of path: String) {
            states = ["", "-wal", "-journal"].map { suffix in
                var info = stat()
                guard stat(path + suffix, &info) == 0 else { return [] }
                return [Int(info.st_ino), Int(info.st_size), info.st_mtim.tv_sec, info.st_mtim.tv_nsec]
            }
        }

        /// Whether a log or a rollback journal holds anything.
        var hasLog: Bool { states.dropFirst().contains { $0.count > 1 && $0[1] > 0 } }
    }

    /// - Parameter log: whose log lies beside the file; that of another file is not read.
    init(of path: String, _ log: PlanLog.Owner, isReadOnly: Bool) {
        // Where somebody has the file open, what they share is there and can be read.
        let isShared = PlanFile.isFolderWritable(path) || access(path + "-shm", R_OK) == 0
        self = log == .file && (!isReadOnly || isShared) ? .live : Connection(apartFrom: path, log)
    }

    /// The way to read a file without making anything beside it.
    init(apartFrom path: String, _ log: PlanLog.Owner) {
        let stamp = Stamp(of: path)
        self = log == .file && stamp.hasLog ? .copied(stamp) : .alone(stamp)
    }

    /// Whether an error may come from files that could not be made beside the plan, so that it can be read apart from
    /// them.
    static func isUnsuited(by error: PlanFileError) -> Bool {
        switch error {
        case .diskFull, .sizeLimit, .notPermitted, .readOnly, .failed: true
        default: false
        }
    }

    /// Whether the file has changed since it was opened without its log.
    func isStale(_ path: String) -> Bool {
        switch self {
        case .live: false
        case .alone(let stamp), .copied(let stamp): stamp != Stamp(of: path)
        }
    }

    static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            // Nothing in a file runs a function with an effect, and a damaged page is an error before it is followed.
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
            if !readOnly { try db.execute(sql: "PRAGMA synchronous = FULL") }
        }
        return configuration
    }

    func connect(_ path: String, readOnly: Bool) throws -> DatabaseQueue {
        let configuration = Connection.configuration(readOnly: readOnly)
        // An absolute path, which SQLite never takes for a URI.
        let absolute = path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
        switch self {
        case .live: return try DatabaseQueue(path: absolute, configuration: configuration)
        case .alone:
            return try DatabaseQueue(path: Connection.uri(ofAlone: absolute), configuration: configuration)
        case .copied:
            return try PrivateCopy.of(absolute) { copy in
                let queue = try DatabaseQueue(path: copy, configuration: Connection.configuration(readOnly: false))
                // Once it was read, SQLite has all of it open: its names go, so that nothing of the plan is left
                // behind.
                _ = try queue.unsafeRead { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
                return queue
            }
        }
    }

    /// The URI by which SQLite reads a file without looking for a log.
    static func uri(ofAlone absolute: String) -> String {
        let escaped = absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? absolute
        return "file:\(escaped)?immutable=1"
    }
}
