import Canvas
import Phrases
import Plan

/// Draws the board: cities by lines, the counts, the first issues, and the answers about the selected cell.
func drawBoard(_ state: State, on canvas: inout Canvas) {
    guard !state.plan.cities.isEmpty else {
        var row = 4
        for (index, sentence) in state.emptyBoard.enumerated() {
            for line in TextWidth.wrapped(state.offering(sentence), canvas.width - 3) {
                canvas.write(line, row, 2, Style(index == 0 ? .heading : .text))
                row += 1
            }
        }
        canvas.cursor = (4, 2)
        return
    }
    if state.viewing.isLarge { return drawWall(state, on: &canvas) }
    let (screen, layout) = (state.screen, state.boardLayout)
    if let meeting = state.meetingSentence {
        canvas.write(TextWidth.fitted(state.keymap.naming(meeting), canvas.width - 2), 2, 1, Style(.marked))
    }
    drawHeads(state, layout, chosen: screen.column, on: &canvas)
    for (line, index) in state.citiesInView.enumerated() {
        drawCity(
            state.plan.cities[index], selected: index == screen.row ? screen.column : nil, state, layout,
            row: layout.firstCity + line * layout.cityHeight, on: &canvas)
    }
    drawSummary(state, layout, on: &canvas)
    drawPanes(state, layout, on: &canvas)
}

private func drawHeads(_ state: State, _ layout: BoardLayout, chosen column: Int, on canvas: inout Canvas) {
    let words = state.phrases
    if layout.hasShare {
        let share = state.viewing.isShareMeasured ? words.screens.measured : words.screens.violence
        // Wider than the figures below it; the heading of the city column leaves room.
        canvas.field(words.screens.city, 3, 1, layout.nameWidth - 4, Style(.heading))
        canvas.field(share, 3, layout.nameWidth - 2, 8, Style(.heading), alignRight: true)
    } else {
        canvas.field(words.screens.city, 3, 1, layout.nameWidth, Style(.heading))
    }
    for (index, line) in LineOfEffort.allCases.enumerated() {
        canvas.field(
            words.words.line(line, in: layout.cellRoom), 3, layout.column(of: index), layout.cellRoom,
            Style(index == column ? .title : .heading))
    }
}

/// - Parameter selected: the column of the selected line; nil where another city is selected.
private func drawCity(
    _ city: City, selected: Int?, _ state: State, _ layout: BoardLayout, row: Int, on canvas: inout Canvas
) {
    let isSelected = selected != nil
    let ground: Background = isSelected ? .row : .plain
    canvas.write(isSelected ? "▸" : " ", row, 0, Style(.key, on: ground))
    canvas.field(
        state.plan.cityName(city.id), row, 1, layout.nameWidth, Style(isSelected ? .title : .text, on: ground))
    if layout.hasShare {
        let share = state.share(of: city).map { "\($0)%" } ?? (city.isNational ? "" : "–")
        canvas.field(share, row, 1 + layout.nameWidth, 5, Style(.text, on: ground), alignRight: true)
    }
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
    let isChanged = state.plan.isChanged(effort, shown, since: state.before, on: state.today)
    let text = state.phrases.cell(of: effort, shown, in: state.plan, on: state.today, isChanged: isChanged)
    let isDimmed = state.viewing.isOnlyChanged && !isChanged && !state.isEdited(effort)
    let style = Style(isDimmed ? .dim : Role(shown), on: isSelected ? .selected : .plain)
    let room = min(layout.cellRoom, canvas.width - column)
    canvas.field(text.fitted { TextWidth.columns(of: $0) <= room }, row, column, room, style)
    if state.selectedEfforts.contains(effort) { canvas.write("+", row, column - 1, Style(.marked)) }
    if layout.cityHeight > 1, let next = state.nextStepOfCell(effort, room: room) {
        let isLate = state.plan.isOverdue(effort, on: state.today)
        canvas.field(next, row + 1, column, room, Style(isDimmed ? .dim : isLate ? .warning : .text, on: style.ground))
    }
}

private func drawSummary(_ state: State, _ layout: BoardLayout, on canvas: inout Canvas) {
    for (index, line) in state.summaryLines.prefix(layout.summaryHeight).enumerated() {
        var column = 1
        for part in line {
            if column > 1 { column = canvas.write(" · ", layout.summaryRow + index, column, Style(.dim)) }
            let room = max(0, layout.width - column - 1)
            column = canvas.write(
                TextWidth.fitted(part.text, room), layout.summaryRow + index, column, Style(part.role), room: room)
        }
    }
}

