import Plan

/// Enter: opens the selection.
func openSelected(_ state: inout State) -> [Effect] { openTarget(state.target, &state) }

/// Opens a subject.
func openTarget(_ target: Target?, _ state: inout State) -> [Effect] {
    switch target {
    case .effort(let id) where state.screen.place != .effort(id):
        if case .board = state.screen.place {
            state.screens.append(Screen(.city(id.city), row: rowOf(id, inCityOf: state)))
        } else {
            state.screens.append(Screen(.effort(id)))
        }
    case .city(let id) where state.screen.place != .city(id): go(to: .city(id), &state)
    case .project(let id) where state.screen.place != .project(id): go(to: .project(id), &state)
    case .place(let place) where state.screen.place != place: go(to: place, &state)
    case .within(let place, let target): open(target, on: place, &state)
    case .commitment(let id) where state.screen.place == .promises:
        if let subject = Commitment(id: id).subject { open(Target(subject), on: .commitments, &state) }
    case .status(let id, let partner): pickStatus([id], sides: [partner], &state)
    case .item(let id): return turn(to: id, &state)
    case .field, .record, .commitment: return target.map { edit($0, &state) } ?? []
    case .act(_, let moment): return [.travel(moment)]
    case .conflict(let kind, let record, let field): askToDecide(kind, record, field, &state)
    case .importPart(let part): askForImport(part, &state)
    case .command(let name): return run(state.keymap.named(name), &state)
    case .text, .city, .effort, .project, .place: state.warn(state.phrases.prompts.opensNothing)
    case nil: state.warnOfNoSelection(.open)
    }
    return []
}

extension State {
    /// Whether Enter has nothing to open: a text, the screen in view itself, or a fault that only the file can settle.
    var opensNothing: Bool {
        switch target {
        case nil, .text: screen.place != .board
        case .city(let id): screen.place == .city(id)
        case .effort(let id): screen.place == .effort(id)
        case .project(let id): screen.place == .project(id)
        case .place(let place): screen.place == place
        case .importPart(.fault(let index)):
            importing.map { $0.faults.indices.contains(index) && $0.faults[index].remedies.isEmpty } ?? true
        case .commitment, .record, .within, .field, .status, .act, .conflict, .item, .command, .importPart: false
        }
    }
}

/// Opens a screen with a selection.
private func open(_ target: Target, on place: Place, _ state: inout State) {
    go(to: place, &state)
    state.makeWholeList()
    let list = state.shownList
    state.screen.row = list.selectable.firstIndex { list.rows[$0].target == target } ?? 0
}

/// Opens another screen; the current one is not opened twice.
func go(to place: Place, _ state: inout State) {
    guard state.screen.place != place else { return }
    state.screens.append(Screen(place))
    if place == .timeline { state.screen.column = state.timelineStart }
}

/// The row of an effort on its city's screen, which also lists projects.
private func rowOf(_ effort: EffortID, inCityOf state: State) -> Int {
    state.rows(for: .city(effort.city), width: state.size.width).filter { $0.target != nil }
        .firstIndex { $0.target == .effort(effort) } ?? 0
}

/// Esc and q: leaves the past where it was entered on this screen or a later one, else returns to the previous screen.
func leaveStep(_ state: inout State) -> [Effect] {
    if state.travel != nil, state.screens.count <= state.travelDepth { return [.travel(nil)] }
    goBack(&state)
    return []
}

/// Esc on the board: clears the selection of several efforts, else leaves the past.
func unmark(_ state: inout State) -> [Effect] {
    if state.selectedEfforts.isEmpty, state.travel != nil { return leaveStep(&state) }
    state.selectedEfforts = []
    return []
}

/// Returns to the previous screen.
func goBack(_ state: inout State) {
    if state.screens.count > 1 { state.screens.removeLast() }
}
