import GRDB
import Plan

/// What a check found.
public struct IntegrityReport: Equatable, Sendable {
    /// What is wrong with the file itself, or with what is in its journal: only a backup mends it.
    public var damages: [String] = []
    /// What does not agree with the journal, from which it can be made anew.
    public var disagreements: [String] = []

    /// Every fault.
    public var faults: [String] { damages + disagreements }
}

extension Store {
    /// Whether the file is sound: whether SQLite finds it whole, whether rows point at rows that are there, whether what was
    /// merged is as it came, and whether the journal adds up to the current values and to what contradicts them.
    public func soundness() throws(PlanFileError) -> IntegrityReport {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "orphan row: \($0)" }
                let altered = try MergeLog.altered(in: db).map { "altered since it was merged: \($0)" }
                return IntegrityReport(
                    damages: integrity + orphans + altered,
                    disagreements: try Values.disagreements(in: db) + ConflictTable.disagreements(in: db))
            }
        }
    }

    /// What is wrong inside the file, one line a fault; empty when all is well.
    public func check() throws(PlanFileError) -> [String] { try soundness().faults }

    /// Makes the current values, and what contradicts them, anew from the journal, which it never touches.
    public func repair() throws(PlanFileError) {
        try write { db in
            try Values.rebuild(in: db)
            try ConflictTable.rebuild(in: db)
            // Other programs tell by the version of the schema that it is not the journal alone that says what is new.
            try db.execute(sql: "CREATE TABLE repaired (x); DROP TABLE repaired")
        }
    }

    /// Everything that is the same in copies that hold the same: the journal, what it adds up to, and what contradicts it,
    /// one line each in an order of its own. The same lines mean the same plan, whatever way it came.
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

    /// How much the journal holds.
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
