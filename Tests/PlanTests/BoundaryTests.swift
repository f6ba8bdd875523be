import Plan
import Testing

@Suite("Rules at the boundaries of their days and shares")
struct BoundaryTests {
    private static let day = "2010-06-15"

    /// Every kind of overdue promise, with the name of its issue.
    static let dated: [(CauseName, [Change])] = [
        (
            .stepOverdue,
            [Change(.effort, "c/training", .nextStep, to: "S"), Change(.effort, "c/training", .due, to: day)]
        ),
        (.milestoneOverdue, [Change(.milestone, "m", .title, to: "M"), Change(.milestone, "m", .due, to: day)]),
        (
            .actionOverdue,
            [Change(.action, "-/a", .text(.text, .english), to: "A"), Change(.action, "-/a", .due, to: day)]
        ),
        (
            .firstStepOverdue,
            Bench.project("p", []) + Bench.project("q", []) + [
                Change(.dependency, "p>q", .firstStep, to: "F"), Change(.dependency, "p>q", .due, to: day),
            ]
        ),
        (.notDelivered, Bench.project("p", [(.deliveryPromised, day)])),
        (.followUp, Bench.project("p", []) + Bench.half("us", .asked, since: "2010-06-01", [(.followUp, day)])),
        (.publicMilestoneLate, Bench.project("p", [(.publicMilestone, "S"), (.publicFrom, day)])),
    ]

    @Test("What is due on a day is late from the next day on", arguments: BoundaryTests.dated.indices)
    func promises(index: Int) throws {
        let (name, changes) = BoundaryTests.dated[index]
        let plan = Bench(changes).plan
        let due = try #require(Day(iso: BoundaryTests.day))
        func late(on day: Day) -> Day?? { plan.issues(on: day).first { $0.cause.name == name }.map(\.since) }
        #expect(late(on: due) == nil)
        #expect(late(on: due + 1) == .some(due))
    }

    @Test("What is behind schedule is so since the day on which the clock went past it", arguments: [0, 7, 15, 29, 31])
    func behind(progress: Int) throws {
        let bench = Bench(Bench.said(.training, .onTrack, [(.progress, progress.code)]))
        let clock = try #require(bench.plan.clock(on: bench.today))
        let since = try #require(bench.plan.issues(on: bench.today).first { $0.kind == .behindSchedule }?.since)
        let share = (progress + bench.plan.settings.tolerance) * (clock.end - clock.start)
        #expect((since - clock.start) * 100 > share && (since - 1 - clock.start) * 100 <= share)
    }

    // On the day of the reading half of the time is used, so that 50 is expected; the tolerance is 15 points.
    @Test(
        "A measure is off target by more than the tolerance, whether it is to fall or to rise",
        arguments: [("100", "0", 65, false), ("100", "0", 66, true), ("0", "100", 35, false), ("0", "100", 34, true)])
    func offTarget(baseline: String, target: String, reading: Int, isOff: Bool) throws {
        let (start, day) = (try #require(Day(iso: "2009-10-01")), try #require(Day(iso: "2010-03-01")))
        let bench = Bench(
            Bench.said(.training, .onTrack) + [
                Change(.measure, "m", .title, to: "M"), Change(.measure, "m", .kind, to: "effect"),
                Change(.measure, "m", .city, to: "c"), Change(.measure, "m", .baseline, to: baseline),
                Change(.measure, "m", .target, to: target),
                Change(.measure, "m", .due, to: (start + 2 * (day - start)).iso),
                Change(.reading, "m/c/\(day.iso)", .value, to: reading.code),
            ])
        #expect(bench.causes(.offTarget).isEmpty != isOff)
    }

    @Test("Of lines that stand equally badly the first in the order of the lines is a city's worst")
    func worstLine() {
        for status in Status.allCases {
            let bench = Bench(LineOfEffort.allCases.flatMap { Bench.said($0, status) })
            #expect(bench.plan.worstLine(of: "c", on: bench.today).line == LineOfEffort.allCases.first, "\(status)")
        }
        #expect(Bench().plan.worstLine(of: "c", on: SamplePlan.day).line == LineOfEffort.allCases.first)
    }

    @Test("What is needed is there when it is done, be it an effort or a project")
    func needs() throws {
        for status in Status.allCases.map(Optional.some) + [nil] {
            let effort = Bench((status.map { Bench.said(.training, $0) } ?? []) + Bench.project("q", []))
            let project = Bench(Bench.project("p", status.map { [(.status, $0.code)] } ?? []) + Bench.project("q", []))
            for (bench, id) in [(effort, "q>c/training"), (project, "q>p")] {
                let plan = bench.plan.moved(by: [Change(.dependency, id, .since, to: BoundaryTests.day)])
                let need = try #require(plan.dependency(id))
                #expect(
                    plan.isMet(need, on: bench.today) == (status == .done),
                    "\(id) \(String(describing: status))")
            }
        }
    }

    @Test("A conflict stands where its record lies")
    func conflicts() {
        let plan = Bench(
            Bench.project("p", []) + [
                Change(.milestone, "m", .title, to: "M"), Change(.milestone, "m", .subject, to: "p"),
                Change(.condition, "k", .title, to: "K"), Change(.condition, "k", .city, to: "c"),
                Change(.vulnerability, "v", .title, to: "V"), Change(.vulnerability, "v", .city, to: "c"),
                Change(.measure, "x", .title, to: "X"), Change(.measure, "x", .city, to: "c"),
                Change(.measure, "y", .title, to: "Y"),
            ]
        ).plan
        let cases: [(RecordKind, String, FieldName, String?, LineOfEffort?)] = [
            (.city, "c", .share, "c", nil), (.effort, "c/training", .progress, "c", .training),
            (.assessment, "c/training/us", .status, "c", .training), (.project, "p", .title, "c", .training),
            (.commitment, "p/us", .what, "c", .training), (.milestone, "m", .due, "c", .training),
            (.condition, "k", .owner, "c", nil), (.vulnerability, "v", .title, "c", nil),
            (.measure, "x", .title, "c", nil),
            (.measure, "y", .title, nil, nil), (.plan, Plan.settingsID, .title, nil, nil),
        ]
        for (kind, id, field, city, line) in cases {
            func contender(_ value: String) -> Conflict.Contender {
                Conflict.Contender(
                    act: value, author: "a", partner: nil, reason: nil, time: HybridTime(raw: 1),
                    change: Change(kind, id, field, to: value))
            }
            var plan = plan
            plan.conflicts = [Conflict(shown: contender("1"), others: [contender("2")])]
            let issue = plan.issues(on: SamplePlan.day).first { $0.kind == .conflict }
            #expect(
                issue != nil && issue?.city == city && issue?.line == line && issue?.lines == [line].compactMap { $0 },
                "\(kind) \(id)")
        }
    }
}
