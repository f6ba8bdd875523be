import GRDB
import Plan

extension Store {
    /// What is wrong inside the file, one line a fault; empty when all is well.
    ///
    /// It asks SQLite whether the file is sound, whether rows point at rows that are there, and whether the journal
    /// adds up to the current values.
    public func check() throws(PlanFileProblem) -> [String] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "orphan row: \($0)" }
                return integrity + orphans + (try Values.disagreements(in: db))
            }
        }
    }

    /// How much the journal holds.
    public func counts() throws(PlanFileProblem) -> (acts: Int, changes: Int) {
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
