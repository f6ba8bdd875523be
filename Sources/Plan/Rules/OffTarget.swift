extension Plan {
    /// Issues of efforts on track or done while a measure of effect is off target by more than the tolerance, or has
    /// no reading. A measure of the city as a whole concerns all its lines.
    func watermelons(in city: String, on today: Day) -> [Issue] {
        let scopes: [LineOfEffort?] = LineOfEffort.allCases.map { $0 } + [nil]
        return scopes.flatMap { scope -> [Issue] in
            let effects = measures(in: city, line: scope).filter { $0.kind == .effect }
            guard !effects.isEmpty else { return [] }
            let green = (scope.map { [$0] } ?? LineOfEffort.allCases).filter { line in
                let status = shownStatus(of: EffortID(city: city, line: line), on: today).status
                return status == .onTrack || status == .done
            }
            return green.isEmpty ? [] : effects.compactMap { watermelon($0, in: city, green, on: today) }
        }
    }

    private func watermelon(_ measure: Measure, in city: String, _ green: [LineOfEffort], on today: Day) -> Issue? {
        let series = Series(measure.id, in: city)
        let only = green.count == 1 ? green[0] : nil
        let subject = only.map { IssueSubject.effort(EffortID(city: city, line: $0)) } ?? .measure(measure.id)
        guard let latest = latest(of: series, on: today), let value = latest.value, let day = latest.day else {
            return Issue(.noReading(measure: measure.id, lines: green), subject, city: city, line: only)
        }
        guard let path = path(of: series), path.shortfall(of: value, on: day) > settings.tolerance else { return nil }
        let cause = Cause.offPath(
            measure: measure.id, reading: value, expected: path.expected(on: day), lines: green)
        return Issue(cause, subject, city: city, line: only, since: day)
    }
}
