/// The issues of one place, which lists show as one row.
public struct IssueGroup: Equatable, Sendable {
    /// A place that has a row in a list of issues.
    public enum Place: Hashable, Sendable {
        case effort(EffortID)
        case city(String)
        case plan
        /// The data of the whole plan that have to be completed, whatever their place. This row is the last one.
        case data
    }

    /// The place.
    public let place: Place
    /// Its issues, in the order of the list they were taken from.
    public fileprivate(set) var issues: [Issue]

    /// The severity of the worst issue.
    public var severity: Severity { issues.map(\.severity).max() ?? .notable }

    /// The group for a row that shows the status of its effort: that it is off track is left out where there is another
    /// fact.
    public var besideStatus: IssueGroup {
        let others = issues.filter { $0.cause.name != .offTrack }
        return others.isEmpty ? self : IssueGroup(place: place, issues: others)
    }

    /// The group for a row of another effort that its issues concern too: a deadlock has several.
    public func placed(at effort: EffortID?) -> IssueGroup {
        effort.map { IssueGroup(place: .effort($0), issues: issues) } ?? self
    }

    /// The group with an issue of its subject first.
    public func beginning(with issue: Issue) -> IssueGroup {
        IssueGroup(place: place, issues: [issue] + issues.filter { $0 != issue })
    }

    /// The issues of each cause, in the order of the first of them.
    public var facts: [[Issue]] {
        var facts: [[Issue]] = []
        for issue in issues {
            if let index = facts.firstIndex(where: { $0.first?.cause.name == issue.cause.name }) {
                facts[index].append(issue)
            } else {
                facts.append([issue])
            }
        }
        return facts
    }

    /// The first groups of issues that stand in order. A group comes where its first issue does.
    /// - Parameters:
    ///   - limit: how many groups are wanted.
    ///   - plan: the plan of the issues.
    public static func first(_ limit: Int = .max, of issues: [Issue], in plan: Plan) -> [IssueGroup] {
        let shared = measuresOffInSeveralCities(issues, plan)
        var groups: [IssueGroup] = []
        var places: [Place: Int] = [:]
        var data = IssueGroup(place: .data, issues: [])
        for issue in issues {
            let isShared = issue.measureOff.map(shared.contains) ?? false
            let place = isShared ? .plan : issue.place
            if place == .data {
                data.issues.append(issue)
            } else if let index = places[place] {
                groups[index].issues.append(issue)
            } else if groups.count < limit {
                places[place] = groups.count
                groups.append(IssueGroup(place: place, issues: [issue]))
            }
        }
        return groups + (data.issues.isEmpty || groups.count >= limit ? [] : [data])
    }

    /// The ids of the measures that are off target in more than one city, which is one fact about the plan. Each city
    /// may have a measure of its own with the same title.
    private static func measuresOffInSeveralCities(_ issues: [Issue], _ plan: Plan) -> Set<String> {
        var cities: [String: Set<String>] = [:]
        for issue in issues { if let id = issue.measureOff { cities[id, default: []].insert(issue.city ?? "") } }
        var measures: [String: (cities: Set<String>, ids: [String])] = [:]
        for (id, places) in cities {
            let name = plan.measure(id).map { Folding.slug($0.title.plain) } ?? id
            measures[name, default: ([], [])].ids.append(id)
            measures[name]?.cities.formUnion(places)
        }
        return measures.values.reduce(into: []) { if $1.cities.count > 1 { $0.formUnion($1.ids) } }
    }
}

extension Issue {
    /// Whether it is settled by completing the data. A line without a project and a vulnerability without an effort are
    /// gaps in the programme itself, and stand with their places.
    public var isAboutData: Bool {
        switch cause {
        case .unmarked, .untranslated, .noLead, .aimedAtNone: true
        default: false
        }
    }

    /// The measure that is off target; nil where the issue is another.
    public var measureOff: String? {
        switch cause {
        case .offTarget(let measure, _, _, _), .noReading(let measure, _), .readingOverdue(let measure, _, _): measure
        default: nil
        }
    }

    /// The place of its row, unless other cities share its measure.
    var place: IssueGroup.Place {
        if isAboutData { return .data }
        if let effort { return .effort(effort) }
        return city.map { .city($0) } ?? .plan
    }
}
