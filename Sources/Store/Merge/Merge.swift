import GRDB
import Plan

/// Adds the acts of other copies to the journal, and brings values and conflicts up to date.
struct Merge {
    private let db: Database
    private let source: String
    private let now: Int64
    private var id: Int64?
    private var result = MergeResult()
    private var touched: Set<FieldKey> = []
    private var contested: Set<FieldKey> = []
    /// The changes that were given.
    var load = CarrierLoad()
    private var isPieced = false
    private var completed = CompletedMerges()
    private var checksum = MergeChecksum()

    /// Whether the journal was empty. Then values and conflicts are derived at the end, from the whole journal.
    private let isFirst: Bool
    /// The indices of the journal, as long as all acts are new to an empty one.
    private var postponed: PostponedIndices?
    /// The latest day to which the plan was ever pinned; nil as long as nobody asked.
    private var pinned: Day??
    /// The writers whose acts have come in.
    private var writers: Set<String> = []

    init(from source: String, at now: Int64, into db: Database) throws {
        self.source = source
        self.now = now
        self.db = db
        isFirst = try Int.fetchOne(db, sql: "SELECT 1 FROM act LIMIT 1") == nil
        if isFirst { postponed = try PostponedIndices(of: ["act", "change"], in: db) }
    }

    /// Merges acts.
    /// - Returns: the counts of new acts and changes, and what was given.
    static func merge(
        _ acts: [ExportedAct], from source: String, at now: Int64, into db: Database
    ) throws -> (result: MergeResult, load: CarrierLoad) {
        var merge = try Merge(from: source, at: now, into: db)
        for act in inOrder(acts) { _ = try merge.merge(act) }
        return (try merge.finish(), merge.load)
    }

    /// Ends the merge.
    mutating func finish() throws -> MergeResult {
        try makeIndices()
        if isPieced { try PlanOrigin.piece(in: db) }
        try completed.noteChecksums(in: db)
        if let id {
            // Changes added to acts that were here, or made to them since, are not in the checksum of the merge.
            if isPieced || completed.isAny {
                try MergeLog.noteChecksum(of: id, in: db)
            } else {
                try MergeLog.note(checksum, of: id, in: db)
            }
            try db.execute(sql: "DELETE FROM held_act WHERE act IN (SELECT id FROM act)")
        }
        try findConflicts()
        return result
    }

    /// The acts in the order of their times, so that each change comes after those that it replaces. Those of one id
    /// stay in the order in which they are given, whatever times they state.
    static func inOrder(_ acts: [ExportedAct]) -> [ExportedAct] {
        let first = Dictionary(acts.map { ($0.id, ($0.time, $0.writer)) }, uniquingKeysWith: { first, _ in first })
        let placed = acts.enumerated().map { (first[$1.id] ?? ($1.time, $1.writer), $0, $1) }
        return placed.sorted { ($0.0.0, $0.0.1, $0.1) < ($1.0.0, $1.0.1, $1.1) }.map(\.2)
    }

    /// Merges an act. One that contradicts the act of its id that is here is set aside.
    /// - Returns: whether it is new, at least in part.
    mutating func merge(_ act: ExportedAct) throws -> Bool {
        guard let here = try Merge.known(act.id, in: db) else {
            let seq = try Journal.insert(act, merge: try mergeID(), into: db)
            if writers.insert(act.writer).inserted { try CopyName.forget(act.writer, in: db) }
            result.acts += 1
            checksum.add(act)
            for change in act.changes { load.add(whole: try insert(change, of: seq, act)) }
            try forgetUndos(of: act)
            return true
        }
        try makeIndices()
        if try Merge.contradict(here, act, in: db) {
            if try ContradictionTable.note(act, from: source, in: db) { result.contradictions += 1 }
            return false
        }
        // Of an act of others the journal may have a part, from an export at a lower ceiling: the missing part is
        // added.
        let (seq, known) = (here.seq, here.changes)
        let isWhole = try complete(act, here)
        var isNew = false
        for change in act.changes {
            let place: (seq: Int64, isWhole: Bool)
            if let said = known[FieldKey(change)] {
                place = (said.seq, try here.isWhole ? said.isSame(as: change) : join(change, with: said, of: act))
            } else {
                place = (try insert(change, of: seq, act), true)
                (isPieced, isNew) = (true, true)
            }
            if place.isWhole && isWhole {
                load.add(whole: place.seq)
            } else {
                load.parts.append((place.seq, change.checksum(in: act)))
            }
        }
        if act.isWhole, !here.isWhole {
            try db.cachedStatement(sql: "UPDATE act SET is_whole = 1 WHERE seq = ?").execute(arguments: [seq])
        }
        if isNew { try forgetUndos(of: act) }
        return isNew
    }

