import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Cities with their states, and names that are doubtful")
struct CityWithStateTests {
    private func read(_ place: String, state: String? = nil, _ change: (inout ReadingOptions) -> Void = { _ in }) throws
        -> ImportedReadings
    {
        let head = state == nil ? "Municipio,Mes,Valor\n" : "Municipio,Estado,Mes,Valor\n"
        let cells = ["\"\(place)\"", state].compactMap { $0 }.joined(separator: ",")
        return try importedReadings(head + cells + ",2009-01,5\n", into: planWithoutHomicides, { _ in }, change)
    }

    @Test(
        "A name with its state in any known spelling, in front or behind, is that of the city",
        arguments: [
            "Tijuana, B.C.", "Tijuana, BC", "TIJUANA, B. C.", "Tijuana, Baja California", "Tijuana (B.C.)",
            "Tijuana - BCN", "Tijuana/BC", "Tijuana B.C.", "Tijuana BC", "B.C. - Tijuana", "Baja California - Tijuana",
            "Baja California, Tijuana", "Baja California: Tijuana", "Tijuana, B.C., México", "Tijuana | MX-BCN",
        ])
    func spellings(name: String) throws {
        let found = try read(name)
        #expect(found.problems == [] && found.readings == ["tijuana 2009-01-01=5"], "\(found)")
        // A person's row of a record names its city by the same words.
        #expect(planWithoutHomicides.cities(matching: name).map(\.id) == ["tijuana"])
    }

