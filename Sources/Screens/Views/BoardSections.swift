import Canvas
import Phrases
import Plan

/// Draws the lists of the board and the answers about the selected cell.
func drawPanes(_ state: State, _ layout: BoardLayout, on canvas: inout Canvas) {
    for (frame, rows) in zip(layout.lists, state.shownBoardLists) {
        for (line, row) in rows.prefix(frame.height).enumerated() {
            row.draw(on: &canvas, row: frame.row + line, column: frame.column + 1, width: frame.width - 1)
        }
    }
    if let effort = state.selectedEffort {
        drawCellAnswers(effort, state, layout, on: &canvas)
    }
}

/// The sections of the board's lists: each a heading and as many entries as fit.
extension State {
    private func boardHeading(_ text: String, _ detail: String = "", width: Int) -> Row {
        let used = TextWidth.columns(of: text)
        return Row([
            Piece(text, at: 0, room: width, .heading),
            Piece(detail, at: used + 2, room: max(0, width - used - 2), .dim),
        ])
    }

    /// Whether anything was planned or assessed yet.
    var isBegun: Bool {
        !isComplete || !plan.projects.isEmpty
            || plan.cities.contains { city in
                LineOfEffort.allCases.contains {
                    plan.shownStatus(of: EffortID(city: city.id, line: $0), on: today).asOf != nil
                }
            }
    }

    /// The sentences of the board of a plan without cities.
    var emptyBoard: [String] {
        let sentences = phrases.screens.emptyBoard
        return sentences.prefix(1) + sideStep + sentences.dropFirst()
    }

    private var sideStep: [String] { plan.partners.count < 2 && readOnlyReason == nil ? [phrases.board.stepSide] : [] }

    /// The next steps in a new plan.
    func nextStepSection(width: Int) -> [Row] {
        let words = phrases.board
        let edits =
            sideStep + [words.stepStatus, words.stepProject]
            + (plan.cities.contains { !$0.isNational && $0.share == nil } ? [words.stepShare] : [])
            + (plan.measures.isEmpty ? [words.stepMeasure] : [])
            + (plan.openMeeting == nil ? [words.stepMeeting] : [])
        let steps = (readOnlyReason == nil ? edits : []) + [words.tour]
        return [boardHeading(words.whatNext, width: width)]
            + steps.flatMap { paragraph(keymap.naming($0), at: 2, width: width) }
    }

    /// The first issues, a row for each place: the worst first, then what somebody can act on today.
    func firstSection(width: Int, room: Int) -> [Row] {
        guard analysis?.isFinished == true else { return [boardHeading(phrases.issues.looking, width: width)] }
        let issues = plan.shownOnBoard(issues)
        let head = boardHeading(phrases.board.first, phrases.issues.inAll(issues.count), width: width)
        guard !issues.isEmpty else {
            return [head, Row([Piece(phrases.board.noIssues, at: 2, room: width - 2, .dim)])]
        }
        // One row for each, where the place and a fact fit beside each other; else the fact is below its place.
        let isOneRow = width >= 56 && room <= 2 * State.fewGroups
        let lines = isOneRow ? 1 : room > 3 * State.fewGroups ? 3 : 2
        let count = min(isOneRow ? State.fewGroups : State.mostGroups, max(1, (room - 1) / lines))
        let groups = IssueGroup.first(count, of: issues, in: plan)
        return [head] + groups.flatMap { isOneRow ? [row(of: $0, width: width)] : rows(of: $0, lines, width: width) }
    }

    /// The most places that the board lists, in one row each and in several.
    private static let (fewGroups, mostGroups) = (10, 16)

    private func row(of group: IssueGroup, width: Int) -> Row {
        let place = width < 70 ? 22 : 25
        let at = place + 3
        let text = facts(of: group) { TextWidth.columns(of: $0) <= width - at }
        return Row([
            sign(of: group), Piece(name(of: group.place, in: place - 1), at: 2, room: place),
            Piece(text, at: at, room: width - at),
        ])
    }

    private func rows(of group: IssueGroup, _ lines: Int, width: Int) -> [Row] {
        let room = width - 4
        let text = facts(of: group) { TextWidth.wrapped($0, room).count < lines }
        return [Row([sign(of: group), Piece(name(of: group.place, in: room), at: 2, room: width - 2, .title)])]
            + TextWidth.wrapped(text, room, lines: lines - 1).map { Row([Piece($0, at: 4, room: room)]) }
    }

    private func facts(of group: IssueGroup, fits: (String) -> Bool) -> String {
        phrases.sentence(for: group.besideStatus, in: plan, on: today, saysWhere: false, saysRest: false, fits: fits)
    }

    /// The shape of a cell in its colour; of another place its severity.
    private func sign(of group: IssueGroup) -> Piece {
        guard case .effort(let id) = group.place else { return Piece("!", at: 0, room: 1, Role(group.severity)) }
        let shown = plan.shownStatus(of: id, on: today)
        return Piece(WordPhrases.shape(shown.status), at: 0, room: 1, Role(shown))
    }

