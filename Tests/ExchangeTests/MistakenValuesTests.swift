import Foundation
import Phrases
import Plan
import Testing

@testable import Exchange

@Suite("Days, words and empty cells of other people's tables that are easily mistaken")
struct MistakenValuesTests {
    private func readings(
        _ text: String, _ change: (inout ReadingOptions) -> Void = { _ in }
    ) throws -> ReadingsImport? {
        let table = try ImportTable(Data(text.utf8))
        var options = ReadingOptions()
        change(&options)
        let roles = ReadingRoles(of: table, StatedRoles(), measure: ["Homicides"], into: planWithoutHomicides)
        if !roles.problems.isEmpty { return nil }
        let shape = roles.shape([])
        return ReadingsImport(
            try table.reshaped(shape), measure: "Homicides", columns: roles.columns(shape), into: planWithoutHomicides,
            options: options, on: SamplePlan.day)
    }

    @Test(
        "Under a name of weeks or quarters other periods are refused",
        arguments: [
            "2010-05", "201005", "05/2010", "2010/2", "2010-4", "mayo 2010", "May 2010", "ene-10", "2010",
        ])
    func otherPeriods(cell: String) throws {
        for (header, isWeek) in [
            ("Week", true), ("Semana", true), ("Quarter", false), ("Trimestre", false), ("Semana epidemiológica", true),
        ] {
            let table = try ImportTable(Data("City,\(header),Value\nTijuana,\(cell),110\n".utf8))
            let columns = ReadingColumns(city: "City", state: nil, code: nil, day: header, value: "Value")
            let result = ReadingsImport(
                table, measure: "Homicides", columns: columns, into: planWithoutHomicides, options: ReadingOptions(),
                on: SamplePlan.day)
            #expect(result.problems.map(\.reason) == [isWeek ? .noWeek(cell) : .noQuarter(cell)], "\(header) \(cell)")
        }
    }

    @Test(
        "Weeks, quarters and days are read under their names",
        arguments: [
            ("Week", "2010-W05", "2010-02-01"), ("Semana", "2010W05", "2010-02-01"),
            ("Week", "2010-02-01", "2010-02-01"),
            ("Quarter", "2010-Q2", "2010-04-01"), ("Trimestre", "2T 2010", "2010-04-01"),
            ("Trimestre", "2010-04-01", "2010-04-01"), ("Week", "2009-W53", "2009-12-28"),
            ("Date", "2010-05", "2010-05-01"),
        ])
    func ownPeriods(header: String, cell: String, day: String) throws {
        let result = try readings("City,\(header),Value\nTijuana,\(cell),110\n")
        #expect(result?.problems == [] && result?.changes.map(\.record) == ["homicides/tijuana/\(day)"])
    }

    @Test("Week 53 is refused of a year that has 52", arguments: ["2010-W53", "2010W53", "2011-W53", "2010-W54"])
    func lastWeek(cell: String) throws {
        for header in ["Week", "Date"] {
            let result = try readings("City,\(header),Value\nTijuana,\(cell),110\n")
            #expect(result?.problems.map(\.reason) == [.noPeriod(cell)])
        }
    }

    @Test(
        "A month with a year of two digits is a month, and no day",
        arguments: [
            ("ene-11", "2011-01-01"), ("Jan-11", "2011-01-01"), ("dic-10", "2010-12-01"), ("Dec-10", "2010-12-01"),
        ])
    func monthsOfYears(cell: String, day: String) throws {
        let result = try imported("Title,Effort,Start\nA,tijuana/training,\(cell)\n", .project)
        #expect(result.problems.map(\.reason) == [.monthForDay(cell)] && result.changes.isEmpty)
        let read = try readings("City,Date,Value\nTijuana,\(cell),110\n")
        #expect(read?.changes.map(\.record) == ["homicides/tijuana/\(day)"])
    }

    @Test(
        "A currency is a code or a word that may stand beside a figure",
        arguments: [
            ("US$", "USD"), ("Dólares", "USD"), ("dollars", "USD"), ("pesos", "MXN"), ("€", "EUR"), ("euros", "EUR"),
            ("eur", "EUR"), ("XAU", "XAU"), ("MX$", "MXN"), ("MN", "MXN"),
        ])
    func currencies(cell: String, code: String) throws {
        let text = "Title,Effort,Pledged,Currency\nA,tijuana/training,2500,\(cell)\n"
        let result = try imported(text, .project)
        #expect(result.problems == [] && result.changes.first { $0.field == .currency }?.new == code, "\(cell)")
    }

