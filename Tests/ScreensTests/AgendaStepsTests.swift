import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("Steps in a meeting, and lists of what changed")
struct AgendaStepsTests {
    private func state(_ changes: [Change] = [], _ place: Place = .agenda("m")) throws -> State {
        let outline = MeetingOutline(day: SamplePlan.day, kind: .review, minutes: 30, marking: "U", present: [])
        let plan = SamplePlan.plan
        let begun = plan.moved(
            by: try plan.begin("m", outline, issues: plan.issues(on: SamplePlan.day), at: 0, on: SamplePlan.day)
                + changes)
        var state = State(showing: begun)
        state.complete(with: begun, nextUndo: nil)
        go(to: place, &state)
        state.settleSelection()
        return state
    }

    @Test("What is done to an agenda is a step of undo; going to another item is none")
    func undoable() throws {
        for key in ["J", "K", " ", "f"] as [Key] {
            var state = try state()
            state.screen.row = 2
            let effects = update(&state, .key(key))
            guard case .commit? = effects.first, effects.count == 1 else {
                Issue.record("\(key): \(effects)")
                continue
            }
        }
        var state = try state()
        state.screen.row = 2
        let effects = update(&state, .key(.enter))
        if case .note? = effects.first {} else { Issue.record("Enter: \(effects)") }
    }

    @Test("An item has the number of the agenda, whatever is left out")
    func numbers() throws {
        let left = [Change(.item, "m/2", .skipped, to: "1"), Change(.item, "m/3", .carried, to: "1")]
        for changes in [[], left] {
            let state = try state(changes, .meeting("m"))
            let items = state.plan.agenda(of: "m")
            for (index, item) in items.enumerated() {
                var shown = state
                shown.show(state.plan.moved(by: [Change(.meeting, "m", .current, to: item.id)]))
                #expect(view(shown).lines[2].hasPrefix(" \(index + 1)/\(items.count) "))
                shown.screens = [Screen(.board)]
                #expect(view(shown).lines[2].contains("item \(index + 1) of \(items.count)"))
            }
        }
    }

    private static let lists = PlacesTests.places.filter {
        ![.meeting, .agenda, .importing, .minutes, .board, .plan, .help, .received, .comparison, .texts].contains(
            $0.kind)
    }

