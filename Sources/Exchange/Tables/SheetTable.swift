import Plan
import Workbooks

/// The table in a sheet of a workbook.
struct SheetTable {
    /// The name of the sheet.
    let name: String
    private let frame: TableFrame
    private let sheet: Sheet
    private let rule: MojibakeRule

    /// Finds the table.
    /// - Throws: where no row names columns.
    init(_ name: String, _ sheet: Sheet, _ options: TableOptions) throws(ImportFailure) {
        self.name = name
        self.sheet = sheet
        let rule = MojibakeRule(options.encoding)
        self.rule = rule
        do throws(ImportFailure) {
            var rows = try SheetTable.rows(of: sheet)
            if rule == .mend { for row in rows.indices { rows[row].cells = rows[row].cells.map(rule.text) } }
            frame = try TableFrame(of: rows, options)
        } catch {
            throw error.located(in: .sheet(name))
        }
    }

    /// Whether it has rows, and more columns than a list of notes.
    var isWide: Bool { !frame.rows.isEmpty && frame.header.count { !$0.isEmpty } > 1 }

    /// The table.
    /// - Parameters:
    ///   - kind: the kind of its records, where the name of the sheet says it.
    ///   - unread: the names of the sheets that are not read.
    /// - Throws: where a cell of it has a formula that was never calculated, or text in another encoding than its own.
    func table(of kind: RecordKind?, unread: [String]) throws(ImportFailure) -> ImportTable {
        do throws(ImportFailure) {
            try refuseUnreadCells(isOwn: kind != nil)
        } catch {
            throw error.located(in: .sheet(name))
        }
        let columns = frame.header.indices.filter { !frame.header[$0].isEmpty }
        let form = SheetForm(
            name: name, hiddenRows: sheet.hiddenRows, hiddenColumns: columns.count(where: sheet.hiddenColumns.contains),
            formulas: sheet.formulas, merged: frame.rows.reduce(0) { $0 + $1.merged.count },
            countsFrom: sheet.countsFrom, unread: unread)
        return ImportTable(
            header: frame.header, rows: frame.rows,
            form: TableForm(
                origin: .sheet(form), headerRow: frame.headerRow, above: frame.titles.count, below: frame.below,
                titles: frame.titles, repeated: frame.repeated.count, groups: frame.groups),
            kind: kind)
    }

    private func refuseUnreadCells(isOwn: Bool) throws(ImportFailure) {
        let problems = uncalculated
        if !problems.isEmpty { throw ImportFailure(problems) }
        let header = ImportTable.Row(line: frame.headerRow, cells: frame.header)
        // A sheet of the program itself has the letters that the plan has.
        if !isOwn { try Mojibake.refuseLost([header] + frame.rows, header: frame.header) }
        guard rule == .refuse else { return }
        try Mojibake.refuse([header] + frame.rows, header: frame.header, .utf8Twice)
    }

    private var uncalculated: [ImportError] {
        let last = frame.rows.last?.line ?? frame.headerRow
        return sheet.rows.filter { (frame.headerRow...last).contains($0.number) }.flatMap { row in
            row.cells.filter { $0.value == .uncalculated && $0.column < frame.header.count }.map { cell in
                let column = ImportError.Column(index: cell.column, name: frame.header[cell.column])
                return ImportError(row.number, column: column, .uncalculated)
            }
        }
    }

    /// The rows with all cells from the first column on. A far cell of each of many rows would take all memory.
    private static func rows(of sheet: Sheet) throws(ImportFailure) -> [ImportTable.Row] {
        var (rows, count) = ([ImportTable.Row](), 0)
        for row in sheet.rows {
            let width = (row.cells.last?.column ?? 0) + 1
            count += width
            if count > 4 * Sheet.cellLimit { throw ImportFailure(nil, .largeWorkbook) }
            var (cells, numbers, merged) = (Array(repeating: "", count: width), Set<Int>(), Set<Int>())
            var (units, faults) = ([Int: String](), Set<Int>())
            for cell in row.cells {
                if !cell.unit.isEmpty { units[cell.column] = cell.unit }
                cells[cell.column] = text(of: cell.value)
                if cell.value.isNumber { numbers.insert(cell.column) }
                if case .error = cell.value { faults.insert(cell.column) }
                if cell.isMerged { merged.insert(cell.column) }
            }
            if cells.contains(where: { !$0.isEmpty }) || row.cells.contains(where: { $0.value == .uncalculated }) {
                var read = ImportTable.Row(
                    line: row.number, cells: cells, numbers: numbers, units: units, merged: merged)
                read.faults = faults
                rows.append(read)
            }
        }
        return rows
    }

    /// The text of a cell; around texts no blanks stay, as in other tables.
    private static func text(of value: CellValue) -> String {
        guard case .text(let text) = value else { return value.text }
        let blanks: [Character] = [" ", "\t", "\n", "\r\n", "\r"]
        guard let first = text.firstIndex(where: { !blanks.contains($0) }),
            let last = text.lastIndex(where: { !blanks.contains($0) })
        else { return "" }
        return String(text[first...last])
    }
}

extension CellValue {
    /// Whether the text is a number in plain digits with a point.
    fileprivate var isNumber: Bool {
        switch self {
        case .number, .share: true
        case .text, .date, .time, .boolean, .error, .uncalculated: false
        }
    }
}
