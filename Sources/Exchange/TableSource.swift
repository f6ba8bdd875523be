import Plan
import Reports

/// How the columns and cells of a table are to be understood, where that is stated.
public struct TableMapping: Equatable, Sendable {
    /// The fields of columns.
    public var columns = ColumnMapping()
    /// The decimal mark of its figures, and the order of day and month in its days.
    public var decimal: DecimalMark?
    public var days: DayOrder?
    /// The end of a range of days that a field has, and the month in which fiscal years begin, from 1.
    public var rangeEnd: RangeEnd?
    public var fiscalStart: Int?
    /// The reading of typed days of a spreadsheet that stand beside texts.
    public var typedDays: TypedDays?
    /// Whether rows that look like totals are left out, or taken as they are; whether readings without a value are, and
    /// cells such as `n/a` are empty.
    public var skipsTotals = false
    public var takesTotals = false
    public var skipsBlanks = false
    /// Whether rows that look like titles of groups are left out, or taken as records.
    public var skipsTitles = false
    public var takesTitles = false
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
        unusedValues =
            layout.unusedValues(mapping.columns, table)
            + layout.names.foreignIgnored(table.header.indices.map(table.column))
        foreignColumns = layout.names.foreign(to: table.header.indices.map(table.column))
        unread = layout.unread
        if kind == nil, layout.kindColumn == nil { problems.append(ImportError(table.form.headerRow, .noKind)) }
        guard problems.isEmpty else { return }
        let groups = mapping.takesTitles || !layout.canHaveTitles ? [:] : GroupTitles.titles(in: table)
        for row in table.rows {
            if let title = groups[row.line] {
                titles += 1
                if !mapping.skipsTitles { problems.append(ImportError(row.line, .groupTitle(title))) }
                continue
            }
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

    /// Reads the records of several tables, each of its own kind, which their faults name.
    init(tables: [ImportTable], kind: RecordKind?, mapping: TableMapping, into plan: Plan) {
        self.init()
        form = tables.first?.form.places ?? .table
        for table in tables {
            var source = Source(table: table, kind: kind, mapping: mapping, into: plan)
            let owner = tables.count > 1 ? table.kind : nil
            if let owner { forms[owner] = table.form.places }
            if let owner { source.problems = source.problems.map { $0.attributed(to: owner) } }
            add(source)
        }
    }

    private mutating func read(_ row: ImportTable.Row, of kind: RecordKind, _ layout: Layout) {
        var record = SourceRecord(
            line: row.line, kind: kind, id: row.cell(layout.idColumn), values: [], isNeutral: false)
        for column in layout.columns where !layout.isPartOfEffort(column, of: kind) {
            read(column, of: row, into: &record, layout)
        }
        if let parts = layout.effortParts(of: kind), let field = kind.effortField {
            readEffort(parts, of: row, into: &record, field, layout)
        }
        records.append(record)
    }

    /// Reads the cell of a column.
    private mutating func read(
        _ column: ImportError.Column, of row: ImportTable.Row, into record: inout SourceRecord, _ layout: Layout
    ) {
        let kind = record.kind
        let field = layout.field(column, of: kind)
        var text = layout.text(of: row, in: column, field)
        if kind == .city, field?.name == .code { text = text.map { layout.wholeCode($0, in: row) } }
        if let field, layout.saysNothing(row, in: column, field) {
            if record.columns[field.name] == nil { record.columns[field.name] = column }
            return
        }
        func refuse(_ reason: ImportError.Reason) {
            problems.append(ImportError(row.line, column: column, kind: kind, reason))
            if let field { record.faulty.insert(field.name) }
        }
        if let fault = layout.fault(of: text, in: row, column, field) { return refuse(fault) }
        guard let field else {
            if text != nil, !column.isConstant { refuse(.refused(.noSuchField(kind, column.name))) }
            return
        }
        if layout.isMergedFigure(row, in: column, field) { return refuse(.mergedFigure) }
        let clean = text.map { layout.plain($0, in: row, column, field) }
        if field.kind == .amount, let code = text.flatMap({ layout.currency(of: $0, in: row, column) }) {
            record.currencies.append((column, code))
        }
        var origin = column
        if let cell = layout.mappedText(row, in: column, field) { origin.origin = .mapped(cell) }
        record.take(layout.isFirstForm ? clean : field.storedValue(clean), of: field.name, from: origin)
    }

    /// Reads the effort that two columns name by its city and line; where the line is empty, a record that may be of a
    /// city alone is of that.
    private mutating func readEffort(
        _ parts: (city: ImportError.Column, line: ImportError.Column), of row: ImportTable.Row,
        into record: inout SourceRecord, _ field: FieldName, _ layout: Layout
    ) {
        let city = layout.text(of: row, in: parts.city, nil)
        let line = layout.text(of: row, in: parts.line, nil)
        (record.city, record.effortLine) = (city.map { (parts.city, $0) }, line.map { (parts.line, $0) })
        switch (city, line) {
        case (let city?, let line?):
            record.values.append((field, "\(city)/\(line)"))
            record.columns[field] = parts.line
            record.columns[field]?.origin = .severalColumns
        case (let city?, nil) where record.kind.field(.city) != nil:
            record.values.append((.city, city))
            record.columns[.city] = parts.city
        case (nil, nil): break
        default:
            let lacking = city == nil ? (parts.city, FieldName.city) : (parts.line, .line)
            problems.append(
                ImportError(row.line, column: lacking.0, kind: record.kind, .refused(.empty(lacking.1))))
        }
    }
}

extension SourceRecord {
    /// Takes the value of a column. A column may be an old name of one field and the present name of another kind's
    /// field: of two for one field the one that is not empty counts.
    fileprivate mutating func take(_ value: String?, of field: FieldName, from column: ImportError.Column) {
        if let place = values.firstIndex(where: { $0.field == field }) {
            if value != nil { values[place].text = value }
        } else {
            values.append((field, value))
        }
        if value != nil || columns[field] == nil { columns[field] = column }
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
