import GRDB
import Plan

/// Makes exported acts of rows of the journal. At a ceiling it leaves out withheld changes, and the reason, the side
/// and the acts in causal contexts that would reveal them.
struct ActExporter {
    let db: Database
    private var release: Release?

    /// - Parameter ceiling: nil exports everything, unmarked records too.
    /// - Throws: `PlanFileError.noSuchMarking` where the plan has no such marking.
    init(from db: Database, upTo ceiling: String?) throws {
        self.db = db
        guard let ceiling else { return }
        let unconfirmed = try Unconfirmed(in: db)
        release = try Release(upTo: ceiling) {
            try Values.value($0, in: db)
        } doubts: {
            try unconfirmed.values(of: $0)
        }
        if release == nil { throw PlanFileError.noSuchMarking(ceiling) }
    }

    /// Whether everything is exported.
    var isCeilingless: Bool { release == nil }

    /// The fields for whose unconfirmed changes by others something is withheld, of all that was judged.
    var doubted: [FieldKey] { release?.doubted ?? [] }

    /// The questions about that.
    func questions() throws -> [ReleaseQuestion] {
        doubted.isEmpty ? [] : try Unconfirmed(in: db).questions(on: doubted)
    }

    /// Whether a record may be released.
    mutating func mayRelease(_ kind: String, _ record: String) throws -> Bool {
        try release?.mayRelease(kind, record) ?? true
    }

    private mutating func released(_ change: ExportedChange) throws -> ExportedChange? {
        release == nil ? change : try release?.released(change)
    }

    /// The changes of an act as they may be released, each nil where it may not.
    mutating func released(_ changes: [ExportedChange]) throws -> [ExportedChange?] {
        try release?.released(changes) ?? changes
    }

    /// An act with all of its changes as it may be released; nil where nothing of it may. What means something in one
    /// journal only is left out.
    /// - Parameter seq: its row.
    mutating func entry(of seq: Int64) throws -> Entry? {
        guard var act = try ActExporter.act(seq, in: db) else { return nil }
        act.changes = try changes("act = ? ORDER BY seq", [seq]).map(\.change)
        let released = release == nil ? act : try release?.released(act)
        return released.map { released in
            var released = released
            released.changes.removeAll { FieldName.isBound($0.field) }
            return released.entry
        }
    }

    /// The changes of an act beside one of them; nil where there are very many.
    static func changes(of act: String, beside change: Change, in db: Database) throws -> [ExportedChange]? {
        let most = 200
        let rows = try db.cachedStatement(
            sql: """
                SELECT \(ActExporter.columns) FROM change
                WHERE act = (SELECT seq FROM act WHERE id = ?) LIMIT ?
                """)
        let all = try rows.all([act, most]) { ActExporter.change(rows, from: 0) }
        return all.count < most ? all.filter { $0.known != change } : nil
    }

    /// The columns that a change is read from.
    static let columns = "kind, record, field, old, new, sight"

    /// The change in these columns of a row, the first of which is given.
    /// - Parameter last: the change of the row before, whose record is likely the same.
    static func change(_ row: Statement, from column: Int32, after last: ExportedChange? = nil) -> ExportedChange? {
        guard let kind = row.text(column), let record = row.text(column + 1, like: last?.record),
            let field = row.text(column + 2)
        else { return nil }
        return ExportedChange(
            kind: kind, record: record, field: field, old: row.text(column + 3), new: row.text(column + 4),
            context: row.text(column + 5))
    }

    static func act(_ seq: Int64, in db: Database) throws -> ExportedAct? {
        try act("seq = ?", [seq], in: db)?.act
    }

    private static func act(
        _ condition: String, _ arguments: StatementArguments, in db: Database
    ) throws -> (seq: Int64, act: ExportedAct)? {
        let row = try db.cachedStatement(
            sql: """
                SELECT seq, id, time, entered_at, writer, author, partner, reason, as_of, deed, target FROM act
                WHERE \(condition)
                """)
        return try row.all(arguments) { () -> (seq: Int64, act: ExportedAct)? in
            guard let seq = row.number(0), let id = row.text(1) else { return nil }
            let act = ExportedAct(
                id: id, time: row.number(2) ?? 0, enteredAt: row.number(3) ?? 0, writer: row.text(4) ?? "",
                author: row.text(5) ?? "", partner: row.text(6), reason: row.text(7), asOf: row.text(8) ?? "",
                kind: row.text(9) ?? ActKind.done.rawValue, target: row.text(10), changes: [])
            return (seq, act)
        }.first
    }

    /// An act with all of its changes; nil where it is not here.
    static func whole(ofID id: String, in db: Database) throws -> ExportedAct? {
        try act(ofID: id, in: db).flatMap { try whole($0.seq, in: db) }
    }

