import Plan
import TestSupport
import Testing

@Suite("What wants attention")
struct IssueTests {
    // On 15 June 2010, 257 of the 547 days are used: 46.98 %. The tolerance is 15 points, and 31.98 is more than 31.
    @Test(
        "Behind schedule: the lesser of progress and stage against the clock, not rounded; without both, nothing",
        arguments: [
            ([(.progress, "32")], nil), ([(.progress, "31")], .behindSchedule(clock: 47, reached: 31)),
            ([(.progress, "90"), (.stage, "1")], .behindSchedule(clock: 47, reached: 20)), ([(.stage, "2")], nil),
            ([], .behindSchedule(clock: 47, reached: 0)),
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
                .behindSchedule(clock: 47, reached: 0)
            ])
        #expect(
            Bench(Bench.said(.training, .notStarted, [(.progress, "90"), (.stage, "5")])).causes(.behindSchedule) == [
                .behindSchedule(clock: 47, reached: 0)
            ])
        #expect(Bench(Bench.said(.training, .done, [(.progress, "0")], daysAgo: 90)).causes(.behindSchedule).isEmpty)
        #expect(Bench(Bench.said(.training, .done, [(.progress, "0")])).causes(.behindSchedule).isEmpty)
        #expect(Bench().causes(.behindSchedule).isEmpty)
    }

    @Test("A status better than not started wants a figure behind it", arguments: Status.allCases)
    func noFigure(status: Status) {
        let expected: [Cause] = [.onTrack, .done].contains(status) ? [.noFigure(status)] : []
        #expect(Bench(Bench.said(.training, status)).causes(.noFigure) == expected)
        #expect(Bench(Bench.said(.training, status, [(.progress, "0")])).causes(.noFigure).isEmpty)
        #expect(Bench(Bench.said(.training, status, [(.stage, "1")])).causes(.noFigure).isEmpty)
        #expect(Bench(Bench.said(.training, status, daysAgo: 15)).causes(.noFigure).isEmpty)
    }

    @Test(
        "A silent side is notable past the limit and serious past twice the limit",
        arguments: [(14, nil), (15, Severity.notable), (28, .notable), (29, .serious)] as [(Int, Severity?)])
    func silentSide(age: Int, severity: Severity?) {
        let bench = Bench(Bench.said(.training, .onTrack))
        let old = bench.plan.moved(by: [Change(.assessment, "c/training/mx", .asOf, to: (bench.today - age).iso)])
        let found = old.issues(on: bench.today).filter { $0.kind == .silentSide }
        #expect(found.map(\.severity) == [severity].compactMap { $0 })
        #expect(found.allSatisfy { $0.partner == "mx" && $0.since == bench.today - age })
        #expect(
            found.allSatisfy {
                $0.cause == .silentSide("mx", last: .onTrack, days: age, isTooLong: severity == .serious)
            })
    }

    @Test("What nobody ever assessed is an issue once the effort has a project or its phase has begun")
    func neverAssessed() {
        func found(_ changes: [Change], _ day: String = "2009-11-15") -> [Day?] {
            let today = Day(iso: day) ?? Day(number: 0)
            return Bench(changes).plan.issues(on: today).filter {
                $0.cause == .neverAssessed && $0.line == .training && $0.severity == .serious
            }.map(\.since)
        }
        let phases = [
            Change(.phase, "planning", .start, to: "2009-10-01"), Change(.phase, "work", .start, to: "2010-01-01"),
        ]
        #expect(found(phases).isEmpty)
        #expect(found(phases, "2010-01-01") == [Day(iso: "2010-01-01")])
        #expect(found(phases + Bench.project("p", [])) == [nil])
        #expect(found(phases + Bench.project("p", [(.start, "2009-11-01")])) == [Day(iso: "2009-11-01")])
        #expect(found([]) == [Day(iso: "2009-10-01")] && found([], "2009-09-30").isEmpty)
        let said = Bench.said(.training, .onTrack, daysAgo: 60)
        #expect(found(said, "2010-06-15").isEmpty)
        #expect(found(said) == [Day(iso: "2009-10-01")], "a word of a day to come is not yet said")
    }

    @Test("Off track, disputed and silent efforts are found, each with its day")
    func standing() {
        let red = Bench(Bench.said(.training, .offTrack, daysAgo: 3))
        #expect(red.causes(.status) == [.offTrack])
        #expect(red.plan.issues(on: red.today).first { $0.kind == .status }?.since == red.today - 3)
        let silent = Bench(Bench.said(.training, .onTrack, daysAgo: 15))
        #expect(
            silent.plan.issues(on: silent.today).filter { $0.line == .training && $0.kind == .unknown }.map(\.cause)
                == [.unknown(last: .onTrack)])
        let differ = Bench(
            Bench.said(.training, .onTrack) + [Change(.assessment, "c/training/mx", .status, to: "at-risk")])
        #expect(differ.causes(.silentSide).isEmpty)
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
            ([("2010-06-01", "70.5758")], []),
            (
                [("2010-06-01", "70.576")],
                [
                    .offTarget(
                        measure: "m", reading: Figure(code: "70.576"), expected: Figure(code: "55.5759"),
                        lines: [.training])
                ]
            ),
            (
                [("2010-06-01", "71.1")],
                [
                    .offTarget(
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
        case offTarget(measure: String, reading: Figure?, expected: Figure?, lines: [LineOfEffort])
        case noReading(measure: String, lines: [LineOfEffort])

        var cause: Cause {
            switch self {
            case .offTarget(let measure, let reading, let expected, let lines):
                .offTarget(
                    measure: measure, reading: reading ?? Figure(0), expected: expected ?? Figure(0), lines: lines)
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
        let issue = city.plan.issues(on: city.today).first { $0.kind == .offTarget }
        #expect(issue?.line == nil && issue?.lines == [.training, .technology])
        for line in LineOfEffort.allCases {
            let isMeant = [.training, .technology].contains(line)
            #expect(issue?.concerns(EffortID(city: "c", line: line)) == isMeant)
            #expect(issue?.concerns(city: nil, line: line) == isMeant)
        }
        #expect(issue?.concerns(city: "c", line: nil) == true && issue?.concerns(city: "d", line: .training) == false)
        let analysis = IssueAnalysis(of: city.plan, on: city.today)
        let training = city.plan.issues(on: city.today).count { $0.concerns(EffortID(city: "c", line: .training)) }
        #expect(analysis.count(on: EffortID(city: "c", line: .training)) == training)
        guard case .offTarget(_, _, _, let lines)? = city.causes(.offTarget).first else {
            Testing.Issue.record("no watermelon")
            return
        }
        #expect(lines == [.training, .technology])
    }

    /// A commitment of one side to a project: its state, and its day against today.
    struct Half: Sendable {
        let state: CommitmentState?
        var due: Int?
    }

    // The issues that are found of the Mexican commitment to a project for which the other side's has the first state.
    @Test(
        "A commitment past its day is serious, critical where the other side's is in place; one not yet due is nothing",
        arguments: [
            (.inPlace, Half(state: .asked, due: -1), .critical), (.inPlace, Half(state: .agreed, due: -15), .critical),
            (.inPlace, Half(state: .agreed, due: 0), nil), (.inPlace, Half(state: .offered, due: 20), nil),
            (.agreed, Half(state: .agreed, due: -1), .serious), (nil, Half(state: .offered, due: -1), .serious),
            (.withdrawn, Half(state: .asked, due: -1), .serious), (.agreed, Half(state: .agreed, due: 1), nil),
            (.inPlace, Half(state: .inPlace, due: -1), nil), (.agreed, Half(state: .withdrawn, due: -1), nil),
            (.inPlace, Half(state: .withdrawn, due: -1), .notable), (.inPlace, Half(state: .agreed), .notable),
            (.inPlace, Half(state: nil), .notable), (.agreed, Half(state: nil), nil),
            (.agreed, Half(state: .agreed), nil),
        ] as [(CommitmentState?, Half, Severity?)])
    func commitments(us: CommitmentState?, mx: Half, severity: Severity?) {
        let today = Bench().today
        let due = mx.due.map { [(FieldName.due, (today + $0).iso)] } ?? []
        let bench = Bench(
            Bench.project("p", []) + (us.map { Bench.half("us", $0, since: "2010-06-05") } ?? [])
                + (mx.state.map { Bench.half("mx", $0, since: "2010-06-07", due) } ?? []))
        let found = bench.plan.issues(on: today).filter { $0.partner == "mx" && $0.subject == .commitment("p/mx") }
        #expect(found.map(\.severity) == [severity].compactMap { $0 })
        #expect(found.allSatisfy { $0.severity == .notable || $0.since == mx.due.map { today + $0 } })
    }

    @Test("A side without any commitment is named where the other's is in place")
    func silentHalf() {
        let bench = Bench(Bench.project("p", []) + Bench.half("us", .inPlace, since: "2010-06-05"))
        #expect(bench.causes(.oneSided) == [.unmatched(commitment: "p/mx", inPlace: "us", missing: "mx", state: nil)])
        #expect(bench.plan.issues(on: bench.today).first { $0.kind == .oneSided }?.partner == "mx")
    }

    @Test("A follow-up day that has passed is found while the half is open")
    func followUp() {
        func bench(_ state: CommitmentState, _ day: String) -> Bench {
            Bench(Bench.project("p", []) + Bench.half("us", state, since: "2010-06-05", [(.followUp, day)]))
        }
        #expect(
            bench(.asked, "2010-06-14").causes(.followUp) == [
                .followUp(commitment: "p/us", partner: "us", state: .asked, days: 1)
            ])
        func severity(_ state: CommitmentState) -> Severity? {
            let bench = bench(state, "2010-06-14")
            return bench.plan.issues(on: bench.today).first { $0.kind == .followUp }?.severity
        }
        #expect(severity(.asked) == .serious && severity(.offered) == .notable && severity(.agreed) == .notable)
        #expect(bench(.asked, "2010-06-15").causes(.followUp).isEmpty)
        #expect(bench(.inPlace, "2010-06-01").causes(.followUp).isEmpty)
    }

    @Test(
        "Lags: late, idle, and in use after the end, which is found on the day it is entered",
        arguments: [
            ([(.deliveryPromised, "2010-06-14")], [.notDelivered(project: "p", days: 1)]),
            ([(.deliveryPromised, "2010-06-15")], []),
            ([(.deliveryPromised, "2010-05-01"), (.delivered, "2010-06-10")], []),
            ([(.delivered, "2010-05-31")], [.notInUse(project: "p", days: 15)]), ([(.delivered, "2010-06-01")], []),
            ([(.delivered, "2010-05-01"), (.inUseSince, "2010-06-01")], []),
            ([(.inUseSince, "2011-04-01")], [.inUseAfterEnd(project: "p", days: 0)]),
            ([(.inUseSince, "2011-03-31")], []),
            ([(.deliveryPromised, "2011-04-11")], [.inUseAfterEnd(project: "p", days: 10)]),
        ] as [([(FieldName, String)], [Cause])])
    func lags(days: [(FieldName, String)], causes: [Cause]) {
        #expect(Bench(Bench.project("p", days)).causes(.delivery) == causes)
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
        // An issue of the plan is not repeated by its cities.
        #expect(found.count == (share == nil ? 0 : 1) && found.allSatisfy { $0.city == nil })
    }

    @Test("Equipment share: a city is told where the plan as a whole has none")
    func equipmentOfCity() {
        let bench = Bench(
            [Change(.city, "d", .name, to: "D")] + Bench.project("p", [(.kind, "equipment")])
                + (1...2).flatMap { Bench.project("q\($0)", [(.kind, "training"), (.effort, "d/training")]) })
        let found = bench.plan.issues(on: bench.today).filter { $0.kind == .equipmentShare }
        #expect(found.map(\.city) == ["c"])
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
        #expect(bench.causes(.gap) == [.noLead(partner: "mx", lines: [.training]), .noProject(lines)])
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
        answered.plan.apply([
            Change(.city, "d", .name, to: "D"), Change(.vulnerability, "v", .answers, to: "d/training"),
        ])
        #expect(!answered.causes(.gap).contains(.unanswered("V")))
        answered.plan.apply([Change(.city, "d", .removed, to: true.code)])
        #expect(answered.causes(.gap).contains(.unanswered("V")))
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

    @Test(
        "Focus: the measured share is that of the last whole year, like with like; beyond the tolerance it is an issue")
    func measuredShare() {
        func month(_ number: Int, _ year: Int = 2009) -> String { "\(year)-\(number < 10 ? "0" : "")\(number)-01" }
        func bench(_ stated: String, _ more: [Change] = []) -> Bench {
            Bench(
                [
                    Change(.city, "c", .share, to: stated), Change(.measure, "m", .title, to: "M"),
                    Change(.measure, "m", .kind, to: "effect"), Change(.measure, "m", .marking, to: "U"),
                    Change(.reading, "m/c/2010-01-01", .value, to: "99"),
                    Change(.reading, "m/-/2010-01-01", .value, to: "100"),
                ] + (1...12).map { Change(.reading, "m/-/\(month($0))", .value, to: "100") }
                    + (10...12).map { Change(.reading, "m/c/\(month($0))", .value, to: "30") } + more)
        }
        // Three months of the city are divided by the same three of the nation.
        #expect(bench("45").causes(.focus).isEmpty)
        #expect(bench("46").causes(.focus) == [.shareDiffers(stated: 46, measured: 30, year: 2009)])
        let share = bench("46").plan.measuredShare(on: SamplePlan.day)
        #expect(share?.byCity == ["c": Figure(30)] && share?.total == Figure(30))
        #expect(bench("46").plan.measuredShare(on: SamplePlan.day - 200) == nil)
        let part = bench("46", [Change(.reading, "m/-/\(month(5))", .removed, to: true.code)])
        #expect(part.plan.measuredShare(on: SamplePlan.day) == nil)
        // A city without readings has no share, and the cities together have none.
        let more = bench("46", [Change(.city, "d", .name, to: "D")]).plan.measuredShare(on: SamplePlan.day)
        #expect(more?.byCity == ["c": Figure(30)] && more?.total == nil)
        // Of two measures that might be meant neither is, unless the plan names one.
        let two = [
            Change(.measure, "a", .title, to: "A"), Change(.measure, "a", .kind, to: "effect"),
            Change(.reading, "a/-/2009-01-01", .value, to: "1"), Change(.reading, "a/c/2009-01-01", .value, to: "1"),
        ]
        #expect(bench("46", two).plan.measuredShare(on: SamplePlan.day) == nil)
        func named(_ id: String) -> [Change] { two + [Change(.plan, Plan.settingsID, .violenceMeasure, to: id)] }
        #expect(bench("46", named("m")).plan.measuredShare(on: SamplePlan.day) == share)
        #expect(bench("46", named("a")).plan.measuredShare(on: SamplePlan.day) == nil)
    }

    @Test("Visible success: one with a day inside the clock that has not passed, or one that is done")
    func success() {
        func causes(_ values: [(FieldName, String)]) -> [Cause] {
            Bench(Bench.project("p", values)).causes(.publicMilestone)
        }
        #expect(causes([]) == [.noPublicMilestone] && causes([(.publicMilestone, "S")]) == [.noPublicMilestone])
        #expect(causes([(.publicMilestone, "S"), (.publicFrom, "2010-06-15")]).isEmpty)
        #expect(causes([(.publicMilestone, "S"), (.publicFrom, "2010-06-14")]) == [.publicMilestoneLate("S", days: 1)])
        #expect(causes([(.publicMilestone, "S"), (.publicFrom, "2010-06-14"), (.status, "done")]).isEmpty)
        #expect(causes([(.publicMilestone, "S"), (.publicFrom, "2011-03-31")]).isEmpty)
        #expect(
            causes([(.publicMilestone, "S"), (.publicFrom, "2011-04-01")]) == [.publicMilestoneAfterEnd("S", days: 0)])
    }

    @Test("Conditions that are absent, milestones and steps past their day, and what is unmarked")
    func others() {
        let absent = Bench([
            Change(.condition, "k", .title, to: "K"), Change(.condition, "k", .city, to: "c"),
            Change(.condition, "k", .conditionState, to: "absent"),
        ])
        #expect(absent.causes(.condition) == [.conditionAbsent("K", nil, owner: LocalizedText(), isAwaited: false)])
        func severity(_ project: [(FieldName, String)]) -> Severity? {
            absent.plan.moved(by: Bench.project("p", project)).issues(on: absent.today)
                .first { $0.kind == .condition }?.severity
        }
        #expect(severity([(.start, "2010-06-15")]) == .serious && severity([(.start, "2010-06-16")]) == .notable)
        #expect(severity([]) == .notable && severity([(.start, "2010-06-15"), (.status, "done")]) == .notable)
        #expect(absent.causes(.unmarked) == [.unmarked(.condition, 1), .unmarked(.partner, 2), .unmarked(.plan, 1)])
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

    @Test("Every rule has something in the sample")
    func sample() {
        let found = SamplePlan.plan.issues(on: SamplePlan.day)
        // The sample has never been merged, and it has a figure and a target for everything.
        #expect(Set(found.map(\.kind)) == Set(IssueKind.allCases).subtracting([.conflict, .noFigure, .noTarget]))
    }

    @Test("An empty plan wants nothing that cannot be said")
    func empty() { #expect(Plan().issues(on: SamplePlan.day).isEmpty) }

    @Test(
        "An open action without owner or day is a gap, where the plan requires both a serious one",
        arguments: [
            ([], ActionGap.both), ([(.owner, "us")], .day), ([(.text(.lead, .spanish), "La oficina")], .day),
            ([(.due, "2010-07-01")], .owner), ([(.owner, "nobody"), (.due, "2010-07-01")], .owner),
            ([(.owner, "us"), (.due, "2010-07-01")], nil), ([(.reached, "2010-06-01")], nil),
        ] as [([(FieldName, String)], ActionGap?)])
    func incompleteActions(values: [(FieldName, String)], gap: ActionGap?) {
        let made = [Change(.action, "-/a", .text(.text, .english), to: "Go"), Change(.action, "-/a", .city, to: "c")]
        for isRequired in [false, true] {
            let bench = Bench(
                made + values.map { Change(.action, "-/a", $0.0, to: $0.1) }
                    + (isRequired ? [Change(.plan, Plan.settingsID, .requiresActionOwner, to: true.code)] : []))
            let found = bench.plan.issues(on: bench.today).filter { $0.cause.name == .incompleteAction }
            #expect(found.map(\.severity) == (gap == nil ? [] : [isRequired ? .serious : .notable]))
            guard let gap, case .incompleteAction("-/a", let owner, gap, isRequired) = found.first?.cause else {
                #expect(gap == nil && found.isEmpty)
                continue
            }
            #expect(found.first?.city == "c" && found.first?.isUnowned == (gap != .day))
            #expect(owner == (values.contains { $0.1 == "us" } ? "us" : nil))
            #expect(bench.plan.agendaCandidates(found, on: bench.today).isEmpty)
        }
    }

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
            Change(.action, "-/a", .text(.text, .english), to: "A"),
        ])
        // A reading of two years ago.
        bench.plan.apply(
            Bench.said(.training, .onTrack) + [
                Change(.measure, "m", .title, to: "M"), Change(.measure, "m", .kind, to: "effect"),
                Change(.measure, "m", .city, to: "c"), Change(.reading, "m/c/2008-06-15", .value, to: "1"),
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
