import GRDB

/// The plan that a file is a copy of, named by the id of the plan's first act.
enum PlanOrigin {
    static func found(_ act: String?, in db: Database) throws {
        guard let act else { return }
        try db.execute(sql: "DELETE FROM lineage")
        try db.execute(sql: "INSERT INTO lineage (plan) VALUES (?)", arguments: [act])
    }

    static func plan(in db: Database) throws -> String {
        try String.fetchOne(db, sql: "SELECT plan FROM lineage") ?? ""
    }

    /// Records that a merge added changes to an act after later acts, so that rows of changes are not in the order of
    /// acts.
    static func piece(in db: Database) throws { try db.execute(sql: "UPDATE lineage SET is_pieced = 1") }

    static func isPieced(in db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT is_pieced FROM lineage") ?? false
    }
}
