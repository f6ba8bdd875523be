import Canvas
import Phrases
import Plan

/// The layout of a list of options.
struct PickLayout {
    let width, height, row, column: Int
    /// The first visible option, and the number of visible ones.
    let top, room: Int
    private let count: Int

    init(_ pick: Pick, _ size: (width: Int, height: Int)) {
        count = pick.matches.count
        width = min(size.width - 4, 84)
        height = min(size.height - 6, max(1, count) + 3)
        room = height - 3
        top = max(0, min(pick.selected - room / 2, count - room))
        row = 3
        column = (size.width - width) / 2
    }

    /// The index of the option at a position of the screen, among the matches.
    func option(at row: Int, _ column: Int) -> Int? {
        let line = row - self.row - 2
        guard (0..<room).contains(line), top + line < count, (1..<(width - 1)).contains(column - self.column)
        else { return nil }
        return top + line
    }
}

/// Draws a list of options: the typed text and the matches.
func drawPick(_ pick: Pick, _ state: State, on canvas: inout Canvas) {
    let layout = PickLayout(pick, state.size)
    let (width, height, top, room) = (layout.width, layout.height, layout.top, layout.room)
    let matches = pick.matches
    let isDetailed = pick.options.contains { !$0.detail.isEmpty }
    let longest = pick.options.map { TextWidth.columns(of: $0.label) }.max() ?? 0
    let labelRoom = isDetailed ? min(longest, width - 30) : width - 4
    var box = Canvas(width: width, height: height)
    drawFrame(pick.title, isPlain: state.isPlain, on: &box)
    for (index, option) in matches.dropFirst(top).prefix(room).enumerated() {
        let ground: Background = top + index == pick.selected ? .selected : .plain
        box.fill(2 + index, 1, width - 2, Style(.text, on: ground))
        box.field(option.label, 2 + index, 2, labelRoom, Style(.title, on: ground))
        if isDetailed {
            box.field(option.detail, 2 + index, 4 + labelRoom, width - 17 - labelRoom, Style(.text, on: ground))
            box.field(option.key, 2 + index, width - 12, 10, Style(.key, on: ground), alignRight: true)
        }
    }
    if matches.isEmpty { box.write(state.phrases.screens.nothingFound, 2, 2, Style(.dim)) }
    box.write(":", 1, 2, Style(.key))
    drawTyped(pick.field, 1, 4, width - 6, on: &box)
    drawMore(matches.count - top - room + pick.unlisted, state, on: &box)
    layBox(box, row: layout.row, column: layout.column, on: &canvas)
}
