/// A small picture of dots: rows of bits, the leftmost dot the highest bit.
public struct DotPattern: Equatable, Sendable {
    /// The dots of a row.
    public let width: Int
    /// The rows from top to bottom.
    public let rows: [Int]

    /// A picture of these rows.
    public init(width: Int, rows: [Int]) {
        self.width = width
        self.rows = rows
    }
}

/// Dots in half blocks: one column and two rows of dots in every cell, so that a dot is about as high as wide.
public struct DotGrid: Equatable, Sendable {
    /// Columns and rows, in cells.
    public let width, height: Int
    private var dots: [Bool]

    /// A grid without dots.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        dots = Array(repeating: false, count: self.width * self.height * 2)
    }

    /// Draws a pattern enlarged by a whole factor; what lies outside the grid is left out.
    public mutating func stamp(_ pattern: DotPattern, scale: Int, column: Int, row: Int) {
        for (line, bits) in pattern.rows.enumerated() {
            for place in 0..<pattern.width where bits & 1 << (pattern.width - 1 - place) != 0 {
                for down in 0..<scale {
                    for right in 0..<scale { set(column + place * scale + right, row + line * scale + down) }
                }
            }
        }
    }

    private mutating func set(_ column: Int, _ row: Int) {
        guard (0..<width).contains(column), (0..<height * 2).contains(row) else { return }
        dots[row * width + column] = true
    }

    /// Draws every cell of the grid in one style.
    /// - Parameter empty: the character of cells without a dot.
    public func draw(on canvas: inout Canvas, row: Int, column: Int, _ style: Style, empty: Character = " ") {
        for line in 0..<height {
            let text = (0..<width).map { place -> Character in
                let (upper, lower) = (dots[line * 2 * width + place], dots[(line * 2 + 1) * width + place])
                return upper || lower ? BigType.block(upper, lower) : empty
            }
            canvas.write(String(text), row + line, column, style)
        }
    }
}
