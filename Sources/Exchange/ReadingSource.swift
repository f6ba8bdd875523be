import Plan

/// A table of readings: the columns that they stand in, and how their figures and days are written.
struct ReadingSource {
    /// A reading as a row has it.
    struct Entry {
        /// The city by name, state and code; nil for the whole country.
        let place: ReadingCities.Name?
        let day: Day
        let value: Figure
        let period: ReadingPeriod
    }

    /// Why a row is no reading.
    enum Other: Error {
        case blank
        case total(ImportError.Reason)
        case fault(ImportError)
    }

    private let header: [String]
    private let totals: TotalPlaces
    /// Whether rows that look like totals are taken as they are.
    private let takesTotals: Bool
    private let decisions: CityDecisions
    /// The column that names the places: of their names, else of their codes; nil where all readings are of the whole
    /// country.
    private let naming: ImportError.Column?
    private var places: PlaceColumns
    /// The column of states, where any row has one: a city without a state may then be in any.
    private let states: ImportError.Column?
    private let day, value: ImportError.Column
    private let numbers: ColumnNumbers
    private let factors: FigureFactors
    /// The currencies that figures may name, and the one that the column of the values names.
    private let currencies: Set<String>
    private let currency: String?
    private let days: ColumnDays
    private let periods: PeriodColumn?
    /// The period by which rows are counted, where each is an event.
    private let counted: CountPeriod?
    /// The unit that a column says, where it is no multiple, with its column; and a text that says that the figures are
    /// rates.
    let unit: (column: ImportError.Column, text: String)?
    let rate: String?
    /// A figure in per cent, where there is one.
    let share: String?
    /// The texts that say what the figures are.
    let facts: FigureFacts
    /// Whether bare years are fiscal ones.
    private let areFiscal: Bool
    /// A fiscal year of the table as it was read, where there is one.
    private(set) var fiscalYear: (text: String, first: Day)?
    /// The column of the figures.
    var figures: ImportError.Column { value }
    /// The days that were read, by their texts: a table has few of them.
    private var known: [String: (first: Day, length: ReadingPeriod)] = [:]

    /// Finds the columns.
    /// - Parameter currencies: those that figures may name.
    /// - Throws: `ImportFailure` where one is missing, is there twice, or can be read in two ways.
    init(
        _ table: ImportTable, _ columns: ReadingColumns, _ mapping: TableMapping, currencies: Set<String>
    ) throws(ImportFailure) {
        var problems: [ImportError] = []
        func find(_ name: String?) -> ImportError.Column? {
            guard let name else { return nil }
            do throws(ImportFailure) {
                return try table.column(named: name)
            } catch {
                problems += error.problems
                return nil
            }
        }
        let (city, state, code) = (find(columns.city), find(columns.state), find(columns.code))
        naming = city ?? code
        states = state.flatMap { column in table.rows.contains { $0.cell(column.index) != nil } ? column : nil }
        places = PlaceColumns(
            city: city?.index, state: state?.index, code: code?.index,
            stateCode: find(columns.stateCode)?.index)
        places.learn(table.rows)
        let units = columns.units.compactMap { find($0) }
        guard let day = find(columns.day), let value = find(columns.value), problems.isEmpty else {
            throw ImportFailure(problems)
        }
        (self.day, self.value, header) = (day, value, table.header)
        let names = ColumnNames(mapping.columns, in: table.header)
        // Of a column for each period the name of each may say the unit of its figures.
        let named = value.name == ReadingShape.figure ? ReadingSource.origins(table) : [value]
        let unitsOfNames = named.map { (column: $0, unit: ReadingSource.unit(of: $0.name)) }
        try ReadingSource.refuseMultiples(unitsOfNames, names, table)
        (self.currencies, currency) = (currencies, unitsOfNames.lazy.compactMap(\.unit.currency).first)
        periods = PeriodColumn(named: day.name)
        counted = columns.counted
        let isWide = value.name == ReadingShape.figure
        let read = [places.city, places.state, places.code, places.stateCode, value.index].compactMap { $0 }
        let figures = isWide ? Set(table.rows.compactMap(\.origin)) : []
        let others = table.header.indices.filter { !read.contains($0) && !figures.contains($0) }
        totals = TotalPlaces(
            in: table.rows, places, others: others, mapping.cities, isCityStated: columns.isCityStated)
        (takesTotals, decisions) = (mapping.takesTotals, mapping.cities)
        areFiscal = mapping.fiscalStart != nil && FiscalYear.isName(day.name)
        let (totals, takesTotals) = (totals, takesTotals)
        let rows = table.rows.filter { takesTotals || totals.reason($0) == nil }
        let stated = try ReadingSource.units(units, rows, table)
        factors = try FigureFactors(of: value, in: table, mapping.columns, units: stated)
        self.unit = stated.first {
            !UnitColumn.isMultiplier($0.column.name) && UnitColumn.factor($0.text, in: "") == nil
        }
        share = rows.lazy.compactMap { $0.cell(value.index) }.first { $0.contains("%") && ColumnNumbers.isFigure($0) }
        rate = ReadingSource.rate(of: value, rows, stated.map(\.text) + table.form.titles + named.map(\.name))
        facts = FigureFacts(
            table, rows, figures: named, value: value.index,
            others: columns.others.compactMap { try? table.column(named: $0).index }.filter { !figures.contains($0) },
            units: stated.map(\.text))
        numbers = try ReadingSource.numbers(in: value, rows, header, mapping)
        days = try ReadingSource.days(in: day, rows, table, mapping)
    }

