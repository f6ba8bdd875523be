import GRDB
import Plan

/// The current values of fields, derived from the journal.
enum Values {
    /// Reads the plan at a moment.
    ///
    /// Where the journal is in order, the value of a field is that of its last change. SQLite returns it beside
    /// `max(seq)` of a group in the order of an index, without sorting and without the table of acts.
    static func load(asOf moment: Moment, from db: Database, _ order: JournalOrder) throws -> Plan {
        try MarkingLists.completing(
            try order.lastChange(by: moment, in: db).map { try load(upTo: $0, from: db) }
                ?? load(ranked: moment, from: db), at: moment, in: db)
    }

    private static func load(upTo last: Int64, from db: Database) throws -> Plan {
        try PlanLoader.plan(
            db,
            sql: """
                SELECT kind, record, field, new, max(seq) FROM change INDEXED BY change_by_record WHERE seq <= ?
                GROUP BY record, kind, field
                """, arguments: [last])
    }

    private static func load(ranked moment: Moment, from db: Database) throws -> Plan {
        let extent = MomentCondition(moment)
        return try PlanLoader.plan(
            db,
            sql: """
                \(extent.head)
                SELECT kind, record, field, new FROM (
                  SELECT kind, record, field, new, row_number() OVER (
                    PARTITION BY kind, record, field
                    ORDER BY act.time DESC, act.writer DESC, change.seq DESC) AS place
                  FROM change JOIN act ON act.seq = change.act
                  WHERE \(extent.contains("act")) AND \(isCounted("change")))
                WHERE place = 1 ORDER BY kind, record
                """, arguments: extent.arguments())
    }

    /// The share of all acts between two moments, from 0 to 1.
    static func share(between moment: Moment, and other: Moment, in db: Database) throws -> Double {
        let (first, last) = (min(moment.time.raw, other.time.raw), max(moment.time.raw, other.time.raw))
        let between = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM act WHERE time > ? AND time <= ?", arguments: [first, last])
        let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM act")
        return Double(between ?? 0) / Double(max(1, all ?? 1))
    }

    /// The fields that changed between two moments, each with its value at the second.
    static func touched(
        between moment: Moment, and other: Moment, in db: Database, _ order: JournalOrder
    ) throws -> [Change] {
        if let here = try order.lastChange(by: moment, in: db), let there = try order.lastChange(by: other, in: db) {
            return try changes(
                of: db,
                """
                SELECT DISTINCT kind, record, field, (
                  SELECT new FROM change AS earlier WHERE earlier.record = change.record AND earlier.kind = change.kind
                    AND earlier.field = change.field AND earlier.seq <= :there ORDER BY earlier.seq DESC LIMIT 1)
                FROM \(byPlace) WHERE seq > min(:here, :there) AND seq <= max(:here, :there)
                """, ["here": here, "there": there], at: other)
        }
        let (here, there) = (MomentCondition(moment, named: "here"), MomentCondition(other, named: "there"))
        // Two times allow the index on times; a version vector does not.
        let between =
            moment.versionVector == nil && other.versionVector == nil
            ? "act.time > min(:hereTime, :thereTime) AND act.time <= max(:hereTime, :thereTime)"
            : "(\(here.contains("act"))) <> (\(there.contains("act")))"
        return try changes(
            of: db,
            """
            \(MomentCondition.head([here, there]))
            SELECT DISTINCT kind, record, field, (
              SELECT earlier.new FROM change AS earlier JOIN act AS then_act ON then_act.seq = earlier.act
              WHERE earlier.record = change.record AND earlier.kind = change.kind AND earlier.field = change.field
                AND \(there.contains("then_act")) AND \(isCounted("earlier"))
              ORDER BY then_act.time DESC, then_act.writer DESC, earlier.seq DESC LIMIT 1)
            FROM act JOIN change ON change.act = act.seq WHERE \(between)
            """, here.arguments() + there.arguments(), at: other)
    }

    /// The table of changes, read by `seq`: otherwise SQLite reads a whole index to find distinct rows.
    private static let byPlace = "change NOT INDEXED"

    /// The fields that changed after a change, each with its present value.
    static func written(after change: Int64, in db: Database) throws -> [Change] {
        try changes(
            of: db,
            """
            SELECT DISTINCT kind, record, field, value.value FROM \(byPlace) LEFT JOIN value USING (kind, record, field)
            WHERE change.seq > ?
            """, [change])
    }

    private static func changes(
        of db: Database, _ sql: String, _ arguments: StatementArguments, at moment: Moment? = nil
    ) throws -> [Change] {
        try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap { row in
            guard let kind = row.text(0).flatMap(RecordKind.init(rawValue:)), let record = row.text(1),
                let field = row.text(2).flatMap({ FieldName(rawValue: $0, of: kind) })
            else { return nil }
            let isList = kind == .plan && field == .markings
            let value = isList ? try MarkingLists.whole(row.text(3), at: moment, in: db) : row.text(3)
            return Change(kind, record, field, to: value)
        }
    }

    /// The current neutral form of a field.
    static func value(_ key: FieldKey, in db: Database) throws -> String? {
        let row = try db.cachedStatement(
            sql: "SELECT value FROM value WHERE kind = +? AND record = ? AND field = +?")
        let value = try row.all(of: key) { row.text(0) }.first
        return key == MarkingLists.key ? try MarkingLists.whole(value, in: db) : value
    }

