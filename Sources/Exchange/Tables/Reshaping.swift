import Plan

/// The shape of a table of readings that is not a row for each city and day.
public struct ReadingShape: Equatable, Sendable {
    /// The column of the year, where month or figures stand apart from it.
    public var year: String?
    /// The column of the month, beside that of the year.
    public var month: String?
    /// The first and the last of neighbouring columns with a month or a year each, whose cells are the figures.
    public var periods: (first: String, last: String)?
    /// The texts that columns have in the rows that are read.
    public var conditions: [(column: String, text: String)] = []

    /// A row for each city and day.
    public init() {}

    public static func == (left: ReadingShape, right: ReadingShape) -> Bool {
        left.year == right.year && left.month == right.month && left.periods?.first == right.periods?.first
            && left.periods?.last == right.periods?.last
            && left.conditions.map(\.column) == right.conditions.map(\.column)
            && left.conditions.map(\.text) == right.conditions.map(\.text)
    }

    /// The names of the columns of period and figure in a reshaped table.
    static let (period, figure) = ("period", "figure")

    /// The columns of day and figure in the reshaped table; nil where they are those of the file.
    public var dayColumn: String? { periods != nil || month != nil ? ReadingShape.period : nil }
    public var valueColumn: String? { periods != nil ? ReadingShape.figure : nil }
}

extension ImportTable {
    /// The rows of this table that meet the conditions, a row for each period.
    /// - Returns: a table with the columns `period` and `figure` behind its own, where the shape names periods; with `period` where
    ///   it names a year and a month.
    /// - Throws: `ImportFailure` with each column that there is not.
    public func reshaped(_ shape: ReadingShape) throws(ImportFailure) -> ImportTable {
        var missing: [ImportError] = []
        func index(_ name: String) -> Int {
            let found =
                header.firstIndex(of: name) ?? header.firstIndex { Folding.slug($0) == Folding.slug(name) }
                ?? header.indices.first { ImportError.Column(index: $0, name: header[$0]).letters == name }
            if found == nil { missing.append(ImportError(form.headerRow, .noSuchColumn(name, header))) }
            return found ?? 0
        }
        let conditions = shape.conditions.map { (column: index($0.column), text: Folding.slug($0.text)) }
        let (year, month) = (shape.year.map(index), shape.month.map(index))
        let periods = shape.periods.map { (index($0.first), index($0.last)) }
        if !missing.isEmpty { throw ImportFailure(missing).told(in: form.places) }
        let kept = rows.filter { row in conditions.allSatisfy { Folding.slug(row.cell($0.column) ?? "") == $0.text } }
        if let periods {
            let columns = min(periods.0, periods.1)...max(periods.0, periods.1)
            let long = kept.flatMap { row in
                columns.map { column in
                    var long = row.with(
                        [period(row, year, header[column]), row.cell(column) ?? ""], width: header.count)
                    if row.numbers.contains(column) { long.numbers.insert(header.count + 1) }
                    if row.merged.contains(column) { long.merged.insert(header.count + 1) }
                    return long
                }
            }
            return ImportTable(header: header + [ReadingShape.period, ReadingShape.figure], rows: long, form: form)
        }
        guard let month else { return ImportTable(header: header, rows: kept, form: form) }
        let long = kept.map { $0.with([period($0, year, $0.cell(month) ?? "")], width: header.count) }
        return ImportTable(header: header + [ReadingShape.period], rows: long, form: form)
    }

    /// A month of a year as a text, or the text of a period as it is.
    private func period(_ row: Row, _ year: Int?, _ text: String) -> String {
        guard let year = year.flatMap(row.cell) else { return text }
        let month = Int(text).map { "\($0)" } ?? DayEntry.month(named: text).map { "\($0)" }
        return month.map { "\(year)-\($0.count == 1 ? "0" : "")\($0)" } ?? "\(text) \(year)"
    }
}

extension ImportTable.Row {
    /// The row with cells behind those of its columns.
    fileprivate func with(_ more: [String], width: Int) -> ImportTable.Row {
        let own = Array(cells.prefix(width)) + Array(repeating: "", count: max(0, width - cells.count))
        return ImportTable.Row(line: line, cells: own + more, numbers: numbers, merged: merged)
    }
}
