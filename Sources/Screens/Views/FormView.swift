import Canvas
import Phrases
import Plan

/// Draws a form in a frame: its fields, an error, and the keys.
func drawForm(_ form: Form, _ state: State, on canvas: inout Canvas) {
    let frame = FormFrame(form, state)
    let (width, height) = (frame.width, frame.height)
    let (layout, room, top) = (frame.layout, frame.room, frame.top)
    var box = Canvas(width: width, height: height)
    drawFrame(form.title, isPlain: state.isPlain, on: &box)
    for (row, line) in layout.lines.dropFirst(top).prefix(room).enumerated() {
        draw(line, of: form, frame, row: 1 + row, state, on: &box)
    }
    for (index, line) in frame.problem.enumerated() {
        box.write(line, height - 2 - frame.problem.count + index, 2, Style(.warning))
    }
    drawHints(form, state, on: &box)
    drawMore(layout.lines.count - top - room, state, on: &box)
    layBox(box, row: frame.row, column: frame.column, on: &canvas)
    if let month = form.month { drawMonth(month, state, on: &canvas) }
}

private func draw(
    _ line: FormLayout.Line, of form: Form, _ frame: FormFrame, row: Int, _ state: State, on box: inout Canvas
) {
    let at = frame.labelWidth + 4
    let room = frame.width - at - 2
    switch line {
    case .field(let index):
        drawLabel(form, index, frame.labels[index], frame.labelWidth, row: row, state, on: &box)
        drawField(form, index, frame.labelWidth, row: row, state, on: &box)
    case .note(let index, let number, let range):
        if number == 0 { drawLabel(form, index, frame.labels[index], frame.labelWidth, row: row, state, on: &box) }
        drawTyped(form.fields[index].text, range, row: row, at: at, room: room, on: &box)
    case .heading(let group): box.field(state.phrases.prompts.group(group), row, 2, frame.width - 4, Style(.heading))
    case .suggestion(let name, let isTaken):
        box.field(name, row, at + 2, room - 8, Style(isTaken ? .text : .dim))
        if isTaken { box.write("Tab", row, box.width - 6, Style(.key)) }
    case .more(let count): box.field(state.moreSign(count), row, at + 2, room - 2, Style(.dim))
    case .refusal(let sentence), .present(let sentence): box.field(sentence, row, at, room, Style(.warning))
    }
}

/// The layout of a form.
private struct FormFrame {
    let width, height, row, column: Int
    let labels: [String]
    let labelWidth: Int
    let problem: [String]
    let layout: FormLayout
    /// The number of visible rows, and the first of them.
    let room, top: Int

    init(_ form: Form, _ state: State) {
        let size = state.size
        width = min(size.width, 100)
        problem = ([form.problem].compactMap { $0 } + state.changesUnder(form)).flatMap { [width] in
            TextWidth.wrapped($0, width - 4)
        }
        labels = form.fields.map { state.label(of: $0) + ($0.isRequired ? " *" : "") }
        labelWidth = min(width / 2, (labels.map { TextWidth.columns(of: $0) }.max() ?? 0) + 1)
        layout = FormLayout(form, state, room: width - labelWidth - 6)
        // The foot has one row, and a message as many as it needs.
        let foot = max(1, state.messageLines(size.width).count)
        height = min(size.height - 1 - foot, layout.lines.count + problem.count + 4)
        room = max(0, height - 4 - problem.count)
        top = layout.top(room: room)
        // In a meeting the current item stays visible above the form.
        let isLow = state.screen.place.kind == .meeting
        let lowest = size.height - height - foot
        row = max(0, isLow ? lowest : min(lowest, (size.height - height) / 2))
        column = (size.width - width) / 2
    }
}

private func drawLabel(
    _ form: Form, _ index: Int, _ label: String, _ labelWidth: Int, row: Int, _ state: State, on box: inout Canvas
) {
    let isActive = index == form.index
    box.write(isActive ? state.isPlain ? ">" : "▸" : " ", row, 1, Style(.key))
    box.field(label, row, 2, labelWidth, Style(isActive ? .title : .dim))
}

/// Draws a row of an edited text, with the cursor where it is in this row.
func drawTyped(_ text: TextField, _ range: Range<Int>, row: Int, at column: Int, room: Int, on canvas: inout Canvas) {
    canvas.fill(row, column, room, Style(.input))
    canvas.write(String(text.characters[range]), row, column, Style(.input), room: room)
    let isLast = range.upperBound == text.characters.count
    guard range.contains(text.cursor) || text.cursor == range.upperBound && (isLast || text.isBreak(at: text.cursor))
    else { return }
    let before = String(text.characters[range.lowerBound..<text.cursor])
    canvas.cursor = (row, column + TextWidth.columns(of: before))
    canvas.isCursorShown = true
}

