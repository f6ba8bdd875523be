import Canvas
import Phrases
import Plan

/// The rows below the board, kept between keys: its lists are made of every issue and promise of the plan, and the
/// answers about a cell take a quarter of the time of a key.
struct BoardLists: Sendable {
    /// Everything that the rows are made from.
    struct Key: Equatable, Sendable {
        let revision: Int
        let language: Language
        let isOnlyChanged: Bool
        let frames: [Frame]
        let cell: Frame

        /// Whether it is the same but for the plan.
        func hasForm(of other: Key?) -> Bool {
            language == other?.language && isOnlyChanged == other?.isOnlyChanged && frames == other?.frames
        }
    }

    /// Nil where no rows were made yet.
    var key: Key?
    /// The rows of each list.
    var rows: [[Row]] = []
    /// The rows of the cells that were selected.
    var answers: [EffortID: [Row]] = [:]

    /// The most cells whose rows are kept.
    static let mostCells = 100
}

/// The lines of the counts below the board, and what they are made from.
struct BoardSummaryLines: Sendable {
    struct Key: Equatable, Sendable {
        let revision: Int
        let language: Language
        let width, selected: Int
        let isPartial: Bool
    }

    /// Nil where no lines were made yet.
    var key: Key?
    var lines: [[(text: String, role: Role)]] = []
}

/// The sections of the board's lists.
enum BoardSection {
    case nextSteps, first, promises, changes, publicMilestones
}

extension State {
    /// Whether the screen is the board with its lists.
    private var hasBoardLists: Bool {
        screen.place == .board && !isPlain && !viewing.isLarge && !isTooSmall && !plan.cities.isEmpty
    }

    private var boardListsKey: BoardLists.Key {
        let layout = boardLayout
        return BoardLists.Key(
            revision: revision, language: language, isOnlyChanged: viewing.isOnlyChanged, frames: layout.lists,
            cell: layout.cell)
    }

    /// The rows of the board's lists. While the issues of a large plan are looked for, those of the plan before.
    var shownBoardLists: [[Row]] {
        let key = boardListsKey
        let isKept = boardLists.key == key || !isAnalysed && key.hasForm(of: boardLists.key)
        return isKept ? boardLists.rows : boardRows(key)
    }

    /// Keeps the rows of the board's lists, where the board is shown.
    mutating func keepBoardLists() {
        guard hasBoardLists, isAnalysed || boardLists.key == nil else { return }
        let key = boardListsKey
        if boardLists.key != key { boardLists = BoardLists(key: key, rows: boardRows(key)) }
        guard let effort = selectedEffort, boardLists.answers[effort] == nil else { return }
        if boardLists.answers.count >= BoardLists.mostCells { boardLists.answers = [:] }
        boardLists.answers[effort] = answers(about: effort, boardLayout)
    }

    /// The rows about a cell.
    func shownAnswers(about effort: EffortID, _ layout: BoardLayout) -> [Row] {
        let kept = boardLists.key == boardListsKey ? boardLists.answers[effort] : nil
        return kept ?? answers(about: effort, layout)
    }

    /// The lists of the frames: first the issues, or only what changed; then, as far as there is room, who owes what,
    /// what changed, and what the public will see.
    private func boardRows(_ key: BoardLists.Key) -> [[Row]] {
        let first: BoardSection = key.isOnlyChanged ? .changes : isBegun ? .first : .nextSteps
        guard key.frames.count > 1 else {
            return key.frames.map {
                filled($0, [first] + [.first, .promises, .changes, .publicMilestones].filter { $0 != first })
            }
        }
        return [
            filled(key.frames[0], first == .first ? [.first, .changes] : [first, .first]),
            filled(key.frames[1], [.promises, .publicMilestones]),
        ]
    }

    private func rows(of section: BoardSection, width: Int, room: Int) -> [Row] {
        switch section {
        case .nextSteps: nextStepSection(width: width)
        case .first: firstSection(width: width, room: room)
        case .promises: promiseSection(width: width, room: room)
        case .changes: changeSection(width: width, room: room)
        case .publicMilestones: publicSection(width: width, room: room)
        }
    }

    /// The sections one below the other, each with the rows that are left. The last one may be cut.
    private func filled(_ frame: Frame, _ sections: [BoardSection]) -> [Row] {
        var rows: [Row] = []
        for (index, section) in sections.enumerated() {
            let gap = rows.isEmpty ? [] : [Row.blank]
            let kept = index == 0 ? roomKept(for: sections.dropFirst().first, in: frame) : 0
            let left = frame.height - rows.count - gap.count - kept
            guard left >= (rows.isEmpty ? 1 : 3) else { break }
            let next = self.rows(of: section, width: frame.width - 2, room: left)
            if !next.isEmpty { rows += gap + next }
        }
        return rows
    }

    /// The rows that the first section of a high frame leaves for the next one, with the gap between them.
    private func roomKept(for section: BoardSection?, in frame: Frame) -> Int {
        guard let section, frame.height >= 30 else { return 0 }
        let rows = rows(of: section, width: frame.width - 2, room: 9)
        return rows.isEmpty ? 0 : rows.count + 1
    }
}
