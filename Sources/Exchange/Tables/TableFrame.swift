import Plan

/// Where the table lies among the rows of a file: below titles, above notes.
struct TableFrame {
    let header: [String]
    let headerRow: Int
    let rows: [ImportTable.Row]
    /// The texts of the rows above the header.
    let titles: [String]
    /// The texts of the notes below the table.
    let below: [String]
    /// The lines of rows that repeat the header, and the texts of the titles of their groups.
    private(set) var repeated: [Int] = []
    private(set) var groups: [String] = []

    /// The columns that a sheet of Excel has.
    static let columnLimit = 16_384

    /// Finds the header and the end of the table.
    /// - Throws: `ImportFailure` where there is no header, or where several tables stand one below the other and none
    ///   is chosen by its header.
    init(of rows: [ImportTable.Row], _ options: TableOptions) throws(ImportFailure) {
        let stated = options.headerRow
        guard let start = stated.map({ line in rows.firstIndex { $0.line == line } }) ?? TableFrame.header(in: rows),
            rows[start].cells.contains(where: { !CellText.trimmed($0).isEmpty })
        else {
            throw ImportFailure(stated, stated.map(ImportError.Reason.noSuchHeader) ?? .noHeader)
        }
        // A name with a line break is one in a single line.
        var header = rows[start].cells.map(CellText.inOneLine)
        // An empty column behind the last one is what a spreadsheet leaves of a deleted one.
        while header.last == "", rows[(start + 1)...].allSatisfy({ $0.cell(header.count - 1) == nil }) {
            header.removeLast()
        }
        if header.count > TableFrame.columnLimit {
            throw ImportFailure(rows[start].line, .tooManyColumns(header.count))
        }
        let next = rows.dropFirst(start + 1).first
        let groups = TableFrame.periods(below: header, next)
        let parts = groups ?? TableFrame.parts(of: header, next)
        let first = parts == nil ? start + 1 : start + 2
        let end = TableFrame.end(of: rows, from: first, width: header.count)
        // Titles of groups stand above the header.
        let own = groups == nil ? start : start + 1
        (self.header, headerRow) = (parts ?? header, rows[own].line)
        titles = rows[..<own].map { $0.cells.filter { !$0.isEmpty }.joined(separator: " ") }
        let width = self.header.count
        var filled = rows[first..<end].map { row in
            var row = row
            while row.cells.count > width, row.cells.last == "" { row.cells.removeLast() }
            return row
        }
        var again = TableFrame.repeats(of: header, in: filled)
        let titled = options.isOfReadings ? again.titles.map { $0 + 1 } : []
        let others = (TableFrame.others(than: header, in: filled) + titled).sorted()
        if let next = others.first {
            if stated == nil { throw ImportFailure(nil, .severalTables([headerRow] + others.map { filled[$0].line })) }
            let start = TableFrame.isTitle(next - 1, in: filled) ? next - 1 : next
            filled.removeSubrange(start...)
            again = TableFrame.repeats(of: header, in: filled)
        }
        repeated = again.headers.map { filled[$0].line }
        self.groups = again.titles.map { filled[$0].cells.joined() }
        let left = Set(again.headers + again.titles)
        self.rows = left.isEmpty ? filled : filled.indices.filter { !left.contains($0) }.map { filled[$0] }
        below = rows[end...].map { $0.cells.filter { !$0.isEmpty }.joined(separator: " ") }
    }

    /// The rows that repeat the header, as boards of groups have it above each, and the rows above them that have the
    /// title of a group.
    private static func repeats(of header: [String], in rows: [ImportTable.Row]) -> (headers: [Int], titles: [Int]) {
        guard header.count(where: { !$0.isEmpty }) > 1 else { return ([], []) }
        let names = header.map { Folding.slug($0) }
        let first = header.first?.utf8.count
        // Nearly every row is decided by the length of its first cell.
        let headers = rows.indices.filter { rows[$0].cells.first?.utf8.count == first && repeats(rows[$0], names) }
        return (headers, headers.map { $0 - 1 }.filter { isTitle($0, in: rows) && !headers.contains($0) })
    }