    @Test("An empty cell of a judgement clears it in no position of its column, and is left out where that is said")
    func emptyJudgement() throws {
        let tables = [
            "City,Line,Partner,Status\nTijuana,Training,US,\n", "City,Line,Partner,Status\nTijuana,Training,US\n",
            "City,Line,Status,Partner\nTijuana,Training,,US\n", "Status,City,Line,Partner\n,Tijuana,Training,US\n",
        ]
        for text in tables {
            let result = try imported(text, .assessment)
            #expect(result.problems.map(\.reason) == [.emptyJudgement], "\(text)")
            let skipped = try imported(text, .assessment) { $0.skipsBlanks = true }
            #expect(skipped.problems == [] && SamplePlan.plan.effective(skipped.changes).isEmpty)
        }
    }

    @Test("An empty cell empties its field wherever its column stands, also where the row ends before it")
    func emptyCells() throws {
        let full = "Title,Effort,Note,Agency\nA,tijuana/training,Text,Office\n"
        let plan = SamplePlan.plan.moved(by: try imported(full, .project).changes)
        for text in [
            "Title,Effort,Agency\nA,tijuana/training,\n", "Title,Effort,Agency\nA,tijuana/training\n",
            "Title,Agency,Effort\nA,,tijuana/training\n",
        ] {
            let result = try imported(text, .project, into: plan)
            #expect(result.problems == [])
            #expect(plan.effective(result.changes).map(\.field) == [.agency], "\(text)")
            let kept = try imported(text, .project, into: plan) { $0.skipsBlanks = true }
            #expect(plan.effective(kept.changes).isEmpty)
        }
    }

    @Test(
        "A total is known by its word in any column",
        arguments: [
            ("Sexo", "Total", "Hombres"), ("Sexo", "Ambos sexos", "Mujeres"), ("Sex", "Both sexes", "Men"),
            ("Age", "All", "0-14"), ("Edad", "Todas las edades", "0-14"), ("Grupo", "Todos", "A"),
        ])
    func totalsOfGroups(header: String, total: String, group: String) throws {
        for text in [
            "City,Date,\(header),Value\nTijuana,2010-05-01,\(group),5\nTijuana,2010-05-01,\(total),8\n",
            "Clave,City,Date,Value,X,Y,\(header)\n02004,Tijuana,2010-05-01,5,,,\(group)\n02004,Tijuana,2010-05-01,8,,,\(total)\n",
        ] {
            let asked = try readings(text) { $0.addsUp = true }
            #expect(asked?.problems.map(\.reason) == [.totalRow(total)])
            let left = try readings(text) { ($0.addsUp, $0.mapping.skipsTotals) = (true, true) }
            #expect(left?.problems == [] && left?.totals == 1 && left?.changes.map(\.new) == ["5"])
            let kept = try readings(text) { ($0.addsUp, $0.mapping.takesTotals) = (true, true) }
            #expect(kept?.changes.map(\.new) == ["13"])
        }
        let alone = try readings("City,Date,\(header),Value\nTijuana,2010-05-01,\(total),8\n")
        #expect(alone?.problems == [] && alone?.changes.map(\.new) == ["8"])
    }

    @Test(
        "The fault of a spreadsheet is told as one in readings and records",
        arguments: ["#REF!", "#N/A", "#DIV/0!", "#¡VALOR!"])
    func faults(cell: String) throws {
        let read = try readings("City,Date,Value\nTijuana,2010-05-01,\(cell)\nTijuana,2010-06-01,5\n")
        #expect(read?.problems.map(\.reason) == [.faultyCell(cell)])
        let result = try imported("Title,Effort,Pledged\nA,tijuana/training,\(cell)\n", .project)
        #expect(result.problems.map(\.reason) == [.faultyCell(cell)])
    }

    @Test(
        "The fault of a city beside a line is told of its column, and a value can be said for it",
        arguments: [
            ("City", "Line"), ("Ciudad", "Línea"),
        ])
    func cityOfEffort(city: String, line: String) throws {
        let text = "Title,\(city),\(line)\nA,Tijuanna,Training\n"
        let result = try imported(text, .project)
        let fault = try #require(result.problems.first)
        #expect(result.problems.count == 1 && fault.reason == .refused(.unknown(.city, "Tijuanna")))
        #expect(fault.column?.name == city && fault.unknownValue?.text == "Tijuanna")
        let mapped = try imported(text, .project) { $0.columns.values.set("Tijuana", for: "\(city):Tijuanna") }
        #expect(mapped.problems == [])
    }
}
