import GRDB
import Plan

/// The changes of what a closed meeting has frozen that the meeting did not hold when it was closed: those of other
/// copies that come in later, a second closing, and attempts to open it again.
///
/// Beside them those that write a day which had not come (`DaysToCome`), a closing among them.
///
/// The table `late_change` is derived from the journal. Its changes stay in the journal and in the history and are
/// passed on, but no value is made of them, so that the same acts end the same in whatever order they come.
enum LateChanges {
    private struct Row {
        let seq: Int64
        let act: Int64
        let id: String
        let change: Change
        let writer: String
        let time: HybridTime
        let asOf: Day?

        /// Whether it closes the meeting, and on a day that had come.
        func isClosing(_ pinned: Day?) -> Bool { writesClosing && hadCome(pinned) }

        var writesClosing: Bool { change.kind == .meeting && change.field == .closed && change.new != nil }

        func hadCome(_ pinned: Day?) -> Bool {
            ExportedChange(change).hadCome(by: ExportedAct.lastDay(time: time, asOf: asOf, pinned: pinned))
        }
    }

    /// Brings the table, the values and the conflicts of meetings up to date after a merge.
    /// - Parameter touched: the fields that the merge wrote.
    /// - Returns: how many changes became late.
    static func follow(_ touched: Set<FieldKey>, in db: Database) throws -> Int {
        if touched.contains(DaysToCome.pin) { return try followPin(in: db) }
        let meetings = Set(touched.compactMap { $0.isOfNoRecord ? nil : $0.change.flatMap(Freezing.meeting) })
        var count = 0
        for meeting in meetings.sorted() { count += try follow(meeting, touched, in: db) }
        return count
    }

    private static func follow(_ meeting: String, _ touched: Set<FieldKey>, in db: Database) throws -> Int {
        let rows = try rows(of: meeting, in: db)
        let pinned = try DaysToCome.pinned(in: db)
        let (late, before) = (late(among: rows, pinned), try known(among: rows, in: db))
        for seq in before.subtracting(late) {
            try db.execute(sql: "DELETE FROM late_change WHERE change = ?", arguments: [seq])
        }
        for seq in late.subtracting(before) {
            try db.execute(sql: "INSERT INTO late_change (change) VALUES (?)", arguments: [seq])
        }
        let moved = late.symmetricDifference(before)
        let keys = Set(rows.filter { moved.contains($0.seq) }.map { FieldKey($0.change) })
        for key in keys {
            try Values.derive(key, in: db)
            if CausalContexts.hasContext(key) { try ConflictTable.find(key, in: db) }
        }
        // Other programs cannot tell from the journal that an earlier change is a value no more.
        if !keys.isSubset(of: touched) { try Schema.markRebuilt(db) }
        return late.subtracting(before).subtracting(inAdvance(among: rows, pinned)).count
    }

    /// Brings everything up to date after a change of the day to which the plan is pinned: days up to it have come.
    @discardableResult
    static func followPin(in db: Database) throws -> Int {
        let late = try all(in: db)
        let before = Set(try Int64.fetchAll(db, sql: "SELECT change FROM late_change"))
        let moved = late.symmetricDifference(before).sorted()
        for seq in moved {
            let isLate = late.contains(seq)
            try db.execute(
                sql: isLate
                    ? "INSERT INTO late_change (change) VALUES (?)" : "DELETE FROM late_change WHERE change = ?",
                arguments: [seq])
        }
        for seq in moved {
            let row = try GRDB.Row.fetchOne(
                db, sql: "SELECT kind, record, field FROM change WHERE seq = ?", arguments: [seq])
            guard let row, let kind = row.text(0), let record = row.text(1), let field = row.text(2) else { continue }
            let key = FieldKey(kind: kind, record: record, field: field)
            try Values.derive(key, in: db)
            if CausalContexts.hasContext(key) { try ConflictTable.find(key, in: db) }
        }
        if !moved.isEmpty { try Schema.markRebuilt(db) }
        return late.subtracting(before).count
    }

    /// Derives the whole table from the journal.
    static func rebuild(in db: Database) throws {
        try db.execute(sql: "DELETE FROM late_change")
        for seq in try all(in: db) {
            try db.execute(sql: "INSERT INTO late_change (change) VALUES (?)", arguments: [seq])
        }
    }

    /// Whether the table is not what the journal gives.
    static func disagreements(in db: Database) throws -> [IntegrityFault] {
        let rows = Set(try Int64.fetchAll(db, sql: "SELECT change FROM late_change"))
        return try rows == all(in: db) ? [] : [.lateChanges]
    }

