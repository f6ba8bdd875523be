import Plan
import TestSupport
import Testing

@Suite("What a plan adds up to")
struct ReviewTests {
    static let today = Day(number: 14_775)
    static let days = ["2009-12-31", "2010-03-31", "2010-06-01", "2010-06-14", "2010-06-20", "2012-01-01"]

    @Test("Following a change finds what looking at the whole plan finds", arguments: 0..<40)
    func follows(seed: Int) {
        var random = RandomPlan(seed, days: ReviewTests.days)
        var review = Review(of: random.plan, on: ReviewTests.today)
        var (followed, kinds) = (0, Set<RecordKind>())
        for _ in 0..<100 {
            let changes = random.change()
            guard review.canFollow(changes) else {
                review = Review(of: random.plan, on: ReviewTests.today)
                continue
            }
            review.follow(changes, in: random.plan, since: nil)
            let whole = Review(of: random.plan, on: ReviewTests.today)
            guard review == whole else {
                let (left, right) = (review.findings, whole.findings)
                Issue.record(
                    """
                    seed \(seed), \(changes): \(review.summary) \(whole.summary) \(review.highestMarking ?? "")
                    \(left.filter { !right.contains($0) }) \(right.filter { !left.contains($0) })
                    """)
                return
            }
            followed += 1
            kinds.formUnion(changes.map(\.kind))
        }
        #expect(followed > 30 && kinds.count > 5)
    }

    @Test("However a plan came to hold what it holds, it is the same, lists and all", arguments: 0..<20)
    func sameLists(seed: Int) {
        var random = RandomPlan(seed, days: ReviewTests.days)
        for _ in 0..<100 { _ = random.change() }
        let plan = random.plan
        var whole = Plan()
        for kind in RecordKind.allCases {
            for id in plan.ids(of: kind) {
                whole.set(kind, id, kind.fields.map { .init($0.name, plan.value(kind, id, $0.name)) }[...])
            }
        }
        whole.reorder()
        #expect(plan == whole)
    }

    @Test("What changes how every city is judged is not followed")
    func wide() {
        let review = Review(of: RandomPlan(1).plan, on: ReviewTests.today)
        for kind: RecordKind in [.plan, .partner, .phase, .city, .measure, .vulnerability] {
            #expect(
                !review.canFollow([
                    Change(.effort, "c1/training", .progress, to: "1"), Change(kind, "x", .title, to: "X"),
                ]))
        }
        #expect(review.canFollow([Change(.assessment, "c1/training/us", .status, to: "off-track")]))
    }

    @Test("The worst comes first, of equals the oldest")
    func order() {
        for seed in 0..<20 {
            let findings = RandomPlan(seed, days: ReviewTests.days).plan.findings(on: ReviewTests.today)
            for (first, second) in zip(findings, findings.dropFirst()) {
                #expect(
                    first.severity > second.severity
                        || first.severity == second.severity
                            && (first.since ?? Day(number: .max)) <= (second.since ?? Day(number: .max))
                )
            }
        }
    }
}
