/// The share of the national violence as readings tell it: what a measure of effect with a national total says of the
/// last calendar year that was over.
public struct MeasuredShare: Equatable, Sendable {
    /// The id of the measure.
    public let measure: String
    /// The year.
    public let year: Int
    /// The share of all cities of the plan together, in per cent of the nation.
    public let total: Double
    /// The share of each city that has readings, by its id.
    public let byCity: [String: Double]
}

extension Plan {
    /// The measured share on a day; nil where no measure of effect has a national total for a year that is over.
    public func measuredShare(on today: Day) -> MeasuredShare? {
        for measure in measures where measure.sort == .effect {
            let nation = readings(of: Series(measure.id, in: nil))
            let years = nation.compactMap { $0.day?.civil.year }.filter { $0 < today.civil.year }
            guard let year = years.last else { continue }
            let whole = sum(nation, in: year)
            guard whole > 0 else { continue }
            let known = cities.map { ($0.id, readings(of: Series(measure.id, in: $0.id))) }
                .filter { !$0.1.isEmpty }.map { ($0, sum($1, in: year) * 100 / whole) }
            guard !known.isEmpty else { continue }
            return MeasuredShare(
                measure: measure.id, year: year, total: known.reduce(0) { $0 + $1.1 },
                byCity: Dictionary(known, uniquingKeysWith: { first, _ in first }))
        }
        return nil
    }

    private func sum(_ readings: [Reading], in year: Int) -> Double {
        readings.reduce(0) { $1.day?.civil.year == year ? $0 + ($1.value?.double ?? 0) : $0 }
    }

    /// Too many cities, and shares that cannot be.
    func focusFindings(on today: Day) -> [Finding] {
        var found: [Finding] = []
        if cities.count > settings.focusLimit {
            found.append(Finding(.tooManyCities(cities.count, limit: settings.focusLimit), .plan))
        }
        guard let stated = focusShare else { return found }
        if stated > 100 { found.append(Finding(.sharesOver100(stated), .plan)) }
        if let measured = measuredShare(on: today) {
            let share = Int(measured.total.rounded())
            if abs(stated - share) > settings.tolerance {
                let cause = Cause.shareDiffers(stated: stated, measured: share, year: measured.year)
                found.append(Finding(cause, .measure(measured.measure)))
            }
        }
        return found
    }
}
