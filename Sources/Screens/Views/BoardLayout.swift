import Canvas
import Plan

/// A rectangle of the screen, in rows and columns.
struct Frame: Equatable {
    let row, column, width, height: Int
}

/// The columns that the names of cities take: of the longest name, and of the longest of their first words.
struct NameWidths: Equatable {
    var whole = 0
    var firstWord = 0

    init() {}

    /// The widths for names and the heading above them. The first of several words has `…` behind it where the others
    /// are cut.
    init(of names: [String]) {
        whole = names.map { TextWidth.columns(of: $0) }.max() ?? 0
        firstWord =
            names.map { name in
                let word = name.prefix { $0 != " " }
                return TextWidth.columns(of: String(word)) + (word.count < name.count ? 1 : 0)
            }.max() ?? 0
    }
}

/// The layout of the board for a terminal size, in rows and columns: the table of cities, the counts, and below them
/// the first issues and the selected cell, on a wide terminal beside each other.
struct BoardLayout {
    let width: Int
    /// The width of a city's name.
    let nameWidth: Int
    /// Whether the share of the violence has a column.
    let hasShare: Bool
    /// The width of a line's cell with the gap behind it.
    let cellWidth: Int
    /// The row of the first city.
    let firstCity = 4
    /// The rows of a city: its statuses, on a high terminal also the next steps, and a blank.
    let cityHeight: Int
    /// The number of visible cities.
    let cityRows: Int
    /// The rows of the counts.
    let summaryHeight: Int
    /// The lists, from left to right; one below the table, or several beside each other.
    let lists: [Frame]
    /// The selected cell.
    let cell: Frame
    /// Whether the selected cell is below the list and not beside it.
    let isNarrow: Bool

    /// From this number of columns on the selected cell is a second pane, and from this one on there are three panes.
    static let twoPanes = 100
    static let threePanes = 160
    /// From this number of rows on a cell has a second line; below this one the preview is one line.
    static let secondLine = 50
    static let small = 20

    /// - Parameters:
    ///   - cities: the number of cities.
    ///   - sides: the number of partners.
    ///   - summary: the rows that the counts would take.
    init(_ size: (width: Int, height: Int), names: NameWidths, cities: Int, sides: Int, summary: Int) {
        let (columns, rows) = size
        width = columns
        (nameWidth, hasShare, cellWidth) = BoardLayout.columns(of: columns, names)
        isNarrow = columns < BoardLayout.twoPanes
        let isSmall = rows < BoardLayout.small
        cityHeight = rows >= BoardLayout.secondLine ? 3 : 1
        summaryHeight = min(summary, isSmall ? 2 : 4)
        // Between the header and the hints.
        let free = max(0, rows - firstCity - summaryHeight - 1)
        let leastCell = isSmall ? 1 : 2 + sides
        let leastPanes = isNarrow ? leastCell + (isSmall ? 2 : 3) : isSmall ? 3 : 9
        cityRows = max(1, min(cities, (free - leastPanes) / cityHeight))
        let gap = rows >= 30 && cityHeight == 1 ? 1 : 0
        let top = firstCity + cityRows * cityHeight + summaryHeight + gap
        let height = max(0, rows - 1 - top)
        if isNarrow {
            // A heading and four issues at least.
            let whole = height >= 36 ? height / 2 : 6 + sides
            let below = isSmall ? 1 : min(whole, max(leastCell, height - 5))
            lists = [Frame(row: top, column: 0, width: columns, height: max(0, height - below))]
            cell = Frame(row: top + max(0, height - below), column: 0, width: columns, height: min(height, below))
        } else {
            let count = columns >= BoardLayout.threePanes ? 3 : 2
            let part = columns / count
            lists = (0..<count - 1).map { Frame(row: top, column: $0 * part, width: part - 2, height: height) }
            let at = (count - 1) * part
            cell = Frame(row: top, column: at, width: columns - at, height: height)
        }
    }

    /// The width of names and cells, and whether there is room for the share. Cells take precedence over the share,
    /// then over all but the first word of a name.
    private static func columns(of width: Int, _ names: NameWidths) -> (name: Int, hasShare: Bool, cell: Int) {
        // A cell with an arrow, progress and a star, and the gap behind it; the least cell holds two letters and ≠.
        let (wanted, least, share) = (12, 8, 5)
        let room = width - 1 - 5 * wanted
        if names.whole <= room - share {
            let name = max(names.whole, min(14, room - share))
            return (name, true, (width - 1 - name - share) / 5)
        }
        let name = max(names.firstWord, min(names.whole, room))
        let cell = max(least, min(name <= room ? .max : wanted, (width - 1 - name) / 5))
        return (max(1, min(names.whole, width - 1 - 5 * cell)), false, cell)
    }

    /// The first column of a line's cell.
    func column(of line: Int) -> Int { 1 + nameWidth + (hasShare ? 5 : 0) + 1 + line * cellWidth }

    /// The columns of a line's cell without the gap; the last cell ends at the edge.
    var cellRoom: Int { cellWidth - 1 }

    /// The row of the counts.
    var summaryRow: Int { firstCity + cityRows * cityHeight }
}

extension State {
    /// The layout for the present size.
    var boardLayout: BoardLayout {
        BoardLayout(
            size, names: nameWidths, cities: plan.cities.count, sides: plan.partners.count, summary: summaryLines.count)
    }
}
