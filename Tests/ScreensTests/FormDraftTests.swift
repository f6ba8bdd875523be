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

    @Test(
        "A key that means nothing where one types is refused by its name",
        arguments: openings + [("a search", ["/"]), ("the commands", [":"]), ("a kind to add", ["+"])])
    func refusedKeys(name: String, keys: [Key]) throws {
        for key in ["F4", "Ctrl-t", "Alt-q", "Alt-Up", "Shift-F3"].compactMap({ Key(name: $0) }) {
            var state = state()
            _ = press(keys + ["a"], &state)
            let before = try #require(state.overlay)
            #expect(press([key], &state).isEmpty && state.overlay == before)
            #expect(state.message?.text == state.phrases.prompts.refusedKey(state.phrases.name(of: key)), "\(name)")
            let shown = view(state).lines.joined()
            #expect(shown.contains(state.phrases.name(of: key)), "\(name): \(shown)")
        }
    }

    @Test("The sentence about drafts that were left is in one language", arguments: openings.indices)
    func title(index: Int) {
        var english = state()
        _ = press(Self.openings[index].keys + [.control("u"), "x", .escape], &english)
        guard let left = english.drafts.first, !left.title.isEmpty else { return }
        var spanish = state(.spanish)
        spanish.message = nil
        spanish.setDrafts([left])
        let said = spanish.message?.text ?? ""
        for word in ["Edit ", "Add", "New", "Begin", "city", "project"] { #expect(!said.contains(word), "\(said)") }
        #expect(said.hasPrefix("Sin guardar"))
    }

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

    @Test("A text typed for one side is not in the form of the other", arguments: openings.indices)
    func sides(index: Int) throws {
        var state = state()
        let keys = Self.openings[index].keys
        _ = press(keys, &state)
        _ = press([.control("u"), "x", "y", "z", .escape], &state)
        while state.screens.count > 1 { state.screens.removeLast() }
        _ = state.record(for: "mx")
        _ = press(keys, &state)
        // A package belongs to no side.
        #expect((text(state)?.hasSuffix("xyz") == true) == (Self.openings[index].name == "a package"))
        _ = press([.escape], &state)
        while state.screens.count > 1 { state.screens.removeLast() }
        _ = state.record(for: "us")
        _ = press(keys, &state)
        #expect(text(state)?.hasSuffix("xyz") == true)
    }

    @Test("A text typed for one record is not in the form of another that its form knows") func known() throws {
        var state = state()
        go(to: .measures, &state)
        var forms: [String] = []
        for row in 0..<state.rowCount {
            state.screen.row = row
            beginAdding(.reading, [], &state)
            guard case .form(let form)? = state.overlay else { continue }
            let known = form.fields.filter { [.measure, .city].contains($0.name) }.map(\.text.text)
            guard !forms.contains("\(known)") else { continue }
            forms.append("\(known)")
            state.followDrafts(since: nil)
            guard case .form(let opened)? = state.overlay else { continue }
            #expect(!opened.holdsDraft, "\(known)")
            let value = try #require(opened.fields.firstIndex { $0.name == .value })
            let count = opened.fields.count
            let steps = (value - opened.index + count) % count
            _ = press(Array(repeating: .tab, count: steps) + ["7", .escape], &state)
        }
        #expect(forms.count > 1)
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

    @Test("A title typed for an agenda is kept") func title() throws {
        let outline = MeetingOutline(day: SamplePlan.day, kind: .review, minutes: 20, marking: "U", present: [])
        let issues = SamplePlan.plan.issues(on: SamplePlan.day)
        let plan = SamplePlan.plan.moved(
            by: try SamplePlan.plan.begin("m", outline, issues: issues, at: 0, on: SamplePlan.day))
        for language in Language.allCases {
            var state = State(showing: plan, language: language, size: (100, 40))
            state.complete(with: plan, nextUndo: nil)
            go(to: .meeting("m"), &state)
            _ = press(["+", "x", "y", "z", .escape], &state)
            #expect(state.overlay == nil && state.message?.text == state.phrases.prompts.draftKept)
            _ = press(["+"], &state)
            guard case .pick(let pick)? = state.overlay else {
                Testing.Issue.record("nothing is asked")
                continue
            }
            #expect(pick.field.text == "xyz")
            let effects = press([.enter], &state)
            #expect(effects.contains { $0.isAct } && state.drafts.count == 1, "until it is on disk")
        }
    }

    @Test("A draft that no form can show is told with its text at the start, and one key discards it")
    func unreachable() throws {
        for language in Language.allCases {
            var first = state(language)
            _ = press(["e", "X", "Y", .escape, .down, "e", "Z", .escape], &first)
            let drafts = first.drafts
            #expect(drafts.count == 2)
            let removed = SamplePlan.plan.moved(by: [Change(.city, "ciudad-juarez", .removed, to: "1")])
            for isKept in [false, true] {
                var second = State(showing: removed, language: language, size: (100, 40))
                update(&second, .drafts(drafts))
                update(&second, .completed(removed, nextUndo: nil))
                let text = view(second).lines.joined(separator: " ")
                #expect(text.contains("Ciudad Juárez") && text.contains("XY"), "\(text)")
                _ = press([isKept ? "n" : "y"], &second)
                #expect(second.overlay == nil && second.drafts.count == (isKept ? 2 : 1))
                #expect(second.drafts.contains { $0.text == "Z" })
            }
        }
    }

    @Test("A draft that has more than its form is put in, and the rest is told and kept") func unplaced() throws {
        var first = state()
        _ = press(["e", "X", .escape], &first)
        var draft = try #require(first.drafts.first)
        draft.texts["city/ciudad-juarez/gone"] = "Old text"
        var second = state()
        update(&second, .drafts([draft]))
        _ = press(["e"], &second)
        #expect(text(second) == "X" && view(second).lines.contains { $0.contains("Old text") })
        _ = press(["Y", .escape], &second)
        #expect(second.drafts.first?.texts.values.sorted() == ["Old text", "XY"])
    }

    @Test("Of two drafts of one form each is offered, the next one once the first is discarded") func several() throws {
        var first = state()
        _ = press(["e", "X", .escape], &first)
        var other = state()
        _ = press(["e", "Y", .escape], &other)
        var second = state()
        update(&second, .drafts(first.drafts + other.drafts))
        _ = press(["e"], &second)
        #expect(text(second) == "X" && second.drafts.count == 2)
        _ = press([.control("r")], &second)
        #expect(text(second) == "Y" && second.drafts.count == 1)
        _ = press([.control("r")], &second)
        #expect(text(second) == "Ciudad Juárez" && second.drafts.isEmpty)
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
