import Foundation
import GRDB
import Plan

/// The automatic backups of a plan: before a merge, a migration or a restore, and once a day.
public struct Backups: Sendable {
    /// Why a backup is made.
    public enum Occasion: String, Sendable { case day, merge, migration, restore }

    /// How many backups are kept, the latest ones.
    static let kept = 10
    /// Merges within this many seconds of a backup make no new one.
    static let pause = 300

    private let plan: String
    private let root: String

    /// The backups of a plan.
    /// - Parameter folder: the folder with the backups of all plans.
    public init(of plan: String, in folder: String) {
        self.plan = plan
        root = folder
    }

    /// The folder of this plan's backups. It is computed on demand, because the start of the program does not need
    /// it.
    public var folder: String {
        let path = PathName.withoutLinks(plan)
        let mark = SHA256.hash(data: Data(path.utf8)).prefix(4).map { String($0, radix: 16) }.joined()
        let name = PathName.stem(of: path)
        return "\(root)/\(name)-\(mark)"
    }

    /// The paths of the backups, the latest first.
    public var paths: [String] {
        let folder = folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".cinco") }.sorted(by: >).map { "\(folder)/\($0)" }
    }

    /// Whether a backup is to be made: for `day`, where there is none of today; for `merge`, where there is none of
    /// the last `pause` seconds.
    func isDue(_ occasion: Occasion, now: Date) -> Bool {
        switch occasion {
        case .day:
            let today = Backups.stamp(now).prefix(10)
            return !paths.contains { PathName.last(of: $0).hasPrefix(today) }
        case .merge:
            return latest.map { abs(now.timeIntervalSince($0)) >= Double(Backups.pause) } ?? true
        case .migration, .restore: return true
        }
    }

    /// The path of a new backup.
    func path(for occasion: Occasion, now: Date) -> String {
        "\(folder)/\(Backups.stamp(now))-\(occasion.rawValue).cinco"
    }

    private static func stamp(_ now: Date) -> String {
        now.formatted(
            .iso8601.year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: true)
                .timeSeparator(.omitted))
    }

    /// The time at which the latest backup was made; nil where there is none.
    public var latest: Date? {
        let attributes = paths.first.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
        return attributes?[.modificationDate] as? Date
    }

    /// Why no backup can be made: its folder, or the nearest one above it that there is, may not be written or is full;
    /// nil where one can.
    public var problem: PlanFileError? {
        PlanFile.problem(ofMakingFilesIn: folder)
    }

    /// Deletes the oldest backups beyond `kept`.
    func rotate() { for path in paths.dropFirst(Backups.kept) { unlink(path) } }
}

extension Store {
    /// Writes a copy of the plan to a new file. Other programs may use the plan meanwhile.
    public func backUp(to path: String) throws(PlanFileError) {
        if FileManager.default.fileExists(atPath: path) { throw .exists(path: path) }
        try Store.copy(queue, to: path)
    }

    /// Writes a copy of what a connection reads to a new file.
    static func copy(_ queue: DatabaseQueue, to path: String) throws(PlanFileError) {
        let draft = try Draft(for: path)
        try copy(queue, into: draft, of: path)
        try draft.become(path)
    }

    /// Fills the draft of a file with what a connection reads.
    static func copy(_ queue: DatabaseQueue, into draft: Draft, of path: String) throws(PlanFileError) {
        try PlanFile.reporting(path) {
            let copy = try DatabaseQueue(path: draft.path)
            try queue.backup(to: copy)
            // Without a log beside it until the copy is opened as a plan, so that it is one file.
            try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        }
    }

    /// Makes an automatic backup where one is due. An error keeps nobody from working: it is reported by
    /// `whenBackupFails`, once.
    public func backUp(_ occasion: Backups.Occasion) {
        let now = Date()
        // A full disk is not tried again with every change.
        guard let backups, !isReadOnly, backupProblem == nil || occasion != .day, backups.isDue(occasion, now: now)
        else { return }
        do {
            try backUp(to: backups.path(for: occasion, now: now))
        } catch {
            if backupProblem == nil { backupProblem = error }
            return
        }
        backups.rotate()
    }
}
