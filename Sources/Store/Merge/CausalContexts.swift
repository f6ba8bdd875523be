import GRDB
import Plan

/// What this copy has seen of a field when it writes a change to it.
enum CausalContexts {
    /// The acts that stand on the field of a change: the one that is shown, and those that contradict it. A removal
    /// concerns all that belongs to the record. What the rules keep has none.
    static func context(of change: Change, in db: Database) throws -> CausalContext {
        let key = FieldKey(change)
        if key.isRemoval, change.new != nil { return try RemovalConflicts.context(of: key, in: db) }
        guard isTold(key) else { return CausalContext([]) }
        let statement = try db.cachedStatement(
            sql: """
                SELECT act.id FROM value JOIN act ON act.seq = value.act
                WHERE value.kind = +:kind AND value.record = :record AND value.field = +:field
                UNION SELECT act.id FROM rival JOIN change ON change.seq = rival.change JOIN act ON act.seq = change.act
                WHERE rival.kind = :kind AND rival.record = :record AND rival.field = :field
                """)
        return CausalContext(try String.fetchAll(statement, arguments: key.arguments))
    }

    /// Whether changes of a field tell what their writer had seen: what people say does, what the rules keep does not.
    static func isTold(_ key: FieldKey) -> Bool {
        guard let kind = RecordKind(rawValue: key.kind), let field = FieldName(rawValue: key.field) else { return true }
        return key.isRemoval || kind.field(field)?.isEdited ?? true
    }

    /// For each writer the time of its last act here.
    static func versionVector(in db: Database) throws -> VersionVector {
        // One step of the index for each writer, not one for each act.
        let rows = try Row.fetchAll(
            db,
            sql: """
                WITH RECURSIVE writers (name) AS (
                  SELECT min(writer) FROM act
                  UNION ALL
                  SELECT (SELECT min(writer) FROM act WHERE writer > name) FROM writers WHERE name IS NOT NULL)
                SELECT name, (SELECT max(time) FROM act WHERE writer = name) FROM writers WHERE name IS NOT NULL
                """)
        return VersionVector(
            rows.compactMap { row in
                guard let name = row.text(0), let time = Int64.fromDatabaseValue(row[1]) else { return nil }
                return (name, HybridTime(raw: time))
            })
    }
}
