import GRDB
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("Closed meetings in the plan file")
struct MeetingStoreTests {
    private let folder = Folder()
    private let author = Author(name: "planner", side: "us")
    private let day = SamplePlan.day

    private func sample() throws -> Store {
        try SampleFile.open(folder.file("plan"))
    }

    private func act(_ changes: [Change]) -> Act {
        Act(author: "planner", partner: "us", asOf: day, changes: changes)
    }

    /// Holds a meeting and closes it.
    private func hold(_ store: Store) throws -> Plan {
        let plan = try store.plan()
        let outline = MeetingOutline(day: day, kind: .review, minutes: 20, marking: "U", present: [("us", "A")])
        _ = try store.commit(act(plan.begin("m", outline, issues: [], at: 0, on: day)))
        _ = try store.commit(act([Change(.decision, "m/d", .text(.text, .english), to: "Decided")]))
        let meeting = try #require(try store.plan().meeting("m"))
        let signed: [(kind: RecordKind, record: String, field: FieldName, value: String?)] = [
            (.attendance, "m/us", .initials, "A"), (.attendance, "m/mx", .initials, "B"),
        ]
        _ = try store.close("m", with: act(try store.plan().close(meeting, signed, at: 60, on: day)))
        return try store.plan()
    }

    private func closing(_ store: Store, _ meeting: String = "m") throws -> Moment {
        try #require(try store.plan().meeting(meeting).flatMap { Moment(closing: $0) })
    }

    @Test("What stood then is read back whatever is edited or merged since, however early it says it was")
    func frozen() throws {
        let store = try sample()
        let then = try hold(store)
        let moment = try closing(store)
        #expect(try store.plan(asOf: moment) == then)
        _ = try store.commit(
            act([Change(.city, "tijuana", .name, to: "Other"), Change(.city, "tijuana", .share, to: "99")]))
        // Another copy's acts arrive late: one from before the meeting, one from the same second, one from after it.
        for (number, time) in [HybridTime(raw: 1), moment.time, moment.time.next(at: 0)].enumerated() {
            let change = Change(
                .assessment, "tijuana/training/mx", .status, to: ["done", "off-track", "at-risk"][number])
            let entry = Entry(id: "other-\(number)", time: time, writer: "other", kind: .done, act: act([change]))
            try store.queue.write { try Journal.append(entry, target: nil, to: $0) }
        }
        #expect(try store.plan(asOf: moment) == then)
        let now = try store.plan()
        #expect(now != then)
        #expect(try store.plan(now, at: Moment(HybridTime(raw: .max)), movedTo: moment) == then)
        #expect(try store.plan(then, at: moment, movedTo: Moment(HybridTime(raw: .max))) == now)
        // The time alone would give another past.
        #expect(try store.plan(asOf: Moment(moment.time)) != then)
    }

    @Test("What was touched since a meeting leads back to it")
    func touched() throws {
        let store = try sample()
        let then = try hold(store)
        let moment = try closing(store)
        #expect(try store.touched(backTo: moment).isEmpty)
        _ = try store.commit(act([Change(.city, "tijuana", .name, to: "A")]))
        _ = try store.commit(act([Change(.city, "tijuana", .name, to: "B"), Change(.city, "x", .name, to: "X")]))
        let touched = try store.touched(backTo: moment)
        #expect(touched.count == 2)
        #expect(try store.plan().moved(by: touched) == then)
    }

    @Test("No act changes a closed meeting, and undo goes past what it holds to what can be taken back")
    func refused() throws {
        let store = try sample()
        _ = try store.commit(act([Change(.city, "tijuana", .name, to: "Before")]))
        _ = try hold(store)
        let refused = [
            Change(.decision, "m/d", .text(.text, .english), to: "x"),
            Change(.decision, "m/new", .text(.text, .english), to: "x"),
            Change(.meeting, "m", .closed, to: nil), Change(.meeting, "m", .removed, to: "1"),
            Change(.attendance, "m/us", .initials, to: nil), Change(.item, "m/1", .title, to: "x"),
        ]
        for change in refused {
            #expect(throws: PlanFileError.meetingClosed(day), "\(change)") { try store.commit(act([change])) }
            #expect(throws: PlanFileError.meetingClosed(day)) { try store.commit(act([change]), as: .noted) }
        }
        #expect(throws: PlanFileError.meetingClosed(day)) { try store.close("m", with: act([refused[0]])) }
        _ = try store.commit(act([Change(.note, "m/n", .text(.text, .english), to: "Corrected")]))
        #expect(throws: PlanFileError.meetingClosed(day)) {
            try store.commit(act([Change(.note, "m/n", .text(.text, .english), to: "x")]))
        }
        _ = try store.commit(act([Change(.decision, "m/d", .marking, to: "C")]))
        let undone = [try store.undo(by: author, on: day), try store.undo(by: author, on: day)]
        let names = undone.compactMap { result -> FieldName? in
            if case .written(let entry) = result { entry.act.changes.first?.field } else { nil }
        }
        #expect(names == [.marking, .name])
        #expect(try store.plan().meeting("m")?.closed == day && store.check().isEmpty)
    }

    @Test("A step through an agenda is kept, but neither told nor undone")
    func steps() throws {
        let store = try sample()
        let before = try (store.history(of: .plan, limit: 1), store.nextUndo())
        let result = try store.commit(act([Change(.meeting, "n", .current, to: "n/1")]), as: .noted)
        #expect(try store.plan().meeting("n")?.current == "n/1")
        guard case .written(let entry) = result else { throw PlanFileError.missing(path: "") }
        #expect(entry.kind == .noted)
        let after = try (store.history(of: .plan, limit: 1), store.nextUndo())
        #expect(before == after)
        let last = try #require(before.0.first)
        let earlier = try #require(try store.moment(.act(forward: false), from: nil, on: day))
        #expect(earlier.time < last.time)
    }

    @Test("From meeting to meeting, back and forth")
    func leaps() throws {
        let store = try sample()
        _ = try hold(store)
        _ = try store.commit(act([Change(.city, "tijuana", .name, to: "Later")]))
        let (last, first) = (try closing(store), try closing(store, "meeting-1"))
        #expect(try store.moment(.meeting(forward: false), from: nil, on: day) == last)
        #expect(try store.moment(.meeting(forward: false), from: last, on: day) == first)
        #expect(try store.moment(.meeting(forward: false), from: first, on: day) == nil)
        #expect(try store.moment(.meeting(forward: true), from: first, on: day) == last)
        #expect(try store.moment(.meeting(forward: true), from: last, on: day) == nil)
    }

    @Test("A vector survives its stored form; what is none is refused")
    func frontiers() {
        let vector = VersionVector([("b", HybridTime(raw: 5)), ("a", HybridTime(raw: 36))])
        #expect(vector.code == "a:10 b:5" && VersionVector(code: vector.code) == vector)
        #expect(vector.latest == HybridTime(raw: 36))
        for text in ["", "a", "a:", "a:!", ":5 b", "a:-1", "a:1y2p0ij32e8e7"] {
            #expect(VersionVector(code: text) == nil, "\(text)")
        }
    }
}
