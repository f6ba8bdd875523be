import GRDB
import Plan

/// The acts of the journal that come in once more, whole or in part.
extension Merge {
    /// The `seq` of an act; nil where the journal does not have it.
    static func place(of act: ExportedAct, in db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(sql: "SELECT seq, time, writer FROM act WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [act.id]) else { return nil }
        guard Int64.fromDatabaseValue(row[1]) == act.time, row.text(2) == act.writer else {
            throw PlanFileError.contradicted(act: act.id)
        }
        return Int64.fromDatabaseValue(row[0])
    }

    /// Whether the journal has an act of the same id that this cannot be a part of.
    static func contradicts(_ act: ExportedAct, in db: Database) throws -> Bool {
        guard var here = try ActExporter.act(ofID: act.id, in: db) else { return false }
        here.act.changes = try changes(of: here.seq, in: db).map { key, known in
            ExportedChange(
                kind: key.kind, record: key.record, field: key.field, old: nil, new: known.new, context: nil)
        }
        return act.contradicts(here.act)
    }

    struct Known {
        let seq: Int64
        let act: Int64
        let old: String?
        let new: String?
        let context: String?

        /// Whether a given change has the same values and the same context.
        func isSame(as change: ExportedChange) -> Bool {
            (old, new, context) == (change.old, change.new, change.context)
        }
    }

    /// The changes of an act that the journal has.
    static func changes(of act: Int64, in db: Database) throws -> [FieldKey: Known] {
        let statement = try db.cachedStatement(
            sql: "SELECT seq, kind, record, field, old, new, sight FROM change WHERE act = ?")
        var known: [FieldKey: Known] = [:]
        for row in try Row.fetchAll(statement, arguments: [act]) {
            guard let seq = Int64.fromDatabaseValue(row[0]), let kind = row.text(1), let record = row.text(2),
                let field = row.text(3)
            else { continue }
            known[FieldKey(kind: kind, record: record, field: field)] = Known(
                seq: seq, act: act, old: row.text(4), new: row.text(5), context: row.text(6))
        }
        return known
    }
}
