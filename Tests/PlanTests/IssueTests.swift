import Plan
import TestSupport
import Testing

@Suite("What wants attention")
struct IssueTests {
    // On 15 June 2010, 257 of the 547 days are used: 46 %. The tolerance is 15 points.
    @Test(
        "Pace: the lesser of progress and stage against the clock",
        arguments: [
            ([(.progress, "31")], nil), ([(.progress, "30")], .behindSchedule(clock: 46, reached: 30)),
            ([(.progress, "90"), (.stage, "1")], .behindSchedule(clock: 46, reached: 20)), ([(.stage, "2")], nil),
            ([], nil),
        ] as [([(FieldName, String)], Cause?)])
    func schedule(said: [(FieldName, String)], cause: Cause?) {
        #expect(Bench(Bench.said(.training, .onTrack, said)).causes(.behindSchedule) == [cause].compactMap { $0 })
    }

    @Test(
        "Behind schedule: what has not started is nowhere, what is done is never behind, what nobody spoke of is not judged"
    )
    func paceByStatus() {
        #expect(
            Bench(Bench.said(.training, .notStarted)).causes(.behindSchedule) == [
                .behindSchedule(clock: 46, reached: 0)
            ])
        #expect(Bench(Bench.said(.training, .done, [(.progress, "0")])).causes(.behindSchedule).isEmpty)
        #expect(Bench().causes(.behindSchedule).isEmpty)
    }

    @Test("Off track, disputed and silent efforts are found, each with its day")
    func standing() {
        let red = Bench(Bench.said(.training, .offTrack, daysAgo: 3))
        #expect(red.causes(.status) == [.offTrack])
        #expect(red.plan.issues(on: red.today).first { $0.kind == .status }?.since == red.today - 3)
        let silent = Bench(Bench.said(.training, .onTrack, daysAgo: 15))
        #expect(silent.causes(.unknown) == [.unknown(last: .onTrack, days: nil)])
        let differ = Bench(
            Bench.said(.training, .onTrack) + [Change(.assessment, "c/training/mx", .status, to: "at-risk")])
        #expect(differ.causes(.disputed) == [.disputed(["us": .onTrack, "mx": .atRisk])])
    }

    private func measure(_ readings: [(String, String)], line: String? = "training") -> [Change] {
        [
            Change(.measure, "m", .title, to: "M"), Change(.measure, "m", .kind, to: "effect"),
            Change(.measure, "m", .city, to: "c"), Change(.measure, "m", .line, to: line),
            Change(.measure, "m", .baseline, to: "100"), Change(.measure, "m", .target, to: "0"),
            Change(.measure, "m", .marking, to: "U"),
        ] + readings.map { Change(.reading, "m/c/\($0.0)", .value, to: $0.1) }
    }

    // The target path goes from 100 to 0 in 547 days; on day 243 (1 June 2010) it is at 55.5759.
    @Test(
        "Watermelon: on track while a measure of effect is off its path or has no reading",
        arguments: [
            ([("2010-06-01", "70")], []),
            (
                [("2010-06-01", "71.1")],
                [
                    .offPath(
                        measure: "m", reading: Figure(code: "71.1"), expected: Figure(code: "55.5759"),
                        lines: [.training])
                ]
            ),
            ([("2010-01-01", "200"), ("2010-06-01", "50")], []),
            ([("2010-06-16", "500")], [.noReading(measure: "m", lines: [.training])]),
            ([], [.noReading(measure: "m", lines: [.training])]),
        ] as [([(String, String)], [WatermelonCase])])
    func watermelon(readings: [(String, String)], expected: [WatermelonCase]) {
        let bench = Bench(Bench.said(.training, .onTrack) + measure(readings))
        #expect(bench.causes(.offTarget) == expected.map(\.cause))
    }

    /// A cause that can be an argument of a test.
    enum WatermelonCase: Sendable {
        case offPath(measure: String, reading: Figure?, expected: Figure?, lines: [LineOfEffort])
        case noReading(measure: String, lines: [LineOfEffort])

        var cause: Cause {
            switch self {
            case .offPath(let measure, let reading, let expected, let lines):
                .offPath(measure: measure, reading: reading ?? Figure(0), expected: expected ?? Figure(0), lines: lines)
            case .noReading(let measure, let lines): .noReading(measure: measure, lines: lines)
            }
        }
    }

    @Test("Watermelon: an effort at risk is no watermelon; a measure of the whole city speaks to every green line")
    func watermelonScope() {
        #expect(Bench(Bench.said(.training, .atRisk) + measure([])).causes(.offTarget).isEmpty)
        let city = Bench(
            Bench.said(.training, .onTrack) + Bench.said(.technology, .done)
                + measure([("2010-06-01", "99")], line: nil))
        #expect(city.plan.issues(on: city.today).first { $0.kind == .offTarget }?.line == nil)
        guard case .offPath(_, _, _, let lines)? = city.causes(.offTarget).first else {
            Testing.Issue.record("no watermelon")
            return
        }
        #expect(lines == [.training, .technology])
    }

    @Test(
        "One-sided: one half in place and the other not, with the days since",
        arguments: [
            (CommitmentState.inPlace, CommitmentState.inPlace, 0), (.inPlace, .agreed, 1), (.agreed, .asked, 0),
            (.withdrawn, .inPlace, 1),
        ])
    func oneSided(us: CommitmentState, mx: CommitmentState, count: Int) {
        let bench = Bench(
            Bench.project("p", []) + Bench.half("us", us, since: "2010-06-05")
                + Bench.half("mx", mx, since: "2010-06-05"))
        #expect(bench.causes(.oneSided).count == count)
    }

    @Test("One-sided: silence counts as not in place, and the side whose move it is is named")
    func silentHalf() {
        let bench = Bench(Bench.project("p", []) + Bench.half("us", .inPlace, since: "2010-06-05"))
        #expect(
            bench.causes(.oneSided) == [.oneSided(.project("p"), inPlace: "us", missing: "mx", state: nil, days: 10)])
        #expect(bench.plan.issues(on: bench.today).first { $0.kind == .oneSided }?.partner == "mx")
    }

    @Test("A follow-up day that has passed is found while the half is open")
    func followUp() {
        func bench(_ state: CommitmentState, _ day: String) -> Bench {
            Bench(Bench.project("p", []) + Bench.half("us", state, since: "2010-06-05", [(.followUp, day)]))
        }
        #expect(
            bench(.asked, "2010-06-14").causes(.followUp) == [
                .followUp(.project("p"), partner: "us", state: .asked, days: 1)
            ])
        #expect(bench(.asked, "2010-06-15").causes(.followUp).isEmpty)
        #expect(bench(.inPlace, "2010-06-01").causes(.followUp).isEmpty)
    }

    @Test(
        "Lags: late, idle, and in use after the end, which is found on the day it is entered",
        arguments: [
            ([(.deliveryPromised, "2010-06-14")], [.notArrived(project: "p", days: 1)]),
            ([(.deliveryPromised, "2010-06-15")], []),
            ([(.deliveryPromised, "2010-05-01"), (.delivered, "2010-06-10")], []),
            ([(.delivered, "2010-05-31")], [.notInUse(project: "p", days: 15)]), ([(.delivered, "2010-06-01")], []),
            ([(.delivered, "2010-05-01"), (.inUseSince, "2010-06-01")], []),
            ([(.inUseSince, "2011-04-01")], [.inUseAfterEnd(project: "p", days: 0)]),
            ([(.inUseSince, "2011-03-31")], []),
            ([(.deliveryPromised, "2011-04-11")], [.inUseAfterEnd(project: "p", days: 10)]),
        ] as [([(FieldName, String)], [Cause])])
    func lags(days: [(FieldName, String)], causes: [Cause]) {
        #expect(Bench(Bench.project("p", days)).causes(.lag) == causes)
    }

    @Test(
        "Balance: by money where any is stated, else by number",
        arguments: [
            ([("equipment", nil), ("training", nil)], nil), ([("equipment", nil), ("operation", nil)], 100),
            ([("equipment", "10"), ("institution", "9")], 53), ([("equipment", "10"), ("institution", "10")], nil),
            ([("equipment", nil), ("equipment", nil), ("training", "5")], nil), ([("operation", "99")], nil),
        ] as [([(String, String?)], Int?)])
    func equipmentShare(projects: [(String, String?)], share: Int?) {
        let changes = projects.enumerated().flatMap { index, project in
            Bench.project("p\(index)", [(.kind, project.0)] + (project.1.map { [(.pledged, $0)] } ?? []))
        }
        let found = Bench(changes).plan.issues(on: SamplePlan.day).filter { $0.kind == .equipmentShare }
        #expect(found.isEmpty == (share == nil))
        for issue in found {
            guard case .equipmentHeavy(share ?? -1, _) = issue.cause else {
                Testing.Issue.record("\(issue)")
                continue
            }
        }
        #expect(found.count == (share == nil ? 0 : 2))
    }

    @Test("Equipment share: another currency is not added to the plan's")
    func currencies() {
        let bench = Bench(
            Bench.project("p", [(.kind, "equipment"), (.pledged, "999"), (.currency, "MXN")])
                + Bench.project("q", [(.kind, "training"), (.pledged, "1")]))
        #expect(bench.causes(.equipmentShare).isEmpty && bench.plan.equipmentShare().isByMoney)
    }

    @Test("Coverage: lines without a project, sides without a lead, aims without an answer")
    func coverage() {
        let lines: [LineOfEffort] = [.resources, .jointOperations, .technology, .cooperation]
        let bench = Bench(Bench.project("p", []) + [Change(.assessment, "c/training/us", .lead, to: "Office")])
        #expect(bench.causes(.gap) == [.noProject(lines), .noLead(partner: "mx", lines: [.training])])
        let aims = Bench(
            Bench.project("p", [])
                + [Change(.vulnerability, "v", .title, to: "V"), Change(.vulnerability, "v", .marking, to: "U")])
        #expect(
            aims.causes(.gap).contains(.unanswered("V"))
                && aims.causes(.gap).contains(.aimedAtNone([.training])))
        var answered = aims
        answered.plan.apply([Change(.vulnerability, "v", .answers, to: "c/training")])
        #expect(!answered.causes(.gap).contains(.unanswered("V")))
        #expect(!answered.causes(.gap).contains(.aimedAtNone([.training])))
    }

    @Test("Focus: more cities than the limit, and shares of more than everything")
    func focus() {
        let more = (1...3).flatMap {
            [Change(.city, "c\($0)", .name, to: "C\($0)"), Change(.city, "c\($0)", .share, to: "34")]
        }
        #expect(Bench(more).causes(.focus) == [.tooManyCities(4, limit: 3), .sharesOver100(102)])
        #expect(
            Bench(more + [Change(.plan, Plan.settingsID, .focusLimit, to: "4")]).causes(.focus) == [.sharesOver100(102)]
        )
    }

    @Test("Focus: the measured share is that of the last year that was over; beyond the tolerance it is an issue")
    func measuredShare() {
        func bench(_ stated: String) -> Bench {
            Bench([
                Change(.city, "c", .share, to: stated), Change(.measure, "m", .title, to: "M"),
                Change(.measure, "m", .kind, to: "effect"), Change(.measure, "m", .marking, to: "U"),
                Change(.reading, "m/c/2009-01-01", .value, to: "20"),
                Change(.reading, "m/c/2009-12-01", .value, to: "10"),
                Change(.reading, "m/c/2010-01-01", .value, to: "99"),
                Change(.reading, "m/-/2009-01-01", .value, to: "60"),
                Change(.reading, "m/-/2009-12-01", .value, to: "40"),
                Change(.reading, "m/-/2010-01-01", .value, to: "100"),
            ])
        }
        #expect(bench("45").causes(.focus).isEmpty)
        #expect(bench("46").causes(.focus) == [.shareDiffers(stated: 46, measured: 30, year: 2009)])
        #expect(bench("46").plan.measuredShare(on: SamplePlan.day)?.byCity == ["c": Figure(30)])
        #expect(bench("46").plan.measuredShare(on: SamplePlan.day - 200) == nil)
    }

    @Test("Visible success: one with a day inside the clock that has not passed, or one that is done")
    func success() {
        func causes(_ values: [(FieldName, String)]) -> [Cause] {
            Bench(Bench.project("p", values)).causes(.publicMilestone)
        }
        #expect(causes([]) == [.noSuccess] && causes([(.publicMilestone, "S")]) == [.noSuccess])
        #expect(causes([(.publicMilestone, "S"), (.publicFrom, "2010-06-15")]).isEmpty)
        #expect(causes([(.publicMilestone, "S"), (.publicFrom, "2010-06-14")]) == [.successLate("S", days: 1)])
        #expect(causes([(.publicMilestone, "S"), (.publicFrom, "2010-06-14"), (.status, "done")]).isEmpty)
        #expect(causes([(.publicMilestone, "S"), (.publicFrom, "2011-03-31")]).isEmpty)
        #expect(causes([(.publicMilestone, "S"), (.publicFrom, "2011-04-01")]) == [.successAfterEnd("S", days: 0)])
    }

    @Test("Conditions that are absent, milestones and steps past their day, and what is unmarked")
    func others() {
        let absent = Bench([
            Change(.condition, "k", .title, to: "K"), Change(.condition, "k", .city, to: "c"),
            Change(.condition, "k", .conditionState, to: "absent"),
        ])
        #expect(absent.causes(.condition) == [.conditionAbsent("K", nil, owner: nil)])
        #expect(absent.causes(.unmarked) == [.unmarked(.plan, 1), .unmarked(.partner, 2), .unmarked(.condition, 1)])
        let late = Bench([
            Change(.milestone, "m", .title, to: "M"), Change(.milestone, "m", .subject, to: "c/training"),
            Change(.milestone, "m", .due, to: "2010-06-14"), Change(.effort, "c/training", .nextStep, to: "S"),
            Change(.effort, "c/training", .due, to: "2010-06-10"),
        ])
        #expect(
            late.causes(.overdue) == [
                .stepOverdue("S", owner: nil, days: 5), .milestoneOverdue("M", owner: nil, days: 1),
            ])
        var met = late
        met.plan.apply([Change(.milestone, "m", .reached, to: "2010-06-15")])
        #expect(met.causes(.overdue) == [.stepOverdue("S", owner: nil, days: 5)])
    }

    @Test("The worst come first, of equals the oldest, and every rule has something in the sample")
    func order() {
        let plan = SamplePlan.plan
        let found = plan.issues(on: SamplePlan.day)
        for (one, next) in zip(found, found.dropFirst()) {
            #expect(
                one.severity > next.severity
                    || one.severity == next.severity
                        && (one.since ?? .init(number: .max)) <= (next.since ?? .init(number: .max))
            )
        }
        // The sample has never been merged.
        #expect(Set(found.map(\.kind)) == Set(IssueKind.allCases).subtracting([.conflict]))
    }

    @Test("An empty plan wants nothing that cannot be said")
    func empty() { #expect(Plan().issues(on: SamplePlan.day).isEmpty) }

    @Test("Every cause is yielded by a rule")
    func everyCause() {
        var left = Set(CauseName.allCases).subtracting(SamplePlan.plan.issues(on: SamplePlan.day).map(\.cause.name))
        // The sample has never been merged, and its figures do not contradict each other.
        func contender(_ act: String) -> Conflict.Contender {
            Conflict.Contender(
                act: act, author: "A", partner: nil, reason: nil, time: HybridTime(raw: 1),
                change: Change(.city, "c", .name, to: act))
        }
        var bench = Bench([
            Change(.city, "c", .share, to: "99"), Change(.city, "d", .name, to: "D"),
            Change(.city, "d", .share, to: "9"),
            Change(.city, "e", .name, to: "E"), Change(.city, "f", .name, to: "F"),
        ])
        bench.plan.conflicts = [Conflict(shown: contender("x"), others: [contender("y")])]
        left.subtract(bench.plan.issues(on: bench.today).map(\.cause.name))
        for seed in 0..<200 where !left.isEmpty {
            let plan = RandomPlan(seed, days: ["2009-12-31", "2010-06-01", "2010-06-20", "2012-01-01"]).plan
            left.subtract(plan.issues(on: bench.today).map(\.cause.name))
        }
        #expect(left.isEmpty)
    }
}
