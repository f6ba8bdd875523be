import GRDB
import Plan

/// The writes that conflict with the current values.
///
/// The table `rival` is derived from the journal. For a field it holds the writes that are concurrent with the shown
/// one, those of the same value too. For a removal it holds the edits that the remover had not read.
enum ConflictTable {
    /// Updates the table after a change that this copy has written. The change replaces all writes before it, so
    /// nothing conflicts with it, unless it undoes a decision or its writer had not read them.
    /// - Parameter hasRows: whether the table has any row.
    /// - Returns: whether it may have rows of the field now.
    static func settle(
        _ change: Change, _ context: CausalContext, isUndo: Bool, amongConflicts hasRows: Bool, in db: Database
    ) throws -> Bool {
        let key = FieldKey(change)
        let mayConflict = isUndo && CausalContexts.hasContext(key) || !context.readsOwnWrites
        guard try mayConflict || hasRows && isAccompanied(key, in: db) else { return false }
        try find(key, in: db)
        return true
    }

    /// Whether any field has rows.
    static func hasRows(in db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM rival)") ?? false
    }

    /// A write with the `seq` of its change.
    typealias Write = (change: Int64, write: FieldWrite)

    /// Whether the table has rows of a field.
    static func isAccompanied(_ key: FieldKey, in db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT 1 FROM rival WHERE kind = :kind AND record = :record AND field = :field LIMIT 1")
        return try Int.fetchOne(statement, arguments: key.arguments) != nil
    }

    /// The rows whose value differs from the shown one.
    private static let contradicting = """
        rival JOIN change ON change.seq = rival.change
        JOIN value ON value.kind = rival.kind AND value.record = rival.record AND value.field = rival.field
        WHERE (rival.field = \(FieldName.removed.literal) OR change.new IS NOT value.value)
        """

    /// Whether the field is in conflict: a concurrent write has another value than the shown one.
    static func isContested(_ key: FieldKey, in db: Database) throws -> Bool {
        guard try isAccompanied(key, in: db) else { return false }
        let statement = try db.cachedStatement(
            sql: """
                SELECT 1 FROM \(contradicting)
                AND rival.kind = :kind AND rival.record = :record AND rival.field = :field LIMIT 1
                """)
        return try Int.fetchOne(statement, arguments: key.arguments) != nil
    }

    /// Derives the rows of a field from the journal.
    static func find(_ key: FieldKey, in db: Database) throws {
        let changes = try rivals(of: key, in: db)
        try db.cachedStatement(sql: "DELETE FROM rival WHERE kind = :kind AND record = :record AND field = :field")
            .execute(arguments: key.arguments)
        let insert = try db.cachedStatement(sql: "INSERT INTO rival (kind, record, field, change) VALUES (?, ?, ?, ?)")
        for change in changes { try insert.execute(arguments: [key.kind, key.record, key.field, change]) }
    }

    /// The `seq` of each change that is concurrent with the shown write of a field.
    static func rivals(of key: FieldKey, in db: Database) throws -> [Int64] {
        if key.isRemoval { return try RemovalConflicts.unseen(by: key, in: db) }
        let writes = try writes(on: key, in: db)
        let places = Dictionary(writes.map { ($0.write.act, $0.change) }, uniquingKeysWith: { first, _ in first })
        return ConcurrentWrites.concurrent(among: writes.map(\.write)).compactMap { places[$0.act] }.sorted()
    }

    /// Every write of a field, with its `seq`.
    static func writes(on key: FieldKey, in db: Database) throws -> [Write] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT change.seq, act.id, act.writer, act.time, act.deed, act.target, change.new, change.sight
                FROM change JOIN act ON act.seq = change.act
                WHERE change.kind = :kind AND change.record = :record AND change.field = :field
                AND change.seq NOT IN (SELECT change FROM late_change)
                """)
        return try Row.fetchAll(statement, arguments: key.arguments).compactMap { row in
            guard let change = Int64.fromDatabaseValue(row[0]), let act = row.text(1), let writer = row.text(2),
                let time = Int64.fromDatabaseValue(row[3])
            else { return nil }
            let write = FieldWrite(
                act: act, writer: writer, time: HybridTime(raw: time), isUndo: row.text(4) == ActKind.undone.rawValue,
                target: row.text(5), value: row.text(6), context: CausalContext(code: row.text(7)))
            return (change, write)
        }
    }

    /// The conflicts in the order of records, without the kinds and fields that this version does not know.
    static func conflicts(in db: Database) throws -> [Conflict] {
        try contestedFields(in: db).compactMap { field in
            let key = FieldKey(field)
            guard let shown = try shown(on: key, in: db) else { return nil }
            let rivals = try contenders(
                "change JOIN rival ON rival.change = change.seq"
                    + " WHERE rival.kind = :kind AND rival.record = :record AND rival.field = :field", key.arguments,
                in: db)
            let others = rivals.filter { key.isRemoval || $0.contender.change.new != shown.contender.change.new }
            // An undo of a decision has no reason of its own: the write that it restores is shown.
            let agreeing = shown.isUndo ? rivals.first { $0.contender.change.new == shown.contender.change.new } : nil
            return Conflict(shown: (agreeing ?? shown).contender, others: others.map(\.contender))
        }
    }

    /// How many conflicts there are. Of very many, reading what they are takes most of a merge.
    static func count(in db: Database) throws -> Int { try contestedFields(in: db).count }

    private static func contestedFields(in db: Database) throws -> [Change] {
        var fields: [Change] = []
        // A cursor, because making the type of an array of rows takes time at every start, and there are rarely any
        // rows.
        let rows = try Row.fetchCursor(
            db, sql: "SELECT DISTINCT rival.kind, rival.record, rival.field FROM \(contradicting) ORDER BY 1, 2, 3")
        while let row = try rows.next() {
            guard let kind = row.text(0), let record = row.text(1), let field = row.text(2) else { continue }
            if let field = FieldKey(kind: kind, record: record, field: field).change { fields.append(field) }
        }
        return Conflict.independent(fields)
    }

    /// The contender whose value is shown; of a removal the last write that was not undone.
    private static func shown(on key: FieldKey, in db: Database) throws -> (
        contender: Conflict.Contender, isUndo: Bool
    )? {
        let here = "change.kind = :kind AND change.record = :record AND change.field = :field"
        guard key.isRemoval else {
            return try contenders(
                "change JOIN value USING (act, kind, record, field) WHERE \(here)", key.arguments, in: db
            ).first
        }
        guard let word = try RemovalConflicts.word(on: key, in: db) else { return nil }
        return try contenders(
            "change WHERE change.act = (SELECT seq FROM act WHERE id = :act) AND \(here)",
            key.arguments + ["act": word.act], in: db
        ).first
    }

    private static func contenders(
        _ changes: String, _ arguments: StatementArguments, in db: Database
    ) throws -> [(
        contender: Conflict.Contender, isUndo: Bool
    )] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT act.id, act.author, act.partner, act.time, change.kind, change.record, change.field, change.old,
                  change.new, act.deed, act.reason FROM act JOIN (SELECT change.* FROM \(changes)) AS change ON change.act = act.seq
                ORDER BY act.time DESC, act.writer DESC, change.seq
                """, arguments: arguments)
        return try rows.compactMap { row in
            guard let kind = row.text(4).flatMap(RecordKind.init(rawValue:)), let record = row.text(5),
                let field = row.text(6).flatMap({ FieldName(rawValue: $0, of: kind) }),
                let time = Int64.fromDatabaseValue(row[3])
            else { return nil }
            let change = Change(kind, record, field, from: row.text(7), to: row.text(8))
            let contender = Conflict.Contender(
                act: row.text(0) ?? "", author: row.text(1) ?? "", partner: row.text(2), reason: row.text(10),
                time: HybridTime(raw: time), change: change,
                alongside: row.text(10) == nil
                    ? [] : try ActExporter.changes(of: row.text(0) ?? "", beside: change, in: db))
            return (contender, row.text(9) == ActKind.undone.rawValue)
        }
    }
}
