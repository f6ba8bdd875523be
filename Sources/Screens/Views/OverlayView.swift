import Canvas
import Phrases
import Plan

/// Draws the open overlay.
func drawOverlay(_ state: State, on canvas: inout Canvas) {
    let prompts = state.phrases.prompts
    switch state.overlay {
    case nil: break
    case .pickStatus(let efforts, let sides):
        let letters = Status.allCases.map { status in
            let shape = state.isPlain ? "" : WordPhrases.shape(status) + " "
            return
                "\(state.phrases.letter(status, in: state.plan).lowercased()) \(shape)\(state.phrases.words.status(status))"
        }
        let title = "\(state.names(of: sides)) · \(prompts.statusOf(state.names(of: efforts)))"
        let isInMeeting = state.screen.place.kind == .meeting && state.plan.partners.count > 1
        let hint = (isInMeeting ? "Tab \(state.phrases.meetings.otherSide)  " : "") + "Esc \(prompts.cancel)"
        let choices = packed(letters, by: state.isPlain ? ", " : "  ", canvas.width - 5)
        drawStrip([title] + choices, hint: hint, state, on: &canvas)
    case .askReason(let efforts, let status, let sides, let field):
        let title =
            "\(state.names(of: sides)) · \(prompts.reason(state.phrases.words.status(status))) · \(state.names(of: efforts))"
        drawInput(title, field, state, on: &canvas)
    case .confirm(let question, _): drawQuestion(state.keymap.naming(question), state, on: &canvas)
    case .find(let field, _): drawFind(field, state, on: &canvas)
    case .pick(let pick): drawPick(pick, state, on: &canvas)
    case .askFile(let field):
        drawInput(state.phrases.copies.whichFile, field, enter: state.phrases.commands[.open].hint, state, on: &canvas)
    case .decide(let conflict): drawDecision(conflict, state, on: &canvas)
    case .form(let form): drawForm(form, state, on: &canvas)
    case .leftDraft(let draft): drawQuestion(state.question(about: draft), state, on: &canvas)
    }
}

extension State {
    /// The full names of sides.
    func names(of sides: [String]) -> String {
        sides.map { plan.partner($0).map { phrases.fullName(of: $0) } ?? $0.uppercased() }.joined(separator: " + ")
    }

    /// The name of one effort, or the number of several.
    func names(of efforts: [EffortID]) -> String {
        efforts.count == 1 ? phrases.name(of: efforts[0], in: plan) : phrases.prompts.severalEfforts(efforts.count)
    }
}

/// Draws a question that is answered by yes or no; of a very long one the beginning and the end.
private func drawQuestion(_ question: String, _ state: State, on canvas: inout Canvas) {
    let words = state.phrases.words
    let lines = TextWidth.wrapped("\(question) (\(words.yes)/\(words.no))", canvas.width - 4)
    let room = max(2, canvas.height - 6)
    let isWhole = lines.count <= room
    drawStrip(isWhole ? lines : lines.prefix(room - 2) + ["…"] + lines.suffix(1), state, on: &canvas)
}

/// Words in as few lines as they need, none of them cut.
func packed(_ words: [String], by separator: String, _ room: Int) -> [String] {
    words.reduce(into: []) { lines, word in
        let longer = lines.last.map { $0 + separator + word }
        if let longer, TextWidth.columns(of: longer) <= room {
            lines[lines.count - 1] = longer
        } else {
            lines.append(word)
        }
    }
}

/// Draws lines above the foot, below a rule, and above the message. The first is the title, which may need several
/// rows.
/// - Parameter hint: the keys that answer, at the right of the first line.
private func drawStrip(_ lines: [String], hint: String = "", _ state: State, on canvas: inout Canvas) {
    let hint = state.isPlain ? hint.replacing("  Esc", with: ", Esc") : hint
    let room = canvas.width - 3 - (hint.isEmpty ? 0 : TextWidth.columns(of: hint) + 2)
    let said = state.messageLines(canvas.width).count
    let texts = state.isPlain ? lines.map { $0.replacing(" · ", with: ", ") } : lines
    let title = texts.prefix(1).flatMap { TextWidth.wrapped($0, room) }
    let lines = title + texts.dropFirst()
    let top = canvas.height - lines.count - 1 - said
    canvas.fill(top, 0, canvas.width, Style(.border), with: state.isPlain ? " " : "─")
    for (index, line) in lines.enumerated() {
        canvas.fill(top + 1 + index, 0, canvas.width, Style(.text))
        let isTitle = index < title.count
        canvas.field(line, top + 1 + index, 2, isTitle ? room : canvas.width - 3, Style(isTitle ? .title : .text))
    }
    canvas.write(hint, top + 1, canvas.width - TextWidth.columns(of: hint) - 1, Style(.dim))
    canvas.cursor = (top + 1, 2)
}

