import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Exchange

@Suite("Money and units in other people's tables")
struct MoneyTests {
    private func imported(
        _ header: String, _ row: String, into plan: Plan = SamplePlan.plan,
        _ change: (inout TableMapping) -> Void = { _ in }
    ) throws -> Import {
        var (mapping, options) = (TableMapping(), TableOptions())
        (options.separator, options.headerRow) = (.semicolon, 1)
        change(&mapping)
        let text = "Title;Effort;\(header)\nA;tijuana/training;\(row)\n"
        return Import(
            try ImportTable(Data(text.utf8), options: options), kind: .project, mapping: mapping, into: plan,
            on: SamplePlan.day, salt: "m", in: Language.english.phrases)
    }

    private func value(_ field: FieldName, _ result: Import) -> String? {
        result.changes.first { $0.field == field }?.new
    }

    @Test("A name with every word for a multiple is one that no figure can be multiplied by, and ends nothing")
    func manyFactors() throws {
        let words = "thousand thousands miles million millions millon millones mdp mdd billion billions"
        #expect(ColumnUnit(of: "Pledged (\(words))", isMoney: true).factor == .max)
        let asked = try imported("Pledged (\(words))", "2500") { $0.columns.factors = ["Pledged (\(words))": .max] }
        #expect(asked.changes.isEmpty && !asked.problems.isEmpty)
    }

