import Canvas
import Plan

/// The two rows that stand on every screen. They are drawn anew when something changes that they say, not at every key.
struct HeadInView: Equatable, Sendable {
    /// What they were drawn from.
    struct Source: Equatable, Sendable {
        let places: [Place]
        let width: Int
        let revision: Int
        let language: Language
        let hand: Hand
        let ceiling: String?
    }

    private(set) var source: Source?
    private(set) var canvas = Canvas(width: 0, height: 0)
}

extension State {
    /// The two rows, as they stand now.
    var shownHead: HeadInView {
        let source = HeadInView.Source(
            places: screens.map(\.place), width: size.width, revision: revision, language: language, hand: hand,
            ceiling: ceiling)
        return head.source == source ? head : HeadInView(source: source, canvas: headView(self))
    }

    /// The two rows to keep for the next key.
    var keptHead: HeadInView { isPlain || isTooSmall ? head : shownHead }
}
