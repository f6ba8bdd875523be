import Canvas
import Phrases
import Plan

/// Draws the board as tiles that fill the screen, with large heads, and below them the first issue and its next step.
func drawWall(_ state: State, on canvas: inout Canvas) {
    let layout = state.wallLayout
    for row in 0..<layout.headHeight {
        canvas.fill(layout.headRow + row, 0, canvas.width, Style(.title, on: .strip))
    }
    let days = state.plan.clock(on: state.today).map { String(max(0, $0.daysLeft)) } ?? ""
    drawLarge([days], layout.headRow, 1, layout.nameWidth - 2, layout.headHeight, Style(.key, on: .strip), on: &canvas)
    for (index, line) in LineOfEffort.allCases.enumerated() {
        let words = state.phrases.words
        drawLarge(
            [words.line(line), words.lineShort(line), words.lineBrief(line), String(words.lineBrief(line).prefix(3))],
            layout.headRow, layout.column(of: index) + 1, layout.tileWidth - 1, layout.headHeight,
            Style(index == state.screen.column ? .title : .heading, on: .strip), on: &canvas)
    }
    for (place, index) in state.citiesInView.enumerated() {
        drawCity(index, state, layout, row: layout.firstCity + place * layout.cityHeight, on: &canvas)
    }
    drawBelow(state, layout, on: &canvas)
}

private func drawCity(_ index: Int, _ state: State, _ layout: WallLayout, row: Int, on canvas: inout Canvas) {
    let city = state.plan.cities[index]
    let isSelected = index == state.screen.row
    // A row of the ground parts the cities where there is room for it.
    let height = layout.cityHeight - (layout.cityHeight > 6 ? 1 : 0)
    let style = Style(isSelected ? .title : .heading, on: .strip)
    for line in 0..<height { canvas.fill(row + line, 0, layout.nameWidth - 1, style) }
    // The longest word of the name, of equals the last: the others are as a rule the same in many names.
    let name = Folding.slug(city.name).split(separator: "-").reversed().max { $0.count < $1.count } ?? ""
    let room = max(1, (layout.nameWidth - 2) / 4)
    let large = drawLarge(
        [String(name), String(name.prefix(room))], row, 1, layout.nameWidth - 2, height, style, on: &canvas)
    let share = state.share(of: city).map { ", \($0)%" } ?? ""
    let whole = state.plan.cityName(city.id) + share
    let names = large < height ? TextWidth.wrapped(whole, layout.nameWidth - 3, lines: height - large) : []
    for (line, text) in names.enumerated() { canvas.field(text, row + large + line, 1, layout.nameWidth - 3, style) }
    drawIssue(
        of: city, state, row: row + large + names.count, width: layout.nameWidth - 3,
        lines: height - large - names.count,
        on: &canvas)
    for (column, line) in LineOfEffort.allCases.enumerated() {
        let at = layout.column(of: column)
        drawTile(
            EffortID(city: city.id, line: line), state, row: row, column: at, width: layout.tileWidth, height: height,
            on: &canvas)
        guard isSelected, column == state.screen.column else { continue }
        for line in 0..<height {
            canvas.write("┃", row + line, at - 1, Style(.title))
            canvas.write("┃", row + line, at + layout.tileWidth, Style(.title))
        }
        canvas.cursor = (row, at)
    }
}

/// Draws the first issue of a city below its name, where there is room for two lines.
private func drawIssue(
    of city: City, _ state: State, row: Int, width: Int, lines: Int, on canvas: inout Canvas
) {
    guard lines > 1, let issue = state.issues.first(where: { $0.city == city.id }) else { return }
    let words = state.phrases
    let place = issue.line.map { words.words.line($0) + ": " } ?? ""
    let text = place + words.sentence(for: issue, in: state.plan, on: state.today, saysWhere: false)
    for (line, text) in TextWidth.wrapped(text, width, lines: lines).enumerated() {
        canvas.write(text, row + line, 1, Style(.text, on: .strip))
    }
}

/// Draws the first text that fits in large letters, cut where none does.
/// - Returns: the rows that the letters take.
@discardableResult func drawLarge(
    _ texts: [String], _ row: Int, _ column: Int, _ width: Int, _ height: Int, _ style: Style, on canvas: inout Canvas
) -> Int {
    let scale = max(1, min(height * 2 / 6, WallLayout.scale(canvas.height)))
    let room = max(1, (width + scale) / (4 * scale))
    let folded = texts.map { Array(Folding.slug($0).uppercased()) }
    guard let text = folded.first(where: { $0.count <= room }) ?? folded.last.map({ Array($0.prefix(room)) }) else {
        return 0
    }
    var grid = DotGrid(width: width, height: min(height, 3 * scale))
    for (index, character) in text.enumerated() {
        guard let pattern = BigType.pattern(of: character) else { continue }
        grid.stamp(pattern, scale: scale, column: index * 4 * scale, row: 0)
    }
    grid.draw(on: &canvas, row: row, column: column, style)
    return min(height, (5 * scale + 1) / 2)
}

/// Draws the first issue and its next step, and how to enlarge the letters.
private func drawBelow(_ state: State, _ layout: WallLayout, on canvas: inout Canvas) {
    let row = layout.firstCity + layout.cities * layout.cityHeight
    let words = state.phrases
    let hidden = state.plan.cities.count - layout.cities
    let more = hidden > 0 ? state.moreSign(hidden) : ""
    let end = canvas.width - 1 - TextWidth.columns(of: more)
    let room = end - (more.isEmpty ? 1 : 3)
    var lines: [(text: String, style: Style)] = []
    if let group = IssueGroup.first(1, of: state.issues, in: state.plan).first {
        let place = words.name(of: group.place, in: state.plan).sentence
        let facts = words.sentence(
            for: group.besideStatus, in: state.plan, on: state.today, saysWhere: false, saysRest: false
        ) { TextWidth.columns(of: place + ": " + $0) <= room }
        lines.append(("\(place): \(facts)", Style(Role(group.severity))))
        if case .effort(let id) = group.place {
            let next = state.nextStep(of: id, room: canvas.width - TextWidth.columns(of: words.screens.next) - 4)
            lines.append(("\(words.screens.next): \(next ?? words.screens.noNextStep)", Style(.text)))
        }
    }
    lines.append((state.keymap.naming(words.board.enlarge), Style(.dim)))
    canvas.write(more, row, end, Style(.key))
    for (index, line) in lines.prefix(layout.below).enumerated() {
        canvas.field(line.text, row + index, 1, index == 0 ? room : canvas.width - 2, line.style)
    }
}
