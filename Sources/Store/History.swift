import Foundation
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
                        SELECT \(Journal.columns) FROM act WHERE time < ? AND deed <> 'noted' AND \(filter.map { "seq IN (SELECT act FROM change WHERE \($0.sql))" } ?? "1")
                        ORDER BY time DESC, writer DESC LIMIT ?
                        """,
                    arguments: [earlier?.raw ?? .max] + (filter?.arguments ?? []) + [limit])
                return try rows.map { row in
                    let entry = try Journal.entry(row, in: db)
                    guard let filter else { return entry }
                    var act = entry.act
                    act.changes.removeAll { !filter.concerns($0) }
                    return Entry(id: entry.id, time: entry.time, writer: entry.writer, deed: entry.deed, act: act)
                }
            }
        }
    }

    private struct Filter {
        let sql: String
        let arguments: StatementArguments
        let concerns: (Change) -> Bool
    }

    /// The kinds whose records stand under something by a field or by the beginning of their id.
    private static let attached = [
        "project", "commitment", "milestone", "measure", "vulnerability", "condition", "dependency", "decision",
        "action", "note",
    ]

    private static func filter(_ scope: HistoryScope, in db: Database) throws -> Filter? {
        let root: String
        var projects: [String] = []
        switch scope {
        case .plan: return nil
        case .project(let id): (root, projects) = (id, [id])
        case .city(let id): root = id
        case .effort(let id): root = id.record
        }
        if projects.isEmpty {
            projects = try records("project", whose: "effort", under: root, in: db)
        }
        var owned = projects
        for kind in ["milestone", "decision", "action", "note"] {
            for root in [root] + projects { owned += try records(kind, whose: "subject", under: root, in: db) }
        }
        for kind in ["condition", "measure", "vulnerability"] {
            owned += try records(kind, whose: "city", under: root, in: db)
        }
        for project in projects { owned += try records(beginning: project, in: db) }
        let known = Set(owned)
        let list = try String(decoding: JSONEncoder().encode(owned), as: UTF8.self)
        let kinds = attached.map { "'\($0)'" }.joined(separator: ", ")
        return Filter(
            sql: """
                (kind NOT IN ('project', 'reading', 'target') AND (record = ? OR record >= ? AND record < ? OR record >= ? AND record < ?)
                OR kind IN (\(kinds)) AND record IN (SELECT value FROM json_each(?)))
                """,
            arguments: [root, "\(root)/", "\(root)0", "\(root)>", "\(root)?", list],
            concerns: { change in
                let isOwn = change.kind != .project && change.kind != .reading && change.kind != .target
                let record = change.record
                return isOwn && (record == root || record.hasPrefix("\(root)/") || record.hasPrefix("\(root)>"))
                    || attached.contains(change.kind.rawValue) && known.contains(record)
            })
    }

    /// The records of a kind one of whose fields names something, or a part of it.
    private static func records(
        _ kind: String, whose field: String, under root: String, in db: Database
    ) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT record FROM value WHERE kind = ? AND field = ? AND (value = ? OR value >= ? AND value < ?)
                """, arguments: [kind, field, root, "\(root)/", "\(root)0"])
    }

    /// The commitments to a project, and its needs.
    private static func records(beginning project: String, in db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT record FROM value WHERE kind = 'commitment' AND record >= ? AND record < ?
                UNION SELECT DISTINCT record FROM value WHERE kind = 'dependency' AND record >= ? AND record < ?
                """, arguments: ["\(project)/", "\(project)0", "\(project)>", "\(project)?"])
    }
}