    /// Takes the undos of an act out of what carriers have: that they undo it may now be released.
    private func forgetUndos(of act: ExportedAct) throws {
        if isFirst { return }
        let undos = try db.cachedStatement(
            sql: "SELECT change.seq FROM act JOIN change ON change.act = act.seq WHERE act.target = ?")
        for change in try Int64.fetchAll(undos, arguments: [act.id]) { try CarrierTable.forget(change, in: db) }
    }

    /// Adds the reason, the side and the act that it undoes, where they were withheld.
    /// - Returns: whether the given act has all that is here.
    private mutating func complete(_ act: ExportedAct, _ known: KnownAct) throws -> Bool {
        let (here, seq) = (known.head, known.seq)
        let joined = here.completed(by: act)
        if joined != here {
            if joined.target != here.target {
                try completed.add(seq, in: db)
                // Which act another one undoes decides on conflicts.
                touched.formUnion(known.changes.keys)
                contested.formUnion(known.changes.keys.filter(CausalContexts.hasContext))
            }
            try db.execute(
                sql: "UPDATE act SET reason = ?, partner = ?, target = ? WHERE seq = ?",
                arguments: [joined.reason, joined.partner, joined.target, seq])
            for change in known.changes.values { try CarrierTable.forget(change.seq, in: db) }
        }
        return (joined.reason, joined.partner, joined.target) == (act.reason, act.partner, act.target)
    }

    /// - Returns: the `seq` of the change.
    private mutating func insert(_ change: ExportedChange, of seq: Int64, _ act: ExportedAct) throws -> Int64 {
        try Journal.insert(change, of: seq, merge: try mergeID(), into: db)
        let place = db.lastInsertedRowID
        try bringUpToDate(change, at: place, of: seq, act)
        return place
    }

    /// Whether it writes a day that had not come.
    private mutating func isInAdvance(_ change: ExportedChange, of act: ExportedAct) throws -> Bool {
        guard change.isOfPastDays else { return false }
        let pinned = try self.pinned ?? DaysToCome.pinned(in: db)
        self.pinned = .some(pinned)
        return !change.hadCome(by: ExportedAct.lastDay(time: act.moment, asOf: Day(iso: act.asOf), pinned: pinned))
    }

    /// Shows a new change where it is the latest of its field.
    private mutating func bringUpToDate(
        _ change: ExportedChange, at place: Int64, of seq: Int64, _ act: ExportedAct
    ) throws {
        result.changes += 1
        let isInAdvance = try isInAdvance(change, of: act)
        if !change.isUsable || isInAdvance { result.unusable += 1 }
        if isFirst { return }
        let key = FieldKey(change)
        touched.insert(key)
        if isInAdvance {
            return try db.cachedStatement(sql: "INSERT INTO late_change (change) VALUES (?)").execute(
                arguments: [place])
        }
        let statement = try db.cachedStatement(
            sql: """
                SELECT act.time, act.writer, act.id FROM value JOIN act ON act.seq = value.act
                WHERE value.kind = +:kind AND value.record = :record AND value.field = +:field
                """)
        let shown = try Row.fetchOne(statement, arguments: key.arguments)
        if let shown, let time = Int64.fromDatabaseValue(shown[0]), (time, shown.text(1) ?? "") > (act.time, act.writer)
        {
            if CausalContexts.hasContext(key) { contested.insert(key) }
            return
        }
        try Values.write(change, act: seq, in: db)
        // A change whose causal context is exactly the shown write has no concurrent writes.
        let before = shown.flatMap { $0.text(2) }.map { [$0] } ?? []
        let isPlain =
            !key.isRemoval && act.kind != ActKind.undone.rawValue && CausalContext(code: change.context).acts == before
        if try CausalContexts.hasContext(key) && !isPlain || ConflictTable.isAccompanied(key, in: db) {
            contested.insert(key)
        }
    }

