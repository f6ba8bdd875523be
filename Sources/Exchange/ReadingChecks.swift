import Plan

/// Asks about figures of a table that the measure may not have: of other periods, of another kind, or below zero.
struct ReadingChecks {
    let plan: Plan
    let measure: String
    let options: ReadingOptions
    let headerRow: Int
    /// The column of the figures; nil of a table with a column for each period.
    let figures: ImportError.Column?

    /// Figures that the table says to be rates for a measure that is counted, or to be of another one.
    /// - Parameters:
    ///   - name: the measure as a person names it.
    ///   - isUnitTold: whether the unit was asked about.
    func otherFigures(_ source: ReadingSource, named name: String, isUnitTold: Bool) -> [ImportError] {
        guard !options.takesOtherFigures, let known = plan.measure(measure) else { return [] }
        let words = MeasureWords(known, name, in: plan)
        let rate = words.isRate || isUnitTold ? nil : source.facts.rate(of: words) ?? source.share
        let reason =
            rate.map { ImportError.Reason.rateOfCount($0, known.title.plain) }
            ?? source.facts.other(than: words).map { .otherMeasure($0, known.title.plain) }
        return reason.map { [ImportError(headerRow, column: figures, $0)] } ?? []
    }

    /// Readings of several periods, and of another one than those of the measure: they would stand for other days, or
    /// twice for some.
    func periods(_ entries: [ReadingSource.Entry]) -> [ImportError] {
        if options.takesAnyPeriod { return [] }
        var days: [ReadingPeriod: Day] = [:]
        for entry in entries where days[entry.period] == nil { days[entry.period] = entry.day }
        // A whole day is one of any sort.
        let found = ReadingPeriod.allCases.filter { $0 != .day && days[$0] != nil }
        guard let period = found.first, let first = days[period] else { return [] }
        if found.count > 1 { return [ImportError(headerRow, .severalPeriods(found))] }
        let known = PeriodOfMeasure(days: readings.map { $0.compactMap(\.day) })
        if known.takes(period, from: first) { return [] }
        return [ImportError(headerRow, .otherPeriod(plan.measure(measure)?.title.plain ?? measure, period))]
    }

    /// Figures below zero for a measure that has none.
    func negatives(_ rows: [ImportTable.Row], _ entries: [ReadingSource.Entry?]) -> [ImportError] {
        guard !options.takesNegatives, let known = plan.measure(measure) else { return [] }
        let lower = zip(rows, entries).filter { _, entry in entry.map { $0.value < Figure(0) } ?? false }
        if lower.isEmpty || readings.contains(where: { $0.contains { $0.value.map { $0 < Figure(0) } ?? false } }) {
            return []
        }
        return lower.map { row, entry in
            ImportError(row.line, column: figures, .negative(entry?.value.code ?? "", known.title.plain))
        }
    }

    /// The readings that the measure has, by place.
    private var readings: [[Reading]] {
        ([nil] + plan.cities.map { Optional($0.id) }).map { plan.readings(of: Series(measure, in: $0)) }
    }
}
