import Crypto
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
        let path = URL(fileURLWithPath: plan).resolvingSymlinksInPath().path
        let mark = SHA256.hash(data: Data(path.utf8)).prefix(4).map { String($0, radix: 16) }.joined()
        let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
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
            return !paths.contains { ($0 as NSString).lastPathComponent.hasPrefix(today) }
        case .merge:
            let attributes = paths.first.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
            guard let made = attributes?[.modificationDate] as? Date else { return true }
            return abs(now.timeIntervalSince(made)) >= Double(Backups.pause)
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

    /// Deletes the oldest backups beyond `kept`.
    func rotate() { for path in paths.dropFirst(Backups.kept) { unlink(path) } }
}

extension Store {
    /// Writes a copy of the plan to a new file. Other programs may use the plan meanwhile.
    public func backUp(to path: String) throws(PlanFileError) {
        let draft = "\(path).\(UInt32.random(in: 0 ... .max))"
        if FileManager.default.fileExists(atPath: path) { throw .exists(path: path) }
        try PlanFile.make(at: draft)
        do {
            try PlanFile.reporting(path) {
                let copy = try DatabaseQueue(path: draft)
                try queue.backup(to: copy)
                // Without a log beside it until the copy is opened as a plan, so that it is one file.
                try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
                try copy.close()
                guard rename(draft, path) == 0 else { throw PlanFile.problem(errno, path) }
            }
        } catch {
            for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) }
            throw error
        }
    }

    /// Makes an automatic backup where one is due. An error is ignored, so that nobody is kept from working.
    public func backUp(_ occasion: Backups.Occasion) {
        let now = Date()
        guard let backups, !isReadOnly, backups.isDue(occasion, now: now) else { return }
        do { try backUp(to: backups.path(for: occasion, now: now)) } catch { return }
        backups.rotate()
    }
}
