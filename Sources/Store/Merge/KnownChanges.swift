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

    /// An act of the journal.
    struct KnownAct {
        let seq: Int64
        /// The act without its changes.
        let head: ExportedAct
        /// Whether it was entered in this copy, so that nothing can be missing of it.
        let isOwn: Bool
        let changes: [FieldKey: Known]

        /// Whether a given act of the same id cannot be a part of the same act. What came from others may be a part and
        /// be completed.
        func contradicts(_ act: ExportedAct) -> Bool {
            if act.contradicts(head) { return true }
            let parts = [(act.reason, head.reason), (act.partner, head.partner), (act.target, head.target)]
            if isOwn, parts.contains(where: { $0 != nil && $1 == nil }) { return true }
            return act.changes.contains { change in
                guard let here = changes[FieldKey(change)] else { return isOwn }
                if let old = change.old, isOwn || here.old != nil, old != here.old { return true }
                return change.joined(here.new) == nil
            }
        }
    }

    /// An act of an id; nil where the journal does not have it.
    static func known(_ id: String, in db: Database) throws -> KnownAct? {
        guard let here = try ActExporter.act(ofID: id, in: db) else { return nil }
        let statement = try db.cachedStatement(sql: "SELECT arrival IS NULL FROM act WHERE seq = ?")
        return KnownAct(
            seq: here.seq, head: here.act, isOwn: try Bool.fetchOne(statement, arguments: [here.seq]) ?? false,
            changes: try changes(of: here.seq, in: db))
    }

    /// Whether the journal has an act of the same id that this cannot be a part of.
    static func contradicts(_ act: ExportedAct, in db: Database) throws -> Bool {
        try known(act.id, in: db)?.contradicts(act) ?? false
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
            sql: "SELECT seq, \(ActExporter.columns) FROM change WHERE act = ?")
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
