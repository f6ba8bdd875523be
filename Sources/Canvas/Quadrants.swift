/// A grid of dots drawn in quarter blocks (Unicode block U+2580): two columns and two rows of dots in every cell, large
/// enough to be seen on a wall.
public struct Quadrants: Equatable, Sendable {
    /// Columns and rows, in cells.
    public let width, height: Int
    private var dots: [Int]

    /// A grid without dots.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        dots = Array(repeating: 0, count: self.width * self.height)
    }

    /// Columns and rows, in dots.
    var dotColumns: Int { width * 2 }
    var dotRows: Int { height * 2 }

    /// By the sum of the dots: upper left 1, upper right 2, lower left 4, lower right 8.
    private static let blocks: [Unicode.Scalar] = [
        " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
    ]

    /// Sets a dot; the upper left one is 0, 0. Dots outside the grid are ignored.
    public mutating func set(_ column: Int, _ row: Int) {
        guard (0..<dotColumns).contains(column), (0..<dotRows).contains(row) else { return }
        dots[row / 2 * width + column / 2] |= 1 << (row % 2 * 2 + column % 2)
    }

    /// Draws a line between two dots.
    public mutating func line(from start: (column: Int, row: Int), to end: (column: Int, row: Int)) {
        let steps = max(abs(end.column - start.column), abs(end.row - start.row), 1)
        for step in 0...steps {
            // Halves round away from the start, so that a line and its reverse meet the same dots.
            func between(_ start: Int, _ end: Int) -> Int {
                let way = (end - start) * step
                return start + (2 * abs(way) + steps) / (2 * steps) * way.signum()
            }
            set(between(start.column, end.column), between(start.row, end.row))
        }
    }

    /// The block of a cell; nil for a cell without dots.
    public func block(_ row: Int, _ column: Int) -> Unicode.Scalar? {
        let sum = dots[row * width + column]
        return sum == 0 ? nil : Quadrants.blocks[sum]
    }

    /// Draws the dots onto a canvas in one style; cells without a dot keep their content.
    public func draw(on canvas: inout Canvas, row: Int, column: Int, _ style: Style) {
        for line in 0..<height {
            for cell in 0..<width {
                guard let block = block(line, cell) else { continue }
                canvas.write(String(block), row + line, column + cell, style)
            }
        }
    }
}
