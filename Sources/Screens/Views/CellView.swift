import Canvas
import Phrases
import Plan

/// Draws the answers about the selected cell: below the list a line for each, beside it as many as they need.
func drawCellAnswers(_ effort: EffortID, _ state: State, _ layout: BoardLayout, on canvas: inout Canvas) {
    let (frame, isNarrow, width) = (layout.cell, layout.isNarrow, layout.answerWidth)
    guard frame.height > 0 else { return }
    let shown = state.plan.shownStatus(of: effort, on: state.today)
    let left = frame.column + (isNarrow ? 1 : 2)
    if isNarrow {
        canvas.fill(frame.row, left, width, Style(.border), with: "─")
    } else {
        for row in 0..<frame.height { canvas.write("│", frame.row + row, frame.column, Style(.border)) }
    }
    let title = state.phrases.name(of: effort, in: state.plan)
    let headline = state.headline(of: shown)
    let isOneRow = layout.isOneRow(title, headline)
    let right =
        isOneRow ? TextWidth.fitted(headline, max(0, width - min(width / 2, TextWidth.columns(of: title)) - 6)) : ""
    let at = left + width - TextWidth.columns(of: right)
    let room = isOneRow ? at - left - 5 : width
    canvas.write(
        isNarrow ? "─ " + TextWidth.fitted(title, room) + " " : TextWidth.fitted(title, room), frame.row, left,
        Style(.title))
    if isNarrow { canvas.write("─", frame.row, left, Style(.border)) }
    canvas.write(isNarrow ? " " + right : right, frame.row, isNarrow ? at - 1 : at, Style(Role(shown)))
    for (index, row) in state.shownAnswers(about: effort, layout).prefix(frame.height - 1).enumerated() {
        row.draw(on: &canvas, row: frame.row + 1 + index, column: left, width: width)
    }
}

extension BoardLayout {
    /// The width of the answers about the selected cell.
    fileprivate var answerWidth: Int { cell.width - (isNarrow ? 2 : 3) }

    /// Whether the name of the selected cell and its status fit into one row; else the status has a row of its own.
    fileprivate func isOneRow(_ title: String, _ headline: String) -> Bool {
        isNarrow || TextWidth.columns(of: title) + TextWidth.columns(of: headline) + 6 <= answerWidth
    }
}

extension State {
    /// The rows about a cell, below its name: the status where that has a row of its own, the answers, and the issues.
    func answers(about effort: EffortID, _ layout: BoardLayout) -> [Row] {
        let (width, height) = (layout.answerWidth, layout.cell.height - 1)
        let shown = plan.shownStatus(of: effort, on: today)
        let headline = headline(of: shown)
        var rows: [Row] = []
        if !layout.isOneRow(phrases.name(of: effort, in: plan), headline) {
            rows.append(Row([Piece(headline, at: 0, room: width, Role(shown))]))
        }
        rows += answerRows(effort, width: width, height: height - rows.count, isNarrow: layout.isNarrow)
        if !layout.isNarrow { rows += issueRows(of: effort, width: width, room: height - rows.count) }
        return rows
    }

    /// The status of an effort in one line.
    func headline(of shown: ShownStatus) -> String { phrases.headline(of: shown, on: today) }

    /// The next step of an effort within a width; its words are cut before owner and day.
    func nextStep(of id: EffortID, room: Int) -> String? {
        phrases.nextStep(of: id, in: plan, on: today).map { next in
            guard TextWidth.columns(of: next.full) > room, !next.tail.isEmpty else { return next.full }
            return TextWidth.fitted(next.step, max(8, room - TextWidth.columns(of: next.tail) - 2)) + ", " + next.tail
        }
    }

    /// The answers about an effort: a row for each, and as far as the height allows more items in more lines.
    /// - Parameter isNarrow: whether they stand below the list, where a row has its end at the right.
    private func answerRows(_ id: EffortID, width: Int, height: Int, isNarrow: Bool) -> [Row] {
        let (most, indent) = (3, isNarrow ? 2 : 0)
        let facts = cellFacts(id, atMost: most)
        let label = min(width / 3, facts.map { TextWidth.columns(of: $0.label) }.max() ?? 0)
        let at = indent + label + 2
        func rows(_ lines: Int) -> [[Row]] {
            facts.map { fact in
                pieces(of: fact, at: at, room: width - at, lines: lines).enumerated().map { index, pieces in
                    Row((index == 0 ? [Piece(fact.label, at: indent, room: label, .dim)] : []) + pieces)
                }
            }
        }
        return (2...most).map(rows).reduce(into: rows(1)) { shown, longer in
            for index in shown.indices where !isNarrow || longer[index].count > shown[index].count {
                let others = shown.reduce(0) { $0 + $1.count } - shown[index].count
                if others + longer[index].count <= height { shown[index] = longer[index] }
            }
        }.flatMap { $0 }
    }

    /// An answer of so many items in so many lines each.
    private func pieces(of fact: CellFact, at column: Int, room: Int, lines: Int) -> [[Piece]] {
        guard lines > 1 else { return [pieces(of: fact, at: column, room: room)] }
        let items = fact.items.prefix(lines).flatMap { item -> [[Piece]] in
            item.lines(room, atMost: lines).enumerated().map { index, line in
                let lead = index == 0 && !item.lead.isEmpty && line.hasPrefix(item.lead)
                return [Piece(line, at: column, room: room, item.role)]
                    + (lead ? [Piece(item.lead, at: column, room: room, item.leadRole)] : [])
            }
        }
        let rest = fact.count - lines
        return items + (rest > 0 ? [[Piece(phrases.screens.more(rest), at: column, room: room, .dim)]] : [])
    }

    /// The first item of an answer in one row, with the number of further ones; its tail stands at the right.
    private func pieces(of fact: CellFact, at column: Int, room: Int) -> [Piece] {
        guard let item = fact.items.first else { return [] }
        let rest = fact.count > 1 ? " (+\(fact.count - 1))" : ""
        let tail = TextWidth.fitted(item.tail, room * 2 / 3)
        let end = tail.isEmpty ? 0 : TextWidth.columns(of: tail) + 2
        let cut = room - end - TextWidth.columns(of: rest)
        let words = item.text { TextWidth.columns(of: item.lead + $0) <= cut }
        let text = TextWidth.fitted(item.lead + words, cut)
        let lead =
            item.lead.isEmpty ? [] : [Piece(TextWidth.fitted(item.lead, cut), at: column, room: cut, item.leadRole)]
        return [Piece(text + rest, at: column, room: room - end, item.role)] + lead
            + [Piece(tail, at: column, room: room, item.role, alignRight: true)]
    }

    /// The issues of an effort, the worst first, as far as there is room.
    fileprivate func issueRows(of effort: EffortID, width: Int, room: Int) -> [Row] {
        guard room > 2, let issues = analysis?.issues(on: effort).filter({ !$0.isAboutData }), !issues.isEmpty else {
            return []
        }
        let head = [Row.blank, Row([Piece(phrases.board.issuesHere, at: 0, room: width, .heading)])]
        return head
            + whole(issues, room: room - head.count, width: width) { issue in
                let sentence = phrases.sentence(for: issue, in: plan, on: today, saysWhere: false)
                return TextWidth.wrapped(sentence, width - 4).enumerated().map { index, line in
                    Row(
                        (index == 0 ? [Piece(issue.sign, at: 0, room: 3, Role(issue.severity))] : [])
                            + [Piece(line, at: 4, room: width - 4)])
                }
            }
    }
}
