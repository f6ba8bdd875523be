import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("Undo in a meeting")
struct AgendaUndoTests {
    private let folder = Folder()
    private let author = Author(name: "planner", side: "us")
    private let day = SamplePlan.day

    private func act(_ changes: [Change]) -> Act {
        Act(author: "planner", partner: "us", asOf: day, changes: changes)
    }

    private func begin(_ store: Store) throws {
        let plan = try store.plan()
        let outline = MeetingOutline(day: day, kind: .review, minutes: 20, marking: "U", present: [("us", "A")])
        _ = try store.commit(act(plan.begin("m", outline, issues: plan.issues(on: day), at: 0, on: day)))
    }

    @Test(
        "It takes the start of a meeting back with its items, whatever the meeting has left in them", arguments: 0..<5)
    func start(steps: Int) throws {
        let store = try SampleFile.open(folder.file("plan"))
        let before = try store.plan()
        try begin(store)
        let begun = try store.plan()
        for step in 0..<steps {
            let plan = try store.plan()
            let meeting = try #require(plan.meeting("m"))
            let items = plan.agenda(of: "m")
            // The last is what earlier versions noted of an item that was moved and skipped.
            let changes =
                step < 3
                ? plan.turn(to: items[step + 1].id, in: meeting, at: 10 * step)
                : plan.moving(items[1], by: 1) + [Change(.item, items[2].id, .skipped, to: true.code)]
            _ = try store.commit(act(changes), as: .noted)
        }
        _ = try store.undo(by: author, on: day)
        #expect(try store.plan() == before)
        _ = try store.redo(by: author, on: day)
        #expect(try store.plan() == begun)
        _ = try store.undo(by: author, on: day)
        #expect(try store.plan() == before && store.check().isEmpty)
    }

    @Test("It takes back the last thing that was done to the agenda, and nothing before it", arguments: 0..<4)
    func lastFirst(kind: Int) throws {
        let store = try SampleFile.open(folder.file("plan"))
        try begin(store)
        _ = try store.commit(act([Change(.decision, "m/d", .text(.text, .english), to: "Decided")]))
        let decided = try store.plan()
        let items = decided.agenda(of: "m")
        let changes = [
            decided.moving(items[2], by: 1), decided.moving(items[2], by: -1),
            [Change(.item, items[2].id, .skipped, to: true.code)],
            [Change(.item, items[2].id, .carried, to: true.code)],
        ]
        _ = try store.commit(act(changes[kind]))
        #expect(try store.plan() != decided)
        _ = try store.undo(by: author, on: day)
        #expect(try store.plan() == decided)
    }
}
