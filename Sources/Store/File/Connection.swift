import Foundation
import GRDB
import Plan

/// The way in which a plan file is read. SQLite reads a file in use by its log and by memory that the programs share, which are
/// files beside it; who must not write to the folder cannot make them.
enum Connection {
    /// With its log, so that what others write is seen.
    case live
    /// Without a log, because there is none: until the file changes.
    case alone(Stamp)
    /// From a private copy of the file and of the log that a killed program left: until either changes.
    case copied(Stamp, CopyFolder)

    /// The state of a file and its log, by which a change shows.
    struct Stamp: Equatable {
        private let states: [[Int]]

        init(of path: String) {
            states = ["", "-wal"].map { suffix in
                var info = stat()
                guard stat(path + suffix, &info) == 0 else { return [] }
                return [Int(info.st_ino), Int(info.st_size), info.st_mtim.tv_sec, info.st_mtim.tv_nsec]
            }
        }

        /// Whether the log holds anything.
        var hasLog: Bool { states[1].count > 1 && states[1][1] > 0 }
    }

    /// A private folder that is removed with its last user.
    final class CopyFolder {
        let path: String

        init() throws {
            var template = Array((NSTemporaryDirectory() + "cinco-plan-XXXXXX").utf8CString)
            guard mkdtemp(&template) != nil else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    /// - Parameter log: whose log lies beside the file; that of another file is not read.
    init(of path: String, _ log: PlanLog.Owner, isReadOnly: Bool) {
        let stamp = Stamp(of: path)
        if log != .file {
            self = .alone(stamp)
            return
        }
        // Where somebody has the file open, what they share is there and can be read.
        if !isReadOnly || PlanFile.isFolderWritable(path) || access(path + "-shm", R_OK) == 0 {
            self = .live
        } else if stamp.hasLog, let folder = try? CopyFolder() {
            self = .copied(stamp, folder)
        } else {
            self = .alone(stamp)
        }
    }

    /// Whether the file has changed since it was opened without its log.
    func isStale(_ path: String) -> Bool {
        switch self {
        case .live: false
        case .alone(let stamp), .copied(let stamp, _): stamp != Stamp(of: path)
        }
    }

    func connect(_ path: String, readOnly: Bool) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            // Nothing in a file runs a function with an effect.
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            if !readOnly { try db.execute(sql: "PRAGMA synchronous = FULL") }
        }
        // An absolute path, which SQLite never takes for a URI.
        let absolute = path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
        switch self {
        case .live: return try DatabaseQueue(path: absolute, configuration: configuration)
        case .alone:
            return try DatabaseQueue(path: Connection.uri(ofAlone: absolute), configuration: configuration)
        case .copied(let stamp, let folder):
            let copy = try Connection.copy(absolute, stamp, into: folder)
            return try DatabaseQueue(path: copy, configuration: configuration)
        }
    }

    /// Copies the file and its log, once more where somebody wrote meanwhile.
    private static func copy(_ path: String, _ stamp: Stamp, into folder: CopyFolder) throws -> String {
        let copy = "\(folder.path)/plan.cinco"
        for _ in 0..<10 {
            let before = Stamp(of: path)
            for suffix in ["", "-wal"] {
                unlink(copy + suffix)
                try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
                chmod(copy + suffix, 0o600)
            }
            if before == Stamp(of: path) { return copy }
        }
        throw PlanFileError.locked(path: path)
    }

    /// The URI by which SQLite reads a file without looking for a log.
    static func uri(ofAlone absolute: String) -> String {
        let escaped = absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? absolute
        return "file:\(escaped)?immutable=1"
    }
}
