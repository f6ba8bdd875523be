import Canvas
import Phrases
import Plan

/// The only function that changes the state: an event of the terminal leads to the next state and the effects to
/// perform. Events of the session have an overload (`SessionEvent`).
public func update(_ state: inout State, _ event: Event) -> [Effect] {
    if state.isTooSmall, !state.isTaken(unseen: event) { return [] }
    if case .burst(let keys) = event { return take(keys, &state) }
    let answered = state.overlay.map { State.Answered(overlay: $0, readUpTo: state.overlayReadUpTo) }
    // The values that a person answers to were shown when the question was asked.
    let position = state.overlay == nil ? state.readUpTo : state.overlayReadUpTo
    let screen = event == .key(.escape) ? State.BeforeEscape(state) : nil
    let draft = state.overlay.flatMap(state.draftKey)
    let effects = effects(of: event, &state).map { $0.read(upTo: position) }
    switch event {
    case .tick, .planChanged, .pasteWaits, .escapeRevoked: break
    // Two that follow each other may be Alt and the first byte of a sequence.
    default: state.beforeEscapes = screen.map { state.beforeEscapes.suffix(1) + [$0] } ?? []
    }
    if event != .escapeRevoked { state.followDrafts(since: draft) }
    state.answered = effects.contains(where: \.isAct) ? answered : nil
    state.followTour()
    return effects
}

private func effects(of event: Event, _ state: inout State) -> [Effect] {
    switch event {
    case .resize(let width, let height):
        state.size = (width, height - (state.tour == nil ? 0 : 1))
        state.settleSelection()
        return []
    case .end: return [.quit]
    case .planChanged, .tick: return []
    case .key(let key):
        state.message = nil
        return settled(take(key, &state), &state)
    // Taken apart before.
    case .burst: return []
    case .escapeRevoked:
        state.beforeEscapes.popLast()?.restore(&state)
        return settled([], &state)
    case .pasteWaits:
        state.warn(state.phrases.preferences.pasteWaits)
        return []
    case .mouse(let mouse):
        return settled(point(mouse, &state), &state)
    case .paste(let text):
        state.message = nil
        paste(text, &state)
        return settled([], &state)
    }
}

private func take(_ key: Key, _ state: inout State) -> [Effect] {
    if key == .control("c") { return interrupt(&state) }
    return state.overlay == nil ? press(key, &state) : answer(key, &state)
}

/// Ctrl-c where nothing is asked leaves the past, else the program.
private func interrupt(_ state: inout State) -> [Effect] {
    if state.overlay != nil { return answer(.escape, &state) }
    return state.travel == nil ? [.quit] : [.travel(nil)]
}

/// Takes keys that came at once as long as something takes text. What is left is a paste, and no command. So are
/// several lines: a line end within them saves nothing.
private func take(_ keys: [Key], _ state: inout State) -> [Effect] {
    if state.takesText, let lines = lines(typedBy: keys) { return update(&state, .paste(lines)) }
    var effects: [Effect] = []
    var rest = keys[...]
    let isHeld = state.overlay == nil && state.isMove(heldAs: keys)
    while isHeld || state.takesText, let key = rest.popFirst() { effects += update(&state, .key(key)) }
    if !rest.isEmpty { state.warn(state.phrases.preferences.nothingToPasteInto) }
    return effects
}

/// The text of several lines that came at once; nil where they are one.
private func lines(typedBy keys: [Key]) -> String? {
    guard let end = keys.firstIndex(of: .enter), keys[end...].contains(where: { $0 != .enter }) else { return nil }
    let characters = keys.compactMap { key -> Character? in
        switch key {
        case .character(let character): character
        case .enter: "\n"
        case .tab: " "
        default: nil
        }
    }
    return String(characters)
}

private func settled(_ effects: [Effect], _ state: inout State) -> [Effect] {
    state.settleSelection()
    return effects + historyNeeded(by: &state)
}

private func press(_ key: Key, _ state: inout State) -> [Effect] {
    guard let command = state.keymap.given(by: key, on: state.screen.place.kind) else {
        if key != .escape { state.warn(state.phrases.prompts.unusedKey(state.phrases.name(of: key))) }
        return []
    }
    return run(command, &state)
}

/// Runs a command on the current screen.
func run(_ command: Command, _ state: inout State) -> [Effect] {
    if command.isEdit, let why = state.readOnlyReason {
        state.warn(why)
        return []
    }
    let isEdit = command.isEdit || state.opensForm(by: command.name)
    defer { state.isSelectionGone = false }
    if isEdit, state.isSelectionGone {
        state.warn(state.phrases.acts.selectionGone)
        return []
    }
    if isEdit, let side = state.sideOfAnotherDay {
        state.overlay = .pick(state.sides(insteadOf: side, before: command.name))
        return []
    }
    return command.run(&state)
}

extension State {
    /// Whether an event counts while the terminal is too small to show what it does: nobody answers a question that
    /// they do not see.
    fileprivate func isTaken(unseen event: Event) -> Bool {
        switch event {
        case .key(.escape), .key(.control("c")): true
        case .key(let key):
            overlay == nil && [.quit, .leave].contains(keymap.given(by: key, on: screen.place.kind)?.name)
        case .burst, .mouse, .paste, .pasteWaits: false
        case .escapeRevoked, .resize, .tick, .planChanged, .end: true
        }
    }

    /// Whether a command that also goes elsewhere opens a form here.
    fileprivate func opensForm(by command: CommandName) -> Bool {
        switch (command, target) {
        case (.open, .commitment?) where screen.place == .promises: false
        case (.open, .status?), (.open, .field?), (.open, .record?), (.open, .commitment?): readOnlyReason == nil
        case (.meeting, _): readOnlyReason == nil && plan.openMeeting == nil
        default: false
        }
    }
}

/// The effects that read the journal for an effort's screen or a history: when it is opened, after each act, and
/// further back when its last act is reached.
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
