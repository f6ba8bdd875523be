import Crypto
import Foundation
import GRDB
import Plan

/// The backups that the program makes of a plan by itself: before a merge, before a migration, and once a day.
public struct Backups: Sendable {
    /// Why a backup is made.
    public enum Occasion: String, Sendable { case day, merge, migration, restore }

    /// So many are kept, the latest.
    static let kept = 10
    /// Merges that follow each other within so many seconds share one.
    static let pause = 300

    private let plan: String
    private let root: String

    /// The backups of a plan.
    /// - Parameter folder: where those of all plans are.
    public init(of plan: String, in folder: String) {
        self.plan = plan
        root = folder
    }

    /// Where they are; found out only when it is asked for, which a start never does.
    public var folder: String {
        let path = URL(fileURLWithPath: plan).resolvingSymlinksInPath().path
        let mark = SHA256.hash(data: Data(path.utf8)).prefix(4).map { String($0, radix: 16) }.joined()
        let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        return "\(root)/\(name)-\(mark)"
    }

    /// Their paths, the latest first.
    public var paths: [String] {
        let folder = folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".cinco") }.sorted(by: >).map { "\(folder)/\($0)" }
    }

    /// Whether one is wanted: none of the day, or none of the last minutes, is there yet.
    func isDue(_ occasion: Occasion, now: Date) -> Bool {
        switch occasion {
        case .day:
            let today = Backups.stamp(now).prefix(10)
            return !paths.contains { ($0 as NSString).lastPathComponent.hasPrefix(today) }
        case .merge:
            let attributes = paths.first.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
            guard let made = attributes?[.modificationDate] as? Date else { return true }
            return abs(now.timeIntervalSince(made)) >= Double(Backups.pause)
        case .migration, .restore: return true
        }
    }

    /// A path for a new one.
    func path(for occasion: Occasion, now: Date) -> String {
        "\(folder)/\(Backups.stamp(now))-\(occasion.rawValue).cinco"
    }

    private static func stamp(_ now: Date) -> String {
        now.formatted(
            .iso8601.year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: true)
                .timeSeparator(.omitted))
    }

    /// Takes the oldest away where there are more than are kept.
    func rotate() { for path in paths.dropFirst(Backups.kept) { unlink(path) } }
}

extension Store {
    /// Writes a copy of the plan to a file, while others may work on it.
    public func backUp(to path: String) throws(PlanFileError) {
        let draft = "\(path).\(UInt32.random(in: 0 ... .max))"
        if FileManager.default.fileExists(atPath: path) { throw .exists(path: path) }
        try PlanFile.make(at: draft)
        do {
            try PlanFile.reporting(path) {
                let copy = try DatabaseQueue(path: draft)
                try queue.backup(to: copy)
                // The copy is one file, with no log beside it, until somebody opens it as a plan.
                try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
                try copy.close()
                guard rename(draft, path) == 0 else { throw PlanFile.problem(errno, path) }
            }
        } catch {
            for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) }
            throw error
        }
    }

    /// Makes a backup by itself, where one is wanted. That it cannot be made keeps nobody from working.
    public func backUp(_ occasion: Backups.Occasion) {
        let now = Date()
        guard let backups, !isReadOnly, backups.isDue(occasion, now: now) else { return }
        do { try backUp(to: backups.path(for: occasion, now: now)) } catch { return }
        backups.rotate()
    }

    /// Puts a backup in the place of a plan, or makes the plan of it. Terminals that have the plan open show it at once.
    ///
    /// What was there is kept among the backups. The plan goes on as a copy of its own: what the backup lacks of the others
    /// comes back with the next merge.
    /// - Parameters:
    ///   - source: the backup, which must be sound.
    ///   - path: where the plan is.
    /// - Returns: where what was there is now; nil where nothing was.
    @discardableResult
    public static func restore(
        _ source: String, to path: String, keeping backups: Backups
    ) throws(PlanFileError) -> String? {
        let backup = try Store(opening: source, readOnly: true)
        defer { backup.close() }
        if let fault = try backup.check().first { throw .damaged(path: source, detail: fault) }
        let draft = "\(path).\(UInt32.random(in: 0 ... .max))"
        try backup.backUp(to: draft)
        defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) } }
        return try PlanFile.reporting(path) {
            let copy = try DatabaseQueue(path: draft)
            try copy.inDatabase { db in
                try db.execute(sql: "DELETE FROM copy")
                try db.execute(sql: "PRAGMA journal_mode = WAL")
            }
            guard FileManager.default.fileExists(atPath: path) else {
                try copy.close()
                guard rename(draft, path) == 0 else { throw PlanFile.problem(errno, path) }
                return nil
            }
            let kept = backups.path(for: .restore, now: Date())
            let old = try? Store(opening: path)
            defer { old?.close() }
            if let old, (try? old.backUp(to: kept)) != nil {
                try copy.backup(to: old.queue)
                FileWatch.wake(path)
                return kept
            }
            // What cannot be read to its end is moved away, with its log.
            old?.close()
            try copy.close()
            let aside = try PlanFile.moveAside(path, to: kept)
            guard rename(draft, path) == 0 else { throw PlanFile.problem(errno, path) }
            return aside
        }
    }
}
