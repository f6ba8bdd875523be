import Plan

/// The shape of a table of readings that is not a row for each city and day.
public struct ReadingShape: Sendable {
    /// The column of the year, where month or figures stand apart from it; else the year of every row.
    public var year: String?
    public var everyYear: String?
    /// The column of the month, quarter or week, beside that of the year or across columns of years.
    public var month, quarter, week: String?
    /// The day or period of every row.
    public var everyDay: String?
    /// The columns with a month or a year each, whose cells are the figures.
    public var periods: [String] = []
    /// The texts that columns have in the rows that are read.
    public var conditions: [(column: String, text: String)] = []
    /// The period by which rows are counted, where each is an event.
    public var counted: CountPeriod?
    /// The month in which fiscal years begin, from 1.
    public var fiscalStart: Int?

    /// A row for each city and day.
    public init() {}

    /// The names of the columns of period and figure in a reshaped table.
    /// The blank behind them keeps them apart from columns of the file, whose names have none.
    static let (period, figure) = ("period ", "figure ")

    /// The columns of day and figure in the reshaped table; nil where they are those of the file.
    public var dayColumn: String? {
        let isMade = !periods.isEmpty || [month, quarter, week, everyDay].contains { $0 != nil }
        return isMade ? ReadingShape.period : nil
    }
    public var valueColumn: String? { periods.isEmpty && counted == nil ? nil : ReadingShape.figure }
}

extension ImportTable {
    /// The rows of this table that meet the conditions, a row for each period.
    /// - Returns: a table with the columns `period` and `figure` behind its own, where the shape names periods; with
    ///   `period` where it names a year and a month; with `figure` where rows are counted.
    /// - Throws: `ImportFailure` with each column that there is not.
    public func reshaped(_ shape: ReadingShape) throws(ImportFailure) -> ImportTable {
        let table = try withPeriods(shape)
        return shape.counted == nil ? table : try table.withCounts()
    }

    /// The table with a column in which each row counts for one.
    private func withCounts() throws(ImportFailure) -> ImportTable {
        let faults = rows.filter { $0.cells.count > header.count }.map {
            ImportError($0.line, .tooManyCells($0.cells.count, header.count))
        }
        if !faults.isEmpty { throw ImportFailure(faults).located(in: form.places) }
        let counted = rows.map { row in
            var counted = row.with(["1"], width: header.count)
            counted.numbers.insert(header.count)
            return counted
        }
        return ImportTable(header: header + [ReadingShape.figure], rows: counted, form: form)
    }

    private func withPeriods(_ shape: ReadingShape) throws(ImportFailure) -> ImportTable {
        var faults: [ImportError] = []
        func index(_ name: String) -> Int {
            do throws(ImportFailure) {
                return try column(named: name).index
            } catch {
                faults += error.problems
                return 0
            }
        }
        let conditions = shape.conditions.map { (column: index($0.column), text: ImportTable.folded($0.text)) }
        let (year, part) = (shape.year.map(index), (shape.month ?? shape.quarter ?? shape.week).map(index))
        let unit = shape.quarter.map(index).flatMap { PartOfYear.Unit(named: header[$0]) } ?? .quarter
        let sort: YearPart = shape.month != nil ? .month : shape.quarter != nil ? .part(unit) : .week
        let periods = shape.periods.map(index).map { ($0, PeriodName(header[$0])?.text ?? header[$0]) }
        // `S1` is a week where others beside it are none but weeks, else a half.
        let across: YearPart = Week.areCertain(periods.map(\.1)) ? .week : .month
        let kept = rows.filter { row in
            conditions.allSatisfy { ImportTable.folded(row.cell($0.column) ?? "") == $0.text }
        }
        if kept.isEmpty, faults.isEmpty { try refuse(conditions) }
        if periods.isEmpty, part == nil, shape.everyDay == nil, faults.isEmpty {
            return ImportTable(header: header, rows: kept, form: form)
        }
        faults += kept.filter { $0.cells.count > header.count }.map {
            ImportError($0.line, .tooManyCells($0.cells.count, header.count))
        }
        if let year, FiscalYear.isName(header[year]), shape.fiscalStart == nil {
            faults.append(ImportError(form.headerRow, column: column(year), .fiscalYear(header[year])))
        }
        if !faults.isEmpty { throw ImportFailure(faults).located(in: form.places) }
        guard periods.isEmpty else {
            let long = kept.flatMap { row in
                periods.map { column, name in
                    let period =
                        part.map { self.period(name, row.cell($0) ?? "", sort) }
                        ?? self.period(row.cell(year) ?? shape.everyYear, name, across)
                    return row.with(period, figureIn: column, width: header.count)
                }
            }
            return ImportTable(header: header + [ReadingShape.period, ReadingShape.figure], rows: long, form: form)
        }
        let long = kept.map { row in
            let fiscal = shape.fiscalStart.flatMap { start -> Day? in
                fiscalPeriod(row, year, row.cell(part) ?? "", sort, beginningIn: start)
            }
            let period =
                shape.everyDay ?? fiscal?.iso ?? period(row.cell(year) ?? shape.everyYear, row.cell(part) ?? "", sort)
            var long = row.with([period], width: header.count)
            (long.origin, long.period) = (part, fiscal == nil ? nil : sort.length)
            return long
        }
        return ImportTable(header: header + [ReadingShape.period], rows: long, form: form)
    }

