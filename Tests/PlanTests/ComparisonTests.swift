import Plan
import Testing

@Suite("Comparing two days")
struct ComparisonTests {
    private let then = SamplePlan.day - 21
    private let now = SamplePlan.day

    private func past(_ day: Day) -> Plan {
        var plan = Plan()
        for entry in SamplePlan.journal() where entry.time <= Moment(endOf: day).time { plan.apply(entry.act.changes) }
        return plan
    }

    @Test("A day compared with itself is no different")
    func same() {
        #expect(Comparison(of: SamplePlan.plan, on: now, with: SamplePlan.plan, on: now).isEmpty)
    }

    @Test("What got worse, what got better, what is new and what is gone")
    func different() throws {
        let plan = SamplePlan.plan
        let comparison = Comparison(of: past(then), on: then, with: plan, on: now)
        for turn in comparison.turns {
            #expect(turn.then == past(then).shownStatus(of: turn.effort, on: then))
            #expect(turn.now == plan.shownStatus(of: turn.effort, on: now))
            #expect(turn.isWorse == (turn.now.severity > turn.then.severity) && turn.then.status != turn.now.status)
        }
        let technology = EffortID(city: "ciudad-juarez", line: .technology)
        #expect(comparison.worse.contains { $0.effort == technology && $0.now.status == .offTrack })
        #expect(comparison.better.count + comparison.worse.count == comparison.turns.count)
        let known = past(then).issues(on: then).count
        #expect(comparison.settledIssues.count < known && !comparison.newIssues.isEmpty)
        #expect(
            comparison.newIssues.count - comparison.settledIssues.count == plan.issues(on: now).count - known)
    }

    @Test("An issue whose days have gone on is the same issue")
    func ticking() {
        let plan = SamplePlan.plan
        let comparison = Comparison(of: plan, on: now, with: plan, on: now + 1)
        #expect(!comparison.newIssues.contains { $0.kind == .oneSided || $0.kind == .behindSchedule })
    }

    @Test("A project that is new is told, and one that was there is not")
    func projects() {
        var plan = SamplePlan.plan
        plan.apply([
            Change(.project, "new", .title, to: "New"), Change(.project, "new", .effort, to: "tijuana/training"),
        ])
        #expect(Comparison(of: SamplePlan.plan, on: now, with: plan, on: now).newProjects.map(\.id) == ["new"])
    }

    @Test("An issue of another cause on the same subject is another issue")
    func causes() {
        let stepless = Bench([
            Change(.dependency, "c/training>c/resources", .since, to: "2010-06-01"),
            Change(.dependency, "c/resources>c/training", .since, to: "2010-06-01"),
        ])
        let late = stepless.plan.moved(by: [
            Change(.dependency, "c/training>c/resources", .firstStep, to: "S"),
            Change(.dependency, "c/training>c/resources", .due, to: "2010-06-10"),
        ])
        let comparison = Comparison(of: stepless.plan, on: stepless.today, with: late, on: stepless.today)
        #expect(comparison.newIssues.map(\.cause.name) == [.firstStepOverdue])
        #expect(comparison.settledIssues.isEmpty)
    }
}
