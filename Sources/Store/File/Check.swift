import GRDB
import Plan

extension Store {
    /// Checks the file: SQLite's own integrity check, the references between rows, the checksums of merges, and that
    /// values and conflicts agree with the journal.
    public func soundness() throws(PlanFileError) -> IntegrityReport {
        let log: [IntegrityFault] =
            try PlanLog.owner(at: path) == .file ? [] : [.foreignLog(path: PlanLog.foreign(beside: path))]
        return try PlanFile.reporting(path) {
            try queue.read { db in
                let foreign = try Schema.difference(in: db, from: Schema.version)
                return IntegrityReport(
                    damages: log + (try Store.damages(in: db))
                        + (foreign.map { [.schema($0.fault, name: $0.name)] } ?? [])
                        + (foreign == nil ? try Store.refused(in: db) : []),
                    disagreements: try LateChanges.disagreements(in: db) + Values.disagreements(in: db)
                        + ConflictTable.disagreements(in: db), unusable: try Values.unusable(in: db))
            }
        }
    }

    private static func damages(in db: Database) throws -> [IntegrityFault] {
        let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "\($0)" }
        let outOfTime = try Journal.outOfTime(in: db)
        return try integrity.map { .database($0) } + orphans.map { .orphan($0) }
            + MergeLog.altered(in: db).map { .alteredMerge(source: $0) }
            + (outOfTime.map { [.outOfTime(act: $0)] } ?? []) + RowNumbers.faults(in: db)
    }

    /// The acts of the file that no copy takes, such as one that another program wrote into it: they are in no package.
    private static func refused(in db: Database) throws -> [IntegrityFault] {
        var refused: [IntegrityFault] = []
        let acts = try Int64.fetchCursor(db, sql: "SELECT seq FROM act ORDER BY seq")
        while let seq = try acts.next() {
            guard let act = try ActExporter.whole(seq, in: db), act.fault != nil else { continue }
            refused.append(.refusedAct(id: act.id.asDetail))
        }
        return try refused + cut(in: db)
    }

    /// The acts in which another program has put a NUL. Reading a column as text ends there.
    private static func cut(in db: Database) throws -> [IntegrityFault] {
        func holdsNUL(_ columns: [String]) -> String {
            columns.map { "instr(\($0), char(0)) > 0" }.joined(separator: " OR ")
        }
        let inAct = holdsNUL(["id", "writer", "author", "partner", "reason", "as_of", "deed", "target"])
        let inChange = holdsNUL(["kind", "record", "field", "old", "new", "sight"])
        return try String.fetchAll(
            db,
            sql: """
                SELECT id FROM act WHERE \(inAct) OR seq IN (SELECT act FROM change WHERE \(inChange)) ORDER BY seq
                """
        ).map { .refusedAct(id: $0.asDetail) }
    }

    /// The faults of the file; empty where there is none.
    public func check() throws(PlanFileError) -> [IntegrityFault] { try soundness().faults }

    /// Derives the current values and the conflicts anew from the journal, which is not changed.
    public func repair() throws(PlanFileError) {
        try write { db in
            try DerivedTables.rebuild(in: db)
            try Schema.markRebuilt(db)
        }
    }

    /// The journal, the values and the conflicts as sorted lines. Copies with the same acts have the same lines, in
    /// whatever order the acts were merged.
    public func canonicalLines() throws(PlanFileError) -> [String] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                try [
                    """
                    SELECT json_array(id, time, writer, author, partner, reason, as_of, entered_at, deed, target)
                    FROM act ORDER BY id
                    """,
                    """
                    SELECT json_array(act.id, kind, record, field, old, new, sight)
                    FROM change JOIN act ON act.seq = change.act ORDER BY act.id, kind, record, field
                    """,
                    """
                    SELECT json_array(kind, record, field, value, act.id)
                    FROM value JOIN act ON act.seq = value.act ORDER BY kind, record, field
                    """,
                    """
                    SELECT json_array(rival.kind, rival.record, rival.field, act.id, change.field)
                    FROM rival JOIN change ON change.seq = rival.change JOIN act ON act.seq = change.act
                    ORDER BY rival.kind, rival.record, rival.field, act.id, change.record, change.field
                    """,
                ].flatMap { try String.fetchAll(db, sql: $0) }
            }
        }
    }

    /// The numbers of acts and changes in the journal.
    public func counts() throws(PlanFileError) -> (acts: Int, changes: Int) {
        try PlanFile.reporting(path) {
            try queue.read { db in
                (
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM act") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0
                )
            }
        }
    }
}
