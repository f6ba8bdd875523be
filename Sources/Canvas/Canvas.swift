/// One column of one row of the screen.
public struct Cell: Equatable, Sendable {
    /// The character; NUL in the right half of a wide character.
    public var scalar: Unicode.Scalar
    /// The combining mark; NUL where there is none.
    public var mark: Unicode.Scalar
    /// The role and background of the cell.
    public var style: Style

    static let blank = Cell(scalar: " ", mark: "\0", style: Style())

    /// Whether it is a part of a bar or a curve, drawn with block elements or braille: on a reversed background it would
    /// tell the opposite.
    var isFigure: Bool { (0x2580...0x259F).contains(scalar.value) || (0x2800...0x28FF).contains(scalar.value) }

    /// Whether it is the right half of a wide character.
    public var isRightHalf: Bool { scalar == "\0" }
}

/// A grid of cells: the content of a screen, as a value.
///
/// Every text is written through `VisibleText`, so that no control character of a plan reaches the terminal.
public struct Canvas: Equatable, Sendable {
    /// Width in columns.
    public let width: Int
    /// Height in rows.
    public let height: Int
    /// The cells, row after row.
    public private(set) var cells: [Cell]
    /// Row and column of the hardware cursor; nil where it is not placed.
    public var cursor: (row: Int, column: Int)?
    /// Whether the cursor is visible, as in a text field; else it only marks the selection for screen readers.
    public var isCursorShown = false

    /// An empty canvas; negative sizes count as zero.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        cells = Array(repeating: .blank, count: self.width * self.height)
    }

    /// The cell at a row and column, which must lie on the canvas.
    public subscript(row: Int, column: Int) -> Cell { cells[row * width + column] }

    /// Writes text from a cell to the right; text beyond the room is cut with an ellipsis.
    /// - Parameters:
    ///   - room: the columns it may take; by default all to the edge.
    /// - Returns: the column behind the last one written.
    @discardableResult
    public mutating func write(
        _ text: String, _ row: Int, _ column: Int, _ style: Style = Style(), room: Int? = nil
    ) -> Int {
        guard row >= 0, row < height else { return column }
        let limit = min(width, column + (room ?? width))
        let text = TextWidth.fitted(text, limit - column)
        return withLine(row) { line in
            var next = column
            for scalar in text.unicodeScalars {
                guard let shown = VisibleText.visible(scalar) else { continue }
                let columns = TextWidth.columns(of: shown)
                if columns == 0 {
                    if next > max(0, column), next <= limit { line.addMark(shown, next - 1) }
                    continue
                }
                guard next + columns <= limit else { break }
                if next >= 0 { line.put(shown, columns, next, style) }
                next += columns
            }
            return next
        }
    }

    /// Writes text in a field of fixed width: cut with an ellipsis, or padded with blanks.
    public mutating func field(
        _ text: String, _ row: Int, _ column: Int, _ columns: Int, _ style: Style = Style(), alignRight: Bool = false
    ) {
        guard columns > 0 else { return }
        let shown = TextWidth.fitted(text, columns)
        let start = alignRight ? column + columns - TextWidth.columns(of: shown) : column
        fill(row, column, start - column, style)
        let end = write(shown, row, start, style, room: column + columns - start)
        fill(row, end, column + columns - end, style)
    }

    /// Fills part of a row with a character one column wide.
    public mutating func fill(
        _ row: Int, _ column: Int, _ columns: Int, _ style: Style, with scalar: Unicode.Scalar = " "
    ) {
        guard row >= 0, row < height else { return }
        let part = part(of: columns, from: column)
        withLine(row) { line in
            for column in part { line.put(scalar, 1, column, style) }
        }
    }

    /// Changes the background of part of a row and keeps its characters.
    public mutating func ground(_ ground: Background, _ row: Int, _ column: Int, _ columns: Int) {
        guard row >= 0, row < height else { return }
        for column in part(of: columns, from: column) where !cells[row * width + column].isFigure {
            cells[row * width + column].style.ground = ground
        }
    }

    /// Draws another canvas onto this one.
    public mutating func lay(_ other: Canvas, row: Int, column: Int) {
        let columns = part(of: other.width, from: column)
        for fromRow in 0..<other.height where !columns.isEmpty && row + fromRow >= 0 && row + fromRow < height {
            let start = fromRow * other.width + columns.lowerBound - column
            other.cells.withUnsafeBufferPointer { its in
                withLine(row + fromRow) { line in
                    _ = line.cells[columns].update(fromContentsOf: its[start..<start + columns.count])
                }
            }
        }
        if let cursor = other.cursor {
            self.cursor = (row + cursor.row, column + cursor.column)
            isCursorShown = other.isCursorShown
        }
    }

    /// The rows as text, without trailing blanks.
    public var lines: [String] {
        (0..<height).map { row in
            var line = String.UnicodeScalarView()
            for column in 0..<width {
                let cell = self[row, column]
                if !cell.isRightHalf { line.append(cell.scalar) }
                if cell.mark != "\0" { line.append(cell.mark) }
            }
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }

    public static func == (left: Canvas, right: Canvas) -> Bool {
        left.width == right.width && left.cells == right.cells && left.cursor?.row == right.cursor?.row
            && left.cursor?.column == right.cursor?.column && left.isCursorShown == right.isCursorShown
    }

    /// The columns of a stretch that lie on the canvas.
    private func part(of columns: Int, from column: Int) -> Range<Int> {
        let start = max(0, column)
        return start..<max(start, min(width, column + columns))
    }

    private mutating func withLine<Result>(_ row: Int, _ body: (Line) -> Result) -> Result {
        cells.withUnsafeMutableBufferPointer { cells in
            body(Line(cells: UnsafeMutableBufferPointer(rebasing: cells[row * width..<(row + 1) * width])))
        }
    }
}

/// The cells of a row while they are written.
private struct Line {
    let cells: UnsafeMutableBufferPointer<Cell>

    /// Writes a character of one or two columns, and a blank over the other half of a wide character it overwrites.
    func put(_ scalar: Unicode.Scalar, _ columns: Int, _ column: Int, _ style: Style) {
        if cells[column].isRightHalf, column > 0 { cells[column - 1].scalar = " " }
        let behind = column + columns
        if behind < cells.count, cells[behind].isRightHalf { cells[behind].scalar = " " }
        cells[column] = Cell(scalar: scalar, mark: "\0", style: style)
        if columns == 2 { cells[column + 1] = Cell(scalar: "\0", mark: "\0", style: style) }
    }

    func addMark(_ mark: Unicode.Scalar, _ column: Int) {
        let base = cells[column].isRightHalf && column > 0 ? column - 1 : column
        if cells[base].mark == "\0" { cells[base].mark = mark }
    }
}
