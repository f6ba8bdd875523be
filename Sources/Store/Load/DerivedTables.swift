import GRDB

/// The tables that follow from the journal: late changes, current values and conflicts.
enum DerivedTables {
    /// Derives all of them anew, each from the ones before it.
    /// - Parameter isInOrder: whether the rows of the journal stand in the order of their times, asked once the late
    ///   changes are known; values are then found without sorting.
    static func rebuild(in db: Database, isInOrder: (Database) throws -> Bool = { _ in false }) throws {
        try LateChanges.rebuild(in: db)
        try Values.rebuild(in: db, isInOrder: isInOrder(db))
        try ConflictTable.rebuild(in: db)
    }
}
