import Canvas
import Phrases
import Plan
import Testing

@testable import Screens

@Suite("The screen of an agenda")
struct AgendaScreenTests {
    private static let plans = QuestionTests.plans.map(\.1)

    private func state(_ plan: Plan, _ language: Language, minutes: Int, _ size: (width: Int, height: Int)) throws
        -> State
    {
        let outline = MeetingOutline(day: SamplePlan.day, kind: .review, minutes: minutes, marking: "U", present: [])
        let begun = plan.moved(
            by: try plan.begin("m", outline, issues: plan.issues(on: SamplePlan.day), at: 0, on: SamplePlan.day))
        var state = State(showing: begun, language: language, size: size)
        state.complete(with: begun, nextUndo: nil)
        go(to: .agenda("m"), &state)
        state.settleSelection()
        return state
    }

    @Test(
        "At 80×24 an agenda of half an hour stands without scrolling, and the selected item is told below it",
        arguments: plans.indices, Language.allCases)
    func halfAnHour(index: Int, language: Language) throws {
        var state = try state(Self.plans[index], language, minutes: 30, (80, 24))
        let items = state.plan.agenda(of: "m")
        #expect(items.count > 12 && state.hasBriefAgenda)
        for (row, item) in items.enumerated() {
            state.screen.row = row
            let lines = view(state).lines
            #expect(!lines.contains { $0.contains("↓") })
            for (other, item) in items.enumerated() {
                let name = state.phrases.name(of: item, in: state.plan).prefix(12)
                #expect(lines[state.listTop + other].contains("\(other + 1) \(name)"))
            }
            let preview = lines[(state.listTop + state.listRoom)...]
            for told in state.reasonRows(of: item, width: 80) {
                #expect(preview.contains { $0.contains(told.text.trimmingPrefix(" ").prefix(60)) }, "\(told.text)")
            }
            let isTold = !state.plan.issues(state.issues, on: item).isEmpty
            #expect(state.reasonRows(of: item, width: 80).isEmpty != isTold)
        }
    }

    @Test("The agenda tells an overdue milestone and an overdue action, and an action that is done stays on its item")
    func earlier() throws {
        var state = try state(SamplePlan.plan, .english, minutes: 30, (200, 60))
        let items = state.plan.agenda(of: "m")
        for (kind, cause) in [(ItemKind.clock, CauseName.publicMilestoneLate), (.actions, .actionOverdue)] {
            let item = try #require(items.first { $0.kind == kind })
            #expect(state.issues.contains { $0.cause.name == cause })
            let reason = try #require(state.reason(of: item, fits: { _ in true }))
            #expect(reason.contains("overdue"), "\(reason)")
        }
        let actions = try #require(items.first { $0.kind == .actions })
        let open = state.plan.openActions
        #expect(!open.isEmpty)
        let done = open.map { Change(.action, $0.id, .reached, to: state.today.code) }
        state.show(state.plan.moved(by: done + [Change(.meeting, "m", .current, to: actions.id)]), after: done)
        let shown = state.meetingRows("m", width: 120).compactMap { row -> String? in
            if case .record(.action, let id)? = row.target { id } else { nil }
        }
        #expect(Set(open.map(\.id)).isSubset(of: shown))
    }

    @Test("The first meeting has no item about actions of one before, and nothing is told as changed since")
    func first() throws {
        let plan = SamplePlan.plan.moved(
            by: SamplePlan.plan.meetings.map { Change(.meeting, $0.id, .removed, to: true.code) })
        let state = try state(plan, .english, minutes: 30, (120, 36))
        #expect(!state.plan.agenda(of: "m").isEmpty && state.plan.actions.isEmpty)
        #expect(!state.plan.agenda(of: "m").contains { $0.kind == .actions } && state.summary.changed == 0)
    }

    @Test("A longer agenda says how many items stand below", arguments: plans.indices)
    func longer(index: Int) throws {
        let state = try state(Self.plans[index], .english, minutes: 120, (80, 24))
        let below = state.plan.agenda(of: "m").count - state.listRoom
        #expect(below > 0 && view(state).lines[2].contains(" \(below) more ↓"))
    }

    @Test(
        "Where there is room each item has its reason and decision below it, and beside a meeting nothing is cut unsaid"
    )
    func wide() throws {
        var state = try state(SamplePlan.plan, .english, minutes: 30, (200, 60))
        #expect(!state.hasBriefAgenda)
        #expect(view(state).lines.count { $0.contains("→ ") } >= 8)
        for height in [24, 36, 60] {
            state = try self.state(SamplePlan.plan, .english, minutes: 120, (200, height))
            go(to: .meeting("m"), &state)
            let panel = view(state).lines.map { String($0.dropFirst(121)) }
            let items = state.plan.agenda(of: "m")
            let shown = items.enumerated().count { index, item in
                let name = state.phrases.name(of: item, in: state.plan).prefix(8)
                return panel.contains { $0.contains(" \(index + 1) \(name)") }
            }
            let said = panel.compactMap { $0.firstMatch(of: /(\d+) more ↓/)?.output.1 }.last.flatMap { Int($0) } ?? 0
            // The first such line is that of the meeting beside it.
            #expect(shown + said == items.count, "\(height): \(panel.joined(separator: "\n"))")
        }
    }
}
