import GRDB

/// Which plan a file is a copy of, by the id of the plan's first act, which all copies share.
enum PlanOrigin {
    static func found(_ act: String?, in db: Database) throws {
        guard let act else { return }
        try db.execute(sql: "DELETE FROM lineage")
        try db.execute(sql: "INSERT INTO lineage (plan) VALUES (?)", arguments: [act])
    }

    static func plan(in db: Database) throws -> String {
        try String.fetchOne(db, sql: "SELECT plan FROM lineage") ?? ""
    }

    /// Notes that changes were added to an act after later acts, so that rows of changes are no longer in the order of acts.
    static func piece(in db: Database) throws { try db.execute(sql: "UPDATE lineage SET is_pieced = 1") }

    static func isPieced(in db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT is_pieced FROM lineage") ?? false
    }
}
