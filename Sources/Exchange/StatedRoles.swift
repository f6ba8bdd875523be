import Phrases

/// The columns of a table of readings that a person names; the others are found by their names.
public struct StatedRoles: Sendable {
    /// The columns of roles by name or letters. The year may be a number instead, which is that of every reading.
    public var columns: [ReadingRole: String] = [:]
    /// The first and the last of the columns with a month or a year each.
    public var periods: (first: String, last: String)?
    /// The columns with a month or a year each that were named one by one.
    public var further: [String] = []
    /// The columns that are not read.
    public var ignored: [String] = []
    /// The texts that columns have in the rows that are read.
    public var conditions: [(column: String, text: String)] = []
    /// The period by which rows are counted, where each is an event.
    public var counted: CountPeriod?
    /// The month in which fiscal years begin, from 1.
    public var fiscalStart: Int?

    /// Nothing is said.
    public init() {}
}
