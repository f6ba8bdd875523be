import GRDB
import Plan

/// The faults that a check found.
public struct IntegrityReport: Equatable, Sendable {
    /// Faults of the file or of the journal: only a backup mends them.
    public var damages: [String] = []
    /// Values and conflicts that differ from the journal: `repair` mends them.
    public var disagreements: [String] = []

    /// How many values this version cannot use; they are kept and passed on, and shown as none.
    public var unusable = 0

    /// Every fault.
    public var faults: [String] { damages + disagreements }
}

extension Store {
    /// Checks the file: SQLite's own integrity check, the references between rows, the checksums of merges, and that
    /// values and conflicts agree with the journal.
    public func soundness() throws(PlanFileError) -> IntegrityReport {
        let log = try PlanLog.owner(at: path) == .file ? [] : ["log of another file: \(PlanLog.foreign(beside: path))"]
        return try PlanFile.reporting(path) {
            try queue.read { db in
                let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "orphan row: \($0)" }
                let altered = try MergeLog.altered(in: db).map { "altered since it was merged: \($0)" }
                let foreign = try Schema.difference(in: db, from: Schema.version).map {
                    ["no part of a plan: \($0.name)"]
                }
                let outOfTime = try Journal.outOfTime(in: db).map { ["act of an impossible time: \($0)"] }
                let rows = try RowNumbers.faults(in: db)
                let refused = try foreign == nil ? Store.refused(in: db) : []
                let unusable = try Values.unusable(in: db)
                return IntegrityReport(
                    damages: log + integrity + (foreign ?? []) + (outOfTime ?? []) + orphans + altered
                        + rows + refused,
                    disagreements: try LateChanges.disagreements(in: db) + Values.disagreements(in: db)
                        + ConflictTable.disagreements(in: db), unusable: unusable)
            }
        }
    }

    /// The acts of the file that no copy takes, such as one that another program wrote into it: they are in no package.
    private static func refused(in db: Database) throws -> [String] {
        var refused: [String] = []
        let acts = try Int64.fetchCursor(db, sql: "SELECT seq FROM act ORDER BY seq")
        while let seq = try acts.next() {
            guard let act = try ActExporter.whole(seq, in: db), act.fault != nil else { continue }
            refused.append("act that no copy takes: \(act.id.asDetail)")
        }
        return try refused + cut(in: db)
    }

    /// The acts in which another program has put a NUL. Reading a column as text ends there.
    private static func cut(in db: Database) throws -> [String] {
        func holdsNUL(_ columns: [String]) -> String {
            columns.map { "instr(\($0), char(0)) > 0" }.joined(separator: " OR ")
        }
        let inAct = holdsNUL(["id", "writer", "author", "partner", "reason", "as_of", "deed", "target"])
        let inChange = holdsNUL(["kind", "record", "field", "old", "new", "sight"])
        return try String.fetchAll(
            db,
            sql: """
                SELECT id FROM act WHERE \(inAct) OR seq IN (SELECT act FROM change WHERE \(inChange)) ORDER BY seq
                """
        ).map { "act that no copy takes: \($0.asDetail)" }
    }

    /// The faults of the file, a line each; empty where there is none.
    public func check() throws(PlanFileError) -> [String] { try soundness().faults }

    /// Derives the current values and the conflicts anew from the journal, which is not changed.
    public func repair() throws(PlanFileError) {
        try write { db in
            try LateChanges.rebuild(in: db)
            try Values.rebuild(in: db)
            try ConflictTable.rebuild(in: db)
            try Schema.markRebuilt(db)
        }
    }

    /// The journal, the values and the conflicts as sorted lines. Copies with the same acts have the same lines, in
    /// whatever order the acts were merged.
    public func canonicalLines() throws(PlanFileError) -> [String] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                try [
                    """
                    SELECT json_array(id, time, writer, author, partner, reason, as_of, entered_at, deed, target)
                    FROM act ORDER BY id
                    """,
                    """
                    SELECT json_array(act.id, kind, record, field, old, new, sight)
                    FROM change JOIN act ON act.seq = change.act ORDER BY act.id, kind, record, field
                    """,
                    """
                    SELECT json_array(kind, record, field, value, act.id)
                    FROM value JOIN act ON act.seq = value.act ORDER BY kind, record, field
                    """,
                    """
                    SELECT json_array(rival.kind, rival.record, rival.field, act.id, change.field)
                    FROM rival JOIN change ON change.seq = rival.change JOIN act ON act.seq = change.act
                    ORDER BY rival.kind, rival.record, rival.field, act.id, change.record, change.field
                    """,
                ].flatMap { try String.fetchAll(db, sql: $0) }
            }
        }
    }

    /// The numbers of acts and changes in the journal.
    public func counts() throws(PlanFileError) -> (acts: Int, changes: Int) {
        try PlanFile.reporting(path) {
            try queue.read { db in
                (
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM act") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0
                )
            }
        }
    }
}
