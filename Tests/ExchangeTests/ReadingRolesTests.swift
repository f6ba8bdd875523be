import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("The columns of tables of readings")
struct ReadingRolesTests {
    private func roles(
        _ header: String, _ rows: String..., measure: [String] = ["M"], _ state: (inout StatedRoles) -> Void = { _ in }
    ) throws -> ReadingRoles {
        var stated = StatedRoles()
        state(&stated)
        let text = ([header] + rows).joined(separator: "\n") + "\n"
        var options = TableOptions()
        (options.separator, options.headerRow) = (.semicolon, 1)
        return ReadingRoles(
            of: try ImportTable(Data(text.utf8), options: options), stated, measure: measure, into: SamplePlan.plan)
    }

    private func named(_ roles: ReadingRoles, _ role: ReadingRole) -> [String] {
        let places = roles.roles.filter { $0.value == role }.keys.sorted().map { "\($0)" }
        return role == .period ? roles.shape([]).periods : places
    }

    @Test(
        "Every column is read, named as not read, or a fault: no period is cut off by a column between",
        arguments: [
            (
                "Año;Municipio;Enero;Febrero;1er trim;Marzo;Abril;2o trim", ["Enero", "Febrero", "Marzo", "Abril"],
                ["1er trim", "2o trim"]
            ),
            ("Municipio;2007;2008;Var. %;2009 p/;2010*", ["2007", "2008", "2009 p/", "2010*"], ["Var. %"]),
            ("Municipio;2008;2009 (p);2010 prelim.", ["2008", "2009 (p)", "2010 prelim."], []),
            ("Municipio;2008 1/;2009r/;2010 e/", ["2008 1/", "2009r/", "2010 e/"], []),
            (
                "Municipio;2008-01;2008-02;Mar-2008*;2008-Q1;Abr 08;2008/05",
                ["2008-01", "2008-02", "Mar-2008*", "Abr 08", "2008/05"], ["2008-Q1"]
            ),
            ("Municipio;ene-09;feb-09;Total 2009;ene-10", ["ene-09", "feb-09", "ene-10"], ["Total 2009"]),
            ("Municipio;2009;2010;Índice", ["2009", "2010"], ["Índice"]),
            ("Año;Municipio;Enero;Nota", ["Enero"], ["Nota"]),
        ])
    func wide(header: String, periods: [String], unread: [String]) throws {
        let cells = header.split(separator: ";").map { _ in "1" }.joined(separator: ";")
        let found = try roles(header, cells)
        #expect(found.problems == [] && named(found, .period) == periods && found.unread == unread)
        let read = found.roles.count + found.unread.count
        #expect(read == header.split(separator: ";").count)
        // The same where first and last are named.
        let stated = try roles(header, cells) { $0.periods = (periods[0], periods[periods.count - 1]) }
        #expect(named(stated, .period) == periods, "\(stated.problems)")
    }

    @Test(
        "A column that may be a period, one that is there twice, and months without a year are faults",
        arguments: [
            ("C;2008;2009;2010 projected", ImportError.Reason.unclearPeriod("2010 projected")),
            (
                "C;2008;2009;2009*",
                .periodTwice(.init(index: 2, name: "2009"), parts: ["B..C", "D..D"], lackYear: false)
            ),
            (
                "C;Jan;Feb;Jan;Feb",
                .periodTwice(.init(index: 1, name: "Jan"), parts: ["B..C", "D..E"], lackYear: true)
            ),
            ("C;Enero;Febrero", .noYear), ("City;Month;Value", .noYear),
            ("City;Day;Value;Value", .severalColumns(.value, ["C", "D"])),
            ("City;Day;Cases;Rate", .severalColumns(.value, ["Cases", "Rate"])),
            ("City;Day;Rate;Kidnappings", .severalColumns(.value, ["Rate", "Kidnappings"])),
            ("City;Municipio;Day;Value", .severalColumns(.city, ["City", "Municipio"])),
            ("City;Day;Notes", .noColumn(.value, ["City", "Day", "Notes"])),
            ("City;When;Value", .noColumn(.day, ["City", "When", "Value"])),
        ])
    func faults(header: String, reason: ImportError.Reason) throws {
        let cells = header.split(separator: ";").map { ["Notes": "x", "Month": "Enero"][$0] ?? "1" }
        let found = try roles(header, cells.joined(separator: ";"))
        #expect(found.problems.map(\.reason).contains(reason), "\(found.problems.map(\.reason))")
        #expect(found.problems.allSatisfy { $0.column.map { $0.index < cells.count } ?? true })
    }

