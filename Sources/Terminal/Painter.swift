import CNcurses
import Canvas

/// Writes runs of cells to ncurses' grid: a theme's attributes become curses attributes and colour pairs, and
/// characters missing from the terminal's character set are replaced.
struct Painter {
    private let theme: Theme
    private let display: Display
    private let glyphs: Glyphs
    private let palette: Palette
    /// An empty cell for each style.
    private var blanks: [(style: Style, cell: cchar_t)] = []
    private var cells: [cchar_t] = []

    /// - Parameter display: what is known of the terminal apart from its number of colours.
    init(theme: Theme, _ palette: Palette, _ display: Display, _ glyphs: Glyphs) {
        self.theme = theme
        self.palette = palette
        self.glyphs = glyphs
        self.display = Display(palette.depth, on: display.ground, isConsole: display.isConsole)
    }

    mutating func paint(_ run: Run, of canvas: Canvas) {
        let style = canvas[run.row, run.columns.lowerBound].style
        let blank = blank(of: style)
        // The changed run may begin with the right half of a wide character; its left half is then written too.
        var start = run.columns.lowerBound
        if start > 0, canvas[run.row, start].isRightHalf { start -= 1 }
        cells.removeAll(keepingCapacity: true)
        for column in start..<run.columns.upperBound {
            let cell = canvas[run.row, column]
            if cell.isRightHalf { continue }
            let isWide = column + 1 < canvas.width && canvas[run.row, column + 1].isRightHalf
            glyphs.append(cell, isWide: isWide, in: blank, to: &cells)
        }
        cinco_put(Int32(run.row), Int32(start), cells, Int32(cells.count))
    }

    private mutating func blank(of style: Style) -> cchar_t {
        if let known = blanks.first(where: { $0.style == style }) { return known.cell }
        let look = theme.look(of: style, on: display)
        var attributes: attr_t = 0
        if look.isBold { attributes |= cinco_bold() }
        if look.isDim { attributes |= cinco_dim() }
        if look.isUnderlined { attributes |= cinco_underline() }
        if look.isReversed { attributes |= cinco_reverse() }
        let cell = cinco_blank(attributes, palette.pair(look.foreground, look.background))
        blanks.append((style, cell))
        return cell
    }
}
