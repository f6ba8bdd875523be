import Canvas
import Phrases
import Plan
import TestSupport
import Testing

@testable import Screens

@Suite("Forms") struct FormTests {
    private func state(
        _ plan: Plan = SamplePlan.plan, language: Language = .english, size: (width: Int, height: Int) = (100, 40)
    ) -> State {
        var state = State(showing: plan, language: language, size: size)
        state.complete(with: plan, nextUndo: nil)
        return state
    }

    private func openForm(_ state: State) -> Form? { if case .form(let form)? = state.overlay { form } else { nil } }

    private func press(_ names: [String], _ state: inout State) {
        for name in names {
            guard let key = Key(name: name) else { continue }
            _ = update(&state, .key(key))
        }
    }

    private func type(_ text: String, _ state: inout State) {
        for character in text { _ = update(&state, .key(.character(character))) }
    }

    /// Opens a form for a new record with one field focused.
    private func adding(_ kind: RecordKind, at field: FieldName, _ state: inout State) throws {
        beginAdding(kind, [], &state)
        var form = try #require(openForm(state))
        form.index = try #require(form.fields.firstIndex { $0.name == field })
        state.overlay = .form(form)
    }

    private func focused(_ state: State) throws -> FormField {
        let form = try #require(openForm(state))
        return form.fields[form.index]
    }

    @Test("A choice is narrowed by all letters typed, and by the letter shown", arguments: Language.allCases)
    func choices(language: Language) throws {
        let cases: [(RecordKind, FieldName, String, String)] =
            language == .english
            ? [
                (.commitment, .commitmentState, "ag", "agreed"), (.commitment, .commitmentState, "a", "asked"),
                (.commitment, .commitmentState, "in p", "in-place"), (.project, .status, "r", "off-track"),
                (.project, .status, "R", "off-track"), (.project, .status, "at", "at-risk"),
                (.project, .status, "ri", "at-risk"), (.project, .status, "off t", "off-track"),
                (.effort, .stage, "3", "3"),
            ]
            : [
                (.commitment, .commitmentState, "ac", "agreed"), (.project, .status, "v", "on-track"),
                (.project, .status, "r", "off-track"), (.project, .status, "fu", "off-track"),
            ]
        for (kind, name, typed, code) in cases where kind != .effort {
            var state = state(language: language)
            try adding(kind, at: name, &state)
            type(typed, &state)
            #expect(try focused(state).text.text == code, "\(typed)")
            press(["q"], &state)
            #expect(try focused(state).text.text == typed + "q", "\(typed)q is no value")
            press(["Backspace"], &state)
            #expect(try focused(state).text.text == code, "\(typed)")
        }
    }

    @Test("While a name is typed, up to five that may stand there are listed, and Tab takes the first") func names()
        throws
    {
        let cases: [(RecordKind, FieldName, String, String)] = [
            (.project, .effort, "tra", "Ciudad Juárez, Training"),
            (.project, .effort, "tij tra", "Tijuana, Training"), (.condition, .city, "juarez", "Ciudad Juárez"),
            (.milestone, .subject, "x-ray", "X-ray"), (.reading, .measure, "homi", "Homicides"),
            (.vulnerability, .answers, "tij tra, cul coo", "tij tra; Culiacán, Cooperation"),
            (.vulnerability, .answers, "Tijuana, Training; cul coo", "Tijuana, Training; Culiacán, Cooperation"),
            (.project, .effort, "recursos", "Ciudad Juárez, Resources"),
            (.project, .effort, "capac", "Ciudad Juárez, Training"),
            (.project, .effort, "tij capac", "Tijuana, Training"),
            (.project, .effort, "Cd. Ju", "Ciudad Juárez, Resources"),
            (.condition, .city, "Cd. Ju", "Ciudad Juárez"),
            (.milestone, .subject, "cd. ju capac", "Ciudad Juárez, Training"),
        ]
        for (kind, name, typed, first) in cases {
            var state = state()
            try adding(kind, at: name, &state)
            type(typed, &state)
            let offered = state.suggestions(for: try focused(state))
            #expect(!offered.isEmpty, "\(typed): \(offered)")
            let index = openForm(state)?.index
            let lines = view(state).lines.joined(separator: "\n")
            #expect(lines.contains(offered.first?.name ?? "?"), "\(lines)")
            press(["Tab"], &state)
            var taken = try #require(openForm(state))
            // A text that was understood already is taken on the way to the next field.
            if taken.index != index { taken.index = index ?? 0 }
            state.overlay = .form(taken)
            let text = try focused(state).text.text
            #expect(text.hasPrefix(first), "\(typed): \(text)")
            guard case .refused(let why) = state.reading(of: try focused(state)) else { continue }
            Testing.Issue.record("\(text): \(why)")
        }
    }

