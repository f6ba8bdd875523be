import Canvas
import Plan

/// Moves the selection by rows; on a board in plain mode by efforts.
func moveRow(_ rows: Int, _ state: inout State) {
    if state.isReadInLine { step(rows, &state) } else { state.screen.row += rows }
}

/// Moves the selection to the last row.
func goToLast(_ state: inout State) {
    state.makeWholeList()
    state.screen.row = state.rowCount - 1
}

extension State {
    /// The number of rows that a page moves the selection.
    var page: Int { max(1, size.height - 8) }

    /// Whether the board is a list of efforts.
    fileprivate var isReadInLine: Bool { isPlain && screen.place == .board }

    /// Whether enough of the plan is read to handle an event. While only the first cities are read, the selection can
    /// move among these, a step at a time.
    public func suffices(for event: Event) -> Bool {
        if isComplete || event == .end || event == .tick { return true }
        guard case .key(let key) = event, screen.place == .board, overlay == nil, tour == nil, !isReadInLine,
            let command = keymap.given(by: key, on: screen.place.kind)
        else { return false }
        switch command.name {
        case .left, .right, .up: return true
        case .down: return screen.row + 1 < size.height
        default: return false
        }
    }
}

/// Moves to the previous or next effort in reading order.
private func step(_ step: Int, _ state: inout State) {
    let lines = LineOfEffort.allCases.count
    let index = state.screen.row * lines + state.screen.column + step
    guard index >= 0, index < state.plan.cities.count * lines else { return }
    (state.screen.row, state.screen.column) = (index / lines, index % lines)
}

/// On the board: moves to the next effort that needs attention. On other screens: to the next part.
func goToPart(_ step: Int, _ state: inout State) {
    if case .board = state.screen.place { return goToTrouble(step, &state) }
    state.makeWholeList()
    let list = state.shownList
    let rows = list.selectable.map { list.rows[$0] }
    let heads = rows.indices.filter { $0 == 0 || rows[$0].part != rows[$0 - 1].part }
    guard !heads.isEmpty else { return }
    let row = state.screen.row
    state.screen.row =
        step > 0 ? heads.first { $0 > row } ?? heads[0] : heads.last { $0 < row } ?? heads[heads.count - 1]
}

private func goToTrouble(_ step: Int, _ state: inout State) {
    let lines = LineOfEffort.allCases
    let cells = state.plan.cities.count * lines.count
    guard cells > 0 else { return }
    let from = state.screen.row * lines.count + state.screen.column
    for distance in 1...cells {
        let index = ((from + step * distance) % cells + cells) % cells
        let effort = EffortID(city: state.plan.cities[index / lines.count].id, line: lines[index % lines.count])
        let shown = state.plan.shownStatus(of: effort, on: state.today)
        if shown.isDisputed || shown.isStale || shown.status == .offTrack
            || state.plan.isOverdue(effort, on: state.today)
        {
            state.screen.row = index / lines.count
            state.screen.column = index % lines.count
            return
        }
    }
}

/// Selects the nearest row from `row` on that contains the text; without a match the selection stays.
/// - Returns: whether a row matched.
@discardableResult
func find(_ text: String, from row: Int, step: Int, _ state: inout State) -> Bool {
    state.makeWholeList()
    let (count, name) = state.findable
    guard !text.isEmpty, count > 0 else { return false }
    let pattern = Folding.Pattern(text)
    for distance in 0..<count {
        let index = ((row + step * distance) % count + count) % count
        if pattern.isFound(in: name(index)) {
            state.screen.row = index
            return true
        }
    }
    return false
}

/// Goes to the next row, or the previous one, that holds the text searched for last.
func findAgain(_ step: Int, _ state: inout State) {
    let words = state.phrases.screens
    guard !state.searchText.isEmpty else {
        state.warn(state.keymap.naming(words.nothingSearched))
        return
    }
    let isFound = find(state.searchText, from: state.screen.row + step, step: step, &state)
    if !isFound { state.warn(words.nothingFound.sentence) }
}

extension State {
    /// The number of selectable rows, and the text of each that a search examines.
    var findable: (count: Int, name: (Int) -> String) {
        if case .board = screen.place {
            let cities = plan.cities
            return (cities.count, { cities[$0].name })
        }
        let list = shownList
        return (list.selectable.count, { list.rows[list.selectable[$0]].text })
    }
}
