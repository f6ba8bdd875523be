import GRDB
import Plan

/// The changes that other programs have written to a plan since a mark.
public struct ExternalChanges: Sendable {
    /// The changed fields, each once, with its present value.
    public let changes: [Change]
    /// Whether any of the changes was merged from another copy, and may be older than the changes already read.
    public let isMerged: Bool
    /// The present conflicts.
    public let conflicts: [Conflict]
    /// The markings up to which anything was released.
    public let releasedCeilings: [String]
    /// The mark after these changes.
    public let mark: Store.Mark
}

extension Store {
    /// How far a program has read a plan. It is to be taken before the plan is read: a change that is read twice does
    /// no harm, a missed one does.
    public struct Mark: Equatable, Sendable {
        /// A number that changes when another program has written to the file.
        let version: Int
        /// The last change in the journal, and its act.
        let change: Int64
        let act: String?
        /// A number that changes when the values are derived anew, which leaves no trace in the journal.
        let schema: Int

        /// The same as a place in the journal alone.
        public var position: JournalPosition { JournalPosition(change: change, act: act) }

        /// Whether no other program has written since an earlier mark.
        public func isOnlyOwn(since earlier: Mark) -> Bool { version == earlier.version }
    }

    /// The mark of the present plan.
    public func mark() throws(PlanFileError) -> Mark {
        try PlanFile.reporting(path) { try queue.read { try Store.mark(in: $0) } }
    }

    /// Whether another program has written to the file since a mark.
    public func hasExternalChanges(since mark: Mark) throws(PlanFileError) -> Bool {
        try dataVersion() != mark.version
    }

    /// The highest number of changes to follow; with more, reading the plan anew is faster.
    private static let mostFollowed = 2000

    /// The changes since a mark.
    /// - Returns: nil where the plan has to be read anew: the file was replaced, its values were derived anew, or
    ///   there are more than `mostFollowed` changes.
    public func externalChanges(since mark: Mark) throws(PlanFileError) -> ExternalChanges? {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let now = try Store.mark(in: db)
                guard now.schema == mark.schema, now.change > mark.change,
                    now.change &- mark.change <= Store.mostFollowed,
                    now.change &- mark.change > 0,
                    try Store.act(of: mark.change, in: db) == mark.act
                else { return nil }
                return ExternalChanges(
                    changes: try Values.written(after: mark.change, in: db),
                    isMerged: try Bool.fetchOne(
                        db, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE seq > ? AND arrival IS NOT NULL)",
                        arguments: [mark.change]) ?? true,
                    conflicts: try ConflictTable.conflicts(in: db),
                    releasedCeilings: try Store.releasedCeilings(in: db), mark: now)
            }
        }
    }

    private static func mark(in db: Database) throws -> Mark {
        // The journal first: reading it begins the transaction, and the version is that of the transaction.
        let change = try RowNumbers.highestChange(in: db)
        return Mark(
            version: try version(in: db), change: change, act: try act(of: change, in: db),
            schema: try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0)
    }

    static func act(of change: Int64, in db: Database) throws -> String? {
        try String.fetchOne(
            db, sql: "SELECT id FROM act WHERE seq = (SELECT act FROM change WHERE seq = ?)", arguments: [change])
    }
}
