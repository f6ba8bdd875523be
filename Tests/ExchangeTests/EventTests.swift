import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Tables with a row for each event")
struct EventTests {
    private func read(_ text: String, count: CountPeriod? = nil, _ change: (inout ReadingOptions) -> Void = { _ in })
        throws -> ImportedReadings
    {
        try importedReadings(text, into: planWithoutHomicides, { $0.counted = count }, change)
    }

    @Test(
        "No code, age, hour or running number is read as a figure",
        arguments: [
            "Folio", "ID incidente", "Case", "Case Number", "Age", "Edad", "Hour", "Hora", "Zip", "CP", "Expediente",
            "Averiguación previa", "Carpeta", "Event", "Distrito", "Phone", "Numero", "Valor x", "N",
        ])
    func codes(name: String) throws {
        let text =
            "Fecha,Municipio,\(name)\n2009-01-03,Tijuana,1001\n2009-01-20,Tijuana,1002\n2009-02-02,Tijuana,1007\n"
        let asked = try read(text)
        #expect(asked.problems.count == 1 && asked.changes.isEmpty, "\(asked)")
        switch asked.problems.first {
        case .noCount, .noColumn(.value, _): break
        default: Issue.record("\(asked.problems)")
        }
        let counted = try read(text, count: .month)
        #expect(counted.problems == [] && counted.readings == ["tijuana 2009-01-01=2", "tijuana 2009-02-01=1"])
        // A person's word takes the column.
        let taken = try importedReadings(text, into: planWithoutHomicides) { $0.columns[.value] = name }
        #expect(taken.problems == [] && taken.readings.count == 3, "\(taken)")
    }

    @Test("Figures of days are read where their column is named as such, and figures of months under any name")
    func figures() throws {
        for name in ["Homicidios", "Casos", "Total", "Victims count", "fatalities"] {
            let text = "Fecha,Municipio,\(name)\n2009-01-03,Tijuana,4\n2009-01-20,Tijuana,2\n"
            #expect(try read(text).problems == [], "\(name)")
        }
        let rising = ["03,Tijuana,1", "04,Tijuana,2", "06,Tijuana,3"].map { "2009-01-\($0)\n" }.joined()
        #expect(try read("Fecha,Municipio,Valor\n" + rising).readings.count == 3)
        for days in [["2009-01-01", "2009-02-01"], ["2009-01-31", "2009-02-28"], ["2009-01-05", "2009-01-12"]] {
            let text = "Fecha,Municipio,V\n" + days.map { "\($0),Tijuana,4\n" }.joined()
            #expect(try read(text).readings.count == 2, "\(days)")
        }
    }

    @Test(
        "Rows are counted for each city and period",
        arguments: [
            (
                CountPeriod.day,
                ["culiacan 2009-02-02=1", "tijuana 2009-01-03=2", "tijuana 2009-01-20=1", "tijuana 2009-05-04=1"]
            ),
            (
                .week,
                ["culiacan 2009-02-02=1", "tijuana 2008-12-29=2", "tijuana 2009-01-19=1", "tijuana 2009-05-04=1"]
            ),
            (.month, ["culiacan 2009-02-01=1", "tijuana 2009-01-01=3", "tijuana 2009-05-01=1"]),
            (.quarter, ["culiacan 2009-01-01=1", "tijuana 2009-01-01=3", "tijuana 2009-04-01=1"]),
            (.year, ["culiacan 2009-01-01=1", "tijuana 2009-01-01=4"]),
        ])
    func periods(period: CountPeriod, readings: [String]) throws {
        let rows = ["03/01/2009,Tijuana", "03/01/2009,Tijuana", "20/01/2009,Tijuana", "02/02/2009,Culiacán"]
        let text = "Fecha,Municipio,Arma\n" + (rows + ["04/05/2009,Tijuana"]).map { $0 + ",9 mm\n" }.joined()
        let counted = try read(text, count: period)
        #expect(counted.problems == [] && counted.readings == readings, "\(counted)")
        let nation = try read(text, count: .year) { $0.addsNation = true }
        #expect(nation.readings.contains("- 2009-01-01=5"))
    }

    @Test("Numbers of events that are sums of others by chance are no totals, and year and month may stand apart")
    func chance() throws {
        let months = ["1", "2"]
        let rows = months.flatMap { month in
            ["Tijuana", "Mexicali", "Culiacán", "Culiacán"].map { "2009,\(month),\($0)\n" }
        }
        let counted = try read("Año,Mes,Municipio\n" + rows.joined(), count: .month)
        #expect(counted.problems == [] && counted.readings.count == 4, "\(counted)")
    }
}

