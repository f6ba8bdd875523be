import Plan
import TestSupport
import Testing

@Suite("What the briefing and the meeting sheet choose from a plan")
struct ReportRulesTests {
    private let today = SamplePlan.day

    /// A plan that starts on 1 Oct 2009 and runs 18 months, with a measure of a city.
    private func measured(_ target: [(FieldName, String)], start: String = "2009-10-01") -> Plan {
        var plan = Plan()
        plan.apply([
            Change(.plan, Plan.settingsID, .start, to: start), Change(.city, "c", .name, to: "C"),
            Change(.measure, "x", .text(.title, .english), to: "X"), Change(.measure, "x", .city, to: "c"),
        ])
        plan.apply(target.map { Change(.measure, "x", $0.0, to: $0.1) })
        return plan
    }

    @Test(
        "The line of a target path is the expected value of every day, also before the plan's start and after the target's day",
        arguments: ["2008-01-01", "2009-09-30", "2009-10-01", "2010-05-17", "2011-08-01"],
        [
            [(FieldName.baseline, "200"), (.target, "120")],
            [(.baseline, "0"), (.target, "600"), (.due, "2010-12-31")],
            [(.baseline, "50"), (.target, "50")],
        ])
    func line(first: String, target: [(FieldName, String)]) throws {
        let plan = measured(target)
        let path = try #require(plan.path(of: Series("x", in: "c")))
        let start = try #require(Day(iso: first))
        for length in [0, 1, 30, 400, 1500] {
            let line = path.line(from: start, to: start + length)
            #expect(line.first?.day == start && line.last?.day == start + length)
            for (left, right) in zip(line, line.dropFirst()) {
                #expect(left.day < right.day)
                for day in stride(from: 0, through: right.day - left.day, by: 17) {
                    let share = Double(day) / Double(right.day - left.day)
                    let drawn = left.value.double + share * (right.value.double - left.value.double)
                    #expect(abs(drawn - path.expected(on: left.day + day).double) < 0.001)
                }
            }
        }
    }

    @Test("Measures off target come first, the farthest first; then those on target, unread, without a target")
    func measures() {
        for plan in [SamplePlan.plan] + (0..<20).map({ RandomPlan($0).plan }) {
            let ranks = plan.measuresWorstFirst(on: today).map { standing in
                standing.isOff.map { $0 ? 0 : 1 } ?? (standing.path == nil ? 3 : 2)
            }
            #expect(ranks == ranks.sorted())
        }
        let sample = SamplePlan.plan.measuresWorstFirst(on: today).map {
            "\($0.series.measure) \($0.series.city ?? "-")"
        }
        #expect(sample.prefix(3).allSatisfy { $0.hasPrefix("homicides") } && sample.last == "homicides -")
    }

    /// Days of delivery: promised, delivered, in use; and the state with its days.
    @Test(
        "A delivery is overdue, not in use, open or in use, with the days of that state",
        arguments: [
            ("2010-06-14", nil, nil, Delivery.State.overdue, 1), ("2010-06-15", nil, nil, .open, 0),
            ("2010-01-01", "2010-07-01", nil, .overdue, 165), ("2010-01-01", "2010-06-01", nil, .notInUse, 14),
            ("2010-01-01", "2010-06-01", "2011-04-15", .notInUse, 14),
            ("2010-01-01", "2010-06-01", "2010-06-10", .inUse, 0), (nil, nil, "2010-06-15", .inUse, 0),
            (nil, nil, "2010-06-16", .open, 0),
        ] as [(String?, String?, String?, Delivery.State, Int)])
    func deliveries(promised: String?, delivered: String?, inUse: String?, state: Delivery.State, days: Int) {
        var plan = Plan()
        plan.apply([
            Change(.city, "c", .name, to: "C"), Change(.project, "p", .effort, to: "c/training"),
            Change(.project, "p", .deliveryPromised, to: promised), Change(.project, "p", .delivered, to: delivered),
            Change(.project, "p", .inUseSince, to: inUse),
        ])
        let found = plan.deliveries(on: today)
        #expect(found.map(\.state) == [state] && found.map(\.days) == [days])
    }

