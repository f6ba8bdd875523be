import Canvas
import Phrases
import Plan

/// Draws the board: cities by lines, what stands out, and the selected effort.
func drawBoard(_ state: State, on canvas: inout Canvas) {
    let layout = state.boardLayout
    guard !state.plan.cities.isEmpty else {
        for (row, line) in state.phrases.screens.emptyBoard.enumerated() {
            canvas.write(
                state.keymap.naming(line), 4 + row, 2, Style(row == 0 ? .heading : .text), room: canvas.width - 3)
        }
        canvas.cursor = (4, 2)
        return
    }
    if state.viewing.isLarge { return drawLargeBoard(state, on: &canvas) }
    let (board, screen) = (state.shownBoard, state.screen)
    drawHeads(state, layout, chosen: screen.column, on: &canvas)
    for (line, city) in board.cities.enumerated() {
        drawCity(
            city, selected: screen.top + line == screen.row ? screen.column : nil, state.marked, layout,
            row: layout.firstCity + line, on: &canvas)
    }
    drawSummary(board, state, layout, on: &canvas)
    if let place = layout.preview, let preview = state.shownPreview {
        canvas.lay(preview.canvas, row: place.row, column: place.column)
    }
}

private func drawHeads(_ state: State, _ layout: BoardLayout, chosen column: Int, on canvas: inout Canvas) {
    let words = state.phrases
    canvas.field(words.screens.city, 3, 1, layout.nameWidth, Style(.heading))
    let share = state.viewing.isShareMeasured ? words.screens.measured : words.screens.violence
    canvas.field(share, 3, 1 + layout.nameWidth, 4, Style(.heading), alignRight: true)
    for (index, line) in LineOfEffort.allCases.enumerated() {
        let name = words.words.line(line)
        let short = TextWidth.columns(of: name) < layout.cellWidth ? name : words.words.lineShort(line)
        canvas.field(
            short, 3, layout.column(of: index), layout.cellWidth - 1, Style(index == column ? .title : .heading))
    }
}

/// - Parameter selected: the column of the selected line; nil where another city is selected.
private func drawCity(
    _ city: BoardInView.City, selected: Int?, _ marked: Set<EffortID>, _ layout: BoardLayout, row: Int,
    on canvas: inout Canvas
) {
    let isSelected = selected != nil
    let ground: Ground = isSelected ? .row : .plain
    canvas.write(isSelected ? "▸" : " ", row, 0, Style(.key, on: ground))
    canvas.field(city.name, row, 1, layout.nameWidth, Style(isSelected ? .title : .text, on: ground))
    canvas.field(city.share, row, 1 + layout.nameWidth, 4, Style(.text, on: ground), alignRight: true)
    for (column, cell) in city.cells.enumerated() {
        let isCell = column == selected
        let at = layout.column(of: column)
        let room = layout.cellWidth - (cell.count == nil ? 1 : 2)
        let style = Style(cell.role, on: isCell ? .selected : .plain)
        canvas.field(cell.width <= room ? cell.full : cell.short, row, at, layout.cellWidth - 1, style)
        if let count = cell.count { canvas.write(count, row, at + layout.cellWidth - 2, Style(.dim, on: style.ground)) }
        if marked.contains(cell.effort) { canvas.write("+", row, at - 1, Style(.marked)) }
        if isCell { canvas.cursor = (row, at) }
    }
}

private func drawSummary(_ board: BoardInView, _ state: State, _ layout: BoardLayout, on canvas: inout Canvas) {
    let (all, words) = (state.plan.cities.count, state.phrases.screens)
    let row = layout.summaryRow(cities: all)
    let place = all > layout.cityRows ? " · \(state.screen.row + 1)/\(all)" : ""
    canvas.write(TextWidth.fitted(board.focus + place, layout.width - 2), row, 1, Style(.dim))
    let marked =
        state.marked.isEmpty ? [] : [BoardInView.Count(text: words.markedEfforts(state.marked.count), role: .marked)]
    var column = 1
    for count in board.counts + marked {
        if column > 1 { column = canvas.write(" · ", row + 1, column, Style(.dim), room: layout.width - column - 1) }
        column = canvas.write(count.text, row + 1, column, Style(count.role), room: max(0, layout.width - column - 1))
    }
}

extension State {
    /// A city's share of the violence as the board shows it, stated or measured, in per cent.
    func share(of city: City) -> Int? {
        viewing.isShareMeasured ? review?.measuredShare?.byCity[city.id].map { Int($0.rounded()) } : city.share
    }
}