    /// The rows that are headers of further tables: they begin as the header does and have other names behind that.
    private static func others(than header: [String], in rows: [ImportTable.Row]) -> [Int] {
        guard let name = header.first, !name.isEmpty, header.count(where: { !$0.isEmpty }) > 1 else { return [] }
        let names = header.map { Folding.slug($0) }
        return rows.indices.filter { index in
            let cells = rows[index].cells
            guard cells.first?.utf8.count == name.utf8.count, Folding.slug(cells[0]) == names[0] else { return false }
            return zip(cells, names).contains { !$0.isEmpty && Folding.slug($0) != $1 }
        }
    }

    private static func isTitle(_ index: Int, in rows: [ImportTable.Row]) -> Bool {
        rows.indices.contains(index) && isSingle(rows[index], upTo: 0)
    }

    /// Whether the cells of a row are the names of all columns, in any case.
    private static func repeats(_ row: ImportTable.Row, _ names: [String]) -> Bool {
        let cells = row.cells.map { Folding.slug($0) }
        return cells + Array(repeating: "", count: max(0, names.count - cells.count)) == names
            || cells == names + Array(repeating: "", count: max(0, cells.count - names.count))
    }

    /// The names of the columns where groups of periods have a title each in the row above them: the periods, with the
    /// names that stand above where none is below. Nil where the header is in one row.
    private static func periods(below header: [String], _ below: ImportTable.Row?) -> [String]? {
        // A name that is merged down stands in both rows.
        let cells = (below?.cells ?? []).map(CellText.trimmed).enumerated().map { index, cell in
            header.indices.contains(index) && header[index] == cell ? "" : cell
        }
        guard cells.first == "", header.first?.isEmpty == false else { return nil }
        let named = cells.indices.filter { !cells[$0].isEmpty }
        let above = named.map { header.indices.contains($0) ? header[$0] : "" }
        guard named.count > 1, named.allSatisfy({ PeriodName(cells[$0]) != nil }),
            above.contains(where: { !$0.isEmpty }), above.allSatisfy({ $0.isEmpty || PeriodName($0) == nil })
        else { return nil }
        return (0..<max(header.count, cells.count)).map { index in
            let part = cells.indices.contains(index) ? cells[index] : ""
            return part.isEmpty ? (header.indices.contains(index) ? header[index] : "") : part
        }
    }

    /// The names of columns whose header is in two rows: years, each over its months or quarters. Nil where it is in
    /// one.
    private static func parts(of header: [String], _ below: ImportTable.Row?) -> [String]? {
        guard let below else { return nil }
        let (cells, width) = (below.cells.map(CellText.trimmed), max(header.count, below.cells.count))
        var (names, year, count) = ([String](), String?.none, 0)
        for index in 0..<width {
            let above = header.indices.contains(index) ? header[index] : ""
            let part = cells.indices.contains(index) ? cells[index] : ""
            if CellText.isYear(above) { year = above } else if !above.isEmpty { year = nil }
            // A name that is merged down stands in both rows.
            let isSame = part.isEmpty || part == above
            guard let year else {
                guard isSame else { return nil }
                names.append(above)
                continue
            }
            guard PeriodName.isPartOfYear(part) else { return nil }
            let quarter = PeriodName.numeral(part).flatMap { PartOfYear(.quarter, $0) }
            names.append((PartOfYear.alone(part) ?? quarter)?.text(in: year) ?? "\(part) \(year)")
            count += 1
        }
        return count > 1 ? names : nil
    }

    /// The index of the first row that names columns: all its cells are names, at least two unless no row has more than
    /// one, and it is filled to at least six tenths of what the fullest of the next rows is.
    private static func header(in rows: [ImportTable.Row]) -> Int? {
        let whole = rows.prefix(200).map { $0.cells.map(CellText.trimmed) }
        let cells = whole.map { $0.filter { !$0.isEmpty } }
        let filled = cells.map(\.count)
        let isSingle = filled.allSatisfy { $0 < 2 }
        return filled.indices.first { index in
            let below = filled[(index + 1)...].prefix(50).max() ?? 0
            let isHeader =
                filled[index] * 10 >= below * 6
                && (isNames(cells[index]) || arePeriods(whole[index], above: whole[(index + 1)...])
                    || areDays(whole[index], above: whole[(index + 1)...]))
            return (isSingle || filled[index] > 1)
                && (isHeader || parts(of: whole[index], rows.dropFirst(index + 1).first) != nil)
        }
    }