    @Test("Three decisions are asked, with owner, in the order of the questions; and none of an empty plan")
    func decisions() {
        let plan = SamplePlan.plan
        let issues = plan.issues(on: today)
        let asked = plan.decisionsAsked(3, issues, on: today)
        #expect(asked.count == 3 && asked.allSatisfy { !$0.owners.isEmpty })
        #expect(asked.map(\.question) == Array(plan.openQuestions(issues, on: today).prefix(3)))
        #expect(asked.first?.question.issue.effort == issues.first?.effort)
        #expect(asked.first?.owners.map { [$0.side, $0.office.plain] } == [["mx", "Governance ministry"]])
        #expect(asked.first?.due == Day(iso: "2010-05-31"))
        #expect(plan.decisionsAsked(100, issues, on: today).count > 3)
        #expect(Plan().decisionsAsked(3, [], on: today).isEmpty)
    }

    @Test("The next meeting is on the day that the last one set, unless that has passed")
    func nextMeeting() {
        var plan = SamplePlan.plan
        plan.apply([Change(.meeting, "meeting-1", .nextMeeting, to: "2010-06-29")])
        #expect(plan.nextMeetingDay(on: today) == Day(iso: "2010-06-29"))
        #expect(plan.nextMeetingDay(on: today + 14) == today + 14)
        #expect(plan.nextMeetingDay(on: today + 15) == nil)
        var open = plan
        open.apply([Change(.meeting, "begun", .day, to: (today + 3).iso)])
        #expect(open.nextMeetingDay(on: today) == today + 3 && open.nextMeetingDay(on: today + 4) == today + 14)
    }

    @Test(
        "A report is prepared wherever an issue says that one is missing, with a project or without", arguments: 0..<20)
    func reports(seed: Int) {
        var plan = seed == 0 ? SamplePlan.plan : RandomPlan(seed).plan
        plan.apply([
            Change(.city, "nationwide", .name, to: "Nationwide"), Change(.city, "nationwide", .national, to: "1"),
        ])
        let asked = Set(plan.preparations(on: today).flatMap(\.reports))
        guard !plan.partners.isEmpty else { return }
        for issue in plan.issues(on: today) where [.unknown, .neverAssessed].contains(issue.cause.name) {
            guard let effort = issue.effort else { continue }
            #expect(asked.contains(effort), "\(effort.record)")
        }
    }

    @Test("A side prepares reports where it is silent, reasons where it gave none, answers where it was asked")
    func preparation() throws {
        var plan = SamplePlan.plan
        let sides = plan.preparations(on: today)
        #expect(sides.map(\.side) == plan.partners.map(\.id))
        let mexico = try #require(sides.first { $0.side == "mx" })
        #expect(mexico.reports.contains { $0.record.hasSuffix("/resources") })
        #expect(mexico.answers.contains { $0.id == "sample-4/mx" })
        for side in sides {
            for commitment in plan.commitments where [.asked, .offered].contains(commitment.state) {
                let isOwn = commitment.partner == side.side
                let isAsked = isOwn == (commitment.state == .asked)
                #expect(side.answers.contains { $0.id == commitment.id } == isAsked, "\(side.side) \(commitment.id)")
            }
        }
        for id in mexico.reports { #expect(!plan.isFresh(plan.assessment(of: id, by: "mx"), on: today)) }
        let effort = EffortID(city: plan.cities[0].id, line: .technology)
        #expect(!mexico.reasons.contains(effort))
        for language in Language.allCases {
            plan.apply([Change(.assessment, effort.assessment(by: "mx"), .text(.reason, language), to: nil)])
        }
        #expect(plan.preparations(on: today).first { $0.side == "mx" }?.reasons.contains(effort) == true)
        #expect(plan.readingsDue(by: today).map(\.measure) == ["trust"] || !plan.readingsDue(by: today).isEmpty)
        #expect(plan.readingsDue(by: today + 1_000).count == plan.measuresWorstFirst(on: today).count)
    }
}
