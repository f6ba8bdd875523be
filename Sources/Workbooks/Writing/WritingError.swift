/// A reason why a workbook cannot be written.
public enum WritingError: Error, Equatable {
    /// A text that is longer than a cell can hold: its sheet, row and column from 1, and its length.
    case longText(sheet: String, row: Int, column: Int, length: Int)
    /// A sheet with more rows than one can have: its name and their number.
    case manyRows(sheet: String, count: Int)
    /// The archive was not made, by the code of the library.
    case archive(Int32)
}
