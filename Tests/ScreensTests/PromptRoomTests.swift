import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("Prompts have room for what is decided") struct PromptRoomTests {
    private static let sizes = [(60, 16), (60, 24), (80, 24), (100, 30)]

    /// The text of the screen without the keys of a prompt, with lines that were broken put together.
    private func text(_ state: State) -> String {
        let prompts = state.phrases.prompts
        let keys = ["Enter \(prompts.save) ", "Enter \(prompts.save), ", "Esc \(prompts.cancel)"]
        let words = view(state).lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        return keys.reduce(words) { $0.replacing($1, with: "") }.split(separator: " ").joined(separator: " ")
    }

    @Test(
        "The status is asked with every status in full and the effort, the reason with side, effort and status",
        arguments: Language.allCases)
    func whole(language: Language) {
        for size in Self.sizes {
            for isPlain in [false, true] {
                for (column, line) in LineOfEffort.allCases.enumerated() {
                    var state = State(showing: SamplePlan.plan, language: language, size: size, isPlain: isPlain)
                    state.complete(with: SamplePlan.plan, nextUndo: nil)
                    for _ in 0..<column { _ = update(&state, .key(.right)) }
                    _ = update(&state, .key("s"))
                    let name = state.phrases.name(of: EffortID(city: "ciudad-juarez", line: line), in: state.plan)
                    var shown = text(state)
                    for status in Status.allCases {
                        #expect(shown.contains(state.phrases.words.status(status)), "\(size) \(status)\n\(shown)")
                    }
                    #expect(shown.contains(name), "\(size)\n\(shown)")
                    _ = update(&state, .key("r"))
                    guard case .askReason? = state.overlay else { continue }
                    shown = text(state)
                    let title = state.phrases.prompts.reason(state.phrases.words.status(.offTrack))
                    #expect(shown.contains(name) && shown.contains(title), "\(size)\n\(shown)")
                    #expect(shown.contains(state.names(of: ["us"])))
                }
            }
        }
    }
}
