/// The filled cells of a sheet.
public struct Sheet: Equatable, Sendable {
    /// A filled cell.
    public struct Cell: Equatable, Sendable {
        /// Its column, from 0.
        public let column: Int
        public let value: CellValue
        /// Whether its value is that of a cell above, which is merged with it.
        public let isMerged: Bool
        /// The text that its format shows beside its number, such as a currency; empty where it shows none.
        public let unit: String

        /// A cell of a column with a value.
        public init(_ column: Int, _ value: CellValue, isMerged: Bool = false, unit: String = "") {
            self.column = column
            self.value = value
            self.isMerged = isMerged
            self.unit = unit
        }
    }

    /// A row that has a filled cell.
    public struct Row: Equatable, Sendable {
        /// Its number, from 1.
        public let number: Int
        /// Its filled cells from left to right.
        public var cells: [Cell]
    }

    /// The largest sheet of any program.
    static let (lastRow, lastColumn) = (1_048_576, 16_384)
    /// The largest number of filled cells that is read.
    public static let cellLimit = 5_000_000

    /// The rows from top to bottom.
    public internal(set) var rows: [Row] = []
    /// The number of rows with filled cells that are hidden, by hand or by a filter.
    public internal(set) var hiddenRows = 0
    /// The hidden columns.
    public internal(set) var hiddenColumns = ColumnSet()
    /// The number of filled cells that are calculated by a formula.
    public internal(set) var formulas = 0

    /// The day from which numbers without a format that are days count, as `2010-06-15`. Excel's first of March 1900 is
    /// 61, because it has a 29 February before it.
    public internal(set) var countsFrom = "1899-12-30"

    private var cells = 0

    /// An empty sheet.
    public init() {}

    /// Adds a row behind the others.
    mutating func add(_ row: Row, isHidden: Bool) throws(XMLFault) {
        cells += row.cells.count
        if cells > Sheet.cellLimit { throw .tooLarge }
        rows.append(row)
        if isHidden { hiddenRows += 1 }
    }
}

/// A set of columns, from 0.
public struct ColumnSet: Equatable, Sendable {
    private var ranges: [ClosedRange<Int>] = []

    mutating func insert(_ range: ClosedRange<Int>) throws(XMLFault) {
        if ranges.count >= Sheet.lastColumn { throw .tooLarge }
        ranges.append(range)
    }

    /// Whether a column is one of them.
    public func contains(_ column: Int) -> Bool { ranges.contains { $0.contains(column) } }
}
