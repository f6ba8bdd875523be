import GRDB
import Plan

/// The state of the shared repositories in a plan file that the person's settings name: how far each was read, and what
/// was sent to it.
extension Store {
    /// Those of the remotes that this file is shared with, by name, each with its state.
    /// - Parameter known: the remotes in the person's settings.
    public func remotes(of known: [Remote]) throws(PlanFileError) -> [Remote] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                guard try Schema.hasCarriers(db) else { return [] }
                let plan = try PlanOrigin.plan(in: db)
                return try known.filter { $0.plan == plan }.sorted { $0.name < $1.name }.compactMap { remote in
                    try Store.state(of: remote.id, in: db).map { state in
                        var remote = remote
                        remote.state = state
                        return remote
                    }
                }
            }
        }
    }

    private static func state(of remote: String, in db: Database) throws -> RemoteState? {
        try Row.fetchOne(
            db, sql: "SELECT seen, last, came, generation FROM remote WHERE id = ?", arguments: [remote]
        ).map { row in
            var state = RemoteState()
            // It becomes an argument of git.
            state.seen = row.text(0).flatMap { $0.utf8.count == 40 && $0.allSatisfy(\.isHexDigit) ? $0 : nil }
            state.last = Int64.fromDatabaseValue(row[1])
            state.came = max(0, Int.fromDatabaseValue(row[2]) ?? 0)
            state.generation = min(max(0, Int.fromDatabaseValue(row[3]) ?? 0), 1_000_000)
            return state
        }
    }

    /// The state of a remote; nil where it is not shared with it.
    public func state(of remote: Remote) throws(PlanFileError) -> RemoteState? {
        try PlanFile.reporting(path) { try queue.read { try Store.state(of: remote.id, in: $0) } }
    }

    /// Shares the file with a remote from now on.
    /// - Throws: where its ceiling is none of the plan's markings.
    public func add(_ remote: Remote) throws(PlanFileError) {
        try write { db in
            _ = try ActExporter(from: db, upTo: remote.ceiling)
            try db.execute(sql: "INSERT OR IGNORE INTO remote (id) VALUES (?)", arguments: [remote.id])
            try CarrierTable.add(remote.id, in: db)
        }
    }

    /// Forgets a remote, with what was sent there.
    public func remove(_ remote: Remote) throws(PlanFileError) {
        try write { db in
            try db.execute(sql: "DELETE FROM remote WHERE id = ?", arguments: [remote.id])
            try CarrierTable.clear(remote.id, in: db)
            try db.execute(sql: "DELETE FROM carrier WHERE id = ?", arguments: [remote.id])
        }
    }

    /// Forgets what is known of a remote, so that it is read from its beginning, and everything that it lacks is sent.
    public func startOver(_ remote: Remote) throws(PlanFileError) {
        try write { try Outbox.startOver(remote.id, in: $0) }
    }

    /// Starts over, and leaves this copy's journal there, which somebody altered, for another one.
    public func startOverWithNewJournal(_ remote: Remote) throws(PlanFileError) {
        try write { db in
            try Outbox.startOver(remote.id, in: db)
            try Outbox.leaveJournal(remote.id, in: db)
        }
    }

    /// The shared repositories that an earlier version kept in the file itself.
    public func offeredRemotes() throws(PlanFileError) -> [OfferedRemote] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let table = try Schema.hasCarriers(db) ? "offered_remote" : "remote"
                guard try db.tableExists(table) else { return [] }
                return try Row.fetchAll(db, sql: "SELECT name, url, ceiling, verifies FROM \(table) ORDER BY name")
                    .compactMap { row in
                        guard let name = row.text(0), Remote.isName(name), let url = row.text(1),
                            RepositoryAddress(url).isWellFormed
                        else { return nil }
                        return OfferedRemote(
                            name: name, url: RepositoryAddress(url).withoutSecret, ceiling: row.text(2),
                            verifies: Int.fromDatabaseValue(row[3]) == 1)
                    }
            }
        }
    }

    /// Offers a shared repository no more.
    public func removeOffer(_ name: String) throws(PlanFileError) {
        try write { db in try db.execute(sql: "DELETE FROM offered_remote WHERE name = ?", arguments: [name]) }
    }

    /// This copy's name as a writer.
    public func writer() throws(PlanFileError) -> String { try write { try CopyName.name(in: $0, path: path, marks) } }

    /// How far each journal of a remote was read, and which are set aside.
    public func progress(at remote: Remote) throws(PlanFileError) -> [JournalProgress] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT journal, segment, bytes, sum, is_held, fault, line, detail, author, decision
                        FROM reading_place WHERE remote = ? ORDER BY journal
                        """, arguments: [remote.id]
                ).map(Store.progress)
            }
        }
    }

    private static func progress(_ row: Row) -> JournalProgress {
        var progress = JournalProgress(
            journal: row.text(0) ?? "", segment: min(max(1, Int.fromDatabaseValue(row[1]) ?? 1), 999_999_999),
            bytes: max(0, Int.fromDatabaseValue(row[2]) ?? 0), sum: row.text(3) ?? "")
        progress.isPostponed = Int.fromDatabaseValue(row[4]) == 1
        progress.fault = row.text(5).map { reason in
            // A reason of a newer version sets the journal aside too.
            JournalFault(
                JournalFault.Reason(rawValue: reason) ?? .refused, line: Int.fromDatabaseValue(row[6]),
                detail: row.text(7) ?? "", author: row.text(8) ?? "")
        }
        progress.decision = row.text(9).flatMap(JournalDecision.init(rawValue:))
        return progress
    }

    /// Notes what a person has decided about a journal that is set aside.
    public func decide(_ decision: JournalDecision, about progress: JournalProgress, of remote: Remote)
        throws(PlanFileError)
    {
        var progress = progress
        progress.decision = decision
        try write { try Outbox.note(progress, of: remote.id, in: $0) }
    }

    /// Merges acts of a remote and notes how far it was read: both or neither.
    /// - Parameters:
    ///   - commit: the commit that was read.
    ///   - cameBefore: how many acts this run has merged already.
    public func merge(
        _ acts: [ExportedAct], from remote: Remote, at commit: String, read progress: [JournalProgress],
        cameBefore: Int = 0
    ) throws(PlanFileError) -> MergeResult {
        if !acts.isEmpty { backUp(.merge) }
        return try write { db in
            let (result, load) = try Merge.merge(acts, from: remote.name, at: now(), into: db)
            try CarrierTable.note(load, in: remote.id, db)
            try Outbox.note(commit, progress, of: remote.id, in: db)
            try db.execute(
                sql: "UPDATE remote SET last = ?, came = ? WHERE id = ?",
                arguments: [now(), cameBefore + result.acts, remote.id])
            return result
        }
    }

    /// How many acts are to be sent to a remote. Of more than 2,000 at a ceiling it counts the withheld ones too.
    public func waiting(for remote: Remote) throws(PlanFileError) -> Int {
        let many = try PlanFile.reporting(path) { try queue.read { try Outbox.count(for: remote, in: $0) } }
        if remote.ceiling == nil || many > 2000 { return many }
        return try outbox(to: remote).acts.count
    }

    /// Notes that something was released up to a marking.
    public func note(exportedUpTo ceiling: String) throws(PlanFileError) {
        try write { try Outbox.note(exportedUpTo: ceiling, in: $0) }
    }

    /// The acts to send to a remote, up to its ceiling.
    public func outbox(to remote: Remote) throws(PlanFileError) -> Outbox {
        try PlanFile.reporting(path) { try queue.read { try Outbox(to: remote, from: $0) } }
    }

    /// Notes that an outbox was sent.
    /// - Parameters:
    ///   - came: how many acts this run has merged.
    ///   - commit: the commit by which it did; nil where there was nothing to send.
    ///   - progress: where this copy's own journal ends there now.
    public func note(
        _ outbox: Outbox, sentTo remote: Remote, came: Int, by commit: String?, at progress: JournalProgress?
    ) throws(PlanFileError) {
        try write { db in
            try outbox.noteSent(to: remote.id, in: db)
            try db.execute(
                sql: "UPDATE remote SET last = ?, came = ? WHERE id = ?", arguments: [now(), came, remote.id])
            if let commit { try Outbox.note(commit, progress.map { [$0] } ?? [], of: remote.id, in: db) }
        }
    }
}
