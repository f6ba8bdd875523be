import Plan

/// The periods by which the rows of a table are counted that has a row for each event.
public enum CountPeriod: String, CaseIterable, Sendable {
    case day, week, month, quarter, year

    /// The first day of the period in which a day lies. A week begins on Monday.
    func start(of day: Day) -> Day {
        let (year, month, _) = day.civil
        return switch self {
        case .day: day
        case .week: day - (day.weekday - 1)
        case .month: Day(year: year, month: month, day: 1) ?? day
        case .quarter: Day(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? day
        case .year: Day(year: year, month: 1, day: 1) ?? day
        }
    }
}
