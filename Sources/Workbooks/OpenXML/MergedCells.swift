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

    /// Whether a cell is covered by the first one of them, which alone has their value.
    func covers(column: Int, row: Int) -> Bool {
        (first.column...last.column).contains(column) && rows.contains(row)
            && (column, row) != (first.column, first.row)
    }
}

extension Sheet {
    /// Empties the cells that are covered by others.
    mutating func empty(coveredBy merged: [MergedCells]) throws(XMLFault) {
        var looked = 0
        for range in merged {
            var index = firstIndex(notAbove: range.rows.lowerBound)
            while index < rows.count, range.rows.contains(rows[index].number) {
                let number = rows[index].number
                rows[index].cells.removeAll { range.covers(column: $0.column, row: number) }
                (index, looked) = (index + 1, looked + rows[index].cells.count + 1)
                // Ranges do not lie on each other where a spreadsheet made them.
                if looked > 4 * Sheet.cellLimit { throw .tooLarge }
            }
        }
        if !merged.isEmpty { rows.removeAll(where: \.cells.isEmpty) }
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
