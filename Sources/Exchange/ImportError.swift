import Plan

/// Why part of a file, or all of it, is not taken.
public struct ImportError: Equatable, Sendable {
    /// What is wrong.
    public enum Reason: Equatable, Sendable {
        /// It cannot be read as what it should be.
        case unreadable(String)
        /// A quote where none may stand.
        case strayQuote
        /// It is JSON, but no plan.
        case notAPlan
        /// A newer version wrote it.
        case newer
        case unknownKind(String)
        case unknownColumn(String)
        /// Nothing says what its records are.
        case noKind
        /// More cells than there are columns.
        case tooManyCells(Int, Int)
        /// An id that no record can have.
        case badID(String)
        /// The same record stands on an earlier line.
        case twice(String, Int)
        /// The plan refuses a value.
        case refused(EditError)
    }

    /// The line of a CSV file, or the place among the records of the kind; nil where it is the whole file.
    public let line: Int?
    /// The kind of record, where one is known.
    public let kind: RecordKind?
    /// What is wrong.
    public let reason: Reason

    init(_ line: Int?, kind: RecordKind? = nil, _ reason: Reason) {
        self.line = line
        self.kind = kind
        self.reason = reason
    }
}
