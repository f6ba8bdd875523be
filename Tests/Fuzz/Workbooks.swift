import Exchange
import Foundation
import TestSupport

extension Parser {
    /// Whole workbooks; most changes are found by the checksums of their archives.
    static let workbook = Parser(
        files: "workbook",
        [
            PlainWorkbook.excel([.init("Datos", [["title", "due"], ["Room", "40344"]])], styles: styles),
            PlainWorkbook.openDocument(table),
        ], weight: 10, read)

    /// The XML of a sheet of Excel, in an archive that is whole.
    static let sheet = Parser(
        files: "sheet",
        [
            """
            <cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr">\
            <is><r><t>two</t></r><rPh><t>x</t></rPh></is></c></row><row r="3" hidden="1"><c r="A3" s="1"><v>40344.5</v></c>\
            <c r="XFD3" t="b"><f>A3</f><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>
            """,
            "<sheetData><row><c><v>1e5</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><v>_x000D_</v></c></row></sheetData>",
        ].map { Array($0.utf8) }, weight: 10
    ) { bytes in
        let content = String(decoding: bytes, as: UTF8.self)
        return read(PlainWorkbook.excel([.init("S", content: content)], texts: "<si><t>one</t></si>", styles: styles))
    }

    /// The XML of the sheets of OpenDocument, in an archive that is whole.
    static let openDocument = Parser(files: "open-document", [Array(table.utf8)], weight: 10) { bytes in
        read(PlainWorkbook.openDocument(String(decoding: bytes, as: UTF8.self)))
    }

    @Sendable private static func read(_ bytes: [UInt8]) -> (Bool, String?) {
        let tables = try? ImportTable.all(in: Data(bytes), of: nil)
        let isOutside = tables?.contains { table in table.rows.contains { $0.line <= table.form.headerRow } } ?? false
        return (tables != nil, isOutside ? "a row that is not below its header" : nil)
    }

    private static let styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"
    private static let table = """
        <table:table table:name="S"><table:table-column table:number-columns-repeated="3" table:visibility="collapse"/>\
        <table:table-row><table:table-cell office:value-type="string"><text:p>title<text:s text:c="2"/></text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated="2"><text:p>due</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated="4"><table:table-cell office:value-type="date" office:date-value="2010-06-15T10:00:00"/>\
        <table:table-cell office:value-type="percentage" office:value="0.1"/><table:table-cell office:value-type="time" office:time-value="PT1H2M3S"/>\
        </table:table-row><table:table-row table:number-rows-repeated="1048570"/></table:table>
        """
}
