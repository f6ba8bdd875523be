import Canvas
import Foundation
import Plan
import Testing

@testable import Screens

@Suite("The board on the wall")
struct WallTests {
    static let sizes = [(80, 24), (100, 30), (120, 36), (160, 45), (200, 55), (211, 55)]

    private func state(_ size: (width: Int, height: Int)) -> State {
        var state = State(showing: SamplePlan.plan, size: size)
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        _ = update(&state, .key("Z"))
        return state
    }

    /// The height of rows as seen from 5 m, in arc minutes, on a screen of 55 inches and 16:9 that the terminal fills.
    private func arcMinutes(rows: Double, of height: Int) -> Double {
        let screen = 55 * 25.4 * 9 / (16 * 16 + 9 * 9 as Double).squareRoot()
        return atan(rows * screen / Double(height) / 5000) * 180 * 60 / .pi
    }

    @Test("Letters, shapes and heads are 20 arc minutes or more at 5 m", arguments: sizes)
    func readable(width: Int, height: Int) {
        let layout = state((width, height)).wallLayout
        // A dot is half a row. Letters have five rows of dots, shapes four.
        for parts in [1, 2] {
            let tile = layout.cityHeight - (layout.cityHeight > 6 ? 1 : 0)
            let place = TileLetters(width: layout.tileWidth / parts, height: tile, letters: 1)
            #expect(arcMinutes(rows: Double(5 * place.scale) / 2, of: height) >= 20)
            #expect(arcMinutes(rows: Double(4 * place.scale) / 2, of: height) >= 20)
            // Both are within their part of the tile, and apart.
            let (letter, shape) = (place.letter, place.shape)
            #expect(letter.column >= 0 && letter.row >= 0 && shape.row + 4 * place.scale <= tile * 2)
            #expect(shape.column + 5 * place.scale <= layout.tileWidth / parts)
            #expect(letter.column + 3 * place.scale < shape.column || letter.row + 5 * place.scale < shape.row)
        }
        #expect(arcMinutes(rows: 2.5 * Double(WallLayout.scale(height)), of: height) >= 20)
        #expect(layout.headHeight >= 3 * WallLayout.scale(height))
    }

    @Test("Cities that do not fit are counted")
    func hidden() {
        for size in Self.sizes + [(60, 16), (60, 20)] {
            let state = state(size)
            let left = state.plan.cities.count - state.wallLayout.cities
            let told = view(state).lines.contains { $0.hasSuffix(state.phrases.screens.more(left) + " ↓") }
            #expect(told == (left > 0), "\(size)")
        }
        #expect(state((60, 20)).wallLayout.cities < 3)
    }

    /// The cells that show something: those of tiles, and what is written, with the blanks between its letters. The
    /// ground of a head or a name shows nothing where no letter is.
    private func shown(_ canvas: Canvas) -> Int {
        (0..<canvas.height).reduce(0) { sum, row in
            var (count, last) = (0, Int?.none)
            for column in 0..<canvas.width {
                let cell = canvas[row, column]
                let isTile = cell.style.ground == .tile
                guard isTile || cell.scalar != " " && cell.scalar != "\0" else { continue }
                let gap = last.map { column - $0 - 1 } ?? 0
                count += 1 + (isTile || gap > 4 * WallLayout.scale(canvas.height) ? 0 : gap)
                last = column
            }
            return sum + count
        }
    }

    @Test("In the strip of names a row has large letters or a text, never both", arguments: sizes)
    func names(width: Int, height: Int) {
        let state = state((width, height))
        let (canvas, layout) = (view(state), state.wallLayout)
        for row in layout.firstCity..<(layout.firstCity + layout.cities * layout.cityHeight) {
            let strip = (0..<(layout.nameWidth - 1)).map { canvas[row, $0].scalar }
            let hasBlocks = strip.contains { "█▀▄".unicodeScalars.contains($0) }
            #expect(!hasBlocks || !strip.contains { $0.properties.isAlphabetic }, "\(row): \(strip)")
        }
    }

