/// The target path of a measure in a place: a straight line from its baseline on the plan's first day to its target
/// on its due day, by default the plan's end.
public struct TargetPath: Equatable, Sendable {
    /// The plan's first day, and the baseline.
    public let start: Day
    public let baseline: Figure
    /// The day on which the target is to be reached.
    public let due: Day
    public let target: Figure

    /// The direction in which the measure is better, where it is stated.
    public let direction: Direction?

    /// The expected value on a day.
    public func expected(on day: Day) -> Figure {
        let way = Figure.quotient(
            target.scaled - baseline.scaled, times: Int128(daysOnTheWay(on: day)), over: Int128(days))
        return way.map { Figure(scaled: baseline.scaled + $0) } ?? baseline
    }

    /// The path from one day to another as a line: its first and its last point, and the days between them on which it
    /// turns.
    public func line(from first: Day, to last: Day) -> [(day: Day, value: Figure)] {
        let turns = [start, start + days].filter { first < $0 && $0 < last }
        return ([first] + turns + (first < last ? [last] : [])).map { (day: $0, value: expected(on: $0)) }
    }

    /// Whether a value on a day is behind the path by more than a number of points of per cent of the whole distance.
    /// On a path that holds its baseline any move in the wrong direction counts; without a direction, any move.
    public func isOff(_ value: Figure, on day: Day, by tolerance: Int) -> Bool {
        if target == baseline {
            switch direction {
            case .up: return value < baseline
            case .down: return value > baseline
            case .hold, nil: return value != baseline
            }
        }
        // Exact, and the same whether the measure is to rise or to fall.
        let whole = target.scaled - baseline.scaled
        let come = value.scaled - baseline.scaled
        let behind = Int128(daysOnTheWay(on: day)) * whole - come * Int128(days)
        return (whole > 0 ? behind : -behind) * 100 > Int128(tolerance * days) * Int128(whole.magnitude)
    }

    private var days: Int { max(1, due - start) }

    private func daysOnTheWay(on day: Day) -> Int { min(days, max(0, day - start)) }
}

extension Measure {
    /// Whether the goal contradicts the direction from the baseline to the target.
    func contradicts(_ target: CityTarget) -> Bool {
        guard let baseline = target.baseline, let goal = target.target else { return false }
        switch direction {
        case .up: return goal < baseline
        case .down: return goal > baseline
        case .hold: return goal != baseline
        case nil: return false
        }
    }
}

extension Plan {
    /// The target path of a measure in a place; nil where its baseline, its target or the plan's clock is missing, or
    /// where its goal contradicts them.
    public func path(of series: Series) -> TargetPath? {
        let (measure, target) = (measure(series.measure), target(of: series))
        guard let start = settings.start, let baseline = target.baseline,
            let goal = goal(target, measure?.direction), measure?.contradicts(target) != true
        else { return nil }
        let due = target.due ?? start.adding(months: settings.months)
        return TargetPath(start: start, baseline: baseline, due: due, target: goal, direction: measure?.direction)
    }

    /// The value to reach: the target, or the baseline of a measure that is to hold it.
    func goal(_ target: CityTarget, _ direction: Direction?) -> Figure? {
        target.target ?? (direction == .hold ? target.baseline : nil)
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
            return measure.city.map { $0 == city } ?? isRead(measure, in: city)
        }
    }

    /// Whether a measure of many places is read in a city: it has a reading or a target of its own there; where it is
    /// read nowhere in the nation as a whole, its common baseline and target are for every city, and for the nation
    /// where the plan has no city.
    private func isRead(_ measure: Measure, in city: String) -> Bool {
        let series = Series(measure.id, in: city)
        return !readings(of: series).isEmpty || hasOwnTarget(measure.id, in: city)
            || measure.baseline != nil && measure.target != nil && !hasNationalReadings(of: measure.id)
                && (series.city != nil || focusCities.isEmpty)
    }

    /// Whether a measure has readings of the nation as a whole.
    func hasNationalReadings(of measure: String) -> Bool { !readings(of: Series(measure, in: nil)).isEmpty }

    /// Whether a measure has a baseline or a target of its own in a city.
    public func hasOwnTarget(_ measure: String, in city: String) -> Bool {
        targetTable.present(CityTarget.id(of: measure, in: city)).map { $0.baseline != nil || $0.target != nil }
            ?? false
    }

    /// The places where a measure is read, the whole country last, whose readings are those of the national row too.
    public func series(of measure: Measure) -> [Series] {
        if let city = measure.city { return [Series(measure.id, in: city)] }
        let places = cities.filter { isRead(measure, in: $0.id) }
        let isNational = hasNationalReadings(of: measure.id) || places.contains(where: \.isNational)
        return places.filter { !$0.isNational }.map { Series(measure.id, in: $0.id) }
            + (isNational ? [Series(measure.id, in: nil)] : [])
    }

    /// The same; of a measure that is read nowhere yet the place where it belongs.
    public func seriesOrOwn(of measure: Measure) -> [Series] {
        let places = series(of: measure)
        return places.isEmpty ? [Series(measure.id, in: measure.city)] : places
    }
}
