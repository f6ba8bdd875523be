import GRDB
import Plan

/// Which act an undo or a redo means: read from the journal alone, so that it holds across restarts.
enum UndoOrder {
    /// The last word on an act: whether it was last taken back or brought back; nil where neither.
    private static let lastDeed = """
        (SELECT later.deed FROM act AS later WHERE later.target = act.id
         ORDER BY later.time DESC, later.seq DESC LIMIT 1)
        """

    /// The latest act that stands; never the one that founded the plan. The plus keeps SQLite from going by `seq`, so that
    /// it walks back along the index of times and stops at the first that stands.
    static func nextUndo(in db: Database) throws -> Entry? {
        try entry(
            in: db,
            sql: """
                SELECT \(Journal.columns) FROM act WHERE deed = 'done' AND coalesce(\(lastDeed), 'redone') = 'redone'
                AND \(Frozen.sparesClosedMeetings) AND +seq > (SELECT min(seq) FROM act) ORDER BY time DESC, writer DESC LIMIT 1
                """)
    }

    /// The act taken back last, unless something new was done since.
    static func nextRedo(in db: Database) throws -> Entry? {
        try entry(
            in: db,
            sql: """
                SELECT \(Journal.columns) FROM act JOIN act AS undo ON undo.target = act.id
                WHERE undo.deed = 'undone' AND \(lastDeed) = 'undone' AND \(Frozen.sparesClosedMeetings)
                AND NOT EXISTS (SELECT 1 FROM act AS fresh WHERE fresh.deed = 'done' AND fresh.time > undo.time)
                ORDER BY undo.time DESC, undo.writer DESC LIMIT 1
                """)
    }

    private static func entry(in db: Database, sql: String) throws -> Entry? {
        try Row.fetchOne(db, sql: sql).map { try Journal.entry($0, in: db) }
    }
}
