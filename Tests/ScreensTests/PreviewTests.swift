import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("Beside a list on a very wide terminal stands what Enter opens") struct PreviewTests {
    private static let lists: [Place] = [
        .issues, .questions, .publicMilestones, .promises, .commitments, .resources, .city("ciudad-juarez"),
    ]

    /// The screen that Enter opens from the selection, in the width of the preview; nil where it edits or refuses.
    private func opened(_ state: State) -> Place? {
        var next = state
        let effects = run(next.keymap.named(.open), &next)
        return effects.isEmpty && next.overlay == nil && next.screens.count > state.screens.count
            ? next.screen.place : nil
    }

    @Test("It shows the first rows of that screen", arguments: lists)
    func rows(place: Place) throws {
        var state = PlacesTests().state(QuestionTests.workingPlan, place, (200, 60))
        let layout = try #require(state.previewLayout)
        for row in 0..<min(12, state.rowCount) {
            state.screen.row = row
            state.settleSelection()
            guard let next = opened(state), let shown = state.previewedPlace else { continue }
            // A commitment opens in the list of all; its preview is the project or effort that it is to.
            if next != .commitments { #expect(shown == next) }
            let lines = view(state).lines
            let wanted = state.rows(for: shown, width: layout.width).prefix(20).flatMap(\.pieces)
                .filter { TextWidth.columns(of: $0.text) <= min($0.room, layout.width - $0.column) }.map(\.text)
            let text = lines.map { String($0.dropFirst(layout.column)) }.joined(separator: "\n")
            for piece in wanted where !piece.isEmpty { #expect(text.contains(piece), "\(piece)\n\(text)") }
        }
    }

    @Test("It tells nothing that is marked higher than the header says", arguments: lists)
    func banner(place: Place) {
        let plan = SamplePlan.plan
        let state = PlacesTests().state(plan, place, (200, 60))
        let order = plan.markings
        func level(_ marking: String?) -> Int { marking.flatMap(order.firstIndex) ?? -1 }
        for row in 0..<state.rowCount {
            var state = state
            state.screen.row = row
            state.settleSelection()
            let highest: String? =
                switch state.previewedPlace {
                case .city(let id): plan.highestMarking(in: .city(id))
                case .effort(let id): plan.highestMarking(in: .effort(id))
                case .project(let id): plan.highestMarking(in: .project(id))
                default: nil
                }
            #expect(level(highest) <= level(state.bannerInView))
        }
    }

    @Test("A narrower terminal has none, a press in it selects nothing")
    func narrow() {
        #expect(PlacesTests().state(SamplePlan.plan, .issues, (182, 60)).previewLayout == nil)
        #expect(PlacesTests().state(SamplePlan.plan, .board, (200, 60)).previewLayout == nil)
        var state = PlacesTests().state(SamplePlan.plan, .issues, (200, 60))
        _ = update(&state, .mouse(Mouse(.press, row: state.listTop + 8, column: 150)))
        #expect(state.screen.row == 0)
    }
}
