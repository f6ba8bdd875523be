extension Plan {
    /// The state of a measure of effect in a city that an effort called on track or done is asked about.
    private enum EffectGap {
        case noReading
        case off(Reading, value: Figure, expected: Figure)
        case silent(since: Day, last: Day)
    }

    /// Issues of efforts on track or done while a measure of effect is off target, has no reading, or has not been read
    /// for longer than it should be. A measure of the city as a whole concerns all such lines.
    /// - Parameter shown: the shown status of each line.
    func offTargetIssues(in city: String, _ shown: [Status?], on today: Day) -> [Issue] {
        let green = zip(LineOfEffort.allCases, shown).filter { $1 == .onTrack || $1 == .done }.map(\.0)
        guard !green.isEmpty else { return [] }
        let scopes: [LineOfEffort?] = LineOfEffort.allCases.map { $0 } + [nil]
        return scopes.flatMap { scope -> [Issue] in
            let lines = green.filter { scope == nil || $0 == scope }
            guard !lines.isEmpty else { return [] }
            return measures(in: city, line: scope).filter { $0.kind == .effect }.compactMap { measure in
                gap(of: Series(measure.id, in: city), on: today).map { issue($0, of: measure, in: city, lines) }
            }
        }
    }

    private func gap(of series: Series, on today: Day) -> EffectGap? {
        guard let latest = latest(of: series, on: today), let value = latest.value, let day = latest.day else {
            return .noReading
        }
        if let path = path(of: series), path.isOff(value, on: day, by: settings.tolerance) {
            return .off(latest, value: value, expected: path.expected(on: day))
        }
        let next =
            measure(series.measure)?.readEvery.map(day.adding(months:)) ?? day + settings.measureStaleAfter
        return next < today ? .silent(since: next, last: day) : nil
    }

    private func issue(_ gap: EffectGap, of measure: Measure, in city: String, _ lines: [LineOfEffort]) -> Issue {
        let (cause, since): (Cause, Day?) =
            switch gap {
            case .noReading: (.noReading(measure: measure.id, lines: lines), nil)
            case .off(let reading, let value, let expected):
                (.offTarget(measure: measure.id, reading: value, expected: expected, lines: lines), reading.day)
            case .silent(let since, let last): (.readingOverdue(measure: measure.id, last: last, lines: lines), since)
            }
        return Issue(cause, .measure(measure.id), city: city, lines: lines, since: since)
    }

    /// Whether the latest reading of a measure in a place is off target; nil without a reading or a target path.
    public func isOffTarget(_ series: Series, on today: Day) -> Bool? {
        guard let latest = latest(of: series, on: today), let value = latest.value, let day = latest.day else {
            return nil
        }
        return path(of: series)?.isOff(value, on: day, by: settings.tolerance)
    }

    /// The measures that cannot be compared with a target, because in no place where they are read they have both a
    /// baseline and a target, or because their goal contradicts these.
    var measureGaps: [Issue] {
        measures.compactMap { measure in
            let targets = seriesOrOwn(of: measure).map(target)
            guard
                !targets.contains(where: { target in
                    target.baseline != nil && goal(target, measure.direction) != nil
                        && !measure.contradicts(target)
                })
            else { return nil }
            let gap: MeasureGap =
                targets.contains(where: measure.contradicts)
                ? .contradiction
                : targets.contains { goal($0, measure.direction) != nil } ? .baseline : .target
            return Issue(
                .noTarget(measure: measure.id, gap), .measure(measure.id), city: measure.city,
                lines: measure.city == nil ? [] : measure.line.map { [$0] } ?? [])
        }
    }
}