    /// The act of a row with all of its changes.
    static func whole(_ seq: Int64, in db: Database) throws -> ExportedAct? {
        guard var act = try act(seq, in: db) else { return nil }
        act.changes = try numberedChanges(of: seq, in: db).map(\.change)
        return act
    }

    /// The changes of an act, with their places in the journal.
    static func numberedChanges(of act: Int64, in db: Database) throws -> [(seq: Int64, change: ExportedChange)] {
        let row = try db.cachedStatement(
            sql: "SELECT seq, \(ActExporter.columns) FROM change WHERE act = ? ORDER BY seq")
        var last: ExportedChange?
        return try row.all([act]) { () -> (seq: Int64, change: ExportedChange)? in
            guard let seq = row.number(0), let change = change(row, from: 1, after: last) else { return nil }
            last = change
            return (seq, change)
        }
    }

    /// An act without its changes, and its row.
    static func act(ofID id: String, in db: Database) throws -> (seq: Int64, act: ExportedAct)? {
        try act("id = ?", [id], in: db)
    }

    /// An act without a reason where it is exported in part, because that may tell of the rest, without a side that is
    /// withheld, and without the act that it undoes where nothing of that one may be released, because its id has a
    /// writer and a time.
    mutating func restricted(_ act: ExportedAct, _ seq: Int64) throws -> ExportedAct {
        guard release != nil else { return act }
        var act = act
        act.partner = try release?.released(side: act.partner)
        if let target = act.target, try !isReleased(target) { act.target = nil }
        if act.reason != nil, try !isWhole(seq) { act.reason = nil }
        return act
    }

    private mutating func isWhole(_ act: Int64) throws -> Bool {
        try changes("act = ?", [act]).allSatisfy { try released($0.change) == $0.change }
    }

    private func changes(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [(act: Int64, change: ExportedChange)] {
        let row = try db.cachedStatement(
            sql: "SELECT act, \(ActExporter.columns) FROM change WHERE \(condition)")
        return try row.all(arguments) { () -> (act: Int64, change: ExportedChange)? in
            guard let act = row.number(0), let change = ActExporter.change(row, from: 1) else { return nil }
            return (act, change)
        }
    }

    /// Replaces each withheld act in the causal context of a change by the exported acts before it.
    mutating func restrict(_ change: inout ExportedChange) throws {
        guard release != nil else { return }
        let context = CausalContext(code: change.context)
        if let vector = context.versionVector {
            let released = try restricted(vector).map { CausalContext($0, readsOwnWrites: context.readsOwnWrites) }
            change.context = (released ?? CausalContext([], readsOwnWrites: context.readsOwnWrites)).code
        } else if !context.acts.isEmpty {
            var seen: Set<String> = []
            let acts = try context.acts.flatMap { try exported($0, FieldKey(change), &seen) }
            change.context = CausalContext(acts, readsOwnWrites: context.readsOwnWrites).code
        }
    }

    /// Leaves of the bounds of a closed meeting what may be released. At any ceiling the acts are called a part,
    /// because the difference would tell that something is withheld.
    mutating func restrictBound(_ change: inout ExportedChange) throws {
        guard release != nil, FieldName.isBound(change.field) else { return }
        change.old = nil
        if change.field == FieldName.versionVector.rawValue {
            change.new = try change.new.flatMap(VersionVector.init(code:)).flatMap { try restricted($0) }?.code
        } else if let acts = change.new.flatMap(ActsAtClosing.init(code:)) {
            change.new = ActsAtClosing(try acts.ids.filter { try isReleased($0) }, isWhole: false).code
        }
    }

    /// Whether an act is released, at least in part. Of one that is not here nothing is known.
    private mutating func isReleased(_ act: String) throws -> Bool {
        try isAnyReleased(changes("act = (SELECT seq FROM act WHERE id = ?)", [act]).map(\.change))
    }

    private mutating func isAnyReleased(_ changes: [ExportedChange]) throws -> Bool {
        // One change is enough; a time is judged beside its item.
        let isTime = { (change: ExportedChange) in change.field == FieldName.currentSince.rawValue }
        return try changes.contains { try !isTime($0) && released($0) != nil }
            || changes.contains(where: isTime) && released(changes).contains { $0 != nil }
    }

    /// The act, if its write of the field may be released; otherwise the exported acts whose writes it replaced.
    private mutating func exported(_ act: String, _ key: FieldKey, _ seen: inout Set<String>) throws -> [String] {
        guard seen.insert(act).inserted else { return [] }
        let said = try changes(
            "act = (SELECT seq FROM act WHERE id = ?) AND kind = ? AND record = ? AND field = ?",
            [act, key.kind, key.record, key.field])
        guard let said = said.first?.change else { return [] }
        if try released(said) != nil { return [act] }
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
                guard try isAnyReleased(changes("act = ?", [seq]).map(\.change)) else { continue }
                writers.append((writer.name, HybridTime(raw: time)))
                break
            }
        }
        return writers.isEmpty ? nil : VersionVector(writers)
    }
}
