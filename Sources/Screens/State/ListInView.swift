import Phrases
import Plan

/// The rows of the list in view. They are made anew when something changes that they are made from, not at every key; of a very
/// long list at first only as many as can be seen.
struct ListInView: Equatable, Sendable {
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
        let travel: Travel?
        /// The first column in view, where a screen scrolls sideways.
        let column: Int
    }

    private(set) var source: Source?
    private(set) var rows: [Row] = []
    /// The places, among the rows, of those that can be selected.
    private(set) var selectable: [Int] = []

    /// Whether there are more rows than were made.
    let isPart: Bool
    /// The highest marking of what the rows were made from.
    private(set) var banner: String?

    init() { isPart = false }

    init(_ source: Source, _ rows: [Row], isPart: Bool, banner: String?) {
        self.isPart = isPart
        self.banner = banner
        self.source = source
        self.rows = rows
        selectable = rows.indices.filter { rows[$0].target != nil }
    }
}

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

    /// - Parameter isPart: whether it suffices to make what can be seen while the first row is selected.
    private func made(from source: ListInView.Source, isPart: Bool = false) -> ListInView {
        let first = isPart && canBeLong && screen.row == 0 ? max(100, 2 * size.height) : nil
        let rows = rows(for: screen.place, width: size.width, first: first)
        return ListInView(source, rows, isPart: rows.count >= first ?? .max, banner: markingInView)
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
    mutating func keepList() {
        let source = listSource
        guard list.source != source else { return }
        listsBelow.removeAll { below in !screens.dropLast().contains { $0.place == below.source?.place } }
        if screens.dropLast().contains(where: { $0.place == list.source?.place }) { listsBelow.append(list) }
        if let known = listsBelow.first(where: { $0.source == source }) {
            list = known
        } else {
            list = made(from: source, isPart: true)
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

    /// Whether all rows of the list in view are made.
    public var isListed: Bool { !list.isPart }

    /// Makes the rest of the list in view.
    public mutating func finishList() { if list.isPart { list = made(from: listSource) } }

    private var listSource: ListInView.Source {
        // Help is about the screen below it.
        let below = screens.count > 1 ? screens[screens.count - 2].place : nil
        return ListInView.Source(
            place: screen.place, width: size.width, revision: revision,
            history: historyInView == nil ? 0 : historyRevision, language: language, hand: hand, marked: marked,
            helped: screen.place == .help ? below : nil, viewing: viewing, travel: travel, column: screen.column)
    }
}
