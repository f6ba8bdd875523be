import Canvas
import Phrases
import Plan

/// Draws the two header rows: plan, day, marking, side and mode; and the clock.
func drawHead(_ state: State, on canvas: inout Canvas) {
    let words = state.phrases
    canvas.fill(0, 0, canvas.width, Style(.bar, on: .strip))
    let isNew = state.screens.first?.place == .welcome
    // Of a side that a ceiling withholds the header is silent too.
    let side = state.author.side.flatMap { side in
        state.ceiling == nil || state.plan.partners.contains { $0.id == side } ? side : nil
    }
    let day = words.words.day(state.today) + (state.dayKind.map { " (\($0))" } ?? "")
    let partner = side.flatMap { state.plan.partner($0) }
    let names =
        isNew
        ? [""] : [partner.map { words.name(of: $0) }, side?.uppercased()].compactMap { $0 }.filter { !$0.isEmpty }
    let mode = state.readOnlyReason != nil ? words.screens.readOnly : words.screens.readWrite
    func right(_ name: String, _ language: String?) -> String {
        [state.ceiling.map { "≤\($0)" }, state.bannerInView, isNew ? nil : words.screens.as(name), mode, language]
            .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
    // The language falls away before the title is cut; the full name of the side only where no title would be left.
    let room = canvas.width - TextWidth.columns(of: day) - 5
    let trail = state.trail
    let title = TextWidth.columns(of: trail)
    let full = names.first ?? words.screens.anyone
    let language = TextWidth.columns(of: right(full, state.language.rawValue)) <= room - title
    let name = names.first { TextWidth.columns(of: right($0, nil)) <= room - smallestTitle }
    let shown = right(name ?? names.last ?? words.screens.anyone, language ? state.language.rawValue : nil)
    let rightStart = canvas.width - TextWidth.columns(of: shown) - 1
    let dayWidth = TextWidth.columns(of: day)
    let dayStart = min(max(canvas.width / 2 - dayWidth / 2, 34), rightStart - dayWidth - 2)
    canvas.field(state.trail(in: dayStart - 2), 0, 1, dayStart - 2, Style(.title, on: .strip))
    canvas.write(day, 0, dayStart, Style(state.travel == nil ? .bar : .warning, on: .strip))
    canvas.write(shown, 0, rightStart, Style(.bar, on: .strip))
    if !isNew { drawClock(state, on: &canvas) }
}

/// The fewest columns that the header leaves for the title of the screen.
private let smallestTitle = 16

private func drawClock(_ state: State, on canvas: inout Canvas) {
    let words = state.phrases
    guard let clock = state.plan.clock(on: state.today) else {
        canvas.write(words.screens.noClock, 1, 1, Style(.dim), room: canvas.width - 2)
        return
    }
    var column = canvas.write(words.screens.month(clock.month, clock.months).sentence, 1, 1, Style(.heading)) + 2
    column =
        canvas.write(
            Bar.blocks(clock.month * 100 / clock.months, 18), 1, column, Style(clock.daysLeft < 90 ? .warning : .key))
        + 2
    let room = canvas.width - column - 1
    let text = state.phrases.clock(of: state.plan, on: state.today, separator: " · ") {
        TextWidth.columns(of: $0) <= room
    }
    canvas.write(text, 1, column, room: room)
}

extension State {
    fileprivate var dayKind: String? { travel != nil ? phrases.screens.past : isPinned ? phrases.screens.pinned : nil }

    /// The path to the current screen: the plan and the opened subjects.
    var trail: String {
        if case .welcome = screen.place { return "Cinco" }
        let names = screens.map { title(of: $0.place) }
        return names.count > 1 ? names.dropFirst().joined(separator: " › ") : names[0]
    }

    /// The path in so many columns: what comes first is left out before the present screen is.
    fileprivate func trail(in room: Int) -> String {
        let names = screens.dropFirst().map { title(of: $0.place) }
        let shorter = names.indices.dropFirst().map { "… › " + names[$0...].joined(separator: " › ") }
        return ([trail] + shorter).first { TextWidth.columns(of: $0) <= room } ?? names.last ?? trail
    }

    /// The title of a screen.
    func title(of place: Place) -> String {
        switch place {
        case .welcome: "Cinco"
        case .board: phrases.title(of: plan)
        case .city(let id): plan.cityName(id)
        case .effort(let id): phrases.words.line(id.line)
        case .project(let id): phrases.name(of: .project, id, in: plan)
        case .issues: phrases.commands[.issues].hint.sentence
        case .issuesAt(let place): phrases.name(of: place, in: plan)
        case .questions: phrases.commands[.questions].hint.sentence
        case .publicMilestones: phrases.board.publicMilestones
        case .promises: phrases.commands[.promises].hint.sentence
        case .timeline: phrases.commands[.timeline].hint.sentence
        case .commitments: phrases.commands[.commitments].hint.sentence
        case .measures: phrases.commands[.measures].hint.sentence
        case .series(let series): phrases.name(of: series, in: plan)
        case .assessment: phrases.commands[.assessment].hint.sentence
        case .dependencies: phrases.commands[.dependencies].hint.sentence
        case .resources: phrases.commands[.resources].hint.sentence
        case .plan: phrases.screens.plan
        case .meeting(let id): phrases.name(of: .meeting, id, in: plan).sentence
        case .agenda: phrases.meetings.agenda
        case .minutes: phrases.meetings.minutes
        case .meetings: phrases.meetings.title
        case .texts: phrases.meetings.texts
        case .comparison: phrases.commands[.compare].hint.sentence
        case .history: phrases.screens.history
        case .received: phrases.commands[.received].hint.sentence
        case .importing: phrases.commands[.importFile].hint.sentence
        case .help: phrases.screens.help
        }
    }
}
