import GRDB
import Plan

/// The conflicts of all fields at once, derived from the journal.
extension ConflictTable {
    /// The fields whose rows differ from those derived from the journal, for `cinco check`.
    static func disagreements(in db: Database) throws -> [IntegrityFault] {
        try candidates(in: db).filter { key in
            let rows = try Int64.fetchAll(
                db,
                sql: """
                    SELECT change FROM rival WHERE kind = :kind AND record = :record AND field = :field ORDER BY change
                    """, arguments: key.arguments)
            return try rows != rivals(of: key, in: db)
        }.map { .conflict($0) }
    }

    /// Derives the whole table from the journal.
    static func rebuild(in db: Database) throws {
        let keys = try candidates(in: db)
        try db.execute(sql: "DELETE FROM rival")
        for key in keys { try find(key, in: db) }
    }

    /// The fields that can be in conflict: written by several copies, by two clones of one, or by somebody who had not
    /// read all, undone, or the removal of a record; and those that have rows.
    private static func candidates(in db: Database) throws -> [FieldKey] {
        let certain = try keys(
            """
            SELECT kind, record, field FROM value WHERE field = \(FieldName.removed.literal) AND value IS NOT NULL
            UNION SELECT kind, record, field FROM rival
            """, in: db)
        // The index alone says which fields were written more than once, as one in conflict was.
        let several = try keys(
            "SELECT kind, record, field FROM change GROUP BY record, kind, field HAVING count(*) > 1", in: db
        ) { try isForked($0, in: db) }
        return Set(certain + several).sorted { ($0.kind, $0.record, $0.field) < ($1.kind, $1.record, $1.field) }
    }

    /// The fields in the rows of a statement of which a condition holds.
    private static func keys(
        _ sql: String, in db: Database, where condition: (FieldKey) throws -> Bool = { _ in true }
    ) throws -> [FieldKey] {
        var keys: [FieldKey] = []
        let rows = try db.makeStatement(sql: sql)
        while try rows.step() {
            guard let kind = rows.text(0), let record = rows.text(1), let field = rows.text(2) else { continue }
            let key = FieldKey(kind: kind, record: record, field: field)
            if try CausalContexts.hasContext(key) && condition(key) { keys.append(key) }
        }
        return keys
    }

    /// Whether the writes of a field may be more than a row of which each has read the one before it.
    private static func isForked(_ key: FieldKey, in db: Database) throws -> Bool {
        let row = try db.cachedStatement(
            sql: """
                SELECT min(act.writer) <> max(act.writer) OR max(act.deed = \(ActKind.undone.literal))
                  OR max(sight = '\(CausalContext.apart)' OR sight LIKE '\(CausalContext.apart) %')
                  OR count(*) > count(DISTINCT coalesce(sight, ''))
                FROM change JOIN act ON act.seq = change.act WHERE kind = ? AND record = ? AND field = ?
                """)
        return try row.all(of: key) { row.number(0) }.first == 1
    }
}
