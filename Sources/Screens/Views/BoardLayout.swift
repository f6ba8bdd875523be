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
    /// The rows of the preview below; 0 where it stands beside the table or has no room.
    let previewRows: Int
    /// The first column of the preview beside the table; nil where there is no room for it.
    let panel: Int?

    /// - Parameters:
    ///   - size: the columns and rows of the screen.
    ///   - longest: the columns of the longest name of a city that is to have room.
    init(_ size: (width: Int, height: Int), longest: Int) {
        let (columns, rows) = size
        let isWide = columns >= 130
        width = isWide ? min(112, columns - 62) : columns
        panel = isWide ? width + 1 : nil
        let free = width - 6 - 5 * 11
        nameWidth = max(12, min(max(14, longest + 1), free))
        cellWidth = min(17, max(7, (width - nameWidth - 6) / 5))
        previewRows = isWide || rows < 20 ? 0 : 5
        cityRows = max(1, rows - firstCity - 3 - previewRows - 1)
    }

    /// The first column of a line's cell.
    func column(of line: Int) -> Int { 1 + nameWidth + 5 + line * cellWidth }

    /// The row of the first line of counts.
    func summaryRow(cities: Int) -> Int { firstCity + min(cities, cityRows) + 1 }
}

extension State {
    /// Where the parts of the board stand now.
    var boardLayout: BoardLayout { BoardLayout(size, longest: longestName) }
}
