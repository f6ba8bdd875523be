import Phrases
import Plan

/// The rows of the list in view. They are made anew when something changes that they are made from, not at every key.
struct ListInView: Equatable, Sendable {
    /// What the rows were made from.
    struct Source: Equatable, Sendable {
        let place: Place
        let width: Int
        let revision: Int
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

    /// The highest marking of what the rows were made from.
    private(set) var banner: String?

    init() {}

    init(_ source: Source, _ rows: [Row], banner: String?) {
        self.banner = banner
        self.source = source
        self.rows = rows
        selectable = rows.indices.filter { rows[$0].target != nil }
    }
}

extension State {
    /// The list in view, as it stands now.
    var currentList: ListInView {
        let source = listSource
        if list.source == source { return list }
        return ListInView(source, rows(for: screen.place, width: size.width), banner: markingInView)
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
        screen.place == .board ? review?.highestMarking : isComplete ? currentList.banner : nil
    }

    /// Keeps the list in view for the next key.
    mutating func keepList() { list = currentList }

    private var listSource: ListInView.Source {
        // Help is about the screen below it.
        let below = screens.count > 1 ? screens[screens.count - 2].place : nil
        return ListInView.Source(
            place: screen.place, width: size.width, revision: revision, language: language, hand: hand, marked: marked,
            helped: screen.place == .help ? below : nil, viewing: viewing, travel: travel, column: screen.column)
    }
}
