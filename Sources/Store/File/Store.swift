import Foundation
import GRDB
import Plan
import Synchronization

/// An open plan file: the journal of acts, and the current values derived from it.
///
/// Every method may throw a `PlanFileError`. Data that a method has written is on disk when it returns.
public final class Store {
    /// The file's path.
    public let path: String
    /// Whether acts are refused.
    public let isReadOnly: Bool
    /// Why they are, where the file may be written but not be opened for that, such as on a full disk.
    let obstacle: PlanFileError?
    private(set) var queue: DatabaseQueue
    let order = JournalOrder()
    let now: WallClock
    let file: PlanFile.Identity
    /// Whether plans are read to be released up to a marking, with what decides on that.
    public var readsReleaseDoubts = false
    let backups: Backups?
    let marks: CopyMarks?
    /// The version of the file when it was opened.
    private let version: Int32
    private var connection: Connection
    /// The number of times that the file was opened anew.
    private var openings = 0
    /// Why the last automatic backup could not be made.
    var backupProblem: PlanFileError? { didSet { tellOfBackup() } }
    /// Called once, where an automatic backup cannot be made.
    public var whenBackupFails: ((PlanFileError) -> Void)? { didSet { tellOfBackup() } }

    /// Milliseconds since 1970-01-01 00:00 UTC.
    public typealias WallClock = @Sendable () -> Int64

    /// The system's own clock.
    public static let systemClock: WallClock = { Int64(Date().timeIntervalSince1970 * 1000) }

