import GRDB
import Plan

/// Finds the act that an undo or a redo concerns, from the journal alone, so that restarts change nothing.
enum UndoOrder {
    /// The kind of the last undo or redo of an act in this copy; nil where there is none. Those of others show in the
    /// values of its fields.
    private static let lastKind = """
        (SELECT later.deed FROM act AS later WHERE later.target = act.id AND later.arrival IS NULL
         ORDER BY later.time DESC, later.seq DESC LIMIT 1)
        """

    /// A condition on acts: they are not undone.
    private static let isDone = "coalesce(\(lastKind), \(ActKind.redone.literal)) = \(ActKind.redone.literal)"
    private static let done = ActKind.done.literal
    private static let undone = ActKind.undone.literal

    /// The latest act of this copy that is not undone. The first act of the plan and merged acts are left out; a
    /// person undoes a merged act in the history. SQLite reads the index of times backwards.
    static func nextUndo(in db: Database) throws -> Entry? {
        try entry(
            in: db,
            sql: """
                SELECT \(Journal.columns) FROM act WHERE deed = \(done) AND arrival IS NULL
                AND \(isDone) AND \(ClosedMeetings.sparesClosedMeetings)
                AND id <> (SELECT plan FROM lineage) ORDER BY time DESC, writer DESC
                """)
    }

    /// An act by its id; nil where there is none, or it is undone or overwritten.
    static func undoable(_ act: String, in db: Database) throws -> Entry? {
        try entry(
            in: db,
            sql: """
                SELECT \(Journal.columns) FROM act
                WHERE id = ? AND deed <> \(ActKind.noted.literal) AND id <> (SELECT plan FROM lineage)
                AND \(isDone) AND \(ClosedMeetings.sparesClosedMeetings)
                """, [act])
    }

    /// The act that was undone last in this copy, unless a new act followed.
    static func nextRedo(in db: Database) throws -> Entry? {
        try entry(
            in: db,
            sql: """
                SELECT \(Journal.columns) FROM act JOIN act AS undo ON undo.target = act.id
                WHERE undo.deed = \(undone) AND undo.arrival IS NULL AND \(lastKind) = \(undone)
                AND \(ClosedMeetings.sparesClosedMeetings) AND NOT EXISTS (
                  SELECT 1 FROM act AS fresh
                  WHERE fresh.deed = \(done) AND fresh.arrival IS NULL AND fresh.time > undo.time)
                ORDER BY undo.time DESC, undo.writer DESC
                """, undone: true)
    }

    /// The first of these acts with something to reverse: a field that still has the value it wrote, in a record that
    /// the undo does not leave as it is. Fields that others have changed since are not undone.
    private static func entry(
        in db: Database, sql: String, _ arguments: StatementArguments = [], undone: Bool = false
    ) throws -> Entry? {
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        while let row = try rows.next() {
            let entry = try journaled(Journal.entry(row, in: db), in: db)
            if entry.kind != .done { continue }
            let kept = undone ? [] : try AddedRecords(by: entry).kept(in: db)
            if try entry.act.changes.contains(where: {
                try Values.value(FieldKey($0), in: db) == (undone ? $0.old : $0.new)
                    && !kept.contains(RecordName($0.kind, $0.record))
            }) {
                return entry
            }
        }
        return nil
    }

    /// An act with the old values that this journal has. What an act of others says was there may be no value of this
    /// plan.
    private static func journaled(_ entry: Entry, in db: Database) throws -> Entry {
        let unconfirmed = try Unconfirmed(in: db)
        guard try unconfirmed.isOfOthers(entry.id) else { return entry }
        var act = entry.act
        act.changes = try act.changes.map {
            Change($0.kind, $0.record, $0.field, from: try unconfirmed.before(entry.id, FieldKey($0)), to: $0.new)
        }
        return Entry(
            id: entry.id, time: entry.time, enteredAt: entry.entered.milliseconds, writer: entry.writer,
            kind: entry.kind, act: act)
    }
}
