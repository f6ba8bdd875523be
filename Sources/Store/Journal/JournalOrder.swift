import GRDB
import GRDBSQLite
import Plan

/// Whether the acts lie in the file in the order of their times. They do until a merge brings in acts that are older
/// than the last one.
///
/// In that order a moment is one number, the last change of the last act by then, which the index on changes finds.
/// Otherwise the time of every act has to be looked at. The answer is kept; only later acts are examined again.
final class JournalOrder {
    private var lastSeq: Int64 = 0
    private var lastTime = Int64.min
    private var isKept = true

    /// The `seq` of the last change by a moment; nil where the journal is not in order, or the moment's version
    /// vector lacks an act before its time.
    func lastChange(by moment: Moment, in db: Database) throws -> Int64? {
        guard try isInOrder(db), try moment.versionVector == nil || isWhole(moment, in: db) else { return nil }
        return try Int64.fetchOne(
            db,
            sql: """
                SELECT max(change.seq) FROM change WHERE act = (
                  SELECT max(change.act) FROM change WHERE act <= (
                    SELECT seq FROM act WHERE time <= ? ORDER BY time DESC, writer DESC LIMIT 1))
                """, arguments: [moment.time.raw]) ?? 0
    }

    /// Whether the acts lie in the order of their times, no merge has added changes to an act of before, and none came
    /// late to a closed meeting. Then the value of a field is that of its last change.
    func isInOrder(_ db: Database) throws -> Bool {
        guard isKept, try !PlanOrigin.isPieced(in: db),
            try Int.fetchOne(db, sql: "SELECT 1 FROM late_change LIMIT 1") == nil
        else { return false }
        let rows = try db.makeStatement(sql: "SELECT seq, time FROM act WHERE seq > ? ORDER BY seq")
        try rows.setArguments([lastSeq])
        while isKept, try rows.step() {
            let time = sqlite3_column_int64(rows.sqliteStatement, 1)
            isKept = time > lastTime
            (lastSeq, lastTime) = (sqlite3_column_int64(rows.sqliteStatement, 0), time)
        }
        return isKept
    }

    /// Whether the moment's version vector contains every act up to its time.
    private func isWhole(_ moment: Moment, in db: Database) throws -> Bool {
        let extent = MomentCondition(moment)
        let outside = try Bool.fetchOne(
            db,
            sql:
                "\(extent.head) SELECT EXISTS (SELECT 1 FROM act WHERE time <= :latest AND NOT \(extent.contains("act")))",
            arguments: extent.arguments() + ["latest": moment.time.raw])
        return outside == false
    }
}
