import Canvas
import Plan

/// The one place where state changes: an event comes in, the next state and what is to be done come out. What the
/// session tells comes in by `update` as well (`SessionEvent`).
public func update(_ state: inout State, _ event: Event) -> [Effect] {
    let effects = effects(of: event, &state)
    state.followTour()
    return effects
}

private func effects(of event: Event, _ state: inout State) -> [Effect] {
    switch event {
    case .resize(let width, let height):
        state.size = (width, height - (state.tour == nil ? 0 : 1))
        state.keepList()
        return []
    case .end: return [.quit]
    case .planChanged, .tick: return []
    case .key(let key):
        state.message = nil
        return settled(state.overlay == nil ? press(key, &state) : answer(key, &state), &state)
    case .mouse(let mouse):
        let said = state.message
        state.message = nil
        return settled(point(mouse, isFootCovered: said != nil, &state), &state)
    case .paste(let text):
        state.message = nil
        paste(text, &state)
        return settled([], &state)
    }
}

private func settled(_ effects: [Effect], _ state: inout State) -> [Effect] {
    state.settleSelection()
    return effects + historyNeeded(by: &state)
}

private func press(_ key: Key, _ state: inout State) -> [Effect] {
    guard let command = state.keymap.given(by: key, on: state.screen.place.kind) else { return [] }
    return run(command, &state)
}

/// Runs a command on the screen in view.
func run(_ command: Command, _ state: inout State) -> [Effect] {
    if command.isEdit, let why = state.whyFixed {
        state.warn(why)
        return []
    }
    return command.run(&state)
}

/// Does what Enter does on the selection.
func openSelected(_ state: inout State) -> [Effect] {
    switch state.target {
    case .effort(let id):
        if case .effort = state.screen.place { return [] }
        if case .board = state.screen.place {
            state.screens.append(Screen(.city(id.city), row: rowOf(id, inCityOf: state)))
        } else {
            state.screens.append(Screen(.effort(id)))
        }
    case .city(let id): go(to: .city(id), &state)
    case .project(let id): go(to: .project(id), &state)
    case .place(let place): go(to: place, &state)
    case .within(let place, let target):
        go(to: place, &state)
        state.makeWholeList()
        let list = state.shownList
        state.screen.row = list.selectable.firstIndex { list.rows[$0].target == target } ?? 0
    case .status(let id, let partner): pickStatus([id], sides: [partner], &state)
    case .item(let id): return turn(to: id, &state)
    case .field, .record, .commitment: return state.target.map { edit($0, &state) } ?? []
    case .act(_, let moment): return [.travel(moment)]
    case .conflict(let kind, let record, let field): askToDecide(kind, record, field, &state)
    case .command(let name): return run(state.keymap.named(name), &state)
    case .text, nil: break
    }
    return []
}

/// Goes into another screen; into the one in view there is nothing to go.
func go(to place: Place, _ state: inout State) {
    guard state.screen.place != place else { return }
    state.screens.append(Screen(place))
    if place == .timeline { state.screen.column = state.timelineStart }
}

/// Switches between the stated and the measured share of the violence, where there is a measured one.
func switchShare(_ state: inout State) {
    if state.review?.measuredShare == nil {
        state.message = Message(state.phrases.screens.noMeasuredShare, isWarning: true)
    } else {
        state.viewing.isShareMeasured.toggle()
    }
}

/// The row of an effort on its city's screen, where projects stand between the efforts.
private func rowOf(_ effort: EffortID, inCityOf state: State) -> Int {
    state.rows(for: .city(effort.city), width: state.size.width).filter { $0.target != nil }
        .firstIndex { $0.target == .effort(effort) } ?? 0
}

/// Goes back to the screen before.
func goBack(_ state: inout State) {
    if state.screens.count > 1 { state.screens.removeLast() }
}

/// Shows the timeline at the next scale.
func zoom(_ state: inout State) {
    state.viewing.zoom = state.viewing.zoom.next
    state.screen.column = state.timelineStart
}

/// Asks up to which marking the plan is shown; a ceiling that the program was started with stays.
func askForCeiling(_ state: inout State) {
    if let ceiling = state.configuration.ceiling {
        state.warn(state.phrases.problems.releasedIsFixed(ceiling))
    } else {
        state.overlay = .pick(state.ceilings)
    }
}

/// Synchronises, or looks what would be received; one run at a time.
func sync(isDry: Bool, _ state: inout State) -> [Effect] {
    guard !state.copies.isBusy else {
        state.message = Message(state.phrases.copies.begun)
        return []
    }
    return [.sync(isDry: isDry)]
}

/// Asks for the file of a package.
func askForBundle(_ state: inout State) {
    if state.copies.isBusy {
        state.message = Message(state.phrases.copies.begun)
    } else {
        state.overlay = .askFile(TextField())
    }
}

/// Speaks the next language.
func nextLanguage(_ state: inout State) -> [Effect] {
    state.language = state.language.next
    state.message = Message(state.phrases.deeds.language(state.phrases.words.language))
    return [.remember(key: "language", value: state.language.rawValue)]
}

/// Reads the mouse, or leaves it to the terminal.
func switchMouse(_ state: inout State) -> [Effect] {
    state.isMouseUsed.toggle()
    let words = state.phrases.preferences
    state.message = Message(state.isMouseUsed ? words.mouseOn : words.mouseOff)
    return [.useMouse(state.isMouseUsed), .remember(key: "mouse", value: "\(state.isMouseUsed)")]
}

/// Takes the next theme.
func nextTheme(_ state: inout State) -> [Effect] {
    let themes = state.configuration.themes
    guard !themes.isEmpty else { return [] }
    state.theme = themes[((themes.firstIndex(of: state.theme) ?? -1) + 1) % themes.count]
    state.message = Message(state.phrases.deeds.theme(state.theme))
    return [.useTheme(state.theme), .remember(key: "theme", value: state.theme)]
}

/// Records for the next side.
func nextHand(_ state: inout State) -> [Effect] {
    let ids = state.plan.partners.map(\.id)
    guard !ids.isEmpty else { return [] }
    let index = state.hand.partner.flatMap { ids.firstIndex(of: $0) } ?? -1
    let next = ids[(index + 1) % ids.count]
    state.hand.partner = next
    state.message = Message(state.phrases.deeds.hand(state.plan.partner(next)?.short ?? next))
    return [.remember(key: "as", value: next)]
}

extension State {
    /// The part of the plan that the screen in view is about.
    var historyScope: HistoryScope {
        switch screen.place {
        case .city(let id): .city(id)
        case .effort(let id): .effort(id)
        case .project(let id): .project(id)
        default: .plan
        }
    }

    /// The moment that a comparison begins with: the one in view, else the last meeting's.
    var comparedMoment: Moment {
        let last = plan.lastClosedMeeting().flatMap { Moment(closing: $0) }
        return travel?.moment ?? last ?? Moment(endOf: plan.baseline(on: today))
    }
}

/// An effort's screen and the history screens show the journal, which is read when they come into view and after
/// each act, and further back when its last act is reached.
private func historyNeeded(by state: inout State) -> [Effect] {
    guard let scope = state.historyInView else { return [] }
    if scope != state.historyRead {
        state.historyLimit = State.historyStep
    } else if state.history.count == state.historyLimit, state.screen.row == state.rowCount - 1 {
        state.historyLimit += State.historyStep
    } else {
        return []
    }
    return [.readHistory(scope)]
}
