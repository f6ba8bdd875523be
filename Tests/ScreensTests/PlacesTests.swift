import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("Every screen")
struct PlacesTests {
    static let places: [Place] = [
        .board, .city("tijuana"), .effort(EffortID(city: "ciudad-juarez", line: .technology)), .project("sample-5"),
        .issues, .issuesAt(.plan), .questions, .publicMilestones, .promises, .timeline, .commitments, .measures,
        .series(Series("homicides", in: "tijuana")),
        .series(Series("homicides", in: nil)), .assessment, .dependencies, .resources, .plan, .comparison, .help,
        .received,
        .meetings, .texts, .minutes("meeting-1"),
        .meeting("m"), .agenda("m"), .importing,
    ]

    /// A file with every part that its screen can have.
    private var importing: ImportInView {
        var choices = ImportChoices()
        choices.make(ImportChoice(.set, of: "effort", "tijuana/training", label: "effort → Tijuana · \u{1B}[2J"))
        var view = ImportInView(of: "/tmp/vans.csv", choices)
        view.kind = .project
        view.found = ["Read as UTF-8."]
        view.sheets = ["One", "\u{1B}[2J"]
        view.tables = [
            .init(
                name: "\u{1B}[2J",
                columns: [
                    .init(
                        key: "Title", letters: "A", name: "Title", samples: ["Vans", "Dogs", "Radios"], meaning: "title"
                    ), .init(key: "B", letters: "B", name: "\u{1B}]0;x\u{7}", samples: ["\u{1B}[2J"], meaning: nil),
                ])
        ]
        view.faults = [.init("line 3, column B: 'x' is no day.")]
        view.faultCount = 1
        return view
    }

    func state(
        _ plan: Plan, _ place: Place, _ size: (width: Int, height: Int), _ language: Language = .english,
        isPlain: Bool = false
    ) -> State {
        var state = State(showing: plan, language: language, size: size, isPlain: isPlain)
        state.complete(with: meeting(plan, at: place), nextUndo: nil)
        state.setChangesSinceMeeting(
            ChangesSinceMeeting(nil, on: SamplePlan.day - 14, past: Plan(), touched: [], now: plan))
        if case .minutes(let id) = place { state.setMinutes(of: id, plan: plan, since: nil) }
        if place == .importing { state.importing = importing }
        if place != .board { go(to: place, &state) }
        state.settleSelection()
        return state
    }

    /// The plan, with a meeting in progress where the place belongs to one.
    private func meeting(_ plan: Plan, at place: Place) -> Plan {
        guard [PlaceKind.meeting, .agenda].contains(place.kind), !plan.cities.isEmpty else { return plan }
        let outline = MeetingOutline(
            day: SamplePlan.day, kind: .review, minutes: 20, marking: "U", present: [("us", "A\nB")])
        let begun = try? plan.begin(
            "m", outline, issues: plan.issues(on: SamplePlan.day), at: 0, on: SamplePlan.day)
        return plan.moved(by: (begun ?? []) + [Change(.meeting, "m", .current, to: "m/3")])
    }

