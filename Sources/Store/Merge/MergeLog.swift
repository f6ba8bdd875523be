import Foundation
import GRDB
import Plan

/// The table `arrival`: each merge, with a checksum of the changes that it added, which `cinco check` verifies.
enum MergeLog {
    /// Adds a merge.
    /// - Returns: its id.
    static func add(from source: String, at now: Int64, in db: Database) throws -> Int64 {
        try db.execute(sql: "INSERT INTO arrival (source, at) VALUES (?, ?)", arguments: [source, now])
        return db.lastInsertedRowID
    }

    /// Stores the checksum of a merge.
    static func noteChecksum(of id: Int64, in db: Database) throws {
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

    /// Stores a checksum that was made of the acts as they came in.
    static func note(_ checksum: MergeChecksum, of id: Int64, in db: Database) throws {
        try db.execute(
            sql: "UPDATE arrival SET checksum = ? WHERE id = ?", arguments: [checksum.finalized(), id])
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
        return text(of: hash.finalize())
    }

    /// A checksum as the table has it.
    fileprivate static func text(of bytes: [UInt8]) -> String {
        bytes.map { String($0, radix: 16) }.joined(separator: " ")
    }
}

/// The checksum of a merge in the making, of acts that come in whole: the same as `MergeLog` makes of the rows, without
/// reading a million of them again.
struct MergeChecksum {
    private var hash = SHA256()
    private var rows: [UInt8] = []

    /// Adds an act with its changes, in their order.
    mutating func add(_ act: ExportedAct) {
        var head: [UInt8] = []
        MergeChecksum.put(act.id, behind: "[", &head)
        head.append(contentsOf: ",\(act.time)".utf8)
        for text in [act.writer, act.author, act.asOf, act.kind, act.target] { MergeChecksum.put(text, &head) }
        for change in act.changes {
            rows.append(contentsOf: head)
            let new = FieldName.isBound(change.field) ? nil : change.new
            for text in [change.kind, change.record, change.field, new] { MergeChecksum.put(text, &rows) }
            rows.append(UInt8(ascii: "]"))
        }
        if rows.count < 65_536 { return }
        hash.update(data: rows)
        rows.removeAll(keepingCapacity: true)
    }

    fileprivate func finalized() -> String {
        var hash = hash
        hash.update(data: rows)
        return MergeLog.text(of: hash.finalize())
    }

    /// Puts a text as SQLite's `json_array` has it.
    private static func put(_ text: String?, behind sign: String = ",", _ row: inout [UInt8]) {
        row.append(contentsOf: sign.utf8)
        guard var text else { return row.append(contentsOf: "null".utf8) }
        row.append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
            if isPlain { row.append(contentsOf: bytes) } else { row.append(contentsOf: bytes.flatMap(escaped)) }
        }
        row.append(UInt8(ascii: "\""))
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
        case 0x08: Array("\\b".utf8)
        case 0x09: Array("\\t".utf8)
        case 0x0A: Array("\\n".utf8)
        case 0x0C: Array("\\f".utf8)
        case 0x0D: Array("\\r".utf8)
        case ..<0x20: Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
        default: [byte]
        }
    }
}

/// The merges of whose acts a later merge completes some: their checksums are made anew. One that did not match stays
/// as it is.
struct CompletedMerges {
    private var isSound: [Int64: Bool] = [:]
    /// Whether an act was completed.
    private(set) var isAny = false

    /// Adds the merges that brought an act in, before the act is completed.
    mutating func add(_ act: Int64, in db: Database) throws {
        isAny = true
        let merges = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT arrival FROM change WHERE act = ? AND arrival IS NOT NULL", arguments: [act])
        for id in merges where isSound[id] == nil { isSound[id] = try MergeLog.isSound(id, in: db) }
    }

    /// Makes their checksums anew.
    func noteChecksums(in db: Database) throws {
        for (id, isSound) in isSound where isSound { try MergeLog.noteChecksum(of: id, in: db) }
    }
}

extension Store {
    /// The merges that added acts, the latest first.
    /// - Parameters:
    ///   - limit: the highest number of merges.
    ///   - ceiling: merges of which nothing may be released are not counted either; nil tells everything.
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
