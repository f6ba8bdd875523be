import TestSupport
import Testing

@testable import Plan

@Suite("Groups of issues")
struct IssueGroupTests {
    private static let today = IssueAnalysisTests.today

    @Test(
        "Each issue is in one group, and groups stand in the order of their first issues",
        arguments: 0..<Faults.count(15, 40))
    func partition(seed: Int) {
        let plan = RandomPlan(seed, days: IssueAnalysisTests.days).plan
        let issues = plan.issues(on: Self.today)
        let groups = IssueGroup.first(of: issues, in: plan)
        #expect(groups.reduce(0) { $0 + $1.issues.count } == issues.count)
        var rest = issues
        for group in groups {
            #expect(!group.issues.isEmpty && group.facts.joined().count == group.issues.count)
            for issue in group.issues {
                let index = rest.firstIndex(of: issue)
                #expect(index != nil)
                if let index { rest.remove(at: index) }
            }
        }
        #expect(rest.isEmpty)
        // The data come last; the severities of the others never rise.
        let severities = groups.filter { $0.place != .data }.map { $0.issues[0].severity }
        #expect(severities == severities.sorted(by: >))
        #expect(groups.dropLast().allSatisfy { $0.place != .data })
    }

    @Test("The first groups are those of the whole list", arguments: 0..<20)
    func first(seed: Int) {
        let plan = RandomPlan(seed, days: IssueAnalysisTests.days).plan
        let issues = plan.issues(on: Self.today)
        let groups = IssueGroup.first(of: issues, in: plan)
        for limit in [0, 1, 3, groups.count, groups.count + 1] {
            #expect(IssueGroup.first(limit, of: issues, in: plan) == Array(groups.prefix(limit)))
        }
    }

    @Test("A place is an effort, else a city, else the plan; data stand apart")
    func places() {
        let effort = EffortID(city: "c", line: .training)
        let issues = [
            Issue(.offTrack, of: effort), Issue(.noPublicMilestone, .city("c"), city: "c"),
            Issue(.noLead(partner: "us", lines: [.training]), .effort(effort), city: "c", lines: [.training]),
            Issue(.tooManyCities(4, limit: 3), .plan), Issue(.behindSchedule(clock: 50, reached: 0), of: effort),
            Issue(.unmarked(.city, 1), .plan), Issue(.noProject([.training]), of: effort),
        ]
        let groups = IssueGroup.first(of: issues, in: Plan())
        #expect(groups.map(\.place) == [.effort(effort), .city("c"), .plan, .data])
        #expect(groups.map(\.issues.count) == [3, 1, 1, 2])
    }

    @Test("A measure that is off target in several cities is a fact of the plan; in one, of that place")
    func measures() {
        let off = { (measure: String, city: String) in
            Issue(
                .offTarget(measure: measure, reading: Figure(2), expected: Figure(1), lines: [.training]),
                .measure(measure), city: city, lines: [.training])
        }
        let groups = IssueGroup.first(of: [off("m", "a"), off("m", "b"), off("n", "a"), off("n", "a")], in: Plan())
        #expect(groups.map(\.place) == [.plan, .effort(EffortID(city: "a", line: .training))])
        #expect(groups.map(\.facts.count) == [1, 1])
    }

    @Test("The sample takes some fourteen rows")
    func sample() {
        #expect(
            (12...18).contains(
                IssueGroup.first(of: SamplePlan.plan.issues(on: SamplePlan.day), in: SamplePlan.plan).count))
    }
}

@Suite("Questions that people have to settle")
struct OpenQuestionTests {
    private func kinds(_ changes: [Change]) -> [OpenQuestion.Kind] {
        var plan = Plan()
        plan.apply(
            [
                Change(.plan, Plan.settingsID, .start, to: "2009-10-01"), Change(.city, "c", .name, to: "C"),
                Change(.partner, "us", .text(.name, .english), to: "US"),
                Change(.partner, "mx", .text(.name, .english), to: "MX"),
                Change(.project, "p", .title, to: "P"), Change(.project, "p", .effort, to: "c/training"),
            ] + changes)
        return plan.openQuestions(plan.issues(on: SamplePlan.day), on: SamplePlan.day).map(\.kind)
    }

    private func says(_ side: String, _ status: String) -> [Change] {
        [
            Change(.assessment, "c/training/\(side)", .status, to: status),
            Change(.assessment, "c/training/\(side)", .asOf, to: SamplePlan.day.iso),
        ]
    }

    private func commits(_ side: String, _ state: String, due: String? = nil) -> [Change] {
        [
            Change(.commitment, "p/\(side)", .commitmentState, to: state),
            Change(.commitment, "p/\(side)", .since, to: "2010-01-01"), Change(.commitment, "p/\(side)", .due, to: due),
        ]
    }

    @Test("Each kind of question, and what raises none")
    func table() {
        #expect(kinds([]).isEmpty)
        #expect(kinds(says("us", "on-track") + says("mx", "at-risk")).contains(.disputed))
        #expect(!kinds(says("us", "on-track") + says("mx", "on-track")).contains(.disputed))
        let red = says("us", "off-track") + says("mx", "off-track")
        let step = [Change(.effort, "c/training", .nextStep, to: "Step")]
        let owner = [Change(.effort, "c/training", .nextOwner, to: "us")]
        #expect(kinds(red) == [.noOwner] && kinds(red + step) == [.noOwner] && kinds(red + owner) == [.noOwner])
        #expect(kinds(red + step + owner).isEmpty)
        let loop = [
            Change(.dependency, "c/training>c/technology", .since, to: "2010-01-01"),
            Change(.dependency, "c/technology>c/training", .since, to: "2010-01-01"),
        ]
        #expect(kinds(loop) == [.deadlock])
        let first = Change(.dependency, "c/training>c/technology", .firstStep, to: "Step")
        let whose = Change(.dependency, "c/training>c/technology", .owner, to: "us")
        let when = Change(.dependency, "c/training>c/technology", .due, to: "2010-07-01")
        #expect(kinds(loop + [first]) == [.deadlock] && kinds(loop + [first, whose, when]).isEmpty)
    }

    @Test(
        "A commitment past its day is a question: while it is asked for or offered its answer, once agreed a new day",
        arguments: CommitmentState.allCases)
    func commitments(state: CommitmentState) {
        for (due, isPast) in [("2010-06-14", true), ("2010-06-15", false), (nil, false)] {
            let kinds = kinds(commits("us", "in-place") + commits("mx", state.code, due: due))
            let late: [OpenQuestion.Kind] = state == .agreed ? [.overdue] : state.isOpen ? [.unanswered] : []
            #expect(kinds == (isPast ? late : []))
        }
    }
}
