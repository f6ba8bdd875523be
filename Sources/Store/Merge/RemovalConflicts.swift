import GRDB
import Plan

/// Finds the edits of a removed record and its belongings that the remover had not read.
enum RemovalConflicts {
    /// The `seq` of the last edit of each field that no remover of the record had read.
    static func unseen(by key: FieldKey, in db: Database) throws -> [Int64] {
        let words = inForce(try ConflictTable.writes(on: key, in: db).map(\.write))
        guard let shown = words.last, shown.value != nil else { return [] }
        let restored = words.filter { $0.value == nil }.map(\.time).max() ?? HybridTime(raw: -1)
        let removals = words.filter { $0.value != nil && $0.time > restored }
        var found: [FieldKey: Int64] = [:]
        for edit in try edits(under: key, in: db) where !removals.contains(where: { hasRead($0, edit) }) {
            found[edit.key] = edit.change
        }
        return found.values.sorted()
    }

    /// Whether who removed a record had read an edit, or who edited it the removal.
    private static func hasRead(_ removal: FieldWrite, _ edit: Edit) -> Bool {
        if removal.writer == edit.writer {
            if edit.time == removal.time { return true }
            // A writer has read its own writes, unless the context says otherwise.
            if edit.time > removal.time ? edit.readsOwnWrites : removal.context.readsOwnWrites { return true }
        }
        // A removal without a version vector was written before plans had copies, and has read all earlier edits.
        return removal.context.versionVector.map { $0.contains(edit.writer, edit.time) }
            ?? (removal.context.readsOwnWrites && edit.time < removal.time)
    }

    /// The causal context of a new removal: each writer's last edit of the record and its belongings.
    /// - Parameter position: how far the remover had read; nil where that is all.
    static func context(
        of key: FieldKey, readUpTo position: JournalPosition?, in db: Database
    ) throws -> CausalContext {
        let edits = try edits(under: key, in: db)
        let read = edits.filter { $0.change <= position?.change ?? .max }
        let vector =
            read.isEmpty
            ? try CausalContexts.versionVector(in: db) : VersionVector(latest: read.map { ($0.writer, $0.time) })
        return CausalContext(vector, readsOwnWrites: read.count == edits.count)
    }

    /// Whether a record, or one that it belongs to, was removed behind a position of the journal.
    static func isRemoved(_ key: FieldKey, after position: JournalPosition, in db: Database) throws -> Bool {
        try removals(of: [key], in: db).contains { removal in
            try ConflictTable.writes(on: removal, in: db).contains {
                $0.change > position.change && $0.write.value != nil
            }
        }
    }

    /// The write that decides whether a record is removed.
    static func word(on key: FieldKey, in db: Database) throws -> FieldWrite? {
        inForce(try ConflictTable.writes(on: key, in: db).map(\.write)).last
    }

    /// The writes of a field in the order of time, without undone writes and their undos.
    private static func inForce(_ words: [FieldWrite]) -> [FieldWrite] {
        var inForce: [FieldWrite] = []
        for word in words.sorted(by: { $1.supersedes($0) }) {
            if word.isUndo, let last = inForce.last, last.act == word.target {
                inForce.removeLast()
                // An undo of the first write has no write to go back to, so it counts as a write.
                if inForce.isEmpty { inForce = [word] }
            } else {
                inForce.append(word)
            }
        }
        return inForce
    }

    /// The removals of these records and of the records that they belong to or have belonged to.
    static func removals(of touched: some Sequence<FieldKey>, in db: Database) throws -> Set<FieldKey> {
        guard try isAnyRemoved(in: db) else { return [] }
        // Also a removal whose value is not shown may stand: a later one was undone by somebody who had not read it.
        let removed = try db.cachedStatement(
            sql: """
                SELECT 1 FROM change WHERE kind = ? AND record = ? AND field = \(FieldName.removed.literal)
                AND new IS NOT NULL LIMIT 1
                """)
        var found: Set<FieldKey> = []
        var looked: Set<FieldKey> = []
        var left = Set(touched.map { FieldKey(kind: $0.kind, record: $0.record, field: FieldName.removed.rawValue) })
        while let key = left.popFirst() {
            guard looked.insert(key).inserted else { continue }
            if try Int.fetchOne(removed, arguments: [key.kind, key.record]) != nil { found.insert(key) }
            left.formUnion(try owners(of: key, in: db))
        }
        return found
    }

    /// Whether any record was ever removed. A field that was ever written has a value, which may be empty, unless its
    /// changes came late to a closed meeting.
    private static func isAnyRemoved(in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM value WHERE field = \(FieldName.removed.literal))
                OR EXISTS (SELECT 1 FROM late_change)
                """) ?? true
    }

    /// The owners of a record, by its id or by a present or earlier value of a field.
    private static func owners(of key: FieldKey, in db: Database) throws -> [FieldKey] {
        // This version does not know the owners of a kind of a newer version.
        guard let kind = RecordKind(rawValue: key.kind) else { return [] }
        let keys = RecordName(kind, key.record).references(of: kind.ownerFields.filter { $0.use == .key }) { _ in nil }
        let fields = kind.ownerFields.filter { $0.use != .key }
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT new FROM change WHERE record = ? AND kind = ? AND field = ? AND new IS NOT NULL
                """)
        let others = try fields.flatMap { field in
            try String.fetchAll(statement, arguments: [key.record, key.kind, field.name.rawValue])
                .flatMap(field.kind.references)
        }
        return (keys + others).map {
            FieldKey(kind: $0.kind.rawValue, record: $0.id, field: FieldName.removed.rawValue)
        }
    }

    private typealias Edit = (
        key: FieldKey, change: Int64, writer: String, time: HybridTime, readsOwnWrites: Bool
    )

    /// The edits by people of a record and its belongings, in the order of time.
    private static func edits(under key: FieldKey, in db: Database) throws -> [Edit] {
        var condition = "kind = ? AND record = ?"
        var arguments: StatementArguments = [key.kind, key.record]
        if let kind = RecordKind(rawValue: key.kind), !kind.belongings.isEmpty {
            let part = try ScopeCondition([RecordName(kind, key.record)], in: db)
            (condition, arguments) = (part.sql, part.arguments)
        }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT kind, record, field, change.seq, act.writer, act.time, sight FROM change
                JOIN act ON act.seq = change.act
                WHERE \(condition) ORDER BY act.time, act.writer
                """, arguments: arguments)
        return rows.compactMap { row in
            guard let kind = row.text(0), let record = row.text(1), let field = row.text(2),
                let change = Int64.fromDatabaseValue(row[3]), let writer = row.text(4),
                let time = Int64.fromDatabaseValue(row[5])
            else { return nil }
            let edited = FieldKey(kind: kind, record: record, field: field)
            return CausalContexts.hasContext(edited) && !edited.isRemoval
                ? (
                    edited, change, writer, HybridTime(raw: time), CausalContext(code: row.text(6)).readsOwnWrites
                ) : nil
        }
    }
}
