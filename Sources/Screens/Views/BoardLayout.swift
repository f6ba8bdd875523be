/// Where the parts of the board stand for a size of terminal.
struct BoardLayout {
    /// The columns of the table of cities.
    let width: Int
    /// The columns of a city's name.
    let nameWidth: Int
    /// The columns of one line's cell.
    let cellWidth: Int
    /// The row of the first city.
    let firstCity = 4
    /// The rows in which cities stand.
    let cityRows: Int
    /// Where the preview stands, beside the table or below it; nil where there is no room for it.
    let preview: (row: Int, column: Int, width: Int, height: Int)?
    /// The rows of the screen.
    private let rows: Int
    /// Whether the preview stands beside the table.
    let isWide: Bool

    /// - Parameters:
    ///   - size: the columns and rows of the screen.
    ///   - longest: the columns of the longest name of a city that is to have room.
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
        // Between the two rows on top and the hints.
        let beside = (row: 2, column: width, width: columns - width, height: rows - 3)
        let below = (row: rows - 1 - rowsBelow, column: 0, width: columns, height: rowsBelow)
        preview = isWide ? beside : rowsBelow > 0 ? below : nil
    }

    /// The first column of a line's cell.
    func column(of line: Int) -> Int { 1 + nameWidth + 5 + line * cellWidth }

    /// The rows above a preview that stands below, or above the hints.
    var rowsAbove: Int { isWide ? rows - 1 : preview?.row ?? rows - 1 }

    /// The row of the first line of counts.
    func summaryRow(cities: Int) -> Int { firstCity + min(cities, cityRows) + 1 }
}

extension State {
    /// Where the parts of the board stand now.
    var boardLayout: BoardLayout { BoardLayout(size, longest: longestName) }
}
