import Canvas
import Plan
import Testing

@testable import Screens

@Suite("A terminal that is too small to show anything") struct TooSmallTests {
    private static let keys: [Key] =
        State(showing: SamplePlan.plan).keymap.commands.flatMap(\.keys) + ["y", "n", "1", "x", .enter, .function(4)]

    private func isLeaving(_ key: Key, _ state: State) -> Bool {
        [.escape, .control("c")].contains(key)
            || state.overlay == nil && (key == "Q" || key == "q" && state.screen.place == .board)
    }

    @Test("No key but those that leave does anything", arguments: PlacesTests.places)
    func keys(place: Place) {
        var state = PlacesTests().state(SamplePlan.plan, place, (100, 40))
        _ = update(&state, .resize(width: 20, height: 5))
        let before = state
        for key in Self.keys where !isLeaving(key, state) {
            #expect(update(&state, .key(key)).isEmpty, "\(key.name)")
            #expect(
                state.overlay == before.overlay && state.screens == before.screens && state.plan == before.plan
                    && state.message == before.message && state.author == before.author, "\(key.name)")
        }
        for event in [Event.paste("x"), .burst(["j", "D", "y"]), .mouse(Mouse(.doublePress, row: 3, column: 3))] {
            #expect(update(&state, event).isEmpty && state.overlay == before.overlay)
        }
    }

    @Test(
        "What is typed in a form or prompt stays until there is room again", arguments: FormDraftTests.openings.indices)
    func typed(index: Int) {
        var state = State(showing: SamplePlan.plan, size: (100, 40))
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        for key in FormDraftTests.openings[index].keys + ["a", "b"] { _ = update(&state, .key(key)) }
        let overlay = state.overlay
        #expect(overlay != nil)
        _ = update(&state, .resize(width: 59, height: 15))
        for key in Self.keys where !isLeaving(key, state) { #expect(update(&state, .key(key)).isEmpty) }
        _ = update(&state, .resize(width: 100, height: 40))
        #expect(state.overlay == overlay)
        #expect(update(&state, .key("c")).isEmpty && state.overlay != overlay)
    }

    @Test("A question that nobody sees is not answered")
    func question() {
        var state = State(showing: SamplePlan.plan, size: (20, 5))
        for key: Key in ["j", "D", "y"] { #expect(update(&state, .key(key)).isEmpty) }
        #expect(state.overlay == nil && state.screen.row == 0)
    }
}