    @Test(
        "Where only changes are shown, no title stands over nothing, and a list without one says so", arguments: lists)
    func narrowed(place: Place) throws {
        for changes in [[], [Change(.effort, "tijuana/training", .progress, to: "51")]] {
            var state = PlacesTests().state(SamplePlan.plan, place, (80, 24))
            let now = SamplePlan.plan.moved(by: changes)
            state.show(now)
            state.setChangesSinceMeeting(
                ChangesSinceMeeting(nil, on: SamplePlan.day - 14, past: SamplePlan.plan, touched: changes, now: now))
            state.viewing.isOnlyChanged = true
            let rows = state.rows(for: place, width: 80).filter { !$0.text.isEmpty }
            let titles = rows.dropFirst().map { $0.target == nil && $0.pieces.first?.role == .heading }
            #expect(titles.last != true, "\(rows.map(\.text))")
            if changes.isEmpty, place.kind != .issues {
                #expect(
                    rows.dropFirst().contains { $0.text.contains("Nothing here has changed") }, "\(rows.map(\.text))")
            }
        }
    }

    /// A list that shows only what some changes concern.
    private func narrowed(_ place: Place, _ changes: [Change], _ language: Language = .english) -> State {
        var state = PlacesTests().state(SamplePlan.plan, place, (80, 24), language)
        let now = SamplePlan.plan.moved(by: changes)
        state.show(now)
        state.setChangesSinceMeeting(
            ChangesSinceMeeting(nil, on: SamplePlan.day - 14, past: SamplePlan.plan, touched: changes, now: now))
        state.viewing.isOnlyChanged = true
        return state
    }

    private static let changes = [
        Change(.effort, "tijuana/training", .progress, to: "51"), Change(.project, "sample-4", .payer, to: nil),
        Change(.reading, "homicides/tijuana/2010-05-01", .value, to: "1"),
    ]

    @Test("What is about a list as a whole stays where only changes are shown", arguments: Language.allCases)
    func wholeList(language: Language) {
        let lists = language.phrases.lists
        let money = language.phrases.words.field(.obligated)
        let key = lists.timelineKey.split(separator: " ").prefix(2).joined(separator: " ")
        let wanted: [(Place, [String])] = [
            (.timeline, ["▼ \(lists.today)", key, language.phrases.words.months[9]]),
            (.resources, [lists.resourcesKey, money]), (.measures, [lists.measuresKey]),
            (.city("tijuana"), ["Tijuana"]),
        ]
        for (place, texts) in wanted {
            let rows = narrowed(place, AgendaStepsTests.changes, language).rows(for: place, width: 80).map(\.text)
            for text in texts { #expect(rows.contains { $0.contains(text) }, "\(place): \(text): \(rows)") }
        }
    }

    @Test("Rows that stay where only changes are shown lose nothing but counts", arguments: lists)
    func wholeRows(place: Place) {
        let state = narrowed(place, AgendaStepsTests.changes)
        var whole = state
        whole.viewing.isOnlyChanged = false
        let all = whole.rows(for: place, width: 80)
        func uncounted(_ row: Row) -> [String] {
            row.pieces.map { String($0.text.filter { !$0.isNumber }).replacing("projects", with: "project") }
        }
        let texts = all.map(uncounted)
        let kept = state.rows(for: place, width: 80).dropFirst()
        let isFound = kept.contains { $0.target != nil && $0.target != .text }
        for row in kept where isFound && ![.issues, .questions, .promises].contains(place.kind) {
            #expect(texts.contains(uncounted(row)), "\(row.text)")
        }
    }

    @Test("No name of a city stands over nothing", arguments: [Place.timeline, .resources])
    func titles(place: Place) {
        for city in SamplePlan.plan.cities.map(\.id) {
            let project = SamplePlan.plan.projects.first {
                $0.effortID?.city == city && $0.pledged != nil && $0.start != nil
            }
            let effort = EffortID(city: city, line: .resources)
            let changes = [
                Change(.effort, effort.record, .progress, to: "51"),
                Change(.project, project?.id ?? "", .countPlanned, to: "99"),
            ]
            let texts = narrowed(place, changes).rows(for: place, width: 80).map(\.text)
            for other in SamplePlan.plan.cities where other.id != city {
                let name = SamplePlan.plan.cityName(other.id)
                #expect(!texts.contains { $0.hasPrefix(name) }, "\(city): \(texts)")
            }
        }
    }

    @Test("A count beside a title is that of the entries below it")
    func counts() throws {
        let plan = SamplePlan.plan
        let action = try #require(plan.openActions.first)
        let cases: [(Place, Change, String)] = [
            (
                .assessment, Change(.vulnerability, try #require(plan.vulnerabilities.first).id, .group, to: "X"),
                "1 vulnerability ·"
            ),
            (
                .dependencies, Change(.dependency, try #require(plan.dependencies.first).id, .due, to: "2010-12-31"),
                "1 dependency ·"
            ),
            (.commitments, Change(.project, "sample-4", .countPlanned, to: "99"), "1 project "),
            (.meetings, Change(.action, action.id, .due, to: "2010-12-31"), " 1 action"),
        ]
        for (place, change, count) in cases {
            let rows = narrowed(place, [change]).rows(for: place, width: 80)
            #expect(rows.contains { $0.isTitle && $0.text.contains(count) }, "\(place): \(rows.map(\.text))")
        }
    }

    @Test("What is first or last already says so", arguments: Language.allCases)
    func ends(language: Language) throws {
        let prompts = language.phrases.prompts
        func said(_ key: Key, _ row: Int, _ state: State) -> String? {
            var state = state
            state.language = language
            state.screen.row = row
            state.settleSelection()
            #expect(update(&state, .key(key)).isEmpty)
            return state.message?.text
        }
        let agenda = try state()
        let items = agenda.plan.agenda(of: "m").map { language.phrases.name(of: $0, in: agenda.plan) }
        #expect(said("K", 0, agenda) == items.first.map(prompts.isFirst))
        #expect(said("J", items.count - 1, agenda) == items.last.map(prompts.isLast))
        let nation = [
            Change(.city, City.nationalID, .name, to: "Nation"),
            Change(.city, City.nationalID, .national, to: true.code),
        ]
        for changes in [[], nation] {
            let plan = SamplePlan.plan.moved(by: changes)
            var board = State(showing: plan)
            board.complete(with: plan, nextUndo: nil)
            let names = plan.cities.filter { !$0.isNational }.map { plan.cityName($0.id) }
            #expect(said("K", 0, board) == names.first.map(prompts.isFirst))
            #expect(said("J", names.count - 1, board) == names.last.map(prompts.isLast))
            guard let national = plan.cities.first(where: \.isNational) else { continue }
            for key in ["J", "K"] as [Key] {
                #expect(said(key, names.count, board) == prompts.staysLast(plan.cityName(national.id)))
            }
        }
    }

    @Test("A status with a reason is announced with it, and tells of no text that it replaces")
    func reason() throws {
        let effort = EffortID(city: "culiacan", line: .technology)
        var state = State(showing: SamplePlan.plan)
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        var written = try SamplePlan.plan.assess(
            [effort], as: Judgement(status: .offTrack), by: state.author, reason: "No counterpart.", in: .english,
            on: state.today)
        written.changes = SamplePlan.plan.effective(written.changes)
        let entry = Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: .done, act: written)
        let plan = SamplePlan.plan.moved(by: written.changes)
        update(
            &state, .written(.written(entry), of: .commit(written), plan, changes: written.changes, nextUndo: entry))
        let text = state.message?.text ?? ""
        #expect(text.contains("reason No counterpart.") && !text.contains("cleared"), "\(text)")
    }

    @Test("Esc on the board of a closed meeting returns to its minutes, in the present")
    func closingBoard() {
        var state = State(showing: SamplePlan.plan)
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        go(to: .meetings, &state)
        go(to: .minutes("meeting-1"), &state)
        let travel = Travel(Moment(endOf: state.today - 14), after: nil)
        update(&state, .travelled(travel, state.plan, toBoard: true))
        #expect(state.screen.place == .board && state.travel != nil)
        #expect(update(&state, .key(.escape)) == [.travel(nil)])
        update(&state, .returned(SamplePlan.plan))
        #expect(state.screen.place == .minutes("meeting-1") && state.travel == nil)
    }

    private static let ways: [Key?] = [.escape, "q", "=", .control("c"), nil]

    @Test(
        "However the past is left, the board that was opened for it goes, and no other screen",
        arguments: PlacesTests.places.filter { $0 != .importing }, ways)
    func leaving(place: Place, key: Key?) {
        for (toBoard, isDeeper) in [(false, false), (false, true), (true, false), (true, true)] {
            var state = PlacesTests().state(SamplePlan.plan, place, (80, 24))
            let (before, plan) = (state.screens.map(\.place), state.plan)
            let travel = Travel(Moment(endOf: state.today - 14), after: nil)
            update(&state, .travelled(travel, plan, toBoard: toBoard))
            if isDeeper { go(to: .resources, &state) }
            let isStep = key == .escape || key == "q"
            if let key {
                var steps = 0
                while steps < 9, !update(&state, .key(key)).contains(.travel(nil)) { steps += 1 }
                #expect(steps == (isStep && isDeeper && (toBoard || place != .resources) ? 1 : 0))
            }
            update(&state, .returned(plan))
            let stays = isDeeper && !isStep && (place != .resources || toBoard)
            #expect(state.screens.map(\.place) == before + (stays ? [.resources] : []) && state.travel == nil)
        }
    }

    @Test("A board that was left in the past takes no other screen with it, and what leaves the past takes the board")
    func leftBoard() {
        var state = State(showing: SamplePlan.plan)
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        go(to: .city("tijuana"), &state)
        let travel = Travel(Moment(endOf: state.today - 14), after: nil)
        update(&state, .travelled(travel, state.plan))
        go(to: .meetings, &state)
        go(to: .minutes("meeting-1"), &state)
        update(&state, .travelled(travel, state.plan, toBoard: true))
        var (compared, ceiled) = (state, state)
        let inPast = state.screens.map(\.place)
        var steps = 0
        while steps < 9, !update(&state, .key(.escape)).contains(.travel(nil)) { steps += 1 }
        update(&state, .returned(SamplePlan.plan))
        #expect(steps == 3 && state.screens.map(\.place) == [.board, .city("tijuana")])
        let deep: [Place] = [.board, .city("tijuana"), .meetings, .minutes("meeting-1")]
        update(&compared, .compared(SamplePlan.plan, at: travel.moment, with: SamplePlan.plan))
        #expect(compared.screens.map(\.place) == inPast + [.comparison] && compared.travel == travel)
        #expect(update(&compared, .key(.escape)).isEmpty)
        #expect(compared.screens.map(\.place) == inPast && compared.travel == travel)
        update(&ceiled, .released(upTo: "U", SamplePlan.plan, since: nil, nextUndo: nil))
        #expect(ceiled.screens.map(\.place) == deep)
    }
}
