import Phrases
import Plan

/// The roles of the columns of a table of readings.
public struct ReadingRoles: Sendable {
    /// The roles by the places of columns.
    public internal(set) var roles: [Int: ReadingRole] = [:]
    /// Those of them that were found.
    public internal(set) var found: [Int: ReadingRole] = [:]
    /// The year of every reading, or its day or period, where that is stated.
    public internal(set) var year, day: String?
    /// The names or letters of columns that are not read.
    public internal(set) var unread: [String] = []
    /// The faults of the columns.
    public internal(set) var problems: [ImportError] = []

    let table: ImportTable
    let measure: Set<String>
    var closed: Set<Int> = []
    var periods: [Int] = []
    /// The period by which rows are counted, where each is an event.
    public let counted: CountPeriod?
    let fiscalStart: Int?

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
        columns.others = table.header.indices.filter { roles[$0] == nil && !closed.contains($0) }.map(table.key)
        columns.isCityStated = roles.contains { $0.value == .city && found[$0.key] == nil }
        return columns
    }

    /// The name or letters of the column with a role; nil where none has it.
    func column(_ role: ReadingRole) -> String? {
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
    mutating func place(_ name: String) -> Int? {
        do throws(ImportFailure) {
            return try table.column(named: name).index
        } catch {
            problems += error.problems.filter { !problems.contains($0) }
            return nil
        }
    }

    var free: [Int] { table.header.indices.filter { roles[$0] == nil && !closed.contains($0) } }

    func has(_ role: ReadingRole) -> Bool { roles.values.contains(role) }

    private func isFilled(_ index: Int) -> Bool {
        !table.header[index].isEmpty || table.rows.contains { $0.cell(index) != nil }
    }

    /// Takes the only column without a name for that of the cities, as tables of statistical offices leave its head
    /// empty.
    private mutating func findUnnamedCity() {
        let found = free.filter { table.header[$0].isEmpty && areAll($0) { !CellText.isFigure($0) } }
        if found.count == 1 { roles[found[0]] = .city }
    }

    /// Whether all filled cells of a column, of which there are some, are of a sort.
    func areAll(_ column: Int, _ isOne: (String) -> Bool) -> Bool {
        let cells = table.rows.lazy.filter { $0.total == nil }.compactMap { $0.cell(column) }
        return !cells.isEmpty && cells.allSatisfy(isOne)
    }

    /// The free columns that have the name of a role; where none has, those that have it without a note or marks.
    func named(_ role: ReadingRole) -> [Int] {
        let wanted = Set(role.synonyms.map { Folding.slug($0) })
        let exact = free.filter { wanted.contains(Folding.slug(table.header[$0])) }
        if !exact.isEmpty { return exact }
        return free.filter { wanted.contains(Folding.slug(ColumnNames.withoutNote(table.header[$0]))) }
    }

    /// Finds the column of a role by its name; asks where several have one.
    mutating func find(_ role: ReadingRole) {
        if has(role) { return }
        let found = named(role)
        if found.count > 1 { return ask(role, found) }
        if let only = found.first { roles[only] = role }
    }

    mutating func ask(_ role: ReadingRole, _ columns: [Int]) {
        problems.append(ImportError(table.form.headerRow, .severalColumns(role, columns.map(table.key))))
    }

    func error(_ reason: ImportError.Reason, _ column: Int) -> ImportError {
        ImportError(table.form.headerRow, column: table.column(column), reason)
    }

}

extension ImportTable {
    /// The texts by which options name the columns.
    var keys: [String] { header.indices.filter { !header[$0].isEmpty }.map(key) }
}
