import GRDB
import Plan

/// Makes exported acts of rows of the journal. At a ceiling it leaves out withheld changes, and the reason, the side
/// and the acts in causal contexts that would reveal them.
struct ActExporter {
    private let db: Database
    private var release: Release?

    /// - Parameter ceiling: nil exports everything, unmarked records too.
    /// - Throws: `PlanFileError.noSuchMarking` where the plan has no such marking.
    init(from db: Database, upTo ceiling: String?) throws {
        self.db = db
        guard let ceiling else { return }
        release = try Release(upTo: ceiling) { kind, record, field in
            try Values.value(FieldKey(kind: kind, record: record, field: field), in: db)
        }
        if release == nil { throw PlanFileError.noSuchMarking(ceiling) }
    }

    /// The acts of these changes, each with the changes that may be told, and the `seq` of each withheld change.
    /// - Parameter changes: a query of rows of `change.seq`.
    mutating func acts(
        of changes: String, _ arguments: StatementArguments = []
    ) throws -> (acts: [ExportedAct], withheld: [Int64]) {
        var acts: [ExportedAct] = []
        var withheld: [Int64] = []
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
                withheld.append(seq)
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
        return (acts, withheld)
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
            asOf: row.text(7) ?? "", kind: row.text(8) ?? ActKind.done.rawValue, target: row.text(9), changes: [])
    }

    /// Removes the reason of an act that is exported in part, because it may tell of the rest, and a partner that is
    /// withheld.
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

    /// Replaces each withheld act in the causal context of a change by the exported acts before it.
    private mutating func restrict(_ change: inout ExportedChange) throws {
        guard release != nil else { return }
        let context = CausalContext(code: change.context)
        if let vector = context.versionVector {
            let told = try restricted(vector).map { CausalContext($0, readsOwnWrites: context.readsOwnWrites) }
            change.context = (told ?? CausalContext([], readsOwnWrites: context.readsOwnWrites)).code
        } else if !context.acts.isEmpty {
            var seen: Set<String> = []
            let acts = try context.acts.flatMap { try exported($0, FieldKey(change), &seen) }
            change.context = CausalContext(acts, readsOwnWrites: context.readsOwnWrites).code
        }
        if change.field == FieldName.frontier.rawValue {
            change.old = nil
            change.new = try change.new.flatMap(VersionVector.init(code:)).flatMap { try restricted($0) }?.code
        }
    }

    /// The act, if its write of the field may be told; otherwise the exported acts whose writes it replaced.
    private mutating func exported(_ act: String, _ key: FieldKey, _ seen: inout Set<String>) throws -> [String] {
        guard seen.insert(act).inserted else { return [] }
        let said = try changes(
            "act = (SELECT seq FROM act WHERE id = ?) AND kind = ? AND record = ? AND field = ?",
            [act, key.kind, key.record, key.field])
        guard let said = said.first?.change else { return [] }
        if try release?.mayTell(said) ?? true { return [act] }
        return try CausalContext(code: said.context).acts.flatMap { try exported($0, key, &seen) }
    }

    /// The version vector with the time of each writer's last act that is exported, at least in part; nil where no
    /// act is.
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
