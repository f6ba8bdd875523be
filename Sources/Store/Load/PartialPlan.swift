import Foundation
import GRDB
import Plan

extension Store {
    /// The part of the plan that a change of these records concerns: settings, partners and meetings, the records
    /// with their belongings by id, their owners, and the records that they name. The time does not depend on the
    /// size of the plan. For many records the whole plan is read, which is faster then.
    /// - Parameter kinds: kinds of which all records are read.
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

    /// The part of the plan that the first screen of the board shows: all cities, and the efforts and assessments of
    /// the first ones.
    /// - Parameter count: the number of cities with their efforts.
    /// - Returns: the plan, and whether it has all that the board shows.
    public func board(ofFirst count: Int) throws(PlanFileError) -> (plan: Plan, isWhole: Bool) {
        try PlanFile.reporting(path) {
            try queue.snapshot { db in
                let ofEfforts: [RecordKind] = [.effort, .assessment]
                let named = try PlanLoader.plan(db, of: RecordKind.onBoard.filter { !ofEfforts.contains($0) })
                guard named.cities.count > count else {
                    return (try PlanLoader.plan(db, of: ofEfforts, added: named), true)
                }
                let first = named.cities.prefix(count).map(\.id)
                return (try PartialPlan.efforts(of: first, in: db, added: named), false)
            }
        }
    }

    /// Whether the plan has a record of this kind and id that is not removed.
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
                        SELECT count(*) > 0 AND max(field = \(FieldName.removed.literal) AND value IS NOT NULL) = 0 FROM value
                        WHERE kind = ? AND record = ?
                        """, arguments: [kind.rawValue, record]) ?? false
            }
        }
    }
}

/// The statements that read a part of the plan.
private enum PartialPlan {
    /// The whole plan is read for more ids than this.
    static let most = 200
    /// The kinds with few records, which any change may concern.
    private static let few: [RecordKind] = [.plan, .phase, .partner, .meeting]
    /// The kinds with possibly very many records under one owner.
    private static let many: [RecordKind] = [.reading, .target]

    /// The ids in a record's id, and the id itself: `tijuana/training/us` is in `tijuana/training` and in `tijuana`,
    /// and about `us`; `tijuana/training>juarez/resources` is about `juarez` too.
    static func enclosing(_ record: String) -> [String] {
        record.indices.filter { "/>".contains(record[$0]) }.map { String(record[..<$0]) }
            + record.split(separator: ">").map(String.init) + record.split { "/>".contains($0) }.map(String.init)
            + [record]
    }

    /// The ids of the records that fields of these records name.
    static func named(by records: Set<String>, in db: Database) throws -> [String] {
        let naming = RecordKind.allCases.filter { $0.fields.contains(where: \.kind.isNamed) }
        // The statement has no condition on fields: SQLite would take longer to prepare it than to run it.
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
                let name = row.text(1).flatMap({ FieldName(rawValue: $0, of: kind) }),
                kind.field(name)?.kind.isNamed == true
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
        // Belongings have their owner's id in their own, except where a field names the owner. Of these only projects
        // may be many, and SQLite uses their index (`value_by_effort`) only where the statement has its kind and field
        // as literals.
        let project = RecordKind.project.literal
        let sql = """
            SELECT kind, record, field, value FROM value WHERE kind IN (SELECT value FROM json_each(:few))
            UNION \(rows("all", "value.record = records.value"))
            UNION \(rows("deep", "value.record >= records.value || '/' AND value.record < records.value || '0'"))
            UNION \(rows("deep", "value.record >= records.value || '>' AND value.record < records.value || '?'"))
            UNION SELECT kind, record, field, value FROM value WHERE kind = \(project) AND record IN (
              SELECT record FROM value WHERE kind = \(project) AND field = \(FieldName.effort.literal)
                AND value IN (SELECT value FROM json_each(:records)))
            ORDER BY kind, record
            """
        let kinds = { (kinds: [RecordKind]) in try json(kinds.map(\.rawValue)) }
        let plan = try PlanLoader.plan(
            db, sql: sql,
            arguments: [
                "few": kinds(few + whole), "all": kinds(RecordKind.allCases), "deep": kinds(deep),
                "records": json(records),
            ])
        return try MarkingLists.completing(plan, in: db)
    }

    /// A plan with the efforts and assessments of cities added to it.
    static func efforts(of cities: [String], in db: Database, added start: Plan) throws -> Plan {
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
