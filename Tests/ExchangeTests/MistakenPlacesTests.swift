import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Places of other people's tables that are easily mistaken")
struct MistakenPlacesTests {
    /// Reads a table of readings as the command does.
    private func read(
        _ text: String, _ state: (inout StatedRoles) -> Void = { _ in },
        _ change: (inout ReadingOptions) -> Void = { _ in }
    ) throws -> (roles: ReadingRoles, result: ReadingsImport?) {
        let table = try ImportTable(Data(text.utf8))
        var (stated, options) = (StatedRoles(), ReadingOptions())
        state(&stated)
        change(&options)
        let roles = ReadingRoles(of: table, stated, measure: ["Homicides"], into: SamplePlan.plan)
        if !roles.problems.isEmpty { return (roles, nil) }
        let result = ReadingsImport(
            try table.reshaped(roles.shape(stated.conditions)), measure: "Homicides",
            columns: roles.columns(roles.shape(stated.conditions)), into: SamplePlan.plan, options: options,
            on: SamplePlan.day)
        return (roles, result)
    }

    private func records(_ result: ReadingsImport?) -> [String] { (result?.changes ?? []).map(\.record) }

    @Test(
        "A column that names cities of the plan under another name is asked about, and each advice works",
        arguments: [
            "Localidad", "Plaza", "Delegación", "Zona", "Lugar", "Place", "Location", "geo", "Etiquetas de fila",
            "Entidad y municipio", "City/Municipality", "Row labels", "X",
        ])
    func unreadCities(header: String) throws {
        let cells = [
            "Tijuana", "CULIACAN", "Cd. Juárez", "Tijuana¹", "\"Tijuana, B.C.\"", "02004 Tijuana",
            "\"Baja California, Tijuana\"",
        ]
        for cell in cells {
            for rows in ["\(cell),2010-05-01,110\n", "Oaxaca,2010-05-01,1\n\(cell),2010-06-01,110\n"] {
                let asked = try read("\(header),Fecha,Valor\n" + rows).roles.problems.map(\.reason)
                let bare = cell.replacing("\"", with: "")
                #expect(asked == [.unreadCities(header, bare)], "\(header) \(cell) \(asked)")
            }
        }
        let text = "\(header),Fecha,Valor\nTijuana,2010-05-01,110\n"
        for language in Language.allCases {
            let advice = language.phrases.placing.unreadCities(header, "Tijuana")
            #expect(advice.contains("--city '\(header)'") && advice.contains("--ignore '\(header)'"))
        }
        #expect(records(try read(text) { $0.columns[.city] = header }.result) == ["homicides/tijuana/2010-05-01"])
        #expect(records(try read(text) { $0.ignored = [header] }.result) == ["homicides/-/2010-05-01"])
        let free = try read("\(header),Fecha,Valor\nsome remark,2010-05-01,110\n")
        #expect(records(free.result) == ["homicides/-/2010-05-01"])
    }

    @Test(
        "The name of a column does not depend on marks, line ends and what stands in parentheses",
        arguments: [
            "City¹", "City *", "\"City\nname\"", "City (municipality)", "CIUDAD (1)", "Municipio²",
            "\"Nombre del\nmunicipio\"",
        ])
    func headers(header: String) throws {
        let (roles, result) = try read("\(header),Fecha,Valor\nTijuana,2010-05-01,110\n")
        #expect(roles.problems == [] && records(result) == ["homicides/tijuana/2010-05-01"])
    }

    @Test(
        "Columns that are named after cities are no figures of the whole country",
        arguments: [
            "Mes,Tijuana\n2010-05,110\n", "Mes,Tijuana,Culiacán\n2010-05,110,5\n", "Month,CULIACAN\n2010-05,110\n",
            "Mes,Cd. Juárez,Total\n2010-05,110,120\n", "Date,Tijuana (homicides)\n2010-05-01,110\n",
            "Año,Mes,Tijuana\n2010,5,110\n",
        ])
    func citiesAcross(text: String) throws {
        let asked = try read(text).roles.problems.map(\.reason)
        #expect(asked.count == 1, "\(asked)")
        guard case .citiesAcross(let names)? = asked.first else {
            Issue.record("\(asked)")
            return
        }
        let stated = try read(text) { $0.columns[.value] = names[0] }.roles.problems.map(\.reason)
        #expect(stated == [.citiesAcross([names[0]])])
        for language in Language.allCases {
            #expect(language.phrases.placing.citiesAcross(names).contains("--ignore '\(names[0])'"))
        }
    }

    @Test("The figures of the whole country beside columns of cities are taken where they are named")
    func totalBesideCities() throws {
        let text = "Mes,Tijuana,Total\n2010-05,110,120\n"
        #expect(records(try read(text) { $0.columns[.value] = "Total" }.result) == ["homicides/-/2010-05-01"])
        #expect(records(try read(text) { $0.ignored = ["Tijuana"] }.result) == ["homicides/-/2010-05-01"])
    }

