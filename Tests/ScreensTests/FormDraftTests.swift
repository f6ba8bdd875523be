import Canvas
import Phrases
import Plan
import TestSupport
import Testing

@testable import Screens

@Suite("Drafts of what was typed and not saved") struct FormDraftTests {
    private func state(_ language: Language = .english) -> State {
        var state = State(showing: SamplePlan.plan, language: language, size: (100, 40))
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        return state
    }

    private func press(_ keys: [Key], _ state: inout State) -> [Effect] { keys.flatMap { update(&state, .key($0)) } }

    private func text(_ state: State) -> String? {
        switch state.overlay {
        case .form(let form): form.fields[form.index].text.text
        case .askReason(_, _, _, let field), .askFile(let field): field.text
        default: nil
        }
    }

    /// The ways to open each form and prompt in which text is typed.
    static let openings: [(name: String, keys: [Key])] = [
        ("a city", ["e"]), ("a new city", ["c"]), ("a reason", ["s", "r"]), ("a package", ["I", "o"]),
        ("a project", [.enter, "p"]), ("a meeting", ["m"]), ("a vulnerability", ["v", "a"]),
        ("a phase", ["P", "a", .enter]),
    ]

    @Test("Text that was typed and left with Esc is there when the same opens again", arguments: openings.indices)
    func kept(index: Int) throws {
        for language in Language.allCases {
            var state = state(language)
            let keys = Self.openings[index].keys
            _ = press(keys, &state)
            let isReady = text(state) != nil
            #expect(isReady, "\(Self.openings[index].name)")
            _ = press([.control("u"), "x", "y", "z"], &state)
            let typed = try #require(text(state))
            #expect(typed.hasSuffix("xyz"))
            _ = press([.escape], &state)
            #expect(state.overlay == nil)
            #expect(state.message?.text == state.phrases.prompts.draftKept)
            while state.screens.count > 1 { state.screens.removeLast() }
            _ = press(keys, &state)
            #expect(text(state) == typed, "\(Self.openings[index].name)")
        }
    }

    @Test("A draft goes to another start of the program, and is forgotten once it is saved or discarded")
    func forgotten() throws {
        var first = state()
        _ = press(["e", "X"], &first)
        #expect(first.drafts.count == 1)
        var second = state()
        update(&second, .drafts(first.drafts))
        #expect(second.message != nil)
        _ = press(["e"], &second)
        #expect(text(second) == "X")
        let effects = press([.enter], &second)
        guard case .commit(let act)? = effects.first else {
            Testing.Issue.record("nothing is saved")
            return
        }
        #expect(second.drafts.count == 1, "until it is on disk")
        let plan = second.plan.moved(by: act.changes)
        update(
            &second,
            .written(
                .written(Entry(id: "a", time: HybridTime(raw: 1), writer: "w", kind: .done, act: act)), of: effects[0],
                plan, changes: act.changes, nextUndo: nil))
        #expect(second.drafts.isEmpty)
        var third = state()
        update(&third, .drafts(first.drafts))
        _ = press(["e", .control("r")], &third)
        #expect(text(third) == "Ciudad Juárez" && third.drafts.isEmpty)
    }

    @Test("At a ceiling nothing of a draft is shown")
    func ceiling() {
        var first = state()
        _ = press(["e", "X"], &first)
        var second = state()
        second.ceiling = "U"
        update(&second, .drafts(first.drafts))
        #expect(second.message == nil)
        _ = press(["e"], &second)
        #expect(second.overlay == nil)
    }

    @Test("An unchanged form leaves no draft, and of a form for another record none is put in") func others() {
        var state = state()
        _ = press(["e", .escape], &state)
        #expect(state.drafts.isEmpty && state.message?.text == state.phrases.acts.cancelled)
        _ = press(["e", "X", .escape, .down, "e"], &state)
        #expect(text(state) == "Tijuana")
    }

    @Test("Cutting and putting back works from one field to another") func cut() {
        var state = state()
        _ = press(["e", .end, .control("u"), .tab, .control("y")], &state)
        #expect(text(state) == "Ciudad Juárez" || text(state)?.contains("Ciudad Juárez") == true)
    }
}
