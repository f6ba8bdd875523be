import Plan

/// The days of a table that may have a row for each event.
enum EventDays {
    /// Whether the days of a column are scattered as those of events are: neither the first nor the last days of months,
    /// nor the same day of each week, nor longer periods.
    static func areScattered(_ cells: [String], in form: TableForm) -> Bool {
        DayOrder.allCases.allSatisfy { order in
            guard let days = try? ColumnDays(cells, in: form, stated: order) else { return true }
            let found = Set(cells.compactMap { Day(iso: days.plain($0)) })
            if found.count < 2 { return false }
            let areFirst = found.allSatisfy { $0.civil.day == 1 }
            let areLast = found.allSatisfy { ($0 + 1).civil.day == 1 }
            let areWeekly = Set(found.map(\.weekday)).count == 1
            return !areFirst && !areLast && !areWeekly
        }
    }
}
