import Foundation
import GRDB
import Plan

extension Store {
    /// Replaces a plan by a backup, or makes a plan of it. Terminals that have the plan open show the new content.
    ///
    /// The replaced plan becomes a backup. The restored plan is a new writer; acts that the backup lacks come back
    /// with the next merge of a copy that has them.
    /// - Parameters:
    ///   - source: the backup. One with faults is refused as `unsound`, one of another plan as `otherPlan`.
    ///   - path: the path of the plan.
    /// - Returns: the path of the replaced plan; nil where there was none.
    @discardableResult
    public static func restore(
        _ source: String, to path: String, keeping backups: Backups
    ) throws(PlanFileError) -> String? {
        // A pipe or a device is no plan to be moved out of the way.
        if FileManager.default.fileExists(atPath: path) { _ = try PlanFile.isWritable(path) }
        let (file, plan) = (PlanFile.identity(of: source), PlanFile.identity(of: path))
        if file == plan, FileManager.default.fileExists(atPath: path) { throw .isThePlan(path: source) }
        let backup = try Store(opening: source, apart: true)
        defer { backup.close() }
        if let fault = try backup.check().first { throw .unsound(path: source, fault) }
        try backup.checkIsOfPlan(at: path)
        let draft = try Draft(for: path)
        try Store.copy(backup.queue, into: draft, of: path)
        try Store.makeNewWriter(draft.path)
        guard FileManager.default.fileExists(atPath: path) else {
            try draft.become(path)
            return nil
        }
        let kept = backups.path(for: .restore, now: Date())
        if let old = try Store.ifSound(path) {
            defer { old.close() }
            try old.replaceContent(by: draft.path, keeping: kept)
            return kept
        }
        // A plan that SQLite cannot read completely is moved away, with its log.
        let aside = try PlanFile.moveAside(path, to: kept)
        try draft.become(path)
        return aside
    }

    /// Refuses to put this plan in the place of another one. A file that cannot be read may have been any.
    private func checkIsOfPlan(at path: String) throws(PlanFileError) {
        guard let there = try? Store(opening: path, apart: true) else { return }
        defer { there.close() }
        guard let other = try? there.planID(), let title = try? there.plan([.plan]).settings.title.plain else { return }
        guard try planID() != other else { return }
        throw .otherPlan(
            path: self.path, title: try plan([.plan]).settings.title.plain, here: path, hereTitle: title)
    }

    /// Migrates a copy of a backup and takes its name as a writer away.
    private static func makeNewWriter(_ draft: String) throws(PlanFileError) {
        let copy = try Store(opening: draft)
        defer { copy.close() }
        try PlanFile.reporting(draft) {
            try copy.queue.inDatabase { db in
                try db.execute(sql: "DELETE FROM copy")
                try db.execute(sql: "PRAGMA journal_mode = DELETE")
                try db.execute(sql: "PRAGMA journal_mode = WAL")
            }
        }
    }

    /// The plan at a path; nil where it cannot be read, so that it can only be moved away.
    private static func ifSound(_ path: String) throws(PlanFileError) -> Store? {
        do {
            let store = try Store(opening: path)
            if try store.isWhole() { return store }
            store.close()
            return nil
        } catch {
            switch error {
            case .locked, .notPermitted, .readOnly, .diskFull, .sizeLimit, .severalNames, .foreignLog(_, true):
                throw error
            default: return nil
            }
        }
    }

    private func isWhole() throws(PlanFileError) -> Bool {
        try PlanFile.reporting(path) {
            try queue.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") == "ok" }
        }
    }

    /// Keeps what is here and puts other content in its place, as one transaction: nobody writes between the two, and
    /// what was acknowledged before is in the copy that is kept.
    private func replaceContent(by draft: String, keeping kept: String) throws(PlanFileError) {
        if hasSeveralNames { throw .severalNames(path: path) }
        try checkWritable()
        defer { FileWatch.wake(path) }
        try PlanFile.reporting(path) {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "ATTACH DATABASE ? AS restored", arguments: [draft])
                // Table by table a row may point nowhere for a while; the backup was checked as a whole.
                try db.execute(sql: "PRAGMA foreign_keys = OFF")
                defer {
                    try? db.execute(sql: "PRAGMA foreign_keys = ON")
                    try? db.execute(sql: "DETACH DATABASE restored")
                }
                try db.inTransaction(.immediate) {
                    // By a connection of its own, which reads what the last commit left, with the log in any case.
                    try Store.copy(Connection.live.connect(path, readOnly: true), to: kept)
                    for table in Schema.tables {
                        try db.execute(sql: "DELETE FROM main.\(table)")
                        try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM restored.\(table)")
                    }
                    try Schema.markRebuilt(db)
                    return .commit
                }
            }
        }
    }
}
