import GRDB
import Plan

/// The journal's rows: appending acts and reading them back.
enum Journal {
    /// Appends an act with its changes and brings the current values up to date.
    /// - Parameter position: how far the person had read who acts; nil where that is all.
    static func append(
        _ entry: Entry, target: String?, enteredAt: Int64? = nil, readUpTo position: JournalPosition? = nil,
        to db: Database
    ) throws {
        let act = entry.act
        let carried = ExportedAct(
            id: entry.id, time: entry.time.raw, enteredAt: enteredAt ?? entry.time.milliseconds, writer: entry.writer,
            author: act.author, partner: act.partner, reason: act.reason, asOf: act.asOf.iso,
            kind: entry.kind.rawValue, target: target, changes: [])
        let seq = try insert(carried, merge: nil, into: db)
        // Of a large act each change would be looked up among conflicts of which there are none.
        var hasConflicts = try ConflictTable.hasRows(in: db)
        for change in act.changes {
            let context = try CausalContexts.context(
                of: change, readUpTo: position, amongConflicts: hasConflicts, in: db)
            let carried = ExportedChange(
                kind: change.kind.rawValue, record: change.record, field: change.field.rawValue, old: change.old,
                new: change.new, context: context.code)
            try insert(carried, of: seq, into: db)
            try Values.write(carried, act: seq, in: db)
            if try ConflictTable.settle(
                change, context, isUndo: entry.kind == .undone, amongConflicts: hasConflicts, in: db)
            {
                hasConflicts = true
            }
        }
        for key in try RemovalConflicts.removals(of: act.changes.map { FieldKey($0) }, in: db) {
            try ConflictTable.find(key, in: db)
        }
        if act.changes.contains(where: { FieldKey($0) == DaysToCome.pin }) { try LateChanges.followPin(in: db) }
    }

    /// Appends an act without its changes.
    /// - Parameter merge: the merge that brings it in; nil where it is written in this copy.
    static func insert(_ act: ExportedAct, merge: Int64?, into db: Database) throws -> Int64 {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO act
                (id, writer, author, partner, reason, as_of, deed, target, time, entered_at, arrival, is_whole)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let texts = [act.id, act.writer, act.author, act.partner, act.reason, act.asOf, act.kind, act.target]
        for (place, text) in zip(Int32(1)..., texts) { try statement.bind(text, to: place) }
        for (place, number) in zip(Int32(9)..., [act.time, act.enteredAt, merge, act.isWhole ? 1 : 0]) {
            try statement.bind(number, to: place)
        }
        try statement.run()
        return db.lastInsertedRowID
    }

    /// Appends a change to an act.
    /// - Parameter merge: the merge that brings it in; nil where it is written in this copy.
    static func insert(_ change: ExportedChange, of act: Int64, merge: Int64? = nil, into db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO change (kind, record, field, old, new, sight, act, arrival)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.bind(change.kind, to: 1)
        try statement.bind(change.record, to: 2)
        try statement.bind(change.field, to: 3)
        try statement.bind(change.old, to: 4)
        try statement.bind(change.new, to: 5)
        try statement.bind(change.context, to: 6)
        try statement.bind(act, to: 7)
        try statement.bind(merge, to: 8)
        try statement.run()
    }

    /// The writer and the time of an entry that is to be made.
    typealias Next = (writer: String, time: HybridTime, enteredAt: Int64)

    /// The writer and the time of this copy's next entry. The time is later than that of every act in the journal.
    static func next(in db: Database, path: String, _ marks: CopyMarks?, now: Int64) throws -> Next {
        let last = try Int64.fetchOne(db, sql: "SELECT max(time) FROM act") ?? 0
        let time = HybridTime(raw: last).next(at: now)
        // An act behind the limit would keep the file from being opened again.
        if max(last, time.raw) > HybridTime.limit.raw {
            let latest = try String.fetchOne(db, sql: "SELECT id FROM act ORDER BY time DESC LIMIT 1")
            throw PlanFileError.outOfTime(path: path, act: latest ?? "")
        }
        return (try CopyName.name(in: db, path: path, marks), time, now)
    }

