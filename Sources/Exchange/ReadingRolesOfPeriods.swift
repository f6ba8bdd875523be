import Phrases
import Plan

// Columns of months, quarters, weeks, years and days.

extension ReadingRoles {
    /// Finds the columns that are months or years, unless it is said where days or values are.
    mutating func findPeriods(_ range: ClosedRange<Int>?) {
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

    /// Takes a column of fiscal years for that of the year, where months or other parts stand beside it.
    private mutating func findFiscalYear() {
        let years = named(.day).filter { FiscalYear.isName(table.header[$0]) }
        guard years.count == 1, !has(.year), year == nil, !areAll(years[0], { PartOfYear.ofYear($0) != nil }) else {
            return
        }
        let isBesidePart =
            [.month, .quarter, .week].contains(where: has) || named(.month).count == 1
            || named(.quarter).contains { areAll($0, isPartAlone) }
            || named(.week).contains { areAll($0, Week.isAlone) }
        if isBesidePart { roles[years[0]] = .year }
    }

    /// Finds the columns of days, or of year and month.
    mutating func findDays() {
        if has(.day) || day != nil { return }
        findFiscalYear()
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
}
