import Canvas
import Plan

/// The previews of the efforts that were selected on the board. They are drawn anew when something changes that they say, not
/// at every way back.
struct PreviewsInView: Equatable, Sendable {
    /// What they were drawn from.
    struct Source: Equatable, Sendable {
        let width: Int
        let height: Int
        let revision: Int
        let language: Language
        let hand: Hand
        let viewing: Viewing
    }

    /// A preview as it is drawn.
    struct Preview: Equatable, Sendable {
        let effort: EffortID
        let canvas: Canvas
    }

    private(set) var source: Source?
    private(set) var previews: [Preview] = []
    /// So many cells are kept, half a megabyte of them.
    private static let room = 40_000

    /// The preview of an effort, where it is kept.
    func canvas(of effort: EffortID) -> Canvas? { previews.first { $0.effort == effort }?.canvas }

    /// These with one more.
    func adding(_ preview: Preview) -> PreviewsInView {
        let many = PreviewsInView.room / max(1, preview.canvas.cells.count)
        return PreviewsInView(source: source, previews: previews.suffix(many) + [preview])
    }
}

extension State {
    /// The preview of the selected effort, as it stands now; nil where none is selected or there is no room.
    var shownPreview: PreviewsInView.Preview? {
        guard let effort = selectedEffort else { return nil }
        let kept = previews.source == previewSource ? previews.canvas(of: effort) : nil
        return (kept ?? previewView(of: effort, self)).map { PreviewsInView.Preview(effort: effort, canvas: $0) }
    }

    /// The previews to keep for the next key.
    var keptPreviews: PreviewsInView {
        guard isBoardDrawn, let preview = shownPreview else { return previews }
        let source = previewSource
        let kept = previews.source == source ? previews : PreviewsInView(source: source)
        return kept.canvas(of: preview.effort) == nil ? kept.adding(preview) : kept
    }

    private var previewSource: PreviewsInView.Source {
        PreviewsInView.Source(
            width: size.width, height: size.height, revision: revision, language: language, hand: hand, viewing: viewing
        )
    }
}
