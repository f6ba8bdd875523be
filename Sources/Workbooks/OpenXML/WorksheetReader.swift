/// Reads the cells of a sheet of OOXML.
final class WorksheetReader: XMLHandler {
    private(set) var sheet = Sheet()
    private let texts: [String]
    private let formats: CellFormats
    private let epoch: SerialDay.Epoch

    private var row = 0
    private var isHidden = false
    private var cells: [Sheet.Cell] = []
    private var cell = Cell()
    private var isValue = false
    private var value = CollectedText()
    private var inline = RichText()
    private var merged: [MergedCells] = []

    /// The cell that is being read.
    private struct Cell {
        var column = -1
        var type = "n"
        var style = 0
        var isFormula = false
        var hasValue = false
    }

    init(_ texts: [String], _ formats: CellFormats, _ epoch: SerialDay.Epoch) {
        self.texts = texts
        self.formats = formats
        self.epoch = epoch
        if epoch == .from1904 { sheet.countsFrom = "1904-01-01" }
    }

    func begin(_ element: XMLElement) throws(XMLFault) {
        guard element.name.namespace == .spreadsheet else { return }
        switch element.name.local {
        case "row": try beginRow(element)
        case "c": try beginCell(element)
        case "f": cell.isFormula = true
        case "v":
            isValue = true
            cell.hasValue = true
        case "is": cell.hasValue = true
        case "r", "vertAlign", "t", "rPh": inline.begin(element)
        case "col" where element.isTrue("hidden"): try hide(element)
        case "mergeCell":
            guard let range = element["ref"] else { return }
            if merged.count >= Sheet.lastRow { throw .tooLarge }
            // A range of a single cell covers nothing.
            if let found = MergedCells(range) { merged.append(found) }
        default: break
        }
    }

    func end(_ name: XMLName) throws(XMLFault) {
        guard name.namespace == .spreadsheet else { return }
        switch name.local {
        case "row": try endRow()
        case "c": try endCell()
        case "v": isValue = false
        case "r", "t", "rPh": inline.end(name.local)
        case "worksheet": try sheet.fill(merged)
        default: break
        }
    }

    func text(_ piece: UnsafeRawBufferPointer) throws(XMLFault) {
        if isValue { try value.append(piece) } else { try inline.append(piece) }
    }

    /// A row without a number is the next one.
    private func beginRow(_ element: XMLElement) throws(XMLFault) {
        let number = element["r"].map { Int($0) ?? 0 } ?? row + 1
        guard number > row, number <= Sheet.lastRow else { throw .malformed }
        (row, isHidden, cells, cell.column) = (number, element.isTrue("hidden"), [], -1)
    }

    private func endRow() throws(XMLFault) {
        if !cells.isEmpty { try sheet.add(Sheet.Row(number: row, cells: cells), isHidden: isHidden) }
    }

    /// A cell without an address is the next one.
    private func beginCell(_ element: XMLElement) throws(XMLFault) {
        var column = cell.column + 1
        if let text = element["r"] {
            guard let address = CellAddress(text), address.row == row else { throw .malformed }
            column = address.column
        }
        guard column > cell.column, column < Sheet.lastColumn else { throw .malformed }
        cell = Cell(column: column, type: element["t"] ?? "n", style: element["s"].flatMap { Int($0) } ?? 0)
    }

    private func endCell() throws(XMLFault) {
        let (written, inline) = (value.take(), inline.take())
        guard let found = try found(written, inline) else { return }
        cells.append(Sheet.Cell(cell.column, found, unit: cell.type == "n" ? formats.unit(cell.style) : ""))
        if cell.isFormula { sheet.formulas += 1 }
    }

    /// The value of the present cell; nil where it has none.
    private func found(_ written: String, _ inline: String) throws(XMLFault) -> CellValue? {
        // Programs that calculate nothing write an empty value behind a formula; that of a text may be empty.
        if cell.isFormula, !cell.hasValue || written.isEmpty && cell.type != "str" && cell.type != "inlineStr" {
            return .uncalculated
        }
        guard cell.hasValue else { return nil }
        switch cell.type {
        case "s":
            guard let index = Int(written), texts.indices.contains(index) else { throw .malformed }
            return WorksheetReader.text(texts[index])
        case "inlineStr": return WorksheetReader.text(inline)
        case "str": return WorksheetReader.text(EscapedText.decoded(written))
        case "b": return .boolean(written == "1" || written == "true")
        case "e": return .error(written)
        case "d": return .date(ISOTime.plain(written))
        case "n":
            if written.isEmpty { return nil }
            guard let value = formats[cell.style].value(written, epoch) else { throw .malformed }
            return value
        default: throw .malformed
        }
    }

    private static func text(_ text: String) -> CellValue? { text.isEmpty ? nil : .text(text) }

    private func hide(_ element: XMLElement) throws(XMLFault) {
        guard let first = element["min"].flatMap({ Int($0) }), let last = element["max"].flatMap({ Int($0) }),
            first > 0, first <= last
        else { throw .malformed }
        try sheet.hiddenColumns.insert(first - 1...min(last, Sheet.lastColumn) - 1)
    }
}