    /// Makes a change the current value.
    static func write(_ change: ExportedChange, act: Int64, in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO value (kind, record, field, value, act) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (kind, record, field) DO UPDATE SET value = excluded.value, act = excluded.act
                """)
        try statement.bind(FieldKey(change))
        try statement.bind(change.new, to: 4)
        try statement.bind(act, to: 5)
        try statement.run()
    }

    /// A condition on changes: a value can be made of them.
    private static func isCounted(_ change: String) -> String {
        "\(change).seq NOT IN (SELECT change FROM late_change)"
    }

    /// How many current values this version cannot use.
    static func unusable(in db: Database) throws -> Int {
        var count = try DaysToCome.standing(in: db) + outOfOrder(in: db) + itemsElsewhere(in: db)
        let rows = try Row.fetchCursor(db, sql: "SELECT kind, record, field, value FROM value WHERE value IS NOT NULL")
        while let row = try rows.next() {
            guard let kind = row.text(0), let record = row.text(1), let field = row.text(2) else { continue }
            let change = ExportedChange(
                kind: kind, record: record, field: field, old: nil, new: row.text(3), context: nil)
            if !change.isUsable { count += 1 }
        }
        return count
    }

    /// How many meetings have a current item that is none of theirs.
    private static func itemsElsewhere(in db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM value AS current
                WHERE current.kind = ? AND current.field = ? AND current.value IS NOT NULL
                AND (substr(current.value, 1, length(current.record) + 1) <> current.record || '/'
                     OR NOT EXISTS (SELECT 1 FROM value AS item WHERE item.kind = ? AND item.record = current.value))
                """, arguments: [RecordKind.meeting.rawValue, FieldName.current.rawValue, RecordKind.item.rawValue])
            ?? 0
    }

    /// How many days of meetings lie before the day that the table of fields puts before them, and so are not shown.
    private static func outOfOrder(in db: Database) throws -> Int {
        try RecordKind.meeting.fields.reduce(0) { count, field in
            guard let earlier = field.earlier else { return count }
            return try count
                + (Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM value JOIN value AS earlier USING (kind, record)
                        WHERE kind = ? AND value.field = ? AND earlier.field = ? AND value.value < earlier.value
                        """, arguments: [RecordKind.meeting.rawValue, field.name.rawValue, earlier.rawValue]) ?? 0)
        }
    }

    /// Derives the current value of a field from the journal.
    static func derive(_ key: FieldKey, in db: Database) throws {
        try db.execute(
            sql: "DELETE FROM value WHERE kind = :kind AND record = :record AND field = :field",
            arguments: key.arguments)
        try db.execute(
            sql: """
                INSERT INTO value (kind, record, field, value, act)
                SELECT kind, record, field, new, change.act FROM change JOIN act ON act.seq = change.act
                WHERE kind = :kind AND record = :record AND field = :field AND \(isCounted("change"))
                ORDER BY act.time DESC, act.writer DESC, change.seq DESC LIMIT 1
                """, arguments: key.arguments)
    }

    /// The change of each field with the highest number, which is the latest one where the journal is in order. SQLite
    /// returns the row of `max(seq)`, without sorting.
    private static let highest = """
        SELECT kind, record, field, new, act, max(seq) FROM change INDEXED BY change_by_record
        GROUP BY record, kind, field
        """

    /// The change of each field with the latest time, as `latest`: all changes of a field are ranked by their times.
    private static let ranked = """
        WITH ranked AS (
          SELECT kind, record, field, new, change.act, row_number() OVER (
            PARTITION BY kind, record, field ORDER BY act.time DESC, act.writer DESC, change.seq DESC) AS place
          FROM change JOIN act ON act.seq = change.act WHERE \(isCounted("change"))),
        latest AS (SELECT kind, record, field, new, act FROM ranked WHERE place = 1)
        """

    /// The fields whose current value differs from that of their latest change, for `cinco check`.
    static func disagreements(in db: Database) throws -> [IntegrityFault] {
        try Row.fetchAll(
            db,
            sql: """
                \(ranked)
                SELECT DISTINCT kind, record, field FROM (
                  SELECT * FROM (SELECT kind, record, field, new, act FROM latest
                                 EXCEPT SELECT kind, record, field, value, act FROM value)
                  UNION
                  SELECT * FROM (SELECT kind, record, field, value, act FROM value
                                 EXCEPT SELECT kind, record, field, new, act FROM latest))
                """
        ).map { row in
            .value(FieldKey(kind: row.text(0) ?? "", record: row.text(1) ?? "", field: row.text(2) ?? ""))
        }
    }

    /// Derives the current values anew from the journal.
    /// - Parameter isInOrder: whether the last change of a field is the latest one, and the journal is sound.
    static func rebuild(in db: Database, isInOrder: Bool = false) throws {
        let source = isInOrder ? "WITH latest AS (\(highest))" : ranked
        try db.execute(sql: "DELETE FROM value")
        try db.execute(
            sql: """
                \(source)
                INSERT INTO value (kind, record, field, value, act) SELECT kind, record, field, new, act FROM latest
                """)
    }
}

extension Row {
    /// The text in a column; nil where it holds no text, as in a file that was tampered with.
    func text(_ column: Int) -> String? { String.fromDatabaseValue(self[column]) }
}
