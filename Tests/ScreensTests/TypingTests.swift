import Canvas
import Plan
import Testing

@testable import Screens

@Suite("What protects typing")
struct TypingTests {
    private let board = State(showing: SamplePlan.plan)

    private func typed(in state: State) -> String? {
        guard case .form(let form)? = state.overlay else { return nil }
        return form.fields[form.index].text.text
    }

    private func keys(_ text: String) -> [Key] { text.unicodeScalars.compactMap { Key($0) } }

    @Test("Characters that come at once are text in a field, and no commands anywhere else")
    func burst() {
        var state = board
        #expect(update(&state, .burst(keys("sgQDysgQDy"))).isEmpty)
        #expect(state.overlay == nil && state.message?.isWarning == true && state.plan == board.plan)
        _ = update(&state, .key("c"))
        #expect(update(&state, .burst(keys("San Luis Potosí"))).isEmpty)
        #expect(typed(in: state) == "San Luis Potosí")
        let effects = update(&state, .burst(keys(" de las\r")))
        #expect(effects.count == 1 && effects.contains(where: \.isAct) && state.overlay == nil)
        guard case .form(let form)? = state.answered?.overlay else {
            Testing.Issue.record("the form is not kept for the case that its act fails")
            return
        }
        #expect(form.fields[form.index].text.text == "San Luis Potosí de las")
    }

    @Test(
        "Several lines that come at once are a paste in every field and prompt, and save nothing",
        arguments: ["\r", "\n"])
    func severalLines(end: String) {
        for (name, opening) in FormDraftTests.openings + [("a search", ["/"])] {
            for lines in ["one\(end)second line", "one\(end)second line\(end)", "\(end)one second line"] {
                var state = board
                state.complete(with: SamplePlan.plan, nextUndo: nil)
                for key in opening { _ = update(&state, .key(key)) }
                _ = update(&state, .key(.control("u")))
                let effects = update(&state, .burst(keys(lines)))
                #expect(!effects.contains { $0.isAct }, "\(name)")
                let text: String? =
                    switch state.overlay {
                    case .askReason(_, _, _, let field)?, .askFile(let field)?, .find(let field, _)?: field.text
                    case .form(let form)?: form.fields[form.index].text.text
                    case .pick(let pick)?: pick.field.text
                    default: nil
                    }
                // A note of several lines keeps them.
                let shown = text?.split { " \n".contains($0) }.joined(separator: " ")
                #expect(shown?.hasSuffix("one second line") == true, "\(name): \(text ?? "")")
            }
        }
    }

    @Test("A key held down over a slow line moves, and another one is no command")
    func held() {
        var state = board
        _ = update(&state, .burst(Array(repeating: "j", count: 9)))
        #expect(state.screen.row == state.plan.cities.count - 1 && state.message == nil)
        #expect(update(&state, .burst(Array(repeating: "u", count: 9))).isEmpty)
    }

    @Test("An Esc that began a sequence in pieces is taken back: the form, its text and the screen are as before")
    func revoked() {
        var state = board
        _ = update(&state, .key("x"))
        _ = update(&state, .key("e"))
        for opened in [state, board] {
            var state = opened
            if state.screen.place == .board { _ = update(&state, .key("c")) }
            for key in keys("abc") { _ = update(&state, .key(key)) }
            let before = state
            _ = update(&state, .key(.escape))
            #expect(state != before)
            _ = update(&state, .tick)
            _ = update(&state, .escapeRevoked)
            #expect(state == before)
        }
        var issues = board
        _ = update(&issues, .key("x"))
        var back = issues
        _ = update(&back, .key(.escape))
        _ = update(&back, .escapeRevoked)
        #expect(back == issues)
    }

    @Test("An Esc behind which something else came stays")
    func kept() {
        var state = board
        _ = update(&state, .key("x"))
        _ = update(&state, .key(.escape))
        _ = update(&state, .key("j"))
        let after = state
        _ = update(&state, .escapeRevoked)
        #expect(state == after)
    }

    @Test("Ctrl-c is Esc where something is asked, and leaves where nothing is")
    func interrupt() {
        var state = board
        _ = update(&state, .key("s"))
        #expect(update(&state, .key(.control("c"))).isEmpty && state.overlay == nil)
        #expect(update(&state, .key(.control("c"))) == [.quit])
    }
}
