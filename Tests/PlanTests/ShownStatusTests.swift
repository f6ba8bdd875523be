import Plan
import TestSupport
import Testing

@Suite("What is shown of an effort")
struct ShownStatusTests {
    /// One side's status and its age in days.
    struct Word: Sendable {
        let status: Status?
        let age: Int
        var trend: Trend?
        var since: Int = 0
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let words: [Word]
        let status: Status?
        var last: Status?
        var sides: [Status?] = []
        var isDisputed = false
        var trend: Trend?
    }

    static let cases: [Case] = [
        Case(testDescription: "nobody has spoken", words: [.init(status: nil, age: 0)], status: nil),
        Case(testDescription: "no partner", words: [], status: nil),
        Case(
            testDescription: "one side alone counts", words: [.init(status: .onTrack, age: 3)], status: .onTrack),
        Case(
            testDescription: "both agree",
            words: [.init(status: .atRisk, age: 1), .init(status: .atRisk, age: 9)], status: .atRisk),
        Case(
            testDescription: "they differ: the worse, with both",
            words: [.init(status: .onTrack, age: 1), .init(status: .offTrack, age: 2)], status: .offTrack,
            sides: [.onTrack, .offTrack], isDisputed: true),
        Case(
            testDescription: "not started is worse than on track",
            words: [.init(status: .notStarted, age: 1), .init(status: .onTrack, age: 1)], status: .notStarted,
            sides: [.notStarted, .onTrack], isDisputed: true),
        Case(
            testDescription: "on the last fresh day", words: [.init(status: .onTrack, age: 14)], status: .onTrack),
        Case(
            testDescription: "a stale status is unknown, never green",
            words: [.init(status: .onTrack, age: 15)], status: nil, last: .onTrack),
        Case(
            testDescription: "a word of a day to come is not yet said", words: [.init(status: .offTrack, age: -1)],
            status: nil),
        Case(
            testDescription: "beside it the other side is alone",
            words: [.init(status: .offTrack, age: -60), .init(status: .onTrack, age: 0)], status: .onTrack,
            sides: [nil, .onTrack]),
        Case(
            testDescription: "of two stale ones the worse is remembered",
            words: [.init(status: .onTrack, age: 20), .init(status: .atRisk, age: 30)], status: nil, last: .atRisk),
        Case(
            testDescription: "an old red stays until that side takes it back, and its side is silent",
            words: [.init(status: .offTrack, age: 60), .init(status: .onTrack, age: 1)], status: .offTrack,
            sides: [nil, .onTrack]),
        Case(
            testDescription: "a side past its limit does not agree",
            words: [.init(status: .atRisk, age: 13), .init(status: .atRisk, age: 63)], status: .atRisk,
            sides: [.atRisk, nil]),
        Case(
            testDescription: "an old green is no agreement and makes nothing better",
            words: [.init(status: .atRisk, age: 14), .init(status: .onTrack, age: 15)], status: .atRisk,
            sides: [.atRisk, nil]),
        Case(
            testDescription: "a side that never spoke is silent",
            words: [.init(status: nil, age: 0), .init(status: .done, age: 1)], status: .done, sides: [nil, .done]),
        Case(
            testDescription: "of three sides two differ and one is silent",
            words: [
                .init(status: .onTrack, age: 1), .init(status: .offTrack, age: 40), .init(status: .atRisk, age: 0),
            ], status: .offTrack, sides: [.onTrack, nil, .atRisk], isDisputed: true),
        Case(
            testDescription: "of three sides two agree and one is silent",
            words: [
                .init(status: .onTrack, age: 1), .init(status: .onTrack, age: 14), .init(status: .onTrack, age: 15),
            ], status: .onTrack, sides: [.onTrack, .onTrack, nil]),
        Case(
            testDescription: "the less hopeful trend of those who say what is shown",
            words: [
                .init(status: .atRisk, age: 1, trend: .improving), .init(status: .atRisk, age: 1, trend: .declining),
            ], status: .atRisk, trend: .declining),
        Case(
            testDescription: "the trend of the better judgement does not count",
            words: [
                .init(status: .offTrack, age: 1, trend: .steady), .init(status: .onTrack, age: 1, trend: .declining),
            ], status: .offTrack, sides: [.offTrack, .onTrack], isDisputed: true, trend: .steady),
    ]

    @Test("Silence is never green, and of two judgements the worse is shown", arguments: cases)
    func table(of: Case) {
        let today = SamplePlan.day
        let said = of.words.enumerated().map { index, word in
            var assessment = Assessment(id: "x/training/p\(index)")
            assessment.status = word.status
            assessment.asOf = word.status.map { _ in today - word.age }
            assessment.trend = word.trend
            return assessment
        }
        let shown = ShownStatus(said, staleAfter: 14, today: today)
        #expect(shown.status == of.status)
        #expect(shown.last == of.last)
        #expect(shown.sides == of.sides && shown.isDisputed == of.isDisputed)
        #expect(shown.hasSilentSide == of.sides.contains(nil))
        #expect(shown.trend == of.trend)
        #expect(shown.isStale == (of.status == nil))
    }

    @Test("Since is the earliest of those who say it, news the latest turn of any side")
    func sinceAndNews() throws {
        var (us, mx) = (Assessment(id: "x/training/us"), Assessment(id: "x/training/mx"))
        (us.status, us.since, us.asOf) = (.atRisk, Day(iso: "2010-03-16"), Day(iso: "2010-06-10"))
        (mx.status, mx.since, mx.asOf) = (.atRisk, Day(iso: "2010-06-02"), Day(iso: "2010-06-02"))
        let shown = ShownStatus([us, mx], staleAfter: 14, today: SamplePlan.day)
        #expect(shown.since?.iso == "2010-03-16")
        #expect(shown.lastTurn?.iso == "2010-06-02")
    }

