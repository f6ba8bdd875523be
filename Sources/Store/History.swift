import GRDB
import Plan

extension Store {
    /// The acts that touched a part of the plan, the latest first, each with the changes that concern that part.
    /// - Parameters:
    ///   - limit: at most so many.
    ///   - earlier: only those before this reading, to page on.
    public func history(
        of scope: HistoryScope, limit: Int, before earlier: HybridTime? = nil
    ) throws(PlanFileProblem) -> [Entry] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let filter = try Store.filter(scope, in: db)
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT \(Journal.columns) FROM act WHERE time < ? AND \(filter.map { "seq IN (SELECT act FROM change WHERE \($0.sql))" } ?? "1")
                        ORDER BY time DESC, writer DESC LIMIT ?
                        """,
                    arguments: [earlier?.raw ?? .max] + (filter?.arguments ?? []) + [limit])
                return try rows.map { row in
                    let entry = try Journal.entry(row, in: db)
                    guard let filter else { return entry }
                    var act = entry.act
                    act.changes.removeAll { !filter.concerns($0.record) }
                    return Entry(id: entry.id, time: entry.time, writer: entry.writer, deed: entry.deed, act: act)
                }
            }
        }
    }

    private struct Filter {
        let sql: String
        let arguments: StatementArguments
        let concerns: (String) -> Bool
    }

    private static func filter(_ scope: HistoryScope, in db: Database) throws -> Filter? {
        let root: String
        switch scope {
        case .plan: return nil
        case .project(let id):
            return Filter(sql: "kind = 'project' AND record = ?", arguments: [id], concerns: { $0 == id })
        case .city(let id): root = id
        case .effort(let id): root = id.record
        }
        let (low, high) = ("\(root)/", "\(root)0")
        let projects = Set(
            try String.fetchAll(
                db,
                sql: """
                    SELECT record FROM value WHERE kind = 'project' AND field = 'effort'
                    AND (value = ? OR value >= ? AND value < ?)
                    """, arguments: [root, low, high]))
        let marks = databaseQuestionMarks(count: projects.count)
        return Filter(
            sql:
                "(kind <> 'project' AND (record = ? OR record >= ? AND record < ?) OR kind = 'project' AND record IN (\(marks)))",
            arguments: [root, low, high] + StatementArguments(projects.sorted()),
            concerns: { $0 == root || $0.hasPrefix(low) || projects.contains($0) })
    }
}