    /// Opens a plan.
    /// - Parameters:
    ///   - readOnly: refuses to write; a file without permission to write is always opened so.
    ///   - apart: leaves nothing beside the file, and shows nothing that others write later; only for reading.
    ///   - backups: the automatic backups; nil makes none.
    ///   - marks: the marks by which an earlier state of the file is recognised; nil keeps none.
    ///   - now: the clock that acts are entered by.
    public init(
        opening path: String, readOnly: Bool = false, apart: Bool = false, backups: Backups? = nil,
        marks: CopyMarks? = nil,
        now: @escaping WallClock = Store.systemClock
    ) throws(PlanFileError) {
        let isWritable = try PlanFile.isWritable(path)
        self.path = path
        self.now = now
        self.backups = backups
        self.marks = marks
        file = PlanFile.identity(of: path)
        // Of a file with a second name not even the log is merged into it, which the other name does not know.
        let isReadOnly = readOnly || apart || !isWritable || file.hasSeveralNames
        let log = try PlanLog.owner(at: path)
        if !isReadOnly {
            Draft.clear(beside: path)
            if case .other(let isInUse) = log { throw .foreignLog(path: path, isInUse: isInUse) }
        }
        let opening =
            try apart
            ? Store.openedApart(path, log) : Store.opened(path, log, readOnly: isReadOnly)
        (connection, queue, version, obstacle) = (opening.connection, opening.queue, opening.version, opening.obstacle)
        self.isReadOnly = isReadOnly || obstacle != nil
        if version < Schema.version, !self.isReadOnly {
            backUp(.migration)
            try PlanFile.reporting(path) { try queue.write { try Schema.migrate($0, from: version) } }
            FileWatch.wake(path)
        }
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
            let next = try Journal.next(in: db, path: path, nil, now: now())
            try PlanOrigin.found(Journal.append(act, .done, target: nil, to: db, as: next).id, in: db)
        }
        try self.init(opening: path, now: now)
    }

    /// Removes a plan file with all that SQLite keeps beside it.
    public static func remove(_ path: String) { PlanFile.remove(path) }

    /// Makes a file and fills it; deletes it where that fails.
    static func make(_ path: String, fill: (Database) throws -> Void) throws(PlanFileError) {
        try PlanFile.make(at: path)
        do {
            try PlanFile.reporting(path) {
                let queue = try Connection.live.connect(path, readOnly: false)
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
            PlanFile.remove(path)
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
                    if readsReleaseDoubts {
                        plan.releaseDoubts = try Unconfirmed(in: db).all()
                    }
                }
                return plan
            }
        }
    }

    /// A number that changes when another program has written to the file.
    public func dataVersion() throws(PlanFileError) -> Int {
        try PlanFile.reporting(path) {
            try openAnewWhereItChanged()
            return try queue.unsafeRead { try Store.version(in: $0) } + openings * 1_000_000
        }
    }

    /// Opens a file anew that was read without its log, once somebody else has written to it.
    private func openAnewWhereItChanged() throws {
        guard connection.isStale(path) else { return }
        let opening = try Store.opened(path, PlanLog.owner(at: path), readOnly: true)
        (queue, connection) = (opening.queue, opening.connection)
        openings += 1
    }

    static func version(in db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }

    static func addWhatNoValueSays(to plan: inout Plan, in db: Database) throws {
        plan.conflicts = try ConflictTable.conflicts(in: db)
        plan.releasedCeilings = try releasedCeilings(in: db)
    }

    static func releasedCeilings(in db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT ceiling FROM handout")
    }

    /// Whether the file is on another machine, where two programs must not have it open at once.
    public var isOnNetwork: Bool {
        let mounts = KernelFile.text(of: "/proc/self/mounts") ?? ""
        return PlanFile.isOnNetwork(path, mounts: mounts)
    }

    /// Whether reading the whole plan takes noticeably long: over 4 MB, some twenty thousand changes.
    public var isLarge: Bool { PlanFile.size(of: path) > 4_000_000 }

    /// Whether the file has a second name (a hard link), so that it is not written.
    public var hasSeveralNames: Bool { PlanFile.identity(of: path).hasSeveralNames }

    private func tellOfBackup() {
        guard let backupProblem, let tell = whenBackupFails else { return }
        whenBackupFails = nil
        tell(backupProblem)
    }

    /// Closes the file. The last program to close it merges SQLite's log into it.
    public func close() {
        // Into a file that something else has overwritten it must not be merged: the connection ends with the program.
        // SQLite merges none where another file is in its place.
        if !isReadOnly, PlanFile.identity(of: path) == file, (try? PlanLog.isOverwritten(path)) == true {
            return Store.leaveOpen(queue)
        }
        try? queue.close()
    }

    /// Leaves a connection open until the program ends.
    static func leaveOpen(_ queue: DatabaseQueue) { leftOpen.withLock { $0.append(queue) } }

    private static let leftOpen = Mutex<[DatabaseQueue]>([])

    private typealias Opening = (
        connection: Connection, queue: DatabaseQueue, version: Int32, obstacle: PlanFileError?
    )

    /// Opens a file; where nothing can be made beside it, apart from what is there, for reading only.
    private static func opened(
        _ path: String, _ log: PlanLog.Owner, readOnly: Bool
    ) throws(PlanFileError) -> Opening {
        let connection = Connection(of: path, log, isReadOnly: readOnly)
        do throws(PlanFileError) {
            let (queue, version) = try PlanFile.reporting(path) { try opened(path, connection, readOnly: readOnly) }
            return (connection, queue, version, nil)
        } catch {
            guard case .live = connection, Connection.isUnsuited(by: error) else { throw error }
            var opening = try openedApart(path, log)
            opening.obstacle = readOnly ? nil : error
            return opening
        }
    }

    /// Opens a file for reading, without making anything beside it.
    private static func openedApart(_ path: String, _ log: PlanLog.Owner) throws(PlanFileError) -> Opening {
        let apart = Connection(apartFrom: path, log)
        let (queue, version) = try PlanFile.reporting(path) { try opened(path, apart, readOnly: true) }
        return (apart, queue, version, nil)
    }

    /// Opens a file for what it is. One of an earlier version that must not be written is migrated in memory.
    private static func opened(
        _ path: String, _ connection: Connection, readOnly: Bool
    ) throws -> (queue: DatabaseQueue, version: Int32) {
        let queue = try connection.connect(path, readOnly: readOnly)
        let version = try queue.unsafeRead { try Schema.version(of: $0, at: path, readOnly: readOnly) }
        guard readOnly, version < Schema.version else { return (queue, version) }
        let copy = try DatabaseQueue()
        try queue.backup(to: copy)
        try queue.close()
        try copy.write { try Schema.migrate($0, from: version) }
        return (copy, version)
    }
}