    @Test("Offices and people are offered from the rosters and from what was used before") func people() throws {
        var plan = SamplePlan.plan
        plan.apply([
            Change(.partner, "us", .roster, to: "Ana Pérez\nJoint staff"),
            Change(.commitment, "sample-13/us", .lead, to: "Border office"),
        ])
        for (typed, name) in [("per", "Ana Pérez"), ("bor", "Border office"), ("joi", "Joint staff")] {
            var state = state(plan)
            try adding(.condition, at: .text(.owner, .english), &state)
            type(typed, &state)
            #expect(state.suggestions(for: try focused(state)).contains { $0.name == name }, "\(typed)")
        }
    }

    @Test("A name that means several things is a list, not unknown", arguments: ["train", "tij t", "juarez"])
    func ambiguous(typed: String) throws {
        var state = state()
        try adding(.project, at: .effort, &state)
        type(typed, &state)
        press(["Enter"], &state)
        let form = try #require(openForm(state))
        #expect(form.problem?.contains("nothing called") != true, "\(form.problem ?? "")")
        #expect(state.suggestions(for: form.fields.first { $0.name == .effort } ?? form.fields[0]).count > 1)
    }

    @Test(
        "What is typed is read back at each key, and in red with what would be understood", arguments: Language.allCases
    ) func readBack(language: Language) throws {
        var state = state(language: language)
        try adding(.milestone, at: .due, &state)
        for (typed, meant) in [("+14d", "29 "), ("15 jun", "15 Jun 2010"), ("fin de mes", "30 ")] {
            type(typed, &state)
            let lines = view(state).lines.joined(separator: "\n").lowercased()
            #expect(lines.contains("= ") && lines.contains(meant.lowercased()), "\(lines)")
            press(["Ctrl-u"], &state)
        }
        type("03/04", &state)
        let canvas = view(state)
        let row = try #require(canvas.lines.firstIndex { $0.contains("2010-06-15") })
        let column = try #require(canvas.lines[row].firstIndex(of: "2")).utf16Offset(in: canvas.lines[row])
        #expect(canvas[row, column].style.role == .warning, "\(canvas.lines[row])")
    }

    @Test("Required fields are marked, and a long form has headed groups with the usual six first") func groups() throws
    {
        var state = state()
        beginAdding(.project, [], &state)
        let form = try #require(openForm(state))
        #expect(form.fields.prefix(6).map(\.name) == [.title, .effort, .kind, .status, .start, .finish])
        let lines = view(state).lines
        #expect(lines.contains { $0.contains("title *") } && lines.contains { $0.contains("* required") })
        #expect(lines.contains { $0.contains("Money") } && lines.contains { $0.contains("Delivery and use") })
        let headings = form.fields.map(\.group)
        #expect(headings == FieldGroup.allCases.flatMap { group in headings.filter { $0 == group } })
        let before = form.index
        press(["PgDn"], &state)
        #expect(try focused(state).group != form.fields[before].group)
        press(["PgUp"], &state)
        #expect(try focused(state).name == .title)
    }

