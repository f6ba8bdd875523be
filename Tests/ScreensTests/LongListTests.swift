import Canvas
import Plan
import TestSupport
import Testing

@testable import Screens

@Suite("Very long lists")
struct LongListTests {
    /// A plan with 400 cities without assessments, each with a late project and a commitment of one side.
    private func state() -> State {
        var plan = SamplePlan.plan
        plan.apply(
            (0..<400).flatMap { number in
                [
                    Change(.city, "c\(number)", .name, to: "City \(number)"),
                    Change(.project, "p\(number)", .title, to: "Project \(number)"),
                    Change(.project, "p\(number)", .effort, to: "c\(number)/training"),
                    Change(.project, "p\(number)", .deliveryPromised, to: "2010-01-01"),
                    Change(.commitment, "p\(number)/us", .commitmentState, to: "agreed"),
                ]
            })
        var state = State(showing: plan)
        state.complete(with: plan, nextUndo: nil)
        return state
    }

    /// The screen without the row that shows the number of rows below.
    private func shown(_ state: State) -> [String] {
        view(state).lines.enumerated().filter { $0.offset != state.listTop - 1 }.map(\.element)
    }

    @Test(
        "At first only what can be seen is made; the rest makes no difference to it", arguments: ["x", "t", "w", "W"])
    func first(key: Key) {
        var state = state()
        _ = update(&state, .key(key))
        #expect(state.shownList.isPart && state.shownList.rows.count < 200)
        let first = shown(state)
        state.makeWholeList()
        #expect(!state.shownList.isPart && state.shownList.rows.count > 400 && shown(state) == first)
        #expect(state.shownList.rows == state.rows(for: state.screen.place, width: 80))
    }

    @Test("Any key finds the whole list, also one that comes before it was made")
    func last() {
        var (quick, slow) = (state(), state())
        for key in [Key("x"), .end, .up, .home, .pageDown] {
            _ = update(&quick, .key(key))
            _ = update(&slow, .key(key))
            slow.makeWholeList()
            #expect(quick.screen == slow.screen)
        }
        #expect(!quick.shownList.isPart && view(quick) == view(slow))
    }

    @Test("On the way back the list is the one that was left, and made anew where the plan has changed")
    func back() {
        var state = state()
        for key in [Key("x"), .end, .up, .enter] { _ = update(&state, .key(key)) }
        #expect(state.screen.place != .issues)
        let kept = state.screens[1].list
        _ = update(&state, .key("q"))
        #expect(state.screen.place == .issues && state.screen.list === kept && !kept.isPart)
        _ = update(&state, .key(.enter))
        let changes = [Change(.city, "c7", .name, to: "Another name")]
        state.show(state.plan.moved(by: changes), after: changes)
        _ = update(&state, .key("q"))
        #expect(state.screen.list.rows == state.rows(for: .issues, width: 80))
        #expect(state.screen.list.rows.contains { $0.text.contains("Another name") })
    }

    @Test("Whatever is pressed, a list of which no more is made than keys ask for looks like one that is made at once")
    func steps() {
        var random = SeededGenerator(7)
        var (quick, whole) = (state(), state())
        let keys = [Key("j"), Key("k"), .pageDown, .pageDown, .pageUp, .home, .end, Key("."), .enter, Key("q")]
        let others: [Event] = [
            .mouse(Mouse(.wheelDown, row: 5, column: 5)), .mouse(Mouse(.press, row: 9, column: 5)),
            .resize(width: 80, height: 24), .resize(width: 100, height: 60),
        ]
        for _ in 0..<300 {
            let way: Event = .key(["x", "t", "w", "W"].randomElement(using: &random) ?? "x")
            let step = (keys.map { .key($0) } + others).randomElement(using: &random) ?? way
            let event = quick.screens.count == 1 ? way : step
            _ = update(&quick, event)
            _ = update(&whole, event)
            whole.makeWholeList()
            #expect(quick.screen == whole.screen && shown(quick) == shown(whole), "\(event)")
        }
    }
}
