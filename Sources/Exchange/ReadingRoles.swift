import Phrases
import Plan

/// The roles of the columns of a table of readings.
public struct ReadingRoles: Sendable {
    /// The roles by the places of columns.
    public private(set) var roles: [Int: ReadingRole] = [:]
    /// Those of them that were found.
    public private(set) var found: [Int: ReadingRole] = [:]
    /// The year of every reading, or its day or period, where that is stated.
    public private(set) var year, day: String?
    /// The names or letters of columns that are not read.
    public private(set) var unread: [String] = []
    /// The faults of the columns.
    public private(set) var problems: [ImportError] = []

    private let table: ImportTable
    private let measure: Set<String>
    private var closed: Set<Int> = []
    private var periods: [Int] = []
    /// The period by which rows are counted, where each is an event.
    public let counted: CountPeriod?
    private let fiscalStart: Int?

    /// Finds the roles.
    /// - Parameters:
    ///   - measure: the names of the measure; the column of that name has the values.
    ///   - plan: the plan whose cities may be named in columns that have no role.
    public init(of table: ImportTable, _ stated: StatedRoles, measure: [String], into plan: Plan) {
        self.table = table
        self.measure = Set(measure.map { Folding.slug($0) })
        (counted, fiscalStart) = (stated.counted, stated.fiscalStart)
        take(stated)
        let before = roles
        let range = stated.periods.flatMap { ends in
            place(ends.first).flatMap { first in place(ends.last).map { min(first, $0)...max(first, $0) } }
        }
        if counted == nil, stated.periods == nil || range != nil { findPeriods(range) }
        for role in [ReadingRole.city, .state, .code] { find(role) }
        if has(.code) { find(.stateCode) }
        if !has(.city) { findUnnamedCity() }
        refuseStatesAlone()
        findUnits()
        if !roles.values.contains(.period) {
            findDays()
            findValue()
        }
        if !has(.city), !has(.code) { refuseFiguresOfCities(PlanCities(plan)) }
        refuseCodesInState(plan)
        found = roles.filter { before[$0.key] != $0.value }
        let conditions = stated.conditions.compactMap { place($0.column) }
        unread = table.header.indices.filter { index in
            roles[index] == nil && !closed.contains(index) && !conditions.contains(index) && isFilled(index)
        }.map(table.key)
        if stated.conditions.isEmpty { refuseSeveralIndicators() }
        problems = problems.map { $0.located(in: table.form.places) }
    }

    /// The shape of the table.
    /// - Parameter conditions: the texts that columns have in the rows that are read.
    public func shape(_ conditions: [(column: String, text: String)]) -> ReadingShape {
        var shape = ReadingShape()
        (shape.year, shape.everyYear, shape.month) = (column(.year), year, column(.month))
        (shape.quarter, shape.week, shape.everyDay) = (column(.quarter), column(.week), day)
        (shape.counted, shape.fiscalStart) = (counted, fiscalStart)
        shape.periods = roles.filter { $0.value == .period }.keys.sorted().map(table.key)
        shape.conditions = conditions
        return shape
    }

    /// The columns of the readings in a table of this shape.
    public func columns(_ shape: ReadingShape) -> ReadingColumns {
        var columns = ReadingColumns(
            city: column(.city), state: column(.state), code: column(.code), stateCode: column(.stateCode),
            day: shape.dayColumn ?? column(.day) ?? "", value: shape.valueColumn ?? column(.value) ?? "")
        columns.units = roles.filter { $0.value == .unit }.keys.sorted().map(table.key)
        columns.counted = counted
        return columns
    }

    /// The name or letters of the column with a role; nil where none has it.
    private func column(_ role: ReadingRole) -> String? {
        roles.filter { $0.value == role }.keys.min().map(table.key)
    }

