import Foundation
import GRDB
import Plan

/// A part of the plan, as a condition on changes: those of a city, an effort or a project and of all that stands under it.
struct ScopeCondition {
    /// The condition in SQL, on the columns of `change`.
    let sql: String
    let arguments: StatementArguments
    private let root: String
    private let owned: Set<String>

    /// Nil where the part is the whole.
    init?(_ scope: HistoryScope, in db: Database) throws {
        let root: String
        var projects: [String] = []
        switch scope {
        case .plan: return nil
        case .project(let id): (root, projects) = (id, [id])
        case .city(let id): root = id
        case .effort(let id): root = id.record
        }
        if projects.isEmpty {
            projects = try ScopeCondition.records("project", whose: "effort", under: root, in: db)
        }
        var owned = projects
        for kind in ["milestone", "decision", "action", "note"] {
            for root in [root] + projects {
                owned += try ScopeCondition.records(kind, whose: "subject", under: root, in: db)
            }
        }
        for kind in ["condition", "measure", "vulnerability"] {
            owned += try ScopeCondition.records(kind, whose: "city", under: root, in: db)
        }
        for project in projects { owned += try ScopeCondition.records(beginning: project, in: db) }
        let list = try String(decoding: JSONEncoder().encode(owned), as: UTF8.self)
        let kinds = ScopeCondition.attached.map { "'\($0)'" }.joined(separator: ", ")
        self.root = root
        self.owned = Set(owned)
        sql = """
            (kind NOT IN ('project', 'reading', 'target') AND (record = ? OR record >= ? AND record < ? OR record >= ? AND record < ?)
            OR kind IN (\(kinds)) AND record IN (SELECT value FROM json_each(?)))
            """
        arguments = [root, "\(root)/", "\(root)0", "\(root)>", "\(root)?", list]
    }

    /// Whether a change of a record of a kind is one of the part's.
    func concerns(_ kind: String, _ record: String) -> Bool {
        let isOwn = !["project", "reading", "target"].contains(kind)
        return isOwn && (record == root || record.hasPrefix("\(root)/") || record.hasPrefix("\(root)>"))
            || ScopeCondition.attached.contains(kind) && owned.contains(record)
    }

    /// The kinds whose records stand under something by a field or by the beginning of their id.
    private static let attached = [
        "project", "commitment", "milestone", "measure", "vulnerability", "condition", "dependency", "decision",
        "action", "note",
    ]

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
