import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("The screens of a meeting")
struct MeetingScreenTests {
    private func state(
        _ language: Language = .english, minutes: Int = 30, after changes: [Change] = []
    ) throws -> State {
        let plan = SamplePlan.plan.moved(by: changes)
        let outline = MeetingOutline(day: SamplePlan.day, kind: .review, minutes: minutes, marking: "U", present: [])
        let issues = plan.issues(on: SamplePlan.day)
        let begun = plan.moved(by: try plan.begin("m", outline, issues: issues, at: 0, on: SamplePlan.day))
        var state = State(showing: begun, language: language)
        state.complete(with: begun, nextUndo: nil)
        state.setChangesSinceMeeting(
            ChangesSinceMeeting(nil, on: SamplePlan.day - 14, past: SamplePlan.plan, touched: [], now: begun))
        go(to: .meeting("m"), &state)
        state.settleSelection()
        return state
    }

    /// Presses keys, and writes what they bring about.
    private func press(_ keys: [Key], _ state: inout State) {
        for key in keys {
            for effect in update(&state, .key(key)) {
                guard case .commit(let act) = effect.asCommit else { continue }
                var written = act
                written.changes = state.plan.effective(act.changes)
                let entry = Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: .done, act: written)
                let plan = state.plan.moved(by: act.changes)
                update(
                    &state, .written(.written(entry), of: effect, plan, changes: act.changes, nextUndo: entry))
            }
        }
    }

    private func keys(_ text: String) -> [Key] { text.map { .character($0) } }

    @Test("A meeting that was entered for today is not in progress until m begins it", arguments: Language.allCases)
    func scheduled(language: Language) throws {
        let entered = SamplePlan.plan.moved(by: [
            Change(.meeting, "s", .day, to: SamplePlan.day.iso), Change(.meeting, "s", .minutes, to: "45"),
        ])
        var state = State(showing: entered, language: language)
        state.complete(with: entered, nextUndo: nil)
        #expect(!view(state).lines.contains { $0.contains(language == .english ? "Meeting open" : "Reunión abierta") })
        press(keys("b"), &state)
        let rows = view(state).lines.filter { $0.contains(language.phrases.meetings.notBegun) }
        #expect(rows.count == 1 && rows.first?.contains("○") == true)
        press(keys("m"), &state)
        guard case .form(let form)? = state.overlay else {
            Testing.Issue.record("no form")
            return
        }
        #expect(form.newRecord == "s" && form.fields.contains { $0.name == .minutes && $0.text.text == "45" })
        let act = try state.beginning(form)
        let begun = state.plan.moved(by: act.changes)
        #expect(begun.openMeeting?.id == "s" && begun.agenda(of: "s").count > 3)
    }

    @Test(
        "At 80×24 an item shows reason, sides, what is owed, the question and what is recorded",
        arguments: Language.allCases)
    func order(language: Language) throws {
        let state = try state(language)
        let words = language.phrases.meetings
        for item in state.plan.agenda(of: "m") where item.effort != nil {
            var state = state
            press([], &state)
            _ = turn(to: item.id, &state)
            state.show(state.plan.moved(by: [Change(.meeting, "m", .current, to: item.id)]))
            let lines = view(state).lines.dropFirst(state.listTop).dropLast()
            func place(_ label: String) -> Int? {
                lines.firstIndex { $0.dropFirst().trimmed.hasPrefix(label) }
            }
            let owed = state.plan.promises(to: try #require(item.effort), on: state.today)
            let labels =
                ["US ◂ ", "MX "] + (owed.isEmpty ? [] : [words.owed])
                + (state.proposal(on: item) == nil ? [] : [words.toDecide]) + [words.saidHere]
            let places = labels.map(place)
            #expect(!places.contains(nil), "\(language) \(item): \(labels) \(lines.joined(separator: "\n"))")
            #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
            let reason = try #require(lines.first)
            #expect(reason.contains("!") && !reason.contains("US ◂"))
        }
    }

    @Test("A proposed decision is taken with two keys, with its owner and day, in each language of the plan")
    func proposed() throws {
        var state = try state()
        press([.character("d"), .enter], &state)
        let decision = try #require(state.plan.decisions(of: "m").first)
        let action = try #require(state.plan.actions(of: "m").first)
        #expect(
            decision.text[.english]
                == "Mexico provides “A state force of the same size” for “State counterpart to the federal deployment”."
        )
        #expect(
            decision.text[.spanish]?.contains("aporta") == true && !(decision.text[.spanish] ?? "").contains("[en]"))
        #expect(decision.subject == state.itemInTurn?.subject && decision.item == state.itemInTurn?.id)
        #expect(action.text == decision.text && action.owner == "mx" && action.due != nil)
        #expect(action.subject == decision.subject && action.item == decision.item)
    }

    @Test("A decision that was proposed and taken is what the plan says from then on, with its day")
    func proposals() throws {
        let begun = try state()
        var written = 0
        for item in begun.plan.agenda(of: "m") {
            var state = begun
            state.show(state.plan.moved(by: [Change(.meeting, "m", .current, to: item.id)]))
            state.settleSelection()
            guard let proposal = state.proposal(on: item, at: state.target) else { continue }
            _ = update(&state, .key("d"))
            guard let act = saved(&state) else { continue }
            let plan = state.plan.moved(by: act.changes)
            let action = plan.actions(of: "m").first
            let changes = try state.plan.changes(
                taking: proposal, as: try #require(plan.decisions(of: "m").first).text, owner: action?.owner,
                due: action?.due, by: "x", on: state.today)
            for change in changes {
                #expect(plan.value(change.kind, change.record, change.field) == change.new, "\(item) \(change)")
            }
            if changes.contains(where: { $0.kind == .commitment }), action?.due.map({ $0 > state.today }) ?? false {
                let issues = plan.issues(on: state.today).filter { $0.subject == .commitment(changes[0].record) }
                #expect(!plan.openQuestions(issues, on: state.today).contains { $0.kind == .overdue }, "\(item)")
            }
            written += changes.isEmpty ? 0 : 1
        }
        #expect(written > 0)
    }

    @Test(
        "A dispute and a deadlock that a decision settles are no question any more",
        arguments: QuestionTests.plans.indices)
    func settled(index: Int) throws {
        let plan = QuestionTests.plans[index].1
        let issues = plan.issues(on: SamplePlan.day)
        var kinds: Set<OpenQuestion.Kind> = []
        for question in plan.openQuestions(issues, on: SamplePlan.day)
        where question.kind == .disputed || question.kind == .deadlock {
            let proposal = try #require(
                plan.proposedDecision(on: [question.issue], by: SamplePlan.day + 14, on: SamplePlan.day))
            var text = LocalizedText()
            for language in Language.allCases {
                text[language] = language.phrases.text(of: proposal, in: plan, on: nil)
            }
            let changes = try plan.changes(
                taking: proposal, as: text, owner: "us", due: SamplePlan.day + 14, by: "x", on: SamplePlan.day)
            let after = plan.moved(by: changes)
            let left = after.openQuestions(after.issues(on: SamplePlan.day), on: SamplePlan.day)
            #expect(!left.contains { $0.kind == question.kind && $0.issue.subject == question.issue.subject })
            #expect(Set(changes.map { [$0.kind.rawValue, $0.record, $0.field.rawValue] }).count == changes.count)
            kinds.insert(question.kind)
        }
        #expect(!kinds.isEmpty)
    }

    @Test("A decision is proposed on the issue under the cursor, and once it is taken not again")
    func underCursor() throws {
        let begun = try state()
        var proposed = 0
        for item in begun.plan.agenda(of: "m") where item.kind == .issue || item.kind == .other {
            var state = begun
            state.show(state.plan.moved(by: [Change(.meeting, "m", .current, to: item.id)]))
            state.settleSelection()
            let issues = state.plan.issues(state.issues, on: item)
            for row in state.shownList.selectable.indices {
                state.screen.row = row
                let here = issues.filter { state.target(of: $0) == state.target }
                let day = state.today + state.plan.settings.staleAfter
                guard let own = state.plan.proposedDecision(on: here, by: day, on: state.today) else {
                    continue
                }
                let proposal = try #require(state.proposal(on: item, at: state.target))
                #expect(proposal.kind == own.kind)
                var after = state
                press([.character("d"), .enter], &after)
                if !after.plan.decisions(of: "m").isEmpty {
                    #expect(after.proposal(on: item, at: state.target)?.kind != own.kind)
                    proposed += 1
                }
            }
        }
        #expect(proposed > 3)
    }

    /// The plan as another terminal changes it.
    private func others(_ changes: [Change], _ state: inout State) {
        update(&state, .othersWrote(state.plan.moved(by: changes), changes: changes, nextUndo: nil))
    }

    /// The act by which a form is saved; a field that it asks for once is left empty.
    private func saved(_ state: inout State) -> Act? {
        for _ in 0..<3 {
            if case .commit(let act)? = update(&state, .key(.enter)).first { return act }
        }
        return nil
    }

    @Test("What was proposed, typed and shown is recorded, under its item, wherever other terminals go meanwhile")
    func movedOn() throws {
        let begun = try state()
        let items = begun.plan.agenda(of: "m")
        var agreed = 0
        for item in items {
            for other in items where other.id != item.id {
                for key in ["d", "a", "n"] as [Key] {
                    var state = begun
                    state.show(state.plan.moved(by: [Change(.meeting, "m", .current, to: item.id)]))
                    state.settleSelection()
                    let proposal = state.proposal(on: item, at: state.target)
                    _ = update(&state, .key(key))
                    let isTyped = key != "d" || proposal == nil
                    if isTyped { for letter in "Text" { _ = update(&state, .key(.character(letter))) } }
                    let plan = state.plan
                    others([Change(.meeting, "m", .current, to: other.id)], &state)
                    let act = try #require(saved(&state), "\(key) \(item.id)")
                    for change in act.changes where change.field == .item { #expect(change.new == item.id) }
                    #expect(act.changes.contains { $0.field == .item })
                    let half = isTyped ? nil : proposal?.agreed
                    let after = plan.moved(by: act.changes)
                    let moved = after.commitments.filter { plan.commitment($0.id)?.state != $0.state }
                    #expect(moved.map(\.id) == (half.map { [$0.id] } ?? []) && moved.allSatisfy { $0.state == .agreed })
                    agreed += moved.count
                    for language in Language.allCases where !isTyped {
                        let text = act.changes.last { $0.kind == .decision && $0.field == .text(.text, language) }?.new
                        let sentence = proposal.map { language.phrases.text(of: $0, in: plan, on: item.effort) }
                        #expect(text == sentence, "\(item.id)")
                    }
                }
            }
        }
        #expect(agreed > 0)
    }

    @Test("A commitment that another terminal has moved on is not set back by the decision that was proposed on it")
    func notSetBack() throws {
        var state = try state()
        let half = try #require(state.itemInTurn.flatMap { state.proposal(on: $0) }?.agreed)
        _ = update(&state, .key("d"))
        others([Change(.commitment, half.id, .commitmentState, to: CommitmentState.inPlace.code)], &state)
        let act = try #require(saved(&state))
        #expect(!act.changes.contains { $0.kind == .commitment } && act.changes.contains { $0.kind == .decision })
    }

    @Test("Typing replaces a proposed decision with its owner: who does it is asked once")
    func typed() throws {
        for (keys, owner) in [([Key.enter], nil), ([.character("u"), .enter], "us")] as [([Key], String?)] {
            var state = try state()
            press([.character("d")] + self.keys("Report on Friday"), &state)
            guard case .form(let form)? = state.overlay else { throw NoForm() }
            // The owner goes when the text does, not when the form is saved.
            for name in [FieldName.owner, .lead] {
                #expect(form.fields.first { $0.kind == .action && $0.name == name }?.text.text == "")
            }
            press([.enter], &state)
            #expect(view(state).lines.contains { $0.contains("Who does it?") } && state.plan.decisions(of: "m").isEmpty)
            press(keys, &state)
            let decision = try #require(state.plan.decisions(of: "m").first)
            #expect(decision.text[.english] == "Report on Friday" && decision.text[.spanish] == nil)
            #expect(state.plan.actions(of: "m").first?.owner == owner)
            #expect(state.plan.actions(of: "m").count == (owner == nil ? 0 : 1))
        }
    }

    @Test("A decision is tied to the issue under the cursor, or to a city that is entered")
    func tied() throws {
        var state = try state()
        let rows = state.shownList
        let index = try #require(rows.selectable.firstIndex { rows.rows[$0].target == .project("sample-4") })
        state.screen.row = index
        press(keys("dOf a project") + [.enter, .enter], &state)
        #expect(state.plan.decisions(of: "m").first?.subject == .project("sample-4"))
        state.screen.row = 0
        press([.character("d")] + keys("Of a city"), &state)
        guard case .form(var form)? = state.overlay else { throw NoForm() }
        for (name, text) in [(FieldName.subject, ""), (.city, "tijuana")] {
            let field = try #require(form.fields.firstIndex { $0.kind == .decision && $0.name == name })
            form.fields[field].text.replace(with: text)
        }
        state.overlay = .form(form)
        press([.enter, .enter], &state)
        #expect(state.plan.decisions(of: "m").last?.city == "tijuana")
        #expect(state.plan.decisions(of: "m").last?.subject == nil)
        #expect(view(state).lines.contains { $0.contains("Tijuana: Of a city") })
    }

    private struct NoForm: Error {}

    @Test("An action without owner or day asks for each once; where the plan needs them it is refused")
    func asked() throws {
        var state = try state()
        press(keys("aCall them") + [.enter], &state)
        #expect(view(state).lines.contains { $0.contains("Who does it?") } && state.plan.actions(of: "m").isEmpty)
        press([.character("m"), .enter], &state)
        #expect(view(state).lines.contains { $0.contains("By when?") } && state.plan.actions(of: "m").isEmpty)
        press(keys("+7d") + [.enter], &state)
        let action = try #require(state.plan.actions(of: "m").first)
        #expect(action.owner == "mx" && action.due == SamplePlan.day + 7)
        press(keys("aWithout") + [.enter, .enter, .enter], &state)
        #expect(state.plan.actions(of: "m").count == 2)
        var strict = try self.state(after: [Change(.plan, Plan.settingsID, .requiresActionOwner, to: true.code)])
        press(keys("aWithout") + [.enter, .enter, .enter], &strict)
        #expect(strict.plan.actions(of: "m").isEmpty && strict.overlay != nil)
    }

    @Test("+ takes any title that is typed, and still finds a place by its name")
    func title() throws {
        var state = try state(minutes: 20)
        press([.character("o"), .character("+")] + keys("Customs at the bridges") + [.enter], &state)
        let own = try #require(state.plan.agenda(of: "m").first { !$0.title.isEmpty })
        #expect(own.title[.english] == "Customs at the bridges" && own.marking == "U")
        press([.character("+")] + keys("culiac") + [.enter], &state)
        #expect(state.plan.agenda(of: "m").count { !$0.title.isEmpty } == 1)
        let place = state.plan.agenda(of: "m").suffix(3).first.flatMap { $0.subject?.record ?? $0.city }
        #expect(place?.hasPrefix("culiacan") == true)
    }

    @Test("An item is skipped, or carried over, and included again; carrying the current one over goes to the next")
    func leftOut() throws {
        var state = try state()
        press([.character("f")], &state)
        #expect(state.plan.item("m/1")?.carried == true && state.itemInTurn?.id == "m/2")
        press([.character("o"), .home, .character(" ")], &state)
        #expect(state.plan.item("m/1")?.skipped == true && state.plan.item("m/1")?.carried == false)
        press([.character("f")], &state)
        #expect(state.plan.item("m/1")?.skipped == false && state.plan.item("m/1")?.carried == true)
        press([.character("f")], &state)
        #expect(state.plan.item("m/1")?.isLeftOut == false)
        press([.character("J")], &state)
        #expect(state.plan.agenda(of: "m")[1].id == "m/1" && state.target == .item("m/1"))
    }
}

extension Effect {
    /// The act that a store would write of it.
    fileprivate var asCommit: Effect {
        switch self {
        case .note(let act), .close(_, let act): .commit(act)
        default: self
        }
    }
}

extension StringProtocol {
    fileprivate var trimmed: Substring { Substring(self.drop { $0 == " " }) }
}
