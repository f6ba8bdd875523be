import Canvas
import Phrases
import Plan
import TestSupport
import Testing

@testable import Screens

@Suite("Update")
struct UpdateTests {
    @Test("What was done is news since the last meeting, also where the whole plan has to be looked at again")
    func news() {
        for (kind, record, field) in [
            (RecordKind.city, "tijuana", FieldName.text(.note, .english)), (.effort, "tijuana/training", .progress),
        ] {
            var state = State(showing: SamplePlan.plan)
            state.complete(with: SamplePlan.plan, nextUndo: nil)
            state.setChangesSinceMeeting(
                ChangesSinceMeeting(nil, on: SamplePlan.day - 14, past: state.plan, touched: [], now: state.plan))
            let changes = [Change(kind, record, field, to: "7")]
            state.show(state.plan.moved(by: changes), after: changes)
            #expect(state.since?.isChanged(kind, record) == true)
            #expect(state.analysis == IssueAnalysis(of: state.plan, on: state.today, since: state.since))
        }
    }

    @Test("The selection follows a moved city", arguments: [("J", 1), ("K", 0)] as [(Key, Int)])
    func moved(key: Key, row: Int) throws {
        var state = State(showing: SamplePlan.plan)
        update(&state, .completed(SamplePlan.plan, nextUndo: nil))
        if row == 0 { _ = update(&state, .key("j")) }
        let city = try #require(state.selectedCity?.id)
        guard case .commit(let act)? = update(&state, .key(key)).first else {
            Testing.Issue.record("nothing was moved")
            return
        }
        // The store adds the old values, which distinguish a moved record from a new one.
        var written = act
        written.changes = state.plan.effective(act.changes)
        let entry = Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: .done, act: written)
        let plan = state.plan.moved(by: act.changes)
        update(
            &state, .written(.written(entry), of: .commit(act), plan, changes: act.changes, nextUndo: entry))
        #expect(plan.cities.firstIndex { $0.id == city } == row)
        #expect(state.selectedCity?.id == city && state.screen.row == row)
    }

    @Test("One's own act is undone at once, another's after a question", arguments: [("x", true), ("other", false)])
    func undo(author: String, isOwn: Bool) {
        let act = Act(
            author: author, partner: "mx", asOf: SamplePlan.day, changes: [Change(.city, "tijuana", .share, to: "7")])
        let next = Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: .done, act: act)
        for (answer, effects) in [("y", [Effect.undo]), ("n", [])] as [(Key, [Effect])] {
            var state = State(showing: SamplePlan.plan)
            update(&state, .completed(SamplePlan.plan, nextUndo: next))
            #expect(update(&state, .key("u")) == (isOwn ? [.undo] : []))
            #expect((state.overlay == nil) == isOwn)
            if !isOwn { #expect(update(&state, .key(answer)) == effects && state.overlay == nil) }
        }
    }

    @Test("What is due on a day is drawn as late from the next day on, and not on the day itself")
    func late() {
        let effort = EffortID(city: "tijuana", line: .technology)
        let due = SamplePlan.day.iso
        let dated: [(String, [Change])] = [
            (
                "step",
                [Change(.effort, effort.record, .nextStep, to: "S"), Change(.effort, effort.record, .due, to: due)]
            ),
            (
                "milestone",
                [
                    Change(.milestone, "new", .title, to: "M"), Change(.milestone, "new", .subject, to: effort.record),
                    Change(.milestone, "new", .due, to: due),
                ]
            ),
            (
                "first step",
                [
                    Change(.dependency, "\(effort.record)>sample-1", .firstStep, to: "F"),
                    Change(.dependency, "\(effort.record)>sample-1", .due, to: due),
                ]
            ),
        ]
        for (name, changes) in dated {
            func late(_ plan: Plan, daysLater days: Int) -> Int {
                var state = State(showing: plan)
                state.configuration.givenDay = SamplePlan.day + days
                update(&state, .completed(plan, nextUndo: nil))
                return state.effortRows(effort, width: 80).flatMap(\.pieces).count { $0.role == .warning }
            }
            // The same without its due day: an unmet dependency is drawn as a warning anyway.
            let plan = SamplePlan.plan.moved(by: changes.dropLast())
            #expect(late(plan.moved(by: changes), daysLater: 0) == late(plan, daysLater: 0), "\(name)")
            #expect(late(plan.moved(by: changes), daysLater: 1) > late(plan, daysLater: 1), "\(name)")
        }
    }

    @Test(
        "On the board Tab and Shift-Tab go round all efforts that want a look, and to no other",
        arguments: [Key.tab, .backTab])
    func trouble(key: Key) {
        let plan = SamplePlan.plan
        var state = State(showing: plan)
        update(&state, .completed(plan, nextUndo: nil))
        let efforts = plan.cities.flatMap { city in LineOfEffort.allCases.map { EffortID(city: city.id, line: $0) } }
        let wanted = efforts.filter { effort in
            let shown = plan.shownStatus(of: effort, on: SamplePlan.day)
            let isLate =
                !plan.effort(effort).nextStep.isEmpty && plan.effort(effort).due.map { $0 < SamplePlan.day } == true
            return shown.isDisputed || shown.status == nil || shown.status == .offTrack || isLate
        }
        let visited = wanted.indices.map { _ in
            _ = update(&state, .key(key))
            return state.selectedEffort
        }
        #expect(wanted.count > 4 && wanted.count < efforts.count && visited.count == wanted.count)
        #expect(Set(visited) == Set(wanted.map(Optional.some)))
    }

    @Test("History is read further back when its last act is reached")
    func paging() {
        var state = State(showing: SamplePlan.plan)
        #expect(update(&state, .key("H")) == [.readHistory(.plan)])
        let act = Act(
            author: "x", partner: nil, asOf: SamplePlan.day,
            changes: [Change(.city, "tijuana", .text(.note, .english), to: "n")])
        state.setHistory(
            (0..<State.historyStep).map { number in
                Entry(id: "\(number)", time: HybridTime(raw: Int64(number)), writer: "w", kind: .done, act: act)
            }, of: .plan)
        #expect(update(&state, .key(.down)).isEmpty)
        #expect(update(&state, .key(.end)) == [.readHistory(.plan)])
        #expect(state.historyLimit == 2 * State.historyStep)
    }

    @Test("Esc, wherever it is pressed, changes nothing", arguments: ["s", "c", ":", "/", "e", "D", "?", "H"])
    func escape(key: String) {
        var state = State(showing: SamplePlan.plan)
        let before = state.plan
        for name in [key, "x", "Esc", "Esc"] {
            guard let key = Key(name: name) else { continue }
            for effect in update(&state, .key(key)) {
                if case .commit = effect { Testing.Issue.record("\(name) commits") }
            }
        }
        #expect(state.plan == before && state.overlay == nil)
    }

    @Test("Any keys, at any size, draw a screen of that size and commit only what they spell", arguments: 0..<12)
    func anyKeys(seed: Int) {
        var random = SeededGenerator(seed)
        func next(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
        let special: [Key] = [
            .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace,
            .delete, .control("u"), .control("w"), .function(1), .character("ñ"), .character("日"),
            .character("\u{301}"),
        ]
        var state = State(showing: SamplePlan.plan)
        for _ in 0..<400 {
            if next(12) == 0 {
                _ = update(&state, .resize(width: next(220), height: next(70)))
            } else {
                let key =
                    next(3) == 0
                    ? special[next(special.count)] : .character(Character(Unicode.Scalar(UInt8(32 + next(95)))))
                for effect in update(&state, .key(key)) {
                    if case .commit(let act) = effect { #expect(!act.changes.isEmpty) }
                }
            }
            let canvas = view(state)
            #expect(canvas.width == state.size.width && canvas.height == state.size.height)
            if let cursor = canvas.cursor, canvas.height > 0, canvas.width > 0 {
                #expect(cursor.row >= 0 && cursor.row < max(1, canvas.height))
            }
        }
    }

    @Test("On the smallest terminal no status is cut", arguments: Language.allCases)
    func narrow(language: Language) {
        var state = State(showing: SamplePlan.plan, language: language, size: smallestSize)
        state.complete(with: SamplePlan.plan, nextUndo: nil)
        let first = state.boardLayout.column(of: 0)
        for line in view(state).lines[4..<(4 + state.plan.cities.count)] {
            #expect(!line.dropFirst(first).contains("…"), "\(line)")
        }
    }
}