/// Draws the search text in the last row, above a message, so that everything else stays visible.
private func drawFind(_ field: TextField, _ state: State, on canvas: inout Canvas) {
    let pattern = Folding.Pattern(field.text)
    let (count, name) = state.findable
    let found = field.text.isEmpty ? 0 : (0..<count).count { pattern.isFound(in: name($0)) }
    let words = state.phrases.screens
    let said = field.text.isEmpty ? "" : found == 0 ? words.nothingFound : words.found(found, count)
    let row = canvas.height - 1 - state.messageLines(canvas.width).count
    let saidAt = canvas.width - TextWidth.columns(of: said) - 1
    canvas.fill(row, 0, canvas.width, Style(.text))
    let label = state.isPlain ? state.phrases.commands[.find].hint + ":" : "/"
    let end = canvas.write(label, row, 1, Style(.key))
    canvas.write(said, row, saidAt, Style(found == 0 ? .warning : .dim))
    drawTyped(field, row, end + 1, saidAt - end - 3, on: &canvas)
}

/// Draws a text field in as many rows as its text needs; of a very long text the rows around the cursor.
/// - Parameter enter: the effect of Enter; nil for saving.
private func drawInput(
    _ title: String, _ field: TextField, enter: String? = nil, _ state: State, on canvas: inout Canvas
) {
    let prompts = state.phrases.prompts
    let ranges = field.lines(canvas.width - 5)
    let room = max(1, min(ranges.count, canvas.height / 3))
    let top = max(0, min(field.row(in: ranges) - room + 1, ranges.count - room))
    let rows = ranges[top..<(top + room)]
    let hint = "\(Key.enter.name) \(enter ?? prompts.save)  Esc \(prompts.cancel)"
    drawStrip([title] + rows.map { _ in "" }, hint: hint, state, on: &canvas)
    let first = canvas.height - room - state.messageLines(canvas.width).count
    for (index, range) in rows.enumerated() {
        drawTyped(field, range, row: first + index, at: 2, room: canvas.width - 4, on: &canvas)
    }
}

/// Draws a text field in one row, scrolled to the cursor.
func drawTyped(_ field: TextField, _ row: Int, _ column: Int, _ room: Int, on canvas: inout Canvas) {
    guard room > 1 else { return }
    canvas.fill(row, column, room, Style(.input))
    let before = TextWidth.columns(of: field.beforeCursor)
    // The sign of what is cut at the left takes a column.
    let skipped = before < room ? 0 : before - room + 2
    var hidden = 0
    let shown = field.characters.drop { character in
        guard hidden < skipped else { return false }
        hidden += max(1, TextWidth.columns(of: String(character)))
        return true
    }
    let sign = hidden > 0 ? "…" : ""
    canvas.write(sign + String(shown), row, column, Style(.input), room: room)
    canvas.cursor = (row, column + before - hidden + TextWidth.columns(of: sign))
    canvas.isCursorShown = true
}

/// Lays a box over the screen with two blank columns at each side, so that no part of a word stands beside its frame.
func layBox(_ box: Canvas, row: Int, column: Int, on canvas: inout Canvas) {
    for line in row..<(row + box.height) { canvas.fill(line, column - 2, box.width + 4, Style(.text)) }
    canvas.lay(box, row: row, column: column)
}

/// Draws a frame with a title in its upper edge.
/// - Parameter isPlain: draws only the title.
func drawFrame(_ title: String, isPlain: Bool, on box: inout Canvas) {
    let (width, height, title) = (box.width, box.height, title.sentence)
    if isPlain {
        _ = box.write(TextWidth.fitted(title, width - 4), 0, 2, Style(.title))
        return
    }
    for row in [0, height - 1] { box.fill(row, 1, width - 2, Style(.border), with: "─") }
    for row in 1..<max(1, height - 1) {
        box.write("│", row, 0, Style(.border))
        box.write("│", row, width - 1, Style(.border))
    }
    for (corner, row, column) in [("┌", 0, 0), ("┐", 0, width - 1), ("└", height - 1, 0), ("┘", height - 1, width - 1)]
    { box.write(corner, row, column, Style(.border)) }
    box.write(" \(TextWidth.fitted(title, width - 6)) ", 0, 2, Style(.title), room: width - 4)
}
