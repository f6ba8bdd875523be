import Plan
import TestSupport
import Testing

@Suite("Rules at the limits of their figures")
struct LimitTests {
    private static let days = ["0001-01-01", "2010-06-15", "2009-12-31", "9999-12-31"]

    @Test("No rule ends the program, whatever the fields hold", arguments: 0..<Faults.count(20, 60))
    func limits(seed: Int) {
        var random = RandomPlan(seed, days: LimitTests.days)
        for _ in 0..<40 {
            _ = random.change()
            for today in ["2010-06-15", "0001-01-01", "9999-12-31"].compactMap(Day.init(iso:)) {
                let (plan, found) = (random.plan, random.plan.issues(on: today))
                #expect(plan.measuredShare(on: today).map { $0.total.rounded >= 0 || true } ?? true)
                for project in plan.projects { _ = project.lags(on: today) }
                _ = (plan.equipmentShare().share, plan.resources(byCity: true, byLine: true).map(\.money.shares))
                for series in plan.measures.flatMap(plan.series) {
                    guard let path = plan.path(of: series), let value = plan.latest(of: series, on: today)?.value else {
                        continue
                    }
                    _ = (path.expected(on: today), path.shortfall(of: value, on: today))
                }
                #expect(Comparison(of: plan, on: today, with: plan, on: today).newIssues.isEmpty, "\(found.count)")
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
        ).plan
    }

    @Test(
        "The measured share is exact, and there is none of a nation that comes to nothing",
        arguments: [
            (["0.1", "0.2", "-0.3"], ["1"], nil), (["0"], ["0"], nil), (["-5"], ["1"], nil),
            (["0.0001"], Array(repeating: "900000000000", count: 12), nil),
            (["0.1", "0.2"], ["0.3"], "100"), (["3"], ["1"], "33.3333"), (["3"], ["2"], "66.6667"),
            (Array(repeating: "0.1", count: 10), ["0.1"], "10"),
        ] as [([String], [String], String?)])
    func share(nation: [String], city: [String], expected: String?) {
        let share = plan(nation: nation, city: city).measuredShare(on: SamplePlan.day)
        #expect(share?.byCity["c"]?.code == expected)
        #expect(share?.total.code == expected)
    }

    @Test(
        "A reading is off target when it is behind the path by more than the tolerance, in whole per cents of the way",
        arguments: [
            ("0", "100", "35", false), ("0", "100", "34.5001", false), ("0", "100", "34.5", true),
            ("0", "100", "34", true),
            ("100", "0", "65", false), ("100", "0", "65.4999", false), ("100", "0", "65.5", true),
            ("100", "0", "66", true),
            ("0", "100", "100", false), ("0", "100", "-900000000000", true), ("5", "5", "9", false),
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
}