private func drawField(_ form: Form, _ index: Int, _ labelWidth: Int, row: Int, _ state: State, on box: inout Canvas) {
    let field = form.fields[index]
    let isActive = index == form.index
    let at = labelWidth + 4
    let room = box.width - at - 2
    let (meant, role): (String, Role) =
        switch state.reading(of: field) {
        case .asTyped: ("", .dim)
        case .means(let value): (" = \(value)", .dim)
        case .refused where !field.isChanged: ("", .dim)
        case .refused: (" \(state.phrases.prompts.notUnderstood)", .warning)
        }
    let resolved = TextWidth.fitted(meant, room / 2)
    let typedRoom = room - TextWidth.columns(of: resolved)
    if field.choices.isEmpty {
        if isActive {
            drawTyped(field.text, row, at, typedRoom, on: &box)
        } else {
            box.field(field.text.text.replacing("\n", with: "; "), row, at, typedRoom)
        }
        if isActive, field.text.isReplacedByTyping {
            box.ground(.selected, row, at, TextWidth.columns(of: field.text.text))
        }
        box.write(resolved, row, at + typedRoom, Style(role))
    } else {
        drawChoice(field, isActive: isActive, row, at, typedRoom, state, on: &box)
        box.write(resolved, row, at + typedRoom, Style(role))
    }
}

/// Draws the value of a choice, and the letters that chose it; or those that are no value.
private func drawChoice(
    _ field: FormField, isActive: Bool, _ row: Int, _ at: Int, _ room: Int, _ state: State, on box: inout Canvas
) {
    let word = state.shownValue(of: field)
    let letters = field.typed.isEmpty || field.isRefused ? "" : "  \(field.typed)"
    let shown = state.isPlain ? word + letters : "‹ \(word) ›\(letters)"
    let role: Role = field.isRefused ? .warning : isActive ? .input : .text
    box.field(isActive ? shown : word, row, at, room, Style(role))
    if isActive { box.cursor = (row, at) }
}

private func drawHints(_ form: Form, _ state: State, on box: inout Canvas) {
    let prompts = state.phrases.prompts
    let isChoice = !form.fields[form.index].choices.isEmpty
    let kind = form.fields[form.index].kind.field(form.fields[form.index].name)?.kind
    let hint = kind == .day ? prompts.dayHint : kind.map(\.isNamed) == true && !isChoice ? prompts.nameHint : nil
    let enter = state.present(insteadOf: form) == nil ? prompts.save : prompts.openThere
    let hints =
        [(Key.enter.name, enter), ("Esc", prompts.cancel)]
        + (form.fields.count > 1 ? [("Tab", prompts.nextField)] : [])
        + (form.isNote(form.index) ? [("Ctrl-n", prompts.newLine), ("Ctrl-o", prompts.editor)] : [])
        + (isChoice ? [(state.isPlain ? "\(Key.left.name) \(Key.right.name)" : "←→", prompts.choose)] : [])
        + (kind == .day ? [("Ctrl-o", prompts.month)] : [])
        + (form.holdsDraft ? [("Ctrl-r", prompts.withoutDraft)] : [])
        + (form.fields.contains(where: \.isRequired) ? [("*", prompts.required)] : []) + (hint.map { [("", $0)] } ?? [])
    var column = 2
    for (key, word) in hints where column + TextWidth.columns(of: key + word) + 3 < box.width {
        column = box.write(key, box.height - 2, column, Style(.key)) + (key.isEmpty ? 0 : 1)
        column = box.write(word, box.height - 2, column, Style(.dim)) + 2
    }
}

extension State {
    /// The index of the form's field at a position of the screen.
    func formField(of form: Form, at row: Int, _ column: Int) -> Int? {
        let frame = FormFrame(form, self)
        let line = row - frame.row - 1
        guard (0..<frame.room).contains(line), (0..<frame.width).contains(column - frame.column),
            let field = frame.layout.field(at: frame.top + line)
        else { return nil }
        return field
    }

    fileprivate func label(of field: FormField) -> String {
        switch field.label {
        case .field: phrases.words.field(field.name)
        case .partners: phrases.prompts.partners
        case .cities: phrases.prompts.cities
        case .side(let id): label(of: field.name, side: id.uppercased())
        }
    }

    private func label(of field: FieldName, side: String) -> String {
        switch field {
        case .text(.present, _): phrases.meetings.presentOf(side)
        case .initials: phrases.meetings.initialsOf(side)
        default: phrases.meetings.reservationOf(side)
        }
    }
}
