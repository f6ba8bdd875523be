import Canvas
import Phrases
import Plan

extension State {
    /// The changes since a day: worse, better, new and gone.
    func comparisonRows(width: Int) -> [Row] {
        guard let comparison else { return [] }
        let words = phrases.lists
        let head = heading(
            words.comparison(phrases.words.day(comparison.then), phrases.words.day(comparison.now)), width: width)
        if comparison.isEmpty {
            return [head, .blank] + paragraph(words.nothingDifferent, at: 2, width: width, role: .dim)
        }
        let projects = comparison.newProjects.map { projectRow($0, part: 2, width: width) }
        let new = comparison.newIssues.flatMap { issue in
            paragraph(
                phrases.sentence(for: issue, in: plan, on: comparison.now),
                sign: (issue.sign, Role(issue.severity)), at: 6, width: width, target: target(of: issue), part: 3)
        }
        let gone = comparison.settledIssues.flatMap { issue in
            paragraph(
                phrases.sentence(for: issue, in: plan, on: comparison.then), sign: (" ✓", .done), at: 6, width: width,
                role: .dim, target: .text, part: 4)
        }
        return [head] + section(words.worse, comparison.worse.map { row($0, 0, width) }, width: width)
            + section(words.better, comparison.better.map { row($0, 1, width) }, width: width, part: 1)
            + section(words.newProjects, projects, width: width, part: 2)
            + section(words.newIssues, new, width: width, part: 3)
            + section(words.settledIssues, gone, width: width, part: 4)
    }

    private func row(_ turn: StatusChange, _ part: Int, _ width: Int) -> Row {
        let first = width >= 100 ? 44 : 36
        return Row(
            [
                Piece(phrases.name(of: turn.effort, in: plan), at: 4, room: first - 5),
                Piece(phrases.status(turn.then.status), at: first, room: 14, Role(turn.then)),
                Piece("→", at: first + 15, room: 1, .dim),
                Piece(phrases.status(turn.now.status), at: first + 17, room: width - first - 18, Role(turn.now)),
            ], .place(.effort(turn.effort)), part: part)
    }
}