    @Test("No label in Spanish names a language, and Enter edits the Spanish of a text", arguments: places)
    func ownLanguage(place: Place) {
        // The columns of a file may be of any language.
        guard place != .importing else { return }
        let state = state(SamplePlan.plan, place, (200, 60), .spanish)
        for row in place == .board ? [] : state.shownList.rows {
            #expect(!row.text.contains("(inglés)"), "\(row.text)")
            if case .field(_, _, let name)? = row.target { #expect(name.inLanguage(.spanish) == name) }
        }
        #expect(!view(state).lines.contains { $0.contains("(inglés)") })
    }

    @Test(
        "A dependency of a deadlock is told once, and an answer of the assessment with its city",
        arguments: [80, 120, 200])
    func once(width: Int) {
        for plan in [SamplePlan.plan, QuestionTests.workingPlan] {
            let state = state(plan, .dependencies, (width, 60))
            let told = state.dependencyRows(width: width).compactMap { row -> String? in
                if case .record(.dependency, let id)? = row.target { id } else { nil }
            }
            let drawn = plan.deadlocks(on: state.today).found.flatMap(\.needs).map(\.id)
            #expect(!drawn.isEmpty && drawn.allSatisfy { id in told.count { $0 == id } == 1 })
            #expect(Set(told) == Set(plan.dependencies.map(\.id)))
            let text = state.assessmentRows(width: width).map(\.text).joined(separator: "\n")
            for effort in plan.vulnerabilities.flatMap(plan.answers) {
                let shape = WordPhrases.shape(plan.shownStatus(of: effort, on: state.today).status)
                let name = plan.cityName(effort.city).split(separator: " ").last ?? ""
                #expect(text.contains("\(shape) ") && text.contains(name.prefix(6)), "\(effort)")
            }
        }
    }

    @Test("No dependency of a long deadlock is left out")
    func longDeadlock() {
        let ids = (0..<25).map { "long-\($0)" }
        let projects = ids.flatMap {
            [Change(.project, $0, .title, to: $0), Change(.project, $0, .effort, to: "tijuana/training")]
        }
        let needs = ids.indices.map { "\(ids[$0])>\(ids[($0 + 1) % ids.count])" }
        let plan = SamplePlan.plan.moved(by: projects + needs.map { Change(.dependency, $0, .since, to: "2010-06-01") })
        let told = state(plan, .dependencies, (120, 60)).dependencyRows(width: 120).compactMap { row -> String? in
            if case .record(.dependency, let id)? = row.target { id } else { nil }
        }
        #expect(Set(needs).isSubset(of: told))
    }

    @Test("In words a line of the board says which side is silent and what has changed", arguments: Language.allCases)
    func plain(language: Language) throws {
        let plan = SamplePlan.plan
        var state = state(plan, .board, (200, 60), language, isPlain: true)
        let past = plan.moved(by: [
            Change(.assessment, "ciudad-juarez/resources/us", .status, to: Status.onTrack.rawValue)
        ])
        let day = state.today - 14
        state.setChangesSinceMeeting(
            ChangesSinceMeeting(Meeting(id: "m"), on: day, past: past, touched: [], now: plan))
        let lines = view(state).lines
        let line = try #require(
            lines.first { $0.hasPrefix("  Ciudad Juárez, \(state.phrases.words.line(.resources))") })
        #expect(line.contains("MX \(state.phrases.screens.noReport(nil))"), "\(line)")
        #expect(
            line.hasSuffix(
                state.phrases.board.changedSince(state.phrases.words.day(day, seenFrom: state.today)).dropFirst()))
    }

    @Test("No column of the help touches the next one", arguments: [60, 80, 100, 120, 200], Language.allCases)
    func helpColumns(width: Int, language: Language) {
        for place in [Place.board, .meeting("m"), .importing] {
            var state = state(SamplePlan.plan, place, (width, 60), language)
            go(to: .help, &state)
            for row in state.shownList.rows {
                for (left, right) in zip(row.pieces, row.pieces.dropFirst()) where left.column > 2 {
                    let end = left.column + min(left.room, TextWidth.columns(of: left.text))
                    #expect(end + 1 < right.column, "\(row.text)")
                }
            }
        }
    }

    @Test("The amounts of a project have their currency")
    func amounts() throws {
        let project = try #require(SamplePlan.plan.projects.first { $0.pledged != nil && $0.obligated != nil })
        let state = state(SamplePlan.plan, .project(project.id), (120, 60))
        let currency = project.currency ?? state.plan.settings.currency
        for field in [FieldName.pledged, .obligated] {
            let row = state.shownList.rows.first { $0.pieces.first?.text == state.phrases.words.field(field) }
            #expect(row?.text.hasSuffix(" \(currency)") == true)
        }
    }

    @Test("Measures stand in the order of the briefing: the worst first")
    func measures() {
        let plan = SamplePlan.plan
        let state = state(plan, .measures, (120, 60))
        let shown = state.shownList.rows.compactMap { row -> Series? in
            if case .place(.series(let series))? = row.target { series } else { nil }
        }
        let ranked = plan.measuresWorstFirst(on: state.today).map(\.series)
        #expect(shown.first == ranked.first && Set(shown.map(\.measure)) == Set(ranked.map(\.measure)))
        var order: [String] = []
        for series in ranked where !order.contains(series.measure) { order.append(series.measure) }
        #expect(shown.map(\.measure) == order.flatMap { id in shown.map(\.measure).filter { $0 == id } })
    }

    @Test("The screen of what changed says each change in the words of the board's list", arguments: Language.allCases)
    func changes(language: Language) throws {
        let plan = SamplePlan.plan
        var state = State(showing: plan, language: language, size: (200, 60))
        state.complete(with: plan, nextUndo: nil)
        var past = Plan()
        let then = SamplePlan.day - 14
        for entry in SamplePlan.journal() where entry.time <= Moment(endOf: then).time {
            past.apply(entry.act.changes)
        }
        state.comparison = Comparison(of: past, on: then, with: plan, on: state.today)
        go(to: .comparison, &state)
        let text = state.rows(for: .comparison, width: 200).map(\.text).joined(separator: " ")
        let since = ChangesSinceMeeting(Meeting(id: "m"), on: then, past: past, touched: [], now: plan)
        let changes = plan.boardChanges(on: state.today, since: since)
        #expect(!changes.isEmpty)
        for change in changes {
            let words = state.phrases.what(of: change).split(separator: " ").prefix(6).joined(separator: " ")
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test("Where Enter opens something, its hint has room", arguments: places)
    func openHint(place: Place) {
        for language in Language.allCases {
            for size in [(60, 16), (80, 24), (120, 36)] {
                let state = state(SamplePlan.plan, place, size, language)
                guard let target = state.target, target != .text, place.kind != .meeting else { continue }
                // On the board at 60 columns s, Enter, x and w have room.
                #expect(state.hints.contains { $0.command == .open }, "\(size) \(language)")
            }
        }
    }

    @Test("Large type is drawn at any size, in both languages")
    func large() {
        for place in [Place.board, .meeting("m")] {
            for (width, height) in [(60, 16), (80, 24), (130, 40), (200, 60), (500, 200)] {
                for language in Language.allCases {
                    var state = state(SamplePlan.plan, place, (width, height), language)
                    _ = update(&state, .key("Z"))
                    for _ in 0..<3 { _ = update(&state, .key(.down)) }
                    let canvas = view(state)
                    #expect(state.viewing.isLarge && canvas.width == width && canvas.cursor != nil)
                }
            }
        }
    }

    @Test("Every item of an agenda is drawn, and what is said on it is tied to its effort")
    func items() throws {
        var state = state(SamplePlan.plan, .meeting("m"), (80, 24))
        let agenda = state.plan.agenda(of: "m")
        #expect(agenda.count == 11)
        for item in agenda {
            state.show(state.plan.moved(by: [Change(.meeting, "m", .current, to: item.id)]))
            state.settleSelection()
            #expect(view(state).lines[2].contains(state.phrases.name(of: item, in: state.plan)))
            _ = update(&state, .key("d"))
            for character in "So it is" { _ = update(&state, .key(.character(character))) }
            var effects = update(&state, .key(.enter))
            // In place of a proposed decision with an owner, who does it is asked.
            if state.overlay != nil { effects = update(&state, .key(.enter)) }
            guard case .commit(let act)? = effects.first else {
                Testing.Issue.record("nothing was written on \(item.id): \(view(state).lines.joined(separator: "\n"))")
                return
            }
            let subject = act.changes.first { $0.field == .subject }?.new
            #expect(item.subject == nil || subject == item.subject?.record)
            #expect(act.changes.allSatisfy { [.decision, .action].contains($0.kind) && $0.record.hasPrefix("m/") })
            #expect(act.changes.contains { $0.kind == .decision && $0.field == .item && $0.new == item.id })
        }
    }

    @Test("Is drawn at any size, in both languages, its cursor on the selection", arguments: places.indices)
    func sizes(index: Int) {
        for (width, height) in [(60, 16), (80, 24), (81, 25), (130, 40), (200, 60), (500, 200), (1, 1)] {
            for language in Language.allCases {
                let canvas = view(state(SamplePlan.plan, Self.places[index], (width, height), language))
                #expect(canvas.width == width && canvas.height == height && canvas.cursor != nil)
            }
        }
    }

    @Test("Is drawn on an empty plan", arguments: places.indices)
    func empty(index: Int) {
        let canvas = view(state(Plan(), Self.places[index], (80, 24)))
        #expect(canvas.cursor != nil || Self.places[index] != .board)
    }

    @Test("Shows no text of the plan raw", arguments: places.indices)
    func hostile(index: Int) {
        var plan = SamplePlan.plan
        for kind in RecordKind.allCases {
            let names = kind.fields.filter { $0.use != .key && [.text, .note, .marking].contains($0.kind) }.map(\.name)
            for id in plan.ids(of: kind) {
                plan.apply(names.map { Change(kind, id, $0, to: "\u{1B}]52;c;x\u{7}\u{202E}\u{9B}1m") })
            }
        }
        let canvas = view(state(plan, Self.places[index], (120, 40)))
        for cell in canvas.cells where !cell.isRightHalf { #expect(VisibleText.visible(cell.scalar) == cell.scalar) }
    }

    @Test("Every issue leads to a screen, and selects there what it is about")
    func issues() {
        let start = state(SamplePlan.plan, .issues, (80, 24))
        var reached = 0
        for (index, group) in IssueGroup.first(of: start.issues, in: start.plan).enumerated() {
            var state = start
            state.screen.row = index
            state.settleSelection()
            if group.issues.count > 1 {
                _ = update(&state, .key(.enter))
                #expect(state.screen.place == .issuesAt(group.place))
            }
            let list = state
            for (index, issue) in group.issues.enumerated() {
                var state = list
                if group.issues.count > 1 { state.screen.row = index }
                state.settleSelection()
                _ = update(&state, .key(.enter))
                #expect(state.screen.place != list.screen.place && state.overlay == nil, "\(issue)")
                if case .milestone(let id) = issue.subject { #expect(state.target == .record(.milestone, id)) }
                if case .condition(let id) = issue.subject { #expect(state.target == .record(.condition, id)) }
                if case .vulnerability(let id) = issue.subject { #expect(state.target == .record(.vulnerability, id)) }
                reached += 1
            }
        }
        #expect(reached == start.issues.count)
    }

    @Test("A filter by kind lists each issue of it")
    func kinds() {
        for kind in IssueKind.allCases {
            var state = state(SamplePlan.plan, .issues, (80, 24))
            state.viewing.filter.kind = kind
            state.settleSelection()
            #expect(state.rowCount == state.issues.count { $0.kind == kind })
        }
    }

    @Test("A long note is walked through line by line to its end")
    func longNote() {
        var plan = SamplePlan.plan
        let note = (1...300).map { "line number \($0) of the note" }.joined(separator: "\n")
        plan.apply([
            Change(.project, "sample-1", .text(.note, .english), to: note),
            Change(.city, "tijuana", .text(.note, .english), to: note),
        ])
        for place in [Place.project("sample-1"), .city("tijuana")] {
            var state = state(plan, place, (80, 24))
            var seen: Set<Int> = []
            for _ in 0..<400 {
                _ = update(&state, .key(.down))
                for line in view(state).lines {
                    if let number = line.split(separator: " ").drop(while: { $0 != "number" }).dropFirst().first
                        .flatMap({ Int($0) })
                    {
                        seen.insert(number)
                    }
                }
            }
            #expect(seen.count == 300, "\(place)")
        }
    }

    @Test("What can be added on a screen has a form, and Esc leaves everything as it was", arguments: places.indices)
    func adding(index: Int) {
        var state = state(SamplePlan.plan, Self.places[index], (80, 24))
        let before = state
        for addition in state.additions {
            beginAdding(addition.kind, addition.known, &state)
            guard case .form(let form)? = state.overlay else {
                Testing.Issue.record("no form for \(addition.kind)")
                continue
            }
            #expect(!form.fields.isEmpty)
            _ = view(state)
            let effects = update(&state, .key(.enter)) + update(&state, .key(.escape))
            let isSaved = effects.contains { if case .commit = $0 { true } else { false } }
            #expect(!isSaved && state.overlay == nil && state.plan == before.plan, "\(addition.kind)")
        }
    }
}
