/// The number formats of the styles of a workbook, by the number that a cell has of its style.
final class CellFormats: XMLHandler {
    private var formats: [Format] = []
    private var custom: [Int: Format] = [:]
    private var isInCells = false
    /// The kind of number of a format, and the text that it shows beside the number.
    private typealias Format = (number: NumberFormat, unit: String)

    /// More than Excel has.
    private static let limit = 100_000

    /// The format of a style; the plain one where there is no such style.
    subscript(_ style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style].number : .plain }

    /// The text that a style shows beside a number, such as a currency.
    func unit(_ style: Int) -> String { formats.indices.contains(style) ? formats[style].unit : "" }

    func begin(_ element: XMLElement) throws(XMLFault) {
        if formats.count > CellFormats.limit || custom.count > CellFormats.limit { throw .tooLarge }
        guard element.name.namespace == .spreadsheet else { return }
        switch element.name.local {
        case "numFmt":
            // A style for changes (dxf) has its formats behind those of the cells, with numbers of its own.
            guard formats.isEmpty, let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"]
            else { return }
            custom[id] = (NumberFormat(code: code), NumberFormat.unit(inCode: code))
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            let id = element["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(custom[id] ?? (NumberFormat(builtIn: id), ""))
        default: break
        }
    }

    func end(_ name: XMLName) { if name == XMLName(.spreadsheet, "cellXfs") { isInCells = false } }
    func text(_ piece: UnsafeRawBufferPointer) {}
}