    /// Takes what is stated.
    private mutating func take(_ stated: StatedRoles) {
        closed = Set(stated.ignored.compactMap { place($0) })
        for (role, name) in stated.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            if role == .year, CellText.isYear(name), !table.header.contains(name) {
                year = name
            } else if role == .day, !table.header.contains(name), ImportTable.isOneDay(name) {
                day = name
            } else if let place = place(name) {
                roles[place] = role
            }
        }
        periods = stated.further.compactMap { place($0) }
    }

    /// The place of a column that is named; tells where there is none, or several.
    private mutating func place(_ name: String) -> Int? {
        do throws(ImportFailure) {
            return try table.column(named: name).index
        } catch {
            problems += error.problems.filter { !problems.contains($0) }
            return nil
        }
    }

    private var free: [Int] { table.header.indices.filter { roles[$0] == nil && !closed.contains($0) } }

    private func has(_ role: ReadingRole) -> Bool { roles.values.contains(role) }

    private func isFilled(_ index: Int) -> Bool {
        !table.header[index].isEmpty || table.rows.contains { $0.cell(index) != nil }
    }

    /// Finds the columns that are months or years, unless it is said where days or values are.
    private mutating func findPeriods(_ range: ClosedRange<Int>?) {
        if range == nil, periods.isEmpty, has(.day) || day != nil || has(.value) { return }
        // A single one is meant only where no other column can be that of days or values.
        let isSingle = [ReadingRole.day, .month, .value].allSatisfy { named($0).isEmpty }
        // Words beside periods may be anything where a column has the days.
        let takesWords = named(.day).allSatisfy { areAll($0, isPartAlone) }
        let found = ReadingPeriods(
            in: table, free: free, range: range, stated: periods, isSingle: isSingle, measure: measure,
            takesWords: takesWords)
        let isMonthStated = has(.month) || has(.quarter) || has(.week)
        if isMonthStated, !found.areYears { return }
        for column in found.columns { roles[column] = .period }
        if found.areYears, !isMonthStated { findPartsOfYears() }
        problems += found.problems
        guard let first = found.columns.first, found.lackYear else { return }
        if year == nil { find(.year) }
        if year == nil, !has(.year) { problems.append(error(.noYear, first)) }
    }

    /// Finds the column of months, or of quarters, where the other columns are years.
    private mutating func findPartsOfYears() {
        let parts = [(ReadingRole.month, PeriodName.isMonthAlone), (.quarter, isPartAlone), (.week, Week.isAlone)]
        for (role, isPart) in parts {
            let found = named(role)
            guard !has(.month), !has(.quarter), found.count == 1, areAll(found[0], isPart) else { continue }
            roles[found[0]] = role
        }
    }

    /// Whether a text is a part of a year in a column that is named after its sort.
    private func isPartAlone(_ text: String) -> Bool {
        PartOfYear.Unit.allCases.contains { $0 != .month && PartOfYear.alone(text, in: $0) != nil }
    }

    /// Finds the columns of units, which no other column is asked for.
    private mutating func findUnits() {
        if has(.unit) || counted != nil { return }
        for column in free
        where UnitColumn.isOne(column, of: table) && !measure.contains(Folding.slug(table.header[column])) {
            roles[column] = .unit
        }
    }

    /// Refuses columns that tell apart what is counted: rows of several kinds would become readings of one measure.
    private mutating func refuseSeveralIndicators() {
        for column in free where ReadingRoles.indicators.contains(Folding.slug(table.header[column])) {
            let texts = Set(table.rows.lazy.compactMap { $0.cell(column) }).sorted()
            if texts.count > 1 {
                problems.append(error(.severalIndicators(table.key(of: column), texts), column))
            }
        }
    }

    private static let indicators: Set<String> = [
        "indicator", "indicador", "indicator-name", "nombre-del-indicador", "series", "serie", "series-name",
        "variable", "metric", "concepto", "data-element", "measure", "delito", "tipo-de-delito", "crime", "crime-type",
        "offence", "offense",
    ]

    /// Refuses codes that count within a state, as those of three figures with zeros do, where no column has that of
    /// the state; a plan may have as short ones.
    private mutating func refuseCodesInState(_ plan: Plan) {
        guard let code = roles.first(where: { $0.value == .code })?.key, !has(.stateCode),
            areAll(code, { CellText.isDigits($0) && $0.utf8.count <= 3 }),
            !plan.cities.contains(where: { $0.code.map { CityName.figures(of: $0).count <= 3 } == true })
        else { return }
        let states = roles.first { $0.value == .state }?.key
        if let states, areAll(states, { PlaceColumns.stateCode(in: $0) != nil }) { return }
        let isPadded = table.rows.contains { $0.cell(code).map { $0.utf8.count == 3 && $0.hasPrefix("0") } == true }
        if isPadded || !has(.city) { problems.append(error(.codesInState(table.key(of: code)), code)) }
    }

    /// Takes the only column without a name for that of the cities, as tables of statistical offices leave its head
    /// empty.
    private mutating func findUnnamedCity() {
        let found = free.filter { table.header[$0].isEmpty && areAll($0) { !CellText.isFigure($0) } }
        if found.count == 1 { roles[found[0]] = .city }
    }

    /// Refuses a table that tells the states of its readings but not their cities: they are no readings of the whole
    /// country.
    private mutating func refuseStatesAlone() {
        if has(.city) || has(.code) { return }
        for role in [ReadingRole.state, .stateCode] { find(role) }
        guard let states = roles.filter({ [.state, .stateCode].contains($0.value) }).keys.min() else { return }
        problems.append(error(.statesAlone(table.key(of: states)), states))
    }

    /// Refuses readings of the whole country where cells or columns are named after cities of the plan.
    private mutating func refuseFiguresOfCities(_ cities: PlanCities) {
        let values = table.header.indices.filter { roles[$0] == .value }
        if !has(.period) {
            let across = (values.isEmpty ? free : values).filter { cities.areNamed(by: table.header[$0]) }
            if let first = across.first {
                problems.removeAll { $0.isAboutValues }
                problems.append(error(.citiesAcross(across.map(table.key)), first))
            }
        }
        for column in free {
            guard let city = cities.first(in: column, of: table) else { continue }
            problems.append(error(.unreadCities(table.key(of: column), city), column))
        }
    }

    /// Whether all filled cells of a column, of which there are some, are of a sort.
    private func areAll(_ column: Int, _ isOne: (String) -> Bool) -> Bool {
        let cells = table.rows.lazy.filter { $0.total == nil }.compactMap { $0.cell(column) }
        return !cells.isEmpty && cells.allSatisfy(isOne)
    }

    /// The free columns that have the name of a role; where none has, those that have it without a note or marks.
    private func named(_ role: ReadingRole) -> [Int] {
        let wanted = Set(role.synonyms.map { Folding.slug($0) })
        let exact = free.filter { wanted.contains(Folding.slug(table.header[$0])) }
        if !exact.isEmpty { return exact }
        return free.filter { wanted.contains(Folding.slug(ColumnNames.withoutNote(table.header[$0]))) }
    }

    /// Finds the column of a role by its name; asks where several have one.
    private mutating func find(_ role: ReadingRole) {
        if has(role) { return }
        let found = named(role)
        if found.count > 1 { return ask(role, found) }
        if let only = found.first { roles[only] = role }
    }

    private mutating func ask(_ role: ReadingRole, _ columns: [Int]) {
        problems.append(ImportError(table.form.headerRow, .severalColumns(role, columns.map(table.key))))
    }

    private func error(_ reason: ImportError.Reason, _ column: Int) -> ImportError {
        ImportError(table.form.headerRow, column: table.column(column), reason)
    }

    /// Finds the columns of days, or of year and month.
    private mutating func findDays() {
        if has(.day) || day != nil { return }
        let faults = problems.count
        let isYearApart = has(.year) || year != nil || named(.year).count == 1
        for (role, isPart) in [(ReadingRole.quarter, isPartAlone), (.week, Week.isAlone)] {
            let parts = named(role)
            if isYearApart, !has(.quarter), parts.count == 1, areAll(parts[0], isPart) { roles[parts[0]] = role }
        }
        if has(.quarter) || has(.week) {
            if year == nil { find(.year) }
            if year == nil, !has(.year), let first = roles.first(where: { [.quarter, .week].contains($0.value) })?.key {
                problems.append(error(.noYear, first))
            }
            return
        }
        if !has(.year), !has(.month), year == nil { find(.day) }
        if has(.day) || problems.count > faults { return }
        if year == nil { find(.year) }
        find(.month)
        if problems.count > faults || has(.month) && (has(.year) || year != nil) { return }
        // One of the two alone may have the whole period.
        guard let only = roles.first(where: { $0.value == .year || $0.value == .month })?.key else {
            return problems.append(ImportError(table.form.headerRow, .noColumn(.day, table.keys)))
        }
        // A column of many rows has few periods.
        let texts = Set(table.rows.lazy.compactMap { $0.cell(only) })
        if texts.contains(where: { PeriodName($0)?.sort == .month }) { problems.append(error(.noYear, only)) }
        roles[only] = .day
    }

    /// Finds the column of the values: the one that is named after the measure, else the only one that may be it.
    private mutating func findValue() {
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

    /// Whether a name is that of a column whose figures count nothing, or not what is measured.
    static func isCode(_ name: String) -> Bool {
        let words = Folding.slug(name).split(separator: "-").map(String.init)
        return words.contains(where: codes.contains) && !words.contains(where: counts.contains)
    }

    /// Whether a name is that of a column of inhabitants.
    static func isPopulation(_ name: String) -> Bool {
        Folding.slug(name).split(separator: "-").contains { ["population", "poblacion", "pob"].contains($0) }
    }

    /// Words in the names of such columns.
    private static let codes: Set<String> = [
        "id", "code", "codes", "codigo", "cod", "clave", "cve", "key", "inegi", "fips", "no", "num", "folio", "ent",
        "mun", "row", "fila", "population", "poblacion", "pob", "lat", "lon", "latitude", "longitude", "latitud",
        "longitud", "case", "caso", "incident", "incidente", "event", "evento", "expediente", "carpeta",
        "averiguacion", "report", "reporte", "ticket", "serial", "index", "indice", "age", "edad", "hour", "hora",
        "time", "zip", "postal", "cp", "phone", "telefono", "tel", "district", "distrito", "beat", "ward", "rank",
        "ranking", "posicion", "section",
        "seccion", "sector", "zone", "zona", "var", "variacion", "variation", "cambio", "change", "diferencia",
        "target", "targets", "meta", "metas", "goal", "objetivo", "forecast", "pronostico",
        "planned", "programado", "budget", "presupuesto", "baseline", "ageb", "house", "street", "calle", "x", "y",
    ]

    /// Words beside them by which a column counts all the same: `Incident count`.
    private static let counts: Set<String> = [
        "count", "counts", "conteo", "total", "totals", "totales", "cantidad", "cases", "casos", "victims", "victimas",
        "fatalities", "deaths", "muertes", "defunciones", "incidents", "incidentes", "events", "eventos", "homicides",
        "homicidios", "robberies", "robos", "kidnappings", "secuestros", "arrests", "detenidos",
    ]
}

extension ImportError {
    /// Whether it says that no column, or none of several, has the values.
    fileprivate var isAboutValues: Bool {
        switch reason {
        case .noColumn(.value, _), .severalColumns(.value, _), .noCount: true
        default: false
        }
    }
}

extension ImportTable {
    /// The texts by which options name the columns.
    var keys: [String] { header.indices.filter { !header[$0].isEmpty }.map(key) }
}
