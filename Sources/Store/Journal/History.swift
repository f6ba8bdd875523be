import Foundation
import GRDB
import Plan

extension Store {
    /// The acts that touched a part of the plan, the latest first, each with the changes that concern that part.
    /// - Parameters:
    ///   - limit: the highest number of acts.
    ///   - last: no act after this time; nil for all of them.
    ///   - ceiling: acts of which nothing may be released are not counted either; nil tells everything.
    public func history(
        of scope: HistoryScope, limit: Int, through last: HybridTime? = nil, upTo ceiling: String? = nil
    ) throws(PlanFileError) -> [Entry] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let filter = try ScopeCondition(scope, in: db)
                var exporter = try ceiling.map { try ActExporter(from: db, upTo: $0) }
                let rows = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT \(Journal.columns) FROM act WHERE time <= ? AND \(Journal.isInHistory) AND \(filter.map { "seq IN (SELECT act FROM change WHERE \($0.sql))" } ?? "1")
                        ORDER BY time DESC, writer DESC
                        """,
                    arguments: [last?.raw ?? .max] + (filter?.arguments ?? []))
                var entries: [Entry] = []
                while entries.count < limit, let row = try rows.next() {
                    let released = try exporter?.entry(of: Int64.fromDatabaseValue(row[0]) ?? 0)
                    guard let entry = try exporter == nil ? Journal.entry(row, in: db) : released else { continue }
                    var act = entry.act
                    if let filter { act.changes.removeAll { !filter.concerns($0.kind, $0.record) } }
                    if act.changes.isEmpty, ceiling != nil { continue }
                    entries.append(
                        Entry(
                            id: entry.id, time: entry.time, enteredAt: entry.entered.milliseconds,
                            writer: entry.writer, kind: entry.kind, act: act))
                }
                return entries
            }
        }
    }
}
