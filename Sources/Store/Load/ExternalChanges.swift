import GRDB
import Plan

/// The changes that other programs have written to a plan since a mark.
public struct ExternalChanges: Sendable {
    /// The fields that were touched, each once, with what it is now.
    public let changes: [Change]
    /// Whether any of it was merged from another copy, and may be old.
    public let isMerged: Bool
    /// The conflicts, as they are now.
    public let conflicts: [Conflict]
    /// The markings up to which anything was released, as they are now.
    public let handouts: [String]
    /// How far it goes.
    public let mark: Store.Mark
}

extension Store {
    /// How far a program has read a plan. Taken before the plan is read it may be early, never late: a change that is read twice
    /// changes nothing.
    public struct Mark: Equatable, Sendable {
        /// A number that changes when another program has written to the file.
        let version: Int
        /// The last change in the journal, and the act that it is of.
        let change: Int64
        let act: String?
        /// A number that changes when the values were made anew, of which the journal tells nothing.
        let schema: Int

        /// Whether nobody but this program has written since an earlier one.
        public func isOnlyOwn(since earlier: Mark) -> Bool { version == earlier.version }
    }

    /// How far the plan goes now.
    public func mark() throws(PlanFileError) -> Mark {
        try PlanFile.reporting(path) { try queue.read { try Store.mark(in: $0) } }
    }

    /// Whether another program has written to the file since.
    public func hasExternalChanges(since mark: Mark) throws(PlanFileError) -> Bool {
        try dataVersion() != mark.version
    }

    /// The changes since a mark, as far as the journal tells.
    /// - Parameter most: so many changes are not worth following.
    /// - Returns: nil where the plan has to be read anew: it is another one, its values were made anew, or too much was written.
    public func externalChanges(since mark: Mark, most: Int = 2000) throws(PlanFileError) -> ExternalChanges? {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let now = try Store.mark(in: db)
                guard now.schema == mark.schema, now.change > mark.change, now.change - mark.change <= most,
                    try Store.act(of: mark.change, in: db) == mark.act
                else { return nil }
                return ExternalChanges(
                    changes: try Values.written(after: mark.change, in: db),
                    isMerged: try Bool.fetchOne(
                        db, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE seq > ? AND arrival IS NOT NULL)",
                        arguments: [mark.change]) ?? true,
                    conflicts: try ConflictTable.conflicts(in: db), handouts: try Store.handouts(in: db), mark: now)
            }
        }
    }

    private static func mark(in db: Database) throws -> Mark {
        // The journal first: reading it begins the transaction whose number is asked for.
        let change = try Int64.fetchOne(db, sql: "SELECT max(seq) FROM change") ?? 0
        return Mark(
            version: try version(in: db), change: change, act: try act(of: change, in: db),
            schema: try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0)
    }

    private static func act(of change: Int64, in db: Database) throws -> String? {
        try String.fetchOne(
            db, sql: "SELECT id FROM act WHERE seq = (SELECT act FROM change WHERE seq = ?)", arguments: [change])
    }
}
