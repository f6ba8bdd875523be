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

    @Test(
        "What is entered here is told by this copy's clock, whatever the clock of a merged copy said",
        arguments: [1, 60, 12 * 60, 24 * 60 - 1])
    func clockAhead(minutes: Int64) throws {
        let clock = TestClock()
        let copies = try Copies(1, seed: 6, skew: 0)
        let store = try copies.copy(with: [copies.stores[0].acts()], now: clock.wall(wrongBy: 0))
        let other = try copies.copy(with: [copies.stores[0].acts()], now: clock.wall(wrongBy: minutes * 60_000))
        func enter(_ note: String, in store: Store) throws -> Entry? {
            clock.pass(1000)
            let change = Change(.city, "tijuana", .text(.note, .english), to: note)
            let result = try store.commit(Act(author: "x", partner: nil, asOf: SamplePlan.day, changes: [change]))
            if case .written(let entry) = result { return entry }
            return nil
        }
        _ = try enter("ahead", in: other)
        _ = try store.merge(other.acts(), from: "other")
        let entry = try #require(try enter("own", in: store))
        let wall = HybridTime(milliseconds: clock.wall(wrongBy: 0)())
        #expect(entry.time > wall && entry.entered == wall)
        #expect(try store.history(of: .plan, limit: 1).first?.entered == wall)
        #expect(try store.plan(asOf: store.moment(endOf: wall.day)).city("tijuana")?.note[.english] == "own")
        #expect(try store.moment(endOf: wall.day).day == wall.day)
        // On another copy too, and the days before stay as they are.
        _ = try other.merge(store.acts(), from: "store")
        #expect(try other.history(of: .plan, limit: 1).first?.entered == wall)
        #expect(try store.moment(endOf: wall.day - 2) == Moment(endOf: wall.day - 2))
    }
}
