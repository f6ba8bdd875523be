import Canvas
import Phrases
import Plan

/// Draws the board: cities by lines, what stands out, and the selected effort.
func drawBoard(_ state: State, on canvas: inout Canvas) {
    let layout = BoardLayout(state.size, state.plan.cities)
    guard !state.plan.cities.isEmpty else {
        for (row, line) in state.phrases.screens.emptyBoard.enumerated() {
            canvas.write(
                state.keymap.naming(line), 4 + row, 2, Style(row == 0 ? .heading : .text), room: canvas.width - 3)
        }
        canvas.cursor = (4, 2)
        return
    }
    if state.viewing.isLarge { return drawLargeBoard(state, on: &canvas) }
    drawHeads(state, layout, on: &canvas)
    let (top, since) = (state.screen.top, state.before)
    for line in 0..<layout.cityRows where state.plan.cities.indices.contains(top + line) {
        drawCity(top + line, since, state, layout, row: layout.firstCity + line, on: &canvas)
    }
    drawSummary(state, layout, on: &canvas)
    drawPreview(state, layout, on: &canvas)
}

private func drawHeads(_ state: State, _ layout: BoardLayout, on canvas: inout Canvas) {
    let words = state.phrases
    canvas.field(words.screens.city, 3, 1, layout.nameWidth, Style(.heading))
    let share = state.viewing.isShareMeasured ? words.screens.measured : words.screens.violence
    canvas.field(share, 3, 1 + layout.nameWidth, 4, Style(.heading), alignRight: true)
    for (index, line) in LineOfEffort.allCases.enumerated() {
        let name = words.words.line(line)
        let short = TextWidth.columns(of: name) < layout.cellWidth ? name : words.words.lineShort(line)
        let isChosen = index == state.screen.column
        canvas.field(short, 3, layout.column(of: index), layout.cellWidth - 1, Style(isChosen ? .title : .heading))
    }
}

private func drawCity(
    _ index: Int, _ since: Since?, _ state: State, _ layout: BoardLayout, row: Int, on canvas: inout Canvas
) {
    let city = state.plan.cities[index]
    let isSelected = index == state.screen.row
    let ground: Ground = isSelected ? .row : .plain
    canvas.write(isSelected ? "▸" : " ", row, 0, Style(.key, on: ground))
    canvas.field(state.plan.cityName(city.id), row, 1, layout.nameWidth, Style(isSelected ? .title : .text, on: ground))
    canvas.field(
        state.share(of: city).map { "\($0)%" } ?? "–", row, 1 + layout.nameWidth, 4, Style(.text, on: ground),
        alignRight: true)
    for (column, line) in LineOfEffort.allCases.enumerated() {
        let id = EffortID(city: city.id, line: line)
        let isCell = isSelected && column == state.screen.column
        let at = layout.column(of: column)
        let shown = state.plan.shownStatus(of: id, on: state.today)
        let cell = state.phrases.cell(of: id, shown, in: state.plan, on: state.today, since: since)
        let count = state.review?.count(on: id).map { $0 > 9 ? "9" : String($0) }
        let room = layout.cellWidth - (count == nil ? 1 : 2)
        let text = TextWidth.columns(of: cell.full) <= room ? cell.full : cell.short
        let style = Style(Role(shown), on: isCell ? .selected : .plain)
        canvas.field(text, row, at, layout.cellWidth - 1, style)
        if let count { canvas.write(count, row, at + layout.cellWidth - 2, Style(.dim, on: style.ground)) }
        if state.marked.contains(id) { canvas.write("+", row, at - 1, Style(.marked)) }
        if isCell { canvas.cursor = (row, at) }
    }
}

private func drawSummary(_ state: State, _ layout: BoardLayout, on canvas: inout Canvas) {
    let words = state.phrases
    let summary = state.summary
    let row = layout.summaryRow(cities: state.plan.cities.count)
    let hidden = state.plan.cities.count - min(layout.cityRows, state.plan.cities.count)
    let measured = state.review?.measuredShare.map { ", " + words.screens.measuredAs(Int($0.total.rounded()), $0.year) }
    let focus =
        words.screens.focusCovers(state.plan.focusShare) + (measured ?? "")
        + (state.findings.isEmpty ? "" : " · " + words.findings.count(state.findings.count))
        + (hidden > 0 ? " · \(state.screen.row + 1)/\(state.plan.cities.count)" : "")
    canvas.write(TextWidth.fitted(focus, layout.width - 2), row, 1, Style(.dim))
    var counts = (state.isPartial ? [] : words.counts(of: summary)).map { count, text, code in
        (text, count > 0 ? Role(rawValue: code) ?? .text : Role.dim)
    }
    if state.isPartial { counts.append((words.findings.looking, Role.dim)) }
    if !state.marked.isEmpty { counts.append((words.screens.markedEfforts(state.marked.count), Role.marked)) }
    var column = 1
    for (text, role) in counts {
        if column > 1 { column = canvas.write(" · ", row + 1, column, Style(.dim), room: layout.width - column - 1) }
        column = canvas.write(text, row + 1, column, Style(role), room: max(0, layout.width - column - 1))
    }
}

extension State {
    /// A city's share of the violence as the board shows it, stated or measured, in per cent.
    func share(of city: City) -> Int? {
        viewing.isShareMeasured ? review?.measuredShare?.byCity[city.id].map { Int($0.rounded()) } : city.share
    }
}
