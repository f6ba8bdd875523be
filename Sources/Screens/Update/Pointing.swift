import Canvas
import Plan

/// Handles the mouse: a press selects, a double press acts as Enter, the wheel scrolls. What is pressed stands where it
/// was shown, beside the message that every event clears.
func point(_ mouse: Mouse, _ state: inout State) -> [Effect] {
    let shown = state
    state.message = nil
    switch (mouse.action, state.overlay) {
    case (.wheelUp, nil): state.screen.row -= wheelStep
    case (.wheelDown, nil): state.screen.row += wheelStep
    case (.wheelUp, .pick): return answer(.up, &state)
    case (.wheelDown, .pick): return answer(.down, &state)
    // In plain mode rows are not at the positions that the layouts compute.
    case _ where state.isPlain: break
    case (.press, nil), (.doublePress, nil): return press(mouse, as: shown, &state)
    case (.press, .pick(var pick)), (.doublePress, .pick(var pick)):
        guard let index = PickLayout(pick, state.size).option(at: mouse.row, mouse.column) else { return [] }
        pick.selected = index
        state.overlay = .pick(pick)
        return mouse.action == .doublePress ? answer(.enter, &state) : []
    case (.press, .form(var form)), (.doublePress, .form(var form)):
        guard form.month == nil, let index = shown.formField(of: form, at: mouse.row, mouse.column) else { return [] }
        form.index = index
        state.overlay = .form(form)
    default: break
    }
    return []
}

/// The rows per notch of the wheel.
private let wheelStep = 3

private func press(_ mouse: Mouse, as shown: State, _ state: inout State) -> [Effect] {
    let message = shown.messageLines(shown.size.width).count
    if (shown.size.height - max(1, message)..<shown.size.height).contains(mouse.row) {
        guard message == 0, let command = shown.hint(at: mouse.column) else { return [] }
        return run(command, &state)
    }
    guard select(mouse.row, mouse.column, &state) else { return [] }
    return mouse.action == .doublePress ? run(state.keymap.named(.open), &state) : []
}

/// Selects the subject at a position of the screen.
/// - Returns: whether there is one.
private func select(_ row: Int, _ column: Int, _ state: inout State) -> Bool {
    guard case .board = state.screen.place else {
        let list = state.shownList
        let line = row - state.listTop
        guard (0..<state.listRoom).contains(line), column < state.listWidth,
            let index = list.selectable.firstIndex(of: state.screen.top + line)
        else { return false }
        state.screen.row = index
        return true
    }
    guard let place = state.boardPlace(at: row, column) else { return false }
    state.screen.row = state.screen.top + place.city
    if let line = place.line { state.screen.column = line }
    return true
}

extension State {
    /// The city, counted from the first visible one, and the line at a position of the board; the line is nil on a
    /// city's name.
    fileprivate func boardPlace(at row: Int, _ column: Int) -> (city: Int, line: Int?)? {
        let lines = LineOfEffort.allCases.indices
        let (city, line): (Int, Int?)
        if viewing.isLarge {
            let layout = wallLayout
            guard row >= layout.firstCity else { return nil }
            city = (row - layout.firstCity) / layout.cityHeight
            line = column < layout.nameWidth ? nil : (column - layout.nameWidth) / layout.cellWidth
        } else {
            let layout = boardLayout
            guard row >= layout.firstCity, column < layout.width else { return nil }
            city = (row - layout.firstCity) / layout.cityHeight
            line = lines.last { layout.column(of: $0) <= column }
        }
        guard city < listRoom, plan.cities.indices.contains(screen.top + city), line.map(lines.contains) ?? true else {
            return nil
        }
        return (city, line)
    }
}

/// Inserts a pasted text into a text field; a month that is open over a day's field closes. Anywhere else it is ignored.
func paste(_ text: String, _ state: inout State) {
    guard text.count <= TextField.longest else {
        return state.warn(state.phrases.preferences.pastedTooMuch(text.count, TextField.longest))
    }
    var left = 0
    switch state.overlay {
    case .askReason(let efforts, let status, let sides, var field):
        left = field.paste(text)
        state.overlay = .askReason(efforts, status, sides: sides, field)
    case .find(var field, let from):
        left = field.paste(text)
        state.overlay = .find(field, from: from)
        if !find(field.text, from: from, step: 1, &state) { state.screen.row = from }
    case .askFile(var field):
        left = field.paste(text)
        state.overlay = .askFile(field)
    case .pick(var pick):
        left = pick.field.paste(text)
        state.overlay = .pick(state.narrowed(pick))
    case .form(var form):
        (form.problem, form.month) = (nil, nil)
        if form.fields[form.index].choices.isEmpty {
            left = form.fields[form.index].text.paste(text, keepingLines: form.isNote(form.index))
            form.followProposal()
        } else {
            var typed = TextField(form.fields[form.index].typed)
            left = typed.paste(text)
            form.narrow(to: typed.text, state)
        }
        state.overlay = .form(form)
    default: state.warn(state.phrases.preferences.nothingToPasteInto)
    }
    if left > 0 { state.warn(state.phrases.preferences.pastedWithout(left)) }
}
