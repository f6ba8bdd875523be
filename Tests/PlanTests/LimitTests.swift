import Plan
import TestSupport
import Testing

@Suite("Rules at the limits of their figures")
struct LimitTests {
    private static let days = ["0001-01-01", "2010-06-15", "2009-12-31", "9999-12-31"]

    @Test("No rule ends the program, whatever the fields hold", arguments: 0..<Faults.count(8, 60))
    func limits(seed: Int) {
        var random = RandomPlan(seed, days: LimitTests.days)
        for _ in 0..<40 {
            _ = random.change()
            for today in ["2010-06-15", "0001-01-01", "9999-12-31"].compactMap(Day.init(iso:)) {
                let (plan, found) = (random.plan, random.plan.issues(on: today))
                #expect(plan.measuredShare(on: today).map { $0.total?.rounded ?? 0 >= 0 || true } ?? true)
                for project in plan.projects { _ = project.lags(on: today) }
                _ = (plan.equipmentShare().share, plan.resources(byCity: true, byLine: true).map(\.money.shares))
                for series in plan.measures.flatMap(plan.series) {
                    guard let path = plan.path(of: series), let value = plan.latest(of: series, on: today)?.value else {
                        continue
                    }
                    _ = (path.expected(on: today), path.isOff(value, on: today, by: 15))
                }
                #expect(Comparison(of: plan, on: today, with: plan, on: today).issues.new.isEmpty, "\(found.count)")
            }
        }
    }

    private func plan(nation: [String], city: [String]) -> Plan {
        func readings(_ place: String, _ values: [String]) -> [Change] {
            values.enumerated().map { Change(.reading, "m/\(place)/2009-01-\(10 + $0)", .value, to: $1) }
        }
        return Bench(
            [Change(.measure, "m", .title, to: "M"), Change(.measure, "m", .kind, to: "effect")]
                + readings("-", nation) + readings("c", city)
                // The year is whole; the city was read in January alone.
                + (2...12).map { Change(.reading, "m/-/2009-\($0 < 10 ? "0" : "")\($0)-01", .value, to: "7") }
        ).plan
    }

    @Test(
        "The measured share is exact, and there is none of a nation that comes to nothing",
        arguments: [
            (["0.1", "0.2", "-0.3"], ["1"], nil), (["0"], ["0"], nil), (["-5"], ["1"], nil),
            (["0.0001"], Array(repeating: "900000000000", count: 12), "10800000000000000000"),
            (["0.1", "0.2"], ["0.3"], "100"), (["3"], ["1"], "33.3333"), (["3"], ["2"], "66.6667"),
            (Array(repeating: "0.1", count: 10), ["0.1"], "10"),
        ] as [([String], [String], String?)])
    func share(nation: [String], city: [String], expected: String?) {
        let share = plan(nation: nation, city: city).measuredShare(on: SamplePlan.day)
        #expect(share?.byCity["c"]?.code == expected)
        #expect(share?.total?.code == expected)
    }

    @Test(
        "A reading is off target when it is behind the path by more than the tolerance, to the last place",
        arguments: [
            ("0", "100", "35", false), ("0", "100", "34.9999", true), ("0", "100", "34", true),
            ("100", "0", "65", false), ("100", "0", "65.0001", true), ("100", "0", "66", true),
            ("0", "100", "100", false), ("0", "100", "-900000000000", true), ("5", "5", "9", true),
            ("5", "5", "5", false),
        ])
    func boundary(baseline: String, goal: String, value: String, isOff: Bool) {
        // Half of the time is used on the day of the reading; the tolerance is 15 points.
        let bench = Bench(
            Bench.said(.training, .onTrack) + [
                Change(.measure, "m", .title, to: "M"), Change(.measure, "m", .kind, to: "effect"),
                Change(.measure, "m", .line, to: "training"), Change(.measure, "m", .city, to: "c"),
                Change(.measure, "m", .baseline, to: baseline), Change(.measure, "m", .target, to: goal),
                Change(.measure, "m", .due, to: "2010-06-15"), Change(.plan, Plan.settingsID, .start, to: "2010-06-05"),
                Change(.reading, "m/c/2010-06-10", .value, to: value),
            ])
        #expect(bench.causes(.offTarget).isEmpty == !isOff)
    }

