/// A grid of dots drawn in braille patterns (Unicode block U+2800): two columns and four rows of dots in every cell.
public struct Braille: Equatable, Sendable {
    /// Columns and rows, in cells.
    public let width, height: Int
    private var dots: [UInt8]

    /// A grid without dots.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        dots = Array(repeating: 0, count: self.width * self.height)
    }

    /// Columns and rows, in dots.
    var dotColumns: Int { width * 2 }
    var dotRows: Int { height * 4 }

    private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

    /// Sets a dot; the upper left one is 0, 0. Dots outside the grid are ignored.
    public mutating func set(_ column: Int, _ row: Int) {
        guard (0..<dotColumns).contains(column), (0..<dotRows).contains(row) else { return }
        dots[row / 4 * width + column / 2] |= Braille.bits[row % 4][column % 2]
    }

    /// Draws a line between two dots.
    /// - Parameter gap: distance between drawn dots; 1 is a solid line, more a dotted one.
    public mutating func line(from start: (column: Int, row: Int), to end: (column: Int, row: Int), gap: Int = 1) {
        let steps = max(abs(end.column - start.column), abs(end.row - start.row), 1)
        for step in 0...steps where step % gap == 0 {
            // Halves round away from the start, so that a line and its reverse meet the same dots.
            func between(_ start: Int, _ end: Int) -> Int {
                let way = (end - start) * step
                return start + (2 * abs(way) + steps) / (2 * steps) * way.signum()
            }
            set(between(start.column, end.column), between(start.row, end.row))
        }
    }

    /// The pattern of a cell; nil for a cell without dots.
    public func pattern(_ row: Int, _ column: Int) -> Unicode.Scalar? {
        let bits = dots[row * width + column]
        return bits == 0 ? nil : Unicode.Scalar(0x2800 + UInt32(bits))
    }

    /// Draws the dots onto a canvas in one style; cells without a dot keep their content.
    public func draw(on canvas: inout Canvas, row: Int, column: Int, _ style: Style) {
        for line in 0..<height {
            for cell in 0..<width {
                guard let pattern = pattern(line, cell) else { continue }
                canvas.write(String(pattern), row + line, column + cell, style)
            }
        }
    }
}

/// A row of values as blocks of eight heights.
public enum Sparkline {
    private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// One block for each value, the smallest value lowest. Of more values than columns the last ones are shown.
    public static func text(_ values: [Double], columns: Int) -> String {
        let shown = values.suffix(max(0, columns))
        guard let low = shown.min(), let high = shown.max() else { return "" }
        return String(
            shown.map { value in
                high > low ? blocks[Int(nearest: (value - low) / (high - low) * 7, in: 0...7)] : blocks[3]
            })
    }
}
