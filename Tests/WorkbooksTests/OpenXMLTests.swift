import TestSupport
import Testing

@testable import Workbooks

@Suite("Workbooks of Excel")
struct OpenXMLTests {
    /// The cells of a sheet as texts by their addresses, `B2=12%`.
    private func cells(_ sheet: Sheet) -> [String] {
        sheet.rows.flatMap { row in
            row.cells.map { cell in
                let column = UInt8(exactly: 65 + cell.column).map { String(UnicodeScalar($0)) } ?? "…"
                return "\(column)\(row.number)=\(cell.value.text)"
            }
        }
    }

    private func read(
        _ content: String, texts: String = "", styles: String = "", properties: String = ""
    ) throws -> Sheet {
        let bytes = PlainWorkbook.excel(
            [.init("S", content: content)], texts: texts, styles: styles, properties: properties)
        return try Workbook(bytes).sheet(at: 0)
    }

    @Test("Every kind of cell is read: shared, inline and rich texts, numbers, booleans, faults, formulas")
    func kinds() throws {
        let sheet = try read(
            """
            <sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"><v>0.30000000000000004</v></c>\
            <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="G2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>\
            <row r="5"><c r="A5" t="str"><f>A2&amp;"x"</f><v>ñx</v></c><c r="B5"><f>1+1</f><v>2</v></c><c r="C5"><f>1+1</f></c>\
            <c r="D5" t="d"><v>2010-06-15T00:00:00</v></c><c r="E5" s="3"/><c r="F5" t="s"><v>2</v></c></row></sheetData>
            """,
            texts: """
                <si><t>shared</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">two </t></r><r><t>runs</t></r>\
                <rPh sb="0" eb="1"><t>reading</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_&#10;b</t></si>
                """)
        #expect(
            cells(sheet) == [
                "A2=shared", "B2=two runs", "C2=0.3", "D2=true", "E2=#N/A", "G2=inline", "A5=ñx", "B5=2", "C5=",
                "D5=2010-06-15", "F5=a\r\nb",
            ])
        #expect(sheet.formulas == 3 && sheet.rows[1].cells[2].value == .uncalculated)
        #expect(sheet.rows[0].cells[4].value == .error("#N/A"))
    }

    @Test(
        "A formula without a value was never calculated, however a program writes that; the empty text of one is a value",
        arguments: [
            ("<c><f>1+1</f></c>", CellValue.uncalculated), ("<c><f>1+1</f><v/></c>", .uncalculated),
            ("<c><f>1+1</f><v></v></c>", .uncalculated), ("<c t=\"n\"><f>1+1</f><v/></c>", .uncalculated),
            ("<c t=\"b\"><f>1=1</f><v/></c>", .uncalculated), ("<c t=\"e\"><f>1/0</f><v/></c>", .uncalculated),
            ("<c t=\"str\"><f>A1</f><v></v></c>", nil), ("<c><v/></c>", nil),
        ])
    func uncalculated(cell: String, value: CellValue?) throws {
        let sheet = try read("<sheetData><row>\(cell)<c><v>1</v></c></row></sheetData>")
        #expect(sheet.rows[0].cells.first { $0.column == 0 }?.value == value)
    }

    private let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="d &quot;de&quot; mmm"/><numFmt numFmtId="165" formatCode="00000"/></numFmts>\
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/>\
        <xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="46"/><xf numFmtId="165"/></cellXfs>
        """

    @Test("The format of a cell makes a day, a time, a share or a code of its number, in both ways of counting days")
    func formats() throws {
        let content = """
            <sheetData><row><c s="1"><v>40344</v></c><c s="2"><v>0.07</v></c><c s="3"><v>40344</v></c><c s="4"><v>40344.5</v></c>\
            <c s="5"><v>1.25</v></c><c s="6"><v>8037</v></c><c s="99"><v>1</v></c><c s="0"><v>40344</v></c></row></sheetData>
            """
        let rest = ["E1=30:00", "F1=08037", "G1=1", "H1=40344"]
        #expect(
            cells(try read(content, styles: styles))
                == ["A1=2010-06-15", "B1=7%", "C1=2010-06-15", "D1=2010-06-15 12:00"] + rest)
        #expect(
            cells(try read(content, styles: styles, properties: #"date1904="1""#))
                == ["A1=2014-06-16", "B1=7%", "C1=2014-06-16", "D1=2014-06-16 12:00"] + rest)
    }

    @Test("Rows and cells lie where their addresses say, or behind the last one; far ones take no room")
    func places() throws {
        let sheet = try read(
            """
            <sheetData><row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c r="B4"><v>4</v></c></row>\
            <row><c><v>5</v></c></row><row r="1048576"><c r="XFD1048576"><v>6</v></c></row></sheetData>
            """)
        #expect(cells(sheet).prefix(5) == ["A1=1", "C1=2", "D1=3", "B4=4", "A5=5"])
        #expect(sheet.rows.last?.number == 1_048_576 && sheet.rows.last?.cells.map(\.column) == [16_383])
    }

    @Test(
        "Cells in no order, twice, or outside of the sheet are faults, as are texts that there are not",
        arguments: [
            #"<row r="2"/><row r="2"/>"#, #"<row r="0"/>"#, #"<row r="1048577"/>"#, #"<row r="x"/>"#,
            #"<row r="1"><c r="B1"/><c r="A1"/></row>"#, #"<row r="1"><c r="A1"/><c r="A1"/></row>"#,
            #"<row r="1"><c r="A2"/></row>"#, #"<row r="1"><c r="XFD1"/><c/></row>"#,
            #"<row><c t="s"><v>0</v></c></row>"#, #"<row><c t="s"><v>-1</v></c></row>"#, #"<row><c><v>x</v></c></row>"#,
            #"<row><c t="z"><v>1</v></c></row>"#,
        ])
    func faults(rows: String) throws {
        #expect(throws: WorkbookError.damaged("xl/worksheets/part0.xml")) {
            try read("<sheetData>\(rows)</sheetData>")
        }
    }

    @Test("Of merged cells the first has the value; hidden rows and columns are told")
    func mergedAndHidden() throws {
        let sheet = try read(
            """
            <cols><col min="1" max="2"/><col min="3" max="16384" hidden="1"/></cols><sheetData>\
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row>\
            <row r="3" hidden="1"/><row r="4"><c r="A4"><v>4</v></c></row></sheetData>\
            <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A4:A4"/><mergeCell ref="nonsense"/></mergeCells>
            """)
        #expect(cells(sheet) == ["A1=1", "A4=4"] && sheet.hiddenRows == 1)
        #expect(!sheet.hiddenColumns.contains(1) && sheet.hiddenColumns.contains(2))
    }

    @Test("A cell merged over several rows has its value in each row that has cells of its own, in its first column")
    func mergedDown() throws {
        let sheet = try read(
            """
            <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row>\
            <row r="2"><c r="B2"><v>8</v></c><c r="D2"><v>3</v></c></row><row r="3"><c r="A3"><v>9</v></c></row>\
            <row r="4"><c r="D4"><v>4</v></c></row><row r="5"><c r="D5"><v>5</v></c></row></sheetData>\
            <mergeCells><mergeCell ref="A1:B4"/><mergeCell ref="C1:C5"/><mergeCell ref="D4:D5"/></mergeCells>
            """)
        #expect(cells(sheet) == ["A1=1", "C1=2", "A2=1", "C2=2", "D2=3", "A4=1", "C4=2", "D4=4"], "\(cells(sheet))")
        #expect(sheet.rows[1].cells.map(\.isMerged) == [true, true, false])
    }

    @Test("The sheets are in the order of the workbook, hidden ones too; charts are none") func sheets() throws {
        var (hidden, secret) = (PlainWorkbook.Sheet("B & C", []), PlainWorkbook.Sheet("D", []))
        (hidden.state, secret.state) = ("hidden", "veryHidden")
        let workbook = try Workbook(PlainWorkbook.excel([hidden, .init("Señal", [["1"]]), secret]))
        #expect(workbook.sheets.map(\.name) == ["B & C", "Señal", "D"])
        #expect(workbook.sheets.map(\.isHidden) == [true, false, true])
        #expect(try workbook.sheet(at: 1).rows.count == 1)
        #expect(try workbook.sheet(at: 7).rows.isEmpty)
    }

    @Test("A part that is missing, declares entities or is no XML is told by its name")
    func parts() throws {
        func error(_ change: (inout [StoredZip.Part]) -> Void) -> WorkbookError? {
            var parts = ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/s.xml"].map {
                StoredZip.Part($0, [])
            }
            let reference = { (part: String, kind: String) in
                #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/\#(kind)" Target="\#(part)"/></Relationships>"#
            }
            let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
            let texts = [
                reference("/xl/workbook.xml", "officeDocument"),
                #"<workbook xmlns="\#(main)" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><sheets><sheet name="S" q:id="r"/></sheets></workbook>"#,
                reference("./sub/../s.xml", "worksheet"), #"<worksheet xmlns="\#(main)"/>"#,
            ]
            for index in parts.indices { parts[index].bytes = Array(texts[index].utf8) }
            change(&parts)
            do throws(WorkbookError) {
                _ = try Workbook(StoredZip.archive(of: parts)).sheet(at: 0)
                return nil
            } catch {
                return error
            }
        }
        #expect(error { _ in } == nil)
        #expect(error { $0.remove(at: 3) } == .damaged("xl/s.xml"))
        #expect(error { $0[3].bytes = Array("<!DOCTYPE x><x/>".utf8) } == .declaresEntities("xl/s.xml"))
        #expect(error { $0[3].bytes = Array("<x".utf8) } == .damaged("xl/s.xml"))
        #expect(error { $0[3].flags = 1 } == .protected)
        #expect(error { $0.remove(at: 1) } == .damaged("xl/workbook.xml"))
        #expect(error { $0.remove(at: 0) } == .other(.other))
        #expect(error { $0[0].name = "Index/Document.iwa" } == .other(.numbers))
        #expect(error { $0.append(StoredZip.Part("xl/workbook.bin", [])) } == .other(.binaryWorkbook))
        #expect(error { $0.append(StoredZip.Part("word/document.xml", [])) } == .other(.document))
    }

    @Test("A small workbook cut off anywhere or with any byte changed is read or refused")
    func damage() {
        let bytes = PlainWorkbook.excel([.init("S", [["a", "1"], ["b", "2"]])])
        let read = { (bytes: [UInt8]) in try? Workbook(bytes).sheet(at: 0) }
        let whole = read(bytes)
        for end in bytes.indices.dropLast(4) { #expect(read(Array(bytes[..<end])) == nil, "\(end)") }
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1 << UInt8(place % 8)
            let sheet = read(changed)
            #expect(sheet == nil || sheet == whole || sheet?.rows.isEmpty == true, "byte \(place)")
        }
    }
}
