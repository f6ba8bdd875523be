import Canvas
import Plan
import TestSupport
import Testing

@testable import Screens

@Suite("The rows kept from key to key")
struct RowCacheTests {
    /// The sample with forty more cities, so that the board scrolls.
    private func state() -> State {
        var plan = SamplePlan.plan
        plan.apply((0..<40).map { Change(.city, "c\($0)", .name, to: "City \($0)") })
        var state = State(showing: plan)
        update(&state, .completed(plan, nextUndo: nil))
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

    @Test("Whatever happens, the screen is the one that is drawn from rows made anew", arguments: 0..<4)
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
            let isSame = shown(state) == shown(anew(state))
            #expect(isSame, "step \(step)")
        }
    }

    @Test("Rows follow everything they are made from", arguments: PlacesTests.places.indices)
    func inputs(index: Int) {
        let place = PlacesTests.places[index]
        let inputs: [(String, (inout State) -> Void)] = [
            ("side", { $0.author.side = "mx" }), ("language", { $0.language = .spanish }),
            ("width", { $0.size.width = 120 }), ("column", { $0.screen.column = 1 }),
            ("marked", { $0.selectedEfforts = [EffortID(city: "tijuana", line: .training)] }),
            ("filter", { $0.viewing.filter = IssueFilter(city: "tijuana") }),
            ("only changed", { $0.viewing.isOnlyChanged = true }), ("scale", { $0.viewing.zoom = .week }),
            ("large", { $0.viewing.isLarge = true }), ("day", { $0.configuration.givenDay = SamplePlan.day + 40 }),
            ("plain", { $0.configuration.isPlain = true }),
            ("plan", { $0.show($0.plan.moved(by: [Change(.city, "tijuana", .name, to: "Another")])) }),
            ("history", { $0.setHistory([], of: .plan) }), ("place", { $0.screen.place = .help }),
        ]
        var start = State(showing: SamplePlan.plan)
        update(&start, .completed(SamplePlan.plan, nextUndo: nil))
        for (name, change) in inputs {
            var state = start
            if place != .board { go(to: place, &state) }
            state.settleSelection()
            change(&state)
            let isFresh = anew(state).shownList.rows.starts(with: state.shownList.rows)
            #expect(isFresh, "\(place) \(name)")
            state.settleSelection()
            let isSame = shown(state) == shown(anew(state))
            #expect(isSame, "\(place) \(name)")
        }
    }

    /// The screen without the row that shows the number of rows below, which is unknown while only some rows are made.
    private func shown(_ state: State) -> Canvas {
        var canvas = view(state)
        if state.screen.place != .board, state.listTop <= canvas.height {
            canvas.fill(state.listTop - 1, 0, canvas.width, Style(.text))
        }
        return canvas
    }

    /// The same state without cached rows.
    private func anew(_ state: State) -> State {
        var anew = state
        for index in anew.screens.indices { anew.screens[index].list = RowCache() }
        return anew
    }
}
