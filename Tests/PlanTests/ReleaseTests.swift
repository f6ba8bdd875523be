import Plan
import TestSupport
import Testing

@Suite("Markings and what is handed out")
struct ReleaseTests {
    /// The sample with random markings.
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
                // One is removed, another is changed in a field, and a new one is added.
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
        let issues = one.issues(on: SamplePlan.day)
        #expect(issues == two.issues(on: SamplePlan.day))
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
            return Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: .done, act: act)
        }
        #expect(entry([high]).released(with: released) == nil)
        let mixed = try #require(entry([low, high]).released(with: released))
        #expect(mixed.act.changes == [low] && mixed.act.reason == nil)
        #expect(entry([low]).released(with: released)?.act.reason == "SECRET")
    }

    /// A plan in which the ceiling `U` withholds one of two cities, projects, measures and meetings.
    private var halfWithheld: Plan {
        var plan = Plan()
        func add(_ kind: RecordKind, _ id: String, _ marking: String?, _ values: (FieldName, String)...) {
            plan.apply(
                values.map { Change(kind, id, $0.0, to: $0.1) } + [Change(kind, id, .marking, to: marking)])
        }
        for (side, marking) in [("us", "U"), ("mx", "U"), ("xx", "C")] { add(.partner, side, marking, (.name, side)) }
        for (city, marking) in [("low", "U"), ("high", "C")] { add(.city, city, marking, (.name, city)) }
        for (project, city, marking) in [("p", "low", "U"), ("q", "low", "C"), ("r", "high", "U")] {
            add(.project, project, marking, (.title, project), (.effort, "\(city)/training"))
        }
        for (measure, marking) in [("m", "U"), ("n", "C")] { add(.measure, measure, marking, (.title, measure)) }
        for (meeting, marking) in [("t", "U"), ("u", "C")] { add(.meeting, meeting, marking, (.day, "2010-06-15")) }
        return plan
    }

    @Test("A record is withheld with each record that it belongs to, whatever its own marking")
    func owners() throws {
        let text = (FieldName.text(.text, .english), "text")
        let cases: [(RecordKind, String, [(FieldName, String)], Bool)] = [
            (.effort, "low/training", [(.progress, "1")], true), (.effort, "high/training", [(.progress, "1")], false),
            (.assessment, "low/training/us", [(.status, "done")], true),
            (.assessment, "high/training/us", [(.status, "done")], false),
            (.project, "z", [(.title, "z"), (.effort, "low/training")], true),
            (.project, "z", [(.title, "z"), (.effort, "high/training")], false),
            (.commitment, "p/us", [(.stage, "agreed")], true), (.commitment, "q/us", [(.stage, "agreed")], false),
            (.commitment, "r/us", [(.stage, "agreed")], false),
            (.milestone, "z", [(.title, "z"), (.subject, "p")], true),
            (.milestone, "z", [(.title, "z"), (.subject, "r")], false),
            (.milestone, "z", [(.title, "z"), (.subject, "high/training")], false),
            (.measure, "z", [(.title, "z"), (.city, "low")], true),
            (.measure, "z", [(.title, "z"), (.city, "high")], false),
            (.target, "m/low", [(.target, "1")], true), (.target, "n/low", [(.target, "1")], false),
            (.target, "m/high", [(.target, "1")], false),
            (.reading, "m/-/2010-01-01", [(.value, "1")], true), (.reading, "n/-/2010-01-01", [(.value, "1")], false),
            (.reading, "m/high/2010-01-01", [(.value, "1")], false),
            (.vulnerability, "z", [(.title, "z"), (.city, "low")], true),
            (.vulnerability, "z", [(.title, "z"), (.city, "high")], false),
            (.condition, "z", [(.title, "z"), (.city, "low")], true),
            (.condition, "z", [(.title, "z"), (.city, "high")], false),
            (.dependency, "p>low/training", [(.text(.reason, .english), "z")], true),
            (.dependency, "q>p", [(.text(.reason, .english), "z")], false),
            (.dependency, "p>q", [(.text(.reason, .english), "z")], false),
            (.attendance, "t/us", [(.present, "z")], true), (.attendance, "u/us", [(.present, "z")], false),
            (.item, "t/1", [(.title, "z"), (.city, "low")], true),
            (.item, "t/1", [(.title, "z"), (.city, "high")], false),
            (.item, "u/1", [(.title, "z")], false), (.item, "t/1", [(.title, "z"), (.subject, "q")], false),
            (.decision, "t/1", [text], true), (.decision, "u/1", [text], false),
            (.decision, "-/1", [text, (.subject, "q")], false), (.action, "-/1", [text, (.subject, "p")], true),
            (.action, "t/1", [text, (.subject, "r")], false), (.note, "u/1", [text], false),
        ]
        for (kind, id, values, isTold) in cases {
            let changes = (values + [(.marking, "U")]).map { Change(kind, id, $0.0, to: $0.1) }
            let released = try #require(halfWithheld.moved(by: changes).released(at: "U"))
            #expect(released.ids(of: kind).contains(id) == isTold, "\(kind) \(id) \(values)")
        }
    }

    @Test("Every kind that belongs to another one is in the cases above")
    func ownersAreComplete() {
        let kinds: Set<RecordKind> = [
            .effort, .assessment, .project, .commitment, .milestone, .measure, .target, .reading, .vulnerability,
            .condition, .dependency, .attendance, .item, .decision, .action, .note,
        ]
        #expect(kinds == Set(RecordKind.allCases.filter { !$0.ownerFields.isEmpty }))
    }

    @Test("A target or a reading without a marking of its own has that of its measure; with one, its own")
    func ofMeasures() throws {
        for (kind, ids) in [
            (RecordKind.target, ["m/low", "n/low"]), (.reading, ["m/-/2010-01-01", "n/-/2010-01-01"]),
        ] {
            let field: FieldName = kind == .target ? .target : .value
            let plan = halfWithheld.moved(by: ids.map { Change(kind, $0, field, to: "1") })
            #expect(plan.released(at: "U")?.ids(of: kind) == [ids[0]])
            #expect(plan.released(at: "C")?.ids(of: kind) == ids)
            let raised = plan.moved(by: ids.map { Change(kind, $0, .marking, to: "C") })
            #expect(raised.released(at: "U")?.ids(of: kind) == [])
        }
    }

    @Test("A conflict is told where its record and all that its values name are, and without a side that is withheld")
    func conflicts() throws {
        func conflict(_ kind: RecordKind, _ id: String, _ field: FieldName, _ values: [String?]) -> Conflict {
            let contenders = values.map { value in
                Conflict.Contender(
                    act: "a", author: "x", partner: "xx", reason: nil, time: HybridTime(raw: 1),
                    change: Change(kind, id, field, to: value))
            }
            return Conflict(shown: contenders[0], others: Array(contenders.dropFirst()))
        }
        let cases: [(Conflict, Bool)] = [
            (conflict(.city, "low", .share, ["1", "2"]), true), (conflict(.city, "high", .share, ["1", "2"]), false),
            (conflict(.project, "p", .title, ["1", nil]), true), (conflict(.project, "r", .title, ["1", "2"]), false),
            (conflict(.project, "p", .effort, ["low/training", "low/resources"]), true),
            (conflict(.project, "p", .effort, ["low/training", "high/training"]), false),
            (conflict(.project, "p", .payer, ["us", "xx"]), false),
        ]
        for (conflict, isTold) in cases {
            var plan = halfWithheld
            plan.conflicts = [conflict]
            let told = try #require(plan.released(at: "U")).conflicts
            #expect(told.count == (isTold ? 1 : 0), "\(conflict)")
            #expect(told.flatMap(\.contenders).allSatisfy { $0.partner == nil })
            #expect(plan.released(at: "C")?.conflicts == [conflict])
        }
    }

    @Test("Of an act that names what is withheld in a value, or was done for a side that is, that is not told")
    func historyOfValues() throws {
        let released = try #require(halfWithheld.released(at: "U"))
        let named = Change(.project, "p", .payer, from: "xx", to: "us")
        let plain = Change(.project, "p", .unit, to: "x")
        let act = Act(author: "a", partner: "xx", reason: "SECRET", asOf: SamplePlan.day, changes: [named, plain])
        let entry = Entry(id: "e", time: HybridTime(raw: 1), writer: "w", kind: .done, act: act)
        let told = try #require(entry.released(with: released))
        #expect(told.act.changes == [plain] && told.act.reason == nil && told.act.partner == nil)
    }

    @Test("The highest marking of a part covers all that belongs to it", arguments: 0..<10)
    func highest(seed: Int) throws {
        let plan = marked(seed)
        func isWithin(_ name: RecordName, _ root: RecordName) -> Bool {
            name == root || plan.owners(of: name).contains { isWithin($0, root) }
        }
        var scopes = plan.cities.map { HistoryScope.city($0.id) } + plan.projects.map { .project($0.id) }
        scopes += plan.cities.flatMap { city in
            LineOfEffort.allCases.map { .effort(EffortID(city: city.id, line: $0)) }
        }
        for scope in scopes {
            let root = try #require(scope.root)
            let highest = plan.markings.firstIndex(of: plan.highestMarking(in: scope) ?? "") ?? -1
            for kind in RecordKind.allCases where ![.attendance, .item].contains(kind) {
                for id in plan.ids(of: kind) where plan.value(kind, id, .removed) == nil {
                    guard let label = plan.value(kind, id, .marking), let place = plan.markings.firstIndex(of: label),
                        isWithin(RecordName(kind, id), root)
                    else { continue }
                    #expect(place <= highest, "\(scope): \(kind) \(id)")
                }
            }
        }
    }
}
