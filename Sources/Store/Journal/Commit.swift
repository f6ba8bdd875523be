import GRDB
import Plan

extension Store {
    /// Appends an act to the journal. Old values are read in the same transaction, so that two terminals never lose
    /// each other's edits. Changes to the current value are left out, unless they decide a conflict or confirm a
    /// status.
    /// - Parameter kind: `noted` for a move of the cursor through a meeting's agenda, which undo skips.
    public func commit(_ act: Act, as kind: ActKind = .done) throws(PlanFileError) -> CommitResult {
        try write { db in
            var act = act
            act.changes = try effective(act.changes, in: db)
            guard !act.changes.isEmpty else { return .unchanged }
            try ClosedMeetings.check(act.changes, in: db)
            return .written(try append(act, kind, target: nil, in: db))
        }
    }

    /// Closes a meeting. The act stores the version vector of this copy, the act itself included, and which acts on the
    /// meeting it had.
    public func close(_ meeting: String, with act: Act) throws(PlanFileError) -> CommitResult {
        try write { db in
            var act = act
            act.changes = try effective(act.changes, in: db)
            try ClosedMeetings.check(act.changes, in: db)
            let next = try Journal.next(in: db, path: path, marks, now: now())
            let vector = try CausalContexts.versionVector(in: db).joined(VersionVector([(next.writer, next.time)]))
            let acts = ActsAtClosing(try LateChanges.acts(on: meeting, in: db))
            act.changes += [
                Change(.meeting, meeting, .versionVector, to: vector.code),
                Change(.meeting, meeting, .actsAtClosing, to: acts.code),
            ]
            return .written(try Journal.append(act, .done, target: nil, to: db, as: next))
        }
    }

    /// Undoes the latest act of this copy that is not undone.
    /// - Parameter day: the as-of day of the new act.
    public func undo(by author: Author, on day: Day) throws(PlanFileError) -> CommitResult {
        try write { db in
            guard let entry = try UndoOrder.nextUndo(in: db) else { return .nothingLeft }
            return try reverse(entry, .undone, by: author, on: day, in: db)
        }
    }

    /// Undoes an act of any copy.
    /// - Returns: `nothingLeft` where the journal has no such act, or it is undone, or others have since changed all
    ///   of its fields.
    public func undo(_ act: String, by author: Author, on day: Day) throws(PlanFileError) -> CommitResult {
        try write { db in
            guard let entry = try UndoOrder.undoable(act, in: db) else { return .nothingLeft }
            return try reverse(entry, .undone, by: author, on: day, in: db)
        }
    }

    /// Redoes the act that was undone last.
    public func redo(by author: Author, on day: Day) throws(PlanFileError) -> CommitResult {
        try write { db in
            guard let entry = try UndoOrder.nextRedo(in: db) else { return .nothingLeft }
            return try reverse(entry, .redone, by: author, on: day, in: db)
        }
    }

    /// The act that the next undo concerns.
    public func nextUndo() throws(PlanFileError) -> Entry? {
        try PlanFile.reporting(path) { try queue.read { try UndoOrder.nextUndo(in: $0) } }
    }

    /// The act that the next redo concerns.
    func nextRedo() throws(PlanFileError) -> Entry? {
        try PlanFile.reporting(path) { try queue.read { try UndoOrder.nextRedo(in: $0) } }
    }

    /// Throws where nothing can be written, and says why.
    public func checkWritable() throws(PlanFileError) {
        guard isReadOnly else { return }
        throw PlanFile.identity(of: path).hasSeveralNames
            ? .severalNames(path: path) : obstacle ?? .readOnly(path: path)
    }

    /// Runs `work` in one transaction, which is on disk when this returns. Where `work` throws, nothing is written.
    func write<T>(_ work: (Database) throws -> T) throws(PlanFileError) -> T {
        try checkWritable()
        let present = PlanFile.identity(of: path)
        if present != file { throw .replaced(path: path) }
        if present.hasSeveralNames { throw .severalNames(path: path) }
        if try PlanLog.isOverwritten(path) { throw .foreignLog(path: path, isInUse: true) }
        backUp(.day)
        defer { FileWatch.wake(path) }
        return try PlanFile.reporting(path) {
            try queue.writeWithoutTransaction { db in
                // A backup that was opened as a plan has no log yet, without which nobody can read while somebody
                // writes.
                if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" {
                    try db.execute(sql: "PRAGMA journal_mode = WAL")
                }
                var done: T?
                try db.inTransaction(.immediate) {
                    done = try work(db)
                    return .commit
                }
                guard let done else { throw PlanFileError.failed(path: path, detail: "") }
                return done
            }
        }
    }

    /// The last change of each field, with the current value as its old one, without those that set the current
    /// value. A confirmed status beside another change of its assessment, a value that decides a conflict, and one that
    /// confirms what others have changed of a marking are included.
    private func effective(_ changes: [Change], in db: Database) throws -> [Change] {
        var last: [FieldKey: Int] = [:]
        for (index, change) in changes.enumerated() {
            last[change.key] = index
        }
        let said = try last.values.sorted().map { index in
            let change = changes[index]
            let old = try Values.value(FieldKey(change), in: db)
            return Change(
                change.kind, change.record, change.field, from: old,
                to: FieldKey(change) == MarkingLists.key ? MarkingList.written(change.new, over: old) : change.new)
        }
        let unconfirmed = try Unconfirmed(in: db)
        let judged = Set(said.filter { $0.kind == .assessment && $0.old != $0.new }.map(\.record))
        return try said.filter { change in
            try change.old != change.new || change.isJudgement && judged.contains(change.record)
                || ConflictTable.isContested(FieldKey(change), in: db) || unconfirmed.isOpen(FieldKey(change))
        }
    }

    /// Undoes or redoes an act in the fields that still have the value it left, so that later edits by others are
    /// kept, and with them the records that the act added.
    private func reverse(_ entry: Entry, _ kind: ActKind, by author: Author, on day: Day, in db: Database) throws
        -> CommitResult
    {
        let added = AddedRecords(by: entry)
        let kept = kind == .undone ? try added.kept(in: db) : []
        let changes = kind == .undone ? entry.act.changes.reversed().map(\.inverse) : entry.act.changes
        var left = try changes.filter { change in
            try Values.value(FieldKey(change), in: db) == change.old && !entry.act.isBarred(from: change)
                && !kept.contains(RecordName(change.kind, change.record))
        }
        if left.isEmpty { return .nothingLeft }
        let keys = Set(left.map(\.key))
        let notes = kind == .undone ? try added.removalOfNotes(besides: kept, in: db) : []
        left += notes.filter { !keys.contains($0.key) }
        let act = Act(author: author.name, partner: author.side, reason: entry.act.reason, asOf: day, changes: left)
        try ClosedMeetings.check(act.changes, in: db)
        return .written(try append(act, kind, target: entry.id, in: db))
    }

    private func append(_ act: Act, _ kind: ActKind, target: String?, in db: Database) throws -> Entry {
        try Journal.append(act, kind, target: target, to: db, as: Journal.next(in: db, path: path, marks, now: now()))
    }
}
