import GRDB
import Plan

/// Whether the journal stands in the file in the order of its times, as it does until another copy's acts come in late.
///
/// Then what the journal added up to at a time is told by one number, the last change of the last act by then, which the
/// index on changes holds; without it the time of every act has to be looked at. The answer is kept, and only acts that
/// came since are looked at again.
final class JournalOrder {
    private var lastSeq: Int64 = 0
    private var lastTime = Int64.min
    private var isKept = true

    /// The last change by a moment; nil where the journal is not in order, or the moment is none of a time alone.
    func lastChange(by moment: Moment, in db: Database) throws -> Int64? {
        guard try isInOrder(db), try moment.frontier == nil || isWhole(moment, in: db) else { return nil }
        return try Int64.fetchOne(
            db,
            sql: """
                SELECT max(change.seq) FROM change WHERE act = (
                  SELECT max(change.act) FROM change WHERE act <= (
                    SELECT seq FROM act WHERE time <= ? ORDER BY time DESC, writer DESC LIMIT 1))
                """, arguments: [moment.time.raw]) ?? 0
    }

    private func isInOrder(_ db: Database) throws -> Bool {
        guard isKept, try !Lineage.isPieced(in: db) else { return false }
        let rows = try Row.fetchCursor(
            db, sql: "SELECT seq, time FROM act WHERE seq > ? ORDER BY seq", arguments: [lastSeq])
        while let row = try rows.next() {
            guard let seq = Int64.fromDatabaseValue(row[0]), let time = Int64.fromDatabaseValue(row[1]), time > lastTime
            else {
                isKept = false
                return false
            }
            (lastSeq, lastTime) = (seq, time)
        }
        return true
    }

    /// Whether every act until a moment lies within its frontier.
    private func isWhole(_ moment: Moment, in db: Database) throws -> Bool {
        let extent = Extent(moment)
        let outside = try Bool.fetchOne(
            db,
            sql:
                "\(extent.head) SELECT EXISTS (SELECT 1 FROM act WHERE time <= :latest AND NOT \(extent.holds("act")))",
            arguments: extent.arguments() + ["latest": moment.time.raw])
        return outside == false
    }
}
