import Canvas
import Phrases
import Plan

/// Draws a form in a frame: its fields, why it was not saved, and the keys that it takes.
func drawForm(_ form: Form, _ state: State, on canvas: inout Canvas) {
    let width = min(canvas.width, 100)
    let problem = form.problem.map { TextWidth.wrapped($0, width - 4) } ?? []
    let height = min(canvas.height - 2, form.fields.count + problem.count + 4)
    let room = height - 4 - problem.count
    let top = max(0, min(form.index - room + 1, form.fields.count - room))
    var box = Canvas(width: width, height: height)
    drawFrame(form.title, on: &box)
    let labels = form.fields.map { state.label(of: $0) }
    let labelWidth = min(width / 2, (labels.map { TextWidth.columns(of: $0) }.max() ?? 0) + 1)
    for line in 0..<max(0, room) where form.fields.indices.contains(top + line) {
        let index = top + line
        drawField(form, index, labels[index], labelWidth, row: 1 + line, state, on: &box)
    }
    for (index, line) in problem.enumerated() {
        box.write(line, height - 2 - problem.count + index, 2, Style(.warning))
    }
    drawHints(form, state, on: &box)
    let below = form.fields.count - top - max(0, room)
    if below > 0 {
        let more = " \(state.phrases.screens.more(below)) ↓ "
        box.write(more, height - 1, width - TextWidth.columns(of: more) - 2, Style(.dim))
    }
    canvas.lay(box, row: max(0, (canvas.height - height) / 2), column: (canvas.width - width) / 2)
}

private func drawField(
    _ form: Form, _ index: Int, _ label: String, _ labelWidth: Int, row: Int, _ state: State, on box: inout Canvas
) {
    let field = form.fields[index]
    let isActive = index == form.index
    let at = labelWidth + 4
    let room = box.width - at - 2
    box.write(isActive ? "▸" : " ", row, 1, Style(.key))
    box.field(label, row, 2, labelWidth, Style(isActive ? .title : .dim))
    let meant = state.meaning(of: field).map { " = \($0)" } ?? ""
    let resolved = TextWidth.fitted(meant, room / 2)
    let typedRoom = room - TextWidth.columns(of: resolved)
    if field.choices.isEmpty {
        if isActive {
            drawTyped(field.text, row, at, typedRoom, on: &box)
        } else {
            box.field(field.text.text, row, at, typedRoom)
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
        + (isChoice ? [("←→", prompts.choose)] : []) + (hint.map { [("", $0)] } ?? [])
    var column = 2
    for (key, word) in hints where column + TextWidth.columns(of: key + word) + 3 < box.width {
        column = box.write(key, box.height - 2, column, Style(.key)) + (key.isEmpty ? 0 : 1)
        column = box.write(word, box.height - 2, column, Style(.dim)) + 2
    }
}

extension State {
    fileprivate func label(of field: FormField) -> String {
        switch field.label {
        case .field: phrases.words.field(field.name)
        case .partners: phrases.prompts.partners
        case .cities: phrases.prompts.cities
        }
    }
}