    /// Refuses columns whose names say that their figures are multiples, where nobody has said so.
    private static func refuseMultiples(
        _ columns: [(column: ImportError.Column, unit: ColumnUnit)], _ names: ColumnNames, _ table: ImportTable
    ) throws(ImportFailure) {
        for (column, unit) in columns {
            guard let factor = unit.factor, names.factor(of: column) == nil else { continue }
            let fault = ImportError.Reason.multiplied(column.key(in: table.header), factor)
            throw ImportFailure([ImportError(table.form.headerRow, column: column, fault)])
        }
    }

    /// How the figures of a column are written.
    private static func numbers(
        in column: ImportError.Column, _ rows: [ImportTable.Row], _ header: [String], _ mapping: TableMapping
    ) throws(ImportFailure) -> ColumnNumbers {
        try form(of: column, rows, header) { () throws(UnclearCell) in
            let cells = rows.compactMap { row in row.cell(column.index).map { ($0, row.numbers.contains(column.index)) }
            }
            return try ColumnNumbers(
                cells.filter { !$0.1 }.map(\.0), exact: cells.filter(\.1).map(\.0), stated: mapping.decimal)
        }
    }

    /// How the days of a column are written.
    private static func days(
        in column: ImportError.Column, _ rows: [ImportTable.Row], _ table: ImportTable, _ mapping: TableMapping
    ) throws(ImportFailure) -> ColumnDays {
        try form(of: column, rows, table.header) { () throws(UnclearCell) in
            let cells = rows.compactMap { $0.cell(column.index) }
            if mapping.fiscalStart == nil {
                if let fiscal = FiscalYear.unclear(among: cells) { throw UnclearCell(fiscal, .fiscalOrMonth(fiscal)) }
                if FiscalYear.isName(column.name), let year = cells.first(where: CellText.isYear) {
                    throw UnclearCell(year, .fiscalYear(year))
                }
            }
            return try ColumnDays(
                cells, in: table.form, stated: mapping.days, end: mapping.rangeEnd, typed: mapping.typedDays,
                fiscalStart: mapping.fiscalStart, name: column.name)
        }
    }

    /// The unit that a name says; a year in front of a multiple is no part of it.
    private static func unit(of name: String) -> ColumnUnit {
        let words = PeriodName(name)?.words ?? ""
        return ColumnUnit(of: words.isEmpty ? name : "\(words) \(name)", isMoney: false)
    }

    /// The columns of the file whose cells became the figures of rows.
    private static func origins(_ table: ImportTable) -> [ImportError.Column] {
        Set(table.rows.compactMap(\.origin)).sorted().map(table.column)
    }

    /// The unit that each of the columns of units says; refuses one that says several.
    private static func units(_ columns: [ImportError.Column], _ rows: [ImportTable.Row], _ table: ImportTable)
        throws(ImportFailure) -> [(column: ImportError.Column, text: String)]
    {
        let all = columns.map { (column: $0, texts: UnitColumn.texts($0.index, in: rows)) }
        if let several = all.first(where: { $0.texts.count > 1 }) {
            let reason = ImportError.Reason.severalUnits(several.column.key(in: table.header), several.texts)
            throw ImportFailure([ImportError(table.form.headerRow, column: several.column, reason)])
        }
        return all.compactMap { unit in
            unit.texts.first.flatMap { $0.isEmpty ? nil : (unit.column, $0) }
        }
    }

