import Canvas
import Testing

@Suite("Charts of dots and blocks")
struct BrailleTests {
    @Test("Each dot of a cell has its bit, as Unicode numbers them")
    func bits() {
        for (column, row, pattern) in [
            (0, 0, "⠁"), (0, 1, "⠂"), (0, 2, "⠄"), (0, 3, "⡀"), (1, 0, "⠈"), (1, 1, "⠐"), (1, 2, "⠠"), (1, 3, "⢀"),
        ] {
            var grid = Braille(width: 1, height: 1)
            grid.set(column, row)
            #expect(grid.pattern(0, 0).map { String($0) } == pattern)
        }
    }

    @Test("A line joins its ends; outside the grid nothing is set; cells without a dot are left alone")
    func line() {
        var grid = Braille(width: 2, height: 1)
        grid.line(from: (0, 0), to: (3, 3))
        grid.set(-1, 0)
        grid.set(0, 99)
        #expect(grid.pattern(0, 0) == "⠑" && grid.pattern(0, 1) == "⢄")
        var canvas = Canvas(width: 4, height: 1)
        canvas.write("abcd", 0, 0)
        Braille(width: 4, height: 1).draw(on: &canvas, row: 0, column: 0, Style())
        grid.draw(on: &canvas, row: 0, column: 1, Style())
        #expect(canvas.lines == ["a⠑⢄d"])
    }

    @Test("A course of values goes from the lowest block to the highest; of too many the last are shown")
    func sparkline() {
        #expect(Sparkline.text([0, 7], columns: 5) == "▁█" && Sparkline.text([3, 3], columns: 5) == "▄▄")
        #expect(Sparkline.text([9, 0, 1], columns: 2) == "▁█" && Sparkline.text([], columns: 5).isEmpty)
    }
}
