import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Tables that could be taken for what they are not")
struct MistakenTablesTests {
    private func frame(_ text: String, ofReadings: Bool, header: Int? = nil) throws -> ImportTable {
        var options = TableOptions()
        (options.isOfReadings, options.headerRow) = (ofReadings, header)
        return try ImportTable(Data(text.utf8), options: options)
    }

    @Test(
        "Tables one below the other are never one: each is read by the row of its header",
        arguments: [
            (
                "Municipio,2009,2010\nTijuana,657,688\n\nTabla 2. Tasa\nMunicipio,2009,2010\nCuliacán,53.1,60.2\n", 5,
                true
            ),
            ("Municipio,2009,2010\nTijuana,657,688\nRobos,,\nMunicipio,2007,2008\nCuliacán,5300,6002\n", 4, true),
            ("Municipio,2009,2010\nTijuana,657,688\nMunicipio,2007,2008\nCuliacán,5300,6002\n", 3, false),
            ("Title,Effort\nVans,juarez.tech\nTitle,Pledged\nTrucks,5\n", 3, false),
        ])
    func several(text: String, second: Int, ofReadings: Bool) throws {
        let failure = #expect(throws: ImportFailure.self) { try frame(text, ofReadings: ofReadings) }
        #expect(failure?.problems.map(\.reason) == [.severalTables([1, second])])
        let (first, other) = (
            try frame(text, ofReadings: ofReadings, header: 1), try frame(text, ofReadings: ofReadings, header: second)
        )
        #expect(first.rows.map(\.line) == [2] && other.rows.map(\.line) == [second + 1])
    }

    @Test("A list whose groups repeat the header is one table of records")
    func groups() throws {
        let text = "Title,Effort\nVans,juarez.tech\nGroup B,\nTitle,Effort\nTrucks,juarez.tech\n"
        #expect(try frame(text, ofReadings: false).rows.count == 2)
    }

    @Test(
        "A column beside periods that may be one is asked about, not left out",
        arguments: [
            "City,Year,January,Febuary,March", "City,Q1 2009,Q2 2009,Q3 9",
            "Ciudad,Año,Enero,Feberro,Marzo", "City,2010-W01,2010-W02,2010-W53",
        ])
    func periods(header: String) throws {
        let count = header.split(separator: ",").count
        let cells = (["Tijuana"] + Array(repeating: "2009", count: count - 1)).joined(separator: ",")
        var options = TableOptions()
        options.headerRow = 1
        let table = try ImportTable(Data("\(header)\n\(cells)\n".utf8), options: options)
        let found = ReadingRoles(of: table, StatedRoles(), measure: ["M"], into: SamplePlan.plan)
        #expect(
            found.problems.contains { if case .unclearPeriod = $0.reason { true } else { false } }, "\(found.problems)")
    }

    @Test("A place is the same whatever the order of the rows, when cities are added", arguments: [false, true])
    func order(isReversed: Bool) throws {
        let rows = ["Chihuahua,Juárez,2010-01,227", "Zacatecas,Juárez,2010-01,12"]
        let text = "State,City,Month,Value\n" + (isReversed ? rows.reversed() : rows).joined(separator: "\n") + "\n"
        let result = try importedReadings(text, { _ in }, { $0.addsCities = true })
        #expect(result.problems == [] && result.readings.contains("ciudad-juarez 2010-01-01=227"), "\(result.readings)")
    }

    @Test(
        "A column that tells apart what is counted is asked about, unless a person chose from it or leaves it out",
        arguments: ["Indicator", "Delito", "Series name"])
    func indicators(name: String) throws {
        let text = "City,Year,\(name),Value\nTijuana,2009,Homicides,688\nCuliacán,2009,Robberies,3000\n"
        #expect(try importedReadings(text).problems == [.severalIndicators(name, ["Homicides", "Robberies"])])
        let chosen = try importedReadings(text, { $0.conditions = [(name, "Homicides")] })
        #expect(chosen.problems == [] && chosen.readings == ["tijuana 2009-01-01=688"])
        #expect(try importedReadings(text, { $0.ignored = [name] }).readings.count == 2)
        let one = text.replacing("Robberies", with: "Homicides")
        #expect(try importedReadings(one).problems == [])
    }

    @Test("Figures of whole years are not those of Januaries of a measure that is read by month")
    func years() throws {
        let text = "Municipio,2008,2009\nTijuana,657,688\n"
        let asked = try importedReadings(text, of: "homicides")
        #expect(asked.problems.count == 1 && asked.changes.isEmpty)
        #expect(try importedReadings(text, of: "A new one").problems == [])
        #expect(try importedReadings("City,Day,Value\nTijuana,2008-12-31,657\n", of: "homicides").problems == [])
    }

    @Test("The total of a part of a list is asked about, left out or taken: a word for it and nothing but figures")
    func parts() throws {
        for name in ["Subtotal equipo", "Suma capacitación", "Total equipment"] {
            let text = "Title,Kind,Effort,Pledged\nVans,equipment,juarez.tech,15\n\(name),,,15\n"
            #expect(try imported(text, .project).problems.map(\.reason) == [.totalRow(name)])
            #expect(try imported(text, .project) { $0.skipsTotals = true }.counts.new == 1)
        }
        let named = "Title,Kind,Effort,Pledged\nTotal station,equipment,juarez.tech,15\n"
        #expect(try imported(named, .project).problems == [])
    }

    @Test("Rows that another program numbers are not the records of those ids", arguments: ["1", "12345"])
    func numbered(id: String) throws {
        let text = "id,title,effort\n\(id),Vans,juarez.tech\n"
        #expect(try imported(text, .project).problems.map(\.reason) == [.foreignID("id")])
        let taken = try imported(text, .project) { $0.columns.fields = ["id": "id"] }
        #expect(taken.problems == [] && taken.changes.contains { $0.record == id })
        var plan = SamplePlan.plan
        plan.apply(taken.changes)
        #expect(try imported(text, .project, into: plan).problems == [])
    }

    @Test(
        "A currency is a code or a word for one",
        arguments: [("M.N.", "MXN"), ("Pesos mexicanos", "MXN"), ("USD", nil), ("xyz", "XYZ"), ("EUR", "EUR")])
    func currencies(text: String, code: String?) throws {
        let result = try imported("title,effort,pledged,currency\nVans,juarez.tech,5,\(text)\n", .project)
        let change = result.changes.last { $0.field == .currency }
        #expect(result.problems == [] && (change?.new == code || text == "USD"), "\(text) \(result.problems)")
        for wrong in ["$", "Dinero", "12"] {
            let refused = try imported("title,effort,pledged,currency\nVans,juarez.tech,5,\(wrong)\n", .project)
            #expect(refused.problems.map(\.reason) == [.refused(.notUnderstood(.currency, wrong))])
        }
    }

    @Test("The machine name of a field is known in any spelling")
    func spellings() throws {
        for name in ["count planned", "Count-Planned", "COUNT_PLANNED", "countPlanned"] {
            let result = try imported("title,effort,\(name)\nVans,juarez.tech,5\n", .project)
            #expect(result.problems == [] && result.changes.contains { $0.new == "5" }, "\(name) \(result.problems)")
        }
    }
}
