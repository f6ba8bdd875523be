import Plan
import TestSupport
import Testing

@Suite("Deadlocks")
struct DeadlockTests {
    private func plan(_ pairs: [(Int, Int)], _ more: [Change] = []) -> Plan {
        var plan = Plan()
        plan.apply(pairs.map { Change(.dependency, "p\($0.0)>p\($0.1)", .since, to: "2010-01-01") } + more)
        return plan
    }

    private func loops(_ pairs: [(Int, Int)]) -> [[String]] {
        plan(pairs).deadlocks(on: SamplePlan.day).found.map { $0.subjects.map(\.record) }
    }

    @Test("Every elementary loop is found once")
    func found() {
        #expect(loops([]).isEmpty && loops([(1, 2), (2, 3)]).isEmpty)
        #expect(loops([(1, 2), (2, 1)]) == [["p1", "p2"]])
        #expect(loops([(1, 2), (2, 3), (3, 1)]) == [["p1", "p2", "p3"]])
        let two = Set(loops([(1, 2), (2, 1), (2, 3), (3, 2)]).map { Set($0) })
        #expect(two == [["p1", "p2"], ["p2", "p3"]])
        // All deadlocks of three things that each need both others: three of two things, two of three.
        #expect(loops([(1, 2), (2, 1), (2, 3), (3, 2), (1, 3), (3, 1)]).map(\.count) == [2, 2, 2, 3, 3])
    }

    @Test("Compared with trying every path, on random plans")
    func random() {
        var generator = SeededGenerator(7)
        for _ in 0..<200 {
            let pairs = (0..<Int.random(in: 0...14, using: &generator)).compactMap { _ -> (Int, Int)? in
                let pair = (Int.random(in: 0...5, using: &generator), Int.random(in: 0...5, using: &generator))
                return pair.0 == pair.1 ? nil : pair
            }
            let edges = Set(pairs.map { "\($0.0) \($0.1)" })
            var count = 0
            func walk(_ path: [Int]) {
                for next in path[0]...5 where edges.contains("\(path[path.count - 1]) \(next)") {
                    if next == path[0] { count += 1 } else if !path.contains(next) { walk(path + [next]) }
                }
            }
            for start in 0...5 { walk([start]) }
            let loops = plan(pairs).deadlocks(on: SamplePlan.day)
            #expect(loops.found.count == count && loops.isComplete, "\(pairs)")
        }
    }

    @Test("A first step with who, what and when breaks a loop; without one of them it does not")
    func firstStep() {
        let pairs = [(1, 2), (2, 1)]
        let step = [Change(.dependency, "p1>p2", .firstStep, to: "S"), Change(.dependency, "p1>p2", .owner, to: "us")]
        let day = [Change(.dependency, "p1>p2", .due, to: "2010-06-14")]
        let side = Change(.partner, "us", .text(.name, .english), to: "US")
        func causes(_ more: [Change]) -> [Cause] {
            plan(pairs, more + [side]).issues(on: SamplePlan.day).filter {
                [.deadlock, .firstStepOverdue].contains($0.cause.name)
            }.map(\.cause)
        }
        #expect(causes([]) == [.deadlock([.project("p1"), .project("p2")])] && causes(step).count == 1)
        #expect(causes(step + day) == [.firstStepOverdue("S", owner: "us", days: 1)])
        #expect(causes(step + day + [Change(.dependency, "p1>p2", .reached, to: "2010-06-10")]).isEmpty)
    }

    @Test("A deadlock is told from the effort or project with the first id, whichever dependency is read first")
    func first() {
        for ids in [["a>z", "z>b", "b>a"], ["z>a", "a>b", "b>z"]] {
            let projects = ["a", "b", "z"].flatMap { Bench.project($0, []) }
            let bench = Bench(projects + ids.map { Change(.dependency, $0, .since, to: "2010-01-01") })
            let found = bench.plan.deadlocks(on: bench.today).found
            #expect(found.map { $0.subjects.map(\.code) } == [ids[0] == "a>z" ? ["a", "z", "b"] : ["a", "b", "z"]])
        }
    }

    @Test("At 60,000 projects the answer is bounded and says so; one long circle is still found whole")
    func many() {
        let count = 60_000
        let ring = (0..<count).map { ($0, ($0 + 1) % count) }
        let whole = plan(ring).deadlocks(on: SamplePlan.day)
        #expect(whole.isComplete && whole.found.map(\.needs.count) == [count])
        let tangle = ring + (0..<count).map { ($0, ($0 * 7 + 3) % count) }.filter { $0.0 != $0.1 }
        let bounded = plan(tangle).deadlocks(on: SamplePlan.day)
        #expect(!bounded.isComplete)
    }

    @Test(
        "A cycle with a dependency that is met is no deadlock, and a met one owes no first step",
        arguments: [(Status.done, 0), (.onTrack, 1), (.atRisk, 1), (.notStarted, 1)])
    func met(status: Status, count: Int) {
        let ids = ["c/training>c/resources", "c/resources>c/training"]
        let bench = Bench(
            Bench.said(.training, status, daysAgo: 100) + ids.map { Change(.dependency, $0, .since, to: "2010-01-01") })
        #expect(bench.causes(.deadlock).count == count)
        let late = bench.plan.moved(by: [
            Change(.dependency, ids[1], .firstStep, to: "S"), Change(.dependency, ids[1], .due, to: "2010-06-01"),
        ])
        #expect(late.issues(on: bench.today).count { $0.cause.name == .firstStepOverdue } == count)
        let issue = bench.plan.issues(on: bench.today).first { $0.kind == .deadlock }
        #expect(count == 0 || issue?.lines == [.resources, .training])
    }
}