    @Test("The first keystroke in a filled field replaces it, and a note is continued") func replacing() throws {
        var state = state()
        _ = edit(.city("tijuana"), &state)
        type("T", &state)
        #expect(try focused(state).text.text == "T")
        var form = try #require(openForm(state))
        form.index = try #require(form.fields.firstIndex { $0.name == .text(.note, .english) })
        form.fields[form.index].text = TextField("so")
        state.overlay = .form(form)
        type("on", &state)
        #expect(try focused(state).text.text == "soon")
    }

    @Test("What the selection gives is filled in, and the title says whose it is") func known() throws {
        var state = state()
        go(to: .series(Series("homicides", in: "tijuana")), &state)
        beginAdding(.reading, [], &state)
        var fields = try #require(openForm(state)).fields
        #expect(fields.contains { $0.name == .measure && !$0.text.text.isEmpty })
        #expect(fields.contains { $0.name == .city && $0.text.text == "Tijuana" })
        go(to: .project("sample-5"), &state)
        state.author.side = "mx"
        beginAdding(.commitment, [], &state)
        let form = try #require(openForm(state))
        fields = form.fields
        #expect(fields.contains { $0.name == .partner && $0.text.text == "mx" })
        #expect(fields.contains { $0.name == .subject && !$0.text.text.isEmpty })
        #expect(form.title.contains("Mexico (MX)"))
    }

    @Test("On an empty list e opens what the screen offers to add; a key that does nothing says so") func refusals()
        throws
    {
        var state = state(Plan())
        go(to: .measures, &state)
        press(["e"], &state)
        #expect(state.overlay != nil)
        state.overlay = nil
        for place in PlacesTests.places where place.kind != .meeting && place.kind != .agenda {
            var state = self.state()
            go(to: place, &state)
            for key in ["e", "D", "M", "O", "p", "Space", "s", "K", "J", "~", "&", "F9"] {
                state.overlay = nil
                let before = (state.screens, state.selectedEfforts)
                guard let key = Key(name: key) else { continue }
                let effects = update(&state, .key(key))
                let isSilent =
                    effects.isEmpty && state.overlay == nil && state.message == nil && state.screens == before.0
                    && state.selectedEfforts == before.1
                #expect(!isSilent, "\(key.name) on \(place)")
                state.screens = before.0
            }
        }
    }

    @Test("A month opens over a day's field, shows the plan's days, and gives the day", arguments: Language.allCases)
    func month(language: Language) throws {
        var state = state(language: language, size: (80, 24))
        try adding(.milestone, at: .due, &state)
        press(["Ctrl-o"], &state)
        var lines = view(state).lines.joined(separator: "\n")
        #expect(lines.lowercased().contains("jun 2010") && lines.contains("30•"), "\(lines)")
        press(["Down", "Right", "PgDn"], &state)
        lines = view(state).lines.joined(separator: "\n")
        #expect(lines.lowercased().contains("jul 2010") && lines.contains("Enter"))
        press(["Enter"], &state)
        #expect(try focused(state).text.text == "2010-07-23")
        press(["Ctrl-o", "Esc"], &state)
        #expect(try focused(state).text.text == "2010-07-23")
        for size in [(60, 16), (200, 60)] {
            state.size = size
            press(["Ctrl-o"], &state)
            _ = view(state)
            press(["Esc"], &state)
        }
    }

    @Test("A side of another day is asked for before the first act") func otherDay() throws {
        var state = state()
        state.sideOfAnotherDay = "us"
        press(["x"], &state)
        #expect(state.overlay == nil)
        press(["Esc", "s"], &state)
        guard case .pick(let pick)? = state.overlay else {
            Testing.Issue.record("nothing is asked")
            return
        }
        #expect(pick.title.contains("United States (US)"))
        press(["Down"], &state)
        let effects = update(&state, .key(.enter))
        #expect(effects.contains(.remember(.side, value: "mx")) && state.author.side == "mx")
        #expect(effects.contains(.remember(.sideDay, value: SamplePlan.day.iso)))
        guard case .pickStatus(_, sides: ["mx"])? = state.overlay else {
            Testing.Issue.record("the command did not go on")
            return
        }
    }
}
