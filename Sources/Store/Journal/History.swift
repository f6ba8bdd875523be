import Foundation
import GRDB
import Plan

extension Store {
    /// The acts that touched a part of the plan, the latest first, each with the changes that concern that part.
    /// - Parameters:
    ///   - limit: the highest number of acts.
    ///   - earlier: only acts before this time, for the next page; nil for the first page.
    public func history(
        of scope: HistoryScope, limit: Int, before earlier: HybridTime? = nil
    ) throws(PlanFileError) -> [Entry] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let filter = try ScopeCondition(scope, in: db)
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT \(Journal.columns) FROM act WHERE time < ? AND \(Journal.isTold) AND \(filter.map { "seq IN (SELECT act FROM change WHERE \($0.sql))" } ?? "1")
                        ORDER BY time DESC, writer DESC LIMIT ?
                        """,
                    arguments: [earlier?.raw ?? .max] + (filter?.arguments ?? []) + [limit])
                return try rows.map { row in
                    let entry = try Journal.entry(row, in: db)
                    guard let filter else { return entry }
                    var act = entry.act
                    act.changes.removeAll { !filter.concerns($0.kind, $0.record) }
                    return Entry(id: entry.id, time: entry.time, writer: entry.writer, kind: entry.kind, act: act)
                }
            }
        }
    }
}
