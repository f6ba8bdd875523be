/// Small workbooks as texts of their parts.
public enum PlainWorkbook {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A sheet of a workbook of Excel.
    public struct Sheet {
        public var name: String
        /// The content of its `worksheet`.
        public var content: String
        public var state = "visible"

        public init(_ name: String, content: String) {
            self.name = name
            self.content = content
        }

        /// A sheet of rows of cells, the first of which has texts; nil is an empty cell, and what reads as a number is
        /// one.
        public init(_ name: String, _ rows: [[String?]]) {
            let lines = rows.map { row in
                let cells = row.map { text -> String in
                    guard let text else { return "<c/>" }
                    let isNumber = Double(text) != nil
                    return isNumber
                        ? "<c><v>\(text)</v></c>" : #"<c t="inlineStr"><is><t>\#(escaped(text))</t></is></c>"#
                }
                return "<row>\(cells.joined())</row>"
            }
            self.init(name, content: "<sheetData>\(lines.joined())</sheetData>")
        }
    }

    /// The bytes of a workbook of Excel.
    /// - Parameters:
    ///   - texts: the content of `sst`; `styles`: that of `styleSheet`.
    ///   - properties: the attributes of `workbookPr`.
    public static func excel(
        _ sheets: [Sheet], texts: String = "", styles: String = "", properties: String = ""
    ) -> [UInt8] {
        let list = sheets.indices.map { index in
            #"<sheet name="\#(escaped(sheets[index].name))" sheetId="\#(index + 1)" state="\#(sheets[index].state)" r:id="r\#(index)"/>"#
        }
        let references =
            sheets.indices.map { (id: "r\($0)", kind: "worksheet", part: "worksheets/part\($0).xml") }
            + [("rt", "sharedStrings", "strings.xml"), ("rs", "styles", "/xl/styles.xml")]
        let parts =
            [
                ("_rels/.rels", relationships([("r", "officeDocument", "xl/workbook.xml")])),
                (
                    "xl/workbook.xml",
                    #"<workbook xmlns="\#(main)" xmlns:r="\#(office)"><workbookPr \#(properties)/><sheets>\#(list.joined())</sheets></workbook>"#
                ),
                ("xl/_rels/workbook.xml.rels", relationships(references)),
                ("xl/strings.xml", #"<sst xmlns="\#(main)">\#(texts)</sst>"#),
                ("xl/styles.xml", #"<styleSheet xmlns="\#(main)">\#(styles)</styleSheet>"#),
            ]
            + sheets.indices.map { index in
                (
                    "xl/worksheets/part\(index).xml",
                    #"<worksheet xmlns="\#(main)">\#(sheets[index].content)</worksheet>"#
                )
            }
        return StoredZip.archive(of: parts.map { StoredZip.Part($0.0, Array($0.1.utf8)) })
    }

    /// The bytes of a spreadsheet of OpenDocument with this content of `office:spreadsheet`.
    public static func openDocument(_ content: String, styles: String = "", manifest: String = "") -> [UInt8] {
        let names = ["office", "table", "text", "style"].map {
            #"xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($0):1.0""#
        }
        let calc = #"xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0""#
        return StoredZip.archive(of: [
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml":
                #"<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\#(manifest)</m:manifest>"#,
            "content.xml":
                "<office:document-content \(names.joined(separator: " ")) \(calc)><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(content)</office:spreadsheet></office:body></office:document-content>",
        ])
    }

    private static func relationships(_ all: [(id: String, kind: String, part: String)]) -> String {
        let lines = all.map { #"<Relationship Id="\#($0.id)" Type="\#(office)/\#($0.kind)" Target="\#($0.part)"/>"# }
        return
            #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\#(lines.joined())</Relationships>"#
    }

    /// A text as it stands in XML.
    public static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }
}