    /// Joins two versions of one change. They differ only in the old value, in the causal context, in the bounds of a
    /// closed meeting and in lists: a ceiling withholds the one and parts of the others. Bounds that are
    /// whole take nothing more, and what a whole act says takes the place of its parts.
    /// - Returns: whether the given version has all that is here.
    private mutating func join(_ change: ExportedChange, with here: Known, of act: ExportedAct) throws -> Bool {
        if here.isSame(as: change) { return true }
        let joined = CausalContext(code: change.context).joined(CausalContext(code: here.context))
        let context =
            act.isWhole
            ? change.context
            : joined.code == here.context
                ? here.context : try CausalContexts.reduced(joined, on: FieldKey(change), in: db).code
        if context != here.context {
            try db.execute(sql: "UPDATE change SET sight = ? WHERE seq = ?", arguments: [context, here.seq])
            touched.insert(FieldKey(change))
            contested.insert(FieldKey(change))
            try CarrierTable.forget(here.seq, in: db)
        }
        if here.old == nil, let old = change.old {
            try db.execute(sql: "UPDATE change SET old = ? WHERE seq = ?", arguments: [old, here.seq])
            try CarrierTable.forget(here.seq, in: db)
        }
        let isRestSame = change.old == (here.old ?? change.old) && context == change.context
        guard change.new != here.new else { return isRestSame }
        // Two versions that do not go together were set aside.
        guard let whole = act.isWhole ? change : change.joined(here.new), whole.new != here.new else { return false }
        if try !act.isWhole && FieldName.isBound(change.field) && LateChanges.isWhole(here.act, in: db) { return false }
        try complete(here, with: whole)
        return isRestSame && whole.new == change.new
    }

    /// Puts a new value in the place of one of which a ceiling released a part.
    private mutating func complete(_ here: Known, with change: ExportedChange) throws {
        let key = FieldKey(change)
        touched.insert(key)
        try CarrierTable.forget(here.seq, in: db)
        if !FieldName.isBound(change.field) {
            try completed.add(here.act, in: db)
            contested.insert(key)
            // Other programs cannot tell from the journal that an earlier change has another value.
            try Schema.markRebuilt(db)
        }
        try db.execute(sql: "UPDATE change SET new = ? WHERE seq = ?", arguments: [change.new, here.seq])
        try db.execute(
            sql: """
                UPDATE value SET value = :new WHERE kind = +:kind AND record = :record AND field = +:field
                AND act = (SELECT act FROM change WHERE seq = :seq)
                """, arguments: key.arguments + ["new": change.new, "seq": here.seq])
    }

    /// Makes the indices of the journal, where that was postponed.
    private mutating func makeIndices() throws {
        try postponed?.make(in: db)
        postponed = nil
    }

    private mutating func mergeID() throws -> Int64 {
        if let id { return id }
        let new = try MergeLog.add(from: source, at: now, in: db)
        id = new
        return new
    }

    private mutating func findConflicts() throws {
        if isFirst {
            try DerivedTables.rebuild(in: db, isInOrder: { try JournalOrder().isInOrder($0) })
            result.conflicts = try ConflictTable.count(in: db)
            return
        }
        result.late = try LateChanges.follow(touched, in: db)
        contested.formUnion(try RemovalConflicts.removals(of: touched, in: db))
        for key in contested { try ConflictTable.find(key, in: db) }
        if !touched.isEmpty { result.conflicts = try ConflictTable.count(in: db) }
    }
}
