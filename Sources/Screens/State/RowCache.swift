import Canvas
import Phrases
import Plan

/// The rows of a list, cached between keys, because making 60,000 rows takes longer than a key may. Of a very long list
/// only the first rows are made until the selection comes near their end.
final class RowCache: Sendable {
    /// Everything that the rows are made from. New rows are made where any of it changes.
    struct Key: Equatable, Sendable {
        let place: Place
        let width: Int
        /// The revisions of the state.
        let revision, historyRevision: Int
        let language: Language
        let author: Author
        let selectedEfforts: Set<EffortID>
        /// The place that the help explains.
        let helped: Place?
        let viewing: Viewing
        /// Whether an agenda has one line for an item, as the height of the screen decides.
        let isBrief: Bool
        /// The selected column, by which the timeline scrolls.
        let column: Int
    }

    /// Nil where no rows were made yet.
    let key: Key?
    let rows: [Row]
    /// The indices of the selectable rows.
    let selectable: [Int]
    /// Whether the list has more rows than were made.
    let isPart: Bool
    /// The highest marking of the records in the rows.
    let banner: String?

    init(_ key: Key? = nil, _ rows: [Row] = [], isPart: Bool = false, banner: String? = nil) {
        self.key = key
        self.rows = rows
        self.isPart = isPart
        self.banner = banner
        selectable = rows.indices.filter { rows[$0].target != nil }
    }
}

/// The number of rows made after the screen is drawn, before a key needs them.
private let rowsAhead = 2_000

extension State {
    /// The rows of the current list; of a very long one perhaps only the first.
    var shownList: RowCache {
        let key = rowKey
        return screen.list.key == key ? screen.list : list(for: key)
    }

    /// Caches the rows of the current list, as far as a step or a page from the selection can reach.
    mutating func keepList() { screen.list = reachedList }

    /// Makes all rows of the current list, for commands that look at all of them.
    mutating func makeWholeList() {
        let key = rowKey
        if screen.list.isPart || screen.list.key != key { screen.list = list(for: key) }
    }

    /// Whether no work was deferred until the screen is drawn: neither issues nor further rows of a long list.
    public var isFinished: Bool { isAnalysed && (!screen.list.isPart || screen.list.rows.count >= rowsAhead) }

    /// Does the work that was deferred until the screen was drawn.
    mutating func finish() {
        if !isAnalysed { finishAnalysis() }
        if !isFinished { screen.list = list(for: rowKey, first: rowsAhead) }
    }

    private var reachedList: RowCache {
        let key = rowKey
        var list = screen.list.key == key ? screen.list : nil
        var rows = max(100, 2 * size.height)
        while true {
            if let list, !list.isPart || list.selectable.count > screen.row + size.height { return list }
            rows = max(rows, 2 * (list?.rows.count ?? 0))
            list = self.list(for: key, first: rows)
        }
    }

    /// - Parameter first: how many rows of a very long list are needed; nil for all.
    private func list(for key: RowCache.Key, first: Int? = nil) -> RowCache {
        let first = canBeLong ? first : nil
        let rows = rows(for: screen.place, width: listWidth, first: first)
        return RowCache(key, rows, isPart: rows.count >= first ?? .max, banner: markingInView)
    }

    /// Whether the current list may have many thousands of rows.
    private var canBeLong: Bool {
        if isPlain || viewing.isOnlyChanged { return false }
        switch screen.place {
        case .issues, .issuesAt, .questions, .promises, .timeline, .commitments, .history: return true
        case .welcome, .board, .city, .effort, .project, .publicMilestones, .measures, .series, .assessment,
            .dependencies, .resources, .plan, .meeting, .agenda, .minutes, .meetings, .texts, .comparison, .received,
            .importing, .help:
            return false
        }
    }

    /// The highest marking on the current screen: of the city, effort or project it shows, else of the whole plan.
    private var markingInView: String? {
        switch screen.place {
        case .city(let id): plan.highestMarking(in: .city(id))
        case .effort(let id): plan.highestMarking(in: .effort(id))
        case .project(let id): plan.highestMarking(in: .project(id))
        case .history(let scope): plan.highestMarking(in: scope)
        case .welcome, .help: nil
        case .board, .issues, .issuesAt, .questions, .publicMilestones, .promises, .timeline, .commitments, .measures,
            .series, .assessment, .dependencies, .resources, .plan, .meeting, .agenda, .minutes, .meetings, .texts,
            .comparison, .received, .importing:
            analysis?.highestMarking
        }
    }

    /// The highest marking shown in the header; nil where nothing is marked or the whole plan is not read yet.
    var bannerInView: String? {
        screen.place == .board ? analysis?.highestMarking : isComplete ? shownList.banner : nil
    }

    private var rowKey: RowCache.Key {
        RowCache.Key(
            place: screen.place, width: listWidth, revision: revision,
            historyRevision: historyInView == nil ? 0 : historyRevision, language: language, author: author,
            selectedEfforts: selectedEfforts,
            helped: screen.place == .help ? screens.dropLast().last?.place : nil, viewing: viewing,
            isBrief: hasBriefAgenda, column: screen.column)
    }
}
