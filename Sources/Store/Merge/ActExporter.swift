import GRDB
import Plan

/// Acts on their way out, whole or as far as a ceiling lets them through.
struct ActExporter {
    private let db: Database
    private var release: Release?

    /// - Parameter ceiling: nil lets everything through, what is unmarked too.
    /// - Throws: `PlanFileProblem.noSuchMarking` where the plan has no such marking.
    init(from db: Database, upTo ceiling: String?) throws {
        self.db = db
        guard let ceiling else { return }
        release = try Release(upTo: ceiling) { kind, record, field in
            try Values.value(FieldKey(kind: kind, record: record, field: field), in: db)
        }
        if release == nil { throw PlanFileProblem.noSuchMarking(ceiling) }
    }

    /// The acts of these changes, each with what of it may go, and the changes that stay.
    /// - Parameter changes: a query of rows of `change.seq`.
    mutating func acts(
        of changes: String, _ arguments: StatementArguments = []
    ) throws -> (acts: [ExportedAct], kept: [Int64]) {
        var acts: [ExportedAct] = []
        var kept: [Int64] = []
        var places: [Int64: Int] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT change.seq, change.act, kind, record, field, old, new, sight FROM change
                WHERE change.seq IN (\(changes)) ORDER BY change.seq
                """, arguments: arguments)
        while let row = try rows.next() {
            guard let seq = Int64.fromDatabaseValue(row[0]), let act = Int64.fromDatabaseValue(row[1]),
                var change = ActExporter.change(row, from: 2)
            else { continue }
            guard try release?.mayTell(change) ?? true else {
                kept.append(seq)
                continue
            }
            try restrict(&change)
            if let place = places[act] {
                acts[place].changes.append(change)
            } else if var carried = try ActExporter.act(act, in: db) {
                carried.changes = [change]
                try restrict(&carried, act)
                places[act] = acts.count
                acts.append(carried)
            }
        }
        return (acts, kept)
    }

    private static func change(_ row: Row, from column: Int) -> ExportedChange? {
        guard let kind = row.text(column), let record = row.text(column + 1), let field = row.text(column + 2) else {
            return nil
        }
        return ExportedChange(
            kind: kind, record: record, field: field, old: row.text(column + 3), new: row.text(column + 4),
            context: row.text(column + 5))
    }

    private static func act(_ seq: Int64, in db: Database) throws -> ExportedAct? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, time, entered_at, writer, author, partner, reason, as_of, deed, target FROM act WHERE seq = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [seq]), let id = row.text(0) else { return nil }
        return ExportedAct(
            id: id, time: Int64.fromDatabaseValue(row[1]) ?? 0, enteredAt: Int64.fromDatabaseValue(row[2]) ?? 0,
            writer: row.text(3) ?? "", author: row.text(4) ?? "", partner: row.text(5), reason: row.text(6),
            asOf: row.text(7) ?? "", deed: row.text(8) ?? Deed.done.rawValue, target: row.text(9), changes: [])
    }

    /// Of an act that goes in part the reason stays, for it may speak of the rest, and so does a side that is not known there.
    private mutating func restrict(_ act: inout ExportedAct, _ seq: Int64) throws {
        guard release != nil else { return }
        if let partner = act.partner, try release?.mayTell(RecordKind.partner.rawValue, partner) == false {
            act.partner = nil
        }
        if act.reason != nil, try !isWhole(seq) { act.reason = nil }
    }

    private mutating func isWhole(_ act: Int64) throws -> Bool {
        try changes("act = ?", [act]).allSatisfy { try release?.mayTell($0.change) ?? true }
    }

    private func changes(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [(act: Int64, change: ExportedChange)] {
        let statement = try db.cachedStatement(
            sql: "SELECT act, kind, record, field, old, new, sight FROM change WHERE \(condition)")
        return try Row.fetchAll(statement, arguments: arguments).compactMap { row in
            guard let act = Int64.fromDatabaseValue(row[0]), let change = ActExporter.change(row, from: 1) else {
                return nil
            }
            return (act, change)
        }
    }

    /// How far a writer had seen is told in acts that go too.
    private mutating func restrict(_ change: inout ExportedChange) throws {
        guard release != nil else { return }
        let context = CausalContext(code: change.context)
        if let vector = context.versionVector {
            change.context = try restricted(vector).map { CausalContext($0).code } ?? nil
        } else if !context.acts.isEmpty {
            var seen: Set<String> = []
            change.context = CausalContext(try context.acts.flatMap { try going($0, FieldKey(change), &seen) }).code
        }
        if change.field == FieldName.frontier.rawValue {
            change.old = nil
            change.new = try change.new.flatMap(VersionVector.init(code:)).flatMap { try restricted($0) }?.code
        }
    }

    /// An act that had spoken on a field, or where that stays what it followed.
    private mutating func going(_ act: String, _ key: FieldKey, _ seen: inout Set<String>) throws -> [String] {
        guard seen.insert(act).inserted else { return [] }
        let said = try changes(
            "act = (SELECT seq FROM act WHERE id = ?) AND kind = ? AND record = ? AND field = ?",
            [act, key.kind, key.record, key.field])
        guard let said = said.first?.change else { return [] }
        if try release?.mayTell(said) ?? true { return [act] }
        return try CausalContext(code: said.context).acts.flatMap { try going($0, key, &seen) }
    }

    /// A vector with the last act of each writer that goes, in place of the last of all; nil where none does.
    mutating func restricted(_ vector: VersionVector) throws -> VersionVector? {
        var writers: [(name: String, time: HybridTime)] = []
        for writer in vector.writers {
            let rows = try Row.fetchCursor(
                db, sql: "SELECT seq, time FROM act WHERE writer = ? AND time <= ? ORDER BY time DESC",
                arguments: [writer.name, writer.time.raw])
            while let row = try rows.next() {
                guard let seq = Int64.fromDatabaseValue(row[0]), let time = Int64.fromDatabaseValue(row[1]) else {
                    continue
                }
                guard try changes("act = ?", [seq]).contains(where: { try release?.mayTell($0.change) ?? true }) else {
                    continue
                }
                writers.append((writer.name, HybridTime(raw: time)))
                break
            }
        }
        return writers.isEmpty ? nil : VersionVector(writers)
    }
}
