import Canvas
import Phrases
import Plan

/// The smallest terminal that the screens are laid out for.
public let smallestSize = (width: 60, height: 16)

/// What the screen looks like: a function of the state and nothing else.
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
    guard state.size.width >= smallestSize.width, state.size.height >= smallestSize.height else {
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
    drawHeader(state, on: &canvas)
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
        if case .meeting = state.screen.place, let meeting = state.meetingInView {
            drawAgendaPanel(meeting, state, on: &canvas)
        }
        if case .series(let series) = state.screen.place { drawSeries(series, state, on: &canvas) }
    }
    drawFoot(state, on: &canvas)
    drawOverlay(state, on: &canvas)
    return canvas
}

extension State {
    /// How many rows of a list, or of cities on the board, are in view.
    var listRoom: Int {
        if case .board = screen.place {
            return viewing.isLarge ? LargeLayout(size).cities : BoardLayout(size, plan.cities).cityRows
        }
        return size.height - listTop - 1
    }

    /// The first column of a list; a chart stands before it on a measure's screen.
    var listColumn: Int {
        if case .series = screen.place { return SeriesLayout(size.width).table - 2 }
        return 0
    }

    /// Whether the item in turn is an effort, which in large type has a row of sides over it.
    private var itemInTurnHasSides: Bool {
        if case .effort? = itemInTurn?.subject { true } else { false }
    }

    /// The first row of a list; over a meeting's stand its item and its time.
    var listTop: Int {
        guard screen.place.kind == .meeting else { return 3 }
        guard viewing.isLarge else { return 5 }
        return itemInTurnHasSides ? 10 : 7
    }
}

/// The two rows that stand on every screen: what plan, which day, whose hand; and the clock.
private func drawHeader(_ state: State, on canvas: inout Canvas) {
    let words = state.phrases
    canvas.fill(0, 0, canvas.width, Style(.bar, on: .strip))
    let isNew = state.screens.first?.place == .welcome
    let hand =
        isNew
        ? "" : state.hand.partner.map { words.screens.as($0.uppercased()) } ?? words.screens.as(words.screens.anyone)
    let mode = state.whyFixed != nil ? words.screens.readOnly : words.screens.readWrite
    let right = [state.ceiling.map { "≤\($0)" } ?? "", state.bannerInView ?? "", hand, mode, state.language.rawValue]
        .filter { !$0.isEmpty }.joined(
            separator: " · ")
    let kind = state.travel != nil ? words.screens.past : state.isPinned ? words.screens.pinned : nil
    let day = words.words.day(state.today) + (kind.map { " (\($0))" } ?? "")
    let rightStart = canvas.width - TextWidth.columns(of: right) - 1
    let dayWidth = TextWidth.columns(of: day)
    let dayStart = min(max(canvas.width / 2 - dayWidth / 2, 34), rightStart - dayWidth - 2)
    canvas.field(state.trail, 0, 1, dayStart - 2, Style(.title, on: .strip))
    canvas.write(day, 0, dayStart, Style(state.travel == nil ? .bar : .warning, on: .strip))
    canvas.write(right, 0, rightStart, Style(.bar, on: .strip))
    if !isNew { drawClock(state, on: &canvas) }
}

private func drawClock(_ state: State, on canvas: inout Canvas) {
    let words = state.phrases
    guard let clock = state.plan.clock(on: state.today) else {
        canvas.write(words.screens.noClock, 1, 1, Style(.dim), room: canvas.width - 2)
        return
    }
    var column = canvas.write(words.screens.month(clock.month, clock.months), 1, 1, Style(.heading)) + 2
    column =
        canvas.write(
            Bar.blocks(clock.month * 100 / clock.months, 18), 1, column, Style(clock.daysLeft < 90 ? .warning : .key))
        + 2
    let text = state.phrases.clock(of: state.plan, on: state.today)
    canvas.write(TextWidth.fitted(text, canvas.width - column - 1), 1, column)
}

private func drawList(_ state: State, on canvas: inout Canvas) {
    let list = state.shownList
    let rows = list.rows
    let selected = state.selectedRowIndex
    let top = state.screen.top
    canvas.cursor = (state.listTop, state.listColumn)
    for line in 0..<state.listRoom where rows.indices.contains(top + line) {
        let row = rows[top + line]
        let isSelected = top + line == selected && row.target != nil
        row.draw(on: &canvas, row: state.listTop + line, width: canvas.width)
        if isSelected {
            let at = state.listColumn
            canvas.ground(.selected, state.listTop + line, at, canvas.width - at)
            canvas.write("▸", state.listTop + line, at, Style(.key, on: .selected))
            canvas.cursor = (state.listTop + line, at)
        }
    }
    let below = rows.count - top - state.listRoom
    if below > 0 {
        let more = " \(list.isPart ? "…" : state.phrases.screens.more(below)) ↓"
        canvas.write(more, state.listTop - 1, canvas.width - TextWidth.columns(of: more) - 1, Style(.dim))
    }
}

extension State {
    /// Where the screen in view stands: the plan and what was gone into.
    var trail: String {
        if case .welcome = screen.place { return "Cinco" }
        let names = screens.map { screen -> String in
            switch screen.place {
            case .welcome: "Cinco"
            case .board: plan.settings.title
            case .city(let id): plan.cityName(id)
            case .effort(let id): phrases.words.line(id.line)
            case .project(let id): plan.project(id)?.title ?? id
            case .attention: phrases.commands.attention.hint.sentence
            case .timeline: phrases.commands.timeline.hint.sentence
            case .commitments: phrases.commands.commitments.hint.sentence
            case .measures: phrases.commands.measures.hint.sentence
            case .series(let series): phrases.name(of: series, in: plan)
            case .assessment: phrases.commands.assessment.hint.sentence
            case .dependencies: phrases.commands.dependencies.hint.sentence
            case .resources: phrases.commands.resources.hint.sentence
            case .plan: phrases.screens.plan
            case .meeting(let id): phrases.name(of: .meeting, id, in: plan).sentence
            case .agenda: phrases.meetings.agenda
            case .minutes: phrases.meetings.minutes
            case .meetings: phrases.meetings.book
            case .texts: phrases.meetings.texts
            case .comparison: phrases.commands.compare.hint.sentence
            case .history: phrases.screens.history
            case .deliveries: phrases.commands.deliveries.hint.sentence
            case .help: phrases.screens.help
            }
        }
        return names.count > 1 ? names.dropFirst().joined(separator: " › ") : names[0]
    }
}

extension Role {
    /// The role in which a status is drawn; nil is unknown.
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

    /// The role in which an effort is drawn.
    init(_ shown: ShownStatus) { self = shown.isDisputed ? .disputed : Role(shown.status) }
}
