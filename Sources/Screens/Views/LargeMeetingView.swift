import Canvas
import Phrases
import Plan

/// The rows of the current item in large type.
struct LargeMeetingLayout {
    /// The title in large letters, in one or two lines; nil where it is in the terminal's own.
    let title: [String]?
    /// By how much the letters of the title and of the time are enlarged.
    let scale: Int
    /// The lines of each side's reason in large letters; nil where they are in the terminal's own.
    let reasons: [[String]]?
    /// By how much the letters of the reasons are enlarged.
    let reasonScale: Int
    /// The lines of the promise in question in large letters; nil where it is in the terminal's own.
    let promise: [String]?
    /// The rows of the title and of each side, and the columns of a side and of its tile.
    let titleHeight, sideHeight, sideWidth, tileWidth: Int
    /// The row of the time of the whole meeting, of the sides, and of the promise in question.
    let wholeRow, sidesRow, promiseRow: Int
    /// The first row of the list.
    let listTop: Int

    /// The fewest rows of the list below reasons in large letters.
    private static let leastOfList = 8

    /// - Parameters:
    ///   - titles: the title in lines, the longest wording first.
    ///   - reasons: each side's own reason; empty where the item is no effort, of which each side has a status.
    ///   - promise: the promise in question; empty where there is none.
    ///   - ownRows: the rows of a side besides its reason.
    ///   - listRows: the rows of the list; what it leaves free the sides have.
    init(
        size: (width: Int, height: Int), titles: [[String]], reasons texts: [String], promise text: String,
        ownRows: Int,
        listRows: Int
    ) {
        let (width, height) = size
        // The time has five characters as a rule.
        func large(_ scale: Int) -> [String]? {
            let room = (width - 20 * scale - 3) / (4 * scale)
            return titles.lazy.map { $0.flatMap { BigType.lines($0, room) } }.first { lines in
                lines.count <= 2 && lines.allSatisfy { $0.count <= room }
            }
        }
        let most = height < 22 ? 0 : max(1, height / 24)
        let fitting = stride(from: most, to: 0, by: -1).first { large($0) != nil }
        title = fitting.flatMap(large)
        scale = fitting ?? 1
        titleHeight = fitting.map { 6 * $0 } ?? (most == 0 ? 3 : 6)
        wholeRow = 2 + titleHeight
        sidesRow = wholeRow + 1
        let side = (width - 2) / max(1, texts.count)
        let wideTile = max(11, side / 4)
        sideWidth = side
        let room = height - sidesRow - ownRows - 3 - LargeMeetingLayout.leastOfList
        let sizes = stride(from: max(1, scale), to: 0, by: -1).lazy.map { scale in
            (scale: scale, lines: texts.map { BigType.lines($0, (side - wideTile - 3) / (4 * scale)) })
        }
        let largest = sizes.first { size in
            let rows = 3 * size.scale * (size.lines.map(\.count).max() ?? 0)
            return rows > 0 && rows <= room
        }
        reasons = largest?.lines
        reasonScale = largest?.scale ?? 1
        let isLarge = largest != nil
        let needed = ownRows + 3 * reasonScale * (reasons?.map(\.count).max() ?? 0)
        tileWidth = isLarge ? wideTile : 11
        let least = isLarge ? max(5, needed) : most == 0 ? 3 : 5
        let promised = BigType.lines(text, (width - 3) / 4)
        let free = height - sidesRow - least - 2 - LargeMeetingLayout.leastOfList
        promise = isLarge && !promised.isEmpty && 3 * promised.count <= free ? promised : nil
        let promiseRows = promise.map { 3 * $0.count } ?? 1
        sideHeight = least + max(0, height - sidesRow - least - 2 - promiseRows - listRows)
        promiseRow = sidesRow + sideHeight
        listTop = texts.isEmpty ? sidesRow : promiseRow + promiseRows + 1
    }
}

