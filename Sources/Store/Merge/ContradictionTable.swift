import Foundation
import GRDB
import Plan

/// The table `contradiction`: the versions of acts that came and contradict those that are here, and what a person has
/// decided about each. A version about which nobody has decided is listed again and again.
enum ContradictionTable {
    /// The decisions: that the act which is here stays.
    private static let kept = "kept"
    /// How many of them are listed one by one.
    private static let most = 5

    /// Sets a version aside, unless it says nothing that one of those set aside does not.
    /// - Returns: whether it is new.
    static func note(_ act: ExportedAct, from source: String, in db: Database) throws -> Bool {
        let others = try rows("act = ?", [act.id], limit: .max, in: db)
        if others.contains(where: { act.isSame(as: $0.act) || !act.isWhole && act.isPart(of: $0.act) }) { return false }
        try insert(act, from: source, decision: nil, in: db)
        return true
    }

    private static func insert(_ act: ExportedAct, from source: String, decision: String?, in db: Database) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let content = String(decoding: try encoder.encode(act), as: UTF8.self)
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO contradiction (act, version, content, source, decision) VALUES (?, ?, ?, ?, ?)
                """, arguments: [act.id, Checksum.digits(of: content, 16), content, source, decision])
    }

    private struct Version { let act: ExportedAct, version: String, source: String }

    private static func rows(
        _ condition: String, _ arguments: StatementArguments, limit: Int, in db: Database
    ) throws -> [Version] {
        try Row.fetchAll(
            db,
            sql: "SELECT content, version, source FROM contradiction WHERE \(condition) ORDER BY act, version LIMIT ?",
            arguments: arguments + [limit]
        ).compactMap { row in
            guard let act = act(row.text(0)) else { return nil }
            return Version(act: act, version: row.text(1) ?? "", source: row.text(2) ?? "")
        }
    }

    private static func act(_ content: String?) -> ExportedAct? {
        let act = try? JSONDecoder().decode(ExportedAct.self, from: Data((content ?? "").utf8))
        return act?.fault == nil ? act : nil
    }

    /// How many of the versions cannot be read, or are of no act that is here, so that nobody can decide about them.
    private static func unreadable(_ condition: String, in db: Database) throws -> Int {
        let contents = try String?.fetchCursor(db, sql: "SELECT content FROM contradiction WHERE \(condition)")
        var count = 0
        while let content = try contents.next() {
            if try act(content).flatMap({ try ActExporter.whole(ofID: $0.id, in: db) }) == nil { count += 1 }
        }
        return count
    }

    /// The versions that are listed, waiting and decided.
    static func contradictions(in db: Database) throws -> Contradictions {
        // A file of an earlier version, or of a foreign schema, that is only read need not have the table.
        guard try db.tableExists("contradiction") else { return Contradictions() }
        var contradictions = Contradictions()
        func listed(_ condition: String) throws -> (first: [Contradiction], count: Int) {
            let unreadable = try unreadable(condition, in: db)
            contradictions.unreadable += unreadable
            let count =
                (try Int.fetchOne(db, sql: "SELECT count(*) FROM contradiction WHERE \(condition)") ?? 0) - unreadable
            // One of each act, so that many versions of one hide no other.
            let isFirst = """
                version = (SELECT min(version) FROM contradiction AS same
                           WHERE same.act = contradiction.act AND same.\(condition))
                """
            let first = try rows("\(condition) AND \(isFirst)", [], limit: most, in: db).compactMap { row in
                try ActExporter.whole(ofID: row.act.id, in: db).map { here in
                    Contradiction(other: row.act, here: here, version: row.version, source: row.source)
                }
            }
            return (first, count)
        }
        (contradictions.open, contradictions.waiting) = try listed("decision IS NULL")
        (contradictions.decided, contradictions.settled) = try listed("decision IS NOT NULL")
        return contradictions
    }

    /// The version of a name; nil where there is none, or more than one.
    private static func version(_ name: String, in db: Database) throws -> Version? {
        let found = try rows("version = ?", [name], limit: 2, in: db)
        return found.count == 1 ? found.first : nil
    }

    /// Keeps an act as it is here, against a version and all others of it.
    /// - Returns: whether there is such a version.
    static func keep(_ name: String, in db: Database) throws -> Bool {
        guard let other = try version(name, in: db) else { return false }
        try db.execute(sql: "UPDATE contradiction SET decision = ? WHERE act = ?", arguments: [kept, other.act.id])
        return true
    }

    /// Puts a version in the place of the act that is here, which is set aside as the one decided against.
    /// - Returns: whether there is such a version.
    static func accept(_ name: String, at now: Int64, in db: Database) throws -> Bool {
        guard let other = try version(name, in: db), let known = try Merge.known(other.act.id, in: db) else {
            return false
        }
        let id = other.act.id
        var here = known.act
        here.isWhole = known.isWhole
        try db.execute(sql: "DELETE FROM contradiction WHERE version = ?", arguments: [name])
        try insert(here, from: "", decision: kept, in: db)
        try replace(known.seq, by: other.act, from: other.source, at: now, in: db)
        // Others may go together with the version that is here now.
        for left in try rows("act = ?", [id], limit: .max, in: db) where !left.act.isSame(as: here) {
            var merge = try Merge(from: left.source, at: now, into: db)
            _ = try merge.merge(left.act)
            guard let taken = try Merge.known(id, in: db), try !Merge.contradict(taken, left.act, in: db) else {
                continue
            }
            _ = try merge.finish()
            try db.execute(
                sql: "DELETE FROM contradiction WHERE act = ? AND version = ?", arguments: [id, left.version])
        }
        return true
    }

    /// Writes another content into the row of an act, and derives everything anew.
    private static func replace(
        _ seq: Int64, by act: ExportedAct, from source: String, at now: Int64, in db: Database
    ) throws {
        var completed = CompletedMerges()
        try completed.add(seq, in: db)
        let merge = try MergeLog.add(from: source, at: now, in: db)
        // New rows first, so that no number of a row is used twice: carriers are said to have changes by these.
        let last = try RowNumbers.highestChange(in: db)
        for change in act.changes { try Journal.insert(change, of: seq, merge: merge, into: db) }
        for table in ["rival", "late_change"] { try db.execute(sql: "DELETE FROM \(table)") }
        try db.execute(
            sql: """
                DELETE FROM carried_in_part WHERE change IN (SELECT seq FROM change WHERE act = :act AND seq <= :last)
                """, arguments: ["act": seq, "last": last])
        try db.execute(sql: "DELETE FROM change WHERE act = ? AND seq <= ?", arguments: [seq, last])
        try db.execute(
            sql: """
                UPDATE act SET time = ?, entered_at = ?, writer = ?, author = ?, partner = ?, reason = ?, as_of = ?,
                  deed = ?, target = ?, arrival = ?, is_whole = ? WHERE seq = ?
                """,
            arguments: [
                act.time, act.enteredAt, act.writer, act.author, act.partner, act.reason, act.asOf, act.kind,
                act.target, merge, act.isWhole ? 1 : 0, seq,
            ])
        try completed.noteChecksums(in: db)
        try MergeLog.noteChecksum(of: merge, in: db)
        try PlanOrigin.piece(in: db)
        try DerivedTables.rebuild(in: db)
        try Schema.markRebuilt(db)
    }
}

extension Store {
    /// The versions of acts that contradict those that are here.
    public func contradictions() throws(PlanFileError) -> Contradictions {
        try PlanFile.reporting(path) { try queue.snapshot { try ContradictionTable.contradictions(in: $0) } }
    }

    /// Keeps an act as it is here, against a version that was set aside and all others of it.
    /// - Parameter version: by `Contradiction.version`.
    /// - Returns: whether there is such a version.
    public func keep(against version: String) throws(PlanFileError) -> Bool {
        try write { try ContradictionTable.keep(version, in: $0) }
    }

    /// Puts a version that was set aside in the place of the act that is here.
    /// - Parameter version: by `Contradiction.version`.
    /// - Returns: whether there is such a version.
    public func accept(_ version: String) throws(PlanFileError) -> Bool {
        backUp(.merge)
        let now = now()
        return try write { try ContradictionTable.accept(version, at: now, in: $0) }
    }
}
