import Plan

/// How the figures and days of the columns are written.
extension Layout {
    /// Finds out how the figures and days of a column are written.
    mutating func readForms(
        of column: ImportError.Column, _ table: ImportTable, _ mapping: TableMapping, _ isOwn: Bool
    ) {
        let fields = fields.values.compactMap { $0[column.index] }
        let kinds = fields.map(\.kind)
        let rows = column.isConstant ? table.rows.prefix(1) : table.rows[...]
        let cells = rows.filter { column.isConstant || total($0) == nil }.compactMap { row in
            text(of: row, in: column, fields.first).map {
                (line: row.line, text: $0, isExact: row.numbers.contains(column.index))
            }
        }
        if kinds.contains(where: \.isNumber) {
            do throws(UnclearCell) {
                numbers[column.index] = try ColumnNumbers(
                    cells.filter { !$0.isExact }.map(\.text), exact: cells.filter(\.isExact).map(\.text),
                    stated: isOwn ? .point : mapping.decimal)
            } catch {
                let line = cells.first { $0.text == error.text }?.line
                problems.append(ImportError(line, column: column, error.reason))
            }
        }
        if kinds.contains(where: \.isDay), !isOwn {
            do throws(UnclearCell) {
                days[column.index] = try ColumnDays(
                    cells.map(\.text), in: table.form, stated: mapping.days, end: mapping.rangeEnd,
                    typed: mapping.typedDays)
            } catch {
                let line = cells.first { $0.text == error.text }?.line
                problems.append(ImportError(line, column: column, error.reason))
            }
        }
    }

    /// Finds out what the name of a column says of its figures.
    mutating func readUnit(of column: ImportError.Column, _ table: ImportTable) {
        let kinds = fields.values.compactMap { $0[column.index]?.kind }
        guard kinds.contains(where: \.isNumber) else { return }
        let isMoney = kinds.contains(.amount)
        let unit = ColumnUnit(of: column.name, isMoney: isMoney)
        func fault(_ line: Int, _ reason: ImportError.Reason) {
            problems.append(ImportError(line, column: column, reason))
        }
        if let factor = unit.factor, names.factor(of: column) == nil {
            fault(table.form.headerRow, .multiplied(column.key(in: table.header), factor))
        }
        let shown = table.rows.lazy.compactMap { $0.units[column.index] }.first {
            ColumnUnit.factor(ofShown: $0) != nil
        }
        if let shown, let factor = ColumnUnit.factor(ofShown: shown), names.factor(of: column) == nil {
            let key = column.key(in: table.header)
            fault(table.form.headerRow, .multipliedFormat(key, factor, CellText.trimmed(shown)))
        }
        guard isMoney else { return }
        if unit.factor == nil, names.factor(of: column) == nil, let title = table.form.multiple {
            fault(table.form.headerRow, .multipliedAll(column.key(in: table.header), title.factor, title.text))
        }
        // The currency of a row or an option counts before one that stands outside the table.
        let isStated = fields.values.contains { $0.values.contains { $0.name == .currency } }
        currencies[column.index] = unit.currency ?? (isStated ? nil : table.form.currency)
        if unit.isShare { return fault(table.form.headerRow, .shareOfMoney) }
        for row in table.rows where total(row) == nil && row.cell(column.index)?.contains("%") == true {
            fault(row.line, .shareOfMoney)
        }
    }

    /// Asks about columns that say the unit of the amounts beside them: those that are no field and left out, and those
    /// that are taken for a field of another meaning.
    mutating func readUnitColumns(_ table: ImportTable, _ kind: RecordKind?) {
        let amounts = columns.filter { column in
            !column.isConstant && fields.values.contains { $0[column.index]?.kind == .amount }
        }
        guard let first = amounts.first(where: { names.factor(of: $0) == nil }) ?? amounts.first else { return }
        for column in table.header.indices.map(table.column) where UnitColumn.isNamed(column.name) {
            if names.isIgnored(column) || names.isMapped(column) { continue }
            let rows = table.rows.filter { total($0) == nil }
            let texts = UnitColumn.texts(column.index, in: rows)
            guard let text = texts.first(where: { UnitColumn.factor($0, in: column.name) != nil }) else { continue }
            let key = column.key(in: table.header)
            func fault(_ reason: ImportError.Reason) {
                problems.append(ImportError(table.form.headerRow, column: column, kind: kind, reason))
            }
            if texts.count > 1 {
                fault(.severalUnits(key, texts))
            } else if names.factor(of: first) == nil, let factor = UnitColumn.factor(text, in: column.name) {
                fault(.multipliedUnit(first.key(in: table.header), factor, key, text))
            } else if fields.values.contains(where: { $0[column.index] != nil }) {
                fault(.unitInField(key, text))
            }
        }
    }

    /// Asks about columns that are no field and have a currency in each row: amounts without theirs are others.
    mutating func readCurrencyColumns(_ table: ImportTable, _ kind: RecordKind?) {
        guard fields.values.contains(where: { $0.values.contains { $0.kind == .amount } }) else { return }
        for column in table.header.indices.map(table.column)
        where !names.isIgnored(column) && fields.values.allSatisfy({ $0[column.index] == nil }) {
            let texts = Set(table.rows.filter { total($0) == nil }.compactMap { $0.cell(column.index) })
            guard !texts.isEmpty, texts.allSatisfy(CurrencyText.isKnown) else { continue }
            problems.removeAll { $0.column == column && $0.isUnknownColumn }
            let reason = ImportError.Reason.unreadCurrency(column.key(in: table.header), texts.sorted()[0])
            problems.append(ImportError(table.form.headerRow, column: column, kind: kind, reason))
        }
    }

    /// Refuses factors for columns that there are not, or that have no figures.
    mutating func checkFactors(_ table: ImportTable) {
        problems += names.foreignFactors(table.header.indices.map(table.column)).map {
            ImportError(table.form.headerRow, .noSuchColumn($0, table.keys))
        }
        let figures = columns.filter { column in !column.isConstant && numbers[column.index] != nil }
        problems += table.header.indices.map(table.column).filter { column in
            names.factor(of: column) != nil && !figures.contains(column)
        }.map {
            ImportError(
                table.form.headerRow,
                .factorOfNoFigures($0.key(in: table.header), figures.map { $0.key(in: table.header) }))
        }
    }
}

extension FieldKind {
    var isNumber: Bool {
        switch self {
        case .figure, .amount, .number: true
        default: false
        }
    }

    var isDay: Bool { if case .day = self { true } else { false } }
}
