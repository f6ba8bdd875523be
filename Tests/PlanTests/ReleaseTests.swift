import Plan
import TestSupport
import Testing

@Suite("Markings and what is handed out")
struct ReleaseTests {
    /// The sample with markings thrown over its records.
    private func marked(_ seed: Int) -> Plan {
        var generator = SeededGenerator(seed)
        var plan = SamplePlan.plan
        let labels: [String?] = ["U", "U", "U", "SBU", "C", nil, "OTHER"]
        for kind in RecordKind.allCases where kind != .plan {
            plan.apply(
                plan.ids(of: kind).map { id in
                    Change(kind, id, .marking, to: labels[Int.random(in: 0..<labels.count, using: &generator)])
                })
        }
        return plan
    }

    private func isHigh(_ plan: Plan, _ kind: RecordKind, _ id: String) -> Bool {
        var marking = plan.value(kind, id, .marking)
        if marking == nil, kind == .reading || kind == .target {
            marking = plan.value(kind, id, .measure).flatMap { plan.measure($0)?.marking }
        }
        return !["U", "SBU"].contains(marking)
    }

    @Test("Plans that differ only above the ceiling are released alike", arguments: 0..<40)
    func alike(seed: Int) throws {
        let plan = marked(seed)
        var other = plan
        var generator = SeededGenerator(seed + 1000)
        for kind in RecordKind.allCases where kind != .plan {
            for id in plan.ids(of: kind) where isHigh(plan, kind, id) {
                let fields = kind.fields.filter { $0.use != .key && $0.name != .marking }
                // One is taken away whole; another is altered in a field; a new one comes.
                if Bool.random(using: &generator) {
                    other.apply(kind.fields.filter { $0.use != .key }.map { Change(kind, id, $0.name, to: nil) })
                } else if let field = fields.randomElement(using: &generator) {
                    other.apply([Change(kind, id, field.name, to: field.kind == .text ? "SECRET" : nil)])
                }
            }
        }
        other.apply([Change(.city, "secret", .name, to: "SECRET"), Change(.city, "secret", .marking, to: "C")])
        let (one, two) = (try #require(plan.released(at: "SBU")), try #require(other.released(at: "SBU")))
        #expect(one == two)
        let findings = one.findings(on: SamplePlan.day)
        #expect(findings == two.findings(on: SamplePlan.day))
    }

    @Test(
        "Nothing that is unmarked or marked higher is in it, and nothing in it refers to what is not", arguments: 0..<20
    )
    func closed(seed: Int) throws {
        let plan = marked(seed)
        let released = try #require(plan.released(at: "U"))
        for kind in RecordKind.allCases where kind != .plan {
            for id in released.ids(of: kind) {
                let marking = released.value(kind, id, .marking)
                #expect(marking == "U" || marking == nil && [.reading, .target].contains(kind), "\(kind) \(id)")
                for field in kind.fields where field.kind.isNamed {
                    try released.check(released.value(kind, id, field.name), refersTo: field)
                }
            }
        }
        #expect(released.cities.map(\.position) == Array(0..<released.cities.count))
    }

    @Test("A ceiling that is no marking of the plan releases nothing; the highest of all releases what is marked")
    func ceilings() throws {
        let plan = SamplePlan.plan
        #expect(plan.released(at: "u") == nil && plan.released(at: "") == nil)
        let all = try #require(plan.released(at: "C"))
        #expect(all.vulnerabilities.count == 5 && plan.released(at: "U")?.vulnerabilities.isEmpty == true)
        #expect(plan.milestones.count == 8 && all.milestones.count == 7)
        #expect(plan.highestMarking() == "SBU" && plan.released(at: "U")?.highestMarking() == "U")
    }

    @Test("Of an act only what it did to released records is told, and its reason only where it did nothing else")
    func history() throws {
        let released = try #require(SamplePlan.plan.released(at: "U"))
        let low = Change(.city, "tijuana", .text(.note, .english), to: "n")
        let high = Change(.vulnerability, "v-1", .text(.note, .english), to: "SECRET")
        func entry(_ changes: [Change]) -> Entry {
            let act = Act(author: "a", partner: nil, reason: "SECRET", asOf: SamplePlan.day, changes: changes)
            return Entry(id: "e", time: HybridTime(raw: 1), writer: "w", deed: .done, act: act)
        }
        #expect(entry([high]).released(with: released) == nil)
        let mixed = try #require(entry([low, high]).released(with: released))
        #expect(mixed.act.changes == [low] && mixed.act.reason == nil)
        #expect(entry([low]).released(with: released)?.act.reason == "SECRET")
    }
}
