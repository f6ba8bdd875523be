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
}
