import Plan
import Reports

extension Source {
    /// Reads the records of a table, a row each.
    /// - Parameter kind: the kind of every record where no column gives it.
    init(table: ImportTable, kind: RecordKind?) {
        self.init()
        let columns = table.header.enumerated().map { ImportError.Column(index: $0, name: $1) }
        let kindColumn = Source.kindColumn(of: table, isNeeded: kind == nil)
        let idColumn = table.header.firstIndex(of: "id")
        checkNames(of: columns.filter { $0.index != kindColumn && $0.index != idColumn }, in: table, kind)
        if kind == nil, kindColumn == nil { problems.append(ImportError(table.form.headerRow, .noKind)) }
        guard problems.isEmpty else { return }
        let isFirstForm = Source.isFirstForm(table, kindColumn)
        for row in table.rows {
            guard row.cells.count <= table.header.count else {
                problems.append(ImportError(row.line, .tooManyCells(row.cells.count, table.header.count)))
                continue
            }
            let named = row.cell(kindColumn)
            guard let own = named.map({ RecordKind(rawValue: $0) }) ?? kind else {
                problems.append(
                    ImportError(row.line, column: kindColumn.map { columns[$0] }, .unknownKind(named ?? "")))
                continue
            }
            let others = columns.filter { $0.index != kindColumn && $0.index != idColumn }
            read(row, others, of: own, id: row.cell(idColumn), isFirstForm)
        }
    }

    /// Checks that each column with values has one name, which a kind of record knows.
    private mutating func checkNames(of columns: [ImportError.Column], in table: ImportTable, _ kind: RecordKind?) {
        for column in columns {
            if column.name.isEmpty {
                let isFilled = table.rows.contains { $0.cell(column.index) != nil }
                if isFilled { problems.append(ImportError(table.form.headerRow, column: column, .unnamedColumn)) }
            } else if let first = columns.first(where: { $0.name == column.name }), first.index < column.index {
                problems.append(ImportError(table.form.headerRow, column: column, .columnTwice(first)))
            } else if !(kind.map { [$0] } ?? RecordKind.allCases).contains(where: {
                $0.field(spelled: column.name) != nil
            }) {
                problems.append(ImportError(table.form.headerRow, column: column, .unknownColumn(column.name)))
            }
        }
    }

    private mutating func read(
        _ row: ImportTable.Row, _ columns: [ImportError.Column], of kind: RecordKind, id: String?, _ isFirstForm: Bool
    ) {
        var record = SourceRecord(line: row.line, kind: kind, id: id, values: [], isNeutral: false)
        for column in columns where !column.name.isEmpty && column.index < row.cells.count {
            let text = row.cell(column.index)
            guard let field = kind.field(spelled: column.name) else {
                if text == nil { continue }
                problems.append(
                    ImportError(row.line, column: column, kind: kind, .refused(.noSuchField(kind, column.name))))
                continue
            }
            let value = isFirstForm ? text : field.storedValue(text)
            // A column may be an old name of one field and the present name of another kind's field: the one that
            // is not empty counts.
            if let place = record.values.firstIndex(where: { $0.field == field.name }) {
                if value != nil { record.values[place].text = value }
            } else {
                record.values.append((field.name, value))
            }
            if value != nil || record.columns[field.name] == nil { record.columns[field.name] = column }
        }
        records.append(record)
    }

    /// The column with the kind of each record: `record_kind`, or in older files `kind` where each of its cells is a
    /// kind.
    private static func kindColumn(of table: ImportTable, isNeeded: Bool) -> Int? {
        if let column = table.header.firstIndex(of: Export.kindColumn) { return column }
        guard let column = table.header.firstIndex(of: "kind") else { return nil }
        let cells = table.rows.compactMap { $0.cell(column) }
        return isNeeded || cells.allSatisfy { RecordKind(rawValue: $0) != nil } ? column : nil
    }

    /// Whether positions count from 0, as in files before version 2.
    private static func isFirstForm(_ table: ImportTable, _ kindColumn: Int?) -> Bool {
        if let kindColumn { return table.header[kindColumn] != Export.kindColumn }
        guard let column = table.header.firstIndex(of: FieldName.position.machineName) else { return false }
        return table.rows.contains { $0.cell(column) == nil || $0.cell(column) == "0" }
    }
}

extension ImportTable.Row {
    /// The text of a cell; nil where it is empty or there is none.
    func cell(_ index: Int?) -> String? {
        index.flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
    }
}
