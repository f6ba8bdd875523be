import GRDB
import Plan

/// The records that an act has added, as an undo of the act meets them.
struct AddedRecords {
    private let entry: Entry
    private let names: [RecordName]

    init(by entry: Entry) {
        self.entry = entry
        names = Set(entry.act.changes.map(RecordName.init(of:))).filter(entry.act.adds).sorted {
            ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id)
        }
    }

    /// The records that an undo leaves: other acts have since written to them, or to what belongs to them. They stay
    /// with all that belongs to them, so that no part is left without the record that it belongs to.
    func kept(in db: Database) throws -> Set<RecordName> {
        guard !names.isEmpty, try hasSuccessors(in: db), try isWrittenTo(ScopeCondition(names, in: db), in: db) else {
            return []
        }
        return try names.reduce(into: []) { kept, name in
            let family = try ScopeCondition([name], in: db)
            if try isWrittenTo(family, in: db) { kept.formUnion(family.names) }
        }
    }

    /// The changes that remove what a meeting in progress has noted in the records but for those that are kept: the
    /// item it had come to, the time spent, the places of items. Without them a meeting without a day and items without
    /// a kind would be left.
    func removalOfNotes(besides kept: Set<RecordName>, in db: Database) throws -> [Change] {
        try names.filter { !kept.contains($0) }.flatMap { name -> [Change] in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT field, value FROM value JOIN act ON act.seq = value.act
                    WHERE kind = ? AND record = ? AND value IS NOT NULL AND act.deed = ?
                    """)
            let noted = ActKind.noted.rawValue
            return try Row.fetchAll(statement, arguments: [name.kind.rawValue, name.id, noted]).compactMap { row in
                row.text(0).flatMap { FieldName(rawValue: $0, of: name.kind) }.map {
                    Change(name.kind, name.id, $0, from: row.text(1), to: nil)
                }
            }
        }
    }

    private func hasSuccessors(in db: Database) throws -> Bool {
        let seq = try Int64.fetchOne(db, sql: "SELECT seq FROM act WHERE id = ?", arguments: [entry.id])
        return try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM act WHERE seq > ?)", arguments: [seq]) ?? true
    }

    /// Whether a part of the plan has values that other acts wrote, but for notes and values that the act had written
    /// too.
    private func isWrittenTo(_ part: ScopeCondition, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (
                  SELECT 1 FROM value JOIN act ON act.seq = value.act
                  WHERE \(part.sql) AND value IS NOT NULL AND act.deed <> ? AND act.id <> ? AND act.target IS NOT ?
                  AND NOT EXISTS (
                    SELECT 1 FROM change JOIN act AS own ON own.seq = change.act
                    WHERE own.id = ? AND change.kind = value.kind AND change.record = value.record
                    AND change.field = value.field AND change.new = value.value))
                """,
            arguments: part.arguments + [ActKind.noted.rawValue, entry.id, entry.id, entry.id]) ?? true
    }
}

extension RecordName {
    fileprivate init(of change: Change) { self.init(change.kind, change.record) }
}
