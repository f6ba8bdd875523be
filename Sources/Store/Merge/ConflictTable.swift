import GRDB
import Plan

/// What contradicts the current values: words whose writers had not seen each other.
///
/// The table `rival` is made from the journal, as the values are: of each field the changes that stand beside the shown
/// one, whether or not they say the same; of a removal, the edits that whoever removed the record had not seen.
enum ConflictTable {
    /// Brings the table up to date after a change that this copy has made. It had seen all that stood, so that nothing
    /// contradicts it, unless it takes a decision back.
    static func settle(_ change: Change, isUndo: Bool, in db: Database) throws {
        let key = FieldKey(change)
        if try isUndo && CausalContexts.isTold(key) || isAccompanied(key, in: db) { try find(key, in: db) }
    }

    /// Whether anything stands beside what is shown of a field.
    static func isAccompanied(_ key: FieldKey, in db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT 1 FROM rival WHERE kind = :kind AND record = :record AND field = :field LIMIT 1")
        return try Int.fetchOne(statement, arguments: key.arguments) != nil
    }

    /// The rows that say something else than what is shown.
    private static let contradicting = """
        rival JOIN change ON change.seq = rival.change
        JOIN value ON value.kind = rival.kind AND value.record = rival.record AND value.field = rival.field
        WHERE (rival.field = 'removed' OR change.new IS NOT value.value)
        """

    /// Whether anything contradicts what is shown of a field.
    static func isContested(_ key: FieldKey, in db: Database) throws -> Bool {
        guard try isAccompanied(key, in: db) else { return false }
        let statement = try db.cachedStatement(
            sql: """
                SELECT 1 FROM \(contradicting)
                AND rival.kind = :kind AND rival.record = :record AND rival.field = :field LIMIT 1
                """)
        return try Int.fetchOne(statement, arguments: key.arguments) != nil
    }

    /// Finds what contradicts a field anew.
    static func find(_ key: FieldKey, in db: Database) throws {
        let changes = try rivals(of: key, in: db)
        try db.cachedStatement(sql: "DELETE FROM rival WHERE kind = :kind AND record = :record AND field = :field")
            .execute(arguments: key.arguments)
        let insert = try db.cachedStatement(sql: "INSERT INTO rival (kind, record, field, change) VALUES (?, ?, ?, ?)")
        for change in changes { try insert.execute(arguments: [key.kind, key.record, key.field, change]) }
    }

    /// The changes that contradict a field, by their place in the journal.
    static func rivals(of key: FieldKey, in db: Database) throws -> [Int64] {
        if key.isRemoval { return try RemovalConflicts.unseen(by: key, in: db) }
        let writes = try writes(on: key, in: db)
        let places = Dictionary(writes.map { ($0.write.act, $0.change) }, uniquingKeysWith: { first, _ in first })
        return ConcurrentWrites.concurrent(among: writes.map(\.write)).compactMap { places[$0.act] }.sorted()
    }

    /// Every word on a field, with its place in the journal.
    static func writes(on key: FieldKey, in db: Database) throws -> [(change: Int64, write: FieldWrite)] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT change.seq, act.id, act.writer, act.time, act.deed, act.target, change.new, change.sight
                FROM change JOIN act ON act.seq = change.act
                WHERE change.kind = :kind AND change.record = :record AND change.field = :field
                """)
        return try Row.fetchAll(statement, arguments: key.arguments).compactMap { row in
            guard let change = Int64.fromDatabaseValue(row[0]), let act = row.text(1), let writer = row.text(2),
                let time = Int64.fromDatabaseValue(row[3])
            else { return nil }
            let write = FieldWrite(
                act: act, writer: writer, time: HybridTime(raw: time), isUndo: row.text(4) == Deed.undone.rawValue,
                target: row.text(5), value: row.text(6), context: CausalContext(code: row.text(7)))
            return (change, write)
        }
    }

    /// The fields on which the table is not what the journal adds up to.
    static func disagreements(in db: Database) throws -> [String] {
        try candidates(in: db).filter { key in
            let rows = try Int64.fetchAll(
                db,
                sql: """
                    SELECT change FROM rival WHERE kind = :kind AND record = :record AND field = :field ORDER BY change
                    """, arguments: key.arguments)
            return try rows != rivals(of: key, in: db)
        }.map { "rivals of \($0.kind) \($0.record) \($0.field)" }
    }

    /// Makes the table anew from the journal.
    static func rebuild(in db: Database) throws {
        let keys = try candidates(in: db)
        try db.execute(sql: "DELETE FROM rival")
        for key in keys { try find(key, in: db) }
    }

    /// The fields that can have rivals: more than one copy has written them, something was taken back, or a record was removed;
    /// and those that have.
    private static func candidates(in db: Database) throws -> [FieldKey] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT kind, record, field FROM change JOIN act ON act.seq = change.act
                GROUP BY record, kind, field HAVING min(act.writer) <> max(act.writer) OR max(act.deed = 'undone')
                UNION SELECT kind, record, field FROM value WHERE field = 'removed' AND value IS NOT NULL
                UNION SELECT kind, record, field FROM rival
                """)
        return rows.compactMap { row in
            guard let kind = row.text(0), let record = row.text(1), let field = row.text(2) else { return nil }
            let key = FieldKey(kind: kind, record: record, field: field)
            return CausalContexts.isTold(key) ? key : nil
        }
    }

    /// The conflicts, in the order of the records; those of kinds or fields that this version does not know stay out.
    static func conflicts(in db: Database) throws -> [Conflict] {
        var conflicts: [Conflict] = []
        // Row by row: as a rule there is none, and the type of a list of rows would be made for nothing at every start.
        let rows = try Row.fetchCursor(
            db, sql: "SELECT DISTINCT rival.kind, rival.record, rival.field FROM \(contradicting) ORDER BY 1, 2, 3")
        while let row = try rows.next() {
            guard let kind = row.text(0), let record = row.text(1), let field = row.text(2) else { continue }
            let key = FieldKey(kind: kind, record: record, field: field)
            let shown = try shown(on: key, in: db)
            let rivals = try contenders(
                "change JOIN rival ON rival.change = change.seq"
                    + " WHERE rival.kind = :kind AND rival.record = :record AND rival.field = :field", key.arguments,
                in: db)
            guard let shown else { continue }
            let others = rivals.filter { key.isRemoval || $0.contender.change.new != shown.contender.change.new }
            // Where the shown word only takes a decision back, the one speaks that stood before it.
            let agreeing = shown.isUndo ? rivals.first { $0.contender.change.new == shown.contender.change.new } : nil
            conflicts.append(Conflict(shown: (agreeing ?? shown).contender, others: others.map(\.contender)))
        }
        return Conflict.told(conflicts)
    }

    /// The contender that is shown of a field; of a removal the one that stands, where it was taken back and brought back.
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
        return rows.compactMap { row in
            guard let kind = row.text(4).flatMap(RecordKind.init(rawValue:)), let record = row.text(5),
                let field = row.text(6).flatMap(FieldName.init(rawValue:)), let time = Int64.fromDatabaseValue(row[3])
            else { return nil }
            let contender = Conflict.Contender(
                act: row.text(0) ?? "", author: row.text(1) ?? "", partner: row.text(2), reason: row.text(10),
                time: HybridTime(raw: time), change: Change(kind, record, field, from: row.text(7), to: row.text(8)))
            return (contender, row.text(9) == Deed.undone.rawValue)
        }
    }
}
