import Plan
import TestSupport
import Testing

@testable import Store

@Suite("Time travel")
struct TimeTravelTests {
    private let folder = Folder()
    private let journal = SamplePlan.journal()

    private func sample() throws -> Store { try Store(making: folder.file("plan"), from: journal) }

    @Test("At every moment the plan is what the acts until then add up to")
    func every() throws {
        let store = try sample()
        var plan = Plan()
        for entry in journal {
            plan.apply(entry.act.changes)
            #expect(try store.plan(asOf: Moment(entry.time)) == plan)
        }
        #expect(try store.plan(asOf: Moment(HybridTime(raw: 0))) == Plan())
        #expect(try store.plan(asOf: Moment(endOf: SamplePlan.day)) == store.plan())
    }

    @Test("A step from one moment to another leads where going there at once does")
    func steps() throws {
        let store = try sample()
        var generator = SeededGenerator(5)
        var here = Moment(journal[journal.count - 1].time)
        var plan = try store.plan()
        for _ in 0..<60 {
            let there = Moment(journal[Int.random(in: 0..<journal.count, using: &generator)].time)
            plan = try store.plan(plan, at: here, movedTo: there)
            here = there
            #expect(try plan == store.plan(asOf: there))
        }
    }

    @Test("What was undone stood for as long as it stood")
    func undone() throws {
        let store = try sample()
        let author = Author(name: "x", side: "us")
        let act = Act(
            author: "x", partner: "us", asOf: SamplePlan.day,
            changes: [Change(.city, "tijuana", .text(.note, .english), to: "n")])
        guard case .written(let done) = try store.commit(act),
            case .written(let undone) = try store.undo(by: author, on: SamplePlan.day)
        else {
            Testing.Issue.record("not written")
            return
        }
        #expect(try store.plan(asOf: Moment(done.time)).city("tijuana")?.note[.english] == "n")
        #expect(try store.plan(asOf: Moment(undone.time)).city("tijuana")?.note[.english] == nil)
    }

    @Test("Leaps go from act to act and from day to day, and stop at both ends")
    func leaps() throws {
        let store = try sample()
        let times = journal.map(\.time)
        #expect(try store.moment(.act(forward: false), from: nil, on: SamplePlan.day)?.time == times[times.count - 2])
        #expect(try store.moment(.act(forward: true), from: Moment(times[3]), on: SamplePlan.day)?.time == times[4])
        #expect(try store.moment(.act(forward: false), from: Moment(times[0]), on: SamplePlan.day) == nil)
        #expect(try store.moment(.act(forward: true), from: Moment(times[times.count - 1]), on: SamplePlan.day) == nil)
        let week = try #require(try store.moment(.days(-7), from: Moment(endOf: SamplePlan.day), on: SamplePlan.day))
        #expect(week.day <= SamplePlan.day - 7 && times.contains(week.time))
        #expect(try store.moment(.days(7), from: nil, on: SamplePlan.day) == nil)
        #expect(try store.moment(.days(-3650), from: nil, on: SamplePlan.day) == nil)
    }
}
