/// The layout of the board as tiles for a screen on the wall, in rows and columns.
///
/// Each letter, shape and head is at least two and a half rows high: 20 arc minutes at 5 m on a screen of 55 inches up
/// to 55 rows.
struct WallLayout {
    /// The columns of the cities' names.
    let nameWidth: Int
    /// The columns of a tile with the gap behind it.
    let cellWidth: Int
    /// The row of the heads of the lines, and their rows.
    let headRow = 2
    let headHeight: Int
    /// The rows of a tile.
    let cityHeight: Int
    /// The number of visible cities.
    let cities: Int
    /// The rows below the tiles, above the hints.
    let below: Int

    init(_ size: (width: Int, height: Int), cities count: Int) {
        let (columns, rows) = size
        below = rows < 20 ? 1 : 3
        // Letters three rows high up to 55 rows, then larger ones, so that they stay as large as on fewer rows.
        headHeight = 3 * WallLayout.scale(rows)
        let free = max(5, rows - headRow - headHeight - below - 1)
        // On few rows a tile has room for its letter alone, so that more cities are seen at once.
        cities = max(1, min(count, free / (rows < 20 ? 3 : 5)))
        cityHeight = max(1, free / cities)
        cellWidth = max(8, (columns - min(36, max(14, columns / 6))) / 5)
        nameWidth = max(1, columns - cellWidth * 5)
    }

    /// By how much letters of heads are enlarged on a screen of so many rows.
    static func scale(_ rows: Int) -> Int { max(1, (rows + 54) / 56) }

    /// The row of the first city.
    var firstCity: Int { headRow + headHeight }

    /// The first column of a line's tile.
    func column(of line: Int) -> Int { nameWidth + line * cellWidth }

    /// The columns of a tile; the gap beside it has the frame of the selection.
    var tileWidth: Int { cellWidth - 1 }
}

extension State {
    /// The layout of the tiles for the present size.
    var wallLayout: WallLayout { WallLayout(size, cities: plan.cities.count) }
}
