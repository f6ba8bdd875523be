/// The measured share of the national violence in the last whole year, like with like: the same months for a city and
/// for the nation.
public struct MeasuredShare: Equatable, Sendable {
    /// The id of the measure.
    public let measure: String
    /// The year.
    public let year: Int
    /// The share of all cities of the plan, in per cent of the nation; nil where any of them has none.
    public let total: Figure?
    /// The share of each city that was read in a month of the year, by its id.
    public let byCity: [String: Figure]
}

extension Plan {
    /// The measured share on a day; nil where no measure is named for it, or where there is no whole year of it.
    ///
    /// Of the years before the present one that have a national reading in each month, it is the last in which a city
    /// was read too.
    public func measuredShare(on today: Day) -> MeasuredShare? {
        guard let measure = measureOfViolence else { return nil }
        let nation = MonthlySums(readings(of: Series(measure, in: nil)))
        for year in nation.wholeYears.sorted(by: >) where year < today.civil.year {
            let known = focusCities.compactMap { city -> (String, Figure)? in
                let ofCity = MonthlySums(readings(of: Series(measure, in: city.id)))
                return ofCity.share(of: nation, in: year).map { (city.id, $0) }
            }
            guard !known.isEmpty else { continue }
            let total = known.count < focusCities.count ? nil : known.reduce(Figure(0)) { $0 + $1.1 }
            return MeasuredShare(
                measure: measure, year: year, total: total,
                byCity: Dictionary(known, uniquingKeysWith: { first, _ in first }))
        }
        return nil
    }

    /// The measure by which the share of the violence is measured: the one that the plan names; else the only measure
    /// of effect with readings of the nation and of a city.
    private var measureOfViolence: String? {
        if let named = settings.violenceMeasure { return measureTable.present(named)?.id }
        let read = measures.filter { measure in
            measure.kind == .effect && measure.city == nil && hasNationalReadings(of: measure.id)
                && focusCities.contains { !readings(of: Series(measure.id, in: $0.id)).isEmpty }
        }
        return read.count == 1 ? read.first?.id : nil
    }

    /// Issues of too many cities and of impossible shares.
    func focusIssues(_ measured: MeasuredShare?) -> [Issue] {
        var found: [Issue] = []
        let count = focusCities.count
        if count > settings.focusLimit {
            found.append(Issue(.tooManyCities(count, limit: settings.focusLimit), .plan))
        }
        guard let stated = focusShare else { return found }
        if stated > 100 { found.append(Issue(.sharesOver100(stated), .plan)) }
        if let measured, let total = measured.total,
            abs(Figure(stated).scaled - total.scaled) > Figure(settings.tolerance).scaled
        {
            let cause = Cause.shareDiffers(stated: stated, measured: total.rounded, year: measured.year)
            found.append(Issue(cause, .measure(measured.measure)))
        }
        return found
    }
}

/// The sums of readings by month.
private struct MonthlySums {
    private var months: [Int: Figure] = [:]

    init(_ readings: [Reading]) {
        for reading in readings {
            guard let day = reading.day?.civil, let value = reading.value else { continue }
            let month = day.year * 12 + day.month - 1
            months[month] = (months[month] ?? Figure(0)) + value
        }
    }

    /// The years with a reading in each of their months.
    var wholeYears: [Int] {
        let years = Dictionary(grouping: months.keys) { $0 / 12 }
        return years.filter { $0.value.count == 12 }.map(\.key)
    }

    /// The share of the nation in per cent, over the months of a year that both were read in; nil where there is none.
    func share(of nation: MonthlySums, in year: Int) -> Figure? {
        var (own, whole) = (Figure(0), Figure(0))
        var isRead = false
        for month in year * 12..<(year + 1) * 12 {
            guard let here = months[month], let all = nation.months[month] else { continue }
            isRead = true
            own = own + here
            whole = whole + all
        }
        return isRead ? own.percent(of: whole) : nil
    }
}
