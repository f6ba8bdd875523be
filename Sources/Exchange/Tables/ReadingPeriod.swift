import Plan

/// The length of time that a reading stands for.
public enum ReadingPeriod: String, CaseIterable, Sendable {
    case day, week, month
    case twoMonths = "two-months"
    case quarter
    case fourMonths = "four-months"
    case half = "half-year"
    case year

    /// The period of a number of months; nil where none has it.
    init?(months: Int) {
        guard let found = ReadingPeriod.allCases.first(where: { $0.months == months }) else { return nil }
        self = found
    }

    init(_ unit: PartOfYear.Unit) { self = ReadingPeriod(months: unit.rawValue) ?? .month }

    /// The number of its months; nil of days and weeks.
    var months: Int? {
        switch self {
        case .day, .week: nil
        case .month: 1
        case .twoMonths: 2
        case .quarter: 3
        case .fourMonths: 4
        case .half: 6
        case .year: 12
        }
    }

    /// Whether a period of this length can begin on a day where another one of it begins on a given day: fiscal years
    /// begin in other months than those of the calendar.
    func canBegin(on day: Day, as other: Day) -> Bool {
        guard let months else { return self == .day || day.weekday == 1 }
        let (own, known) = (day.civil, other.civil)
        return own.day == 1 && (own.month - known.month) % months == 0
    }
}

extension CountPeriod {
    /// The period of a reading that counts the rows of one.
    var length: ReadingPeriod {
        switch self {
        case .day: .day
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .year: .year
        }
    }
}

/// The period of the readings of one measure, of which a plan keeps the first days alone.
struct PeriodOfMeasure {
    /// The days of its readings, by place.
    let days: [[Day]]

    /// Whether figures of a period can stand among the readings: of longer ones each first day is among the readings'
    /// own, of shorter ones the readings do not show to be longer.
    /// - Parameter first: the first day of one of the figures.
    func takes(_ period: ReadingPeriod, from first: Day) -> Bool {
        let all = days.flatMap(\.self)
        switch period {
        case .day: return true
        // A reading of any day of a month may be that of the month, but two are not.
        case .month where days.allSatisfy({ Set($0.map { [$0.civil.year, $0.civil.month] }).count == $0.count }): break
        case .month: return false
        default: if !all.allSatisfy({ period.canBegin(on: $0, as: first) }) { return false }
        }
        guard let shown else { return true }
        return (shown.months ?? 0) <= (period.months ?? 0)
    }

    /// The longest period that the readings of a place show: of years two are enough, of others three. Nil where they
    /// show none.
    private var shown: ReadingPeriod? {
        let all = days.flatMap(\.self)
        guard let first = all.first, let most = days.map(\.count).max() else { return nil }
        return ReadingPeriod.allCases.last { period in
            guard let months = period.months, months > 1 else { return false }
            return most >= (period == .year ? 2 : 3) && all.allSatisfy { period.canBegin(on: $0, as: first) }
        }
    }
}
