/// A measure in a place against its target on a day.
public struct MeasureStanding: Equatable, Sendable {
    /// The measure and the place.
    public let measure: Measure
    public let series: Series
    /// The latest reading; nil where there is none.
    public let latest: Reading?
    /// The target path; nil where the measure has none there.
    public let path: TargetPath?
    /// Whether the latest reading is off target; nil without a reading or a path.
    public let isOff: Bool?

    /// The target on the day of the latest reading, or on a day where there is none.
    public func expected(on today: Day) -> Figure? { path?.expected(on: latest?.day ?? today) }

    /// How far the reading is from the target of its day, as a share of the whole way from baseline to target. A path
    /// that holds its baseline has no way; there the share is of the baseline.
    fileprivate var deviation: Double {
        guard isOff == true, let path, let value = latest?.value, let day = latest?.day else { return 0 }
        let way = abs(path.target.double - path.baseline.double)
        return abs(value.double - path.expected(on: day).double) / max(way > 0 ? way : abs(path.baseline.double), 1e-6)
    }

    /// 0 for what is off target, 1 for what is read and on target, 2 for what has a target and no reading, 3 for the
    /// rest.
    fileprivate var rank: Int { isOff.map { $0 ? 0 : 1 } ?? (path == nil ? 3 : 2) }
}

extension Plan {
    /// Every measure in every place: those off target first, those of effect before those of performance, the farthest
    /// first; then those on target, then those without a reading, then those without a target.
    public func measuresWorstFirst(on today: Day) -> [MeasureStanding] {
        let all = measures.flatMap { measure -> [MeasureStanding] in
            seriesOrOwn(of: measure).map { series in
                MeasureStanding(
                    measure: measure, series: series, latest: latest(of: series, on: today), path: path(of: series),
                    isOff: isOffTarget(series, on: today))
            }
        }
        func key(_ standing: MeasureStanding) -> (Int, Int, Double) {
            let isOff = standing.isOff == true
            return (standing.rank, isOff && standing.measure.kind != .effect ? 1 : 0, -standing.deviation)
        }
        return all.enumerated().sorted { left, right in
            let (mine, its) = (key(left.element), key(right.element))
            return mine != its ? mine < its : left.offset < right.offset
        }.map(\.element)
    }
}
