import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("Finding in the whole plan")
struct FindingTests {
    /// A board with the text typed behind `/`.
    private func finding(_ text: String) -> State {
        var state = State(showing: SamplePlan.plan)
        update(&state, .completed(SamplePlan.plan, nextUndo: nil))
        _ = update(&state, .key("/"))
        for character in text { _ = update(&state, .key(.character(character))) }
        return state
    }

    private func labels(_ state: State) -> [(String, String)] {
        guard case .pick(let pick) = state.overlay else { return [] }
        return pick.matches.map { ($0.label, $0.detail) }
    }

    @Test(
        "Things of every kind are found by a part of their name, and Enter goes there",
        arguments: [
            ("juarez", "city"), ("tijuana technology", "effort"), ("inspection dev", "project"),
            ("inspection", "US commitment"), ("embassy", "promises"),
        ])
    func found(text: String, kind: String) throws {
        let words = text.split(separator: " ")
        var state = finding(String(words[0]))
        let all = labels(state)
        let index = try #require(
            all.firstIndex { label, detail in
                detail == kind && words.allSatisfy { Folding.Pattern(String($0)).isFound(in: label) }
            }, "\(all)")
        for _ in 0..<index { _ = update(&state, .key(.down)) }
        _ = update(&state, .key(.enter))
        #expect(state.overlay == nil && state.screens.count == 2 || state.screen.place == .board, "\(state.screen)")
        let found = [all[index].0, state.trail, state.shownList.rows.map(\.text).joined()].joined()
        #expect(words.allSatisfy { Folding.Pattern(String($0)).isFound(in: found) })
        if kind == "promises" { #expect(state.viewing.promises.owner == all[index].0) }
    }

    @Test(
        "Each kind of record that the board's search knows is found by its whole name",
        arguments: [
            RecordKind.project, .commitment, .milestone, .action,
        ])
    func everyKind(kind: RecordKind) throws {
        let plan = SamplePlan.plan
        let record = try #require(plan.ids(of: kind).first { plan.value(kind, $0, .removed) == nil })
        let name = Language.english.phrases.name(of: kind, record, in: plan)
        let state = finding(String(name.prefix(18)))
        #expect(labels(state).contains { $0.0 == name }, "\(name): \(labels(state))")
    }

    @Test("Without a text the cities are listed; nothing found says so; a repeated search without one says how")
    func none() {
        #expect(labels(finding("")).map(\.0) == SamplePlan.plan.cities.map(\.name))
        #expect(labels(finding("xyzzy")).isEmpty)
        var state = State(showing: SamplePlan.plan)
        _ = update(&state, .key("n"))
        #expect(state.message?.isWarning == true)
    }
}
