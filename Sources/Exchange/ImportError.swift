import Plan

/// A reason why a file, or a part of it, is not imported.
public struct ImportError: Equatable, Sendable {
    /// The kinds of problem.
    public enum Reason: Equatable, Sendable {
        /// A text that cannot be parsed, with its detail.
        case unreadable(String)
        /// A quote in a place where CSV allows none.
        case strayQuote
        /// JSON that is no export of a plan.
        case notAPlan
        /// A file of a newer version.
        case newer
        case unknownKind(String)
        case unknownColumn(String)
        /// No column or option gives the kind of the records.
        case noKind
        /// A row with more cells than the header has: cells, columns.
        case tooManyCells(Int, Int)
        /// An id that no record can have.
        case badID(String)
        /// A record that is already on an earlier line: its id, that line.
        case twice(String, Int)
        /// The plan refuses a value.
        case refused(EditError)
    }

    /// The line of a CSV file, or in JSON the number of the record within its kind; nil for the whole file.
    public let line: Int?
    /// The kind of record, where it is known.
    public let kind: RecordKind?
    /// The kind of problem.
    public let reason: Reason

    init(_ line: Int?, kind: RecordKind? = nil, _ reason: Reason) {
        self.line = line
        self.kind = kind
        self.reason = reason
    }
}
