import Canvas
import Phrases
import Plan

/// Draws the board: cities by lines, the counts, and a preview of the selected effort.
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
    let screen = state.screen
    drawHeads(state, layout, chosen: screen.column, on: &canvas)
    for (line, index) in state.citiesInView.enumerated() {
        drawCity(
            state.plan.cities[index], selected: index == screen.row ? screen.column : nil, state, layout,
            row: layout.firstCity + line, on: &canvas)
    }
    drawSummary(state, layout, on: &canvas)
    if let place = layout.preview, let effort = state.selectedEffort, let preview = previewView(of: effort, state) {
        canvas.lay(preview, row: place.row, column: place.column)
    }
}

private func drawHeads(_ state: State, _ layout: BoardLayout, chosen column: Int, on canvas: inout Canvas) {
    let words = state.phrases
    canvas.field(words.screens.city, 3, 1, layout.nameWidth - 4, Style(.heading))
    let share = state.viewing.isShareMeasured ? words.screens.measured : words.screens.violence
    // Wider than the figures below it; the heading of the city column leaves room.
    canvas.field(share, 3, layout.nameWidth - 3, 8, Style(.heading), alignRight: true)
    for (index, line) in LineOfEffort.allCases.enumerated() {
        let name = words.words.line(line)
        let short = TextWidth.columns(of: name) < layout.cellWidth ? name : words.words.lineShort(line)
        canvas.field(
            short, 3, layout.column(of: index), layout.cellWidth - 1, Style(index == column ? .title : .heading))
    }
}

/// - Parameter selected: the column of the selected line; nil where another city is selected.
private func drawCity(
    _ city: City, selected: Int?, _ state: State, _ layout: BoardLayout, row: Int, on canvas: inout Canvas
) {
    let isSelected = selected != nil
    let ground: Background = isSelected ? .row : .plain
    let share = state.share(of: city).map { "\($0)%" } ?? (city.isNational ? "" : "–")
    canvas.write(isSelected ? "▸" : " ", row, 0, Style(.key, on: ground))
    canvas.field(
        state.plan.cityName(city.id), row, 1, layout.nameWidth, Style(isSelected ? .title : .text, on: ground))
    canvas.field(share, row, 1 + layout.nameWidth, 4, Style(.text, on: ground), alignRight: true)
    for (column, line) in LineOfEffort.allCases.enumerated() {
        let at = layout.column(of: column)
        let effort = EffortID(city: city.id, line: line)
        drawCell(effort, isSelected: column == selected, state, layout, row: row, column: at, on: &canvas)
        if column == selected { canvas.cursor = (row, at) }
    }
}

private func drawCell(
    _ effort: EffortID, isSelected: Bool, _ state: State, _ layout: BoardLayout, row: Int, column: Int,
    on canvas: inout Canvas
) {
    let shown = state.plan.shownStatus(of: effort, on: state.today)
    let isNews = state.plan.isNews(effort, shown, since: state.before, on: state.today)
    let text = state.phrases.cell(of: effort, shown, in: state.plan, on: state.today, isNews: isNews)
    let count = state.analysis?.count(on: effort)
    let figure = count.map(String.init) ?? ""
    let style = Style(Role(shown), on: isSelected ? .selected : .plain)
    let room = layout.cellWidth - 1 - figure.count
    // A star may stand beside the number of issues, anything else has a blank behind it.
    let fitted = ([text.full] + text.narrower).first { text in
        TextWidth.columns(of: text) + (figure.isEmpty || text.hasSuffix("*") ? 0 : 1) <= room
    }
    canvas.field(fitted ?? text.narrower.last ?? "", row, column, layout.cellWidth - 1, style)
    canvas.write(figure, row, column + layout.cellWidth - 1 - figure.count, Style(.dim, on: style.ground))
    if state.marked.contains(effort) { canvas.write("+", row, column - 1, Style(.marked)) }
}

private func drawSummary(_ state: State, _ layout: BoardLayout, on canvas: inout Canvas) {
    let (all, words) = (state.plan.cities.count, state.phrases.screens)
    let row = layout.summaryRow(cities: all)
    let place = all > layout.cityRows ? " · \(state.screen.row + 1)/\(all)" : ""
    canvas.write(TextWidth.fitted(state.focusLine + place, layout.width - 2), row, 1, Style(.dim))
    let marked = state.marked.isEmpty ? [] : [(text: words.markedEfforts(state.marked.count), role: Role.marked)]
    var (line, column) = (row + 1, 1)
    for count in state.summaryCounts + marked {
        if column > 1 {
            let isFull = column + 3 + TextWidth.columns(of: count.text) >= layout.width
            if isFull, line + 1 < layout.rowsAbove {
                (line, column) = (line + 1, 1)
            } else {
                column = canvas.write(" · ", line, column, Style(.dim), room: max(0, layout.width - column - 1))
            }
        }
        let room = max(0, layout.width - column - 1)
        column = canvas.write(TextWidth.fitted(count.text, room), line, column, Style(count.role), room: room)
    }
}

extension State {
    /// The indices of the visible cities.
    var citiesInView: Range<Int> {
        let count = plan.cities.count
        return min(screen.top, count)..<min(screen.top + listRoom, count)
    }

    /// The share of the violence in the cities, and the number of issues.
    fileprivate var focusLine: String {
        let found = issues.isEmpty ? nil : phrases.issues.count(issues.count)
        return [phrases.focus(of: plan, measured: analysis?.measuredShare), found].compactMap { $0 }.joined(
            separator: " · ")
    }

    /// The counts of the board, or a note that they are not computed yet.
    var summaryCounts: [(text: String, role: Role)] {
        if isPartial { return [(phrases.issues.looking, .dim)] }
        return phrases.counts(of: summary).map { count, text, code in
            (text, count > 0 ? Role(rawValue: code) ?? .text : .dim)
        }
    }

    /// A city's share of the violence in per cent, stated or measured as chosen.
    func share(of city: City) -> Int? {
        viewing.isShareMeasured ? analysis?.measuredShare?.byCity[city.id]?.rounded : city.share
    }
}