    @Test("The sides differ since the latest turn of those whose word is fresh")
    func differing() throws {
        let said = [
            ("us", Status.atRisk, "2010-05-20", "2010-06-10"), ("mx", .offTrack, "2010-05-10", "2010-06-12"),
            ("gt", .onTrack, "2010-06-01", "2010-05-30"),
        ].map { side, status, since, asOf in
            var assessment = Assessment(id: "x/training/\(side)")
            (assessment.status, assessment.since, assessment.asOf) = (status, Day(iso: since), Day(iso: asOf))
            return assessment
        }
        let shown = ShownStatus(said, staleAfter: 14, today: SamplePlan.day)
        #expect(shown.isDisputed && shown.lastFreshTurn?.iso == "2010-05-20" && shown.lastTurn?.iso == "2010-06-01")
    }

    @Test("Unknown wants more attention than at risk and less than off track")
    func severity() {
        func shown(_ status: Status?) -> Int {
            var said = Assessment(id: "x/training/us")
            (said.status, said.asOf) = (status, SamplePlan.day)
            return ShownStatus([said], staleAfter: 14, today: SamplePlan.day).severity
        }
        let order: [Status?] = [.done, .onTrack, .notStarted, .atRisk, nil, .offTrack]
        #expect(order.map(shown) == order.map(shown).sorted())
    }

    @Test("The sides speak in the order of the partners, whatever their ids, whoever is silent and whoever is gone")
    func order() {
        let training = EffortID(city: "a", line: .training)
        func says(_ partner: String, _ status: Status) -> Change {
            Change(.assessment, training.assessment(by: partner), .status, to: status.rawValue)
        }
        var plan = Plan()
        plan.apply(["us", "ca", "mx"].enumerated().map { Change(.partner, $1, .position, to: "\($0)") })
        plan.apply(["us", "ca", "mx"].enumerated().map { Change(.partner, $1, .text(.name, .english), to: "\($0)") })
        plan.apply([says("mx", .done), says("us", .atRisk)])
        #expect(plan.assessments(of: training).map(\.partner) == ["us", "mx"])
        plan.apply([says("ca", .offTrack)])
        #expect(plan.assessments(of: training).map(\.partner) == ["us", "ca", "mx"])
        plan.apply([Change(.partner, "mx", .position, to: "-1")])
        #expect(plan.assessments(of: training).map(\.partner) == ["mx", "us", "ca"])
        plan.apply([Change(.partner, "us", .removed, to: "1")])
        #expect(plan.assessments(of: training).map(\.partner) == ["mx", "ca"])
    }

    @Test("Two plans are the same where they hold the same, in whatever order it came in")
    func same() {
        let said = ["a", "b"].flatMap { city in
            LineOfEffort.allCases.map {
                Change(.effort, EffortID(city: city, line: $0).record, .progress, to: "\($0.rawValue.count)")
            }
        }
        var (left, right) = (Plan(), Plan())
        left.apply(said)
        right.apply(said.reversed())
        #expect(left == right)
        right.apply([Change(.assessment, "c/training/us", .status, to: "done")])
        #expect(left != right)
        right.apply([Change(.assessment, "c/training/us", .status, to: nil)])
        #expect(left == right)
    }

    @Test("A removed judgement says nothing: no status, no lead, no side, and coming back it says only what is new")
    func removed() throws {
        let training = EffortID(city: "c", line: .training)
        let lead = Change(.assessment, "c/training/us", .lead, to: "Embassy")
        let bench = Bench(Bench.said(.training, .offTrack) + [lead])
        let gone = bench.plan.moved(by: [Change(.assessment, "c/training/us", .removed, to: true.code)])
        #expect(gone.status(of: training, by: "us") == nil && gone.assessment(of: training, by: "us").lead.isEmpty)
        #expect(gone.shownStatus(of: training, on: bench.today).sides == [nil, .offTrack])
        #expect(gone.assessments(of: training).map(\.partner) == ["mx"])
        let act = try gone.assess(
            [training], as: Judgement(trend: .steady), by: Author(name: "A", side: "us"), reason: nil, in: .english,
            on: bench.today)
        let back = gone.moved(by: act.changes).assessment(of: training, by: "us")
        #expect(back.status == nil && back.lead.isEmpty && back.trend == .steady && !back.removed)
        let done = Bench(Bench.said(.training, .done)).plan.moved(
            by: ["us", "mx"].map { Change(.assessment, "c/training/\($0)", .removed, to: true.code) })
        #expect(done.issues(on: bench.today).contains { $0.cause == .noProject(LineOfEffort.allCases) })
    }

    @Test("Silence never makes a shown status better", arguments: 0..<60)
    func silence(seed: Int) {
        var generator = SeededGenerator(seed)
        let today = SamplePlan.day
        let said = (0..<3).map { index -> Assessment in
            var assessment = Assessment(id: "x/training/p\(index)")
            assessment.status = ([nil] + Status.allCases).randomElement(using: &generator) ?? nil
            assessment.asOf = today - Int.random(in: 0...40, using: &generator)
            return assessment
        }
        var before = ShownStatus(said, staleAfter: 14, today: today)
        for day in 1...40 {
            let after = ShownStatus(said, staleAfter: 14, today: today + day)
            #expect(after.severity >= before.severity || after.status == nil)
            #expect(after.lastWord == before.lastWord)
            before = after
        }
    }
}
