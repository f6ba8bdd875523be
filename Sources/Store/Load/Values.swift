import GRDB
import Plan

/// The current values: what the journal adds up to, field by field.
enum Values {
    /// Reads what the journal added up to at a moment.
    ///
    /// Where the journal is in order, the value of a field is that of its last change, which SQLite gives beside the
    /// maximum of a group, in the order of an index: nothing is sorted and no act is looked at.
    static func load(asOf moment: Moment, from db: Database, _ order: JournalOrder) throws -> Plan {
        guard let last = try order.lastChange(by: moment, in: db) else { return try load(ranked: moment, from: db) }
        return try PlanLoader.plan(
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
                  FROM change JOIN act ON act.seq = change.act WHERE \(extent.contains("act")))
                WHERE place = 1 ORDER BY kind, record
                """, arguments: extent.arguments())
    }

    /// How much of the journal lies between two moments, from 0 to 1.
    static func share(between moment: Moment, and other: Moment, in db: Database) throws -> Double {
        let (first, last) = (min(moment.time.raw, other.time.raw), max(moment.time.raw, other.time.raw))
        let between = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM act WHERE time > ? AND time <= ?", arguments: [first, last])
        let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM act")
        return Double(between ?? 0) / Double(max(1, all ?? 1))
    }

    /// The fields that were touched between two moments, each with what it was at the second.
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
                """, ["here": here, "there": there])
        }
        let (here, there) = (MomentCondition(moment, named: "here"), MomentCondition(other, named: "there"))
        // By the index of times where both moments are times.
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
                AND \(there.contains("then_act"))
              ORDER BY then_act.time DESC, then_act.writer DESC, earlier.seq DESC LIMIT 1)
            FROM act JOIN change ON change.act = act.seq WHERE \(between)
            """, here.arguments() + there.arguments())
    }

    /// The changes by their place in the journal: SQLite would go through an index of all of them to leave out what comes twice.
    private static let byPlace = "change NOT INDEXED"

    /// The fields that were touched by changes after one, each with what it is now.
    static func written(after change: Int64, in db: Database) throws -> [Change] {
        try changes(
            of: db,
            """
            SELECT DISTINCT kind, record, field, value.value FROM \(byPlace) JOIN value USING (kind, record, field)
            WHERE change.seq > ?
            """, [change])
    }

    private static func changes(of db: Database, _ sql: String, _ arguments: StatementArguments) throws -> [Change] {
        try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap { row in
            guard let kind = row.text(0).flatMap(RecordKind.init(rawValue:)), let record = row.text(1),
                let field = row.text(2).flatMap(FieldName.init(rawValue:))
            else { return nil }
            return Change(kind, record, field, to: row.text(3))
        }
    }

    /// The current neutral form of a field.
    static func value(_ key: FieldKey, in db: Database) throws -> String? {
        let statement = try db.cachedStatement(
            sql: "SELECT value FROM value WHERE kind = +:kind AND record = :record AND field = +:field")
        return try String.fetchOne(statement, arguments: key.arguments)
    }

    /// Makes a change the current value.
    static func write(_ change: ExportedChange, act: Int64, in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO value (kind, record, field, value, act) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (kind, record, field) DO UPDATE SET value = excluded.value, act = excluded.act
                """)
        try statement.execute(arguments: [change.kind, change.record, change.field, change.new, act])
    }

    /// What the journal adds up to: of each field the change with the latest time.
    private static let latest = """
        WITH ranked AS (
          SELECT kind, record, field, new, change.act, row_number() OVER (
            PARTITION BY kind, record, field ORDER BY act.time DESC, act.writer DESC, change.seq DESC) AS place
          FROM change JOIN act ON act.seq = change.act),
        latest AS (SELECT kind, record, field, new, act FROM ranked WHERE place = 1)
        """

    /// The fields whose current value is not what the journal adds up to.
    static func disagreements(in db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                \(latest)
                SELECT DISTINCT kind || ' ' || record || ' ' || field FROM (
                  SELECT * FROM (SELECT kind, record, field, new, act FROM latest
                                 EXCEPT SELECT kind, record, field, value, act FROM value)
                  UNION
                  SELECT * FROM (SELECT kind, record, field, value, act FROM value
                                 EXCEPT SELECT kind, record, field, new, act FROM latest))
                """)
    }

    /// Makes the current values anew from the journal.
    static func rebuild(in db: Database) throws {
        try db.execute(sql: "DELETE FROM value")
        try db.execute(
            sql: """
                \(latest)
                INSERT INTO value (kind, record, field, value, act) SELECT kind, record, field, new, act FROM latest
                """)
    }
}

extension Row {
    /// The text in a column; nil where there is none, or something else than text in a file that was tampered with.
    func text(_ column: Int) -> String? { String.fromDatabaseValue(self[column]) }
}
