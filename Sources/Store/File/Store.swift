import Foundation
import GRDB
import Plan

/// An open plan file: the journal of acts, and the current values derived from it.
///
/// Every method may throw a `PlanFileError`. Data that a method has written is on disk when it returns.
public final class Store {
    /// The file's path.
    public let path: String
    /// Whether acts are refused.
    public let isReadOnly: Bool
    let queue: DatabaseQueue
    let order = JournalOrder()
    let now: WallClock
    let file: PlanFile.Identity
    let backups: Backups?

    /// Milliseconds since 1970-01-01 00:00 UTC.
    public typealias WallClock = @Sendable () -> Int64

    /// The system's own clock.
    public static let systemClock: WallClock = { Int64(Date().timeIntervalSince1970 * 1000) }

    /// Opens a plan.
    /// - Parameters:
    ///   - readOnly: refuses to write; a file without permission to write is always opened so.
    ///   - backups: the automatic backups; nil makes none.
    ///   - now: the clock that acts are entered by.
    public init(
        opening path: String, readOnly: Bool = false, backups: Backups? = nil,
        now: @escaping WallClock = Store.systemClock
    ) throws(PlanFileError) {
        let isWritable = try PlanFile.isWritable(path)
        self.path = path
        self.now = now
        self.backups = backups
        file = PlanFile.identity(of: path)
        isReadOnly = readOnly || !isWritable
        queue = try PlanFile.reporting(path) { try Store.connect(path, readOnly: readOnly || !isWritable) }
        try PlanFile.reporting(path) { try prepare() }
    }

    /// Makes a plan file with these entries as its journal, and opens it.
    public convenience init(making path: String, from entries: [Entry]) throws(PlanFileError) {
        try Store.make(path) { db in
            for entry in entries { try Journal.append(entry, target: nil, to: db) }
            try PlanOrigin.found(entries.first?.id, in: db)
        }
        try self.init(opening: path)
    }

    /// Makes a plan file with this act as its first one, and opens it.
    public convenience init(
        making path: String, founding act: Act, now: @escaping WallClock = Store.systemClock
    ) throws(PlanFileError) {
        try Store.make(path) { db in
            let next = try Journal.next(in: db, path: path, now: now())
            try PlanOrigin.found(Journal.append(act, .done, target: nil, to: db, as: next).id, in: db)
        }
        try self.init(opening: path, now: now)
    }

    /// Makes a file and fills it; deletes it where that fails.
    static func make(_ path: String, fill: (Database) throws -> Void) throws(PlanFileError) {
        try PlanFile.make(at: path)
        do {
            try PlanFile.reporting(path) {
                let queue = try Store.connect(path, readOnly: false)
                // GRDB's own setting would write to the file at every opening and lower `synchronous`.
                try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
                try queue.inTransaction {
                    try Schema.migrate($0, from: 0)
                    try fill($0)
                    return .commit
                }
                try queue.close()
            }
        } catch {
            for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
            throw error
        }
    }

    /// The present plan.
    /// - Parameter kinds: the kinds of record to read. Conflicts and released markings are read only with all of
    ///   them.
    public func plan(_ kinds: [RecordKind] = RecordKind.allCases) throws(PlanFileError) -> Plan {
        try PlanFile.reporting(path) {
            try queue.snapshot { db in
                var plan = try PlanLoader.plan(db, of: kinds)
                if kinds.count == RecordKind.allCases.count {
                    try Store.addWhatNoValueSays(to: &plan, in: db)
                }
                return plan
            }
        }
    }

    /// A number that changes when another program has written to the file.
    public func dataVersion() throws(PlanFileError) -> Int {
        try PlanFile.reporting(path) {
            try queue.unsafeRead { try Store.version(in: $0) }
        }
    }

    static func version(in db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }

    static func addWhatNoValueSays(to plan: inout Plan, in db: Database) throws {
        plan.conflicts = try ConflictTable.conflicts(in: db)
        plan.handouts = try handouts(in: db)
    }

    static func handouts(in db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT ceiling FROM handout")
    }

    /// Whether the file is on another machine, where two programs must not have it open at once.
    public var isOnNetwork: Bool {
        let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
        return PlanFile.isOnNetwork(path, mounts: mounts)
    }

    /// Whether reading the whole plan takes noticeably long: over 4 MB, some twenty thousand changes.
    public var isLarge: Bool { PlanFile.size(of: path) > 4_000_000 }

    /// Closes the file. The last program to close it merges SQLite's log into it.
    public func close() {
        try? queue.close()
    }

    private static func connect(_ path: String, readOnly: Bool) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(5)
        if !readOnly {
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        }
        // An absolute path, which SQLite never takes for a URI.
        let absolute = path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
        let isFrozen = readOnly && !PlanFile.isFolderWritable(path)
        return try DatabaseQueue(path: isFrozen ? frozenURI(absolute) : absolute, configuration: configuration)
    }

    /// The URI by which SQLite reads a file in a folder that it cannot write to.
    private static func frozenURI(_ absolute: String) -> String {
        let escaped = absolute.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? absolute
        return "file:\(escaped)?immutable=1"
    }

    private func prepare() throws {
        let isReadOnly = isReadOnly
        let path = path
        let version = try queue.unsafeRead { db -> Int32 in
            let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            guard id == Schema.applicationID else { throw PlanFileError.notAPlan(path: path) }
            return version
        }
        guard version <= Schema.version else { throw PlanFileError.newer(path: path, version: Int(version)) }
        if version < Schema.version, !isReadOnly {
            backUp(.migration)
            try queue.write { try Schema.migrate($0, from: version) }
        }
    }
}
