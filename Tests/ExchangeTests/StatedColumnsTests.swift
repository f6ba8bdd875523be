import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Exchange

@Suite("What a person says of columns, and what they are called")
struct StatedColumnsTests {
    private func problems(
        _ text: String, _ kind: RecordKind = .project, _ change: (inout TableMapping) -> Void = { _ in }
    ) throws -> [ImportError.Reason] { try imported(text, kind, change).problems.map(\.reason) }

    @Test("A field for a column that there is not is refused, and one that is left out is told")
    func foreign() throws {
        let table = "Title,Effort,Amount\nA,tijuana/technology,5\n"
        let names = ["Title", "Effort", "Amount"]
        #expect(
            try problems(table) { $0.columns.fields = ["Amount of mony": "pledged", "Amount": "pledged"] }
                == [.noSuchColumn("Amount of mony", names)])
        let left = try imported(table, .project) { mapping in
            mapping.columns.fields = ["Amount": "pledged"]
            mapping.columns.ignored = ["ZZ"]
        }
        #expect(left.problems == [] && left.unusedValues == ["ZZ"])
        for name in ["Amount", "C", "amount", "AMOUNT ", "Ámount"] {
            #expect(try problems(table) { $0.columns.fields = [name: "pledged"] } == [], "\(name)")
            #expect(try problems(table) { $0.columns.ignored = [name] } == [], "\(name)")
        }
    }

    @Test("A value for a text that no cell has is told")
    func values() throws {
        let result = try imported("Title,Effort,Sort\nA,tijuana/technology,Vans\n", .project) { mapping in
            mapping.columns.values.set("equipment", for: "Sort:Vans")
            mapping.columns.values.set("training", for: "Sort:nothing")
        }
        #expect(result.problems == [] && result.unusedValues == ["Sort:nothing"])
        for language in Language.allCases {
            #expect(language.phrases.figures.unusedValues(["Sort:nothing"]).contains("'Sort:nothing'"))
        }
    }

    @Test(
        "A line break in the name of a column is a blank",
        arguments: ["Monto\nprometido total", "Monto\r\nprometido  total", "Monto prometido\ntotal"])
    func lineBreaks(name: String) throws {
        let table = "Title,Effort,\"\(name)\"\nA,tijuana/technology,5\n"
        let result = try imported(table, .project) { $0.columns.fields = ["Monto prometido total": "pledged"] }
        #expect(result.problems == [] && result.changes.contains { $0.field == .pledged && $0.new == "5" })
    }

    @Test("A field that there is not is what is refused, and not its column")
    func noField() throws {
        let asked = try problems("Title,Effort\nA,tijuana/technology\n") { $0.columns.fields = ["Title": "nope"] }
        #expect(asked.contains(.noSuchField("Title", "nope")), "\(asked)")
    }

    @Test("Of a value that a person gave for a text the advice names the text")
    func mappedValue() throws {
        let result = try imported("Title,Effort,Sort\nA,tijuana/technology,Por hacer\n", .project) {
            $0.columns.values.set("no such", for: "Sort:Por hacer")
        }
        #expect(result.problems.compactMap(\.unknownValue?.text) == ["Por hacer"])
    }

    @Test(
        "A description is no title, whatever else the table has",
        arguments: [
            "Nombre corto,Descripción,Effort\nA,long text,tijuana/technology\n",
            "Heading,Description,Effort\nA,long text,tijuana/technology\n",
            "Title,Description,Effort\nA,long text,tijuana/technology\n",
            "Resumen,Descripción,Effort\nA,long text,tijuana/technology\n",
            "Task Name,Description,Effort\nA,long text,tijuana/technology\n",
            "Activity,Description,Effort\nA,long text,tijuana/technology\n",
            "Summary,Description,Effort\nA,long text,tijuana/technology\n",
        ])
    func descriptions(text: String) throws {
        for kind in [RecordKind.project, .milestone] {
            let result = try imported(text, kind) { $0.columns.ignoresUnknown = true }
            let titles = result.changes.filter { $0.field.text == .title }.map(\.new)
            #expect(!titles.contains("long text"), "\(text)")
        }
        let known = ["Title", "Resumen", "Task", "Activity", "Summary"].contains { text.hasPrefix($0) }
        let result = try imported(text, .project) { $0.columns.ignoresUnknown = true }
        #expect(result.changes.contains { $0.field.text == .title && $0.new == "A" } == known, "\(result.problems)")
    }

    @Test("A column that is called as the records is that of their names")
    func kinds() throws {
        for language in Language.allCases {
            for kind in [RecordKind.milestone, .measure, .vulnerability, .project, .partner] {
                for name in [kind.rawValue.capitalized, language.phrases.words.kind(kind).one] {
                    let table = try ImportTable(Data("\(name),X\nA,b\n".utf8))
                    let found = table.columns(of: kind, ColumnMapping())[0].field
                    let calls = kind.naturalKey.filter(\.isCall).map(\.name)
                    #expect(
                        found.map { name in calls.contains { $0.inEveryLanguage.contains(name) } } == true, "\(name)")
                }
            }
        }
    }

    @Test(
        "A column of currencies is known by its names, or asked about",
        arguments: [
            "Default Currency", "default-currency", "currency code", "Divisa", "Tipo de moneda", "Currency", "Moneda",
            "Código de moneda",
        ])
    func currencies(name: String) throws {
        let text = "Title,Effort,Pledged,\(name)\nA,tijuana/technology,5,MXN\n"
        let result = try imported(text, .project) { $0.columns.ignoresUnknown = true }
        #expect(
            result.problems == [] && result.changes.contains { $0.field == .currency && $0.new == "MXN" }, "\(name)")
    }

    @Test(
        "A column of any other name with a currency in each row is asked about", arguments: ["X", "Valuta", "Cur."])
    func unnamedCurrency(name: String) throws {
        for cell in ["MXN", "pesos", "US$", "M.N.", "dólares"] {
            let text = "Title,Effort,Pledged,\(name)\nA,tijuana/technology,5,\(cell)\n"
            let asked = try problems(text) { $0.columns.ignoresUnknown = true }
            #expect(asked == [.unreadCurrency(name, cell)], "\(cell) \(asked)")
            #expect(try problems(text) { $0.columns.ignored = [name] } == [])
            #expect(try problems(text) { $0.columns.fields = [name: "currency"] } == [])
        }
        #expect(try problems("Title,Effort,X\nA,tijuana/technology,MXN\n") { $0.columns.ignoresUnknown = true } == [])
    }

    @Test(
        "A currency that stands above or below the table is that of its amounts",
        arguments: [
            ("Montos en pesos corrientes", "MXN"), ("Importes en pesos de 2009", "MXN"), ("(MXN)", "MXN"),
            ("Amounts in Mexican pesos", "MXN"), ("Moneda: MXN", "MXN"), ("Cifras en moneda nacional", "MXN"),
            ("Amounts in euros", "EUR"), ("Amounts in US dollars", nil), ("Programa de apoyo por dos pesos", nil),
            ("Report", nil),
        ])
    func titles(text: String, code: String?) throws {
        for table in [
            "\(text)\n\nTitle,Effort,Pledged\nA,tijuana/technology,5\n",
            "Title,Effort,Pledged\nA,tijuana/technology,5\n\nNota: \(text).\n",
        ] {
            let result = try imported(table, .project)
            #expect(result.problems == [], "\(text) \(result.problems)")
            #expect(result.changes.first { $0.field == .currency }?.new == code, "\(text)")
            let stated = try imported(table, .project) { $0.columns.constants = ["currency": "GBP"] }
            #expect(stated.problems == [] && stated.changes.first { $0.field == .currency }?.new == "GBP")
        }
        let both = try imported("Cifras en miles de pesos\n\nTitle,Effort,Pledged\nA,tijuana/technology,5\n", .project)
        {
            $0.columns.factors = ["Pledged": 1000]
        }
        #expect(both.changes.first { $0.field == .currency }?.new == "MXN")
    }

    @Test(
        "National currency is no million, and a letter beside a currency is one",
        arguments: [
            ("Pledged (M.N.)", nil, "MXN"), ("Pledged M.N.", nil, "MXN"), ("Prometido (moneda nacional)", nil, "MXN"),
            ("Pledged US$ m", 1_000_000, nil), ("Pledged USD m", 1_000_000, nil), ("Pledged $m", 1_000_000, nil),
            ("Pledged US$M", 1_000_000, nil), ("Pledged k$", 1000, nil), ("Pledged (US$ m)", 1_000_000, nil),
            ("Pledged USD k", 1000, nil), ("Pledged (US$)", nil, nil), ("Pledged in USD", nil, nil),
        ] as [(String, Int?, String?)])
    func letters(name: String, factor: Int?, code: String?) throws {
        let text = "Title,Effort,\(name)\nA,tijuana/technology,5\n"
        let asked = try imported(text, .project) { $0.columns.fields = [name: "pledged"] }
        #expect(asked.problems.map(\.reason) == (factor.map { [.multiplied(name, $0)] } ?? []), "\(name)")
        if factor == nil { #expect(asked.changes.first { $0.field == .currency }?.new == code, "\(name)") }
    }

    @Test("A number that is shown with a word for a multiple behind it is asked about")
    func formats() throws {
        for (format, factor) in [
            ("0&quot; mil&quot;", 1000), ("0&quot; mdp&quot;", 1_000_000), ("0&quot; k&quot;", 1000),
        ] {
            let styles = """
                <numFmts><numFmt numFmtId="170" formatCode="\(format)"/></numFmts>\
                <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>
                """
            func text(_ cell: String, _ value: String) -> String {
                #"<c r="\#(cell)" t="inlineStr"><is><t>\#(value)</t></is></c>"#
            }
            let content = """
                <sheetData><row r="1">\(text("A1", "Title"))\(text("B1", "Effort"))\(text("C1", "Pledged"))</row>\
                <row r="2">\(text("A2", "A"))\(text("B2", "tijuana/technology"))<c r="C2" s="1"><v>1500</v></c></row>\
                </sheetData>
                """
            let table = try ImportTable(Data(PlainWorkbook.excel([.init("S", content: content)], styles: styles)))
            for answer in [nil, 1] {
                var mapping = TableMapping()
                if let answer { mapping.columns.factors = ["Pledged": answer] }
                let result = Import(
                    table, kind: .project, mapping: mapping, into: SamplePlan.plan, on: SamplePlan.day, salt: "s",
                    in: Language.english.phrases)
                let isAsked = result.problems.contains { problem in
                    if case .multipliedFormat("Pledged", factor, _) = problem.reason { true } else { false }
                }
                #expect(isAsked == (answer == nil), "\(format) \(result.problems)")
            }
        }
    }

    @Test(
        "Names that differ by a sign are those of different records",
        arguments: [
            ("Phase -1", "Phase 1"), ("C", "C++"), ("<5 kg", ">5 kg"), ("Vans +", "Vans"), ("Vans: 3%", "Vans: 3"),
            ("Tramo A/B", "Tramo AB"), ("#1", "1"), ("Plan (b)", "Plan b"),
        ])
    func signs(one: String, other: String) throws {
        let rows = [one, other].map { "\"\($0)\",tijuana/technology\n" }.joined()
        let result = try imported("Title,Effort\n" + rows, .project)
        #expect(result.problems == [] && result.counts.new == 2, "\(one) \(result.problems)")
        var plan = SamplePlan.plan
        plan.apply(result.changes)
        let again = try imported("Title,Effort\n" + rows, .project, into: plan)
        #expect(again.counts.same == 2, "\(one) \(again.problems)")
    }

    @Test(
        "Names that differ by case, accents, blanks and the marks of a typewriter are one",
        arguments: [
            ("Vans – North", "VANS - north"), ("“Juárez”", "\"\"Juarez\"\""), ("A  b", "a b"), ("d’Or", "D'or"),
        ])
    func spellings(one: String, other: String) throws {
        let result = try imported(
            "Title,Effort\n\"\(one)\",tijuana/technology\n\"\(other)\",tijuana/technology\n", .project)
        #expect(result.problems.count == 1 && "\(result.problems)".contains("sameKey"), "\(one) \(result.problems)")
    }

    @Test("A whole number may have zeros behind its point")
    func wholeNumbers() throws {
        for (cell, isRead) in [("8.0", true), ("8.00", true), ("8", true), ("8.5", false)] {
            let result = try imported("Title,Effort,Position\nA,tijuana/technology,\(cell)\n", .project)
            if result.problems.contains(where: \.isUnknownColumn) { continue }
            #expect(result.problems.isEmpty == isRead, "\(cell) \(result.problems)")
        }
        #expect(
            ColumnNumbers.whole("8.0") == "8" && ColumnNumbers.whole("8.5") == "8.5"
                && ColumnNumbers.whole(".0") == ".0")
    }

    @Test("A row without a name that has sums alone is asked about as a total")
    func sums() throws {
        let text = "Title,Effort,Pledged,Obligated\nA,tijuana/technology,5,\nB,tijuana/technology,7,\n,,12,\n"
        #expect(try problems(text) == [.totalRow("12")])
        let left = try imported(text, .project) { $0.skipsTotals = true }
        #expect(left.problems == [] && left.totals == 1 && left.counts.new == 2)
    }

    @Test("A header in two rows is one where its first name is merged down", arguments: ["", "Municipio"])
    func merged(first: String) throws {
        let text = "Municipio,Homicidios,,Secuestros,\n\(first),2009,2010,2009,2010\nTijuana,1,2,3,4\nJuárez,5,6,7,8\n"
        let table = try ImportTable(Data(text.utf8))
        #expect(table.header == ["Municipio", "2009", "2010", "2009", "2010"] && table.rows.count == 2)
    }

    @Test("A header of years with the marks of footnotes is one, and a footnote below is none of the rows")
    func footnotes() throws {
        for mark in ["1/", "(1)", "p/", "(p)", "*"] {
            let found = try importedReadings(
                "City,2009,2010 \(mark)\nTijuana,5,6\nJuárez,7,8\n\(mark.first == "*" ? "*" : mark) Enero a junio.,,\n")
            #expect(found.problems == [] && found.readings.count == 4, "\(mark) \(found)")
        }
    }

    @Test("A city and a line that make no effort are refused where the line is none, with what the text stands for")
    func lines() throws {
        let result = try imported("Title,City,Line\nA,Tijuana,Rule of law\n", .project)
        #expect(result.problems.compactMap(\.unknownValue?.text) == ["Rule of law"], "\(result.problems)")
        #expect(result.problems.first?.column?.name == "Line")
    }

    @Test("A plan file is told from a table")
    func planFile() {
        #expect(FileKind(of: Data("SQLite format 3\0rest".utf8)) == .planFile)
    }

    @Test("A member of an object within a record is read by its path")
    func paths() throws {
        let json =
            #"[{"key":"J","fields":{"summary":"Vans","status":{"name":"Open"}},"effort":"tijuana/technology"}]"#
        var mapping = TableMapping()
        mapping.columns.fields = ["fields.summary": "title", "fields.status.name": "note"]
        mapping.columns.ignored = ["key"]
        let document = JSONDocument(json)
        let result = Import(
            json: document, kind: .project, mapping: mapping, into: SamplePlan.plan, on: SamplePlan.day, salt: "s",
            in: Language.english.phrases)
        #expect(result.problems == [], "\(result.problems)")
        #expect(result.changes.contains { $0.field.text == .title && $0.new == "Vans" })
        #expect(result.changes.contains { $0.field.text == .note && $0.new == "Open" })
    }
}
