/// A stretch of cells of one style that has to be drawn.
public struct Run: Equatable, Sendable {
    /// The row it stands in.
    public let row: Int
    /// Its columns.
    public let columns: Range<Int>
}

extension Canvas {
    /// The stretches that differ from what is on the screen, each of one style; everything where there is nothing
    /// to compare with or the size differs.
    public func runs(since old: Canvas?) -> [Run] {
        var runs: [Run] = []
        let known = old.flatMap { $0.width == width && $0.height == height ? $0 : nil }
        for row in 0..<height {
            let base = row * width
            var column = 0
            while column < width {
                if let known, known.cells[base + column] == cells[base + column] {
                    column += 1
                    continue
                }
                let start = column
                let style = cells[base + column].style
                while column < width, cells[base + column].style == style,
                    known.map({ $0.cells[base + column] != cells[base + column] }) ?? true
                {
                    column += 1
                }
                runs.append(Run(row: row, columns: start..<column))
            }
        }
        return runs
    }
}