    /// The text that says that figures are rates, shares or averages: the name of their column, their unit, a title of
    /// the table, or a figure in per cent; nil where none does.
    private static func rate(of value: ImportError.Column, _ rows: [ImportTable.Row], _ texts: [String]) -> String? {
        ([value.name] + texts).first(where: RateText.isOne)
            ?? rows.lazy.compactMap { $0.cell(value.index) }.first { $0.contains("%") }
    }

    /// The place and day of a row, where both can be read.
    func part(_ row: ImportTable.Row) -> (place: ReadingCities.Name?, day: Day)? {
        row.cell(day.index).flatMap { days.firstDay($0) }.map { (places.place(of: row), start(of: $0)) }
    }

    /// The day of a reading: where rows are counted the first of its period.
    private func start(of day: Day) -> Day { counted?.start(of: day) ?? day }

    /// The form of the cells of a column.
    private static func form<Form>(
        of column: ImportError.Column, _ rows: [ImportTable.Row], _ header: [String],
        _ read: () throws(UnclearCell) -> Form
    ) throws(ImportFailure) -> Form {
        do throws(UnclearCell) {
            return try read()
        } catch {
            let row = rows.first { $0.cell(column.index) == error.text }
            let place = row.map { ReadingSource.column(column, of: $0, header) } ?? column
            throw ImportFailure([ImportError(row?.line, column: place, error.reason)])
        }
    }

    /// The decided names that are those of no place of the table.
    func unusedDecisions(_ rows: [ImportTable.Row]) -> [String] {
        if decisions.named.isEmpty { return [] }
        var met: Set<String> = []
        for row in rows {
            let place = places.place(of: row)
            let labels = place.map {
                [$0.name, CityFinder.label($0.name, $0.state, nil), CityFinder.label($0.name, $0.state, $0.code)]
            }
            for text in [row.cell(places.city), row.cell(places.state)].compactMap({ $0 }) + (labels ?? []) {
                met.insert(Folding.slug(text))
            }
        }
        return decisions.named.keys.filter { !met.contains(Folding.slug($0)) }.sorted()
    }

    /// The folded names that the table gives to several places, told apart by state or code.
    func sharedNames(_ rows: [ImportTable.Row]) -> Set<String> {
        var met: Set<ReadingCities.Name> = []
        for row in rows { if let place = places.place(of: row) { met.insert(place) } }
        // Of one place there may be several ways to write its name.
        let folded = Dictionary(grouping: met) { Folding.slug($0.name) }
        return Set(
            folded.filter { _, names in
                // A name that stands alone too may be the one that is told apart elsewhere.
                let apart = names.filter { $0.state != nil || $0.code != nil }
                return Set(apart.map { [$0.state.map { StateName.full($0) ?? $0 }, $0.code] }).count > 1
            }.keys)
    }

    /// The reading of a row.
    mutating func entry(_ row: ImportTable.Row) throws(Other) -> Entry {
        guard row.cells.count <= header.count else {
            throw .fault(ImportError(row.line, .tooManyCells(row.cells.count, header.count)))
        }
        if !row.nested.isEmpty { try checkNested(row) }
        if !takesTotals, let total = totals.reason(row) { throw .total(total) }
        let place = places.place(of: row)
        if let place, place.state == nil, place.code == nil, let states, !CellText.isSumOfPlaces(place.name),
            !decisions.decides(place.name)
        {
            throw .fault(fault(row, states, .blankState(states.key(in: header))))
        }
        if place == nil, let naming {
            throw .fault(fault(row, naming, .refused(.empty(places.city == nil ? .code : .city))))
        }
        let (period, figure) = try read(row)
        let length = counted?.length ?? row.period ?? period.length
        return Entry(place: place, day: start(of: period.first), value: figure, period: length)
    }

    /// The day and figure of a row that is the total of the whole country; nil where it is none, or cannot be read.
    mutating func totalOfNation(_ row: ImportTable.Row) -> (day: Day, value: Figure)? {
        guard totals.isOfNation(row), let (period, figure) = try? read(row) else { return nil }
        return (start(of: period.first), figure)
    }