extension BigType {
    /// A text in lines of so many large letters: without accents and signs, for which there are none but the colon.
    static func lines(_ text: String, _ room: Int) -> [String] {
        let words = text.filter { !"'’".contains($0) }.split(separator: ":")
            .map { Folding.slug(String($0)).replacing("-", with: " ") }.joined(separator: ": ")
        return words.isEmpty ? [] : TextWidth.wrapped(words, max(1, room))
    }
}

extension State {
    /// The layout of the current item in large type.
    var largeMeetingLayout: LargeMeetingLayout {
        let item = itemInTurn
        let effort: EffortID? = if case .effort(let id)? = item?.subject { id } else { nil }
        let reasons = effort.map { id in plan.partners.map { largeReason(of: id, by: $0) } } ?? []
        return LargeMeetingLayout(
            size: size, titles: item.map(titles) ?? [], reasons: reasons,
            promise: effort.flatMap(promiseInQuestion).map { owed($0) + $0.tail } ?? "",
            ownRows: lastMeeting == nil ? 2 : 3, listRows: shownList.rows.count)
    }

    /// The first promise to an effort, the overdue first.
    fileprivate func promiseInQuestion(on id: EffortID) -> CellFact.Item? {
        plan.promises(to: id, on: today).first.map { item(of: $0) }
    }

    /// A promise behind its label; its day follows.
    fileprivate func owed(_ promise: CellFact.Item) -> String {
        "\(phrases.board.owed): \(promise.lead)\(promise.text)" + (promise.tail.isEmpty ? "" : ", ")
    }

    /// A side's own reason, without the mark of another language, for which there are no large letters; else its
    /// status.
    private func largeReason(of id: EffortID, by side: Partner) -> String {
        let said = plan.assessment(of: id, by: side.id)
        let status = plan.isFresh(said, on: today) ? said.status : nil
        return phrases.said(.reason, of: said)?.text ?? phrases.words.status(status)
    }

    /// The title of an item in lines, the longest wording first: of an effort its city and line, which get shorter.
    private func titles(of item: AgendaItem) -> [[String]] {
        guard item.title.isEmpty, let effort = item.effort else { return [[phrases.name(of: item, in: plan)]] }
        let city = plan.cityName(effort.city)
        // The longest word of a name, of equals the last: the others are as a rule the same in many names.
        let words = city.split { $0 == " " }.map(String.init)
        let word = words.reversed().max { $0.count < $1.count } ?? city
        let lines = [phrases.words.line, phrases.words.lineShort, phrases.words.lineBrief].map { $0(effort.line) }
        return [city, word].flatMap { name in lines.map { [name, $0] } }
    }
}

/// Draws the current item in large type: its title, the time left, each side's status and reason, and the promise in
/// question.
func drawLargeMeeting(_ meeting: Meeting, _ state: State, on canvas: inout Canvas) {
    let words = state.phrases.meetings
    guard let item = state.plan.currentItem(of: meeting) else { return }
    let layout = state.largeMeetingLayout
    let left = item.left(since: meeting.currentSince, at: state.now)
    let time = (left < 0 ? "-" : "") + clockText(abs(left))
    let at = canvas.width - time.count * 4 * layout.scale
    canvas.writeBig(time, 2, at, Style(left < 0 ? .warning : .key), scale: layout.scale)
    drawTitle(of: item, state, layout, width: at - 3, on: &canvas)
    let whole = "\(words.whole): \(countdown(meeting.left(at: state.now), meeting.minutes, words))"
    canvas.fill(layout.wholeRow, 1, canvas.width - 2, Style(.border), with: "─")
    canvas.write(
        " \(whole) ", layout.wholeRow, 3, Style(meeting.left(at: state.now) < 0 ? .warning : .dim),
        room: canvas.width - 4)
    guard case .effort(let id) = item.subject else { return }
    for index in state.plan.partners.indices { drawSide(index, id, state, layout, on: &canvas) }
    if let promise = state.promiseInQuestion(on: id) {
        draw(promise, state, layout, on: &canvas)
    }
    canvas.fill(layout.listTop - 1, 1, canvas.width - 2, Style(.border), with: "─")
}