    /// Whether a row has years or months alone behind an empty cell, below which names stand: the head of a table whose
    /// first column has no name.
    private static func arePeriods(_ cells: [String], above rows: some Collection<[String]>) -> Bool {
        let names = cells.dropFirst()
        return cells.first == "" && names.count > 1 && names.allSatisfy { PeriodName($0) != nil }
            && rows.contains { row in row.first.map { !$0.isEmpty && !CellText.isFigure($0) } == true }
    }

    /// Whether a row has days behind one or more names or an empty cell, and no row below has a day in the columns of
    /// these, as a row of records would: the head of a table with a column for each day.
    private static func areDays(_ cells: [String], above rows: some Collection<[String]>) -> Bool {
        let days = cells.indices.filter { isDay(cells[$0]) }
        guard days.count > 1, let first = days.first, first > 0, !rows.isEmpty,
            cells[..<first].allSatisfy({ $0.isEmpty || !CellText.isFigure($0) }),
            Set(days.map { cells[$0] }).count == days.count
        else { return false }
        return !rows.prefix(50).contains { row in
            days.contains {
                $0 < row.count && (isDay(row[$0]) || row[$0].contains(where: \.isLetter) && row[$0].count > 3)
            }
        }
    }

    private static func isDay(_ text: String) -> Bool {
        text.utf8.count < 11 && (ColumnDays.figures(text) != nil || text.utf8.count > 7 && Day(iso: text) != nil)
    }

    /// Whether filled cells can be names of columns: none is a figure, but for years and months behind the first cell.
    /// A single month such as `2010-01` may stand in a row of readings.
    private static func isNames(_ filled: [String]) -> Bool {
        guard let first = filled.first, !CellText.isFigure(first) else { return false }
        let figures = filled.dropFirst().map(PeriodName.withoutNote).filter {
            CellText.isFigure($0) && !CellText.isYear($0) && !CellText.isMonth($0) && !FiscalYear.isPair($0)
        }
        if figures.isEmpty || figures == (1...12).map({ "\($0)" }) { return true }
        return figures.count > 1
            && figures.allSatisfy { text in
                text.utf8.count < 8 ? PeriodName(text) != nil : CellText.isEndOfMonth(text)
            }
    }

    /// The index behind the last row of the table. Notes are rows at the end with one filled cell, the first, in a
    /// table of three or more columns: behind an empty line, or with a word in front that notes begin with.
    private static func end(of rows: [ImportTable.Row], from start: Int, width: Int) -> Int {
        guard width > 2 else { return rows.count }
        var end = rows.count
        // A table may begin in another column than the first.
        let first = rows[start - 1].cells.firstIndex { !CellText.trimmed($0).isEmpty } ?? 0
        while end > start, isSingle(rows[end - 1], upTo: first) { end -= 1 }
        while end < rows.count {
            let isApart = end > start && rows[end].line > rows[end - 1].line + 1 + lineBreaks(in: rows[end - 1])
            if isApart || CellText.isNote(rows[end].cells.first { !$0.isEmpty } ?? "") { return end }
            end += 1
        }
        return rows.count
    }

    /// Whether a row has one filled cell, which lies in the first column of the table or before it.
    private static func isSingle(_ row: ImportTable.Row, upTo first: Int) -> Bool {
        row.cells.prefix(first + 1).count { !$0.isEmpty } == 1 && row.cells.dropFirst(first + 1).allSatisfy(\.isEmpty)
    }

    private static func lineBreaks(in row: ImportTable.Row) -> Int {
        row.cells.reduce(0) { $0 + $1.count { $0 == "\n" || $0 == "\r\n" || $0 == "\r" } }
    }
}
