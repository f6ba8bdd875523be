import Phrases
import Plan

/// Switches between the stated and the measured share of the violence, where it was measured.
func switchShare(_ state: inout State) {
    if state.analysis?.measuredShare == nil {
        state.message = Message(state.phrases.screens.noMeasuredShare, isWarning: true)
    } else {
        state.viewing.isShareMeasured.toggle()
    }
}

/// Selects the next scale of the timeline.
func zoom(_ state: inout State) {
    state.viewing.zoom = state.viewing.zoom.next
    state.screen.column = state.timelineStart
}

/// Asks for the ceiling; one that was fixed at the start remains.
func askForCeiling(_ state: inout State) {
    if let ceiling = state.configuration.ceiling {
        state.warn(state.phrases.problems.releasedIsFixed(ceiling))
    } else {
        state.overlay = .pick(state.ceilings)
    }
}

/// Starts a synchronisation or its preview; one run at a time.
func sync(isDry: Bool, _ state: inout State) -> [Effect] {
    guard !state.copies.isBusy else {
        state.message = Message(state.phrases.copies.begun)
        return []
    }
    return [.sync(isDry: isDry)]
}

/// Asks for the path of a package.
func askForPackage(_ state: inout State) {
    if state.copies.isBusy {
        state.message = Message(state.phrases.copies.begun)
    } else {
        state.overlay = .askFile(TextField())
    }
}

/// Selects the next language.
func nextLanguage(_ state: inout State) -> [Effect] {
    state.language = state.language.next
    state.message = Message(state.phrases.acts.language(state.phrases.words.language))
    return [.remember(.language, value: state.language.rawValue)]
}

/// Switches mouse events on or off.
func switchMouse(_ state: inout State) -> [Effect] {
    state.isMouseUsed.toggle()
    let words = state.phrases.preferences
    state.message = Message(state.isMouseUsed ? words.mouseOn : words.mouseOff)
    return [.useMouse(state.isMouseUsed), .remember(.mouse, value: "\(state.isMouseUsed)")]
}

/// Selects the next theme.
func nextTheme(_ state: inout State) -> [Effect] {
    let themes = state.configuration.themes
    guard !themes.isEmpty else { return [] }
    state.theme = themes[((themes.firstIndex(of: state.theme) ?? -1) + 1) % themes.count]
    state.message = Message(state.phrases.acts.theme(state.theme))
    return [.useTheme(state.theme), .remember(.theme, value: state.theme)]
}

/// Selects the next side to record for.
func nextSide(_ state: inout State) -> [Effect] {
    let ids = state.plan.partners.map(\.id)
    guard !ids.isEmpty else { return [] }
    let index = state.author.side.flatMap { ids.firstIndex(of: $0) } ?? -1
    let next = ids[(index + 1) % ids.count]
    let effects = state.record(for: next)
    state.message = Message(state.phrases.acts.author(state.plan.partner(next).map(state.phrases.fullName) ?? next))
    return effects
}

extension State {
    /// Records for a side from now on, and remembers it with the day: on another day it is asked for again.
    mutating func record(for side: String) -> [Effect] {
        author.side = side
        (sideOfAnotherDay, unknownSide) = (nil, nil)
        return [.remember(.side, value: side), .remember(.sideDay, value: configuration.calendarDay.iso)]
    }

    /// The sides to record for, the one in question first.
    func sides(insteadOf side: String, before command: CommandName) -> Pick {
        let sides = plan.partners.filter { $0.id == side } + plan.partners.filter { $0.id != side }
        return Pick(
            unknownSide.map(phrases.prompts.whichKnownSide)
                ?? phrases.prompts.whichSide(plan.partner(side).map(phrases.fullName) ?? side),
            sides.map { PickOption(phrases.fullName(of: $0), .record(for: $0.id, then: command)) })
    }

    /// The part of the plan whose history the current screen opens.
    var historyScope: HistoryScope {
        switch screen.place {
        case .city(let id): .city(id)
        case .effort(let id): .effort(id)
        case .project(let id): .project(id)
        default: .plan
        }
    }

    /// The start of a comparison: the shown moment, else the last meeting; of the minutes of a meeting the one before,
    /// so that right after closing it tells what the meeting brought.
    var comparedMoment: Moment {
        let closed = meetingInView.flatMap { $0.closed == nil ? nil : $0 }
        let last = plan.lastClosedMeeting(before: closed)
        let day = last?.closed ?? (closed?.closed ?? today) - plan.settings.staleAfter
        return travel?.moment ?? last.flatMap { Moment(closing: $0) } ?? Moment(endOf: day)
    }
}
