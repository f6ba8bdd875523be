import GRDB
import Plan

/// The changes that write a day which had not come when they were entered, in fields that have no others: a judgement, or
/// the closing of a meeting, dated in advance. Nobody can enter one, and no value is made of one (`LateChanges`).
enum DaysToCome {
    /// The field of the day to which the plan is pinned, by which people enter days.
    static let pin = FieldKey(.plan, Plan.settingsID, .pinned)

    /// The latest day to which the plan was ever pinned.
    static func pinned(in db: Database) throws -> Day? {
        let statement = try db.cachedStatement(
            sql: "SELECT max(new) FROM change WHERE record = :record AND kind = :kind AND field = :field")
        return try String.fetchOne(statement, arguments: pin.arguments).flatMap(Day.init(iso:))
    }

    /// The `seq` of each.
    static func changes(in db: Database) throws -> [Int64] { try found("1", in: db) }

    /// How many of them no later value has replaced.
    static func standing(in db: Database) throws -> Int {
        try found(
            """
            NOT EXISTS (SELECT 1 FROM value JOIN act AS later ON later.seq = value.act
                        WHERE value.kind = change.kind AND value.record = change.record AND value.field = change.field
                        AND later.time > act.time)
            """, in: db
        ).count
    }

    private static func found(_ condition: String, in db: Database) throws -> [Int64] {
        let fields = Set(RecordKind.allCases.flatMap { $0.fields.filter(\.hasCome).map(\.name.rawValue) }).sorted()
        let pinned = try pinned(in: db)
        // The day of the time is compared in SQL first, which leaves next to none.
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT change.seq, kind, record, field, new, act.time, act.as_of
                FROM change JOIN act ON act.seq = change.act
                WHERE field IN (\(fields.map { "'\($0)'" }.joined(separator: ", ")))
                AND new > date((act.time >> 16) / 1000, 'unixepoch') AND \(condition)
                """)
        return rows.compactMap { row in
            guard let seq = Int64.fromDatabaseValue(row[0]), let kind = row.text(1), let record = row.text(2),
                let field = row.text(3), let time = Int64.fromDatabaseValue(row[5])
            else { return nil }
            let change = ExportedChange(
                kind: kind, record: record, field: field, old: nil, new: row.text(4), context: nil)
            let last = ExportedAct.lastDay(
                time: HybridTime(raw: time), asOf: row.text(6).flatMap(Day.init(iso:)), pinned: pinned)
            return change.hadCome(by: last) ? nil : seq
        }
    }

    /// Refuses an act of this copy that writes such a day.
    /// - Throws: `PlanFileError.afterToday`.
    static func check(_ act: Act, at time: HybridTime, in db: Database) throws {
        let changes = act.changes.filter { $0.kind.field($0.field)?.hasCome ?? false }
        if changes.isEmpty { return }
        let new = act.changes.last { $0.key == pin }?.new.flatMap(Day.init(iso:))
        let pinned = [try pinned(in: db), new].compactMap { $0 }.max()
        let last = ExportedAct.lastDay(time: time, asOf: act.asOf, pinned: pinned)
        for change in changes where !ExportedChange(change).hadCome(by: last) {
            throw PlanFileError.afterToday(change.field, change.new.flatMap(Day.init(iso:)) ?? last)
        }
    }
}
