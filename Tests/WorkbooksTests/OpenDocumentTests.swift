import TestSupport
import Testing

@testable import Workbooks

@Suite("Spreadsheets of OpenDocument")
struct OpenDocumentTests {
    private func read(_ content: String, styles: String = "") throws -> Workbook {
        try Workbook(PlainWorkbook.openDocument(content, styles: styles))
    }

    private func values(_ row: String) throws -> [CellValue] {
        let sheet = try read(#"<table:table table:name="S"><table:table-row>\#(row)</table:table-row></table:table>"#)
            .sheet(at: 0)
        return sheet.rows.flatMap { $0.cells.map(\.value) }
    }

    @Test(
        "Every kind of cell is read",
        arguments: [
            (#"office:value-type="float" office:value="0.3""#, "0,3", .number("0.3")),
            (#"office:value-type="percentage" office:value="0.07""#, "7 %", .share("7")),
            (
                #"office:value-type="currency" office:currency="USD" office:value="1500000""#, "$1,5M",
                .number("1500000")
            ),
            (#"office:value-type="date" office:date-value="2010-06-15""#, "15/06/10", .date("2010-06-15")),
            (#"office:value-type="date" office:date-value="2010-06-15T10:30:00""#, "x", .date("2010-06-15 10:30")),
            (#"office:value-type="time" office:time-value="PT26H05M00S""#, "x", .time("26:05")),
            (#"office:value-type="boolean" office:boolean-value="true""#, "VERDADERO", .boolean(true)),
            (#"office:value-type="string""#, "a  b", .text("a b")), (#"office:value-type="string""#, "", nil),
            (#"office:value-type="string" office:string-value="v""#, "", .text("v")),
            (
                #"table:formula="of:=1/0" office:value-type="string" calcext:value-type="error""#, "#DIV/0!",
                .error("#DIV/0!")
            ),
            ("", "untyped", .text("untyped")), (#"office:value-type="float""#, "shown", .text("shown")),
        ] as [(String, String, CellValue?)])
    func kinds(attributes: String, text: String, value: CellValue?) throws {
        let cell = "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
        #expect(try values(cell) == [value].compactMap { $0 })
    }

    @Test("Paragraphs, blanks, tabs and spans make a text; comments, shapes and tables in cells are left out")
    func texts() throws {
        let cell = """
            <table:table-cell><office:annotation><text:p>comment</text:p></office:annotation><text:p>one<text:s text:c="2"/>\
            <text:span>two <text:a>link</text:a></text:span><text:tab/>x<text:line-break/>y\n  z</text:p>\
            <draw:frame xmlns:draw="urn:d"><text:p>shape</text:p></draw:frame><text:p>next</text:p></table:table-cell>\
            <table:covered-table-cell><text:p>covered</text:p></table:covered-table-cell>
            """
        #expect(try values(cell) == [.text("one  two link\tx\ny z\nnext")])
    }

    @Test("A raised digit stays raised, whatever its style is called")
    func raised() throws {
        let text =
            #"<table:table-cell><text:p>5<text:span text:style-name="T">1</text:span>0</text:p></table:table-cell>"#
        for (position, shown) in [
            ("super 58%", "5¹0"), ("33% 58%", "5¹0"), ("sub 58%", "510"), ("-33% 58%", "510"), ("0% 100%", "510"),
        ] {
            let styles =
                #"<style:style style:name="T" style:family="text"><style:text-properties style:text-position="\#(position)"/></style:style>"#
            let sheet = try read(
                "<table:table table:name=\"S\"><table:table-row>\(text)</table:table-row></table:table>", styles: styles
            ).sheet(at: 0)
            #expect(sheet.rows.flatMap { $0.cells.map(\.value) } == [.text(shown)], "\(position)")
        }
    }

    @Test(
        "A cell over several rows has its value in each row that has cells of its own; days count from the stated one")
    func mergedDown() throws {
        func cell(_ text: String, _ attributes: String = "") -> String {
            "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
        }
        let covered = "<table:covered-table-cell/>"
        let workbook = try read(
            """
            <table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>\
            <table:table table:name="S"><table:table-row>\(cell("a", #"table:number-rows-spanned="4" table:number-columns-spanned="2""#))\(covered)\(cell("1"))</table:table-row>\
            <table:table-row>\(covered)\(covered)\(cell("2"))</table:table-row>\
            <table:table-row table:number-rows-repeated="2">\(covered)\(covered)<table:table-cell/></table:table-row>\
            <table:table-row><table:table-cell table:number-columns-repeated="2"/>\(cell("3"))</table:table-row></table:table>
            """)
        let sheet = try workbook.sheet(at: 0)
        #expect(
            sheet.rows.map(\.cells) == [
                [.init(0, .text("a")), .init(2, .text("1"))],
                [.init(0, .text("a"), isMerged: true), .init(2, .text("2"))], [.init(2, .text("3"))],
            ], "\(sheet.rows)")
        #expect(sheet.rows.map(\.number) == [1, 2, 5] && sheet.countsFrom == "1904-01-01")
    }

    @Test("Repeated rows and cells are as many; a million empty ones are none, and too many filled ones are refused")
    func repeated() throws {
        let sheet = try read(
            """
            <table:table table:name="S"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/>\
            <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/>\
            <table:table-cell table:number-columns-repeated="16380"/></table:table-row>\
            <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>\
            <table:table-row><table:table-cell office:value-type="float" office:value="2"/></table:table-row></table:table>
            """
        ).sheet(at: 0)
        #expect(sheet.rows.map(\.number) == [1, 2, 3, 1_048_574])
        #expect(sheet.rows[1].cells == [.init(2, .number("1")), .init(3, .number("1"))])
        for (rows, columns) in [(1_048_576, 16_384), (1_048_570, 5), (1, 16_385), (400, 16_384)] {
            let content = """
                <table:table><table:table-row table:number-rows-repeated="\(rows)">\
                <table:table-cell/><table:table-cell table:number-columns-repeated="\(columns)" office:value-type="float" office:value="1"/>\
                </table:table-row></table:table>
                """
            #expect(throws: WorkbookError.tooLarge, "\(rows) \(columns)") { _ = try read(content) }
        }
    }

    @Test(
        "Sheets in order, hidden ones by their style; groups of rows; hidden rows and columns; earlier contents are left out"
    )
    func sheets() throws {
        let workbook = try read(
            """
            <table:tracked-changes><table:cell-content-change><table:table-cell><text:p>old</text:p></table:table-cell></table:cell-content-change></table:tracked-changes>\
            <table:table table:name="A &amp; B" table:style-name="ta2"><table:table-column table:number-columns-repeated="3"/>\
            <table:table-column table:visibility="collapse"/><table:table-header-rows><table:table-row><table:table-cell><text:p>h</text:p></table:table-cell></table:table-row></table:table-header-rows>\
            <table:table-row-group><table:table-row table:visibility="filter"><table:table-cell table:formula="of:=1" office:value-type="float" office:value="1"/></table:table-row></table:table-row-group></table:table>\
            <table:table table:name="C"/>
            """,
            styles: """
                <style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>\
                <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
                """)
        #expect(workbook.sheets == [.init(name: "A & B", isHidden: true), .init(name: "C", isHidden: false)])
        let sheet = try workbook.sheet(at: 0)
        #expect(sheet.rows.map { $0.cells.map(\.value) } == [[.text("h")], [.number("1")]])
        #expect(sheet.hiddenRows == 1 && sheet.formulas == 1)
        #expect(sheet.hiddenColumns.contains(3) && !sheet.hiddenColumns.contains(2))
    }

    @Test("A spreadsheet behind a password and a text document are told as such")
    func others() {
        let encrypted = PlainWorkbook.openDocument("", manifest: "<m:file-entry><m:encryption-data/></m:file-entry>")
        #expect(throws: WorkbookError.protected) { try Workbook(encrypted) }
        let document = StoredZip.archive(of: ["mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""])
        #expect(throws: WorkbookError.other(.document)) { try Workbook(document) }
    }
}
