import Plan

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

    /// Finds the columns of the commonest sort of period among those that are free.
    /// - Parameters:
    ///   - range: the first and the last of them, where they are stated.
    ///   - stated: columns that a person says to be among them.
    ///   - isSingle: whether one column is enough.
    init(in table: ImportTable, free: [Int], range: ClosedRange<Int>?, stated: [Int], isSingle: Bool) {
        let possible = free.filter { range?.contains($0) ?? true || stated.contains($0) }
        let named = possible.compactMap { index in PeriodName(table.header[index]).map { (index: index, name: $0) } }
        let areWeeks = Week.areCertain(named.filter { $0.name.sort == .weekAlone }.map(\.name.text))
        let names = named.filter { areWeeks || $0.name.sort != .weekAlone }
        var counts: [PeriodName.Sort: Int] = [:]
        for (_, name) in names { counts[name.sort, default: 0] += 1 }
        // Of two sorts with as many columns the first in the table counts.
        let most = counts.values.max() ?? 0
        let sort = names.first { counts[$0.name.sort] == most }?.name.sort
        let ends = stated + (range.map { [$0.lowerBound, $0.upperBound] } ?? [])
        for end in ends where !names.contains(where: { $0.index == end && $0.name.sort == sort }) {
            problems.append(ReadingPeriods.unclear(end, table))
        }
        guard let sort, most > 1 || isSingle || !ends.isEmpty else { return }
        let found = names.filter { $0.name.sort == sort }
        columns = found.map(\.index)
        (lackYear, areYears) = ([.month, .weekAlone].contains(sort), sort == .year)
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
        for index in possible where PeriodName.isUnclear(table.header[index], among: sort) && !ends.contains(index) {
            problems.append(ReadingPeriods.unclear(index, table))
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
