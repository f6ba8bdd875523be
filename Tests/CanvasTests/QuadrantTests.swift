import Canvas
import Testing

@Suite("Charts of blocks")
struct QuadrantTests {
    @Test("Each dot of a cell is its quarter of the cell")
    func quarters() {
        for (column, row, block) in [(0, 0, "▘"), (1, 0, "▝"), (0, 1, "▖"), (1, 1, "▗")] {
            var grid = Quadrants(width: 1, height: 1)
            grid.set(column, row)
            #expect(grid.block(0, 0).map { String($0) } == block)
        }
    }

    @Test("Any set of dots is the block that Unicode names by its quarters")
    func blocks() {
        let named: [(Unicode.Scalar, Set<Int>)] = [
            ("▀", [0, 1]), ("▄", [2, 3]), ("▌", [0, 2]), ("▐", [1, 3]), ("▚", [0, 3]), ("▞", [1, 2]), ("▙", [0, 2, 3]),
            ("▛", [0, 1, 2]), ("▜", [0, 1, 3]), ("▟", [1, 2, 3]), ("█", [0, 1, 2, 3]),
        ]
        for (block, dots) in named {
            var grid = Quadrants(width: 1, height: 1)
            for dot in dots { grid.set(dot % 2, dot / 2) }
            #expect(grid.block(0, 0) == block)
        }
    }

    @Test("A line joins its ends; outside the grid nothing is set; cells without a dot are left alone")
    func line() {
        var grid = Quadrants(width: 2, height: 2)
        grid.line(from: (0, 0), to: (3, 3))
        grid.set(-1, 0)
        grid.set(0, 99)
        #expect(grid.block(0, 0) == "▚" && grid.block(1, 1) == "▚" && grid.block(0, 1) == nil)
        var canvas = Canvas(width: 4, height: 2)
        canvas.write("abcd", 0, 0)
        grid.draw(on: &canvas, row: 0, column: 1, Style())
        #expect(canvas.lines == ["a▚cd", "  ▚"])
    }

    @Test("A course of values goes from the lowest block to the highest; of too many the last are shown")
    func sparkline() {
        #expect(Sparkline.text([0, 7], columns: 5) == "▁█" && Sparkline.text([3, 3], columns: 5) == "▄▄")
        #expect(Sparkline.text([9, 0, 1], columns: 2) == "▁█" && Sparkline.text([], columns: 5).isEmpty)
    }
}