    /// Refuses conditions that no row meets, with the texts that the rows have instead.
    private func refuse(_ conditions: [(column: Int, text: String)]) throws(ImportFailure) {
        guard !rows.isEmpty, let condition = unmet(conditions) else { return }
        let reason = ImportError.Reason.noRowsWhere(column(condition.column).key(in: header), values(condition.column))
        throw ImportFailure(form.headerRow, reason).located(in: form.places)
    }

    /// The first condition that no row meets; where each has some, the last, which those that meet the others do not.
    private func unmet(_ conditions: [(column: Int, text: String)]) -> (column: Int, text: String)? {
        conditions.first { condition in
            !rows.contains { ImportTable.folded($0.cell(condition.column) ?? "") == condition.text }
        } ?? conditions.last
    }

    /// A text without case and accents; one of signs alone, such as `%`, as it is.
    private static func folded(_ text: String) -> String {
        let slug = Folding.slug(text)
        return slug.isEmpty ? text : slug
    }

    /// The different texts of a column, at most twenty of them.
    private func values(_ column: Int) -> [String] {
        var (found, met) = ([String](), Set<String>())
        for row in rows where found.count < 20 {
            if let text = row.cell(column), met.insert(text).inserted { found.append(text) }
        }
        return found
    }

    /// The parts of a year that stand in a column of their own.
    private enum YearPart {
        case month, week
        case part(PartOfYear.Unit)

        var length: ReadingPeriod {
            switch self {
            case .month: .month
            case .week: .week
            case .part(let unit): ReadingPeriod(unit)
            }
        }
    }

    /// The first day of a part of a fiscal year: its second quarter is the second from its first month on, and its
    /// months are those of the calendar. Nil where the year is none.
    private func fiscalPeriod(
        _ row: Row, _ year: Int?, _ text: String, _ sort: YearPart, beginningIn start: Int
    ) -> Day? {
        guard let year, let cell = row.cell(year), FiscalYear.isName(header[year]) || FiscalYear.isYear(cell),
            let first = FiscalYear.firstDay(CellText.isYear(cell) ? "FY" + cell : cell, beginningIn: start)
        else { return nil }
        switch sort {
        case .part(let unit):
            return PartOfYear.alone(text, in: unit).map {
                first.adding(months: ($0.number - 1) * unit.rawValue)
            }
        case .month:
            let month = Int(text) ?? DayEntry.month(named: text)
            return month.flatMap { (1...12).contains($0) ? first.adding(months: ($0 - start + 12) % 12) : nil }
        case .week: return nil
        }
    }

    /// A part of a year as a text, or the text of a period as it is. The name of a column may be a week among months.
    private func period(_ year: String?, _ text: String, _ sort: YearPart) -> String {
        guard let year else { return text }
        func padded(_ number: Int) -> String { "\(number < 10 ? "0" : "")\(number)" }
        func whole(_ part: PartOfYear?) -> String? { part?.text(in: year) }
        func week(_ number: Int?) -> String? { number.map { "\(year)-W\(padded($0))" } }
        let found: String?
        switch sort {
        case .part(let unit): found = whole(PartOfYear.alone(text, in: unit))
        case .week: found = week(Week.number(text) ?? Int(text))
        case .month:
            let month = (Int(text) ?? DayEntry.month(named: text)).map { "\(year)-\(padded($0))" }
            let quarter = PeriodName.numeral(text).flatMap { PartOfYear(.quarter, $0) }
            found = month ?? whole(PartOfYear.alone(text) ?? quarter) ?? week(Week.number(text))
        }
        return found ?? "\(text) \(year)"
    }
}

extension ImportTable.Row {
    /// The row of one of several columns with figures: with its period and its figure behind those of its columns.
    fileprivate func with(_ period: String, figureIn column: Int, width: Int) -> ImportTable.Row {
        var row = with([period, cell(column) ?? ""], width: width)
        if numbers.contains(column) { row.numbers.insert(width + 1) }
        row.units[width + 1] = units[column]
        row.nested[width + 1] = nested[column]
        if merged.contains(column) { row.merged.insert(width + 1) }
        row.origin = column
        return row
    }

    /// The row with cells behind those of its columns.
    fileprivate func with(_ more: [String], width: Int) -> ImportTable.Row {
        let own = Array(cells.prefix(width)) + Array(repeating: "", count: max(0, width - cells.count))
        var row = ImportTable.Row(line: line, cells: own + more, numbers: numbers, units: units, merged: merged)
        (row.nested, row.faults) = (nested, faults)
        return row
    }
}
