import Foundation
import GRDB
import Plan

/// The table `arrival`: each merge, with a checksum of the changes that it added, which `cinco check` verifies.
enum MergeLog {
    /// Stores the checksum of a merge.
    static func seal(_ id: Int64, in db: Database) throws {
        try db.execute(
            sql: "UPDATE arrival SET checksum = ? WHERE id = ?", arguments: [try checksum(of: id, in: db), id])
    }

    /// The sources of the merges whose changes no longer match their checksum.
    static func altered(in db: Database) throws -> [String] {
        try Row.fetchAll(db, sql: "SELECT id, source, checksum FROM arrival ORDER BY id").compactMap { row in
            guard let id = Int64.fromDatabaseValue(row[0]) else { return nil }
            return try row.text(2) == checksum(of: id, in: db) ? nil : row.text(1) ?? ""
        }
    }

    /// Whether the changes of a merge match its checksum.
    fileprivate static func isSound(_ id: Int64, in db: Database) throws -> Bool {
        try String.fetchOne(db, sql: "SELECT checksum FROM arrival WHERE id = ?", arguments: [id])
            == checksum(of: id, in: db)
    }

    /// The SHA-256 checksum of the acts and changes of a merge. It leaves out the bounds of closed meetings,
    /// because a later merge may complete them.
    private static func checksum(of id: Int64, in db: Database) throws -> String {
        var hash = SHA256()
        let rows = try db.makeStatement(
            sql: """
                SELECT json_array(act.id, act.time, act.writer, act.author, act.as_of, act.deed, act.target,
                  change.kind, change.record, change.field,
                  CASE WHEN change.field IN \(FieldName.boundsOfMeeting.literals) THEN NULL ELSE change.new END)
                FROM change JOIN act ON act.seq = change.act WHERE change.arrival = ? ORDER BY change.seq
                """)
        try rows.setArguments([id])
        while try rows.step() { hash.update(data: Data((rows.text(0) ?? "").utf8)) }
        return hash.finalize().map { String($0, radix: 16) }.joined(separator: " ")
    }
}

/// The merges of whose acts a later merge completes some: their checksums are made anew. One that did not match stays
/// as it is.
struct CompletedMerges {
    private var isSound: [Int64: Bool] = [:]

    /// Adds the merges that brought an act in, before the act is completed.
    mutating func add(_ act: Int64, in db: Database) throws {
        let merges = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT arrival FROM change WHERE act = ? AND arrival IS NOT NULL", arguments: [act])
        for id in merges where isSound[id] == nil { isSound[id] = try MergeLog.isSound(id, in: db) }
    }

    /// Makes their checksums anew.
    func seal(in db: Database) throws {
        for (id, isSound) in isSound where isSound { try MergeLog.seal(id, in: db) }
    }
}

extension Store {
    /// The merges that added acts, the latest first.
    /// - Parameters:
    ///   - limit: the highest number of merges.
    ///   - ceiling: merges of which nothing may be told are not counted either; nil tells everything.
    public func received(limit: Int, upTo ceiling: String? = nil) throws(PlanFileError) -> [ReceivedMerge] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                var exporter = try ceiling.map { try ActExporter(from: db, upTo: $0) }
                let rows = try Row.fetchCursor(db, sql: "SELECT id, source, at FROM arrival ORDER BY id DESC")
                var merges: [ReceivedMerge] = []
                while merges.count < limit, let row = try rows.next() {
                    let acts = try Row.fetchAll(
                        db,
                        sql: """
                            SELECT \(Journal.columns) FROM act WHERE arrival = ? AND \(Journal.isInHistory)
                            ORDER BY time DESC, writer DESC LIMIT 500
                            """, arguments: [Int64.fromDatabaseValue(row[0])])
                    let entries = try acts.compactMap { act in
                        exporter == nil
                            ? try Journal.entry(act, in: db)
                            : try exporter?.entry(of: Int64.fromDatabaseValue(act[0]) ?? 0)
                    }
                    if entries.isEmpty, ceiling != nil { continue }
                    merges.append(
                        ReceivedMerge(
                            source: row.text(1) ?? "", at: Int64.fromDatabaseValue(row[2]) ?? 0, acts: entries))
                }
                return merges
            }
        }
    }
}
