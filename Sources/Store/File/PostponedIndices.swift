import GRDB

/// The indices of empty tables into which very many rows come, to be made behind them: SQLite sorts rows sooner than it
/// finds the place of each in an index. Those of keys stay.
struct PostponedIndices {
    private let statements: [String]

    /// Drops the indices of tables.
    init(of tables: [String], in db: Database) throws {
        let indices = try Row.fetchAll(
            db, sql: "SELECT name, sql, tbl_name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
        ).filter { $0.text(2).map(tables.contains) ?? false }
        statements = indices.compactMap { $0.text(1) }
        for name in indices.compactMap({ $0.text(0) }) { try db.execute(sql: "DROP INDEX \(name)") }
    }

    /// Makes them.
    func make(in db: Database) throws {
        for statement in statements { try db.execute(sql: statement) }
    }
}
