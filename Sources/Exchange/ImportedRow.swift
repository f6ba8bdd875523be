import Plan

/// The rows of a table that are taken.
public enum MatchRule: String, CaseIterable, Sendable {
    /// A row that matches a record of the plan changes it.
    case update
    /// A row that matches a record of the plan is not taken.
    case new
}

/// The result of one row of an import.
public enum RowResult: Sendable {
    /// It adds a record.
    case new
    /// It changes a record.
    case changed
    /// Its record has all its values.
    case same
    /// Its record is there, and only new ones are wanted.
    case notTaken
}

/// One row of an import.
public struct ImportedRow: Equatable, Sendable {
    /// The line of the table, or the number of the record in JSON.
    public let line: Int
    /// The kind and the id of its record.
    public let kind: RecordKind
    public let record: String
    /// The name by which the row calls it.
    public let name: String
    /// The result.
    public let result: RowResult
    /// The name of the record of its id, where the row makes another record of it: one of another name in another
    /// place.
    public var former: String?
}

/// The numbers of rows by their result.
public struct ImportCounts: Equatable, Sendable {
    /// Rows that add a record, change one, or have the values that it has.
    public var new = 0, changed = 0, same = 0
    /// Rows whose record is there while only new ones are wanted.
    public var notTaken = 0

    /// Counts one more row.
    mutating func add(_ result: RowResult) {
        switch result {
        case .new: new += 1
        case .changed: changed += 1
        case .same: same += 1
        case .notTaken: notTaken += 1
        }
    }
}