    @Test("No more than a quarter of the screen is empty, and the tiles end above the hints", arguments: sizes)
    func full(width: Int, height: Int) {
        let state = state((width, height))
        let canvas = view(state)
        let empty = canvas.cells.count - shown(canvas)
        #expect(empty * 4 <= canvas.cells.count, "\(width)×\(height): \(empty) of \(canvas.cells.count)")
        let layout = state.wallLayout
        #expect(layout.cities == 3)
        #expect(layout.firstCity + layout.cities * layout.cityHeight + layout.below < height)
        #expect(layout.column(of: 4) + layout.cellWidth <= width)
    }

    /// A meeting in large type on an item, and the screens of all its items about efforts.
    private func meetings(_ size: (width: Int, height: Int), _ language: Language) throws -> [State] {
        let plan = SamplePlan.plan
        let outline = MeetingOutline(day: SamplePlan.day, kind: .review, minutes: 30, marking: "U", present: [])
        let begun = plan.moved(
            by: try plan.begin("m", outline, issues: plan.issues(on: SamplePlan.day), at: 0, on: SamplePlan.day))
        return begun.agenda(of: "m").filter { $0.effort != nil }.map { item in
            let shown = begun.moved(by: [Change(.meeting, "m", .current, to: item.id)])
            var state = State(showing: shown, language: language, size: size)
            state.complete(with: shown, nextUndo: nil)
            go(to: .meeting("m"), &state)
            state.settleSelection()
            _ = update(&state, .key("Z"))
            return state
        }
    }

    @Test(
        "In a meeting the title is in large letters, and no more than a quarter of the rows is empty", arguments: sizes)
    func largeMeeting(width: Int, height: Int) throws {
        for state in try Language.allCases.flatMap({ try meetings((width, height), $0) }) {
            let (layout, lines) = (state.largeMeetingLayout, view(state).lines)
            let text = lines.joined(separator: "\n")
            #expect(layout.title != nil && layout.listTop + 5 < height, "\(text)")
            #expect(lines.count { !$0.contains { $0 != " " } } * 4 <= height, "\(text)")
            #expect(layout.title?.allSatisfy { $0.count * 4 * layout.scale + 20 * layout.scale < width + 4 } == true)
        }
    }

    @Test("In a meeting the question to decide stands first, at any size", arguments: sizes + [(60, 16)])
    func question(width: Int, height: Int) throws {
        for state in try Language.allCases.flatMap({ try meetings((width, height), $0) }) {
            guard let item = state.itemInTurn, state.proposal(on: item) != nil else { continue }
            let first = view(state).lines[state.listTop]
            #expect(first.contains(state.phrases.meetings.toDecide), "\(first)")
        }
    }

    @Test("A row whose further lines have no room ends with a sign of it", arguments: sizes + [(60, 16)])
    func cut(width: Int, height: Int) throws {
        for state in try Language.allCases.flatMap({ try meetings((width, height), $0) }) {
            let (rows, next) = (state.shownList.rows, state.screen.top + state.listRoom)
            guard rows.indices.contains(next), rows[next - 1].continues(in: rows[next]) else { continue }
            #expect(view(state).lines[height - 2].contains("…"))
        }
    }

    @Test("Every tile has its status's colour, the selected one too", arguments: sizes)
    func colours(width: Int, height: Int) {
        var state = state((width, height))
        for (row, city) in state.plan.cities.enumerated() {
            for (column, line) in LineOfEffort.allCases.enumerated() {
                (state.screen.row, state.screen.column) = (row, column)
                let (canvas, layout) = (view(state), state.wallLayout)
                let shown = state.plan.shownStatus(of: EffortID(city: city.id, line: line), on: state.today)
                let sides = shown.sides.isEmpty ? [shown.status] : shown.sides
                let top = layout.firstCity + row * layout.cityHeight
                let tile = (0..<layout.tileWidth).map { canvas[top, layout.column(of: column) + $0].style }
                #expect(tile.allSatisfy { $0.ground == .tile })
                #expect(Set(tile.map(\.role)) == Set(sides.map { Role($0) }))
                #expect(canvas[top, layout.column(of: column) - 1].scalar == "┃")
            }
        }
    }
}
