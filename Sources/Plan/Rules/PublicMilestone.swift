extension Plan {
    /// The projects of a city with a public milestone, by its day.
    public func successes(in city: String) -> [Project] {
        projects(in: city).filter { $0.publicMilestone != nil }
            .sorted { ($0.publicFrom ?? .distant, $0.id) < ($1.publicFrom ?? .distant, $1.id) }
    }

    /// The issue of a city without a public milestone that has a day within the clock. One that is overdue is a promise.
    func publicMilestoneIssue(in city: String) -> Issue? {
        let promised = successes(in: city)
        if promised.contains(where: { $0.status == .done || $0.seenOn != nil }) { return nil }
        guard let first = promised.first(where: { $0.publicFrom != nil }), let day = first.publicFrom else {
            return Issue(.noSuccess, .city(city), city: city)
        }
        let what = first.publicMilestone ?? first.title
        if let end = settings.start?.adding(months: settings.months), day >= end {
            return Issue(.successAfterEnd(what, days: day - end), of: first)
        }
        return nil
    }
}