/// Draws the promise in question in large letters; where these have no room its words are cut before its day.
private func draw(
    _ promise: CellFact.Item, _ state: State, _ layout: LargeMeetingLayout, on canvas: inout Canvas
) {
    if let lines = layout.promise {
        for (index, line) in lines.enumerated() {
            canvas.writeBig(line, layout.promiseRow + 3 * index, 1, Style(promise.role))
        }
        return
    }
    let room = canvas.width - 3 - TextWidth.columns(of: promise.tail)
    let text = TextWidth.fitted(state.owed(promise), room - 1)
    let end = canvas.write(text, layout.promiseRow, 1, Style(promise.role))
    let at = text.hasSuffix(" ") ? end : end + 1
    canvas.write(promise.tail, layout.promiseRow, at, Style(promise.role), room: canvas.width - at - 1)
}

/// Draws the title in large letters; where it has too many, or the screen is low, in the terminal's own.
private func drawTitle(
    of item: AgendaItem, _ state: State, _ layout: LargeMeetingLayout, width: Int, on canvas: inout Canvas
) {
    if let lines = layout.title {
        for (index, line) in lines.enumerated() {
            canvas.writeBig(line, 2 + index * 3 * layout.scale, 1, Style(.title), scale: layout.scale)
        }
        return
    }
    let name = state.phrases.name(of: item, in: state.plan)
    for (index, line) in TextWidth.wrapped(name, width, lines: layout.titleHeight).enumerated() {
        canvas.write(line, 2 + index, 1, Style(.title), room: width)
    }
}

/// Draws one side: its status as a tile, and beside it its name, its status and own reason, and its status at the last
/// meeting.
private func drawSide(
    _ index: Int, _ id: EffortID, _ state: State, _ layout: LargeMeetingLayout, on canvas: inout Canvas
) {
    let side = state.plan.partners[index]
    let said = state.plan.assessment(of: id, by: side.id, on: state.today)
    let isFresh = state.plan.isFresh(said, on: state.today)
    let column = 1 + index * layout.sideWidth
    drawStatus(
        isFresh ? said.status : nil, isSilent: !isFresh, state, row: layout.sidesRow, column: column,
        width: layout.tileWidth, height: layout.sideHeight, on: &canvas)
    let (at, width) = (column + layout.tileWidth + 1, max(0, layout.sideWidth - layout.tileWidth - 3))
    canvas.write(side.short, layout.sidesRow, at, Style(.heading), room: width)
    let judgement = state.judgement(of: id, by: side)
    let before = state.lastMeeting.map { before -> String in
        let then = before.past.status(of: id, by: side.id, on: before.day)
        let was = then.map { state.phrases.status($0) } ?? state.phrases.screens.nothingSaid
        return "\(state.phrases.meetings.onDay(state.phrases.words.day(before.day, seenFrom: state.today))): \(was)"
    }
    if let lines = layout.reasons?[index] {
        let lead = judgement.lead + (isFresh ? state.age(of: said) : "")
        canvas.write(
            TextWidth.fitted(lead, width), layout.sidesRow + 1, at, Style(judgement.leadRole), room: width)
        for (index, line) in lines.enumerated() {
            let row = layout.sidesRow + 2 + index * 3 * layout.reasonScale
            canvas.writeBig(line, row, at, Style(.text), scale: layout.reasonScale)
        }
    } else {
        let room = layout.sideHeight - (before == nil ? 1 : 2)
        for (index, line) in TextWidth.wrapped(judgement.lead + judgement.text, width, lines: room).enumerated() {
            let role = index == 0 ? judgement.leadRole : .text
            canvas.write(line, layout.sidesRow + 1 + index, at, Style(role), room: width)
        }
    }
    if let before {
        canvas.write(
            TextWidth.fitted(before, width), layout.sidesRow + layout.sideHeight - 1, at, Style(.dim), room: width)
    }
}
