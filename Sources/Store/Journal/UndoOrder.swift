import GRDB
import Plan

/// Which act an undo or a redo means: read from the journal alone, so that it holds across restarts.
enum UndoOrder {
    /// The last word on an act: whether it was last taken back or brought back; nil where neither.
    private static let lastDeed = """
        (SELECT later.deed FROM act AS later WHERE later.target = act.id
         ORDER BY later.time DESC, later.seq DESC LIMIT 1)
        """

    /// The latest act written in this copy that stands; never the one that founded the plan. What a merge brought in is
    /// taken back where it is listed, not by the way. SQLite walks back along the index of times.
    static func nextUndo(in db: Database) throws -> Entry? {
        try entry(
            in: db,
            sql: """
                SELECT \(Journal.columns) FROM act WHERE deed = 'done' AND arrival IS NULL
                AND coalesce(\(lastDeed), 'redone') = 'redone' AND \(ClosedMeetings.sparesClosedMeetings)
                AND id <> (SELECT plan FROM lineage) ORDER BY time DESC, writer DESC
                """)
    }

    /// An act by its name, where it stands; nil where there is none, or it was taken back or changed over.
    static func standing(_ act: String, in db: Database) throws -> Entry? {
        try entry(
            in: db,
            sql: """
                SELECT \(Journal.columns) FROM act WHERE id = ? AND deed = 'done' AND id <> (SELECT plan FROM lineage)
                AND coalesce(\(lastDeed), 'redone') = 'redone' AND \(ClosedMeetings.sparesClosedMeetings)
                """, [act])
    }

    /// The act taken back last in this copy, unless something new was done in it since.
    static func nextRedo(in db: Database) throws -> Entry? {
        try entry(
            in: db,
            sql: """
                SELECT \(Journal.columns) FROM act JOIN act AS undo ON undo.target = act.id
                WHERE undo.deed = 'undone' AND undo.arrival IS NULL AND \(lastDeed) = 'undone'
                AND \(ClosedMeetings.sparesClosedMeetings) AND NOT EXISTS (
                  SELECT 1 FROM act AS fresh
                  WHERE fresh.deed = 'done' AND fresh.arrival IS NULL AND fresh.time > undo.time)
                ORDER BY undo.time DESC, undo.writer DESC
                """, undone: true)
    }

    /// The first of these acts of which anything still is as it was left: what others have changed since stays.
    private static func entry(
        in db: Database, sql: String, _ arguments: StatementArguments = [], undone: Bool = false
    ) throws -> Entry? {
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        while let row = try rows.next() {
            let entry = try Journal.entry(row, in: db)
            if try entry.act.changes.contains(where: {
                try Values.value(FieldKey($0), in: db) == (undone ? $0.old : $0.new)
            }) {
                return entry
            }
        }
        return nil
    }
}
