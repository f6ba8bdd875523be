import GRDB

/// Which plan a file is a copy of: all its copies have the act in common that founded it.
enum PlanOrigin {
    static func found(_ act: String?, in db: Database) throws {
        guard let act else { return }
        try db.execute(sql: "DELETE FROM lineage")
        try db.execute(sql: "INSERT INTO lineage (plan) VALUES (?)", arguments: [act])
    }

    static func plan(in db: Database) throws -> String {
        try String.fetchOne(db, sql: "SELECT plan FROM lineage") ?? ""
    }

    /// Notes that an act has got changes after later acts had got theirs, so that changes no longer stand in the order of
    /// their acts.
    static func piece(in db: Database) throws { try db.execute(sql: "UPDATE lineage SET is_pieced = 1") }

    static func isPieced(in db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT is_pieced FROM lineage") ?? false
    }
}
