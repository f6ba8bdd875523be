import Plan
import Reports

/// How the columns and cells of a table are to be understood, where that is stated.
public struct TableMapping: Equatable, Sendable {
    /// The fields of columns.
    public var columns = ColumnMapping()
    /// The decimal mark of its figures, and the order of day and month in its days.
    public var decimal: DecimalMark?
    public var days: DayOrder?
    /// Whether rows that look like totals are left out, or taken as they are; whether readings without a value are, and
    /// cells such as `n/a` are empty.
    public var skipsTotals = false
    public var takesTotals = false
    public var skipsBlanks = false
    /// The rows that are taken, and what is decided on cities of like names.
    public var rule = MatchRule.update
    public var cities = CityDecisions()

    /// Nothing is stated.
    public init() {}
}

extension Source {
    /// Reads the records of a table, a row each.
    /// - Parameters:
    ///   - kind: the kind of every record where no column gives it.
    ///   - plan: the plan into which they are imported: a row with one of its places is no total.
    init(
        table: ImportTable, kind stated: RecordKind?, mapping: TableMapping = TableMapping(), into plan: Plan
    ) {
        self.init()
        let kind = stated ?? table.kind
        let layout = Layout(of: table, kind, mapping, into: plan)
        problems = layout.problems
        (foreignValues, header) = (layout.foreignValues(mapping.columns), table.header)
        unread = layout.unread
        if kind == nil, layout.kindColumn == nil { problems.append(ImportError(table.form.headerRow, .noKind)) }
        guard problems.isEmpty else { return }
        for row in table.rows {
            guard row.cells.count <= table.header.count else {
                problems.append(ImportError(row.line, .tooManyCells(row.cells.count, table.header.count)))
                continue
            }
            if let total = layout.total(row) {
                if mapping.skipsTotals {
                    totals += 1
                } else {
                    problems.append(ImportError(row.line, .totalRow(total)))
                }
                continue
            }
            let named = row.cell(layout.kindColumn)
            guard let own = named.map({ RecordKind(rawValue: $0) }) ?? kind else {
                let column = layout.kindColumn.map { ImportError.Column(index: $0, name: table.header[$0]) }
                problems.append(ImportError(row.line, column: column, .unknownKind(named ?? "")))
                continue
            }
            read(row, of: own, layout)
        }
    }

    /// Reads the records of several tables, each of its own kind, which is told with their faults.
    init(tables: [ImportTable], kind: RecordKind?, mapping: TableMapping, into plan: Plan) {
        self.init()
        form = tables.first?.form.places ?? .table
        for table in tables {
            var source = Source(table: table, kind: kind, mapping: mapping, into: plan)
            let owner = tables.count > 1 ? table.kind : nil
            if let owner { forms[owner] = table.form.places }
            if let owner { source.problems = source.problems.map { $0.told(of: owner) } }
            add(source)
        }
    }

    private mutating func read(_ row: ImportTable.Row, of kind: RecordKind, _ layout: Layout) {
        var record = SourceRecord(
            line: row.line, kind: kind, id: row.cell(layout.idColumn), values: [], isNeutral: false)
        for column in layout.columns where !layout.isPartOfEffort(column, of: kind) {
            let field = layout.field(column, of: kind)
            var text = layout.text(of: row, in: column, field)
            if kind == .city, field?.name == .code { text = text.map { layout.wholeCode($0, in: row) } }
            if let field, layout.saysNothing(row, in: column, field) {
                if record.columns[field.name] == nil { record.columns[field.name] = column }
                continue
            }
            if let fault = layout.fault(of: text, in: row, column, field) {
                problems.append(ImportError(row.line, column: column, kind: kind, fault))
                if let field { record.faulty.insert(field.name) }
                continue
            }
            guard let field else {
                if text == nil || column.isConstant { continue }
                problems.append(
                    ImportError(row.line, column: column, kind: kind, .refused(.noSuchField(kind, column.name))))
                continue
            }
            if layout.isMergedFigure(row, in: column, field) {
                problems.append(ImportError(row.line, column: column, kind: kind, .mergedFigure))
                record.faulty.insert(field.name)
                continue
            }
            let clean = text.map { layout.plain($0, in: row, column, field) }
            if field.kind == .amount, let code = text.flatMap({ layout.currency(of: $0, in: row, column) }) {
                record.currencies.append((column, code))
            }
            let value = layout.isFirstForm ? clean : field.storedValue(clean)
            // A column may be an old name of one field and the present name of another kind's field: the one that
            // is not empty counts.
            if let place = record.values.firstIndex(where: { $0.field == field.name }) {
                if value != nil { record.values[place].text = value }
            } else {
                record.values.append((field.name, value))
            }
            if value != nil || record.columns[field.name] == nil { record.columns[field.name] = column }
        }
        if let parts = layout.effortParts(of: kind), let field = kind.effortField {
            let city = layout.text(of: row, in: parts.city, nil)
            let line = layout.text(of: row, in: parts.line, nil)
            record.city = city.map { (parts.city, $0) }
            if let city, line == nil, kind.field(.city) != nil {
                record.values.append((.city, city))
                record.columns[.city] = parts.city
                return records.append(record)
            }
            guard let city, let line else {
                if (city == nil) != (line == nil) {
                    let lacking = city == nil ? (parts.city, FieldName.city) : (parts.line, .line)
                    problems.append(
                        ImportError(row.line, column: lacking.0, kind: kind, .refused(.empty(lacking.1))))
                }
                return records.append(record)
            }
            record.values.append((field, "\(city)/\(line)"))
            record.columns[field] = parts.line
            record.columns[field]?.origin = .severalColumns
        }
        records.append(record)
    }
}

extension ImportTable {
    /// Whether it has the settings of a plan, of which a plan file can be made.
    public var hasSettings: Bool {
        guard let column = header.firstIndex(of: Export.kindColumn) else { return kind == .plan }
        return rows.contains { $0.cell(column) == RecordKind.plan.rawValue }
    }
}

extension ImportTable.Row {
    /// The text of a cell; nil where it is empty or there is none.
    func cell(_ index: Int?) -> String? {
        index.flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
    }
}
