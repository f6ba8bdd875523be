/// Cells that are merged into one.
struct MergedCells {
    private let first: CellAddress
    private let last: CellAddress

    /// A range such as `A1:C1`; nil where it is none.
    init?(_ range: String) {
        let ends = range.split(separator: ":")
        guard ends.count == 2, let first = CellAddress(ends[0]), let last = CellAddress(ends[1]),
            first.column <= last.column, first.row <= last.row
        else { return nil }
        (self.first, self.last) = (first, last)
    }

    var rows: ClosedRange<Int> { first.row...last.row }
    var column: Int { first.column }

    /// Whether a cell is covered by the first one of them, which alone has their value.
    func covers(column: Int, row: Int) -> Bool {
        (first.column...last.column).contains(column) && rows.contains(row)
            && (column, row) != (first.column, first.row)
    }
}

extension Sheet {
    /// Empties the cells that are covered by others, and gives the value of one over several rows to each of these that
    /// has cells of its own.
    mutating func fill(_ merged: [MergedCells]) throws(XMLFault) {
        var looked = 0
        var values = merged.map { (range: $0, value: CellValue?.none) }
        for place in values.indices {
            let range = values[place].range
            var index = firstIndex(notAbove: range.rows.lowerBound)
            while index < rows.count, range.rows.contains(rows[index].number) {
                let number = rows[index].number
                if number == range.rows.lowerBound {
                    values[place].value = rows[index].cells.first { $0.column == range.column }?.value
                }
                rows[index].cells.removeAll { range.covers(column: $0.column, row: number) }
                (index, looked) = (index + 1, looked + rows[index].cells.count + 1)
                // Ranges do not lie on each other where a spreadsheet made them.
                if looked > 4 * Sheet.cellLimit { throw .tooLarge }
            }
        }
        if !merged.isEmpty { rows.removeAll(where: \.cells.isEmpty) }
        var (covered, count) = ([Int: [Int: CellValue]](), 0)
        for (range, value) in values where range.rows.count > 1 {
            var index = firstIndex(notAbove: range.rows.lowerBound + 1)
            while let value, index < rows.count, range.rows.contains(rows[index].number) {
                covered[index, default: [:]][range.column] = value
                (index, count) = (index + 1, count + 1)
                if count > Sheet.cellLimit { throw .tooLarge }
            }
        }
        for (index, above) in covered { rows[index].cover(above) }
    }

    /// The index of the first row that does not lie above a number.
    private func firstIndex(notAbove number: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Sheet.Row {
    /// Gives columns without a cell of their own the values of cells above that cover them.
    mutating func cover(_ above: [Int: CellValue]) {
        let own = Set(cells.map(\.column))
        cells += above.filter { !own.contains($0.key) }.map { Sheet.Cell($0.key, $0.value, isMerged: true) }
        cells.sort { $0.column < $1.column }
    }
}
