import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("Fields with a closed list of values") struct ClosedListTests {
    private func state(_ language: Language) -> State {
        var state = State(showing: SamplePlan.plan, language: language, size: (100, 40))
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        return state
    }

    /// A form for each closed list that any kind of record has, with its field in focus.
    private func forms(_ state: State) -> [Form] {
        let efforts = LineOfEffort.allCases.map { EffortID(city: "tijuana", line: $0) }
        let all =
            RecordKind.allCases.map { state.addForm($0, known: []) }
            + efforts.compactMap { state.editForm(.effort($0)) }
        var lists: Set<String> = []
        return all.flatMap { form in
            form.fields.indices.filter { index in
                let field = form.fields[index]
                let list = "\(field.choices) \(field.kind.field(field.name)?.kind as Any) \(field.record)"
                return !field.choices.isEmpty && lists.insert(list).inserted
            }.map { index in
                var form = form
                form.index = index
                return form
            }
        }
    }

    private func type(_ text: String, _ form: Form, _ state: inout State) -> Form {
        state.overlay = .form(form)
        for character in text { _ = handle(.character(character), focused(state) ?? form, &state) }
        return focused(state) ?? form
    }

    private func focused(_ state: State) -> Form? { if case .form(let form)? = state.overlay { form } else { nil } }

    /// The word for a value in a language.
    private func word(_ code: String, _ field: FormField, _ language: Language) -> String {
        let line = EffortID(record: field.record)?.line
        if field.kind.field(field.name)?.kind == .partner {
            return SamplePlan.plan.partner(code)?.name[language] ?? code
        }
        return language.phrases.value(code, of: field.name, in: field.kind, line: line)
    }

    private func words(_ code: String, _ field: FormField) -> [String] {
        let letters = Language.allCases.compactMap { language in
            field.kind.field(field.name)?.kind == .choice(.status)
                ? Status(code: code).map { language.phrases.letter($0, in: SamplePlan.plan) } : nil
        }
        return Language.allCases.map { word(code, field, $0) } + letters + [code]
    }

    @Test(
        "Every word of every language, typed letter by letter, chooses just that value", arguments: Language.allCases)
    func own(language: Language) {
        var state = state(language)
        for form in forms(state) {
            let field = form.fields[form.index]
            let codes = field.choices.compactMap { $0 }
            for code in codes {
                for word in Language.allCases.map({ word(code, field, $0) }) + [code] {
                    for typed in [word, word.uppercased() + " "] {
                        let form = type(typed, form, &state)
                        let chosen = form.fields[form.index].text.text
                        // A word that the languages share is that of the one that is shown.
                        let isOther =
                            chosen != code && codes.contains(chosen)
                            && words(chosen, field).contains { $0.lowercased() == word.lowercased() }
                        #expect(chosen == code || isOther, "\(field.kind) \(field.name) '\(typed)': \(chosen)")
                    }
                }
            }
        }
    }

    /// Whether a field shows a word as refused.
    private func isRed(_ word: String, _ canvas: Canvas) -> Bool {
        canvas.lines.indices.contains { row in
            canvas.lines[row].contains("‹ \(word)")
                && (0..<canvas.width).contains { canvas[row, $0].style.role == .warning }
        }
    }

    @Test("The last key of a choice is taken back, and the keys that empty a text empty it")
    func takenBack() throws {
        var state = state(.english)
        for form in forms(state) {
            let before = form.fields[form.index].text.text
            for keys: [Key] in [[.right], ["q"], ["q", "x", .control("_")], [.control("u")], [.left]] {
                state.overlay = .form(form)
                for key in keys + [.control("_")] { _ = update(&state, .key(key)) }
                let field = try #require(focused(state)).fields[form.index]
                #expect(field.text.text == before, "\(field.name) \(keys)")
            }
            for key: Key in [.control("u"), .control("w"), .control("k"), .backspace] {
                state.overlay = .form(form)
                for key in [.right, key] { _ = update(&state, .key(key)) }
                let field = try #require(focused(state)).fields[form.index]
                #expect(field.text.text.isEmpty, "\(field.name) \(key.name)")
            }
        }
    }

    @Test(
        "What is no word of the list chooses nothing: it stays, is shown as refused, and is not saved",
        arguments: Language.allCases)
    func foreign(language: Language) {
        var state = state(language)
        let foreign = Set(
            Choice.allCases.flatMap { choice in
                choice.codes.flatMap { code in Language.allCases.map { $0.phrases.words.choice(choice, code) } }
            } + ["terminado", "listo", "qqq", "on trakc", "?"])
        for form in forms(state) {
            let field = form.fields[form.index]
            for word in foreign.sorted() {
                var typed = type(word, form, &state)
                let chosen = typed.fields[typed.index].text.text
                if typed.fields[typed.index].choices.contains(chosen) {
                    let pattern = Folding.Pattern(word)
                    let isMeant = words(chosen, field).contains { pattern.beginsWord(of: $0) }
                    #expect(isMeant, "\(field.kind) \(field.name) '\(word)': \(chosen)")
                    continue
                }
                #expect(chosen == word, "\(field.kind) \(field.name)")
                if word.count < 6 { #expect(isRed(word, view(state)), "\(field.name) '\(word)'") }
                // Neither a look at another field nor Enter makes a value of it.
                for key in [Key.tab, .backTab, .enter] {
                    let effects = update(&state, .key(key))
                    #expect(!effects.contains { $0.isAct }, "\(field.name) '\(word)'")
                }
                // Where the key of a new record is taken, Enter has opened the form of the record that is there.
                let isOpened = focused(state)?.purpose != form.purpose
                if isOpened { _ = update(&state, .key(.enter)) }
                typed = focused(state) ?? form
                let place = isOpened ? typed.fields.firstIndex { $0.name == field.name } ?? 0 : form.index
                #expect(typed.fields[place].text.text == word && typed.problem != nil)
                let last = field.choices.compactMap { $0 }.last ?? ""
                #expect(
                    (words(last, field) + [last.uppercased()]).contains { typed.problem?.contains($0) == true },
                    "\(field.name) \(typed.problem ?? "")")
                if isOpened {
                    state.drafts = []
                    continue
                }
                state.overlay = .form(typed)
                for _ in word { _ = update(&state, .key(.backspace)) }
                typed = focused(state) ?? form
                #expect(typed.fields[form.index].text.text == field.text.text)
            }
        }
    }
}
