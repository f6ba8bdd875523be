import Foundation
import Plan
import TestSupport
import Testing

@Suite("Cities")
struct CitiesTests {
    private func plan(_ names: [String]) -> Plan {
        var plan = Plan()
        for (position, name) in names.enumerated() {
            let id = plan.newCityID(named: name, fresh: "\(position)")
            plan.apply([Change(.city, id, .name, to: name), Change(.city, id, .position, to: position.code)])
        }
        return plan
    }

    @Test("A city is called after its name; what is called alike in one plan is told apart")
    func ids() {
        #expect(
            plan(["Ciudad Juárez", "CIUDAD JUAREZ", "日本", "!!", "??"]).cities.map(\.id)
                == ["ciudad-juarez", "ciudad-juarez-1", "日本", "city-1321dpz", "city-59k2hv"])
    }

    /// Cities as people add them: those of one row are one city.
    private static let places: [[(name: String, state: String?, code: String?)]] = [
        [("Benito Juárez", "Quintana Roo", nil), ("BENITO JUAREZ", "quintana roo", nil)],
        [("Benito Juárez", "Ciudad de México", nil)],
        [("Benito Juárez", nil, "23005"), ("Benito Juárez", nil, "023005")],
        [("Benito Juárez", nil, "09014")], [("San Juan Mixtepec", "Oaxaca", "20208")],
        [("San Juan Mixtepec", "Oaxaca", "20209")],
        [("수원", nil, nil), ("수원".decomposedStringWithCanonicalMapping, nil, nil)],
        [("서울", nil, nil)], [("Йошкар", nil, nil)], [("Иошкар", nil, nil)], [("★", nil, nil)], [("☆", nil, nil)],
        [(String(repeating: "a", count: 200) + "b", nil, nil)], [(String(repeating: "a", count: 200) + "c", nil, nil)],
        [("Tijuana", nil, nil), ("TIJUANA", nil, nil)],
    ]

    @Test("Copies that add cities in any order make one id for one city and two for two", arguments: 0..<20)
    func sameCity(seed: Int) throws {
        var generator = SeededGenerator(seed)
        var ids: [[Set<String>]] = [[], []]
        let rows = Self.places.map { $0.shuffled(using: &generator) }
        for copy in 0..<2 {
            var plan = Plan()
            var made = rows.map { _ in Set<String>() }
            for place in rows.indices.shuffled(using: &generator) {
                let city = rows[place][min(copy, rows[place].count - 1)]
                let added = try plan.adding(
                    .city, [(.name, city.name), (.state, city.state), (.code, city.code)], fresh: "f\(copy)",
                    on: SamplePlan.day)
                plan.apply(added.changes)
                made[place].insert(added.record)
            }
            ids[copy] = made
        }
        #expect(ids[0] == ids[1] && Set(ids[0].flatMap { $0 }).count == rows.count)
        #expect(ids[0].flatMap { $0 }.allSatisfy { RecordName.isID($0) && $0.utf8.count <= 110 })
    }

    @Test(
        "A word of several names in a file means each of them, and one or two letters mean no city",
        arguments: [
            ("Juárez", 2), ("Acapulco", 1), ("ciudad juarez", 1), ("Acap", 1), ("Ac", 0), ("C", 0), ("", 0),
        ])
    func named(text: String, count: Int) {
        #expect(plan(["Ciudad Juárez", "Acapulco de Juárez"]).cities(named: text).count == count)
    }

    @Test(
        "A city is found with a word for city or its state beside its name, without its accents, and by its code",
        arguments: [
            ("Cd. Juárez", ["a"]), ("CIUDAD DE JUAREZ", ["a"]), ("Juárez, Chihuahua", ["a"]),
            ("Cd. Juárez (chihuahua)", ["a"]), ("08037", ["a"]), ("8037", ["a"]), ("Juárez, Oaxaca", []),
            ("Culiacán", ["b"]), ("Municipio de Culiacán", ["b"]), ("Mexico City", ["c"]), ("08038", []), ("Cd.", []),
        ])
    func writtenOtherwise(text: String, ids: [String]) {
        let plan = Plan().moved(by: [
            Change(.city, "a", .name, to: "Ciudad Juárez"), Change(.city, "a", .state, to: "Chihuahua"),
            Change(.city, "a", .code, to: "08037"), Change(.city, "b", .name, to: "Culiacan"),
            Change(.city, "c", .name, to: "Ciudad de México"),
        ])
        #expect(plan.cities(matching: text).map(\.id) == ids)
    }

    @Test("A measure of one title in two cities, or in two units, is two; a removed record is the same one again")
    func measures() throws {
        func added(_ kind: RecordKind, _ values: [(field: FieldName, value: String?)], to plan: Plan = SamplePlan.plan)
            throws -> String
        {
            try plan.adding(kind, values, fresh: "x", on: SamplePlan.day).record
        }
        let title = (field: FieldName.title, value: String?("Theft"))
        #expect(
            try added(.measure, [title]) == "theft" && added(.measure, [title, (.city, "tijuana")]) == "theft-tijuana")
        #expect(try added(.measure, [title, (.unit, "per 100,000")]) == "theft-per-100-000")
        let without = SamplePlan.plan.moved(by: [Change(.city, "tijuana", .removed, to: "1")])
        #expect(try added(.city, [(.name, "Tijuana")], to: without) == "tijuana-2")
    }

    @Test(
        "A city is found by id, name or beginning, accents folded",
        arguments: [
            ("juarez", ["Ciudad Juárez", "Juárez"]), ("Juárez", ["Juárez"]), ("ciudad-juarez", ["Ciudad Juárez"]),
            ("CIUDAD J", ["Ciudad Juárez"]), ("tij", ["Tijuana"]), ("canada", ["Cañada"]), ("cañ", ["Cañada"]),
            ("caña", ["Cañada"]), ("cánada", []), ("zzz", []), ("uarez", []),
        ])
    func matching(text: String, names: [String]) {
        let plan = plan(["Ciudad Juárez", "Juárez", "Tijuana", "Cañada"])
        // A complete name takes precedence over a beginning.
        let expected = text == "juarez" ? ["Juárez"] : names
        #expect(plan.cities(matching: text).map(\.name) == expected)
    }

    @Test("Moving swaps neighbours and stops at the ends; the city moved comes first in the act")
    func moving() {
        var plan = plan(["A", "B", "C"])
        #expect(plan.moving("a", by: -1).isEmpty)
        #expect(plan.moving("c", by: 1).isEmpty)
        #expect(plan.moving("nowhere", by: 1).isEmpty)
        let changes = plan.moving("c", by: -1)
        #expect(changes.first?.record == "c")
        plan.apply(changes)
        #expect(plan.cities.map(\.id) == ["a", "c", "b"])
    }

    @Test("A removed city is out of every list and every count, and comes back whole")
    func removal() {
        var plan = SamplePlan.plan
        #expect(plan.belongings(of: "tijuana") == (5, 4))
        let before = plan
        plan.apply([Change(.city, "tijuana", .removed, to: "1")])
        #expect(plan.cities.count == 2 && plan.focusShare == 45)
        #expect(plan.summary(on: SamplePlan.day) != before.summary(on: SamplePlan.day))
        plan.apply([Change(.city, "tijuana", .removed, from: "1", to: nil)])
        #expect(plan == before)
    }

    @Test("A new plan is made whole or refused")
    func outline() throws {
        let outline = PlanOutline(
            title: "Plan", start: SamplePlan.day, months: 18, partners: ["US", "MX"], cities: ["León", "Leon"])
        var plan = Plan()
        plan.apply(try outline.founding(by: "x", on: SamplePlan.day).changes)
        #expect(plan.partners.map(\.id) == ["us", "mx"])
        #expect(plan.cities.map(\.id) == ["leon", "leon-2"])
        #expect(plan.settings.languages == Language.allCases)
        var wrong = outline
        wrong.title = ""
        #expect(throws: EditError.empty(.title)) { try wrong.founding(by: "x", on: SamplePlan.day) }
        wrong = outline
        wrong.months = 121
        #expect(throws: EditError.outOfRange(.months, 1...120)) { try wrong.founding(by: "x", on: SamplePlan.day) }
    }

    @Test("Cities of one name are told apart by their state, else by their id")
    func sharedNames() {
        var plan = SamplePlan.plan
        #expect(plan.cityName("tijuana") == "Tijuana")
        plan.apply([Change(.city, "tijuana-2", .name, to: "Tijuana")])
        #expect(
            plan.cityName("tijuana") == "Tijuana (Baja California)"
                && plan.cityName("tijuana-2") == "Tijuana (tijuana-2)")
        plan.apply([Change(.city, "tijuana-2", .removed, to: "1")])
        #expect(plan.cityName("tijuana") == "Tijuana")
    }

    @Test("With a city goes what belongs to it, and comes back with it")
    func gone() {
        let whole = SamplePlan.plan
        var plan = whole
        plan.apply([Change(.city, "ciudad-juarez", .removed, to: "1")])
        #expect(!plan.issues(on: SamplePlan.day).contains { $0.city == "ciudad-juarez" })
        #expect(!plan.events.contains { $0.effort?.city == "ciudad-juarez" })
        #expect(!plan.resources(byCity: true, byLine: true).contains { $0.city == "ciudad-juarez" })
        #expect(plan.deadlocks(on: SamplePlan.day).found.isEmpty && plan.commitments.count < whole.commitments.count)
        #expect(plan.conditions.count == 4 && !plan.measures.contains { $0.city == "ciudad-juarez" })
        plan.apply([Change(.city, "ciudad-juarez", .removed, to: nil)])
        #expect(plan.issues(on: SamplePlan.day) == whole.issues(on: SamplePlan.day))
    }

    @Test("With a project go its halves, its milestones and what it needs")
    func projectGone() {
        var plan = SamplePlan.plan
        plan.apply([Change(.project, "sample-5", .removed, to: "1")])
        #expect(!plan.commitments.contains { $0.project == "sample-5" } && plan.milestones.count == 7)
        #expect(!plan.dependencies.contains { $0.prerequisite == .project("sample-5") })
    }
}
