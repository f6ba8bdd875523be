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
        let begun =
            comparison.isBegunSince
            ? [.blank]
                + paragraph(words.begunSince(phrases.words.day(comparison.then)), at: 2, width: width, role: .dim)
            : []
        if comparison.isEmpty {
            return [head] + begun + [.blank] + paragraph(words.nothingDifferent, at: 2, width: width, role: .dim)
        }
        let new = comparison.issues.new.flatMap { issue in
            paragraph(
                phrases.sentence(for: issue, in: comparison.present, on: comparison.now),
                sign: (issue.sign, Role(issue.severity)), at: 6, width: width, target: target(of: issue),
                part: EffortChange.Kind.allCases.count + 2)
        }
        let gone = comparison.issues.settled.flatMap { issue in
            paragraph(
                phrases.sentence(for: issue, in: comparison.past, on: comparison.then), sign: (" ✓", .done), at: 6,
                width: width,
                role: .dim, target: .text, part: EffortChange.Kind.allCases.count + 3)
        }
        func turns(_ kind: EffortChange.Kind, part: Int) -> [Row] {
            section(
                words.turned(kind), comparison.turns.filter { $0.kind == kind }.flatMap { rows(of: $0, part, width) },
                width: width, part: part)
        }
        let rest = EffortChange.Kind.allCases.count
        let kinds = EffortChange.Kind.allCases.filter { $0 != .saidAgain }.enumerated()
        return [head] + begun + kinds.flatMap { turns($1, part: $0) }
            + section(words.entered, comparison.entered.map { row($0, rest, width) }, width: width, part: rest)
            + section(words.left, comparison.left.map { row($0, rest + 1, width) }, width: width, part: rest + 1)
            + section(words.newIssues, new, width: width, part: rest + 2)
            + section(words.settledIssues, gone, width: width, part: rest + 3)
            // Nobody has to act on a word that is the same.
            + turns(.saidAgain, part: rest + 4)
    }

    /// A change on an effort, in the words of the list under `*` on the board.
    private func rows(of turn: EffortChange, _ part: Int, _ width: Int) -> [Row] {
        let first = width >= 100 ? 44 : 36
        let room = width - first - 1
        return TextWidth.wrapped(phrases.what(of: turn), room).enumerated().map { index, line in
            let name = Piece(
                phrases.name(of: turn.effort, in: comparison?.present ?? plan), at: 4, room: first - 5, .text)
            let shape = Piece(WordPhrases.shape(turn.now.status), at: 2, room: 1, Role(turn.now))
            return Row(
                (index == 0 ? [shape, name] : []) + [Piece(line, at: first, room: room)],
                index == 0 ? .place(.effort(turn.effort)) : nil, part: part)
        }
    }

    private func row(_ record: RecordName, _ part: Int, _ width: Int) -> Row {
        let kind = phrases.words.kind(record.kind).one
        let present = comparison?.present ?? plan
        let isThere = present.value(record.kind, record.id, .removed) == nil
        let source = isThere ? present : comparison?.past ?? present
        return Row(
            [
                Piece(phrases.name(of: record.kind, record.id, in: source), at: 4, room: width - 22),
                Piece(kind, at: width - 16, room: 15, .dim),
            ], record.kind == .project ? .project(record.id) : .record(record.kind, record.id), part: part)
    }
}
