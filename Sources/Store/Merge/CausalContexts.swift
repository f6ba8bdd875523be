import GRDB
import Plan

/// The causal contexts of the changes that this copy writes.
enum CausalContexts {
    /// The acts whose writes a change replaces: the one whose value is shown, and those that conflict with it. The
    /// context of a removal covers the edits of the record and of all that belongs to it. Fields that rules write
    /// have no context.
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

    /// Whether changes of a field have a causal context: those by people have one, those by rules have none.
    static func isTold(_ key: FieldKey) -> Bool {
        guard let kind = RecordKind(rawValue: key.kind), let field = FieldName(rawValue: key.field) else { return true }
        return key.isRemoval || kind.field(field)?.isEdited ?? true
    }

    /// The version vector of this copy.
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
