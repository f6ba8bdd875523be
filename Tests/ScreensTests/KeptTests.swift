import Canvas
import Plan
import TestSupport
import Testing

@testable import Screens

@Suite("What is kept from key to key")
struct KeptTests {
    /// The sample with forty cities more, so that the board scrolls.
    private func state() -> State {
        var plan = SamplePlan.plan
        plan.apply((0..<40).map { Change(.city, "c\($0)", .name, to: "City \($0)") })
        var state = State(showing: plan)
        state.complete(with: plan, nextUndo: nil)
        return state
    }

    private func change(_ state: inout State, _ random: inout SeededGenerator) {
        let effort = "\(state.plan.cities.randomElement(using: &random)?.id ?? "")/training"
        let status = Status.allCases.randomElement(using: &random)?.rawValue
        let changes =
            [
                [
                    Change(.assessment, effort + "/us", .status, to: status),
                    Change(.assessment, effort + "/us", .asOf, to: SamplePlan.day.iso),
                ],
                [Change(.effort, effort, .progress, to: "\(Int.random(in: 0...100, using: &random))")],
                [Change(.city, "c1", .name, to: "Name \(Int.random(in: 0...100, using: &random))")],
                [Change(.city, "tijuana", .share, to: "\(Int.random(in: 0...40, using: &random))")],
            ].randomElement(using: &random) ?? []
        state.show(state.plan.moved(by: changes), after: changes)
    }

    @Test("Whatever happens, the screen is that which would be drawn if nothing had been kept", arguments: 0..<4)
    func walk(seed: Int) {
        var random = SeededGenerator(seed)
        var state = state()
        let keys = state.keymap.commands.flatMap(\.keys) + [.escape, .escape, "j", "j", "k", .pageDown]
        let sizes = [(80, 24), (60, 16), (200, 60), (120, 30)]
        for step in 0..<250 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0: change(&state, &random)
            case 1:
                let (width, height) = sizes.randomElement(using: &random) ?? (80, 24)
                _ = update(&state, .resize(width: width, height: height))
            case 2 where step % 5 == 0: state.configuration.calendarDay = SamplePlan.day + step % 60
            case 2 where step % 5 == 1: state.configuration.isPlain.toggle()
            case 2: state.screens = [Screen(.board)]
            default: _ = update(&state, .key(keys.randomElement(using: &random) ?? .escape))
            }
            #expect(view(state) == anew(state), "step \(step)")
        }
    }

    @Test("After any key the board is that which would be drawn if nothing had been kept", arguments: [80, 150])
    func keys(width: Int) {
        var start = state()
        _ = update(&start, .resize(width: width, height: 40))
        _ = update(&start, .key("l"))
        for key in start.keymap.commands.flatMap(\.keys) {
            var state = start
            _ = update(&state, .key(key))
            state.overlay = nil
            state.screens = start.screens
            state.settleSelection()
            #expect(view(state) == anew(state), "\(key)")
        }
    }

    /// What is drawn where nothing was kept.
    private func anew(_ state: State) -> Canvas {
        var anew = state
        anew.head = HeadInView()
        anew.board = BoardInView()
        anew.previews = PreviewsInView()
        anew.hints = HintsInView()
        return view(anew)
    }
}
