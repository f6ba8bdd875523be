import Mustache

/// Writes workbooks in the form of Excel (`.xlsx`, ISO/IEC 29500): XML parts made from templates, in a zip archive.
public struct WorkbookWriter: Sendable {
    private let sheets: [WrittenSheet]
    private let grounds: [Ground]

    /// A workbook of some sheets.
    /// - Parameter grounds: the grounds that styles of cells name by their index.
    public init(_ sheets: [WrittenSheet], grounds: [Ground] = []) {
        self.sheets = sheets
        self.grounds = grounds
    }

    /// The workbook as a file. The same sheets always give the same bytes.
    /// - Throws: `WritingError`, or what the templates throw where they are no templates.
    public func file() throws -> [UInt8] {
        typealias Templates = PackageResources
        let workbook: [String: Any] = ["sheets": list, "filters": filters, "styles": sheets.count + 1]
        var parts: [(name: String, content: [UInt8])] = [
            ("[Content_Types].xml", try part(Templates.content_types_xml_mustache, workbook)),
            ("_rels/.rels", try part(Templates.package_rels_mustache, [:])),
            ("xl/workbook.xml", try part(Templates.workbook_xml_mustache, workbook)),
            ("xl/_rels/workbook.xml.rels", try part(Templates.workbook_rels_mustache, workbook)),
            ("xl/styles.xml", try part(Templates.styles_xml_mustache, looks)),
        ]
        let template = try MustacheTemplate(string: String(decoding: Templates.sheet_xml_mustache, as: UTF8.self))
        for (index, sheet) in sheets.enumerated() {
            let made = try SheetParts(sheet)
            var model = made.model(isFirst: index == 0)
            model["rows"] = try made.rows()
            parts.append(("xl/worksheets/sheet\(index + 1).xml", Array(template.render(model).utf8)))
        }
        return try ZipWriter.archive(of: parts)
    }

    private func part(_ template: [UInt8], _ model: [String: Any]) throws -> [UInt8] {
        Array(try MustacheTemplate(string: String(decoding: template, as: UTF8.self)).render(model).utf8)
    }

    /// The sheets, with the row that print repeats on every page.
    private var list: [[String: Any]] {
        sheets.enumerated().map { index, sheet in
            [
                "number": index + 1, "index": index, "name": WrittenText.escaped(sheet.name), "head": sheet.head.count,
            ]
        }
    }

    /// The ranges of filters. LibreOffice knows them by the names that Excel gives them, not by the sheets.
    private var filters: [[String: Any]] {
        sheets.enumerated().filter { $0.element.isFiltered }.map { index, sheet in
            ["index": index, "name": WrittenText.escaped(sheet.name), "range": SheetParts.table(of: sheet)]
        }
    }

    /// The grounds with their numbers among fonts and fills, of which the template has three before them, and the
    /// numbers of all.
    private var looks: [String: Any] {
        [
            "grounds": grounds.enumerated().map { index, ground in
                ["fill": ground.fill, "text": ground.text, "fillNumber": index + 3, "fontNumber": index + 3]
                    as [String: Any]
            },
            "fonts": grounds.count + 3, "fills": grounds.count + 3, "count": grounds.count,
            "formats": CellStyle.ground(grounds.count).index,
        ]
    }
}