    @Test(
        "The column of the measure's title has the values, whatever stands beside it",
        arguments: [
            ("City;Month;Homicides;Kidnappings", ["kidnappings"], "3"), ("City;Month;Rate;Cases", ["Rate"], "2"),
            ("City;Month;Casos;Tasa de homicidio", ["homicide-rate", "Homicide rate", "Tasa de homicidio"], "3"),
            ("City;Month;Value", ["M"], "2"), ("City;Clave;Month;Cases;Population", ["M"], "3"),
        ])
    func value(header: String, measure: [String], place: String) throws {
        let cells = header.split(separator: ";").map { ["City": "Tijuana", "Month": "2010-01"][$0] ?? "7" }
        let found = try roles(header, cells.joined(separator: ";"), measure: measure)
        #expect(found.problems == [] && named(found, .value) == [place])
    }

    @Test("To name one column leaves the others to be found, and a year may be a number")
    func stated() throws {
        let dhis = try roles("dataelement;period;orgunit;value", "x;200901;Tijuana;1") {
            $0.columns[.city] = "orgunit"
        }
        #expect(dhis.problems == [] && named(dhis, .day) == ["1"] && named(dhis, .value) == ["3"])
        #expect(dhis.unread == ["dataelement"])
        let wide = try roles("City;Enero;Febrero;Total", "Tijuana;1;2;3") { $0.columns[.year] = "2009" }
        #expect(wide.problems == [] && wide.year == "2009" && named(wide, .period) == ["Enero", "Febrero"])
        let long = try roles("City;Mes;Casos", "Tijuana;Enero;2") { $0.columns[.year] = "2009" }
        #expect(long.problems == [] && named(long, .month) == ["1"])
        let nation = try roles("City;Day;Value", "Tijuana;2010;2") { $0.ignored = ["City"] }
        #expect(nation.problems == [] && nation.columns(nation.shape([])).city == nil && nation.unread == [])
        let lost = try roles("A;B", "x;y") { $0.columns[.city] = "Place" }
        #expect(
            lost.problems.map(\.reason) == [
                .noSuchColumn("Place", ["A", "B"]), .noColumn(.day, ["A", "B"]), .noColumn(.value, ["A", "B"]),
            ])
    }

    private func read(_ text: String, _ change: (inout ReadingOptions) -> Void = { _ in }) throws -> ReadingsImport {
        var options = ReadingOptions()
        change(&options)
        let table = try ImportTable(Data(text.utf8))
        let roles = ReadingRoles(of: table, StatedRoles(), measure: ["Homicides"], into: planWithoutHomicides)
        #expect(roles.problems == [])
        let shape = roles.shape([])
        return ReadingsImport(
            try table.reshaped(shape), measure: "Homicides", columns: roles.columns(shape), into: planWithoutHomicides,
            options: options, on: SamplePlan.day)
    }

    /// The readings of a table as `city/day=value`, with the names of cities that the plan lacks.
    private func readings(_ text: String) throws -> [String] {
        let result = try read(text)
        #expect(result.problems == [])
        return result.changes.filter { $0.field == .value }.map {
            "\($0.record.dropFirst("homicides/".count))=\($0.new ?? "")"
        }.sorted() + result.lacking.map(\.name)
    }

    @Test(
        "Months or quarters down and years across, or beside each other, are periods",
        arguments: [
            "Municipio,Mes,2009,2010\nTijuana,Enero,5,6\nTijuana,Abril,7,8\n",
            "Municipio,Mes,2009 p/,2010*\nTijuana,1,5,6\nTijuana,4,7,8\n",
            "Municipio,Trimestre,2009,2010\nTijuana,I,5,6\nTijuana,2o,7,8\n",
            "City,Quarter,2009,2010\nTijuana,Q1,5,6\nTijuana,Q2,7,8\n",
            "Municipio,Año,Trimestre,Casos\nTijuana,2009,1,5\nTijuana,2010,T1,6\nTijuana,2009,2,7\nTijuana,2010,II,8\n",
            "Municipio,Año,Mes,Casos\nTijuana,2009,1,5\nTijuana,2010,ene,6\nTijuana,2009,4,7\nTijuana,2010,abril,8\n",
            "Municipio,Año,Trimestre,Casos\nTijuana,2009,1er trimestre,5\nTijuana,2010,1er trimestre,6\n"
                + "Tijuana,2009,segundo trimestre,7\nTijuana,2010,2T,8\n",
        ])
    func crossed(text: String) throws {
        #expect(
            try readings(text) == [
                "tijuana/2009-01-01=5", "tijuana/2009-04-01=7", "tijuana/2010-01-01=6", "tijuana/2010-04-01=8",
            ])
    }

    @Test("Whole quarters of a column of that name are days, also beside a year")
    func wholeQuarters() throws {
        let text = "Municipio,Año,Trimestre,Casos\nTijuana,2009,1T 2009,5\n"
        #expect(try readings(text) == ["tijuana/2009-01-01=5"])
        let bare = try roles("Municipio;Trimestre;Casos", "Tijuana;1;5")
        #expect(named(bare, .day) == ["1"])
        let stated = try roles("Municipio;T;Casos", "Tijuana;1;5") { $0.columns[.quarter] = "T" }
        #expect(stated.problems.map(\.reason) == [.noYear])
    }

    @Test(
        "A column without a name above the cities has these, with the codes of statistical offices in front of them",
        arguments: [
            ",2009,2010\nTijuana,5,6\n", "Homicidios,,\n\n,2009,2010\n02004 Tijuana,5,6\n",
            ",2009,2010\n02004 - Tijuana,5,6\n",
        ])
    func unnamed(text: String) throws {
        #expect(try readings(text) == ["tijuana/2009-01-01=5", "tijuana/2010-01-01=6"])
    }

    @Test("Codes in front of names tell totals and cities of other names; other numbers in front are part of the name")
    func codesInNames() throws {
        let text = "City,2009,2010\n08037 Juárez,5,6\n19031 Juárez,3,4\n5 de Mayo,1,2\n20081 5 Señores,1,2\n"
        #expect(
            try readings(text) == [
                "ciudad-juarez/2009-01-01=5", "ciudad-juarez/2010-01-01=6", "20081 5 Señores", "5 de Mayo",
                "Juárez, 19031",
            ])
        let total = try read("City,2009,2010\n08037 Juárez,5,6\n08000 Chihuahua,9,9\n")
        #expect(total.problems.first?.reason == .totalPlace("Chihuahua"))
    }

    @Test(
        "A code within a state has the state's code in front of it",
        arguments: ["02,004", "2,4", "02,4", "2,004"])
    func stateCode(codes: String) throws {
        let text = "cve_ent,cve_mun,nom_ent,nom_mun,month,value\n\(codes),Baja California,TJ,2010-01,5\n"
        #expect(try readings(text) == ["tijuana/2010-01-01=5"])
        let total = try read("cve_ent,cve_mun,nom_ent,nom_mun,month,value\n02,000,Baja California,X,2010-01,5\n")
        #expect(total.problems.map(\.reason) == [.totalPlace("X, Baja California")])
    }

    @Test("The only column of figures has the values; a condition that no row meets tells the texts that there are")
    func only() throws {
        #expect(try readings("Municipio,Fecha,Defunciones\nTijuana,2009-01,5.5\n") == ["tijuana/2009-01-01=5.5"])
        let text = "City,Day,Cases,Crime,Sex\nTijuana,2009,5,Robo,H\nTijuana,2010,6,Fraude,M\n"
        let table = try ImportTable(Data(text.utf8))
        func reason(_ conditions: [(column: String, text: String)]) -> ImportError.Reason? {
            var shape = ReadingShape()
            shape.conditions = conditions
            do throws(ImportFailure) {
                return try table.reshaped(shape).rows.isEmpty ? .noRows : nil
            } catch {
                return error.problems.first?.reason
            }
        }
        #expect(reason([("Crime", "robo")]) == nil)
        #expect(reason([("Crime", "Homicidio")]) == .noRowsWhere("Crime", ["Robo", "Fraude"]))
        #expect(reason([("Sex", "H"), ("Crime", "Homicidio")]) == .noRowsWhere("Crime", ["Robo", "Fraude"]))
        #expect(reason([("Crime", "Robo"), ("Sex", "M")]) == .noRowsWhere("Sex", ["H", "M"]))
    }

    @Test("Faults of a wide table name the columns of the file, and one row is one fault")
    func places() throws {
        let rows = ["2009,Tijuana,1,many", "x,Tijuana,1,2", "2010,,3,4", "2008,Total general,4,5"]
        let text = "Año,Municipio,Enero,Febrero\n" + rows.map { $0 + "\n" }.joined()
        let found = try read(text).problems
        #expect(found.map(\.line) == [2, 3, 3, 4, 5] && found.last?.reason == .totalPlace("Total general"))
        #expect(found.compactMap(\.column?.name) == ["Febrero", "Enero", "Febrero", "Municipio"])
        #expect(throws: ImportFailure.self) { try read("Año,Municipio,Enero,Febrero\n2009,Tijuana,1,2,3\n") }
        let left = try read("Año,Municipio,Enero,Febrero\n2009,Tijuana,1,2\n2009,Total,1,2\n") {
            $0.mapping.skipsTotals = true
        }
        #expect(left.problems == [] && left.totals == 1 && left.rows == 2)
    }

    @Test(
        "A row is a total by the name of its place, whichever column has it",
        arguments: [
            "Total Baja California,BC", "Estados Unidos Mexicanos,", ",Total general", "Baja California Total,BC",
            "Subtotal,BC", "Nacional,", "Estatal,BC", "Entidad,BC", "Todos,", "All,", "Statewide,BC", "Overall,",
            "T O T A L,", "Σ,", "(blank),", "(en blanco),BC", "TODAS,BC",
        ])
    func totals(place: String) throws {
        let text = "Month,City,State,Homicides\n2009-01,Tijuana,Baja California,42\n2009-01,\(place),42\n"
        let asked = try read(text)
        #expect(asked.problems.count == 1 && asked.changes.isEmpty)
        if case .totalPlace? = asked.problems.first?.reason {} else { Issue.record("\(asked.problems)") }
        let left = try read(text) { ($0.addsNation, $0.mapping.skipsTotals) = (true, true) }
        #expect(left.totals == 1 && left.changes.map(\.new).contains("42") && left.lacking.isEmpty)
    }

    @Test("A place with the code of a single city is one whatever it is called; the code of a state is that of a total")
    func codes() throws {
        let text = "code,state,city,month,homicides\n31072,Yucatán,Suma,2011-07,1\n08037,Chihuahua,Juárez,2011-07,200\n"
        let named = try read(text) { $0.addsNation = true }
        #expect(
            named.problems == [] && named.changes.contains { $0.record == "homicides/-/2011-07-01" && $0.new == "201" })
        for code in ["08000", "8000", "000", "0"] {
            let total = try read(text + "\(code),Chihuahua,Chihuahua,2011-07,200\n")
            #expect(total.problems.map(\.reason) == [.totalPlace("Chihuahua, Chihuahua")], "\(code)")
        }
        let bare = "state,city,month,homicides\nYucatán,Suma,2011-07,1\nChihuahua,Juárez,2011-07,200\n"
        #expect(try read(bare).problems.map(\.reason) == [.totalPlace("Suma, Yucatán")])
        for name in ["Suma, Yucatán", "suma"] {
            let said = try read(bare) { $0.mapping.cities.named = [name: String?.none] }
            #expect(said.problems == [] && said.lacking.map(\.name) == ["Suma, Yucatán"], "\(name)")
        }
        let cities = Source(
            table: try ImportTable(
                Data("name,state,code\nSuma,Yucatán,31072\nSuma,Yucatán,31000\nSuma,Yucatán,\n".utf8)),
            kind: .city, into: Plan())
        #expect(cities.records.map(\.line) == [2] && cities.problems.map(\.line) == [3, 4])
    }

    @Test(
        "A place whose figures are the sums of the others is asked about, whatever it is called",
        arguments: [
            (["Tijuana,BC,5,7", "Mexicali,BC,2,4", "Frontera,BC,7,11"], "Frontera, BC"),
            (
                ["Tijuana,BC,5,7", "Mexicali,BC,2,4", "Juárez,CH,1,1", "Parral,CH,2,2", "Entidad X,CH,3,3"],
                "Entidad X, CH"
            ),
            (["Tijuana,BC,5,7", "Mexicali,BC,2,4", "Juárez,CH,7,11"], "Juárez, CH"),
            (["Tijuana,BC,5,7", "Mexicali,BC,2,4", "Tecate,BC,7,12"], nil),
            (["Tijuana,BC,5,7", "Mexicali,BC,5,7"], nil), (["Tijuana,BC,0,0", "Mexicali,BC,0,0", "X,BC,0,0"], nil),
            (["Tijuana,BC,5,", "Mexicali,BC,2,", "X,BC,7,"], nil),
            (["Tijuana,BC,5,", "Mexicali,BC,2,", "Tecate,BC,1,", "X,BC,8,"], "X, BC"),
        ] as [([String], String?)])
    func sums(rows: [String], total: String?) throws {
        let text = "City,State,2009-01,2009-02\n" + rows.joined(separator: "\n") + "\n"
        let asked = try read(text) { $0.mapping.skipsBlanks = true }
        #expect(asked.problems.map(\.reason) == (total.map { [.sumOfOthers($0)] } ?? []), "\(asked.problems)")
        guard let total else { return }
        let left = try read(text) { ($0.mapping.skipsBlanks, $0.mapping.skipsTotals) = (true, true) }
        #expect(left.problems == [] && left.totals == 1)
        let said = try read(text) {
            ($0.mapping.skipsBlanks, $0.mapping.cities.named) = (true, [total: String?.none])
        }
        #expect(said.problems == [] && said.totals == 0)
    }

    @Test("A table without rows makes no measure")
    func empty() throws {
        let table = try ImportTable(Data("City,Month,Value\n".utf8))
        let columns = ReadingColumns(city: "City", state: nil, code: nil, day: "Month", value: "Value")
        let result = ReadingsImport(
            table, measure: "New", columns: columns, into: SamplePlan.plan, options: ReadingOptions(),
            on: SamplePlan.day)
        #expect(result.changes.isEmpty && result.problems.map(\.reason) == [.noRows])
    }
}
