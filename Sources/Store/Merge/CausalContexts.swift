import GRDB
import Plan

/// The causal contexts of the changes that this copy writes.
enum CausalContexts {
    /// The acts whose writes a change replaces: the one whose value is shown, and those that conflict with it. The
    /// context of a removal covers the edits of the record and of all that belongs to it. Fields that rules write
    /// have no context.
    /// - Parameters:
    ///   - position: how far the person had read who makes the change; nil where that is all.
    ///   - hasConflicts: whether any field of the file may be in conflict.
    static func context(
        of change: Change, readUpTo position: JournalPosition? = nil, amongConflicts hasConflicts: Bool = true,
        in db: Database
    ) throws -> CausalContext {
        let key = FieldKey(change)
        if key.isRemoval, change.new != nil { return try RemovalConflicts.context(of: key, readUpTo: position, in: db) }
        guard hasContext(key) else { return CausalContext([]) }
        if let position, let context = try contextApart(of: change, readUpTo: position, in: db) { return context }
        guard hasConflicts else {
            let shown = try db.cachedStatement(
                sql: """
                    SELECT act.id FROM value JOIN act ON act.seq = value.act
                    WHERE value.kind = +? AND value.record = ? AND value.field = +?
                    """)
            return CausalContext(try shown.all(of: key) { shown.text(0) })
        }
        let statement = try db.cachedStatement(
            sql: """
                SELECT act.id FROM value JOIN act ON act.seq = value.act
                WHERE value.kind = +:kind AND value.record = :record AND value.field = +:field
                UNION SELECT act.id FROM rival JOIN change ON change.seq = rival.change JOIN act ON act.seq = change.act
                WHERE rival.kind = :kind AND rival.record = :record AND rival.field = :field
                """)
        return CausalContext(try String.fetchAll(statement, arguments: key.arguments))
    }

    /// The context of a change whose writer has not read the field as it stands, or that the record was removed: the
    /// writes that were shown. Nil where the writer knew.
    private static func contextApart(
        of change: Change, readUpTo position: JournalPosition, in db: Database
    ) throws -> CausalContext? {
        func shown(_ writes: [ConflictTable.Write]) -> [ConflictTable.Write] {
            let latest = writes.max { $1.write.supersedes($0.write) }
            let beside = Set(ConcurrentWrites.concurrent(among: writes.map(\.write)).map(\.act))
            return writes.filter { $0.write.act == latest?.write.act || beside.contains($0.write.act) }
        }
        let key = FieldKey(change)
        let writes = try ConflictTable.writes(on: key, in: db)
        let isFieldRead = shown(writes).allSatisfy { $0.change <= position.change || $0.write.value == change.new }
        if try isFieldRead && !RemovalConflicts.isRemoved(key, after: position, in: db) { return nil }
        return CausalContext(
            shown(writes.filter { $0.change <= position.change }).map(\.write.act), readsOwnWrites: false)
    }

    /// The position of a writer for whom something is new; nil where the journal was read to its end. In another
    /// journal, such as that of a restored backup, nothing was read.
    static func behind(_ position: JournalPosition?, in db: Database) throws -> JournalPosition? {
        guard let position else { return nil }
        guard try Store.act(of: position.change, in: db) == position.act else {
            return JournalPosition(change: 0, act: nil)
        }
        let last = try RowNumbers.highestChange(in: db)
        return position.change < last ? position : nil
    }

    /// Whether changes of a field have a causal context: those by people have one, those by rules have none.
    static func hasContext(_ key: FieldKey) -> Bool {
        guard let kind = RecordKind(rawValue: key.kind), let field = FieldName(rawValue: key.field, of: kind) else {
            return true
        }
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

    /// A context without the acts that another one of its acts had replaced. An export at a ceiling names these in the
    /// place of one that it withholds.
    static func reduced(_ context: CausalContext, on key: FieldKey, in db: Database) throws -> CausalContext {
        guard context.acts.count > 1 else { return context }
        let statement = try db.cachedStatement(
            sql: """
                SELECT sight FROM change WHERE act = (SELECT seq FROM act WHERE id = :act)
                AND kind = :kind AND record = :record AND field = :field
                """)
        var replaced: Set<String> = []
        var left = context.acts
        while let act = left.popLast() {
            let code = try String.fetchOne(statement, arguments: key.arguments + ["act": act])
            left += CausalContext(code: code).acts.filter { replaced.insert($0).inserted }
        }
        return CausalContext(context.acts.filter { !replaced.contains($0) })
    }
}