extension WordPhrases {
    /// The longest name of a line of effort that takes at most `room` columns.
    func line(_ line: LineOfEffort, in room: Int) -> String {
        [self.line(line), lineShort(line)].first { TextWidth.columns(of: $0) <= room } ?? lineBrief(line)
    }
}

extension State {
    /// The indices of the visible cities.
    var citiesInView: Range<Int> {
        let count = plan.cities.count
        return min(screen.top, count)..<min(screen.top + listRoom, count)
    }

    /// The counts of the board and the share of the violence in its cities, in lines that fit.
    var summaryLines: [[(text: String, role: Role)]] {
        boardSummary.key == boardSummaryKey ? boardSummary.lines : newSummaryLines
    }

    /// Keeps the lines of the counts, of which the layout depends that every key asks for.
    mutating func keepBoardSummary() {
        let key = boardSummaryKey
        if boardSummary.key != key { boardSummary = BoardSummaryLines(key: key, lines: newSummaryLines) }
    }

    private var boardSummaryKey: BoardSummaryLines.Key {
        BoardSummaryLines.Key(
            revision: revision, language: language, width: size.width, selected: selectedEfforts.count,
            isPartial: isPartial)
    }

    private var newSummaryLines: [[(text: String, role: Role)]] {
        let words = phrases.screens
        let selected =
            selectedEfforts.isEmpty ? [] : [(text: words.markedEfforts(selectedEfforts.count), role: Role.marked)]
        var (lines, used): ([[(text: String, role: Role)]], Int) = ([[]], 1)
        func columns(_ counts: [(text: String, role: Role)]) -> Int {
            counts.reduce(1) { $0 + TextWidth.columns(of: $1.text) + 3 } - 3
        }
        let (whole, brief) = (summaryCounts() + selected, summaryCounts(isBrief: true) + selected)
        let room = size.width - 1
        for count in columns(whole) > room && columns(brief) <= room ? brief : whole {
            let columns = TextWidth.columns(of: count.text)
            if used > 1, used + columns > size.width - 1 {
                lines.append([])
                used = 1
            }
            lines[lines.count - 1].append(count)
            used += columns + 3
        }
        let focus = phrases.focus(of: plan, measured: analysis?.measuredShare)
        return lines + [[(text: focus, role: .dim)]]
    }

    /// That a meeting is open, and the item it has come to; nil where none is.
    fileprivate var meetingSentence: String? {
        guard let meeting = plan.openMeeting else { return nil }
        let items = plan.agenda(of: meeting.id)
        guard let place = items.firstIndex(where: { $0.id == meeting.current }) else { return nil }
        return phrases.board.meetingOpen(place + 1, items.count)
    }

    /// The number of overdue promises.
    var overdueCount: Int { plan.promises(on: today).count { $0.isOverdue(on: today) } }

    /// The counts of the board, or a note that they are not computed yet.
    /// - Parameter isBrief: whether the day from which changes are counted is left out.
    func summaryCounts(isBrief: Bool = false) -> [(text: String, role: Role)] {
        if isPartial { return [(phrases.issues.looking, .dim)] }
        return phrases.counts(of: summary, overdue: overdueCount, on: today, isBrief: isBrief).map {
            count, text, code in
            (text, count > 0 ? Role(rawValue: code) ?? .text : .dim)
        }
    }

    /// A city's share of the violence in per cent, stated or measured as chosen.
    func share(of city: City) -> Int? {
        viewing.isShareMeasured ? analysis?.measuredShare?.byCity[city.id]?.rounded : city.share
    }

    /// Whether an effort, or a side's judgement of it, was edited since the last meeting.
    func isEdited(_ effort: EffortID) -> Bool { before?.isChanged(effort, in: plan) ?? false }

    /// The next step of an effort in a cell: its words are cut before owner and day. Nil where there is none.
    fileprivate func nextStepOfCell(_ id: EffortID, room: Int) -> String? {
        let effort = plan.effort(id)
        guard let step = phrases.read(effort.nextStep) else { return nil }
        let due = effort.due.map { phrases.words.day($0, seenFrom: today) }
        let tail = [effort.nextOwner?.uppercased(), due].compactMap { $0 }.joined(separator: " ")
        let left = room - TextWidth.columns(of: tail) - 2
        if tail.isEmpty { return TextWidth.fitted(step, room) }
        return left < 8 ? TextWidth.fitted(tail, room) : TextWidth.fitted(step, left) + ", " + tail
    }
}
