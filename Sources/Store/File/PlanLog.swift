import Foundation
import GRDB
import Plan

/// The log beside a plan file (`-wal`). SQLite takes it for the file's own whatever file it was written for, and would
/// mix two files: after one was put in the place of another, under a program that has it open, or beside what a killed
/// program left.
enum PlanLog {
    /// Whose a log is.
    enum Owner: Equatable {
        /// The file's own, or there is none.
        case file
        /// That of another file, which was here before.
        case other(isInUse: Bool)
    }

    /// Finds out whose log lies beside a file, without writing. Only where no program at work tells, the content does,
    /// which is read whole.
    static func owner(at path: String) throws(PlanFileError) -> Owner {
        let file = PathName.withoutLinks(path)
        // A link or a pipe in its place was left by no program: SQLite would follow it, or wait.
        if PlanFile.Companion.allCases.contains(where: { isForeign(file + $0.rawValue) }) {
            return .other(isInUse: false)
        }
        if try RollbackJournal.isOther(beside: file) { return .other(isInUse: false) }
        // Programs that just open or close the file may be seen with one of their locks; one that stays is seen again.
        for _ in 0..<20 {
            guard let log = state(of: file + "-wal"), log.st_size > 0, let plan = state(of: file) else { return .file }
            let locked = lockedFiles()
            let isShared = state(of: file + "-shm").map { locked.contains(UInt64($0.st_ino)) } ?? false
            // Who has a plan open holds locks on the memory that is shared, and on the file.
            let isOfThisFile = locked.contains(UInt64(plan.st_ino))
            if isShared, isOfThisFile, isTouchedByCinco(plan) { return .file }
            if !isShared || isOfThisFile { return try isContentOther(file) ? .other(isInUse: isShared) : .file }
            usleep(10_000)
        }
        return .other(isInUse: true)
    }

    /// Whether a file is sound, and no more so with its log. Where a log cannot be read, it is read in a private copy.
    private static func isContentOther(_ file: String) throws(PlanFileError) -> Bool {
        if try isSoundWithLog(file) { return false }
        return try isSound(file, withLog: false)
    }

    private static func isSoundWithLog(_ file: String) throws(PlanFileError) -> Bool {
        if PlanFile.isFolderWritable(file) {
            do throws(PlanFileError) {
                return try isSound(file, withLog: true)
            } catch {
                guard Connection.isUnsuited(by: error) else { throw error }
            }
        }
        return try isCopySound(file)
    }

    /// Whether a private copy of a file is sound with its log or rollback journal, which SQLite may write into the
    /// copy.
    static func isCopySound(_ file: String) throws(PlanFileError) -> Bool {
        try PlanFile.reporting(file) {
            try PrivateCopy.of(file) { try isSound($0, withLog: true, readOnly: false) }
        }
    }

    /// The path of the log beside a file that is another file's.
    static func foreign(beside path: String) throws(PlanFileError) -> String {
        let file = PathName.withoutLinks(path)
        if let beside = PlanFile.Companion.allCases.first(where: { isForeign(file + $0.rawValue) }) {
            return path + beside.rawValue
        }
        return try path + (RollbackJournal.isOther(beside: file) ? "-journal" : "-wal")
    }

    /// Whether something else than Cinco may have written to a file in use since Cinco did.
    static func isOverwritten(_ path: String) throws(PlanFileError) -> Bool {
        let file = PathName.withoutLinks(path)
        guard let log = state(of: file + "-wal"), log.st_size > 0, let plan = state(of: file) else { return false }
        if isTouchedByCinco(plan) { return false }
        return try owner(at: path) != .file
    }

    /// Whether the last to touch a file was Cinco, by `FileWatch.wake`. A file that others may write to is not always
    /// touched by somebody who can leave that sign, and not every file system keeps it.
    private static func isTouchedByCinco(_ file: stat) -> Bool {
        file.st_mode & 0o022 != 0 || file.st_mtim.tv_nsec == 0 || file.st_mtim.tv_nsec % 100_000 == FileWatch.sign
    }

    /// Whether something else than a regular file is there; a link is something else, whatever it leads to.
    private static func isForeign(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0 && info.st_mode & S_IFMT != S_IFREG
    }

    private static func state(of path: String) -> stat? {
        var info = stat()
        return stat(path, &info) == 0 ? info : nil
    }

    /// The numbers of the files that any program has locked.
    /// - Parameter locks: in the form of `/proc/locks`. To open a file in order to ask for its locks would end this
    ///   program's own.
    static func lockedFiles(_ locks: String? = nil) -> Set<UInt64> {
        let locks = locks ?? KernelFile.text(of: "/proc/locks") ?? ""
        let files = locks.split(separator: "\n").compactMap { line -> UInt64? in
            let words = line.split(separator: " ")
            guard words.count > 5, words[1] == "POSIX" else { return nil }
            return words[5].split(separator: ":").last.flatMap { UInt64($0) }
        }
        return Set(files)
    }

    /// Whether a file is whole and agrees with itself. A connection for reading only never writes the log into the
    /// file.
    private static func isSound(
        _ path: String, withLog: Bool, readOnly: Bool = true
    ) throws(PlanFileError) -> Bool {
        do throws(PlanFileError) {
            return try PlanFile.reporting(path) {
                let queue = try DatabaseQueue(
                    path: withLog ? path : Connection.uri(ofAlone: path),
                    configuration: Connection.configuration(readOnly: readOnly))
                // Closing it would end the locks that this program holds on the file, unlike one that looks at the log.
                defer { if withLog { try? queue.close() } else { Store.leaveOpen(queue) } }
                return try queue.snapshot { db in
                    guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok",
                        try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
                    else { return false }
                    let version = try Int32.fetchOne(db, sql: "PRAGMA user_version")
                    return try version != Schema.version || Values.disagreements(in: db).isEmpty
                }
            }
        } catch {
            switch error {
            case .damaged, .notAPlan, .failed: return false
            default: throw error
            }
        }
    }
}
