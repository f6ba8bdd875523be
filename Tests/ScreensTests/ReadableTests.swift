import Canvas
import Plan
import Testing

@testable import Screens

@Suite("A screen that is heard, and what is selected")
struct ReadableTests {
    private func state(_ place: Place, isPlain: Bool, _ size: (width: Int, height: Int) = (80, 24)) -> State {
        var state = State(showing: SamplePlan.plan, size: size, isPlain: isPlain)
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        if place != .board { go(to: place, &state) }
        state.settleSelection()
        return state
    }

    @Test("In plain mode a move rewrites one line, or turns the page", arguments: [Place.board, .issues, .measures])
    func moves(place: Place) throws {
        var state = state(place, isPlain: true)
        var turned = 0
        for _ in 0..<30 {
            let before = view(state)
            _ = update(&state, .key(.down))
            let after = view(state)
            let rows = (0..<before.height).filter { row in
                (0..<before.width).contains { before[row, $0] != after[row, $0] }
            }
            if rows.count > 1 { turned += 1 }
        }
        #expect(turned <= 12)
        #expect(try #require(view(state).cursor).row > 2)
    }

    @Test("In plain mode a move on the board rewrites one line", arguments: [(80, 24), (80, 30), (160, 45)])
    func boardMoves(width: Int, height: Int) {
        var state = state(.board, isPlain: true, (width, height))
        for key in [Key.down, .right, .down, .up, .left, .up, .right, .right, .down, .down] {
            let before = view(state)
            _ = update(&state, .key(key))
            let after = view(state)
            let rows = (0..<before.height).filter { row in
                (0..<before.width).contains { before[row, $0] != after[row, $0] }
            }
            #expect(rows.count == 1, "\(key.name)\n\(after.lines.joined(separator: "\n"))")
        }
    }

    @Test("In plain mode the screen says how many entries follow")
    func more() {
        let lines = view(state(.issues, isPlain: true)).lines
        #expect(lines.contains { $0.hasSuffix(" more") })
    }

    @Test("In plain mode the timeline tells statuses and lateness, and measures what is off target")
    func told() {
        let timeline = view(state(.timeline, isPlain: true, (120, 80))).lines.joined(separator: "\n")
        #expect(timeline.contains("overdue") && timeline.contains("on track"))
        let measures = view(state(.measures, isPlain: true, (120, 80))).lines.joined(separator: "\n")
        #expect(measures.contains("off target"))
    }

    @Test("In plain mode prompts are words")
    func prompts() {
        var state = state(.board, isPlain: true)
        for key in [Key.character("s"), .escape, .character("/")] {
            _ = update(&state, .key(key))
            let text = view(state).lines.suffix(4).joined()
            #expect(!text.unicodeScalars.contains { (0x2190...0x28FF).contains($0.value) || $0.value == 0x23CE })
        }
    }

    @Test(
        "In plain mode forms are words",
        arguments: [RecordKind.project, .commitment, .milestone, .measure, .condition, .vulnerability, .meeting])
    func forms(kind: RecordKind) {
        var state = state(.board, isPlain: true)
        var form = state.addForm(kind, known: [])
        for index in form.fields.indices {
            form.index = index
            state.overlay = .form(form)
            let text = view(state).lines.joined()
            #expect(!text.unicodeScalars.contains { (0x2190...0x28FF).contains($0.value) || $0 == "‹" }, "\(text)")
        }
    }

    @Test(
        "Every line of a selected row is lit, and no other",
        arguments: [Place.issues, .promises, .dependencies, .commitments])
    func lit(place: Place) {
        var state = state(place, isPlain: false)
        var most = 0
        for _ in 0..<10 {
            let canvas = view(state)
            let rows = state.shownList.rows
            let first = state.selectedRowIndex
            var end = first + 1
            while end < rows.count, rows[end].isPartOfRowAbove { end += 1 }
            most = max(most, end - first)
            for line in 0..<state.listRoom where state.screen.top + line < rows.count {
                let isLit = canvas[state.listTop + line, 4].style.ground == .selected
                #expect(isLit == (first..<end).contains(state.screen.top + line))
            }
            _ = update(&state, .key(.down))
        }
        #expect(place != .issues || most > 1)
    }
}
