import GRDB
import Plan

/// The acts of this copy's journal that a remote does not have.
///
/// The journal is sent in the order of its rows. The table `remote` holds the last change that was sent,
/// `known_there` the later ones that were read from the remote, and `withheld` the changes that its ceiling withheld.
/// These are judged again once any marking has changed. So the work grows with the new changes alone.
public struct Outbox: Sendable {
    /// The acts with the changes that may be exported.
    public let acts: [ExportedAct]
    /// How many changes are withheld.
    public var kept: Int { withheld.count }
    private let last: Int64
    private let withheld: [Int64]
    private let curtailed: [Int64]
    private let isReviewed: Bool
    private let ceiling: String?

    init(to remote: Remote, from db: Database) throws {
        ceiling = remote.ceiling
        let sent = try Outbox.sent(to: remote.id, in: db)
        last = try Int64.fetchOne(db, sql: "SELECT max(seq) FROM change") ?? 0
        isReviewed =
            try remote.ceiling != nil
            && Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE seq > ? AND field IN ('marking', 'markings'))",
                arguments: [sent]) == true
        var exporter = try ActExporter(from: db, upTo: remote.ceiling)
        let export = try exporter.acts(
            of: """
                SELECT seq FROM change WHERE \(Outbox.isNew)
                \(isReviewed ? "UNION SELECT change FROM withheld WHERE remote = :remote" : "")
                """, ["sent": sent, "remote": remote.id])
        (acts, withheld, curtailed) = (export.acts, export.withheld, export.curtailed)
    }

    /// A condition: the change was neither sent to the remote nor read from it.
    private static let isNew = """
        seq > :sent AND NOT EXISTS (
          SELECT 1 FROM known_there WHERE remote = :remote AND change.seq BETWEEN first AND last)
        """

    private static func sent(to remote: String, in db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT sent FROM remote WHERE id = ?", arguments: [remote]) ?? 0
    }

    /// How many acts a remote does not have, the withheld ones included.
    static func count(for remote: Remote, in db: Database) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(DISTINCT act) FROM change WHERE \(isNew)",
            arguments: ["sent": try sent(to: remote.id, in: db), "remote": remote.id]) ?? 0
    }

    func noteSent(to remote: String, in db: Database) throws {
        try db.execute(sql: "UPDATE remote SET sent = max(sent, ?) WHERE id = ?", arguments: [last, remote])
        try db.execute(sql: "DELETE FROM known_there WHERE remote = ? AND last <= ?", arguments: [remote, last])
        if let ceiling, !acts.isEmpty { try Outbox.note(exportedUpTo: ceiling, in: db) }
        if isReviewed { try db.execute(sql: "DELETE FROM withheld WHERE remote = ?", arguments: [remote]) }
        let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO withheld (remote, change) VALUES (?, ?)")
        // What was sent without an old value or a side is sent again with it, once that may be told.
        for change in withheld + curtailed { try insert.execute(arguments: [remote, change]) }
    }

    /// Records changes that were read from a remote, as ranges of `seq`.
    static func note(_ changes: [Int64], knownAt remote: String, in db: Database) throws {
        let sent = try sent(to: remote, in: db)
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO known_there (remote, first, last) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET last = max(last, excluded.last)
                """)
        var run: ClosedRange<Int64>?
        for change in Set(changes).sorted() where change > sent {
            if let open = run, change == open.upperBound + 1 {
                run = open.lowerBound...change
            } else {
                if let run { try insert.execute(arguments: [remote, run.lowerBound, run.upperBound]) }
                run = change...change
            }
        }
        if let run { try insert.execute(arguments: [remote, run.lowerBound, run.upperBound]) }
    }

    /// Records that something was released up to a marking.
    static func note(exportedUpTo ceiling: String, in db: Database) throws {
        try db.execute(sql: "INSERT OR IGNORE INTO handout (ceiling) VALUES (?)", arguments: [ceiling])
    }

    /// Records how far a remote was read.
    static func note(_ commit: String, _ places: [ReadingPlace], of remote: String, in db: Database) throws {
        try db.execute(sql: "UPDATE remote SET seen = ? WHERE id = ?", arguments: [commit, remote])
        for place in places { try note(place, of: remote, in: db) }
    }

    /// Notes how far a journal was read, and whether it is set aside from there on.
    static func note(_ place: ReadingPlace, of remote: String, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO reading_place
                (remote, journal, segment, bytes, sum, is_held, fault, line, detail, author, decision)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                remote, place.journal, place.segment, place.bytes, place.sum, place.isHeld ? 1 : 0,
                place.fault?.reason.rawValue, place.fault?.line, place.fault?.detail, place.fault?.author,
                place.decision?.rawValue,
            ])
    }

    /// Forgets what is known of a remote, so that it is read from its beginning, and everything that it lacks is sent.
    /// - Parameter leaving: also leave this copy's journal there for another one.
    static func startOver(_ remote: String, leaving: Bool, in db: Database) throws {
        for table in ["reading_place", "known_there", "withheld"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE remote = ?", arguments: [remote])
        }
        try db.execute(
            sql: "UPDATE remote SET seen = NULL, sent = 0, generation = generation + ? WHERE id = ?",
            arguments: [leaving ? 1 : 0, remote])
    }
}
