/// A sheet whose rows and cells come in order, equal ones together. Empty ones, of which LibreOffice writes a million,
/// are only counted.
struct SheetBuilder {
    private(set) var sheet: Sheet
    private var columns = 0
    private var row = 0
    private var cells: [Sheet.Cell] = []
    private var column = 0
    private var formulas = 0
    private var present = (count: 1, isHidden: false)
    /// The columns that a cell above covers, with its value and the number of rows that are still covered.
    private var covered: [Int: (value: CellValue, rows: Int)] = [:]
    private var begun: [Int: (value: CellValue, rows: Int)] = [:]

    /// - Parameter day: the day from which numbers that are days count.
    init(countingFrom day: String) {
        sheet = Sheet()
        sheet.countsFrom = day
    }

    mutating func addColumns(_ count: Int, isHidden: Bool) throws(XMLFault) {
        if isHidden, columns < Sheet.lastColumn {
            try sheet.hiddenColumns.insert(columns...min(columns + count, Sheet.lastColumn) - 1)
        }
        columns += count
    }

    mutating func beginRow(_ count: Int, isHidden: Bool) {
        (cells, column, formulas, present, begun) = ([], 0, 0, (count, isHidden), [:])
    }

    /// - Parameter rows: how many rows a cell covers, itself included.
    mutating func add(
        _ value: CellValue?, unit: String, times count: Int, rows: Int, isFormula: Bool
    ) throws(XMLFault) {
        defer { column = min(column + count, Sheet.lastColumn) }
        guard let value else { return }
        if column + count > Sheet.lastColumn { throw .tooLarge }
        if rows > 1 { begun[column] = (value, rows - 1) }
        cells += (column..<(column + count)).map { Sheet.Cell($0, value, unit: unit) }
        if isFormula { formulas += count }
    }

    mutating func endRow() throws(XMLFault) {
        defer {
            self.row = min(self.row + present.count, Sheet.lastRow)
            let count = present.count
            covered = covered.filter { $0.value.rows > count }.mapValues { (value: $0.value, rows: $0.rows - count) }
            covered.merge(begun) { _, new in new }
        }
        guard !cells.isEmpty else { return }
        var row = Sheet.Row(number: self.row + 1, cells: cells)
        if !covered.isEmpty { row.cover(covered.mapValues(\.value)) }
        if self.row + present.count > Sheet.lastRow { throw .tooLarge }
        for number in (self.row + 1)...(self.row + present.count) {
            try sheet.add(Sheet.Row(number: number, cells: row.cells), isHidden: present.isHidden)
        }
        sheet.formulas += formulas * present.count
    }
}
