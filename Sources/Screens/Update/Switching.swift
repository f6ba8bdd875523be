import Phrases
import Plan

/// Switches between the stated and the measured share of the violence, where there is a measured one.
func switchShare(_ state: inout State) {
    if state.analysis?.measuredShare == nil {
        state.message = Message(state.phrases.screens.noMeasuredShare, isWarning: true)
    } else {
        state.viewing.isShareMeasured.toggle()
    }
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
    let index = state.author.side.flatMap { ids.firstIndex(of: $0) } ?? -1
    let next = ids[(index + 1) % ids.count]
    state.author.side = next
    state.message = Message(state.phrases.deeds.author(state.plan.partner(next)?.short ?? next))
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