    @Test(
        "A currency in the cell or the header is that of the row, unless it is the plan's",
        arguments: [
            ("Pledged", "MXN 2500", "MXN"), ("Pledged", "2500 MXN", "MXN"), ("Pledged", "€2,500.00", "EUR"),
            ("Pledged", "£2500", "GBP"), ("Pledged", "MX$ 2500", "MXN"), ("Pledged", "CAD 2500", "CAD"),
            ("Pledged", "US$ 2500", nil), ("Pledged", "$2500 USD", nil), ("Pledged", "$2500", nil),
            ("Pledged (MXN)", "2500", "MXN"), ("Prometido (pesos)", "2500", "MXN"), ("Pledged [EUR]", "2500", nil),
            ("Pledged (€)", "2500", "EUR"), ("Prometido (dólares)", "2500", nil), ("Pledged (US$)", "2500", nil),
            ("Currency;Pledged", "MXN;MXN 2500", "MXN"), ("Currency;Pledged", ";MXN 2500", "MXN"),
            ("Currency;Pledged", "EUR;2500", "EUR"),
        ])
    func currency(header: String, cell: String, code: String?) throws {
        let result = try imported(header, cell)
        if header.contains("[") { return #expect(result.problems.count == 1) }
        #expect(result.problems == [] && value(.pledged, result) == "2500", "\(result.problems)")
        #expect(value(.currency, result) == code)
    }

    @Test(
        "Amounts of one row in two currencies are refused with the second",
        arguments: [
            ("Pledged;Obligated", "MXN 2500;€30", "EUR", "MXN"), ("Pledged (USD);Obligated (MXN)", "1;2", "MXN", "USD"),
            ("Currency;Pledged", "EUR;MXN 2500", "MXN", "EUR"), ("Currency;Pledged (USD)", "MXN;2500", "USD", "MXN"),
        ])
    func several(header: String, cells: String, code: String, row: String) throws {
        #expect(try imported(header, cells).problems.map(\.reason) == [.otherCurrency(code, row)])
    }

    @Test("A row in the plan's currency changes a project that has another one, and the same again changes nothing")
    func again() throws {
        let first = try imported("Pledged", "MXN 2500")
        let plan = SamplePlan.plan.moved(by: first.changes)
        #expect(try imported("Pledged", "MXN 2500", into: plan).counts.same == 1)
        #expect(try imported("Pledged", "2500", into: plan).counts.same == 1)
        #expect(value(.currency, try imported("Pledged", "USD 2500", into: plan)) == "USD")
        let pesos = SamplePlan.plan.moved(by: [Change(.plan, Plan.settingsID, .currency, to: "COP")])
        #expect(value(.currency, try imported("Prometido (pesos)", "2500", into: pesos)) == nil)
    }

    @Test(
        "Figures in thousands or millions are asked about, and multiplied or taken as they stand when it is said",
        arguments: [
            ("Pledged (USD thousands)", 1000), ("Prometido (miles de pesos)", 1000), ("Pledged (000)", 1000),
            ("Pledged ($000s)", 1000), ("Pledged (k)", 1000), ("Prometido (millones)", 1_000_000),
            ("Pledged (MUSD)", 1_000_000), ("Prometido (mdp)", 1_000_000), ("Pledged (millions of USD)", 1_000_000),
            ("Prometido (miles de millones)", 1_000_000_000), ("Pledged (mill. USD)", 1_000_000),
            ("Pledged (bn)", 1_000_000_000), ("Prometido (mln)", 1_000_000), ("Number planned (thousands)", 1000),
        ])
    func factor(header: String, factor: Int) throws {
        let isMoney = !header.hasPrefix("Number")
        let field: FieldName = isMoney ? .pledged : .countPlanned
        func read(_ factor: Int?) throws -> Import {
            try imported(header, "25") {
                if !isMoney { $0.columns.fields = [header: "count_planned"] }
                $0.columns.factors = factor.map { [header: $0] } ?? [:]
            }
        }
        #expect(try read(nil).problems.map(\.reason) == [.multiplied(header, factor)])
        let (multiplied, plain) = (try read(factor), try read(1))
        #expect(value(field, plain) == "25" && plain.problems == [])
        if isMoney { #expect(value(field, multiplied) == "\(25 * factor)") }
        #expect(try imported("Pledged", "25") { $0.columns.factors = ["Plegded": 2] }.problems.count == 1)
    }

    @Test("Columns of months or years are multiplied one by one, or from the first to the last; a title asks for all")
    func wide() throws {
        func read(_ factors: [String: Int], title: String = "") throws -> ReadingsImport {
            var options = ReadingOptions()
            options.mapping.columns.factors = factors
            let table = try ImportTable(Data("\(title),,\n\nCity,2008,2009\nTijuana,5,6\n".utf8))
            let roles = ReadingRoles(of: table, StatedRoles(), measure: ["New"], into: SamplePlan.plan)
            let shape = roles.shape([])
            return ReadingsImport(
                try table.reshaped(shape), measure: "New", columns: roles.columns(shape), into: SamplePlan.plan,
                options: options, on: SamplePlan.day)
        }
        func values(_ factors: [String: Int], title: String = "") throws -> [String?] {
            let result = try read(factors, title: title)
            #expect(result.problems == [])
            return result.changes.filter { $0.field == .value }.map(\.new)
        }
        #expect(try values([:]) == ["5", "6"] && values(["2009": 10]) == ["5", "60"])
        #expect(try values(["2008..2009": 10]) == ["50", "60"] && values(["B": 2, "C": 3]) == ["10", "18"])
        #expect(try read(["City": 2]).problems.map(\.reason) == [.noSuchColumn("City", ["2008", "2009"])])
        let title = "Miles de pesos"
        #expect(try read([:], title: title).problems.map(\.reason) == [.multipliedAll("2008..2009", 1000, title)])
        #expect(try values(["2008..2009": 1], title: title) == ["5", "6"])
    }

    @Test("A factor for a column without figures is refused, not ignored")
    func factorOfText() throws {
        let reason = try imported("Pledged", "25") { $0.columns.factors = ["Title": 2] }.problems.map(\.reason)
        #expect(reason == [.factorOfNoFigures("Title", ["Pledged"])])
    }

    @Test(
        "A title above the table that says thousands or millions is asked about as the name of a column is",
        arguments: [
            ("Budget (dollars in millions)", 1_000_000), ("Cifras en miles de pesos", 1000), ("(thousands)", 1000),
            ("Millones de pesos corrientes", 1_000_000), ("Assistance in USD millions, 2009", 1_000_000),
            ("Presupuesto en miles de millones de pesos", 1_000_000_000), ("Mexico: 2 million people at risk", nil),
            ("Rates per 100,000 in 2009", nil), ("Homicidios por cada mil habitantes", nil), ("A million trees", nil),
        ])
    func title(title: String, factor: Int?) throws {
        func read(_ factor: Int?, _ header: String = "Pledged") throws -> Import {
            var (mapping, options) = (TableMapping(), TableOptions())
            options.separator = .semicolon
            mapping.columns.factors = factor.map { [header: $0] } ?? [:]
            let text = "\(title);;\n\nTitle;Effort;\(header)\nA;tijuana/training;25\n"
            return Import(
                try ImportTable(Data(text.utf8), options: options), kind: .project, mapping: mapping,
                into: SamplePlan.plan, on: SamplePlan.day, salt: "m", in: Language.english.phrases)
        }
        let reasons = factor.map { [ImportError.Reason.multipliedAll("Pledged", $0, title)] } ?? []
        #expect(try read(nil).problems.map(\.reason) == reasons)
        guard let factor else { return }
        #expect(try value(.pledged, read(factor)) == "\(25 * factor)" && value(.pledged, read(1)) == "25")
        // The name of the column goes before the title.
        #expect(try read(nil, "Pledged (k)").problems.map(\.reason) == [.multiplied("Pledged (k)", 1000)])
        var options = TableOptions()
        options.separator = .semicolon
        let table = try ImportTable(Data("\(title);;\n\nCity;Day;Value\nTijuana;2010;5\n".utf8), options: options)
        let columns = ReadingColumns(city: "City", state: nil, code: nil, day: "Day", value: "Value")
        let result = ReadingsImport(
            table, measure: "New", columns: columns, into: SamplePlan.plan, options: ReadingOptions(),
            on: SamplePlan.day)
        #expect(result.problems.map(\.reason) == [.multipliedAll("Value", factor, title)])
    }

    @Test(
        "The currency that the format of a cell shows is that of the row",
        arguments: [
            ("#,##0.00\\ [$€-407]", "EUR"), ("[$MXN] #,##0.00", "MXN"), ("#,##0 &quot;MXN&quot;", "MXN"),
            ("[$$-80A]#,##0.00", "MXN"), ("[$$-409]#,##0.00", nil), ("&quot;$&quot;#,##0.00", nil), ("0.00", nil),
            ("[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00", "GBP"), ("#,##0.00 €", "EUR"), ("0 &quot;vans&quot;", nil),
        ])
    func format(code: String, currency: String?) throws {
        let styles = """
            <numFmts><numFmt numFmtId="164" formatCode="\(code)"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>
            """
        let text = ["Title", "Effort", "Pledged", "A", "tijuana/training"].map { "<is><t>\($0)</t></is>" }
        let cells = text.map { "<c t=\"inlineStr\">\($0)</c>" }
        let content =
            "<sheetData><row>\(cells[0...2].joined())</row><row>\(cells[3...4].joined())<c s=\"1\"><v>2500</v></c></row></sheetData>"
        let table = try ImportTable(Data(PlainWorkbook.excel([.init("S", content: content)], styles: styles)))
        let result = Import(
            table, kind: .project, into: SamplePlan.plan, on: SamplePlan.day, salt: "m", in: Language.english.phrases)
        #expect(result.problems == [] && value(.pledged, result) == "2500", "\(result.problems)")
        #expect(value(.currency, result) == currency)
    }

    @Test(
        "A per cent is no amount of money",
        arguments: [
            ("Obligated", "50%"), ("% Obligated", "50"), ("Obligated (%)", "12"), ("Obligated (percent)", "12"),
        ])
    func share(header: String, cell: String) throws {
        let result = try imported(header, cell) { $0.columns.fields = [header: "obligated"] }
        #expect(result.problems.map(\.reason) == [.shareOfMoney])
    }

    @Test(
        "Readings are asked about multiples too, but not about rates, and have the currency of the plan or the unit",
        arguments: [
            ("Value (thousands)", "5", ImportError.Reason.multiplied("Value (thousands)", 1000)),
            ("Rate per 100,000", "5", nil), ("Homicides per thousand", "5", nil), ("Value", "$5", nil),
            ("Value", "USD 5", nil), ("Value", "MXN 5", .currencyOfReading("MXN")),
            ("Cost (EUR)", "5", .currencyOfReading("EUR")), ("Cost (dollars)", "5", nil),
        ])
    func readings(header: String, cell: String, reason: ImportError.Reason?) throws {
        var options = TableOptions()
        (options.separator, options.headerRow) = (.semicolon, 1)
        let table = try ImportTable(Data("City;Day;\(header)\nTijuana;2010;\(cell)\n".utf8), options: options)
        let columns = ReadingColumns(city: "City", state: nil, code: nil, day: "Day", value: header)
        let result = ReadingsImport(
            table, measure: "New", columns: columns, into: SamplePlan.plan, options: ReadingOptions(),
            on: SamplePlan.day)
        #expect(result.problems.map(\.reason) == [reason].compactMap { $0 })
    }
}
