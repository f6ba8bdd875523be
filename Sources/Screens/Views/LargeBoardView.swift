import Canvas
import Phrases
import Plan

/// The layout of the board in large type.
struct LargeLayout {
    /// The width of a city's name and of a cell.
    let nameWidth: Int
    let cellWidth: Int
    /// The row of the first city.
    let firstCity = 8
    let cities: Int
    /// The rows of a city.
    static let cityRows = 4

    init(_ size: (width: Int, height: Int)) {
        cellWidth = max(8, (size.width - 19) / 5)
        nameWidth = size.width - cellWidth * 5 - 1
        cities = max(1, (size.height - firstCity) / LargeLayout.cityRows)
    }
}

/// Draws the board in large type: the days left in figures, and each effort's letter, three rows high.
func drawLargeBoard(_ state: State, on canvas: inout Canvas) {
    let layout = LargeLayout(state.size)
    drawDaysLeft(state, on: &canvas)
    for (index, line) in LineOfEffort.allCases.enumerated() {
        let name = state.phrases.words.line(line)
        let fits = TextWidth.columns(of: name) < layout.cellWidth
        canvas.field(
            fits ? name : state.phrases.words.lineShort(line), 7, layout.nameWidth + index * layout.cellWidth,
            layout.cellWidth - 1, Style(index == state.screen.column ? .title : .heading))
    }
    for (place, index) in state.citiesInView.enumerated() {
        drawLargeCity(index, state, layout, row: layout.firstCity + place * LargeLayout.cityRows, on: &canvas)
    }
}

/// Draws the days left and the counts.
private func drawDaysLeft(_ state: State, on canvas: inout Canvas) {
    guard let clock = state.plan.clock(on: state.today) else { return }
    let left = state.phrases.screens.daysLeft(clock.daysLeft)
    let figure = clock.daysLeft > 0 ? String(clock.daysLeft) : "0"
    let column = canvas.writeBig(figure, 3, 1, Style(clock.daysLeft < 90 ? .warning : .key)) + 3
    canvas.write(left, 3, column, Style(.title), room: canvas.width - column - 1)
    var (row, at) = (4, column)
    for count in state.summaryCounts {
        if at > column, at + TextWidth.columns(of: count.text) + 3 > canvas.width { (row, at) = (row + 1, column) }
        if at > column { at = canvas.write(" · ", row, at, Style(.dim)) }
        at = canvas.write(count.text, row, at, Style(count.role))
    }
}

private func drawLargeCity(
    _ index: Int, _ state: State, _ layout: LargeLayout, row: Int, on canvas: inout Canvas
) {
    let city = state.plan.cities[index]
    let isSelected = index == state.screen.row
    let name = TextWidth.wrapped(state.plan.cityName(city.id), layout.nameWidth - 3)
    for (line, text) in name.prefix(2).enumerated() {
        canvas.field(text, row + line, 2, layout.nameWidth - 3, Style(isSelected ? .title : .text))
    }
    canvas.write(isSelected ? "▸" : " ", row, 0, Style(.key))
    canvas.write(state.share(of: city).map { "\($0)%" } ?? "", row + min(2, name.count), 2, Style(.dim))
    for (column, line) in LineOfEffort.allCases.enumerated() {
        let at = layout.nameWidth + column * layout.cellWidth
        let isCell = isSelected && column == state.screen.column
        drawLargeCell(
            EffortID(city: city.id, line: line), state, row: row, column: at, width: layout.cellWidth - 1,
            isSelected: isCell, on: &canvas)
        if isCell { canvas.cursor = (row, at) }
    }
}

/// Draws an effort's letter, and beside it shape, trend, progress, and a dispute or lack of reports.
func drawLargeCell(
    _ id: EffortID, _ state: State, row: Int, column: Int, width: Int, isSelected: Bool, on canvas: inout Canvas
) {
    let shown = state.plan.shownStatus(of: id, on: state.today)
    let style = Style(Role(shown), on: isSelected ? .selected : .plain)
    for line in 0..<3 { canvas.fill(row + line, column, width, style) }
    canvas.writeBig(state.phrases.words.letter(shown.status), row, column, style)
    let arrow = WordPhrases.arrow(shown.trend)
    let isNews = state.plan.isNews(id, shown, since: state.before, on: state.today)
    let progress = state.plan.effort(id).progress.map { "\($0)%" } ?? ""
    let age = shown.isStale ? shown.asOf.map { "\(state.today - $0)d" } : nil
    let notes = (shown.isDisputed ? "≠" : "") + (shown.hasSilentSide ? "?" : "") + (isNews ? "*" : "")
    let room = max(0, width - 4)
    canvas.write("\(WordPhrases.shape(shown.status)) \(arrow)", row, column + 4, style, room: room)
    canvas.write(age ?? progress, row + 1, column + 4, style, room: room)
    canvas.write(notes, row + 2, column + 4, style, room: room)
}
