import Canvas
import Phrases
import Plan

/// The smallest supported terminal, in columns and rows.
let smallestSize = (width: 60, height: 16)

/// Draws the screen: a pure function of the state.
public func view(_ state: State) -> Canvas {
    guard let tour = state.tour else { return screen(state) }
    let inner = screen(state)
    var canvas = Canvas(width: inner.width, height: inner.height + 1)
    canvas.lay(inner, row: 0, column: 0)
    canvas.fill(inner.height, 0, canvas.width, Style(.text, on: .strip))
    let sentence = state.keymap.naming(tour.sentence(in: state.phrases.tour))
    canvas.write(TextWidth.fitted(sentence, canvas.width - 2), inner.height, 1, Style(.title, on: .strip))
    return canvas
}

private func screen(_ state: State) -> Canvas {
    var canvas = Canvas(width: state.size.width, height: state.size.height)
    guard !state.isTooSmall else {
        let text = state.phrases.screens.tooSmall(smallestSize.width, smallestSize.height)
        for (row, line) in TextWidth.wrapped(text, state.size.width).enumerated() { canvas.write(line, row, 0) }
        canvas.cursor = (0, 0)
        return canvas
    }
    if state.isPlain {
        if state.overlay?.hidesScreen != true {
            drawPlain(state, on: &canvas)
            drawFoot(state, on: &canvas)
        }
        drawOverlay(state, on: &canvas)
        canvas.isCursorShown = true
        return canvas
    }
    drawHead(state, on: &canvas)
    if case .board = state.screen.place {
        drawBoard(state, on: &canvas)
    } else {
        if case .meeting = state.screen.place, let meeting = state.meetingInView {
            if state.viewing.isLarge {
                drawLargeMeeting(meeting, state, on: &canvas)
            } else {
                drawMeetingBar(meeting, state, on: &canvas)
            }
        }
        drawList(state, on: &canvas)
        drawPreview(state, on: &canvas)
        if case .meeting = state.screen.place, let meeting = state.meetingInView {
            drawAgendaPanel(meeting, state, on: &canvas)
        }
        drawAgendaPreview(state, on: &canvas)
        if case .series(let series) = state.screen.place { drawSeries(series, state, on: &canvas) }
    }
    drawFoot(state, on: &canvas)
    drawOverlay(state, on: &canvas)
    return canvas
}

extension State {
    /// Whether the terminal is smaller than the smallest supported one.
    var isTooSmall: Bool { size.width < smallestSize.width || size.height < smallestSize.height }

    /// The number of visible rows of a list, or of cities on the board.
    var listRoom: Int {
        if case .board = screen.place {
            return viewing.isLarge ? wallLayout.cities : boardLayout.cityRows
        }
        return briefAgendaRoom ?? size.height - listTop - 1
    }

    /// The first column of a list; on a measure's screen it follows the chart.
    var listColumn: Int {
        if case .series = screen.place { return SeriesLayout(size.width).table - 2 }
        return 0
    }

    /// The first row of a list; a meeting has its item and its time above it.
    var listTop: Int {
        guard screen.place.kind == .meeting else { return 3 }
        guard viewing.isLarge else { return 5 }
        return largeMeetingLayout.listTop
    }
}

private func drawList(_ state: State, on canvas: inout Canvas) {
    let list = state.shownList
    let rows = list.rows
    let selected = state.selectedRowIndex
    let top = state.screen.top
    let (listTop, room, at) = (state.listTop, state.listRoom, state.listColumn)
    let width = state.listWidth
    canvas.cursor = (listTop, at)
    for line in 0..<room where rows.indices.contains(top + line) {
        let row = rows[top + line]
        let isSelected = top + line == selected && row.target != nil
        row.draw(on: &canvas, row: listTop + line, width: width)
        if line == room - 1, rows.indices.contains(top + line + 1), row.continues(in: rows[top + line + 1]) {
            row.drawCut(on: &canvas, row: listTop + line)
        }
        if isSelected || isLit(rows, selected, top + line) {
            canvas.ground(.selected, listTop + line, at, width - at)
        }
        if isSelected {
            canvas.write("▸", listTop + line, at, Style(.key, on: .selected))
            canvas.cursor = (listTop + line, at)
        }
    }
    if rows.count > top + room {
        // Entries are counted, not their lines; behind the last entry there may be text alone.
        let below = rows[(top + room)...].count { $0.target != nil }
        let isCounted = !list.isPart && below > 0
        let sign = isCounted ? state.moreSign(below) : state.isPlain ? "…" : "… ↓"
        let more = " " + sign
        canvas.write(more, listTop - 1, width - TextWidth.columns(of: more) - 1, Style(.dim))
    }
}

extension State {
    /// The sign of every list that is longer than its room: how many entries follow.
    func moreSign(_ count: Int) -> String { phrases.screens.more(count) + (isPlain ? "" : " ↓") }
}

/// Draws that sign into the lower edge of a frame; nothing where no entry follows.
func drawMore(_ count: Int, _ state: State, on box: inout Canvas) {
    guard count > 0 else { return }
    let more = " \(state.moreSign(count)) "
    box.write(more, box.height - 1, box.width - TextWidth.columns(of: more) - 2, Style(.dim))
}

/// Whether a row is a further line of the selected one.
private func isLit(_ rows: [Row], _ selected: Int, _ index: Int) -> Bool {
    guard rows.indices.contains(selected), rows[selected].target != nil, selected < index else { return false }
    return rows[selected + 1...index].allSatisfy(\.isPartOfRowAbove)
}

extension Role {
    /// The role of a status; nil is unknown.
    init(_ status: Status?) {
        switch status {
        case .notStarted: self = .notStarted
        case .onTrack: self = .onTrack
        case .atRisk: self = .atRisk
        case .offTrack: self = .offTrack
        case .done: self = .done
        case nil: self = .unknown
        }
    }

    /// The role of an effort's shown status.
    init(_ shown: ShownStatus) { self = shown.isDisputed ? .disputed : Role(shown.status) }
}
