import Phrases
import Plan

// Columns of figures and of their units.

extension ReadingRoles {
    /// Finds the column of the values: the one that is named after the measure, else the only one that may be it.
    mutating func findValue() {
        if has(.value) || counted != nil { return }
        let named = free.filter { measure.contains(Folding.slug(table.header[$0])) }
        if named.count > 1 { return ask(.value, named) }
        if let only = named.first {
            roles[only] = .value
            return
        }
        let usual = self.named(.value)
        let possible = free.filter { usual.contains($0) || isOfFigures($0) }
        if let only = possible.first, possible.count == 1 {
            roles[only] = .value
            if hasEvents, !usual.contains(only) && !isCount(only) || isNumbering(only) {
                problems.append(error(.noCount(table.key(of: only)), only))
            }
        } else if possible.isEmpty {
            problems.append(ImportError(table.form.headerRow, .noColumn(.value, table.keys)))
        } else {
            ask(.value, possible)
        }
    }

    /// Whether the table seems to have a row for each event, by its days.
    private var hasEvents: Bool {
        guard let days = roles.first(where: { $0.value == .day })?.key else { return false }
        let cells = Set(table.rows.lazy.compactMap { $0.cell(days) })
        return EventDays.areScattered(cells.sorted(), in: table.form)
    }

    /// Whether the name of a column says that it counts.
    private func isCount(_ column: Int) -> Bool {
        Folding.slug(table.header[column]).split(separator: "-").contains { ReadingRoles.counts.contains(String($0)) }
    }

    /// Whether a column that is called a number has greater ones in each row, as numbers of rows and cases are.
    private func isNumbering(_ column: Int) -> Bool {
        guard ["number", "numero"].contains(Folding.slug(table.header[column])) else { return false }
        let numbers = table.rows.map { $0.cell(column).flatMap { CellText.isDigits($0) ? Int($0) : nil } }
        return numbers.count > 2
            && zip(numbers, numbers.dropFirst()).allSatisfy { one, next in
                guard let one, let next else { return false }
                return next > one
            }
    }

    /// Whether all cells of a column are figures, and its name is not that of codes or other known columns.
    private func isOfFigures(_ column: Int) -> Bool {
        let words = Folding.slug(table.header[column]).split(separator: "-").map(String.init)
        if ReadingRoles.isCode(table.header[column]) { return false }
        if UnitColumn.isMultiplier(table.header[column]) { return false }
        let roles = ReadingRole.allCases.filter { $0 != .value }
        if roles.contains(where: { $0.synonyms.contains { Folding.slug($0) == words.joined(separator: "-") } }) {
            return false
        }
        let cells = table.rows.lazy.compactMap { $0.cell(column) }.filter {
            !CellText.isBlank($0) && !CellText.isNoFigure($0)
        }
        return !cells.isEmpty && cells.allSatisfy { ColumnNumbers.isFigure($0) }
    }

    /// Finds the columns of units, which no other column is asked for.
    mutating func findUnits() {
        if has(.unit) || counted != nil { return }
        for column in free
        where UnitColumn.isOne(column, of: table) && !measure.contains(Folding.slug(table.header[column])) {
            roles[column] = .unit
        }
    }
}
