import GRDB
import Plan

/// The shared repositories of a plan: how far each was read, and which changes were sent to it.
extension Store {
    /// The remotes, by name.
    public func remotes() throws(PlanFileError) -> [Remote] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                try Row.fetchAll(
                    db, sql: "SELECT name, url, ceiling, verifies, seen, last, came FROM remote ORDER BY name"
                ).map { row in
                    Remote(
                        name: row.text(0) ?? "", url: row.text(1) ?? "", ceiling: row.text(2),
                        verifies: Int.fromDatabaseValue(row[3]) == 1, seen: row.text(4),
                        last: Int64.fromDatabaseValue(row[5]), came: Int.fromDatabaseValue(row[6]) ?? 0)
                }
            }
        }
    }

    /// Adds a remote.
    /// - Throws: `PlanFileError.noSuchMarking` where its ceiling is none of the plan's markings.
    public func add(_ remote: Remote) throws(PlanFileError) {
        try write { db in
            _ = try ActExporter(from: db, upTo: remote.ceiling)
            try db.execute(
                sql: "INSERT INTO remote (name, url, ceiling, verifies) VALUES (?, ?, ?, ?)",
                arguments: [remote.name, remote.url, remote.ceiling, remote.verifies ? 1 : 0])
        }
    }

    /// Removes a remote, and how far it was read and written.
    public func removeRemote(_ name: String) throws(PlanFileError) {
        try write { db in try db.execute(sql: "DELETE FROM remote WHERE name = ?", arguments: [name]) }
    }

    /// This copy's name as a writer.
    public func writer() throws(PlanFileError) -> String { try write { try CopyName.name(in: $0, path: path, marks) } }

    /// How far each journal of a remote was read.
    public func places(at remote: String) throws(PlanFileError) -> [ReadingPlace] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                try Row.fetchAll(
                    db, sql: "SELECT journal, segment, bytes, sum, is_held FROM reading_place WHERE remote = ?",
                    arguments: [remote]
                ).map { row in
                    ReadingPlace(
                        journal: row.text(0) ?? "", segment: Int.fromDatabaseValue(row[1]) ?? 1,
                        bytes: Int.fromDatabaseValue(row[2]) ?? 0, sum: row.text(3) ?? "",
                        isHeld: Int.fromDatabaseValue(row[4]) == 1)
                }
            }
        }
    }

    /// Merges acts of a remote and records how far it was read, in one transaction.
    /// - Parameters:
    ///   - commit: the commit that was read.
    ///   - cameBefore: how many acts this run of `sync` has merged before.
    public func merge(
        _ acts: [ExportedAct], from remote: Remote, at commit: String, read places: [ReadingPlace], cameBefore: Int = 0
    ) throws(PlanFileError) -> MergeResult {
        if !acts.isEmpty { backUp(.merge) }
        return try write { db in
            let (arrival, known) = try Merge.merge(acts, from: remote.name, at: now(), into: db)
            try Outbox.note(known, knownAt: remote.name, in: db)
            try Outbox.note(commit, places, of: remote.name, in: db)
            try db.execute(
                sql: "UPDATE remote SET last = ?, came = ? WHERE name = ?",
                arguments: [now(), cameBefore + arrival.acts, remote.name])
            return arrival
        }
    }

    /// How many acts are to be sent to a remote. Of more than 2,000 at a ceiling, the withheld ones are counted too.
    public func waiting(for remote: Remote) throws(PlanFileError) -> Int {
        let many = try PlanFile.reporting(path) { try queue.read { try Outbox.count(for: remote, in: $0) } }
        if remote.ceiling == nil || many > 2000 { return many }
        return try outbox(to: remote).acts.count
    }

    /// Records that something was released up to a marking.
    public func note(handedOutUpTo ceiling: String) throws(PlanFileError) {
        try write { try Outbox.note(handedOutUpTo: ceiling, in: $0) }
    }

    /// The acts to send to a remote, up to its ceiling.
    public func outbox(to remote: Remote) throws(PlanFileError) -> Outbox {
        try PlanFile.reporting(path) { try queue.read { try Outbox(to: remote, from: $0) } }
    }

    /// Records that an outbox was sent.
    /// - Parameters:
    ///   - came: how many acts this run of `sync` has merged.
    ///   - commit: the commit that was pushed; nil where there was nothing to send.
    ///   - place: the end of this copy's own journal at the remote.
    public func note(
        _ outbox: Outbox, sentTo remote: Remote, came: Int, by commit: String?, at place: ReadingPlace?
    ) throws(PlanFileError) {
        try write { db in
            try outbox.noteSent(to: remote.name, in: db)
            try db.execute(
                sql: "UPDATE remote SET last = ?, came = ? WHERE name = ?", arguments: [now(), came, remote.name])
            if let commit { try Outbox.note(commit, place.map { [$0] } ?? [], of: remote.name, in: db) }
        }
    }
}
