import Foundation
import GRDB
import Plan

extension Store {
    /// As much of the plan as a change of these records concerns: its settings, partners and meetings, the records
    /// themselves with all that belongs to them by their ids, and what they lie in or name. How long it takes does not
    /// depend on the rest of the plan; of many records the whole plan is read, which is then faster.
    /// - Parameter kinds: kinds that are read whole.
    public func partialPlan(
        around records: some Sequence<String>, with kinds: [RecordKind] = []
    ) throws(PlanFileError) -> Plan {
        let wanted = Set(records.flatMap(PartialPlan.enclosing))
        if wanted.count > PartialPlan.most { return try plan() }
        return try PlanFile.reporting(path) {
            try queue.snapshot { db in
                var (names, newest) = (wanted, wanted)
                // A milestone names a project, which names an effort, which lies in a city.
                for _ in 0..<3 where !newest.isEmpty {
                    newest = Set(try PartialPlan.named(by: newest, in: db).flatMap(PartialPlan.enclosing)).subtracting(
                        names)
                    names.formUnion(newest)
                }
                var plan = try PartialPlan.plan(around: names, with: kinds, in: db)
                try Store.addWhatNoValueSays(to: &plan, in: db)
                return plan
            }
        }
    }

    /// What the first screen of the board shows: every city by its name, and how the first of them stand. Of the rest of the
    /// plan nothing is read.
    /// - Parameter count: so many cities.
    /// - Returns: the plan as far as it is read, and whether that is all that a board of it shows.
    public func board(ofFirst count: Int) throws(PlanFileError) -> (plan: Plan, isWhole: Bool) {
        try PlanFile.reporting(path) {
            try queue.snapshot { db in
                let standing: [RecordKind] = [.effort, .assessment]
                let named = try PlanLoader.plan(db, of: RecordKind.onBoard.filter { !standing.contains($0) })
                guard named.cities.count > count else {
                    return (try PlanLoader.plan(db, of: standing, added: named), true)
                }
                let first = named.cities.prefix(count).map(\.id)
                return (try PartialPlan.standing(of: first, in: db, added: named), false)
            }
        }
    }

    /// Whether a record of this kind and id is there and not removed.
    public func holds(_ kind: RecordKind, _ record: String) throws(PlanFileError) -> Bool {
        if kind == .plan { return record == Plan.settingsID }
        if kind == .effort {
            guard let effort = EffortID(record: record) else { return false }
            return try holds(.city, effort.city)
        }
        return try PlanFile.reporting(path) {
            try queue.unsafeRead { db in
                try Bool.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) > 0 AND max(field = 'removed' AND value IS NOT NULL) = 0 FROM value
                        WHERE kind = ? AND record = ?
                        """, arguments: [kind.rawValue, record]) ?? false
            }
        }
    }
}

/// The values of a part of the plan.
private enum PartialPlan {
    /// From more ids on the whole plan is read.
    static let most = 200
    /// The kinds of which there are few, and which every change may concern.
    private static let few: [RecordKind] = [.plan, .phase, .partner, .meeting]
    /// The kinds of which one record may have very many beneath it.
    private static let many: [RecordKind] = [.reading, .target]

    /// The ids of what a record lies in or is about, and its own: `tijuana/training/us` is in `tijuana/training` and in
    /// `tijuana`, and about `us`.
    static func enclosing(_ record: String) -> [String] {
        record.indices.filter { "/>".contains(record[$0]) }.map { String(record[..<$0]) }
            + record.split(separator: ">").map(String.init) + record.split(separator: "/").map(String.init) + [record]
    }

    /// What the fields of these records name.
    static func named(by records: Set<String>, in db: Database) throws -> [String] {
        let naming = RecordKind.allCases.filter { $0.fields.contains(where: \.kind.isNamed) }
        // Which fields name something the statement is not asked to know: SQLite would take longer to prepare it than to run it.
        let statement = try db.cachedStatement(
            sql: """
                SELECT value.kind, field, value.value FROM json_each(:kinds) AS kinds
                CROSS JOIN json_each(:records) AS records
                CROSS JOIN value ON value.kind = kinds.value AND value.record = records.value
                WHERE value.value IS NOT NULL
                """)
        let arguments: StatementArguments = ["kinds": try json(naming.map(\.rawValue)), "records": try json(records)]
        return try Row.fetchAll(statement, arguments: arguments).flatMap { row -> [String] in
            guard let kind = row.text(0).flatMap(RecordKind.init(rawValue:)),
                let name = row.text(1).flatMap(FieldName.init(rawValue:)), kind.field(name)?.kind.isNamed == true
            else { return [] }
            return row.text(2)?.split(separator: " ").map(String.init) ?? []
        }
    }

    static func plan(around records: Set<String>, with whole: [RecordKind], in db: Database) throws -> Plan {
        let deep = RecordKind.allCases.filter { !many.contains($0) }
        func rows(_ kinds: String, _ condition: String) -> String {
            """
            SELECT value.kind, record, field, value.value FROM json_each(:\(kinds)) AS kinds
            CROSS JOIN json_each(:records) AS records CROSS JOIN value ON value.kind = kinds.value AND \(condition)
            """
        }
        let sql = """
            SELECT kind, record, field, value FROM value WHERE kind IN (SELECT value FROM json_each(:few))
            UNION \(rows("all", "value.record = records.value"))
            UNION \(rows("deep", "value.record >= records.value || '/' AND value.record < records.value || '0'"))
            UNION \(rows("deep", "value.record >= records.value || '>' AND value.record < records.value || '?'"))
            UNION SELECT kind, record, field, value FROM value WHERE kind = 'project' AND record IN (
              SELECT record FROM value WHERE kind = 'project' AND field = 'effort'
                AND value IN (SELECT value FROM json_each(:records)))
            ORDER BY kind, record
            """
        let kinds = { (kinds: [RecordKind]) in try json(kinds.map(\.rawValue)) }
        return try PlanLoader.plan(
            db, sql: sql,
            arguments: [
                "few": kinds(few + whole), "all": kinds(RecordKind.allCases), "deep": kinds(deep),
                "records": json(records),
            ])
    }

    /// A plan with the efforts and assessments of cities added to it.
    static func standing(of cities: [String], in db: Database, added start: Plan) throws -> Plan {
        try PlanLoader.plan(
            db,
            sql: """
                SELECT value.kind, record, field, value.value FROM json_each(:kinds) AS kinds
                CROSS JOIN json_each(:cities) AS cities CROSS JOIN value ON value.kind = kinds.value
                  AND value.record >= cities.value || '/' AND value.record < cities.value || '0'
                """,
            arguments: [
                "kinds": json([RecordKind.effort, .assessment].map(\.rawValue)), "cities": json(cities),
            ], added: start)
    }

    private static func json(_ texts: some Collection<String>) throws -> String {
        String(decoding: try JSONEncoder().encode(Array(texts)), as: UTF8.self)
    }
}
