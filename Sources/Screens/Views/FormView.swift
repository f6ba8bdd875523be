import Canvas
import Phrases
import Plan

/// Draws a form in a frame: its fields, an error, and the keys.
func drawForm(_ form: Form, _ state: State, on canvas: inout Canvas) {
    let frame = FormFrame(form, state)
    let (width, height, labelWidth) = (frame.width, frame.height, frame.labelWidth)
    let (layout, room, top) = (frame.layout, frame.room, frame.top)
    var box = Canvas(width: width, height: height)
    drawFrame(form.title, isPlain: state.isPlain, on: &box)
    for (row, line) in layout.lines.dropFirst(top).prefix(room).enumerated() {
        if line.number == 0 {
            drawLabel(form, line.field, frame.labels[line.field], labelWidth, row: 1 + row, on: &box)
        }
        if let range = line.range {
            drawTyped(
                form.fields[line.field].text, range, row: 1 + row, at: labelWidth + 4, room: width - labelWidth - 6,
                on: &box)
        } else {
            drawField(form, line.field, labelWidth, row: 1 + row, state, on: &box)
        }
    }
    for (index, line) in frame.problem.enumerated() {
        box.write(line, height - 2 - frame.problem.count + index, 2, Style(.warning))
    }
    drawHints(form, state, on: &box)
    let below = layout.lines.count - top - room
    if below > 0 {
        let more = " \(state.phrases.screens.more(below)) ↓ "
        box.write(more, height - 1, width - TextWidth.columns(of: more) - 2, Style(.dim))
    }
    canvas.lay(box, row: frame.row, column: frame.column)
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
        labels = form.fields.map { state.label(of: $0) }
        labelWidth = min(width / 2, (labels.map { TextWidth.columns(of: $0) }.max() ?? 0) + 1)
        layout = FormLayout(form, room: width - labelWidth - 6)
        height = min(size.height - 2, layout.lines.count + problem.count + 4)
        room = max(0, height - 4 - problem.count)
        top = layout.top(room: room)
        // In a meeting the current item stays visible above the form.
        let isLow = state.screen.place.kind == .meeting
        row = max(0, isLow ? size.height - height - 1 : (size.height - height) / 2)
        column = (size.width - width) / 2
    }
}

/// The rows of a form's fields: the focused note has as many as its text needs, any other field one.
private struct FormLayout {
    struct Line {
        let field: Int
        let number: Int
        /// The characters in this row; nil for a field shown in one row.
        let range: Range<Int>?
    }

    private(set) var lines: [Line] = []
    private var current = 0..<1

    init(_ form: Form, room: Int) {
        for index in form.fields.indices {
            guard index == form.index, form.isNote(index), room > 1 else {
                if index == form.index { current = lines.count..<(lines.count + 1) }
                lines.append(Line(field: index, number: 0, range: nil))
                continue
            }
            let text = form.fields[index].text
            let ranges = text.lines(room - 1)
            let cursor = text.row(in: ranges)
            current = (lines.count + cursor)..<(lines.count + cursor + 1)
            lines += ranges.enumerated().map { Line(field: index, number: $0, range: $1) }
        }
    }

    /// The first visible row; the row with the cursor is always visible.
    func top(room: Int) -> Int { max(0, min(current.upperBound - room, lines.count - room)) }
}

private func drawLabel(
    _ form: Form, _ index: Int, _ label: String, _ labelWidth: Int, row: Int, on box: inout Canvas
) {
    let isActive = index == form.index
    box.write(isActive ? "▸" : " ", row, 1, Style(.key))
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

private func drawField(
    _ form: Form, _ index: Int, _ labelWidth: Int, row: Int, _ state: State, on box: inout Canvas
) {
    let field = form.fields[index]
    let isActive = index == form.index
    let at = labelWidth + 4
    let room = box.width - at - 2
    let meant = state.meaning(of: field).map { " = \($0)" } ?? ""
    let resolved = TextWidth.fitted(meant, room / 2)
    let typedRoom = room - TextWidth.columns(of: resolved)
    if field.choices.isEmpty {
        if isActive {
            drawTyped(field.text, row, at, typedRoom, on: &box)
        } else {
            box.field(field.text.text.replacing("\n", with: "; "), row, at, typedRoom)
        }
        box.write(resolved, row, at + typedRoom, Style(.dim))
    } else {
        let word = state.shownValue(of: field)
        box.field(isActive ? "‹ \(word) ›" : word, row, at, room, Style(isActive ? .input : .text))
        if isActive { box.cursor = (row, at) }
    }
}

private func drawHints(_ form: Form, _ state: State, on box: inout Canvas) {
    let prompts = state.phrases.prompts
    let isChoice = !form.fields[form.index].choices.isEmpty
    let kind = form.fields[form.index].kind.field(form.fields[form.index].name)?.kind
    let hint = kind == .day ? prompts.dayHint : kind.map(\.isNamed) == true && !isChoice ? prompts.nameHint : nil
    let hints =
        [("⏎", prompts.save), ("Esc", prompts.cancel)]
        + (form.fields.count > 1 ? [("Tab", prompts.nextField)] : [])
        + (form.isNote(form.index) ? [("Ctrl-n", prompts.newLine), ("Ctrl-o", prompts.editor)] : [])
        + (isChoice ? [("←→", prompts.choose)] : []) + (hint.map { [("", $0)] } ?? [])
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
            frame.layout.lines.indices.contains(frame.top + line)
        else { return nil }
        return frame.layout.lines[frame.top + line].field
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
        case .present: phrases.meetings.presentOf(side)
        case .initials: phrases.meetings.initialsOf(side)
        default: phrases.meetings.reservationOf(side)
        }
    }
}
