import Plan
import Testing

@Suite("The national row")
struct NationalRowTests {
    private let today = SamplePlan.day

    private func withNation(_ values: [(field: FieldName, value: String?)] = []) throws -> Plan {
        var plan = SamplePlan.plan
        let added = try plan.adding(
            .city, [(.name, "Nationwide"), (.national, "1")] + values, fresh: "x", on: today)
        #expect(added.record == City.nationalID)
        plan.apply(added.changes + [Change(.city, added.record, .marking, to: "U")])
        return plan
    }

    @Test("It has one id in every copy, and stands last")
    func place() throws {
        var plan = try withNation()
        #expect(plan.cities.map(\.id).last == City.nationalID && plan.cities.count == 4 && plan.focusCities.count == 3)
        plan.apply([Change(.city, City.nationalID, .position, to: nil)])
        plan.apply(try plan.adding(.city, [(.name, "Mérida")], fresh: "x", on: today).changes)
        #expect(plan.cities.map(\.id).suffix(2) == ["merida", City.nationalID])
        #expect(plan.moving(City.nationalID, by: -1) == [] && plan.moving("merida", by: 1) == [])
        #expect(plan.newCityID(named: "National row", fresh: "x") == "national-row-2")
        #expect(plan.value(.city, City.nationalID, .national) == "1" && plan.value(.city, "merida", .national) == nil)
    }

    @Test("It has no share, and counts in no limit of cities")
    func share() throws {
        #expect(throws: EditError.shareOfNation) { try withNation([(.share, "3")]) }
        let plan = try withNation()
        let edit = Edit(.city, City.nationalID, [(.share, "3")])
        #expect(throws: EditError.shareOfNation) { try plan.changes(for: edit, on: today) }
        let before = SamplePlan.plan
        #expect(
            !plan.issues(on: today).contains { $0.kind == .focus }
                || before.issues(on: today).contains { $0.kind == .focus })
        #expect(plan.focusShare == before.focusShare)
        #expect(plan.measuredShare(on: today) == before.measuredShare(on: today))
    }

    @Test("A measure has one place for the whole country, with the national row and without it")
    func series() throws {
        for plan in [SamplePlan.plan, try withNation()] {
            for measure in plan.measures {
                let places = plan.series(of: measure)
                #expect(Set(places).count == places.count, "\(measure.id)")
            }
            #expect(plan.series(of: try #require(plan.measure("homicides"))).count { $0.city == nil } == 1)
        }
    }

    @Test("A target of its own is refused with the place where it is entered")
    func target() throws {
        let plan = try withNation()
        let values: [(field: FieldName, value: String?)] = [
            (.measure, "homicides"), (.city, City.nationalID), (.target, "1"),
        ]
        #expect(throws: EditError.nationalTarget) { try plan.adding(.target, values, fresh: "x", on: today) }
    }

    @Test("Projects, judgements and issues lie in it as in any city")
    func work() throws {
        var plan = try withNation()
        let effort = EffortID(city: City.nationalID, line: .training)
        let project = try plan.adding(
            .project, [(.title, "Federal academy"), (.effort, effort.record)], fresh: "academy", on: today)
        plan.apply(project.changes)
        for side in ["us", "mx"] {
            plan.apply([
                Change(.assessment, effort.assessment(by: side), .status, to: "off-track"),
                Change(.assessment, effort.assessment(by: side), .asOf, to: today.code),
            ])
        }
        #expect(plan.projects(of: effort).map(\.id) == ["academy"])
        #expect(plan.issues(on: today).contains { $0.effort == effort && $0.kind == .status })
    }

    @Test(
        "A common target path is read in every city, and in the country only where no city has it",
        arguments: [
            (cities: true, reading: false, isMissed: false), (true, true, false), (false, false, true),
            (false, true, false),
        ])
    func common(cities: Bool, reading: Bool, isMissed: Bool) throws {
        var plan = Plan()
        let effort = EffortID(city: City.nationalID, line: .training)
        plan.apply(
            [
                Change(.partner, "us", .text(.name, .english), to: "US"),
                Change(.city, effort.city, .name, to: "Nation"), Change(.city, effort.city, .national, to: "1"),
                Change(.measure, "x", .text(.title, .english), to: "X"),
                Change(.measure, "x", .kind, to: "effect"), Change(.measure, "x", .baseline, to: "10"),
                Change(.measure, "x", .target, to: "5"),
                Change(.assessment, effort.assessment(by: "us"), .status, to: "on-track"),
                Change(.assessment, effort.assessment(by: "us"), .asOf, to: today.code),
            ] + (cities ? [Change(.city, "c", .name, to: "C")] : [])
                + (reading ? [Change(.reading, "x/-/\(today.iso)", .value, to: "6")] : []))
        let found = plan.issues(on: today).filter { $0.kind == .offTarget && $0.city == City.nationalID }
        #expect(found.map(\.cause.name) == (isMissed ? [.noReading] : []))
    }

    @Test("A measure without a city has there the readings of the whole country")
    func measures() throws {
        let plan = try withNation()
        let measure = try #require(plan.measures.first { !plan.readings(of: Series($0.id, in: nil)).isEmpty })
        #expect(Series(measure.id, in: City.nationalID) == Series(measure.id, in: nil))
        #expect(plan.measures(in: City.nationalID, line: measure.line).map(\.id) == [measure.id])
        let reading = try plan.adding(
            .reading, [(.measure, measure.id), (.city, City.nationalID), (.day, "2010-06-02"), (.value, "1")],
            fresh: "x", on: today)
        #expect(reading.record == "\(measure.id)/-/2010-06-02")
    }
}
