import Foundation
import Plan
import Testing

@testable import Exchange

@Suite("States, countries and codes among cities")
struct StateRowsTests {
    private func read(
        _ text: String, _ roles: (inout StatedRoles) -> Void = { _ in },
        _ change: (inout ReadingOptions) -> Void = { _ in }
    ) throws -> ImportedReadings {
        try importedReadings(text, into: planWithoutHomicides, roles, change)
    }

    private func totals(_ found: ImportedReadings) -> [String] {
        found.problems.compactMap { if case .totalPlace(let name) = $0 { name } else { nil } }
    }

    @Test(
        "States above or among their cities are asked about, and counted once where they are left out",
        arguments: [
            (
                "Clave,Municipio,2009,2010\n02,Baja California,1528,1\n02004,Tijuana,1118,1\n02002,Mexicali,130,1\n"
                    + "08,Chihuahua,3680,1\n08037,Juárez,2396,1\n", 3644
            ),
            (
                "Clave,Municipio,2009,2010\n2,Baja California,1528,1\n2004,Tijuana,1118,1\n8,Chihuahua,3680,1\n"
                    + "8037,Juárez,2396,1\n", 3514
            ),
            (
                "Municipio,2009,2010\nBaja California,1528,1\n Tijuana,1118,1\n Mexicali,130,1\nChihuahua,3680,1\n"
                    + " Juárez,2396,1\n", 3644
            ),
            (
                "Entidad,Municipio,2009,2010\nBaja California,Baja California,1528,1\nBaja California,Tijuana,1118,1\n"
                    + "Chihuahua,Chihuahua,3680,1\nChihuahua,Juárez,2396,1\n", 3514
            ),
            ("Municipio,2009,2010\nTijuana,1118,1\nB.C.,1528,1\nCuliacán,400,1\nSinaloa,700,1\n", 1518),
            ("City,2009,2010\nTijuana,1118,1\nMonterrey,60,1\nNuevo León,90,1\nTamaulipas,40,1\n", 1178),
        ])
    func states(text: String, sum: Int) throws {
        let asked = try read(text) { _ in
        } _: {
            $0.addsNation = true
        }
        #expect(totals(asked).count == 2 && asked.problems.count == 2, "\(text) \(asked.problems)")
        let left = try read(text) { _ in
        } _: {
            ($0.addsNation, $0.addsCities, $0.mapping.skipsTotals) = (true, true, true)
        }
        #expect(left.problems == [] && left.readings.contains("- 2009-01-01=\(sum)"), "\(text) \(left)")
        let names = left.changes.filter { $0.kind == .city && $0.field == .name }.compactMap(\.new)
        #expect(
            names.allSatisfy { !["Baja California", "Chihuahua", "Nuevo León", "Sinaloa"].contains($0) }, "\(names)")
    }

    @Test("A state that a person says to be a city is one")
    func decided() throws {
        let text = "City,2009,2010\nTijuana,1118,1\nNuevo León,90,1\n"
        #expect(totals(try read(text)) == ["Nuevo León"])
        let found = try read(text) { _ in
        } _: {
            $0.addsCities = true
            $0.mapping.cities.named["Nuevo León"] = .some(nil)
        }
        #expect(found.problems == [] && found.readings.count == 4)
    }

    @Test(
        "Cities that are called as their state are cities where no row is a state",
        arguments: [
            "City,2009,2010\nTijuana,1118,1\nChihuahua,60,1\nDurango,9,1\n",
            "Entidad,Municipio,2009,2010\nChihuahua,Chihuahua,60,1\nChihuahua,Juárez,5,1\nMichoacán,Hidalgo,5,1\n",
            "Clave,Municipio,2009,2010\n08019,Chihuahua,60,1\n02004,Tijuana,4,1\n14067,Jalisco,4,1\n",
        ])
    func capitals(text: String) throws {
        #expect(totals(try read(text)) == [])
    }

    @Test("States alone in a column that a person names are what is meant")
    func statesAlone() throws {
        let text = "Estado,2009,2010\nSonora,1118,1\nBaja California,90,1\n"
        let found = try read(text) {
            $0.columns[.city] = "Estado"
        } _: {
            $0.addsCities = true
        }
        #expect(found.problems == [] && found.readings.count == 4)
    }

    @Test("The name of the country among cities is asked about", arguments: ["México", "Mexico", "MÉXICO", "MX"])
    func country(name: String) throws {
        let text = "City,2009,2010\nTijuana,1118,1\n\(name),9000,1\nCuliacán,5,1\n"
        #expect(totals(try read(text)) == [name])
        let left = try read(text) { _ in
        } _: {
            ($0.addsNation, $0.mapping.skipsTotals) = (true, true)
        }
        #expect(left.readings.contains("- 2009-01-01=1123"))
        #expect(totals(try read("Entidad,Municipio,2009\nMéxico,Toluca,5\nSonora,Cajeme,4\n")) == [])
    }

    /// The sample with the codes and states of its cities.
    private var coded: Plan {
        var plan = placed
        for (id, code) in [("ciudad-juarez", "08037"), ("tijuana", "02004"), ("culiacan", "25006")] {
            plan.apply([Change(.city, id, .code, to: code)])
        }
        return plan
    }

    private var placed: Plan {
        var plan = planWithoutHomicides
        for (id, state) in [("ciudad-juarez", "Chihuahua"), ("tijuana", "Baja California"), ("culiacan", "Sinaloa")] {
            plan.apply([Change(.city, id, .state, to: state)])
        }
        return plan
    }

    private func coded(_ name: String, _ code: String, state: String = "") throws -> ImportedReadings {
        let text = "City,State,Code,Month,Value\n\(name),\(state),\(code),2010-01,57\n"
        return try importedReadings(text, into: coded) {
            if state.isEmpty { $0.ignored = ["State"] }
        }
    }

    @Test(
        "A code that is that of another city than the name is asked about",
        arguments: [
            ("Tijuana", "08037", ""), ("Ciudad Juárez", "2004", ""), ("Cd. Juárez", "25006", ""),
            ("Culiacán", "02004", ""), ("Tijuana", "02004", "Sonora"), ("TIJUANA", "8037.0", ""),
        ])
    func contradictions(name: String, code: String, state: String) throws {
        let asked = try coded(name, code, state: state).problems
        guard asked.count == 1, case .likeCity? = asked.first else {
            Issue.record("\(name) \(code) \(asked)")
            return
        }
    }

    @Test(
        "A code is known without its zero, and as a program writes it that took it for a number",
        arguments: [
            ("Juárez", "08037"), ("Juárez", "8037"), ("Juárez", "8037.0"), ("X", "8037"), ("Juaritos", "08037.00"),
            ("Cd Juarez", "08037"),
        ])
    func floats(name: String, code: String) throws {
        let found = try coded(name, code)
        #expect(found.problems == [] && found.readings.count == 1, "\(name) \(code) \(found)")
        let alone = try importedReadings("Code,Month,Value\n\(code),2010-01,57\n", into: coded)
        #expect(alone.problems == [] && alone.readings.count == 1)
    }

    @Test("Records of cities whose code is that of another one are asked about")
    func records() throws {
        let result = try imported("Name,Code\nTijuana,08037\n", .city, into: coded)
        #expect(result.problems.count == 1 && "\(result.problems)".contains("likeCity"), "\(result.problems)")
    }

    @Test(
        "The official name of a city, and one in another state, are asked about",
        arguments: ["Culiacán Rosales", "\"Tijuana, Sonora\"", "\"Culiacán, Chihuahua\"", "CULIACAN ROSALES"])
    func names(name: String) throws {
        let asked = try importedReadings("City,Month,Value\n\(name),2010-01,57\n", into: placed).problems
        guard asked.count == 1, case .likeCity? = asked.first else {
            Issue.record("\(name) \(asked)")
            return
        }
        // Where the table has the city of the plan too, one in another state is another one.
        let both = "City,State,Month,Value\nTijuana,Sonora,2010-01,5\nTijuana,Baja California,2010-01,57\n"
        #expect(try importedReadings(both, into: placed).problems == [])
    }
}