    /// A place in at most `room` columns: the line is shortened before the city is cut.
    private func name(of place: IssueGroup.Place, in room: Int) -> String {
        guard case .effort(let id) = place else { return phrases.name(of: place, in: plan).sentence }
        return name(of: id, in: room)
    }

    private func name(of id: EffortID, in room: Int) -> String {
        let (city, words) = (plan.cityName(id.city), phrases.words)
        let names = [words.line(id.line), words.lineShort(id.line), words.lineBrief(id.line)].map { "\(city), \($0)" }
        return names.first { TextWidth.columns(of: $0) <= room } ?? names[names.count - 1]
    }

    /// Who owes what, the earliest day first.
    func promiseSection(width: Int, room: Int) -> [Row] {
        guard isComplete else { return [] }
        let promises = plan.promises(on: today)
        guard !promises.isEmpty else { return [] }
        let head = boardHeading(
            phrases.board.promises, phrases.promises.overdueCount(promises.count { $0.isOverdue(on: today) }),
            width: width)
        let side = (promises.prefix(room).map { TextWidth.columns(of: phrases.side(of: $0)) }.max() ?? 1) + 1
        return [head]
            + whole(promises, room: room - 1, width: width) { promise in
                let role: Role = promise.isOverdue(on: today) ? .warning : .text
                let distance = phrases.distance(to: promise.day, from: today)
                let end = width - TextWidth.columns(of: distance)
                let at = 2 + side
                let room = max(0, end - at - 2)
                let name = phrases.name(of: promise, in: plan) { TextWidth.columns(of: $0) <= room }
                return [
                    Row([
                        Piece(phrases.side(of: promise), at: 2, room: side, .title),
                        Piece(name, at: at, room: room, .text),
                        Piece(distance, at: end, room: width - end, role),
                    ]),
                    Row([
                        Piece(
                            [phrases.words.day(promise.day, seenFrom: today), placeName(of: promise)].compactMap { $0 }
                                .joined(separator: ", "), at: at, room: width - at, .dim)
                    ]),
                ]
            }
    }

    private func placeName(of promise: Promise) -> String? {
        promise.city.flatMap { city in
            promise.line.map { line in "\(plan.cityName(city)), \(phrases.words.line(line))" }
        }
    }

    /// The rows of as many entries as fit whole, the first one in any case, and the number of the others.
    func whole<Entry>(_ entries: [Entry], room: Int, width: Int, rows: (Entry) -> [Row]) -> [Row] {
        var (shown, count): ([Row], Int) = ([], 0)
        for entry in entries {
            let next = rows(entry)
            // The number of the others needs a row too, unless this is the last one.
            let needed = shown.count + next.count + (count + 1 < entries.count ? 1 : 0)
            guard count == 0 || needed <= room else { break }
            shown += next
            count += 1
        }
        let left = entries.count - count
        return left > 0 ? shown + [Row([Piece(phrases.screens.more(left), at: 2, room: width - 2, .dim)])] : shown
    }

    /// The changes since the last meeting: what turned worse first.
    func changeSection(width: Int, room: Int) -> [Row] {
        guard let before else { return [] }
        let head = boardHeading(
            phrases.board.changedSince(phrases.words.day(before.day, seenFrom: today)), width: width)
        let changes = plan.boardChanges(on: today, since: before)
        guard !changes.isEmpty else {
            let begun = phrases.report.isNew(phrases.words.day(before.day)) + "."
            let none = before.knowsAny(of: plan) ? phrases.board.nothingChanged : begun
            return [head] + paragraph(none, at: 2, width: width, role: .dim)
        }
        let place = min(25, width * 2 / 5)
        func lines(of change: EffortChange, _ most: Int) -> [String] {
            TextWidth.wrapped(phrases.what(of: change), width - place - 4, lines: most)
        }
        // All changes are seen before one is told at length.
        let most = [3, 2].first { most in changes.reduce(0) { $0 + lines(of: $1, most).count } < room } ?? 1
        return [head]
            + whole(changes, room: room - 1, width: width) { change in
                let what = lines(of: change, most)
                let name = Piece(name(of: change.effort, in: place), at: 2, room: place)
                let shape = Piece(WordPhrases.shape(change.now.status), at: 0, room: 1, Role(change.now))
                return what.enumerated().map { index, line in
                    Row((index == 0 ? [shape, name] : []) + [Piece(line, at: place + 4, room: width - place - 4)])
                }
            }
    }

    /// The public milestones, the next day first, those seen last.
    func publicSection(width: Int, room: Int) -> [Row] {
        let projects = plan.publicMilestones(on: today).map(\.project)
        guard !projects.isEmpty else { return [] }
        return [boardHeading(phrases.board.publicMilestones, width: width)]
            + whole(projects, room: room - 1, width: width) { project in
                let item = publicItem(project)
                let end = width - TextWidth.columns(of: item.tail)
                let place = project.effortID.map { name(of: $0, in: width - 4) } ?? ""
                return [
                    Row([
                        Piece(item.text, at: 2, room: max(0, end - 4)),
                        Piece(item.tail, at: end, room: width - end, item.role == .text ? .dim : item.role),
                    ]),
                    Row([Piece(place, at: 4, room: width - 4, .dim)]),
                ]
            }
    }
}
