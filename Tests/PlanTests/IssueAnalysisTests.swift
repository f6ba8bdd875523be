import Plan
import TestSupport
import Testing

@Suite("The analysis of issues")
struct IssueAnalysisTests {
    static let today = Day(number: 14_775)
    static let days = ["2009-12-31", "2010-03-31", "2010-06-01", "2010-06-14", "2010-06-20", "2012-01-01"]

    @Test(
        "Analysing the cities that a change touches finds what analysing the whole plan finds",
        arguments: 0..<Faults.count(6, 40))
    func follows(seed: Int) {
        var random = RandomPlan(seed, days: IssueAnalysisTests.days)
        // Odd seeds make plans in two languages.
        if !seed.isMultiple(of: 2) {
            random.change([Change(.plan, Plan.settingsID, .languages, to: "en es")])
        }
        var analysis = IssueAnalysis(of: random.plan, on: IssueAnalysisTests.today)
        var (followed, kinds) = (0, Set<RecordKind>())
        for step in 0..<150 {
            let old = random.plan
            // Acts of other copies change several records at once, some more than once.
            let changes = (0...step % 3).flatMap { _ in random.change() }
            let whole = IssueAnalysis(of: random.plan, on: IssueAnalysisTests.today)
            guard analysis.follow(changes, from: old, to: random.plan, since: nil) else {
                analysis = whole
                continue
            }
            analysis.finish(random.plan)
            guard analysis == whole else {
                let (left, right) = (analysis.issues, whole.issues)
                Testing.Issue.record(
                    """
                    seed \(seed), \(changes): \(analysis.summary) \(whole.summary) \(analysis.highestMarking ?? "")
                    \(left.filter { !right.contains($0) }) \(right.filter { !left.contains($0) })
                    """)
                return
            }
            followed += 1
            kinds.formUnion(changes.map(\.kind))
        }
        #expect(followed > 40 && kinds.count > 10)
    }

    @Test(
        "However a plan came to hold what it holds, it is the same, lists and all", arguments: 0..<Faults.count(8, 20))
    func sameLists(seed: Int) {
        var random = RandomPlan(seed, days: IssueAnalysisTests.days)
        for _ in 0..<100 { _ = random.change() }
        // A day of a meeting that is not shown, as it lies before the meeting's own, comes back once that is moved.
        let raw = random.plan
        let plan = raw.moved(
            by: raw.ids(of: .meeting).flatMap { id in
                RecordKind.meeting.fields.filter { $0.use != .key && raw.value(.meeting, id, $0.name) == nil }.map {
                    Change(.meeting, id, $0.name, to: nil)
                }
            })
        var whole = Plan()
        for kind in RecordKind.allCases {
            for id in plan.ids(of: kind) {
                whole.set(kind, id, kind.fields.map { .init($0.name, plan.value(kind, id, $0.name)) }[...])
            }
        }
        whole.reorder()
        #expect(plan == whole)
    }

    @Test("A change that concerns every city is not followed")
    func wide() {
        let plan = RandomPlan(1).plan
        func follows(_ changes: [Change]) -> Bool {
            var analysis = IssueAnalysis(of: plan, on: IssueAnalysisTests.today)
            return analysis.follow(changes, from: plan, to: plan.moved(by: changes), since: nil)
        }
        for change in [
            Change(.plan, Plan.settingsID, .tolerance, to: "3"),
            Change(.partner, "xx", .text(.name, .english), to: "X"),
            Change(.measure, "new", .title, to: "X"), Change(.city, "new", .name, to: "X"),
            Change(.city, "c1", .removed, to: "1"), Change(.meeting, "m", .closed, to: "2010-06-01"),
        ] {
            #expect(!follows([Change(.effort, "c1/training", .progress, to: "1"), change]), "\(change)")
        }
        for change in [
            Change(.assessment, "c1/training/us", .status, to: "off-track"), Change(.city, "c1", .share, to: "7"),
            Change(.city, "c1", .position, to: "99"),
            Change(.partner, "us", .text(.name, .english), to: "X"),
            Change(.measure, "x", .text(.note, .english), to: "X"),
            Change(.plan, Plan.settingsID, .title, to: "X"), Change(.vulnerability, "v1", .answers, to: "c1/training"),
        ] {
            #expect(follows([change]), "\(change)")
        }
    }

    @Test("Money beyond the range of a figure leaves the balance exact")
    func beyondRange() {
        func add(_ id: String, _ sort: ProjectKind) -> [Change] {
            [
                Change(.project, id, .title, to: id), Change(.project, id, .effort, to: "c/training"),
                Change(.project, id, .kind, to: sort.code), Change(.project, id, .pledged, to: "900000000000"),
            ]
        }
        var plan = Plan()
        plan.apply([Change(.city, "c", .name, to: "City")] + add("p1", .equipment) + add("p2", .equipment))
        plan.apply(add("p3", .equipment) + add("p4", .training))
        var analysis = IssueAnalysis(of: plan, on: IssueAnalysisTests.today)
        for id in ["p1", "p2", "p3"] {
            let changes = [Change(.project, id, .removed, to: true.code)]
            let next = plan.moved(by: changes)
            let isFollowed = analysis.follow(changes, from: plan, to: next, since: nil)
            plan = next
            analysis.finish(plan)
            #expect(isFollowed && analysis == IssueAnalysis(of: plan, on: IssueAnalysisTests.today))
        }
        #expect(plan.equipmentShare().share == 0)
    }
}
