import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("Keys and texts stay with what they were meant for")
struct KeptInputTests {
    private var state: State {
        var state = State(showing: SamplePlan.plan, size: (100, 40))
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        return state
    }

    private func record(_ text: Comment) { Testing.Issue.record(text) }

    private func press(_ keys: [Key], _ state: inout State) -> [Effect] { keys.flatMap { update(&state, .key($0)) } }

    private func keys(_ text: String) -> [Key] { text.unicodeScalars.compactMap { Key($0) } }

    private func text(_ state: State) -> String? {
        if case .form(let form)? = state.overlay { form.fields[form.index].text.text } else { nil }
    }

    private func entry(_ id: String, by author: String) -> Entry {
        let act = Act(
            author: author, partner: "us", asOf: SamplePlan.day, changes: [Change(.city, "tijuana", .share, to: "16")])
        return Entry(id: id, time: HybridTime(raw: 1), writer: "w", kind: .done, act: act)
    }

    @Test("Undo of an act that another program wrote asks first, and no sentence promises another one")
    func undo() {
        var state = state
        let own = entry("own", by: state.author.name)
        let change = Change(.city, "culiacan", .share, to: "11")
        state.message = Message("Saved · \(state.phrases.acts.undoHint)")
        update(
            &state,
            .othersWrote(
                state.plan.moved(by: [change]), changes: [change], nextUndo: entry("foreign", by: state.author.name)))
        #expect(state.message?.text == "Saved")
        #expect(press(["u"], &state).isEmpty)
        guard case .confirm(_, .undo)? = state.overlay else { return record("nothing is asked") }
        #expect(press(["y"], &state) == [.undo])
        update(&state, .written(.written(own), of: .undo, state.plan, changes: [], nextUndo: own))
        #expect(press(["u"], &state) == [.undo])
    }

    @Test("A question that finds nothing stays open", arguments: [":", "/"])
    func nothingFound(key: Key) {
        var state = state
        _ = press([key] + keys("zzzz"), &state)
        let before = state.overlay
        #expect(press([.enter], &state).isEmpty && state.overlay == before && state.overlay != nil)
        #expect(state.message?.isWarning == true)
    }

    @Test("The arrows go through the lines of a note, and leave it at its ends")
    func lines() throws {
        var state = state
        _ = press(["c"], &state)
        guard case .form(var form)? = state.overlay else { return record("no form") }
        form.index = try #require(form.fields.indices.first { form.isNote($0) })
        let note = form.index
        state.overlay = .form(form)
        _ = press(keys("one") + [.control("n")] + keys("second") + [.control("n")] + keys("x"), &state)
        _ = press([.up, .up] + keys("!"), &state)
        #expect(text(state) == "o!ne\nsecond\nx")
        _ = press([.down, .down, .down], &state)
        guard case .form(let left)? = state.overlay else { return record("no form") }
        #expect(left.index != note && left.fields[note].text.text == "o!ne\nsecond\nx")
    }

    @Test("What the editor did to a note is one step of undo")
    func editor() throws {
        var state = state
        _ = press(["c"], &state)
        guard case .form(var form)? = state.overlay else { return record("no form") }
        form.index = try #require(form.fields.indices.first { form.isNote($0) })
        state.overlay = .form(form)
        _ = press(keys("typed before"), &state)
        update(&state, .edited("new"))
        #expect(text(state) == "new")
        _ = press([.control("_")], &state)
        #expect(text(state) == "typed before")
    }

    @Test("Control characters that an editor leaves in a text are counted, as those of a paste are")
    func editorsControls() throws {
        var state = state
        _ = press(["c"], &state)
        guard case .form(var form)? = state.overlay else { return record("no form") }
        form.index = try #require(form.fields.indices.first { form.isNote($0) })
        state.overlay = .form(form)
        update(&state, .edited("a\u{0}b\u{1B}[31mc"))
        #expect(text(state) == "ab[31mc")
        #expect(state.message?.text == state.phrases.preferences.editedWithout(2))
        update(&state, .edited("plain"))
        #expect(text(state) == "plain")
    }

    @Test("A day in a draft is the one that was meant, whenever the form opens again")
    func days() throws {
        var state = state
        _ = press(["w", "+"], &state)
        guard state.overlay != nil else { return record("nothing is asked") }
        _ = press(keys("mile") + [.enter], &state)
        guard case .form(var form)? = state.overlay else { return record("no form") }
        form.index = try #require(form.fields.indices.first { form.isDay($0) })
        let key = form.fields[form.index].key
        state.overlay = .form(form)
        _ = press(keys("+14d") + [.escape], &state)
        #expect(state.drafts.first?.texts[key] == (state.today + 14).iso)
    }

    @Test("Choices about a file are there again until it is imported")
    func choices() {
        var state = state
        _ = beginImport(of: "/list.csv", &state)
        _ = changeImport(&state) { $0.make(ImportChoice(.map, of: "A", "title")) }
        _ = press([.escape], &state)
        let effects = beginImport(of: "/list.csv", &state)
        guard case .readImport(_, let again)? = effects.first else { return record("nothing is read") }
        #expect(again.all == [ImportChoice(.map, of: "A", "title")])
        #expect(beginImport(of: "/other.csv", &state) == [.readImport("/other.csv", ImportChoices())])
    }
}
