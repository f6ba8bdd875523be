/// The measured share of the national violence: by a measure of effect with a national total, for the last complete
/// calendar year.
public struct MeasuredShare: Equatable, Sendable {
    /// The id of the measure.
    public let measure: String
    /// The year.
    public let year: Int
    /// The share of all cities of the plan, in per cent of the nation.
    public let total: Figure
    /// The share of each city that has readings, by its id.
    public let byCity: [String: Figure]
}

extension Plan {
    /// The measured share on a day; nil where no measure of effect has a national total for a complete year.
    public func measuredShare(on today: Day) -> MeasuredShare? {
        for measure in measures where measure.kind == .effect {
            let ofNation = readings(of: Series(measure.id, in: nil))
            let years = ofNation.compactMap { $0.day?.civil.year }.filter { $0 < today.civil.year }
            guard let year = years.last else { continue }
            let whole = sum(ofNation, in: year)
            let known = cities.compactMap { city -> (String, Figure)? in
                let share = sum(of: Series(measure.id, in: city.id), in: year).flatMap { $0.percent(of: whole) }
                return share.map { (city.id, $0) }
            }
            guard !known.isEmpty else { continue }
            return measuredShare(measure.id, year, Dictionary(known, uniquingKeysWith: { first, _ in first }))
        }
        return nil
    }

    private func measuredShare(_ measure: String, _ year: Int, _ byCity: [String: Figure]) -> MeasuredShare {
        let total = cities.reduce(Figure(0)) { $0 + (byCity[$1.id] ?? Figure(0)) }
        return MeasuredShare(measure: measure, year: year, total: total, byCity: byCity)
    }

    /// The sum of the readings of a place in a year; nil where there are none.
    private func sum(of series: Series, in year: Int) -> Figure? {
        let known = readings(of: series)
        return known.isEmpty ? nil : sum(known, in: year)
    }

    private func sum(_ readings: [Reading], in year: Int) -> Figure {
        readings.lazy.filter { $0.day?.civil.year == year }.compactMap(\.value).reduce(Figure(0), +)
    }

    /// Issues of too many cities and of impossible shares.
    func focusIssues(_ measured: MeasuredShare?) -> [Issue] {
        var found: [Issue] = []
        if cities.count > settings.focusLimit {
            found.append(Issue(.tooManyCities(cities.count, limit: settings.focusLimit), .plan))
        }
        guard let stated = focusShare else { return found }
        if stated > 100 { found.append(Issue(.sharesOver100(stated), .plan)) }
        if let measured {
            let share = measured.total.rounded
            if abs(stated - share) > settings.tolerance {
                let cause = Cause.shareDiffers(stated: stated, measured: share, year: measured.year)
                found.append(Issue(cause, .measure(measured.measure)))
            }
        }
        return found
    }
}
