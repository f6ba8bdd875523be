import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

/// Forms for new records of which the key is that of a record that is there.
@Suite("A new record that is there already") struct PresentRecordTests {
    private func state(_ language: Language = .english) -> State {
        var state = State(showing: SamplePlan.plan, language: language, size: (100, 44))
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        return state
    }

    private func form(_ state: State) -> Form? { if case .form(let form)? = state.overlay { form } else { nil } }

    /// The values that make the id of a record: its key fields, or the name where it has none.
    private func key(of kind: RecordKind, _ id: String, in plan: Plan) -> [KnownValue] {
        let keys = kind.fields.filter { $0.use == .key }
        if keys.isEmpty { return [KnownValue(.text(.name, .english), id)] }
        return keys.map(\.name).compactMap { name in plan.value(kind, id, name).map { KnownValue(name, $0) } }
    }

    /// The kinds of which the id is made of fields, as their tables say.
    static let kinds = RecordKind.allCases.filter { kind in
        kind.fields.contains { $0.use == .key } && kind != .city && !kind.fields.contains { $0.name == .meeting }
            || [.partner, .phase].contains(kind)
    }

    @Test("Enter opens the record with what was typed, and nothing else of it changes", arguments: kinds)
    func opened(kind: RecordKind) throws {
        #expect(Self.kinds.count > 7)
        for id in SamplePlan.plan.ids(of: kind) where SamplePlan.plan.value(kind, id, .removed) == nil {
            var state = state()
            var form = state.addForm(kind, known: [], suggested: key(of: kind, id, in: state.plan))
            form.newRecord = "new"
            // A further commitment of a side has its own meaning, which the form does not have yet.
            let isFirst = kind != .commitment || !id.contains(">")
            state.overlay = .form(form)
            #expect((state.present(insteadOf: form) != nil) == isFirst || kind == .commitment, "\(id)")
            guard isFirst else { continue }
            let sentence = try #require(state.sentences(aboutPresent: form).first)
            #expect(view(state).lines.contains { $0.contains(sentence.prefix(20)) }, "\(id): \(sentence)")
            // A reason is part of a judgement, which has a day too.
            let field = try #require(
                form.fields.firstIndex { $0.kind.field($0.name)?.kind == .note && $0.name.text != .reason }
                    ?? form.fields.firstIndex { $0.name == .source || $0.name == .marking })
            let label = state.plan.value(kind, id, .marking) == "U" ? "C" : "U"
            form.fields[field].put(form.fields[field].choices.isEmpty ? "typed" : label)
            state.overlay = .form(form)
            #expect(update(&state, .key(.enter)).isEmpty)
            let edited = try #require(self.form(state))
            #expect(edited.purpose == .edit && edited.fields.allSatisfy { $0.record == id }, "\(id)")
            #expect(edited.fields.filter(\.isChanged).map(\.name) == [form.fields[field].name], "\(id)")
            let effects = update(&state, .key(.enter))
            guard case .commit(let act)? = effects.first else {
                Testing.Issue.record("\(id): \(effects) \(state.overlay.debugDescription)")
                continue
            }
            #expect(act.changes.map(\.field) == [form.fields[field].name] && act.changes.allSatisfy { $0.new != nil })
        }
    }

    @Test("A key that is not understood means no record: the form asks for it, and opens nothing", arguments: kinds)
    func refused(kind: RecordKind) throws {
        let ids = SamplePlan.plan.ids(of: kind).filter { SamplePlan.plan.value(kind, $0, .removed) == nil }
        var refusals = 0
        for id in ids.prefix(6) {
            var state = state()
            var asked = state.addForm(kind, known: [], suggested: key(of: kind, id, in: state.plan))
            asked.newRecord = "new"
            let makeKey = asked.fields.indices.filter { index in
                let field = asked.fields[index]
                return field.kind.field(field.name)?.use == .key || field.name == .level
            }
            for index in makeKey {
                var form = asked
                form.fields[index].put("zzz?")
                #expect(throws: EditError.self) { try state.entered(form.fields[index]) }
                state.overlay = .form(form)
                #expect(state.present(insteadOf: form) == nil && state.sentences(aboutPresent: form).isEmpty, "\(id)")
                #expect(update(&state, .key(.enter)).isEmpty)
                let left = try #require(self.form(state))
                #expect(left.purpose == form.purpose && left.problem != nil, "\(id): \(form.fields[index].name)")
                refusals += 1
            }
        }
        #expect(refusals > 0 || [.partner, .phase].contains(kind))
    }

    @Test(
        "Another commitment of a side is offered, and made where it says something else", arguments: Language.allCases)
    func another(language: Language) throws {
        var state = state(language)
        let there = try #require(state.plan.commitments.first { !$0.id.contains(">") })
        var form = state.addForm(
            .commitment, known: [],
            suggested: [KnownValue(.subject, there.subject?.record ?? ""), KnownValue(.partner, there.partner)])
        form.newRecord = "new"
        state.overlay = .form(form)
        let what = language.phrases.words.field(.text(.what, language))
        #expect(state.sentences(aboutPresent: form).contains { $0.contains("'\(what)'") })
        let (place, status) = (
            try #require(form.fields.firstIndex { $0.name == .text(.what, language) }),
            try #require(form.fields.firstIndex { $0.name == .commitmentState })
        )
        form.fields[place].put("Something else")
        form.fields[status].choose(code: "asked")
        #expect(state.present(insteadOf: form) == nil)
        state.overlay = .form(form)
        guard case .commit(let act)? = update(&state, .key(.enter)).first else {
            Testing.Issue.record("\(state.overlay.debugDescription)")
            return
        }
        #expect(act.changes.allSatisfy { $0.record == "\(there.id)>something-else" })
    }

    @Test("What was typed lies in the draft of the form that was opened, on top of the one that it had")
    func drafts() throws {
        var state = state()
        let id = try #require(state.plan.ids(of: .phase).first)
        var edited = try #require(state.editForm(.record(.phase, id)))
        let finish = try #require(edited.fields.firstIndex { $0.name == .text(.name, .spanish) })
        edited.fields[finish].put("Otra")
        state.overlay = .form(edited)
        _ = update(&state, .key(.left))
        _ = update(&state, .key(.escape))
        #expect(state.drafts.count == 1)
        beginAdding(.phase, [], &state)
        for character in id { _ = update(&state, .key(.character(character))) }
        _ = update(&state, .key(.tab))
        var shown = try #require(form(state))
        shown.index = try #require(shown.fields.firstIndex { $0.name == .start })
        state.overlay = .form(shown)
        for character in "2010-02-01" { _ = update(&state, .key(.character(character))) }
        #expect(state.drafts.count == 2)
        _ = update(&state, .key(.enter))
        let opened = try #require(self.form(state))
        let texts = opened.fields.filter(\.isChanged).map(\.text.text)
        #expect(opened.purpose == .edit && Set(texts) == ["Otra", "2010-02-01"], "\(texts)")
        #expect(state.drafts.count == 1 && state.drafts[0].texts.count == 2)
    }
}
