/// A sheet whose rows and cells come in order, equal ones together. Empty ones, of which LibreOffice writes a million, are only
/// counted.
struct SheetBuilder {
    private(set) var sheet = Sheet()
    private var columns = 0
    private var row = 0
    private var cells: [Sheet.Cell] = []
    private var column = 0
    private var formulas = 0
    private var present = (count: 1, isHidden: false)

    mutating func addColumns(_ count: Int, isHidden: Bool) throws(XMLFault) {
        if isHidden, columns < Sheet.lastColumn {
            try sheet.hiddenColumns.insert(columns...min(columns + count, Sheet.lastColumn) - 1)
        }
        columns += count
    }

    mutating func beginRow(_ count: Int, isHidden: Bool) {
        (cells, column, formulas, present) = ([], 0, 0, (count, isHidden))
    }

    mutating func add(_ value: CellValue?, times count: Int, isFormula: Bool) throws(XMLFault) {
        defer { column = min(column + count, Sheet.lastColumn) }
        guard let value else { return }
        if column + count > Sheet.lastColumn { throw .tooLarge }
        cells += (column..<(column + count)).map { Sheet.Cell($0, value) }
        if isFormula { formulas += count }
    }

    mutating func endRow() throws(XMLFault) {
        defer { row = min(row + present.count, Sheet.lastRow) }
        guard !cells.isEmpty else { return }
        if row + present.count > Sheet.lastRow { throw .tooLarge }
        for number in (row + 1)...(row + present.count) {
            try sheet.add(Sheet.Row(number: number, cells: cells), isHidden: present.isHidden)
        }
        sheet.formulas += formulas * present.count
    }
}
