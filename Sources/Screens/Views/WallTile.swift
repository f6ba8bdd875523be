import Canvas
import Phrases
import Plan

/// Draws an effort as a tile: the ground in its status's colour, letter and shape as large as it allows. Where the
/// sides differ or one is silent it is split, a silent side's part hatched.
func drawTile(
    _ id: EffortID, _ state: State, row: Int, column: Int, width: Int, height: Int, on canvas: inout Canvas
) {
    let shown = state.plan.shownStatus(of: id, on: state.today)
    // A side's last word stays readable where the shown status comes from it.
    let sides = shown.sides.isEmpty ? [shown.status] : shown.sides
    var at = column
    for (index, status) in sides.enumerated() {
        let part = (width - (at - column)) / (sides.count - index)
        drawStatus(
            status, isSilent: status == nil && sides.count > 1, state, row: row, column: at, width: part,
            height: height, on: &canvas)
        at += part
    }
}

/// Draws one status: letter and shape on a ground in its colour.
func drawStatus(
    _ status: Status?, isSilent: Bool, _ state: State, row: Int, column: Int, width: Int, height: Int,
    on canvas: inout Canvas
) {
    let letter = state.phrases.letter(status, in: state.plan)
    let style = Style(Role(status), on: .tile)
    var grid = DotGrid(width: width, height: height)
    let place = TileLetters(width: width, height: height, letters: letter.count, hasShape: status != nil)
    let patterns = Folding.slug(letter).uppercased().compactMap { BigType.pattern(of: $0) }
    let letters = patterns.isEmpty ? [BigType.pattern(of: "?")].compactMap { $0 } : patterns
    for (index, pattern) in letters.enumerated() {
        grid.stamp(
            pattern, scale: place.scale, column: place.letter.column + index * 4 * place.scale, row: place.letter.row)
    }
    // An unknown status has the letter ? and no other shape.
    if status != nil {
        grid.stamp(WallShapes.pattern(of: status), scale: place.scale, column: place.shape.column, row: place.shape.row)
    }
    grid.draw(on: &canvas, row: row, column: column, style, empty: isSilent ? "░" : " ")
}

/// The places of letter and shape in a part of a tile, in dots: beside each other or one above the other, as is larger.
/// A letter without a shape is as large as the others, in the middle.
struct TileLetters: Equatable {
    let scale: Int
    let letter, shape: (column: Int, row: Int)

    /// - Parameter letters: the number of letters of a status.
    init(width: Int, height: Int, letters: Int, hasShape: Bool = true) {
        let (dots, text) = (height * 2, max(1, letters) * 4 - 1)
        let beside = min(width / (text + 6), dots / 5)
        let stacked = min(width / max(text, 5), dots / 10)
        scale = max(1, beside, stacked)
        if !hasShape {
            letter = (max(0, (width - text * scale) / 2), max(0, (dots - 5 * scale) / 2))
            shape = letter
        } else if beside >= stacked {
            let left = max(0, (width - (text + 6) * scale) / 2)
            let top = max(0, (dots - 5 * scale) / 2)
            letter = (left, top)
            shape = (left + (text + 1) * scale, top + scale / 2)
        } else {
            let top = max(0, (dots - 10 * scale) / 2)
            letter = (max(0, (width - text * scale) / 2), top)
            shape = (max(0, (width - 5 * scale) / 2), top + 6 * scale)
        }
    }

    static func == (left: TileLetters, right: TileLetters) -> Bool {
        left.scale == right.scale && left.letter == right.letter && left.shape == right.shape
    }
}

/// The shapes of the statuses in five by four dots.
enum WallShapes {
    static func pattern(of status: Status?) -> DotPattern {
        let rows: [Int] =
            switch status {
            case .onTrack: [0b01110, 0b11111, 0b11111, 0b01110]
            case .atRisk: [0b00100, 0b01110, 0b01110, 0b11111]
            case .offTrack: [0b11111, 0b11111, 0b11111, 0b11111]
            case .notStarted: [0b01110, 0b10001, 0b10001, 0b01110]
            case .done: [0b00001, 0b00010, 0b10100, 0b01000]
            case nil: [0b01110, 0b00010, 0b00100, 0b00100]
            }
        return DotPattern(width: 5, rows: rows)
    }
}