    @Test("One or two letters of the name of a city mean none in a file", arguments: ["T", "Ti", "C", "Cu"])
    func beginnings(text: String) throws {
        for adds in [false, true] {
            let result = try read("City,Date,Value\n\(text),2010-05-01,110\n", { _ in }, { $0.addsCities = adds })
                .result
            #expect(
                result?.changes.isEmpty == true && result?.problems.isEmpty == (!adds && text.count == 1), "\(text)")
        }
        for (header, row) in [("Title,City,Line", "A,\(text),Training"), ("Title,Effort", "A,\(text).tech")] {
            let result = try imported("\(header)\n\(row)\n", .project)
            #expect(result.changes.isEmpty && result.problems.count == 1, "\(text)")
        }
        let target = try imported("Measure,City,Day,Value\nHomicides,\(text),2010-05-01,1\n", .reading)
        #expect(target.changes.isEmpty && !target.problems.isEmpty)
    }

    @Test(
        "Whole words of a name, and its other forms, mean the city", arguments: ["Juárez", "CD JUAREZ", "cd. Juárez"])
    func parts(text: String) throws {
        #expect(
            records(try read("City,Date,Value\n\(text),2010-05-01,110\n").result)
                == ["homicides/ciudad-juarez/2010-05-01"])
        #expect(try imported("Title,City,Line\nA,\(text),Training\n", .project).problems == [])
    }

    @Test(
        "An empty state beside others is asked about, unless a code or a person says which city it is",
        arguments: [("Estado", "Municipio"), ("State", "City")])
    func blankState(state: String, city: String) throws {
        let text = "\(state),\(city),Fecha,Valor\nNuevo León,Monterrey,2010-05,5\n,Juárez,2010-05,6\n"
        let asked = try read(text).result
        #expect(asked?.problems.map(\.reason) == [.blankState(state)] && asked?.changes.isEmpty == true)
        for language in Language.allCases {
            #expect(language.phrases.placing.blankState(state).contains("--ignore '\(state)'"))
        }
        #expect(records(try read(text) { $0.ignored = [state] }.result) == ["homicides/ciudad-juarez/2010-05-01"])
        let said = try read(text, { _ in }, { $0.mapping.cities.named = ["Juárez": "ciudad-juarez"] }).result
        #expect(records(said) == ["homicides/ciudad-juarez/2010-05-01"])
        let coded = try read(
            "\(state),\(city),Clave,Fecha,Valor\nNuevo León,Monterrey,19039,2010-05,5\n,Juárez,08037,2010-05,6\n")
        #expect(records(coded.result) == ["homicides/ciudad-juarez/2010-05-01"])
        let none = try read("\(state),\(city),Fecha,Valor\n,Tijuana,2010-05,5\n")
        #expect(records(none.result) == ["homicides/tijuana/2010-05-01"])
    }

    @Test(
        "What may be a city of the plan is asked about before a city is added",
        arguments: [
            ("", "Tijuana1"), ("", "Culiacán²"), ("", "004 Tijuana"), ("Baja Cal.", "Tijuana"),
            ("Chi.", "Ciudad Juárez"), ("", "\"Tijuana, México\""),
        ])
    func similar(state: String, city: String) throws {
        let text = "State,City,Date,Value\n\(state),\(city),2010-05-01,110\n"
        let asked = try read(text, { _ in }, { $0.addsCities = true }).result
        #expect(asked?.changes.isEmpty == true && asked?.added.isEmpty == true)
        #expect(asked?.problems.count == 1)
        guard case .likeCity? = asked?.problems.first?.reason else {
            Issue.record("\(String(describing: asked?.problems))")
            return
        }
    }

    @Test(
        "The rest of several places, a mean, and a name with a code are never added as cities",
        arguments: [
            "Average", "Promedio", "Otros", "Others", "Resto del país", "Rest of the country", "No especificado",
            "Unknown", "02 Baja California", "02-Baja California", "M",
        ])
    func noCities(name: String) throws {
        let text = "City,Date,Value\n\(name),2010-05-01,110\n"
        let result = try read(text, { _ in }, { $0.addsCities = true }).result
        #expect(result?.changes.isEmpty == true && result?.problems.count == 1, "\(name)")
        for language in Language.allCases {
            #expect(language.phrases.placing.noCity(name).contains("'\(name)=new'"))
        }
        let named = try read(
            text, { _ in },
            {
                $0.addsCities = true
                $0.mapping.cities.named = [name: String?.none]
            }
        ).result
        #expect(named?.problems == [] && named?.added == [name])
    }
}
