import GRDB
import Plan

/// The acts of the journal that come in once more, whole or in part.
extension Merge {
    /// The `seq` of an act; nil where the journal does not have it.
    static func row(of act: ExportedAct, in db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(sql: "SELECT seq FROM act WHERE id = ? AND time = ? AND writer = ?")
        return try Int64.fetchOne(statement, arguments: [act.id, act.time, act.writer])
    }

    /// An act of the journal.
    struct KnownAct {
        let seq: Int64
        /// The act without its changes.
        let head: ExportedAct
        /// Whether nothing can be missing of it: it was entered in this copy, or came from one that had it whole.
        let isWhole: Bool
        let changes: [FieldKey: Known]

        /// The act with its changes.
        var act: ExportedAct {
            var act = head
            act.changes = changes.sorted { $0.value.seq < $1.value.seq }.map { $1.change(of: $0) }
            return act
        }

        /// Whether a given act of the same id cannot be a part of the same act, or the whole of it.
        func contradicts(_ given: ExportedAct) -> Bool {
            switch (isWhole, given.isWhole) {
            case (true, true): !given.isSame(as: act)
            case (true, false): !given.isPart(of: act)
            case (false, true): !act.isPart(of: given)
            case (false, false): given.contradicts(act)
            }
        }
    }

    /// An act of an id; nil where the journal does not have it.
    static func known(_ id: String, in db: Database) throws -> KnownAct? {
        guard let here = try ActExporter.act(ofID: id, in: db) else { return nil }
        return KnownAct(
            seq: here.seq, head: here.act, isWhole: try isWhole(here.seq, in: db),
            changes: try changes(of: here.seq, in: db))
    }

    /// Whether nothing can be missing of an act.
    static func isWhole(_ act: Int64, in db: Database) throws -> Bool {
        // A file of an earlier version that is only read knows it of its own acts alone.
        let isKnown = try Schema.hasWholeActs(db)
        let row = try db.cachedStatement(
            sql: "SELECT arrival IS NULL\(isKnown ? " OR is_whole = 1" : "") FROM act WHERE seq = ?")
        return try row.all([act]) { row.number(0) }.first == 1
    }

    /// Whether an act of the journal and a given one of its id cannot be one act. Where a closing that names all that
    /// its meeting had names the act, only the whole of it can add to the minutes.
    static func contradict(_ here: KnownAct, _ given: ExportedAct, in db: Database) throws -> Bool {
        if here.contradicts(given) { return true }
        if here.isWhole || given.isWhole { return false }
        let meetings = Set(
            given.changes.filter { here.changes[FieldKey($0)] == nil }.compactMap(\.known).filter(Freezing.mayConcern)
                .compactMap(Freezing.meeting))
        return try meetings.contains { try LateChanges.isInWholeClosing(here, by: $0, in: db) }
    }

    struct Known {
        let seq: Int64
        let act: Int64
        let old: String?
        let new: String?
        let context: String?

        /// The change in the form in which copies exchange it.
        func change(of key: FieldKey) -> ExportedChange {
            ExportedChange(
                kind: key.kind, record: key.record, field: key.field, old: old, new: new, context: context)
        }

        /// Whether a given change has the same values and the same context.
        func isSame(as change: ExportedChange) -> Bool {
            (old, new, context) == (change.old, change.new, change.context)
        }
    }

    /// The changes of an act that the journal has.
    static func changes(of act: Int64, in db: Database) throws -> [FieldKey: Known] {
        var known: [FieldKey: Known] = [:]
        for (seq, change) in try ActExporter.numberedChanges(of: act, in: db) {
            known[FieldKey(change)] = Known(
                seq: seq, act: act, old: change.old, new: change.new, context: change.context)
        }
        return known
    }
}