    @Test(
        "The state of a column is compared in any known spelling; another state is another city",
        arguments: [
            ("Tijuana", "B.C.", true), ("Tijuana", "BCN", true), ("Tijuana", "02", true), ("Tijuana", "MX-BCN", true),
            ("Juárez", "Chih.", true), ("Juárez", "CHH", true), ("Culiacán", "Sin.", true), ("Culiacán", "SIN", true),
            ("Juárez", "N.L.", false), ("Juárez", "Chis.", false),
        ])
    func column(name: String, state: String, isKnown: Bool) throws {
        let (apart, together) = (try read(name, state: state), try read("\(name), \(state)"))
        #expect(apart.problems == [] && apart.readings.isEmpty != isKnown, "\(apart)")
        if state != "02" { #expect(together.problems == [] && together.readings == apart.readings, "\(together)") }
    }

    @Test("Every state is known by its name, its abbreviations and its number, and by no other's")
    func states() {
        #expect(Set((1...32).compactMap { StateName.full("\($0)") }).count == 32)
        for (number, spellings) in [
            (1, ["Ags.", "AGU"]), (3, ["B.C.S.", "Baja California Sur"]), (5, ["Coah.", "Coahuila de Zaragoza"]),
            (6, ["Col."]), (7, ["Chis."]), (8, ["Chih.", "CHIH", "Chihuahua"]), (9, ["CDMX", "D.F."]), (10, ["Dgo."]),
            (15, ["Edo. Méx.", "Mex.", "México"]), (19, ["N.L.", "NL", "Nvo. León", "NUEVO LEON"]),
            (23, ["Q. Roo", "Q.R."]), (24, ["S.L.P."]), (26, ["Son."]), (28, ["Tamps.", "TAM"]), (30, ["Ver."]),
        ] {
            #expect(spellings.allSatisfy { StateName.number(of: $0) == number }, "\(number)")
        }
        for other in ["Texas", "", "33", "x", "Juárez"] { #expect(StateName.number(of: other) == nil) }
    }

    @Test(
        "A doubtful name is a question, whether cities are added or not; a person's word settles it",
        arguments: [
            "Tijuna", "Tijauna", "Zona Metropolitana de Tijuana", "H. Ayuntamiento de Tijuana", "Tijuana, México",
            "Tijuana, MX",
        ])
    func doubtful(name: String) throws {
        for adds in [false, true] {
            let asked = try read(name) { $0.addsCities = adds }
            #expect(asked.problems.count == 1 && asked.changes.isEmpty, "\(asked)")
            guard case .likeCity(name, let others)? = asked.problems.first else {
                Issue.record("\(asked)")
                continue
            }
            #expect(others.map(\.id) == ["tijuana"])
        }
        let said = try read(name) { $0.mapping.cities.named = [name: "tijuana"] }
        #expect(said.readings == ["tijuana 2009-01-01=5"])
        #expect(try read(name) { $0.mapping.cities.named = [name: String?.none] }.problems == [])
    }

    @Test("Other names are not like those of the plan")
    func others() throws {
        for name in ["Mexicali", "Monterrey, N.L.", "Benito Juárez", "Suárez Inclán", "León", "Tecate"] {
            #expect(try read(name).problems == [], "\(name)")
        }
        let longer = try read("Culiacán Rosales, Sinaloa").problems
        guard case .likeCity(_, let others)? = longer.first else {
            Issue.record("\(longer)")
            return
        }
        #expect(others.map(\.id) == ["culiacan"])
    }

    @Test("A city with its state in a column of any name is none of the whole country; a state keeps its spelling")
    func elsewhere() throws {
        for name in ["Baja California - Tijuana", "Tijuana B.C.", "BC: Tijuana"] {
            let text = "Entidad - Municipio,Mes,Valor\n\(name),2009-01,5\n"
            let asked = try importedReadings(text, into: planWithoutHomicides)
            #expect(asked.problems == [.unreadCities("Entidad - Municipio", name)], "\(asked)")
        }
        let same = try imported("Name,State,Share\nTijuana,B.C.,16\n", .city)
        let fields = same.changes.map(\.field)
        #expect(same.problems == [] && fields.contains(.share) && !fields.contains(.state))
    }

    @Test("A row of a city that is called with its state is asked about")
    func record() throws {
        let asked = try imported("Name,Share\n\"Tijuana, B.C.\",15\n", .city)
        #expect(asked.problems.count == 1 && asked.changes.isEmpty)
        guard case .likeCity(_, let others)? = asked.problems.first?.reason else {
            Issue.record("\(asked.problems)")
            return
        }
        #expect(others.map(\.id) == ["tijuana"])
    }

    @Test("A city that is added has its state in full, and its decision may name the state as the file does")
    func added() throws {
        let new = try read("Monterrey, N.L.") { $0.addsCities = true }
        let values = new.changes.filter { $0.kind == .city && [.name, .state].contains($0.field) }.compactMap(\.new)
        #expect(values == ["Monterrey", "Nuevo León"])
        let text = "Municipio,Mes,Valor\n\"Culiacán, Sin.\",2009-01,5\nCuliacán,2009-02,6\n"
        let mixed = try importedReadings(text, into: planWithoutHomicides)
        #expect(mixed.problems == [] && mixed.readings.count == 2)
    }

    @Test(
        "The nearest text is one that a slip makes of it",
        arguments: [
            ("On trak", "on track"), ("stauts", "status"), ("equipmnet", "equipment"), ("labels", nil), ("kind", nil),
            ("fee", nil), ("Amarillo", nil),
        ] as [(String, String?)])
    func nearest(text: String, meant: String?) {
        let texts = ["on track", "status", "equipment", "levels", "fund", "due", "at risk", "done"]
        #expect(Nearness.nearest(text, among: texts) == meant)
    }
}

@Suite("Codes that have lost their zeros, and bytes of zero")
struct LostZeroTests {
    @Test("Codes of a new plan have the zero that a spreadsheet has dropped, in records and readings")
    func codes() throws {
        func codes(_ changes: [Change]) -> [String] { changes.filter { $0.field == .code }.compactMap(\.new).sorted() }
        let mixed = "Name,State,Code\nMexicali,Baja California,2002\nHermosillo,Sonora,26030\n"
        #expect(codes(try imported(mixed, .city).changes) == ["02002", "26030"])
        let stated = "Name,State,Code\nMexicali,B.C.,2002\nSan Pedro,Other,3001\n"
        #expect(codes(try imported(stated, .city).changes) == ["02002", "3001"])
        let readings = "clave,municipio,mes,valor\n2002,Mexicali,2009-01,6\n26030,Hermosillo,2009-01,7\n"
        let added = try importedReadings(readings, into: planWithoutHomicides, { _ in }, { $0.addsCities = true })
        #expect(added.problems == [] && codes(added.changes) == ["02002", "26030"])
        // A city of the plan is found with and without it.
        for code in ["02004", "2004"] {
            let found = try importedReadings("clave,mes,valor\n\(code),2009-01,6\n", into: planWithoutHomicides)
            #expect(found.readings == ["tijuana 2009-01-01=6"], "\(found)")
        }
    }

    @Test("A byte of zero in a text is told with its lines; many of them, or other such bytes, are no text")
    func zeros() {
        func problems(_ text: String) -> [ImportError] {
            do throws(ImportFailure) {
                _ = try ImportTable(Data(text.utf8))
                return []
            } catch {
                return error.problems
            }
        }
        let found = problems("City,Month,V\r\nTij\0uana,2009-01,5\r\nCuliacán,2009-01,6\r\n\0Juárez,2009-01,\07\r\n")
        #expect(found.map(\.reason) == [.zeroByte, .zeroByte] && found.map(\.line) == [2, 4])
        #expect(problems("City,Month\nTijuana,5\n\0\0\0\0").map(\.line) == [3])
        for binary in ["a\0\u{1}b,c\n", "a\0\0\0"] {
            #expect(problems(binary).map(\.reason) == [.otherFile(.binary)])
        }
    }
}