    /// The day and figure of a row.
    private mutating func read(_ row: ImportTable.Row) throws(Other)
        -> (period: (first: Day, length: ReadingPeriod), value: Figure)
    {
        let (dayText, valueText) = (row.cell(day.index) ?? "", row.cell(value.index) ?? "")
        if CellText.isBlank(valueText) || CellText.isNoFigure(valueText) { throw .blank }
        if isFault(row) { throw .fault(fault(row, value, .faultyCell(valueText))) }
        if row.merged.contains(value.index) { throw .fault(fault(row, value, .mergedFigure)) }
        let isFiscal = areFiscal && CellText.isYear(dayText)
        guard let period = known[dayText] ?? days.period(isFiscal ? "FY" + dayText : dayText) else {
            let isYear = FiscalYear.isOne(dayText)
            let isRange = days.isRange(dayText)
            throw .fault(
                fault(row, day, isYear ? .fiscalYear(dayText) : isRange ? .twoDays(dayText) : .noPeriod(dayText)))
        }
        if known[dayText] == nil, let reason = periods?.fault(dayText, days) { throw .fault(fault(row, day, reason)) }
        if !CellText.years.contains(period.first.civil.year) { throw .fault(fault(row, day, .impossibleDay(dayText))) }
        known[dayText] = period
        if fiscalYear == nil, days.isFiscalYear(dayText) || isFiscal { fiscalYear = (dayText, period.first) }
        let isExact = row.numbers.contains(value.index)
        let shown = row.units[value.index].flatMap(CurrencyText.code(inAmount:))
        if let code = CurrencyText.code(inAmount: valueText) ?? shown ?? currency, !currencies.contains(code) {
            throw .fault(fault(row, value, .currencyOfReading(CurrencyText.code(code, in: ""))))
        }
        let plain = ColumnNumbers.plain(
            isExact ? ColumnNumbers.plain(exact: valueText) : numbers.plain(valueText), times: factors.factor(row))
        guard let figure = Figure(typed: plain) else {
            let isAccount = FigureText.isCreditOrDebit(valueText)
            throw .fault(
                fault(row, value, isAccount ? .creditOrDebit(valueText) : .refused(.notUnderstood(.value, valueText))))
        }
        if !figure.isInRange {
            var fault = fault(row, value, .refused(.outOfRange(.value, Figure.range)))
            fault.value = valueText
            throw .fault(fault)
        }
        return (period, figure)
    }

    /// Refuses an object where a place, day or value belongs.
    private func checkNested(_ row: ImportTable.Row) throws(Other) {
        let read: [Int?] = [places.city, places.state, places.code, places.stateCode, day.index, value.index]
        for index in read.compactMap({ $0 }) {
            guard let nested = row.nested[index] else { continue }
            let column = ImportError.Column(index: index, name: header[index])
            let shown = ReadingSource.column(column, of: row, header)
            throw .fault(fault(row, column, .wrongType(shown.name, nested)))
        }
    }

    /// The fault of a row without a value.
    func blankFault(_ row: ImportTable.Row) -> ImportError {
        let text = row.cell(value.index) ?? ""
        return fault(row, value, isFault(row) ? .faultyCell(text) : .blankValue(text))
    }

    /// Whether the cell of the value shows a fault.
    private func isFault(_ row: ImportTable.Row) -> Bool { row.cell(value.index).map(CellText.isFault) ?? false }

    private func fault(_ row: ImportTable.Row, _ column: ImportError.Column, _ reason: ImportError.Reason)
        -> ImportError
    {
        ImportError(row.line, column: ReadingSource.column(column, of: row, header), reason)
    }

    /// The column of the file from which a cell comes: an added one is no column that a person could find.
    private static func column(_ column: ImportError.Column, of row: ImportTable.Row, _ header: [String])
        -> ImportError.Column
    {
        let isAdded = [ReadingShape.period, ReadingShape.figure].contains(column.name)
        return row.origin.flatMap { isAdded ? ImportError.Column(index: $0, name: header[$0]) : nil } ?? column
    }
}

extension ImportTable {
    /// The column of a name, whose case and accents do not matter where no column has it exactly, else of letters.
    /// - Throws: `ImportFailure` where there is none, or two.
    func column(named name: String) throws(ImportFailure) -> ImportError.Column {
        var places = header.indices.filter { header[$0] == name }
        if places.isEmpty { places = header.indices.filter { Folding.slug(header[$0]) == Folding.slug(name) } }
        if places.isEmpty {
            places = header.indices.filter { ImportError.Column(index: $0, name: header[$0]).letters == name }
        }
        guard let first = places.first else { throw ImportFailure(form.headerRow, .noSuchColumn(name, keys)) }
        if places.count > 1 {
            throw ImportFailure(form.headerRow, .sharedName(name, places.map { column($0).letters }))
        }
        return column(first)
    }
}
