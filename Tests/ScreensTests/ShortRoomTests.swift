import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

/// Where a name or a pane has little room, what tells two entries apart, and each answer, is still shown.
@Suite("Names and answers with little room")
struct ShortRoomTests {
    private func state(_ plan: Plan, _ language: Language, _ size: (width: Int, height: Int) = (80, 24)) -> State {
        var state = State(showing: plan, language: language, size: size)
        state.complete(with: plan, nextUndo: nil)
        state.settleSelection()
        return state
    }

    @Test("The same words to several projects differ in every list", arguments: [40, 60, 80, 120])
    func promises(width: Int) {
        let plan = QuestionTests.workingPlan
        for language in Language.allCases {
            let state = state(plan, language)
            let promises = plan.promises(on: state.today).filter { $0.kind == .commitment }
            let lists = [
                state.promiseSection(width: width, room: 3 * promises.count),
                state.promiseRows(width: max(60, width), first: nil),
            ]
            for promise in promises {
                guard case .project(let id)? = promise.subject, let project = plan.project(id) else { continue }
                let title = state.phrases.title(
                    state.phrases.title(of: project), withoutCity: promise.city, in: plan)
                for list in lists {
                    let text = list.map(\.text).joined(separator: " ")
                    #expect(text.contains("(" + title.prefix(7).split(separator: " ")[0]), "\(title)")
                }
            }
            #expect(promises.count > 20)
        }
    }

    @Test("A promise is never cut before its project", arguments: 24...90)
    func cut(room: Int) throws {
        let plan = QuestionTests.workingPlan
        let promise = try #require(
            plan.promises(on: SamplePlan.day).first { promise in
                if case .project = promise.subject { promise.kind == .commitment } else { false }
            })
        for language in Language.allCases {
            let name = language.phrases.name(of: promise, in: plan) { TextWidth.columns(of: $0) <= room }
            #expect(TextWidth.fitted(name, room).contains("("))
        }
    }

    @Test(
        "The pane of the selected cell has every answer",
        arguments: [(100, 24), (100, 30), (120, 30), (120, 36), (160, 40), (200, 60)])
    func pane(size: (width: Int, height: Int)) throws {
        for (_, plan) in QuestionTests.plans {
            for language in Language.allCases {
                let state = state(plan, language, size)
                let effort = try #require(state.selectedEffort)
                let lines = view(state).lines
                for fact in state.cellFacts(effort) {
                    #expect(lines.contains { $0.contains("│ \(fact.label) ") }, "\(size) \(language) \(fact.label)")
                }
            }
        }
    }
}
