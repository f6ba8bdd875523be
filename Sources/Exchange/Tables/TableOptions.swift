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

    /// Nothing is stated.
    public init() {}
}
