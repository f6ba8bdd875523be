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
        let numbered = sheets.enumerated().map { index, sheet in
            // Print repeats the last row of the head on every page.
            ["number": index + 1, "index": index, "name": WrittenText.escaped(sheet.name), "head": sheet.head.count]
                as [String: Any]
        }
        // Excel and LibreOffice know the range of a filter by this name too.
        let filters = sheets.enumerated().filter { $0.element.isFiltered }.map { index, sheet in
            ["index": index, "name": WrittenText.escaped(sheet.name), "range": SheetParts.table(of: sheet)]
                as [String: Any]
        }
        let looks: [String: Any] = [
            "grounds": grounds.enumerated().map { index, ground in
                // Two fills and three fonts stand before those of the grounds.
                ["fill": ground.fill, "text": ground.text, "fillNumber": index + 3, "fontNumber": index + 3]
                    as [String: Any]
            },
            "fills": grounds.count + 3, "fonts": grounds.count + 3, "formats": grounds.count + 7,
            "count": grounds.count,
        ]
        typealias Resources = PackageResources
        var parts: [(name: String, content: [UInt8])] = [
            ("[Content_Types].xml", try part(Resources.content_types_xml_mustache, ["sheets": numbered])),
            ("_rels/.rels", try part(Resources.package_rels_mustache, [:])),
            ("xl/workbook.xml", try part(Resources.workbook_xml_mustache, ["sheets": numbered, "filters": filters])),
            (
                "xl/_rels/workbook.xml.rels",
                try part(
                    Resources.workbook_rels_mustache,
                    [
                        "sheets": numbered, "styles": sheets.count + 1,
                    ])
            ),
            ("xl/styles.xml", try part(Resources.styles_xml_mustache, looks)),
        ]
        let template = try MustacheTemplate(string: String(decoding: Resources.sheet_xml_mustache, as: UTF8.self))
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
}
