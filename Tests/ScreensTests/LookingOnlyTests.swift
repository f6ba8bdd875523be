import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("Where the plan is only looked at")
struct LookingOnlyTests {
    /// The reasons why nothing may be changed, each as an event of the session.
    private static let ways: [(String, @Sendable (inout State) -> Void)] = [
        (
            "past",
            { state in
                let moment = Moment(endOf: SamplePlan.day - 3)
                update(&state, .travelled(Travel(moment, after: nil), state.plan))
            }
        ),
        ("ceiling", { update(&$0, .released(upTo: "U", $0.plan, since: nil, nextUndo: nil)) }),
        ("read only", { $0.configuration.isReadOnly = true }),
    ]

    private func changesThePlan(_ effect: Effect) -> Bool {
        switch effect {
        case .commit, .note, .close, .undo, .redo, .undoAct, .sync, .merge, .makePlan, .openSample: true
        default: false
        }
    }

    @Test("No command on any screen changes anything, whatever is answered", arguments: PlacesTests.places.indices)
    func commands(index: Int) {
        let place = PlacesTests.places[index]
        for (name, look) in LookingOnlyTests.ways {
            var start = State(showing: SamplePlan.plan)
            update(&start, .completed(SamplePlan.plan, nextUndo: SamplePlan.journal().last))
            look(&start)
            if place != .board { go(to: place, &start) }
            start.settleSelection()
            #expect(start.readOnlyReason != nil)
            for command in start.keymap.commands where command.places.contains(place.kind) {
                for answers in [[.enter, "y"], ["1", "y"], ["a", .enter]] as [[Key]] {
                    var state = start
                    var effects = run(command, &state)
                    for answer in answers where state.overlay != nil { effects += update(&state, .key(answer)) }
                    #expect(!effects.contains(where: changesThePlan), "\(name): \(command.name) on \(place)")
                }
            }
        }
    }

    @Test("No hint and no entry of the palette is refused", arguments: PlacesTests.places.indices)
    func offered(index: Int) {
        let place = PlacesTests.places[index]
        for (name, look) in LookingOnlyTests.ways {
            var start = PlacesTests().state(SamplePlan.plan, place, (200, 60))
            look(&start)
            if start.screen.place != place, place != .board { go(to: place, &start) }
            start.settleSelection()
            guard let why = start.readOnlyReason else { return }
            let palette = start.palette.options.compactMap { option -> CommandName? in
                if case .run(let command) = option.action { command } else { nil }
            }
            #expect(!palette.isEmpty)
            for command in start.hints.map(\.command) + palette {
                var state = start
                _ = run(state.keymap.named(command), &state)
                let refusals = [why, state.keymap.naming(state.phrases.meetings.onlyInPresent)]
                #expect(!refusals.contains(state.message?.text ?? ""), "\(name): \(command) on \(place)")
            }
        }
    }

    @Test("No key that is offered on a row is refused there", arguments: PlacesTests.places.indices)
    func subjects(index: Int) {
        let place = PlacesTests.places[index]
        for plan in [SamplePlan.plan, QuestionTests.workingPlan] {
            var start = PlacesTests().state(plan, place, (200, 60))
            guard start.screen.place == place else { return }
            for row in 0..<min(60, max(1, start.rowCount)) {
                start.screen.row = row
                start.settleSelection()
                start.message = nil
                let palette = start.palette.options.compactMap { option -> CommandName? in
                    if case .run(let command) = option.action { command } else { nil }
                }
                for command in Set(start.hints.map(\.command) + palette) {
                    var state = start
                    let effects = run(state.keymap.named(command), &state)
                    let isRefused = effects.isEmpty && state.message?.isWarning == true && state.overlay == nil
                    #expect(!isRefused, "\(command) on row \(row) of \(place): \(state.message?.text ?? "")")
                }
            }
        }
    }

    @Test("No list offers a key that adds to it, in an empty plan", arguments: Language.allCases)
    func offers(language: Language) throws {
        let outline = PlanOutline(title: .plan, start: SamplePlan.day, months: 18, partners: [.team], cities: ["León"])
        var plan = Plan()
        plan.apply(try outline.founding(by: "x", on: SamplePlan.day).changes)
        for place in PlacesTests.places {
            func offers(_ isReadOnly: Bool, cities: Bool) -> Bool {
                var shown = plan
                if !cities { shown.apply(plan.cities.map { Change(.city, $0.id, .removed, to: true.code) }) }
                var state = State(showing: shown)
                state.language = language
                state.configuration.isReadOnly = isReadOnly
                if place != .board { go(to: place, &state) }
                state.settleSelection()
                let text = view(state).lines.joined(separator: "\n")
                return ["+ adds", "+ agrega", "c adds", "c agrega"].contains(where: text.contains)
            }
            for cities in [true, false] { #expect(!offers(true, cities: cities), "\(place)") }
            if [.measures, .dependencies, .assessment].contains(place) { #expect(offers(false, cities: true)) }
        }
    }

    /// The commands that move a selection, which may stand at the end already.
    private static let moves: Set<CommandName> = [
        .up, .down, .left, .right, .first, .last, .pageUp, .pageDown, .nextPart, .previousPart, .nextItem,
        .previousItem,
    ]

    @Test(
        "In the past no key ends the program, and each does something or says why not",
        arguments: PlacesTests.places.filter { ![.meeting, .agenda].contains($0.kind) })
    func past(place: Place) {
        var start = State(showing: SamplePlan.plan)
        update(&start, .completed(SamplePlan.plan, nextUndo: SamplePlan.journal().last))
        LookingOnlyTests.ways[0].1(&start)
        if place != .board { go(to: place, &start) }
        start.settleSelection()
        start.message = nil
        var interrupted = start
        let left = update(&interrupted, .key(.control("c")))
        #expect(left.contains(.travel(nil)) && !left.contains(.quit))
        for command in start.keymap.commands where command.places.contains(place.kind) && command.name != .quit {
            var state = start
            let effects = run(command, &state)
            #expect(!effects.contains(.quit), "\(command.name) on \(place)")
            // Help has no help of its own.
            if !LookingOnlyTests.moves.contains(command.name), place != .help || command.name != .help {
                #expect(!effects.isEmpty || state != start, "\(command.name) on \(place)")
            }
        }
    }
}
