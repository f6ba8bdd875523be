import Foundation
import Phrases
import Plan
import TestSupport
import Testing

@testable import Exchange

@Suite("Tables of workbooks")
struct WorkbookTableTests {
    private func table(_ sheets: [PlainWorkbook.Sheet], sheet: String? = nil, styles: String = "") throws -> ImportTable
    {
        var options = TableOptions()
        options.sheet = sheet
        return try ImportTable(Data(PlainWorkbook.excel(sheets, styles: styles)), options: options)
    }

    private func sheet(_ name: String, state: String = "visible", _ rows: [[String?]]) -> PlainWorkbook.Sheet {
        var sheet = PlainWorkbook.Sheet(name, rows)
        sheet.state = state
        return sheet
    }

    private func reason(_ work: () throws -> ImportTable) -> ImportError.Reason? {
        do {
            _ = try work()
            return nil
        } catch {
            return (error as? ImportFailure)?.problems.first?.reason
        }
    }

    private let data: [[String?]] = [["city", "n"], ["Juárez", "3"]]

    @Test("The only visible sheet with a table is read; of several one is named, by name or number, also a hidden one")
    func choice() throws {
        let notes = sheet("Leeme", [["Solo texto"], ["y más"]])
        let hidden = sheet("Oculta", state: "hidden", [["city", "n"], ["Tijuana", "4"]])
        let one = try table([notes, sheet("Datos 2010", data), hidden])
        #expect(one.rows.map(\.cells) == [["Juárez", "3"]])
        guard case .sheet(let form) = one.form.origin else {
            Issue.record("It is no sheet")
            return
        }
        #expect(form.name == "Datos 2010" && form.unread == ["Leeme", "Oculta"])
        let two = [sheet("A", data), sheet("B", [["city", "n"], ["Culiacán", "5"]]), hidden]
        #expect(reason { try table(two) } == .severalSheets(["A", "B"]))
        for name in ["B", "b", "2"] { #expect(try table(two, sheet: name).rows[0].cells == ["Culiacán", "5"]) }
        for name in ["Oculta", "oculta", "3"] {
            #expect(try table(two, sheet: name).rows[0].cells == ["Tijuana", "4"])
        }
        for name in ["4", "0", "-1", "\(Int.min)", "\(Int.max)"] {
            #expect(reason { try table(two, sheet: name) } == .noSuchSheet(name, ["A", "B", "Oculta"]))
        }
        #expect(reason { try table([hidden, sheet("C", [])]) } == .noTable(["Oculta", "C"]))
        #expect(try table([notes]).rows.map(\.cells) == [["y más"]])
        var options = TableOptions()
        options.sheet = "A"
        #expect(reason { try ImportTable(Data("a,b\n".utf8), options: options) } == .noSheets)
        options = TableOptions()
        options.separator = .comma
        #expect(reason { try ImportTable(Data(PlainWorkbook.excel(two)), options: options) } == .noText)
    }

    @Test("Sheets named after kinds, by their machine names or in any language, are all read, each as its kind")
    func kinds() throws {
        for kind in RecordKind.allCases {
            let words = Language.allCases.map { $0.phrases.words.kind(kind) }
            for name in [kind.rawValue] + words.flatMap({ [$0.one, $0.many.uppercased()] }) {
                #expect(RecordKind(sheetNamed: name) == kind, "\(name)")
            }
        }
        let titles: [[String?]] = [["title"], ["A"]]
        let bytes = PlainWorkbook.excel([
            sheet("Hitos", titles), sheet("Board", data), sheet("Projects", titles),
            sheet("note", state: "hidden", titles),
            sheet("measure", []),
        ])
        let tables = try ImportTable.all(in: Data(bytes), of: nil)
        #expect(tables.map(\.kind) == [.project, .milestone])
        let one = try ImportTable.all(in: Data(bytes), of: .milestone)
        #expect(one.map(\.kind) == [.milestone])
        var options = TableOptions()
        options.sheet = "Board"
        #expect(try ImportTable.all(in: Data(bytes), of: nil, options: options).map(\.header) == [["city", "n"]])
        let source = Source(tables: tables, kind: nil, mapping: TableMapping(), into: Plan())
        #expect(source.records.map(\.kind) == [.project, .milestone])
    }

    @Test("Each fault of a workbook with several sheets is told in the sheet of its record")
    func sheetsOfFaults() throws {
        let bytes = PlainWorkbook.excel([
            sheet("Hitos", [["title", "due"], ["A", "someday"]]),
            sheet("Projects", [["title", "status"], ["B", "soon"]]),
            sheet("city", [["name", "share"], ["León", "1"]]),
        ])
        let tables = try ImportTable.all(in: Data(bytes), of: nil)
        let problems = Import(
            tables, kind: nil, into: Plan(), on: SamplePlan.day, salt: "s", in: Language.english.phrases
        )
        .problems
        let sheets = problems.map { "\($0.kind?.rawValue ?? "-") in \($0.form)" }
        #expect(
            Set(sheets) == ["milestone in sheet(\"Hitos\")", "project in sheet(\"Projects\")"], "\(sheets)")
    }