    @Test(
        "On a path that holds any move in the wrong direction counts; a goal that contradicts the path leaves none",
        arguments: [
            ("down", "0", "0", "45", true), ("down", "0", "0", "0", false), ("down", "5", "5", "4", false),
            ("up", "5", "5", "4.9999", true), ("up", "5", "5", "6", false), ("hold", "5", "5", "5.0001", true),
            ("hold", "5", "5", "4.9999", true), ("hold", "5", "5", "5", false), ("hold", "5", nil, "6", true),
            ("down", "10", "20", "5", nil), ("up", "20", "10", "25", nil), ("hold", "5", "6", "5", nil),
            (nil, "10", "20", "5", true), ("down", "20", "10", "20", true),
        ] as [(String?, String, String?, String, Bool?)])
    func hold(goal: String?, baseline: String, target: String?, value: String, isOff: Bool?) {
        let bench = Bench(
            Bench.said(.training, .onTrack) + [
                Change(.measure, "m", .title, to: "M"), Change(.measure, "m", .kind, to: "effect"),
                Change(.measure, "m", .line, to: "training"), Change(.measure, "m", .city, to: "c"),
                Change(.measure, "m", .direction, to: goal), Change(.measure, "m", .baseline, to: baseline),
                Change(.measure, "m", .target, to: target), Change(.reading, "m/c/2010-06-01", .value, to: value),
            ])
        #expect(bench.plan.isOffTarget(Series("m", in: "c"), on: bench.today) == isOff)
        #expect(bench.causes(.offTarget).isEmpty == (isOff != true))
        #expect(bench.causes(.noTarget) == (isOff == nil ? [.noTarget(measure: "m", .contradiction)] : []))
    }

    @Test("A goal that contradicts baseline and target is refused, in the measure and in the target of a city")
    func contradiction() throws {
        let bench = Bench([
            Change(.measure, "m", .title, to: "M"), Change(.measure, "m", .direction, to: "down"),
            Change(.measure, "m", .baseline, to: "20"), Change(.measure, "m", .target, to: "10"),
            Change(.target, "m/c", .baseline, to: "50"),
        ])
        func refusal(_ kind: RecordKind, _ id: String, _ field: FieldName, _ value: String) -> EditError? {
            do {
                _ = try bench.plan.changes(for: Edit(kind, id, [(field, value)]), on: bench.today)
                return nil
            } catch { return error }
        }
        #expect(
            refusal(.measure, "m", .direction, "up")
                == .contradictoryGoal(.up, baseline: Figure(20), target: Figure(10)))
        #expect(
            refusal(.measure, "m", .target, "30")
                == .contradictoryGoal(.down, baseline: Figure(20), target: Figure(30)))
        #expect(
            refusal(.target, "m/c", .target, "60")
                == .contradictoryGoal(.down, baseline: Figure(50), target: Figure(60)))
        #expect(refusal(.target, "m/c", .target, "40") == nil && refusal(.measure, "m", .target, "20") == nil)
        #expect(refusal(.measure, "m", .title, "N") == nil)
    }

    @Test(
        "A measure that was read once is not on target for good: the next reading is overdue",
        arguments: [
            (12, "2010-06-01", nil), (12, "2010-06-02", "2010-06-01"), (1, "2009-07-02", "2009-07-01"),
            (nil, "2009-09-29", nil), (nil, "2009-09-30", "2009-09-29"), (nil, "2011-03-14", "2009-09-29"),
        ] as [(Int?, String, String?)])
    func silent(months: Int?, today: String, since: String?) throws {
        let today = try #require(Day(iso: today))
        let bench = Bench(
            Bench.said(.training, .onTrack) + [
                Change(.measure, "m", .title, to: "M"), Change(.measure, "m", .kind, to: "effect"),
                Change(.measure, "m", .city, to: "c"), Change(.measure, "m", .baseline, to: "100"),
                Change(.measure, "m", .target, to: "10"), Change(.reading, "m/c/2009-06-01", .value, to: "100"),
                Change(.plan, Plan.settingsID, .staleAfter, to: "365"),
                Change(.measure, "m", .readEvery, to: months?.code),
            ] + ["us", "mx"].map { Change(.assessment, "c/training/\($0)", .asOf, to: today.iso) })
        let found = bench.plan.issues(on: today).first { $0.cause.name == .readingOverdue }
        #expect(found?.since?.iso == since)
    }

    @Test("A measure wants a baseline and a target somewhere, and a removed target is none")
    func noTarget() {
        func gap(_ changes: [Change]) -> MeasureGap? {
            let bench = Bench([Change(.measure, "m", .title, to: "M")] + changes)
            guard case .noTarget(_, let gap)? = bench.causes(.noTarget).first else { return nil }
            return gap
        }
        let own = [Change(.target, "m/c", .baseline, to: "3"), Change(.target, "m/c", .target, to: "1")]
        #expect(gap([]) == .target && gap([Change(.measure, "m", .baseline, to: "3")]) == .target)
        #expect(gap([Change(.measure, "m", .target, to: "3")]) == .baseline)
        #expect(gap([Change(.measure, "m", .baseline, to: "3"), Change(.measure, "m", .target, to: "1")]) == nil)
        #expect(gap(own) == nil && gap(own + [Change(.reading, "m/-/2010-01-01", .value, to: "9")]) == nil)
        let removed = Bench(
            [Change(.measure, "m", .title, to: "M")] + own + [Change(.target, "m/c", .removed, to: true.code)])
        #expect(removed.causes(.noTarget) == [.noTarget(measure: "m", .target)])
        #expect(removed.plan.measure("m").map(removed.plan.series) == [])
    }
}
