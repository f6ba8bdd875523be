import Canvas
import Phrases
import Plan

extension State {
    /// The changes since a day.
    func comparisonRows(width: Int) -> [Row] {
        guard let comparison else { return [] }
        let words = phrases.lists
        let head = heading(
            words.comparison(phrases.words.day(comparison.then), phrases.words.day(comparison.now)).sentence,
            width: width)
        if comparison.isEmpty {
            return [head, .blank] + paragraph(words.nothingDifferent, at: 2, width: width, role: .dim)
        }
        let new = comparison.issues.new.flatMap { issue in
            paragraph(
                phrases.sentence(for: issue, in: plan, on: comparison.now),
                sign: (issue.sign, Role(issue.severity)), at: 6, width: width, target: target(of: issue),
                part: EffortChange.Kind.allCases.count + 2)
        }
        let gone = comparison.issues.settled.flatMap { issue in
            paragraph(
                phrases.sentence(for: issue, in: comparison.past, on: comparison.then), sign: (" ✓", .done), at: 6,
                width: width,
                role: .dim, target: .text, part: EffortChange.Kind.allCases.count + 3)
        }
        let turns = EffortChange.Kind.allCases.enumerated().flatMap { part, kind in
            section(
                words.turned(kind), comparison.turns.filter { $0.kind == kind }.map { row($0, part, width) },
                width: width, part: part)
        }
        let rest = EffortChange.Kind.allCases.count
        return [head] + turns
            + section(words.entered, comparison.entered.map { row($0, rest, width) }, width: width, part: rest)
            + section(words.left, comparison.left.map { row($0, rest + 1, width) }, width: width, part: rest + 1)
            + section(words.newIssues, new, width: width, part: rest + 2)
            + section(words.settledIssues, gone, width: width, part: rest + 3)
    }

    private func row(_ turn: EffortChange, _ part: Int, _ width: Int) -> Row {
        let first = width >= 100 ? 44 : 36
        let name = Piece(phrases.name(of: turn.effort, in: plan), at: 4, room: first - 5)
        if turn.kind == .oneSide {
            let sides = Piece(phrases.what(of: turn), at: first, room: width - first - 1)
            return Row([name, sides], .place(.effort(turn.effort)), part: part)
        }
        return Row(
            [
                name,
                Piece(phrases.status(turn.then.status), at: first, room: 14, Role(turn.then)),
                Piece("→", at: first + 15, room: 1, .dim),
                Piece(phrases.status(turn.now.status), at: first + 17, room: width - first - 18, Role(turn.now)),
            ], .place(.effort(turn.effort)), part: part)
    }

    private func row(_ record: RecordName, _ part: Int, _ width: Int) -> Row {
        let kind = phrases.words.kind(record.kind).one
        let source = plan.value(record.kind, record.id, .removed) == nil ? plan : comparison?.past ?? plan
        return Row(
            [
                Piece(phrases.name(of: record.kind, record.id, in: source), at: 4, room: width - 22),
                Piece(kind, at: width - 16, room: 15, .dim),
            ], record.kind == .project ? .project(record.id) : .record(record.kind, record.id), part: part)
    }
}