@Suite("Titles of groups among records")
struct GroupTitleTests {
    @Test(
        "A row with its first cell alone is asked about, left out or taken",
        arguments: [
            "Title,Type,Status\nEQUIPMENT,,\nVans,Equipment,\nTRAINING,,\nCourse,Training,\nSeminar,Training,\n",
            "Title,Type,Status\nVans,Equipment,\nTRAINING,,\nCourse,Training,on track\nOTHER\nSeminar,Training,\n",
        ])
    func titles(text: String) throws {
        func read(_ change: @escaping (inout TableMapping) -> Void = { _ in }) throws -> Import {
            try imported(text, .project) {
                $0.columns.constants = ["effort": "tijuana/training"]
                change(&$0)
            }
        }
        let asked = try read()
        #expect(asked.changes.isEmpty && asked.problems.count == 2)
        for problem in asked.problems {
            guard case .groupTitle = problem.reason else {
                Issue.record("\(problem)")
                continue
            }
        }
        let left = try read { $0.skipsTitles = true }
        #expect(left.problems == [] && left.titles == 2 && left.counts.new == 3)
        #expect(try read { $0.takesTitles = true }.counts.new == 5)
    }

    @Test("A short list, a last row and the program's own tables have no titles")
    func others() throws {
        for text in [
            "Text,Owner,Due\nCall,,\nWrite,,\nAsk,US,2010-07-01\n", "Text,Owner,Due\nCall,US,2010-07-01\nWrite,,\n",
            "Text,Owner\nCall,\nWrite,US\n",
        ] {
            #expect(try imported(text, .action).problems == [], "\(text)")
        }
        let own = "record_kind,id,title,effort,kind\nproject,a1,A,tijuana/training,\nproject,a2,B,tijuana/training,\n"
        #expect(try imported(own, .project).problems == [])
    }
}

@Suite("Several lists in one text of JSON")
struct JSONListChoiceTests {
    private let board =
        #"{"name":"B","lists":[{"name":"To do"},{"name":"Done"}],"cards":[{"name":"Vans"}],"actions":[{"type":"x"}]}"#

    private func imported(_ document: JSONDocument, _ kind: RecordKind? = .project) -> Import {
        var mapping = TableMapping()
        mapping.columns.constants = kind == nil ? [:] : ["effort": "tijuana/training"]
        return Import(
            json: document, kind: kind, mapping: mapping, into: SamplePlan.plan, on: SamplePlan.day, salt: "l",
            in: Language.english.phrases)
    }

    @Test("Of several lists none is taken, also where all but one are empty; one that is named is")
    func several() throws {
        for kind in [RecordKind.project, nil] {
            guard case .severalLists(let lists)? = imported(JSONDocument(board), kind).problems.first?.reason else {
                Issue.record("\(imported(JSONDocument(board), kind).problems)")
                continue
            }
            #expect(lists.map(\.path) == ["actions", "cards", "lists"] && lists.map(\.count) == [1, 1, 2])
        }
        let taken = imported(try JSONDocument(board).list(at: "cards"))
        #expect(taken.problems == [] && taken.counts.new == 1 && taken.list == "cards")
        let empty = #"{"lists":[{"name":"To do"},{"name":"Done"}],"cards":[]}"#
        #expect(imported(JSONDocument(empty)).changes.isEmpty)
        do throws(ImportFailure) {
            _ = try JSONDocument(board).list(at: "card")
            Issue.record("It was read.")
        } catch {
            #expect(error.problems.map(\.reason) == [.noSuchList("card", ["actions", "cards", "lists"])])
        }
    }

    @Test("The only list is found at any depth and said, and a list of parts is read by its path")
    func deep() throws {
        let reading = #"{"city":"Tijuana","month":"2009-01","value":5}"#
        for (text, path) in [
            (#"{"result":{"records":[\#(reading)],"total":1}}"#, "result.records"),
            (#"[{"page":1},[\#(reading)]]"#, "2"), (#"{"data":[\#(reading)]}"#, "data"),
        ] {
            let table = try ImportTable(json: JSONDocument(text))
            #expect(table.rows.count == 1 && table.form.origin == .records(path) && !table.form.isPlain, "\(text)")
        }
        let nested = #"{"lists":[{"name":"A","cards":[{"name":"Vans"}]},{"name":"B","cards":[{"name":"Radios"}]}]}"#
        #expect(imported(try JSONDocument(nested).list(at: "lists.cards")).counts.new == 2)
        let two = #"{"meta":[{"a":1}],"data":[\#(reading)]}"#
        #expect(throws: ImportFailure.self) { try ImportTable(json: JSONDocument(two)) }
        #expect(try ImportTable(json: JSONDocument(two).list(at: "data")).rows.count == 1)
        #expect(throws: ImportFailure.self) { try JSONDocument("\(reading)\n\(reading)\n").list(at: "data") }
    }
}
