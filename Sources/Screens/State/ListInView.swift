import Canvas
import Phrases
import Plan

/// The rows of the list in view. They are made anew when something changes that they are made from, not at every key; of a very
/// long list only as many as can be seen or gone to in a step. It never changes, and costs nothing to pass on.
final class ListInView: Sendable {
    /// What the rows were made from.
    struct Source: Equatable, Sendable {
        let place: Place
        let width: Int
        let revision: Int
        /// The revision of the history, where it is shown.
        let history: Int
        let language: Language
        let hand: Hand
        let marked: Set<EffortID>
        let helped: Place?
        let viewing: Viewing
        /// The first column in view, where a screen scrolls sideways.
        let column: Int
    }

    /// Nil where nothing was made yet.
    let source: Source?
    let rows: [Row]
    /// The places, among the rows, of those that can be selected.
    let selectable: [Int]
    /// Whether there are more rows than were made.
    let isPart: Bool
    /// The highest marking of what the rows were made from.
    let banner: String?

    init(_ source: Source? = nil, _ rows: [Row] = [], isPart: Bool = false, banner: String? = nil) {
        self.source = source
        self.rows = rows
        self.isPart = isPart
        self.banner = banner
        selectable = rows.indices.filter { rows[$0].target != nil }
    }
}

/// How many rows are made ahead, before a key asks for them.
private let rowsAhead = 2_000

extension State {
    /// The list in view, as it stands now; of a very long one perhaps only what can be seen.
    var shownList: ListInView {
        let source = listSource
        return list.source == source ? list : made(from: source)
    }

    /// All of the list in view.
    var currentList: ListInView {
        let shown = shownList
        return shown.isPart ? made(from: listSource) : shown
    }

    /// - Parameter first: how many rows suffice of a list that can be very long; nil makes all.
    private func made(from source: ListInView.Source, first: Int? = nil) -> ListInView {
        let first = canBeLong ? first : nil
        let rows = rows(for: screen.place, width: size.width, first: first)
        return ListInView(source, rows, isPart: rows.count >= first ?? .max, banner: markingInView)
    }

    /// So much of a list that a step or a page from the selection does not lead out of it.
    private func reaching(_ source: ListInView.Source) -> ListInView {
        var rows = max(100, 2 * size.height)
        while true {
            let list = made(from: source, first: rows)
            if !list.isPart || list.selectable.count > screen.row + size.height { return list }
            rows *= 2
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
        default: review?.highestMarking
        }
    }

    /// The highest marking of what is on view; nil where nothing is marked, or the whole plan is not read yet.
    var bannerInView: String? {
        screen.place == .board ? review?.highestMarking : isComplete ? shownList.banner : nil
    }

    /// Keeps the list in view for the next key, and for the way back those of the screens below it.
    mutating func keepList() { (list, listsBelow) = keptLists }

    private var keptLists: (inView: ListInView, below: [ListInView]) {
        let source = listSource
        if list.source == source {
            return (list.isPart && list.selectable.count <= screen.row ? reaching(source) : list, listsBelow)
        }
        let known = listsBelow.first { $0.source == source }
        let below = (listsBelow + [list]).filter { list in
            screens.dropLast().contains { $0.place == list.source?.place }
        }
        return (known ?? reaching(source), below)
    }

    /// Makes what an event can need of the list in view: for a step or a page what lies around the selection, for any other all.
    mutating func makeRows(for event: Event) {
        guard list.isPart else { return }
        if !isStep(event) {
            list = made(from: listSource)
        } else if list.selectable.count <= screen.row + size.height {
            list = reaching(listSource)
        }
    }

    /// Whether an event leads no farther than a screen from the selection, or to another list.
    private func isStep(_ event: Event) -> Bool {
        switch event {
        case .resize, .tick, .planChanged, .end: return true
        case .mouse(let mouse): return mouse.deed != .press && mouse.deed != .doublePress
        case .paste: return false
        case .key(let key):
            guard overlay == nil, let command = keymap.given(by: key, on: screen.place.kind) else { return false }
            return [.up, .down, .pageUp, .pageDown, .first, .open, .back, .help].contains(command.name)
        }
    }

    /// Whether the list in view may have many thousand rows.
    private var canBeLong: Bool {
        if isPlain || viewing.isOnlyChanged { return false }
        switch screen.place {
        case .attention, .timeline, .commitments, .history: return true
        default: return false
        }
    }

    /// Whether so much of the list in view is made as is made ahead.
    public var isListed: Bool { !list.isPart || list.rows.count >= rowsAhead }

    /// Makes the rest of the list in view, of one of many thousand rows some.
    public mutating func finishList() { if !isListed { list = made(from: listSource, first: rowsAhead) } }

    private var listSource: ListInView.Source {
        // Help is about the screen below it.
        let below = screens.count > 1 ? screens[screens.count - 2].place : nil
        return ListInView.Source(
            place: screen.place, width: size.width, revision: revision,
            history: historyInView == nil ? 0 : historyRevision, language: language, hand: hand, marked: marked,
            helped: screen.place == .help ? below : nil, viewing: viewing, column: screen.column)
    }
}
