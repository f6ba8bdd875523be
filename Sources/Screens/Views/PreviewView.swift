import Canvas
import Phrases
import Plan

/// The columns of a list on a very wide terminal: beside it stands what Enter opens from its selection.
struct PreviewLayout {
    /// The width of the list, and the first column of the preview.
    let list, column: Int
    /// The width of the preview, in columns.
    let width: Int

    /// - Returns: nil where the terminal has no room for two screens side by side.
    init?(width full: Int) {
        list = min(State.longestSentence, full - State.leastPreview - 3)
        guard list >= State.leastList else { return nil }
        column = list + 2
        width = min(State.longestSentence, full - column)
    }
}

extension State {
    /// The readable length of a sentence, and the widths below which there is no preview.
    static let (longestSentence, leastList, leastPreview) = (120, 100, 80)

    /// The columns of the list and of the preview; nil where the screen has none.
    var previewLayout: PreviewLayout? {
        guard !isPlain, hasPreview else { return nil }
        return PreviewLayout(width: size.width)
    }

    /// The width of the current list.
    var listWidth: Int { previewLayout?.list ?? size.width }

    private var hasPreview: Bool {
        switch screen.place {
        case .city, .issues, .issuesAt, .questions, .publicMilestones, .promises, .commitments, .dependencies,
            .resources, .comparison:
            true
        case .welcome, .board, .effort, .project, .timeline, .measures, .series, .assessment, .plan, .meeting,
            .agenda, .minutes, .meetings, .texts, .history, .received, .importing, .help:
            false
        }
    }

    /// The screen that the preview shows: the selected subject's, where its rows need nothing but the plan.
    var previewedPlace: Place? {
        let place = target.flatMap(openedPlace)
        switch (screen.place, place) {
        case (_, .issuesAt): return place
        // The marking in the header of a city's screen is that of the city.
        case (.city(let city), .effort(let id)): return id.city == city ? place : nil
        case (.city(let city), .project(let id)): return plan.project(id)?.effortID?.city == city ? place : nil
        case (.city, _): return nil
        case (_, .city), (_, .effort), (_, .project): return place
        default: return nil
        }
    }

    /// The screen that Enter opens, or that shows the record which it edits.
    private func openedPlace(from target: Target) -> Place? {
        switch target {
        case .city(let id): .city(id)
        case .effort(let id), .status(let id, _): .effort(id)
        case .project(let id): .project(id)
        case .place(let place), .within(let place, _): place
        case .commitment(let id): Commitment(id: id).subject.flatMap { openedPlace(from: Target($0)) }
        case .record(let kind, let id): subject(of: kind, id).flatMap { openedPlace(from: Target($0)) }
        case .field, .act, .conflict, .item, .command, .importPart, .text: nil
        }
    }

    /// The effort or project that a record is about.
    private func subject(of kind: RecordKind, _ id: String) -> Subject? {
        switch kind {
        case .dependency: plan.dependency(id)?.dependent
        case .milestone: plan.milestone(id)?.subject
        case .action: plan.actions.first { $0.id == id }?.subject
        default: nil
        }
    }
}

/// Draws what Enter opens from the selection beside the list.
func drawPreview(_ state: State, on canvas: inout Canvas) {
    guard let layout = state.previewLayout else { return }
    let (top, room) = (state.listTop, state.listRoom)
    for row in 0..<room { canvas.write("│", top + row, layout.column - 1, Style(.border)) }
    guard let place = state.previewedPlace else { return }
    let title = state.title(ofPreview: place)
    if let title { canvas.write(TextWidth.fitted(title, layout.width - 2), top, layout.column + 1, Style(.title)) }
    let first = title == nil ? 0 : 2
    let rows = state.rows(for: place, width: layout.width, first: room)
    for (line, row) in rows.prefix(room - first).enumerated() {
        row.draw(on: &canvas, row: top + first + line, column: layout.column, width: layout.width)
    }
    guard rows.count > room - first else { return }
    canvas.write("… ↓", top - 1, layout.column + layout.width - 4, Style(.dim))
}

extension State {
    /// The title above the rows of a preview; nil where the first of them has it.
    fileprivate func title(ofPreview place: Place) -> String? {
        switch place {
        case .effort(let id): phrases.name(of: id, in: plan)
        case .issuesAt: title(of: place)
        default: nil
        }
    }
}
