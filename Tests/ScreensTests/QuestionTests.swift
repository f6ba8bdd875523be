import Canvas
import Exchange
import Foundation
import Phrases
import Plan
import Testing

@testable import Screens

extension Promise {
    /// Whether a cell tells it as owed: its next step and what the public will see have lines of their own.
    fileprivate var isOwed: Bool { kind != .nextStep && kind != .publicMilestone }
}

/// The questions of a chair, each with at most one key from the board, and the answers read off the screen.
@Suite("The ten questions")
struct QuestionTests {
    /// A plan of three cities, 100 projects and 160 commitments, exported once.
    static let workingPlan: Plan = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Frozen/working-plan.json")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return Plan().moved(
            by: Import(json: JSONDocument(text), into: Plan(), on: SamplePlan.day, in: Language.english.phrases).changes
        )
    }()
    static let plans = [("sample", SamplePlan.plan), ("working plan", workingPlan)]

    /// The board, with what changed since a meeting at which one line was another.
    private func board(_ plan: Plan, _ language: Language) -> State {
        var state = State(showing: plan, language: language)
        state.complete(with: plan, nextUndo: nil)
        let earlier = state.today - 14
        // No word was said before its day.
        let later = plan.ids(of: .assessment).filter { id in
            plan.value(.assessment, id, .asOf).flatMap(Day.init(code:)).map { $0 > earlier } ?? false
        }
        let past = plan.moved(
            by: [Change(.assessment, "ciudad-juarez/resources/us", .status, to: Status.onTrack.rawValue)]
                + later.map { Change(.assessment, $0, .asOf, to: earlier.code) })
        state.setChangesSinceMeeting(
            ChangesSinceMeeting(Meeting(id: "m-0"), on: earlier, past: past, touched: [], now: plan))
        state.settleSelection()
        return state
    }

    /// The words of a screen without its line ends and ellipses.
    private func words(_ state: State) -> String {
        view(state).lines.map { $0.replacing("─", with: " ").replacing("│", with: " ") }.joined(separator: " ")
            .split(separator: " ").joined(separator: " ")
    }

    /// The beginning of a text, which a narrow row still shows.
    private func head(_ text: String, _ count: Int = 14) -> String {
        text.prefix(count).split(separator: " ").joined(separator: " ")
    }

    @Test("A promise has one name on every screen", arguments: plans.indices, Language.allCases)
    func promiseNames(index: Int, language: Language) throws {
        let state = board(Self.plans[index].1, language)
        let promises = state.plan.promises(on: state.today)
        let listed = state.promiseRows(width: 400, first: nil).map { $0.pieces.map(\.text) }
        for promise in promises {
            let name = state.phrases.name(of: promise, in: state.plan)
            #expect(listed.contains { $0.contains(name) }, "\(name)")
            if let id = promise.city.flatMap({ city in promise.line.map { EffortID(city: city, line: $0) } }) {
                #expect(
                    state.cellFacts(id).flatMap(\.items).contains { $0.text.hasSuffix(name) } || !promise.isOwed,
                    "\(name)")
                #expect(
                    state.owedRows(on: .effort(id), width: 400).contains {
                        $0.pieces.contains { $0.text.contains(name) }
                    }
                        || state.plan.promises(to: id, on: state.today).prefix(2).allSatisfy { $0 != promise })
            }
            #expect(state.phrases.named(promise, in: state.plan).contains(name))
        }
        #expect(promises.count > 20)
    }

    @Test("Each is answered in at most one key", arguments: plans.indices, Language.allCases)
    func answers(index: Int, language: Language) throws {
        let plan = Self.plans[index].1
        #expect(plan.cities.count == 3 && !plan.projects.isEmpty)
        let state = board(plan, language)
        let phrases = state.phrases
        func after(_ key: Key) -> String {
            var state = state
            _ = update(&state, .key(key))
            return words(state)
        }
        let board = words(state)
        // How much time is left? What is red, and what is stale?
        #expect(board.contains(phrases.screens.daysLeft(plan.clock(on: state.today)?.daysLeft ?? 0)))
        #expect(board.contains(phrases.screens.offTrack(state.summary.offTrack)))
        #expect(board.contains(phrases.screens.unknown(state.summary.unknown)))
        let efforts = plan.cities.flatMap { city in LineOfEffort.allCases.map { EffortID(city: city.id, line: $0) } }
        for (sign, wanted) in [("■", Status.offTrack), ("?", nil)] as [(String, Status?)] {
            let cells = efforts.filter { plan.shownStatus(of: $0, on: state.today).status == wanted }
            #expect(
                !cells.isEmpty && board.split(separator: sign, omittingEmptySubsequences: false).count > cells.count)
        }
        // Where do the sides differ, and why?
        let disputed = efforts.filter { plan.shownStatus(of: $0, on: state.today).isDisputed }
        let decide = after("d")
        for effort in disputed {
            #expect(decide.contains(head(plan.cityName(effort.city))))
            for side in plan.partners {
                let said = plan.assessment(of: effort, by: side.id)
                #expect(said.status.map { decide.contains(phrases.words.status($0)) } ?? true)
                #expect(phrases.read(said.reason).map { decide.contains(head($0)) } ?? true)
            }
        }
        #expect(!disputed.isEmpty)
        // What changed?
        let changed = after("*")
        #expect(
            changed.contains(phrases.board.changedSince(phrases.words.day(state.today - 14, seenFrom: state.today))))
        #expect(changed.contains("US \(phrases.status(.onTrack)) →"))
        // Who owes what?
        let promise = try #require(plan.promises(on: state.today).first)
        let owed = after("w")
        #expect(owed.contains(head(phrases.name(of: promise, in: plan))) && owed.contains(phrases.side(of: promise)))
        // What must be decided?
        let question = try #require(plan.openQuestions(state.issues, on: state.today).first)
        #expect(decide.contains(head(phrases.sentence(for: question, in: plan, on: state.today), 30)))
        // What blocks this cell, and does it help?
        let facts = state.cellFacts(EffortID(city: "ciudad-juarez", line: .resources))
        for label in [phrases.board.needs, phrases.board.effect] {
            let item = try #require(facts.first { $0.label == label }?.items.first)
            #expect(board.contains(head("\(label) \(item.lead)\(item.text)")) && board.contains(item.tail))
            #expect(!item.tail.isEmpty)
        }
        // What is visible to the public?
        let seen = plan.publicMilestones(on: state.today).first.flatMap { phrases.read($0.project.publicMilestone) }
        #expect(after("o").contains(head(seen ?? phrases.board.noPublicMilestones)))
    }

    @Test("* dims what has not changed, and nothing else")
    func dimmed() {
        var state = board(SamplePlan.plan, .english)
        _ = update(&state, .key("*"))
        let (canvas, layout) = (view(state), state.boardLayout)
        var bright = 0
        for (row, city) in state.plan.cities.enumerated() {
            for (column, line) in LineOfEffort.allCases.enumerated() {
                let id = EffortID(city: city.id, line: line)
                let isDim = canvas[layout.firstCity + row, layout.column(of: column)].style.role == .dim
                let shown = state.plan.shownStatus(of: id, on: state.today)
                #expect(isDim != state.plan.isChanged(id, shown, since: state.before, on: state.today))
                bright += isDim ? 0 : 1
            }
        }
        // One turned worse, one fell silent.
        #expect(bright == 2)
    }

    @Test("An open meeting is told on the board, with its item and the key")
    func meeting() throws {
        let plan = SamplePlan.plan
        let outline = MeetingOutline(day: SamplePlan.day, kind: .review, minutes: 20, marking: "U", present: [])
        let begun = try plan.begin("m", outline, issues: plan.issues(on: SamplePlan.day), at: 0, on: SamplePlan.day)
        let state = board(plan.moved(by: begun + [Change(.meeting, "m", .current, to: "m/3")]), .english)
        let count = state.plan.agenda(of: "m").count
        #expect(view(state).lines[2] == " Meeting open, item 3 of \(count): m")
        #expect(view(board(plan, .english)).lines[2].isEmpty)
    }

    @Test("The board of a new plan says what to do next and offers the tour", arguments: Language.allCases)
    func newPlan(language: Language) {
        let cities = [Change(.city, "a", .name, to: "Alpha"), Change(.partner, "us", .text(.name, .english), to: "US")]
        for plan in [Plan(), Plan().moved(by: cities)] {
            #expect(words(board(plan, language)).contains("cinco tour"))
        }
        let board = board(Plan().moved(by: cities), language)
        #expect(words(board).contains(board.phrases.board.whatNext) && !board.isBegun)
        #expect(self.board(SamplePlan.plan, language).isBegun)
    }

    @Test("A new plan's board tells each sentence whole", arguments: Language.allCases, [60, 72, 80, 96])
    func wholeSentences(language: Language, width: Int) {
        let cities = [Change(.city, "a", .name, to: "Alpha"), Change(.partner, "us", .name, to: "US")]
        for plan in [Plan(), Plan().moved(by: cities)] {
            var state = board(plan, language)
            _ = update(&state, .resize(width: width, height: 24))
            let steps = [
                \BoardPhrases.stepSide, \.stepStatus, \.stepProject, \.stepShare, \.stepMeasure, \.stepMeeting, \.tour,
            ]
            let sentences = plan.cities.isEmpty ? state.emptyBoard : steps.map { state.phrases.board[keyPath: $0] }
            for sentence in sentences { #expect(words(state).contains(state.keymap.naming(sentence))) }
        }
    }

    @Test("Esc and q leave the past one step at a time, and never the program", arguments: ["q", .escape] as [Key])
    func past(key: Key) {
        for place in [Place.board, .city("tijuana")] {
            var state = board(SamplePlan.plan, .english)
            if place != .board { go(to: place, &state) }
            let travel = Travel(Moment(endOf: state.today - 30), after: nil)
            update(&state, .travelled(travel, state.plan))
            #expect(state.hints.first?.command == .present)
            go(to: .issues, &state)
            #expect(update(&state, .key(key)).isEmpty && state.screen.place == place)
            #expect(update(&state, .key(key)) == [.travel(nil)] && state.screen.place == place)
            update(&state, .returned(SamplePlan.plan))
            #expect(state.travel == nil)
        }
    }
}
