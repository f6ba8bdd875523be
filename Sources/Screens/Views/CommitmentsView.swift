import Canvas
import Phrases
import Plan

extension State {
    /// Commitments: a row for each project, a column for each side, projects of one side first.
    func commitmentRows(width: Int, first shown: Int?) -> [Row] {
        let ledgers = plan.ledgers
        let words = phrases.lists
        let oneSided = ledgers.count(where: \.isOneSided)
        let head = heading(
            words.ledger, "\(phrases.screens.projects(ledgers.count)) · \(words.oneSided(oneSided))", width: width)
        guard !ledgers.isEmpty else {
            return [head, .blank] + paragraph(words.noCommitments, at: 2, width: width, role: .dim)
        }
        let first = 3
        let room = (width - first) / max(1, plan.partners.count) - 1
        let heads = plan.partners.enumerated().map { index, side in
            Piece(side.short, at: first + index * (room + 1), room: room, side.id == author.side ? .title : .heading)
        }
        return [head, Row(heads)] + ledgers.rows(first: shown) { rows(of: $0, first: first, room: room, width: width) }
    }

    private func rows(of ledger: CommitmentLedger, first: Int, room: Int, width: Int) -> [Row] {
        let effort = ledger.project.effortID.map { phrases.name(of: $0, in: plan) } ?? ""
        let since =
            ledger.inPlace?.since.map { phrases.lists.oneSidedFor(today - $0) } ?? phrases.issues.kind(.oneSided)
        let title = [ledger.project.title, effort].joined(separator: " · ")
        let tail = ledger.isOneSided ? since : ""
        let tailAt = width - TextWidth.columns(of: tail) - 1
        let part = ledger.isOneSided ? 0 : 1
        let head = Row(
            [
                Piece(ledger.isOneSided ? "!" : " ", at: 1, room: 1, .warning),
                Piece(title, at: first, room: tailAt - first - 1, .title),
                Piece(tail, at: tailAt, room: width - tailAt, .warning),
            ], .project(ledger.project.id), part: part)
        let sides = ledger.halves.map { "\(shape(of: $0.state)) \(describe($0))" }
        let spoken = zip(plan.partners, ledger.halves).map { "\($0.short) \(describe($1))" }
        let texts = sides.map { TextWidth.wrapped($0, room) }
        let height = texts.map(\.count).max() ?? 0
        let halves = (0..<height).map { line in
            Row(
                texts.enumerated().compactMap { index, lines in
                    guard lines.indices.contains(line) else { return nil }
                    let state = ledger.halves[index].state
                    return Piece(
                        lines[line], at: first + index * (room + 1), room: room, line == 0 ? Role(state) : .dim)
                }, part: part, spoken: Row.spoken("", spoken, line: line))
        }
        return [head] + halves
    }
}
