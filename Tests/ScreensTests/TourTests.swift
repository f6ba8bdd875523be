import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("The tour")
struct TourTests {
    @Test("Every step has its sentence, which fits in a row of 80 columns", arguments: Language.allCases)
    func sentences(language: Language) {
        let phrases = language.phrases.tour
        #expect(phrases.steps.count == Tour.steps.count)
        for (index, step) in phrases.steps.enumerated() {
            let text = Keymap.standard.naming("\(index + 1)/\(phrases.steps.count) \(step)")
            #expect(!text.contains("{") && TextWidth.columns(of: text) <= 78, "\(text)")
        }
        #expect(TextWidth.columns(of: Keymap.standard.naming(phrases.over)) <= 78)
    }

    @Test("Its sentence is on the screen, whether the program begins with it or it is begun there")
    func begun() {
        var state = State(showing: SamplePlan.plan)
        for _ in 0..<2 {
            update(&state, .tourBegan)
            let lines = view(state).lines
            #expect(lines.count == 24 && lines.last?.contains("1/") == true)
        }
        _ = update(&state, .resize(width: 100, height: 30))
        #expect(view(state).lines.count == 30)
    }
}
