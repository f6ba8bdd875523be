import CNcurses
import Canvas

/// Puts runs of cells on ncurses' own grid: a theme's looks become attributes and colour pairs, and characters that
/// the terminal's character set lacks are replaced.
struct Painter {
    private let theme: Theme
    private let glyphs = Glyphs()
    private let palette = Palette()
    private var looks: [Style: (attributes: attr_t, pair: Int32)] = [:]
    private var text: [wchar_t] = []

    init(theme: Theme) { self.theme = theme }

    mutating func paint(_ run: Run, of canvas: Canvas) {
        let style = canvas[run.row, run.columns.lowerBound].style
        let (attributes, pair) = look(of: style)
        text.removeAll(keepingCapacity: true)
        for column in run.columns {
            let cell = canvas[run.row, column]
            guard let scalar = cell.scalar else { continue }
            glyphs.append(scalar, cell.mark, isWide: isWide(canvas, run.row, column), to: &text)
        }
        // The right half of a wide character that did not change itself: its left half is written again.
        let startsInside = canvas[run.row, run.columns.lowerBound].scalar == nil && run.columns.lowerBound > 0
        if startsInside, let scalar = canvas[run.row, run.columns.lowerBound - 1].scalar {
            var whole: [wchar_t] = []
            glyphs.append(scalar, canvas[run.row, run.columns.lowerBound - 1].mark, isWide: true, to: &whole)
            text.insert(contentsOf: whole, at: 0)
        }
        cinco_use_style(attributes, pair)
        let column = run.columns.lowerBound - (startsInside ? 1 : 0)
        cinco_put(Int32(run.row), Int32(column), text, Int32(text.count))
    }

    private func isWide(_ canvas: Canvas, _ row: Int, _ column: Int) -> Bool {
        column + 1 < canvas.width && canvas[row, column + 1].scalar == nil
    }

    private mutating func look(of style: Style) -> (attributes: attr_t, pair: Int32) {
        if let known = looks[style] { return known }
        let look = theme.look(of: style)
        var attributes: attr_t = 0
        if look.isBold { attributes |= cinco_bold() }
        if look.isDim { attributes |= cinco_dim() }
        if look.isUnderlined { attributes |= cinco_underline() }
        if look.isReversed { attributes |= cinco_reverse() }
        let drawn = (attributes: attributes, pair: palette.pair(look.foreground, look.background))
        looks[style] = drawn
        return drawn
    }
}
