/// The target path of a measure in a place: a straight line from its baseline on the plan's first day to its target
/// on its due day, by default the plan's end.
public struct TargetPath: Equatable, Sendable {
    /// The plan's first day, and the baseline.
    public let start: Day
    public let baseline: Figure
    /// The day on which the target is to be reached.
    public let due: Day
    public let target: Figure

    /// The expected value on a day.
    public func expected(on day: Day) -> Figure {
        let days = max(1, due - start)
        let way = Figure.quotient(
            target.scaled - baseline.scaled, times: Int128(min(days, max(0, day - start))), over: Int128(days))
        return way.map { Figure(scaled: baseline.scaled + $0) } ?? baseline
    }

    /// The distance of a value behind the path, in per cent of the whole distance; negative is ahead.
    public func shortfall(of value: Figure, on day: Day) -> Int {
        let behind = Figure.quotient(
            expected(on: day).scaled - value.scaled, times: 100, over: target.scaled - baseline.scaled)
        return behind.map { Int(clamping: $0) } ?? 0
    }
}

extension Plan {
    /// The target path of a measure in a place; nil where its baseline, its target or the plan's clock is missing.
    public func path(of series: Series) -> TargetPath? {
        let target = target(of: series)
        guard let start = settings.start, let baseline = target.baseline, let goal = target.target else { return nil }
        let due = target.due ?? start.adding(months: settings.months)
        return due > start ? TargetPath(start: start, baseline: baseline, due: due, target: goal) : nil
    }

    /// The latest reading of a measure in a place by a day.
    public func latest(of series: Series, on today: Day) -> Reading? {
        readings(of: series).last { ($0.day ?? .distant) <= today && $0.value != nil }
    }

    /// The measures of a line in a city, or of the city as a whole: those of that city only, and those with readings
    /// or a target there.
    public func measures(in city: String, line: LineOfEffort?) -> [Measure] {
        measures.filter { measure in
            guard measure.line == line else { return false }
            if let own = measure.city { return own == city }
            return isRead(measure.id, in: city)
        }
    }

    private func isRead(_ measure: String, in city: String) -> Bool {
        let series = Series(measure, in: city)
        let target = target(of: series)
        return !readings(of: series).isEmpty || target.baseline != nil && target.target != nil
    }

    /// The places where a measure has readings or a target of its own, the whole country last.
    public func series(of measure: Measure) -> [Series] {
        if let city = measure.city { return [Series(measure.id, in: city)] }
        let here = cities.map { Series(measure.id, in: $0.id) }.filter { series in
            !readings(of: series).isEmpty
                || value(.target, CityTarget.id(of: measure.id, in: series.city ?? ""), .target) != nil
        }
        let nation = Series(measure.id, in: nil)
        return here + (readings(of: nation).isEmpty ? [] : [nation])
    }
}
