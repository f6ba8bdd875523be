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

    init() {}

    init(_ source: Source, _ rows: [Row]) {
        self.source = source
        self.rows = rows
        selectable = rows.indices.filter { rows[$0].target != nil }
    }
}

extension State {
    /// The list in view, as it stands now.
    var currentList: ListInView {
        let source = listSource
        return list.source == source ? list : ListInView(source, rows(for: screen.place, width: size.width))
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