    /// Appends an act as this copy's next.
    static func append(
        _ act: Act, _ kind: ActKind, target: String?, to db: Database, as next: Next
    ) throws -> Entry {
        var act = act
        let position = try CausalContexts.behind(act.readUpTo, in: db)
        act.readUpTo = nil
        if kind == .done { try DaysToCome.check(act, at: next.time, in: db) }
        let entry = Entry(
            id: "\(next.writer)-\(String(next.time.raw, radix: 36))-\(CopyName.random().prefix(6))", time: next.time,
            enteredAt: next.enteredAt, writer: next.writer, kind: kind, act: act)
        try append(entry, target: target, enteredAt: next.enteredAt, readUpTo: position, to: db)
        return entry
    }

    /// A condition on acts: the history tells them. Steps through an agenda it does not tell, and nothing else hides
    /// behind that.
    static let isInHistory = """
        (act.deed <> \(ActKind.noted.literal) OR EXISTS (
          SELECT 1 FROM change WHERE change.act = act.seq AND kind <> \(RecordKind.item.literal)
          AND NOT (kind = \(RecordKind.meeting.literal)
                   AND field IN \([FieldName.current, .currentSince].literals))))
        """

    /// An act from before 1970 or after the year 3000, which no copy writes; nil where there is none.
    static func outOfTime(in db: Database) throws -> String? {
        let beyond = try Int.fetchOne(
            db, sql: "SELECT (SELECT min(time) FROM act) < 0 OR (SELECT max(time) FROM act) > ?",
            arguments: [HybridTime.limit.raw])
        guard beyond == 1 else { return nil }
        return try String.fetchOne(
            db, sql: "SELECT id FROM act WHERE time < 0 OR time > ? LIMIT 1", arguments: [HybridTime.limit.raw])
    }

    /// The columns of an act that an entry is read from.
    static let columns =
        """
        act.seq, act.id, act.time, act.writer, act.deed, act.author, act.partner, act.reason, act.as_of, act.target,
        act.arrival, act.entered_at
        """

    /// The entry in a row of these columns. What another copy calls an undo or a redo is one where it writes what the
    /// act that it names had or wrote; else it is shown and undone as any act.
    static func entry(_ row: Row, in db: Database) throws -> Entry {
        let changes = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT kind, record, field, old, new FROM change WHERE act = ? ORDER BY seq"),
            arguments: [Int64.fromDatabaseValue(row[0])]
        ).compactMap { row -> Change? in
            guard let kind = row.text(0).flatMap(RecordKind.init(rawValue:)), let record = row.text(1),
                let field = row.text(2).flatMap({ FieldName(rawValue: $0, of: kind) })
            else { return nil }
            return Change(kind, record, field, from: row.text(3), to: row.text(4))
        }
        let called = row.text(4).flatMap(ActKind.init(rawValue:)) ?? .done
        let isOwn = Int64.fromDatabaseValue(row[10]) == nil
        let kind = try isOwn || isTrue(called, of: row.text(9), changes, in: db) ? called : .done
        let id = row.text(1) ?? ""
        let act = Act(
            author: row.text(5) ?? "", partner: row.text(6), reason: row.text(7),
            asOf: row.text(8).flatMap(Day.init(iso:)) ?? Day(number: 0),
            changes: isOwn ? changes : try Unconfirmed(in: db).changes(changes, of: id))
        return Entry(
            id: id, time: HybridTime(raw: Int64.fromDatabaseValue(row[2]) ?? 0),
            enteredAt: Int64.fromDatabaseValue(row[11]), writer: row.text(3) ?? "", kind: kind, act: act)
    }

    /// Whether changes are of the kind that an act of others is said to be: an undo writes what the act that it names
    /// had, a redo what that wrote. Undoing the start of a meeting also empties what was noted in it.
    private static func isTrue(
        _ kind: ActKind, of target: String?, _ changes: [Change], in db: Database
    ) throws -> Bool {
        guard kind == .undone || kind == .redone else { return true }
        guard let target else { return false }
        let statement = try db.cachedStatement(
            sql: """
                SELECT kind, record, field, \(kind == .undone ? "old" : "new")
                FROM change JOIN act ON act.seq = change.act WHERE act.id = ?
                """)
        var values: [FieldKey: String?] = [:]
        for row in try Row.fetchAll(statement, arguments: [target]) {
            guard let kind = row.text(0), let record = row.text(1), let field = row.text(2) else { continue }
            values.updateValue(row.text(3), forKey: FieldKey(kind: kind, record: record, field: field))
        }
        return !values.isEmpty
            && changes.allSatisfy { change in
                if kind == .undone, change.new == nil { return true }
                return values[FieldKey(change)].map { $0 == change.new } ?? false
            }
    }
}
