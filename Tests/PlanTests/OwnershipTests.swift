import Plan
import TestSupport
import Testing

@Suite("Which record belongs to which")
struct OwnershipTests {
    @Test("Every kind belongs to what its fields declare, and no kind to itself")
    func kinds() {
        let expected: [RecordKind: Set<RecordKind>] = [
            .effort: [.city], .assessment: [.effort, .city], .project: [.effort, .city],
            .commitment: [.project, .effort, .city], .milestone: [.project, .effort, .city], .measure: [.city],
            .target: [.measure, .city], .reading: [.measure, .city], .vulnerability: [.city], .condition: [.city],
            .dependency: [.project, .effort, .city], .attendance: [.meeting],
            .item: [.meeting, .project, .effort, .city], .decision: [.meeting, .project, .effort, .city],
            .action: [.meeting, .project, .effort, .city], .note: [.meeting, .project, .effort, .city],
        ]
        for kind in RecordKind.allCases { #expect(kind.ownerKinds == expected[kind] ?? [], "\(kind)") }
    }

    @Test("The cities that a change can affect are those that the record names or lies in")
    func cities() {
        var plan = SamplePlan.plan
        plan.apply([
            Change(.project, "p", .effort, to: "tijuana/training"),
            Change(.milestone, "m", .subject, to: "p"),
            Change(.vulnerability, "v", .answers, to: "culiacan/training tijuana/resources"),
            Change(.measure, "all", .title, to: "All"),
            Change(.dependency, "p>culiacan/training", .since, to: "2010-01-01"),
        ])
        let cases: [(RecordKind, String, Set<String>)] = [
            (.city, "tijuana", ["tijuana"]), (.effort, "tijuana/training", ["tijuana"]),
            (.assessment, "tijuana/training/us", ["tijuana"]), (.project, "p", ["tijuana"]),
            (.commitment, "p/us", ["tijuana"]), (.milestone, "m", ["tijuana"]),
            (.vulnerability, "v", ["culiacan", "tijuana"]), (.measure, "all", []),
            (.target, "all/tijuana", ["tijuana"]), (.reading, "all/tijuana/2010-01-01", ["tijuana"]),
            (.reading, "all/-/2010-01-01", []), (.dependency, "p>culiacan/training", ["culiacan", "tijuana"]),
            (.partner, "us", []), (.plan, Plan.settingsID, []),
        ]
        for (kind, id, cities) in cases {
            #expect(plan.affectedCities(by: RecordName(kind, id)) == cities, "\(kind) \(id)")
        }
    }
}
