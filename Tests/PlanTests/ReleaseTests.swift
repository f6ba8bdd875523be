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

    @Test("Plans that differ only above the ceiling are released alike", arguments: 0..<Faults.count(15, 40))
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

    /// An act of the side `xx` with a reason, as a plan tells it up to `U`.
    private func released(_ changes: [Change], by plan: Plan) throws -> ExportedAct? {
        var release = try #require(
            Release(upTo: "U") { key in
                guard let kind = RecordKind(rawValue: key.kind), let field = FieldName(rawValue: key.field, of: kind)
                else { return nil }
                return plan.value(kind, key.record, field)
            })
        return try release.released(
            ExportedAct(
                id: "e", time: 1, enteredAt: 1, writer: "w", author: "a", partner: "xx", reason: "SECRET",
                asOf: "2010-06-15", kind: "done", target: nil, changes: changes.map { ExportedChange($0) }))
    }

    @Test("Of an act only what it did to released records is told, and its reason only where it did nothing else")
    func history() throws {
        let low = Change(.city, "tijuana", .text(.note, .english), to: "n")
        let high = Change(.vulnerability, "v-1", .text(.note, .english), to: "SECRET")
        #expect(try released([high], by: SamplePlan.plan) == nil)
        let mixed = try #require(try released([low, high], by: SamplePlan.plan))
        #expect(mixed.changes.map(\.known) == [low] && mixed.reason == nil)
        #expect(try released([low], by: SamplePlan.plan)?.reason == "SECRET")
    }

    @Test(
        "A new value that names what is withheld withholds its change; an old one is left out, and the reason with it",
        arguments: RecordKind.allCases.flatMap { kind in
            kind.fields.filter { $0.kind.isNamed && $0.use != .key }.map { (kind, $0.name) }
        })
    func oldValues(kind: RecordKind, field: FieldName) throws {
        let names: (low: String, high: String) =
            switch try #require(kind.field(field)).kind {
            case .partner: ("us", "xx")
            case .city: ("low", "high")
            case .project: ("p", "q")
            case .measure: ("m", "n")
            case .meeting: ("t", "u")
            case .item: ("t/2", "t/3")
            default: ("low/training", "high/training")
            }
        let owner: String? =
            switch kind {
            case .plan: Plan.settingsID
            case .effort: "low/training"
            case .assessment: "low/training/us"
            case .commitment: "p/us"
            case .dependency: "p>low/training"
            case .item, .decision, .action, .note: "t/1"
            default: "z"
            }
        let id = try #require(owner)
        let needed = kind.fields.filter { $0.kind.isNamed && $0.use == .required && $0.name != field }
        let plan = halfWithheld.moved(
            by: [Change(kind, id, .marking, to: "U"), Change(kind, id, field, to: names.low)]
                + needed.map { Change(kind, id, $0.name, to: $0.kind == .city ? "low" : "low/training") })
        let moved = try #require(try released([Change(kind, id, field, from: names.high, to: names.low)], by: plan))
        #expect(moved.changes.map(\.known) == [Change(kind, id, field, to: names.low)])
        #expect(moved.reason == nil && moved.partner == nil)
        #expect(try released([Change(kind, id, field, from: names.low, to: names.high)], by: plan) == nil)
        let plain = try #require(try released([Change(kind, id, field, to: names.low)], by: plan))
        #expect(plain.reason == "SECRET" && plain.partner == nil)
    }

    @Test("The past is told by the present markings, list of markings and places, as far as it told itself")
    func past() throws {
        func add(_ id: String, _ values: (FieldName, String)...) -> [Change] {
            values.map { Change(.project, id, $0.0, to: $0.1) }
        }
        let then = halfWithheld.moved(
            by: add("moved", (.title, "m"), (.effort, "low/training"), (.marking, "U"))
                + add("back", (.title, "b"), (.effort, "high/training"), (.marking, "U"))
                + add("raised", (.title, "r"), (.effort, "low/training"), (.marking, "U"))
                + add("stays", (.title, "s"), (.effort, "low/training"), (.marking, "U"))
                + [Change(.plan, Plan.settingsID, .markings, to: "C U")])
        let now = then.moved(
            by: [
                Change(.project, "moved", .effort, to: "high/training"),
                Change(.project, "back", .effort, to: "low/training"),
                Change(.project, "raised", .marking, to: "C"), Change(.plan, Plan.settingsID, .markings, to: "U C"),
            ])
        let released = try #require(then.released(at: "U", by: now))
        #expect(released.projects.map(\.id).sorted() == ["p", "stays"] && released.cities.map(\.id) == ["low"])
    }

    @Test("Every kind of record that is left out for want of a marking is counted", arguments: RecordKind.allCases)
    func unmarked(kind: RecordKind) throws {
        let ids: [RecordKind: String] = [
            .plan: Plan.settingsID, .effort: "low/training", .assessment: "low/training/us", .commitment: "p/us",
            .target: "m/low", .reading: "m/-/2010-01-01", .dependency: "p>low/training", .attendance: "t/us",
            .item: "t/1", .decision: "t/1", .action: "t/1", .note: "t/1",
        ]
        let id = ids[kind] ?? "z"
        let field = try #require(
            kind.fields.first { [.text, .note, .figure].contains($0.kind) || $0.use == .required })
        let value =
            field.kind == .effort
            ? "low/training"
            : field.kind == .figure
                ? "1"
                : field.kind == .day ? "2010-01-01" : field.kind.isNamed ? "low" : kind == .commitment ? "agreed" : "1"
        for (marking, count) in [(nil, 1), ("OTHER", 1), ("C", 0)] as [(String?, Int)] {
            var plan = halfWithheld
            plan.apply([Change(kind, id, field.name, to: value), Change(kind, id, .marking, to: marking)])
            let inherits = marking == nil && [.target, .reading].contains(kind)
            #expect(plan.unmarked.map(\.kind) == (count == 1 && !inherits ? [kind] : []), "\(kind) \(marking ?? "-")")
            #expect(plan.unmarked.allSatisfy { $0.count == 1 })
            #expect(plan.issues(on: SamplePlan.day).contains { $0.cause.name == .unmarked } == !plan.unmarked.isEmpty)
        }
    }

    /// A plan in which the ceiling `U` withholds one of two cities, projects, measures and meetings.
    private var halfWithheld: Plan {
        var plan = Plan()
        func add(_ kind: RecordKind, _ id: String, _ marking: String?, _ values: (FieldName, String)...) {
            plan.apply(
                values.map { Change(kind, id, $0.0, to: $0.1) } + [Change(kind, id, .marking, to: marking)])
        }
        for (side, marking) in [("us", "U"), ("mx", "U"), ("xx", "C")] {
            add(.partner, side, marking, (.text(.name, .english), side))
        }
        for (city, marking) in [("low", "U"), ("high", "C")] { add(.city, city, marking, (.name, city)) }
        for (project, city, marking) in [("p", "low", "U"), ("q", "low", "C"), ("r", "high", "U")] {
            add(.project, project, marking, (.title, project), (.effort, "\(city)/training"))
        }
        for (measure, marking) in [("m", "U"), ("n", "C")] { add(.measure, measure, marking, (.title, measure)) }
        for (meeting, marking) in [("t", "U"), ("u", "C")] { add(.meeting, meeting, marking, (.day, "2010-06-15")) }
        for (item, marking) in [("t/2", "U"), ("t/3", "C")] { add(.item, item, marking, (.position, "2")) }
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
        for (kind, id, values, isReleased) in cases {
            let changes = (values + [(.marking, "U")]).map { Change(kind, id, $0.0, to: $0.1) }
            let released = try #require(halfWithheld.moved(by: changes).released(at: "U"))
            #expect(released.ids(of: kind).contains(id) == isReleased, "\(kind) \(id) \(values)")
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
            (conflict(.project, "p", .payer, ["xx", "us"]), false),
            (conflict(.project, "p", .payer, ["us", "mx", "xx"]), true),
        ]
        for (conflict, isReleased) in cases {
            var plan = halfWithheld
            plan.conflicts = [conflict]
            let released = try #require(plan.released(at: "U")).conflicts
            #expect(released.count == (isReleased ? 1 : 0), "\(conflict)")
            #expect(released.flatMap(\.contenders).allSatisfy { $0.partner == nil && $0.change.new != "xx" })
            #expect(plan.released(at: "C")?.conflicts == [conflict])
        }
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
