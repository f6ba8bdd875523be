import Plan

/// Columns of periods that have the same words beside them: `Homicides 2009..Homicides 2010`.
public struct PeriodSeries: Equatable, Sendable {
    /// The words; empty where the columns have none.
    public let words: String
    /// The columns as an option names them, by the first and the last.
    public let range: String
}

/// The columns of a table of readings that are months or years.
struct ReadingPeriods {
    /// Their places, in order.
    private(set) var columns: [Int] = []
    /// Whether they are months without a year.
    private(set) var lackYear = false
    /// Whether they are years.
    private(set) var areYears = false
    /// Names of columns that cannot be understood, and periods that are there twice.
    private(set) var problems: [ImportError] = []

    private typealias Named = (index: Int, name: PeriodName)

    /// Finds the columns of the commonest sort of period among those that are free.
    /// - Parameters:
    ///   - range: the first and the last of them, where they are stated.
    ///   - stated: columns that a person says to be among them.
    ///   - isSingle: whether one column is enough.
    ///   - measure: the folded names of the measure, which may stand beside the periods.
    ///   - takesWords: whether periods with other words beside them may be those of the readings.
    init(
        in table: ImportTable, free: [Int], range: ClosedRange<Int>?, stated: [Int], isSingle: Bool,
        measure: Set<String>, takesWords: Bool
    ) {
        let possible = free.filter { range?.contains($0) ?? true || stated.contains($0) }
        let ends = stated + (range.map { [$0.lowerBound, $0.upperBound] } ?? [])
        let named = ReadingPeriods.named(possible, table)
        let plain = named.filter { $0.name.words.isEmpty }
        var names = plain
        let areStated = ends.contains { end in named.contains { $0.index == end && !$0.name.words.isEmpty } }
        if areStated || ReadingPeriods.most(plain) < 2 && takesWords {
            names = series(named, ends, measure, table) ?? plain
        }
        // Of two sorts with as many columns the first in the table counts.
        let most = ReadingPeriods.most(names)
        let sort = names.first { one in names.count { $0.name.sort == one.name.sort } == most }?.name.sort
        for end in ends where !names.contains(where: { $0.index == end && $0.name.sort == sort }) {
            problems.append(ReadingPeriods.unclear(end, table))
        }
        guard let sort, most > 1 || isSingle || !ends.isEmpty || !problems.isEmpty else { return }
        let found = names.filter { $0.name.sort == sort }
        columns = found.map(\.index)
        (lackYear, areYears) = (sort.lacksYear, sort == .year)
        refuse(found, sort, table)
        // Periods of several lengths, as sums up to each month have, are none of one series.
        if most == 1, ends.isEmpty {
            for other in names where other.name.sort != sort {
                problems.append(ReadingPeriods.unclear(other.index, table))
            }
        }
        let words = Set(found.map(\.name.words))
        for index in possible
        where PeriodName.isUnclear(table.header[index], among: sort) && !columns.contains(index)
            && !ends.contains(index) && !words.contains(where: { !$0.isEmpty })
            && !ReadingRoles.isPopulation(table.header[index])
        {
            problems.append(ReadingPeriods.unclear(index, table))
        }
    }

    /// The columns that are named after periods. Weeks without years that may be halves of a year are such.
    private static func named(_ possible: [Int], _ table: ImportTable) -> [Named] {
        let numbers = PeriodName.months(numbered: possible.map { table.header[$0] })
        let named = possible.compactMap { index in
            (PeriodName(table.header[index]) ?? numbers[table.header[index]]).map { (index: index, name: $0) }
        }
        let areWeeks = Week.areCertain(named.filter { $0.name.sort == .weekAlone }.map(\.name.text))
        return named.compactMap { index, name in
            if areWeeks || name.sort != .weekAlone { return (index, name) }
            return name.asHalf.map { (index, $0) }
        }
    }

    /// The number of columns of the commonest sort.
    private static func most(_ names: [Named]) -> Int {
        names.map { one in names.count { $0.name.sort == one.name.sort } }.max() ?? 0
    }

    /// The columns with words beside their periods: those that are stated, those of the measure, else all where they
    /// have the same words. Asks where they have several.
    private mutating func series(_ named: [Named], _ ends: [Int], _ measure: Set<String>, _ table: ImportTable)
        -> [Named]?
    {
        var groups: [(words: String, columns: [Named])] = []
        for one in named where !one.name.words.isEmpty {
            if let place = groups.firstIndex(where: { $0.words == one.name.words }) {
                groups[place].columns.append(one)
            } else {
                groups.append((one.name.words, [one]))
            }
        }
        if !ends.isEmpty {
            return groups.first { group in group.columns.contains { ends.contains($0.index) } }?.columns
        }
        if let own = groups.first(where: { measure.contains($0.words.replacing(" ", with: "-")) }) {
            return own.columns
        }
        groups.removeAll { ReadingRoles.isCode($0.words) }
        if groups.count > 1 {
            let series = groups.map { group in
                let ends = [group.columns[0], group.columns[group.columns.count - 1]].map { table.key(of: $0.index) }
                return PeriodSeries(words: group.words, range: ends.joined(separator: ".."))
            }
            let reason = ImportError.Reason.severalSeries(series)
            let first = groups[0].columns[0].index
            problems.append(ImportError(table.form.headerRow, column: table.column(first), reason))
        }
        return groups.first?.columns
    }

    /// Refuses periods that are there twice, and numerals that may be those of halves.
    private mutating func refuse(_ found: [Named], _ sort: PeriodName.Sort, _ table: ImportTable) {
        if sort == .numeral || sort == .numeralAlone, !ColumnDays.haveQuarters(found.map(\.name.text)) {
            for (index, _) in found { problems.append(ReadingPeriods.unclear(index, table)) }
            return
        }
        var known: [String: Int] = [:]
        for (index, name) in found {
            if let first = known[name.meaning] {
                let parts = ReadingPeriods.parts(of: found, in: table)
                let reason = ImportError.Reason.periodTwice(table.column(first), parts: parts, lackYear: lackYear)
                problems.append(ImportError(table.form.headerRow, column: table.column(index), reason))
            } else {
                known[name.meaning] = index
            }
        }
    }

    /// The runs of columns in which no period is there twice, as options name them: `B..C`, `D..E`.
    private static func parts(of found: [(index: Int, name: PeriodName)], in table: ImportTable) -> [String] {
        var (parts, met) = ([[Int]](), Set<String>())
        for (index, name) in found {
            if !met.insert(name.meaning).inserted || parts.isEmpty {
                met = [name.meaning]
                parts.append([])
            }
            parts[parts.count - 1].append(index)
        }
        return parts.map { part in
            let ends = [part[0], part[part.count - 1]].map { table.column($0).letters }
            return ends.joined(separator: "..")
        }
    }

    private static func unclear(_ index: Int, _ table: ImportTable) -> ImportError {
        ImportError(table.form.headerRow, column: table.column(index), .unclearPeriod(table.key(of: index)))
    }
}

extension ImportTable {
    /// A column by its place.
    func column(_ index: Int) -> ImportError.Column { ImportError.Column(index: index, name: header[index]) }

    /// The text by which an option names a column: its name, or its letters where it has none or shares it.
    public func key(of column: Int) -> String { self.column(column).key(in: header) }
}
