/// The layout of the board for a terminal size, in rows and columns.
struct BoardLayout {
    /// The width of the table of cities.
    let width: Int
    /// The width of a city's name.
    let nameWidth: Int
    /// The width of a line's cell.
    let cellWidth: Int
    /// The row of the first city.
    let firstCity = 4
    /// The number of rows for cities.
    let cityRows: Int
    /// The position and size of the preview, beside the table or below it; nil where it does not fit.
    let preview: (row: Int, column: Int, width: Int, height: Int)?
    /// The number of rows of the screen.
    private let rows: Int
    /// Whether the preview is beside the table.
    let isWide: Bool

    /// - Parameters:
    /// - size: columns and rows of the screen.
    /// - longest: the columns of the longest city name.
    init(_ size: (width: Int, height: Int), longest: Int) {
        let columns = size.width
        rows = size.height
        isWide = columns >= 130
        width = isWide ? min(112, columns - 62) : columns
        let free = width - 6 - 5 * 11
        nameWidth = max(12, min(max(14, longest + 1), free))
        cellWidth = min(17, max(7, (width - nameWidth - 6) / 5))
        let rowsBelow = isWide || rows < 20 ? 0 : 5
        cityRows = max(1, rows - firstCity - 3 - rowsBelow - 1)
        // Between the two header rows and the hints.
        let beside = (row: 2, column: width, width: columns - width, height: rows - 3)
        let below = (row: rows - 1 - rowsBelow, column: 0, width: columns, height: rowsBelow)
        preview = isWide ? beside : rowsBelow > 0 ? below : nil
    }

    /// The first column of a line's cell.
    func column(of line: Int) -> Int { 1 + nameWidth + 5 + line * cellWidth }

    /// The number of rows above the preview, where that is below the table; else above the hints.
    var rowsAbove: Int { isWide ? rows - 1 : preview?.row ?? rows - 1 }

    /// The row of the counts.
    func summaryRow(cities: Int) -> Int { firstCity + min(cities, cityRows) + 1 }
}

extension State {
    /// The layout for the present size.
    var boardLayout: BoardLayout { BoardLayout(size, longest: longestName) }
}