    private static func all(in db: Database) throws -> Set<Int64> {
        let closed = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT record FROM change
                WHERE kind = \(RecordKind.meeting.literal) AND field = \(FieldName.closed.literal)
                """)
        let pinned = try DaysToCome.pinned(in: db)
        return try closed.reduce(into: Set(try DaysToCome.changes(in: db))) {
            $0.formUnion(late(among: try rows(of: $1, in: db), pinned))
        }
    }

    /// The frozen changes that the first closing did not hold.
    /// - Parameter pinned: the latest day to which the plan was ever pinned.
    private static func late(among rows: [Row], _ pinned: Day?) -> Set<Int64> {
        let closings = rows.filter { $0.isClosing(pinned) }
        // One that does not name the acts of the meeting, as of an imported meeting, counts only where no other is.
        let bounded = Set(rows.filter { FieldName.boundsOfMeeting.contains($0.change.field) }.map(\.act))
        let telling = closings.filter { bounded.contains($0.act) }
        guard
            let closing = (telling.isEmpty ? closings : telling).min(by: {
                ($0.time, $0.writer) < ($1.time, $1.writer)
            })
        else { return inAdvance(among: rows, pinned) }
        let vector = rows.first { $0.act == closing.act && $0.change.field == .versionVector }?.change.new
            .flatMap(VersionVector.init(code:))
        let acts = rows.first { $0.act == closing.act && $0.change.field == .actsAtClosing }?.change.new
            .flatMap(ActsAtClosing.init(code:))
        func isAtClosing(_ row: Row) -> Bool {
            // A time says nothing: anybody can write an earlier one.
            row.act == closing.act || acts?.ids.contains(row.id) ?? vector?.contains(row.writer, row.time) ?? true
        }
        let atClosing = rows.filter(isAtClosing)
        let (records, fields) = (
            Set(atClosing.map(\.change.record)), Set(atClosing.filter { $0.change.new != nil }.map(\.change.key))
        )
        let late = rows.filter { row in
            // A closing is written once, whatever came before or says so.
            if ([.closed] + FieldName.boundsOfMeeting).contains(row.change.field) { return row.act != closing.act }
            return !isAtClosing(row)
                && Freezing.forbids(
                    row.change, isNew: !records.contains(row.change.record), wasEmpty: !fields.contains(row.change.key))
        }
        return Set(late.map(\.seq))
    }

    /// The changes that close a meeting on a day that had not come.
    private static func inAdvance(among rows: [Row], _ pinned: Day?) -> Set<Int64> {
        let acts = Set(rows.filter { $0.writesClosing && !$0.hadCome(pinned) }.map(\.act))
        let fields = [.closed] + FieldName.boundsOfMeeting
        return Set(rows.filter { acts.contains($0.act) && fields.contains($0.change.field) }.map(\.seq))
    }

    /// The ids of the acts on what a meeting freezes.
    static func acts(on meeting: String, in db: Database) throws -> Set<String> {
        Set(try rows(of: meeting, in: db).map(\.id))
    }

    /// Whether an act that closes a meeting names all acts of the meeting.
    static func isWhole(_ act: Int64, in db: Database) throws -> Bool {
        try String.fetchOne(
            db,
            sql: """
                SELECT new FROM change
                WHERE act = ? AND kind = \(RecordKind.meeting.literal) AND field = \(FieldName.actsAtClosing.literal)
                """, arguments: [act]
        ).flatMap(ActsAtClosing.init(code:))?.isWhole ?? false
    }

    /// Whether a closing of a meeting names all acts of it, and an act among them.
    static func isInWholeClosing(_ act: Merge.KnownAct, by meeting: String, in db: Database) throws -> Bool {
        let closings = try GRDB.Row.fetchAll(
            db,
            sql: """
                SELECT act, new FROM change
                WHERE kind = \(RecordKind.meeting.literal) AND record = ? AND field = \(FieldName.actsAtClosing.literal)
                AND seq NOT IN (SELECT change FROM late_change)
                """, arguments: [meeting])
        return closings.contains { row in
            guard let acts = row.text(1).flatMap(ActsAtClosing.init(code:)), acts.isWhole else { return false }
            return acts.ids.contains(act.head.id) || Int64.fromDatabaseValue(row[0]) == act.seq
        }
    }

    private static func known(among rows: [Row], in db: Database) throws -> Set<Int64> {
        let all = Set(try Int64.fetchAll(db, sql: "SELECT change FROM late_change"))
        return all.intersection(rows.map(\.seq))
    }

    /// Every change of what a meeting freezes.
    private static func rows(of meeting: String, in db: Database) throws -> [Row] {
        let rows = try GRDB.Row.fetchAll(
            db,
            sql: """
                SELECT change.seq, act.seq, kind, record, field, new, act.writer, act.time, act.id, act.as_of
                FROM change JOIN act ON act.seq = change.act
                WHERE record = :meeting OR record >= :meeting || '/' AND record < :meeting || '0'
                """, arguments: ["meeting": meeting])
        return rows.compactMap { row in
            guard let seq = Int64.fromDatabaseValue(row[0]), let act = Int64.fromDatabaseValue(row[1]),
                let kind = row.text(2).flatMap(RecordKind.init(rawValue:)), let record = row.text(3),
                let field = row.text(4).flatMap({ FieldName(rawValue: $0, of: kind) }), let writer = row.text(6),
                let time = Int64.fromDatabaseValue(row[7]), let id = row.text(8)
            else { return nil }
            let change = Change(kind, record, field, to: row.text(5))
            guard Freezing.mayConcern(change), Freezing.meeting(of: change) == meeting else { return nil }
            return Row(
                seq: seq, act: act, id: id, change: change, writer: writer, time: HybridTime(raw: time),
                asOf: row.text(9).flatMap(Day.init(iso:)))
        }
    }
}
