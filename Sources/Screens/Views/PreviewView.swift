import Canvas
import Phrases
import Plan

/// Draws the selected effort below the board, or beside it where there is room.
func drawPreview(_ state: State, _ layout: BoardLayout, on canvas: inout Canvas) {
    guard let effort = state.selectedEffort else { return }
    if let panel = layout.panel {
        drawPanel(effort, state, from: panel, on: &canvas)
    } else if layout.previewRows > 0 {
        drawStrip(effort, state, row: canvas.height - 1 - layout.previewRows, on: &canvas)
    }
}

private func drawPanel(_ effort: EffortID, _ state: State, from column: Int, on canvas: inout Canvas) {
    for row in 2..<(canvas.height - 1) { canvas.write("│", row, column - 1, Style(.border)) }
    let width = canvas.width - column
    let title = state.phrases.name(of: effort, in: state.plan)
    canvas.write(TextWidth.fitted(title, width - 3), 3, column + 1, Style(.title))
    let rows = state.effortRows(effort, width: width)
    for (index, row) in rows.prefix(canvas.height - 6).enumerated() {
        row.draw(on: &canvas, row: 5 + index, column: column, width: width)
    }
}

private func drawStrip(_ effort: EffortID, _ state: State, row: Int, on canvas: inout Canvas) {
    canvas.fill(row, 1, canvas.width - 2, Style(.border), with: "─")
    let shown = state.plan.shownStatus(of: effort, on: state.today)
    let right = state.headline(of: shown)
    let rightStart = canvas.width - TextWidth.columns(of: right) - 1
    canvas.field(state.phrases.name(of: effort, in: state.plan), row + 1, 1, rightStart - 3, Style(.title))
    canvas.write(right, row + 1, rightStart, Style(shown.isDisputed ? .disputed : role(of: shown.status)))
    let words = state.phrases.screens
    let lines: [(String, String)] = [
        (words.why, shown.reason ?? words.nothingSaid),
        (words.next, state.nextStep(of: effort) ?? words.noNextStep),
        ("", state.sides(of: effort)),
    ]
    let room = max(TextWidth.columns(of: words.why), TextWidth.columns(of: words.next))
    for (index, line) in lines.enumerated() {
        canvas.field(line.0, row + 2 + index, 3, room, Style(.dim))
        let isLate = index == 1 && state.plan.isOverdue(effort, on: state.today)
        canvas.field(
            line.1, row + 2 + index, 5 + room, canvas.width - room - 6,
            Style(isLate ? .warning : index == 2 ? .dim : .text))
    }
}

extension State {
    /// How an effort stands in one line: `■ off track, declining since 3 May`.
    func headline(of shown: ShownStatus) -> String {
        let words = phrases.words
        let shape = WordPhrases.shape(shown.status)
        guard let status = shown.status else {
            guard let asOf = shown.asOf, let last = shown.last else { return "\(shape) \(phrases.screens.neverAssessed)" }
            return "\(shape) \(words.status(nil)), \(phrases.screens.wasLast(words.status(last))), \(words.day(asOf, seenFrom: today))"
        }
        let trend = shown.trend.map { ", " + words.trend($0) } ?? ""
        let since = shown.since.map { " " + phrases.screens.sinceDay(words.day($0, seenFrom: today)) } ?? ""
        let dispute = shown.isDisputed ? " · \(phrases.screens.differ)" : ""
        return "\(shape) \(words.status(status))\(trend)\(since)\(dispute)"
    }

    /// The next step with who takes it and by when; nil where there is none.
    func nextStep(of id: EffortID) -> String? {
        let effort = plan.effort(id)
        guard let step = effort.nextStep else { return nil }
        let due = effort.due.map { due -> String in
            let when = phrases.screens.due(phrases.words.day(due, seenFrom: today))
            return "\(when) (\(due < today ? phrases.screens.late(today - due) : phrases.screens.inDays(due - today)))"
        }
        return [step, effort.nextOwner?.uppercased(), due].compactMap { $0 }.joined(separator: " · ")
    }

    /// What each side says and how old it is: `US ▲ at risk (4 days ago) · MX ■ off track (4 days ago)`.
    func sides(of id: EffortID) -> String {
        plan.partners.map { partner in
            let said = plan.assessment(of: id, by: partner.id)
            guard let status = said.status else { return "\(partner.short) \(phrases.screens.nothingSaid)" }
            let age = said.asOf.map { " (\(phrases.screens.daysAgo(today - $0)))" } ?? ""
            return "\(partner.short) \(WordPhrases.shape(status)) \(phrases.words.status(status))\(age)"
        }.joined(separator: " · ")
    }
}
