import Canvas
import Phrases
import Plan

extension State {
    /// Commitments: a row for each project, a column for each side, projects of one side first.
    func commitmentRows(width: Int, first shown: Int?) -> [Row] {
        let ledgers = plan.ledgers(on: today)
        let words = phrases.lists
        let listed = ledgers.filter { isListed(Target($0.subject)) }
        let oneSided = listed.count { $0.isOneSided(on: today) }
        let head = heading(
            words.ledger, "\(phrases.screens.projects(listed.count)) · \(words.oneSided(oneSided))", width: width)
        guard !ledgers.isEmpty else {
            return [head, .blank] + paragraph(offering(words.noCommitments), at: 2, width: width, role: .dim)
        }
        let first = 3
        let room = (width - first) / max(1, plan.partners.count) - 2
        let heads = plan.partners.enumerated().map { index, side in
            Piece(side.short, at: first + index * (room + 2), room: room, side.id == author.side ? .title : .heading)
        }
        return [head, Row(heads)] + ledgers.rows(first: shown) { rows(of: $0, first: first, room: room, width: width) }
    }

    private func rows(of ledger: CommitmentLedger, first: Int, room: Int, width: Int) -> [Row] {
        let since =
            ledger.inPlace?.inPlaceSince.map { phrases.lists.oneSidedFor(today - $0) } ?? phrases.issues.kind(.oneSided)
        let title = name(of: ledger.subject)
        let only = plan.ownSide(of: ledger.subject).map { phrases.screens.onlySide($0.uppercased()) }
        let isOneSided = ledger.isOneSided(on: today)
        let awaited = ledger.awaited(on: today).map { phrases.lists.dueIn($0 - today) }
        let tail = isOneSided ? since : awaited ?? only ?? ""
        let tailAt = width - TextWidth.columns(of: tail) - 1
        let part = isOneSided ? 0 : 1
        let head = Row(
            [
                Piece(isOneSided ? "!" : " ", at: 1, room: 1, .warning),
                Piece(title, at: first, room: tailAt - first - 1, .title),
                Piece(tail, at: tailAt, room: width - tailAt, isOneSided ? .warning : .dim),
            ], Target(ledger.subject), part: part)
        let rows = ledger.sides.map { $0.isExpected || $0.state != nil ? $0.rows : [] }
        let spoken = rows.joined().map { "\($0.partner.uppercased()) \(describe($0))" }
        let texts = rows.map { side in
            side.flatMap { commitment in
                TextWidth.wrapped("\(shape(of: commitment.state)) \(describe(commitment))", room).enumerated().map {
                    line, text in
                    (text: text, role: line == 0 ? Role(commitment.state) : .dim)
                }
            }
        }
        let height = texts.map(\.count).max() ?? 0
        let sideRows = (0..<height).map { line in
            Row(
                texts.enumerated().compactMap { index, lines in
                    guard lines.indices.contains(line) else { return nil }
                    return Piece(lines[line].text, at: first + index * (room + 2), room: room, lines[line].role)
                }, part: part, spoken: Row.spoken("", spoken, line: line))
        }
        return [head] + sideRows
    }

    /// The name of an effort, or that of a project with its effort's.
    private func name(of subject: Subject) -> String {
        let project: String? = if case .project = subject { phrases.name(of: subject, in: plan) } else { nil }
        let effort = plan.effort(of: subject).map { phrases.name(of: $0, in: plan) }
        return [project, effort].compactMap { $0 }.joined(separator: " · ")
    }
}
