import Canvas
import Phrases
import Plan

/// The rows of a screen that is a list, kept from key to key: a list of 60,000 projects takes longer to make than a key may
/// take. Of a very long list only the first rows are made until the selection comes near their end.
final class RowCache: Sendable {
    /// Everything that rows are made from. Where any of it changes, they are made anew.
    struct Key: Equatable, Sendable {
        let place: Place
        let width: Int
        /// Those of the state.
        let revision, historyRevision: Int
        let language: Language
        let author: Author
        let marked: Set<EffortID>
        /// The screen that the help is about.
        let helped: Place?
        let viewing: Viewing
        /// The selected column; the timeline scrolls by it.
        let column: Int
    }

    /// Nil where nothing was made yet.
    let key: Key?
    let rows: [Row]
    /// The places, among the rows, of those that can be selected.
    let selectable: [Int]
    /// Whether there are more rows than were made.
    let isPart: Bool
    /// The highest marking of what the rows were made from.
    let banner: String?

    init(_ key: Key? = nil, _ rows: [Row] = [], isPart: Bool = false, banner: String? = nil) {
        self.key = key
        self.rows = rows
        self.isPart = isPart
        self.banner = banner
        selectable = rows.indices.filter { rows[$0].target != nil }
    }
}

/// How many rows are made once the screen is drawn, before a key asks for them.
private let rowsAhead = 2_000

extension State {
    /// The list in view, as it stands now; of a very long one perhaps only the first rows.
    var shownList: RowCache {
        let key = rowKey
        return screen.list.key == key ? screen.list : list(for: key)
    }

    /// Keeps the list in view for the next key: as much of it as a step or a page from the selection can reach.
    mutating func keepList() { screen.list = reachedList }

    /// Makes all rows of the list in view, for what looks at all of them.
    mutating func makeWholeList() {
        let key = rowKey
        if screen.list.isPart || screen.list.key != key { screen.list = list(for: key) }
    }

    /// Whether nothing waits for the screen to be drawn: neither the issues nor the next rows of a long list.
    public var isFinished: Bool { isAnalysed && (!screen.list.isPart || screen.list.rows.count >= rowsAhead) }

    /// Does what waited for the screen to be drawn.
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

    /// - Parameter first: how many rows suffice of a list that can be very long; nil makes all.
    private func list(for key: RowCache.Key, first: Int? = nil) -> RowCache {
        let first = canBeLong ? first : nil
        let rows = rows(for: screen.place, width: size.width, first: first)
        return RowCache(key, rows, isPart: rows.count >= first ?? .max, banner: markingInView)
    }

    /// Whether the list in view may have many thousand rows.
    private var canBeLong: Bool {
        if isPlain || viewing.isOnlyChanged { return false }
        switch screen.place {
        case .issues, .timeline, .commitments, .history: return true
        default: return false
        }
    }

    /// The highest marking of what the screen in view is made of: a city, an effort or a project by itself, any other
    /// screen of the whole plan.
    private var markingInView: String? {
        switch screen.place {
        case .city(let id): plan.highestMarking(in: .city(id))
        case .effort(let id): plan.highestMarking(in: .effort(id))
        case .project(let id): plan.highestMarking(in: .project(id))
        case .history(let scope): plan.highestMarking(in: scope)
        case .welcome, .help: nil
        default: analysis?.highestMarking
        }
    }

    /// The highest marking of what is on view; nil where nothing is marked, or the whole plan is not read yet.
    var bannerInView: String? {
        screen.place == .board ? analysis?.highestMarking : isComplete ? shownList.banner : nil
    }

    private var rowKey: RowCache.Key {
        RowCache.Key(
            place: screen.place, width: size.width, revision: revision,
            historyRevision: historyInView == nil ? 0 : historyRevision, language: language, author: author,
            marked: marked,
            helped: screen.place == .help ? screens.dropLast().last?.place : nil, viewing: viewing,
            column: screen.column)
    }
}
