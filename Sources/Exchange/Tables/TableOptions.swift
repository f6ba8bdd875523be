/// How a table is to be read, where that is stated.
public struct TableOptions: Equatable, Sendable {
    /// The encoding of its text.
    public var encoding: TextEncoding?
    /// The separator of its cells.
    public var separator: Separator?
    /// The line of its header, from 1.
    public var headerRow: Int?
    /// The name of its sheet in a workbook, or its number from 1.
    public var sheet: String?
    /// Whether all rows are readings of one measure: a header that is repeated below a title then begins another table.
    public var isOfReadings = false

    /// Nothing is stated.
    public init() {}
}
