import CNcurses
import Canvas

/// Puts runs of cells on ncurses' own grid: a theme's looks become attributes and colour pairs, and characters that
/// the terminal's character set lacks are replaced.
struct Painter {
    private let theme: Theme
    private let glyphs = Glyphs()
    private let palette = Palette()
    private var looks: [(style: Style, attributes: attr_t, pair: Int32)] = []
    private var text: [wchar_t] = []

    init(theme: Theme) { self.theme = theme }

    mutating func paint(_ run: Run, of canvas: Canvas) {
        let style = canvas[run.row, run.columns.lowerBound].style
        let (attributes, pair) = look(of: style)
        // The right half of a wide character that did not change itself: its left half is written again.
        var start = run.columns.lowerBound
        if start > 0, canvas[run.row, start].isRightHalf { start -= 1 }
        text.removeAll(keepingCapacity: true)
        for column in start..<run.columns.upperBound {
            let cell = canvas[run.row, column]
            if cell.isRightHalf { continue }
            let isWide = column + 1 < canvas.width && canvas[run.row, column + 1].isRightHalf
            glyphs.append(cell, isWide: isWide, to: &text)
        }
        cinco_use_style(attributes, pair)
        cinco_put(Int32(run.row), Int32(start), text, Int32(text.count))
    }

    private mutating func look(of style: Style) -> (attributes: attr_t, pair: Int32) {
        if let known = looks.first(where: { $0.style == style }) { return (known.attributes, known.pair) }
        let look = theme.look(of: style)
        var attributes: attr_t = 0
        if look.isBold { attributes |= cinco_bold() }
        if look.isDim { attributes |= cinco_dim() }
        if look.isUnderlined { attributes |= cinco_underline() }
        if look.isReversed { attributes |= cinco_reverse() }
        let pair = palette.pair(look.foreground, look.background)
        looks.append((style, attributes, pair))
        return (attributes, pair)
    }
}
