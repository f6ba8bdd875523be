import Canvas
import Phrases
import Plan

/// Draws the choice between the contenders of a conflict, each with value, author, time and reason.
func drawDecision(_ conflict: Conflict, _ state: State, on canvas: inout Canvas) {
    let phrases = state.phrases
    let width = min(canvas.width, 100)
    let name = phrases.name(of: conflict.kind, conflict.record, in: state.plan)
    let field = conflict.field == .removed ? "" : " · \(phrases.words.field(conflict.field))"
    let lines = state.contenders(of: conflict).enumerated().flatMap { index, contender in
        contenderLines(contender, index, in: conflict, state, room: width - 8)
    }
    let shown = lines.prefix(max(1, canvas.height - 6))
    var box = Canvas(width: width, height: shown.count + 4)
    drawFrame("\(phrases.copies.whichHolds) \(name)\(field)", isPlain: state.isPlain, on: &box)
    for (row, line) in shown.enumerated() {
        box.write(line.key, 1 + row, 2, Style(.key))
        box.write(line.text, 1 + row, 5, Style(line.role), room: width - 7)
    }
    let other = conflict.field == .removed ? "" : "e \(phrases.copies.another)  "
    box.write("\(other)Esc \(phrases.prompts.cancel)", shown.count + 2, 2, Style(.dim), room: width - 4)
    layBox(box, row: max(0, (canvas.height - box.height) / 2), column: (canvas.width - width) / 2, on: &canvas)
    canvas.cursor = (max(0, (canvas.height - box.height) / 2) + 1, (canvas.width - width) / 2 + 2)
}

private typealias Line = (key: String, text: String, role: Role)

private func contenderLines(
    _ contender: Conflict.Contender, _ index: Int, in conflict: Conflict, _ state: State, room: Int
) -> [Line] {
    let phrases = state.phrases
    let words = phrases.copies
    let value =
        if conflict.field == .removed {
            index == 0 ? words.staysRemoved : words.comesBack(edits(conflict, phrases))
        } else {
            phrases.value(
                contender.change.new, of: contender.change.field, in: contender.change.kind,
                line: EffortID(record: contender.change.record)?.line, plan: state.plan)
        }
    let time = "\(phrases.words.day(contender.time.day)) \(contender.time.timeOfDay())"
    let who = [
        state.phrases.name(ofAuthor: contender.author), contender.partner?.uppercased(), time,
        index == 0 ? words.isShown : nil,
    ]
    .compactMap { $0 }.joined(separator: " · ")
    let why = contender.reason.map { [(key: "", text: $0, role: Role.dim)] } ?? []
    let what = TextWidth.wrapped(value, room).prefix(4).enumerated().map { number, text in
        (key: number == 0 ? "\(index + 1)" : "", text: text, role: Role.title)
    }
    return what + [(key: "", text: who, role: .text)] + why
}

/// The concurrent edits of a removed record.
private func edits(_ conflict: Conflict, _ phrases: Phrases) -> String {
    conflict.others.prefix(4).map { phrases.words.field($0.change.field) }.joined(separator: ", ")
}