    @Test("A fault in one of several sheets says the kind, and the row and letter of the sheet")
    func faults() throws {
        let content = """
            <sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>title</t></is></c><c r="C2" t="inlineStr"><is><t>due</t></is></c></row>\
            <row r="7"><c r="B7" t="inlineStr"><is><t>Room</t></is></c><c r="C7" t="e"><v>#REF!</v></c></row></sheetData>
            """
        let bytes = PlainWorkbook.excel([.init("milestone", content: content), sheet("city", [["name"], ["León"]])])
        let tables = try ImportTable.all(in: Data(bytes), of: nil)
        let column = ImportError.Column(index: 2, name: "due")
        #expect(
            Source(tables: tables, kind: nil, mapping: TableMapping(), into: Plan()).problems
                == [ImportError(7, column: column, kind: .milestone, .faultyCell("#REF!"))])
        let formula = content.replacing("<c r=\"C7\" t=\"e\"><v>#REF!</v></c>", with: "<c r=\"C7\"><f>TODAY()</f></c>")
        #expect(throws: ImportFailure([ImportError(7, column: column, .uncalculated).located(in: .sheet("S"))])) {
            try table([.init("S", content: formula)])
        }
    }

    @Test("Numbers of cells need no mark; texts beside them are read with the mark that they show")
    func numbers() throws {
        func pledged(_ cells: [String?]) throws -> ([String?], [ImportError]) {
            let rows = cells.map { ["A", $0] }
            let source = Source(
                table: try table([sheet("S", [["title", "pledged"]] + rows)]), kind: .project, into: Plan())
            return (source.records.map { $0.values.first { $0.field == .pledged }?.text ?? nil }, source.problems)
        }
        #expect(
            try pledged(["1.234", "104.000", "0.30000000000000004", "1234567.8899999999", nil]).0 == [
                "1.234", "104", "0.3", "1234567.89", nil,
            ])
        #expect(try pledged(["1.234", "$1.234,50"]).0 == ["1.234", "1234.50"])
        #expect(try pledged(["7", "$ 1.234"]).1.map(\.reason) == [.unclearNumber("$ 1.234")])
    }

    @Test("Days are days, and a share beside a plain number is asked about")
    func typed() throws {
        let styles = #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>"#
        func content(_ last: String) -> PlainWorkbook.Sheet {
            let head = ["title", "due", "share"].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
            return .init(
                "S",
                content:
                    "<sheetData><row>\(head)</row><row><c t=\"inlineStr\"><is><t>A</t></is></c><c s=\"1\"><v>40344</v></c><c s=\"2\"><v>0.12</v></c></row>\(last)</sheetData>"
            )
        }
        let one = try table([content("")], styles: styles)
        #expect(one.rows[0].cells == ["A", "2010-06-15", "12%"] && one.rows[0].numbers == [2])
        #expect(throws: UnclearCell.self) { try ColumnNumbers([], exact: ["12%", "12"], stated: nil) }
    }

    @Test("Numbers in a column of days count from the day that the workbook counts from") func counted() throws {
        for (firstDay, day) in [
            ("1899-12-30", "2010-06-15"), ("1904-01-01", "2014-06-16"), ("1900-01-01", "2010-06-17"),
        ] {
            let rows = [["title", "subject", "due"], ["A", "tij coop", "40344"]].map { cells in
                let all = cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
                return "<table:table-row>\(all)</table:table-row>"
            }
            let bytes = PlainWorkbook.openDocument(
                """
                <table:calculation-settings><table:null-date table:date-value="\(firstDay)"/></table:calculation-settings>\
                <table:table table:name="S">\(rows.joined())</table:table>
                """)
            let source = Source(table: try ImportTable(Data(bytes)), kind: .milestone, into: Plan())
            #expect(source.records.first?.values.first { $0.field == .due }?.text == day, "\(source.problems)")
        }
        for (properties, day) in [("", "2010-06-15"), (#"date1904="1""#, "2014-06-16")] {
            let bytes = PlainWorkbook.excel(
                [.init("S", [["title", "subject", "due"], ["A", "tij coop", "40344"]])], properties: properties)
            let source = Source(table: try ImportTable(Data(bytes)), kind: .milestone, into: Plan())
            #expect(source.records.first?.values.first { $0.field == .due }?.text == day, "\(source.problems)")
        }
    }

    @Test("Titles in merged cells, a table that begins in column B, and notes below are no part of the table")
    func frame() throws {
        let rows: [[String?]] = [
            [nil, "Homicidios por municipio"], [], [nil, "Municipio", "Estado", "Casos"],
            [nil, "Juárez", "Chihuahua", "3"],
            [nil, "Tijuana", "Baja California", "4"], [], [nil, "Fuente: registros"],
        ]
        var titled = PlainWorkbook.Sheet("S", rows)
        titled.content += "<mergeCells><mergeCell ref=\"B1:D1\"/></mergeCells>"
        let one = try table([titled])
        #expect(one.header == ["", "Municipio", "Estado", "Casos"] && one.form.headerRow == 3 && one.form.above == 1)
        #expect(one.rows.map(\.line) == [4, 5] && one.form.below == ["Fuente: registros"])
    }

    @Test("Cells that are merged over several rows are read in each, and told; a figure in one is asked about")
    func mergedDown() throws {
        func sheet(_ range: String) -> PlainWorkbook.Sheet {
            var sheet = PlainWorkbook.Sheet(
                "S",
                [
                    ["Ciudad", "Línea", "title", "pledged"], ["Tijuana", "Tecnología", "A", "100"],
                    [nil, "Capacitación", "B", "5"], [nil, "Recursos", "C", nil],
                ])
            sheet.content += "<mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>"
            return sheet
        }
        let cities = try table([sheet("A2:A4")])
        let source = Source(table: cities, kind: .project, into: Plan())
        #expect(
            source.records.map { $0.values.last { $0.field == .effort }?.text ?? nil } == [
                "Tijuana/Tecnología", "Tijuana/Capacitación", "Tijuana/Recursos",
            ], "\(source.problems)")
        guard case .sheet(let form) = cities.form.origin else {
            Issue.record("It is no sheet")
            return
        }
        #expect(form.merged == 2)
        let figures = Source(table: try table([sheet("D2:D4")]), kind: .project, into: Plan())
        let pledged = ImportError.Column(index: 3, name: "pledged")
        #expect(figures.problems.filter { $0.reason == .mergedFigure }.map(\.line) == [3, 4])
        #expect(figures.problems.first { $0.reason == .mergedFigure }?.column == pledged)
    }

    @Test("Months in the head of columns may be days of the workbook") func months() throws {
        let content = """
            <sheetData><row><c t="inlineStr"><is><t>Municipio</t></is></c><c s="1"><v>40179</v></c><c s="1"><v>40210</v></c></row>\
            <row><c t="inlineStr"><is><t>Juárez</t></is></c><c><v>227</v></c><c><v>163.5</v></c></row></sheetData>
            """
        let wide = try table(
            [.init("S", content: content)], styles: #"<cellXfs><xf/><xf numFmtId="17"/></cellXfs>"#)
        #expect(wide.header == ["Municipio", "2010-01-01", "2010-02-01"])
        var shape = ReadingShape()
        shape.periods = ["2010-01-01", "2010-02-01"]
        let columns = ReadingColumns(city: "Municipio", state: nil, code: nil, day: "period", value: "figure")
        let result = ReadingsImport(
            try wide.reshaped(shape), measure: "Homicides", columns: columns, into: SamplePlan.plan,
            options: ReadingOptions(), on: SamplePlan.day)
        #expect(result.problems.isEmpty && result.changes.map(\.new) == ["227", "163.5"])
    }

    @Test("Cells of text are read as those of a CSV file with the same cells", arguments: 0..<Faults.count(15, 40))
    func likeText(seed: Int) throws {
        var random = SeededGenerator(seed)
        let texts = [
            "Juárez", "1,234.5", "15/06/2010", "a \"b\", c", "x\ny", "12 %", "", "n/a", "=1+1", "-3", "Nota: x",
        ]
        let header = (0..<4).map { "Col \($0)" }
        let rows = (0..<8).map { _ in [texts[random.below(3)]] + (0..<3).map { _ in texts[random.below(texts.count)] } }
        let csv = ([header] + rows).map { cells in
            cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
        }.joined()
        let asText = ([header] + rows).map { cells in
            "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\(PlainWorkbook.escaped($0))</t></is></c>" }.joined()
                + "</row>"
        }.joined()
        let workbook = try table([.init("S", content: "<sheetData>\(asText)</sheetData>")])
        let text = try ImportTable(Data(csv.utf8))
        #expect(workbook.header == text.header)
        func whole(_ row: ImportTable.Row) -> [String] { row.cells + Array(repeating: "", count: 4 - row.cells.count) }
        #expect(workbook.rows.map(whole) == text.rows.map(whole))
    }

    @Test("Files of other programs are told by what is in them")
    func others() {
        let envelope: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        let cases: [([UInt8], ImportError.Reason)] = [
            (envelope, .otherFile(.oldWorkbook)), (envelope + name, .otherFile(.protectedWorkbook)),
            (Array("%PDF-1.4".utf8), .otherFile(.pdf)), (Array("\n<html><table>".utf8), .otherFile(.markup)),
            (Array("\u{FEFF}<?xml version=\"1.0\"?><Workbook/>".utf8), .otherFile(.markup)),
            (StoredZip.archive(of: ["Index/Document.iwa": ""]), .otherFile(.numbers)),
            (StoredZip.archive(of: ["xl/workbook.bin": ""]), .otherFile(.binaryWorkbook)),
            (StoredZip.archive(of: ["word/document.xml": ""]), .otherFile(.document)),
            (StoredZip.archive(of: ["data.csv": "a,b\n"]), .otherFile(.archive)),
            (StoredZip.archive(of: [] as [StoredZip.Part]), .damagedWorkbook(nil)),
            ([0x50, 0x4B, 0x03, 0x04], .damagedWorkbook(nil)),
        ]
        for (bytes, expected) in cases { #expect(reason { try ImportTable(Data(bytes)) } == expected) }
    }
}
