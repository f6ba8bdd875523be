import Canvas
import Plan
import Testing

@testable import Screens

@Suite("The selection stays on its subject when the plan changes") struct FollowingTests {
    @Test("A row above it is added or removed, by another program or an own act", arguments: [false, true])
    func rows(isOwn: Bool) throws {
        let plan = SamplePlan.plan
        for place in [Place.promises, .commitments, .issues, .city("ciudad-juarez"), .board] {
            var state = PlacesTests().state(plan, place, (80, 24))
            state.screen.row = state.rowCount - 1
            state.settleSelection()
            let selected = try #require(state.target)
            let first = Change(.city, "aaa", .name, to: "Aaa")
            let changes = [
                first, Change(.city, "aaa", .position, to: "0"),
                Change(.effort, "tijuana/training", .due, to: "2010-01-01"),
                Change(.effort, "tijuana/training", .text(.nextStep, .english), to: "First"),
            ]
            let now = plan.moved(by: changes)
            if isOwn {
                let act = Act(author: "a", partner: "us", reason: nil, asOf: SamplePlan.day, changes: [first])
                let entry = Entry(id: "x", time: HybridTime(seconds: 0), writer: "w-1", kind: .redone, act: act)
                state.showResult(.written(entry), of: .redo, plan: now, nextUndo: nil)
            } else {
                state.followExternalChange(now, nextUndo: nil)
            }
            #expect(state.target == selected, "\(place)")
        }
    }

    @Test(
        "Where what was selected is removed by another program, the next edit is refused once",
        arguments: ["s", "D", "e"])
    func gone(key: Character) {
        for place in [Place.board, .city("tijuana"), .effort(EffortID(city: "tijuana", line: .training))] {
            var state = PlacesTests().state(SamplePlan.plan, place, (80, 24))
            if place == .board { state.screen.row = 1 }
            state.settleSelection()
            state.followExternalChange(
                SamplePlan.plan.moved(by: [Change(.city, "tijuana", .removed, to: "1")]), nextUndo: nil)
            #expect(state.screen.place == .board && state.message?.text == state.phrases.acts.selectionGone)
            #expect(update(&state, .key(.character(key))).isEmpty && state.overlay == nil)
            #expect(state.message?.text == state.phrases.acts.selectionGone)
            _ = update(&state, .key(.character(key)))
            #expect(state.overlay != nil, "\(key) on \(place)")
        }
    }

    @Test("A status is taken by the letter of either language", arguments: Language.allCases)
    func letters(language: Language) {
        let plan = SamplePlan.plan
        for other in Language.allCases {
            for status in Status.allCases {
                let letter = other.phrases.letter(status, in: plan)
                let own = Status.allCases.first { language.phrases.letter($0, in: plan) == letter }
                let state = State(showing: plan, language: language)
                #expect(statusChosen(by: .character(Character(letter.lowercased())), state) == own ?? status)
            }
        }
    }

    @Test("A long sentence keeps whom it was recorded for and how it is undone", arguments: [60, 80, 120])
    func longMessage(width: Int) {
        var state = State(showing: SamplePlan.plan, size: (width, 24))
        let end = "for the United States · u undoes it"
        state.message = Message(
            Array(repeating: "Ciudad Juárez, Technology: note set to a long text\n", count: 12).joined() + " · " + end)
        let lines = state.messageLines(width)
        #expect(lines.count == 3 && lines.joined(separator: " ").hasSuffix(end), "\(lines)")
    }
}
