import GRDB
import Plan

/// The acts of this copy's journal that a remote does not have.
///
/// A remote is a carrier (`CarrierTable`). What it lacks is judged as far as the journal is new, and from its beginning
/// where something has changed by which it is judged. So the work grows with the new changes alone.
public struct Outbox: Sendable {
    /// The acts with the changes that may be exported.
    public private(set) var acts: [ExportedAct] = []
    /// How many changes are withheld, of those that were judged.
    public private(set) var kept = 0
    /// The changes of others that are not confirmed here, for which something is withheld.
    public private(set) var questions: [ReleaseQuestion] = []
    /// The ids of acts of this file that no copy takes, so that they stay here.
    public private(set) var refused: [String] = []
    private let last: Int64
    private var load = CarrierLoad()
    private let ceiling: String?

    init(to remote: Remote, from db: Database) throws {
        ceiling = remote.ceiling
        last = try RowNumbers.highestChange(in: db)
        var judged = try CarrierTable.judged(remote.id, in: db)
        if try remote.ceiling != nil && Outbox.isReleaseChanged(behind: judged, in: db) { judged = 0 }
        let carried = try CarrierTable.changes(in: [remote.id], behind: judged, db)
        var exporter = try ActExporter(from: db, upTo: remote.ceiling)
        for act in try Store.acts(beyond: carried.whole, behind: judged, in: db) {
            let portion = try exporter.portion(of: act, beyond: carried)
            kept += portion.withheld
            if let id = portion.refused { refused.append(id) }
            load.whole += portion.load.whole
            load.parts += portion.load.parts
            if let act = portion.act { acts.append(act) }
        }
        questions = try exporter.questions()
    }

    /// Whether a later change decides on what may be released of earlier ones: a marking, or what a record belongs to.
    private static func isReleaseChanged(behind change: Int64, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE seq > ? AND field IN \(Release.decidingLiterals))",
            arguments: [change])
            ?? false
    }

    /// How many acts a remote does not have, the withheld ones included.
    static func count(for remote: Remote, in db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(DISTINCT act) FROM change WHERE seq > :judged AND NOT EXISTS (
                  SELECT 1 FROM carried WHERE carrier = :remote AND change.seq BETWEEN first AND last
                  AND last <= \(RowNumbers.highestChange))
                """, arguments: ["judged": try CarrierTable.judged(remote.id, in: db), "remote": remote.id]) ?? 0
    }

    func noteSent(to remote: String, in db: Database) throws {
        // An open question is asked each time, and what it keeps back is judged again.
        try CarrierTable.note(load, in: remote, judgedUpTo: questions.isEmpty ? last : nil, db)
        if let ceiling, !acts.isEmpty { try Outbox.note(exportedUpTo: ceiling, in: db) }
    }

    /// Records that something was released up to a marking.
    static func note(exportedUpTo ceiling: String, in db: Database) throws {
        try db.execute(sql: "INSERT OR IGNORE INTO handout (ceiling) VALUES (?)", arguments: [ceiling])
    }

    /// Records how far a remote was read.
    static func note(_ commit: String, _ progress: [JournalProgress], of remote: String, in db: Database) throws {
        try db.execute(sql: "UPDATE remote SET seen = ? WHERE id = ?", arguments: [commit, remote])
        for progress in progress { try note(progress, of: remote, in: db) }
    }

    /// Notes how far a journal was read, and whether it is set aside from there on.
    static func note(_ progress: JournalProgress, of remote: String, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO reading_place
                (remote, journal, segment, bytes, sum, is_held, fault, line, detail, author, decision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                remote, progress.journal, progress.segment, progress.bytes, progress.sum, progress.isPostponed ? 1 : 0,
                progress.fault?.reason.rawValue, progress.fault?.line, progress.fault?.detail, progress.fault?.author,
                progress.decision?.rawValue,
            ])
    }

    /// Forgets what is known of a remote, so that it is read from its beginning, and everything that it lacks is sent.
    static func startOver(_ remote: String, in db: Database) throws {
        try CarrierTable.clear(remote, in: db)
        try db.execute(sql: "DELETE FROM reading_place WHERE remote = ?", arguments: [remote])
        try db.execute(sql: "UPDATE remote SET seen = NULL WHERE id = ?", arguments: [remote])
    }

    /// Leaves this copy's journal at a remote for another one.
    static func leaveJournal(_ remote: String, in db: Database) throws {
        try db.execute(sql: "UPDATE remote SET generation = generation + 1 WHERE id = ?", arguments: [remote])
    }
}
