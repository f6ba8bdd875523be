/// The issues of a plan on a day, with the counts of the board and the measured share of the violence.
///
/// The issues of a city follow from its records and the plan's settings alone, so that a change is followed by
/// analysing anew the cities it touches. The issues of the plan as a whole are always analysed anew, which a large
/// plan does once the screen is drawn.
public struct IssueAnalysis: Equatable, Sendable {
    /// The day.
    public let today: Day
    /// The counts over every effort of the plan.
    public private(set) var summary: BoardSummary
    /// The issues in order: the worst first, of equals what somebody can act on today, then the oldest.
    public private(set) var issues: [Issue] = []
    /// The measured share of the violence.
    public private(set) var measuredShare: MeasuredShare?
    /// The highest marking of any record; nil where none is marked.
    public private(set) var highestMarking: String?
    /// Whether the issues of the plan as a whole are up to date.
    public private(set) var isFinished = false

    /// The analysis of each city by its id; under an empty id that of the projects without a city.
    private var cities: [String: CityAnalysis] = [:]
    /// The issues on each effort among those of the plan as a whole.
    private var planIssuesByEffort: [EffortID: [RankedIssue]] = [:]
    /// The least severity that the board shows.
    private var firstSeverity = Severity.notable

    /// Analyses a whole plan.
    /// - Parameter since: the changes since the last meeting, where they are known.
    public init(of plan: Plan, on today: Day, since: ChangesSinceMeeting? = nil) {
        self.today = today
        summary = plan.emptySummary(on: today, since: since)
        for city in plan.cities { analyse(city, in: plan, since) }
        analyseProjectsWithoutCity(in: plan)
        finish(plan)
    }

    /// Counts the board anew, after another meeting was closed.
    public mutating func recount(_ plan: Plan, since: ChangesSinceMeeting?) {
        summary = plan.emptySummary(on: today, since: since)
        for city in plan.cities {
            let counts = plan.summary(of: city.id, on: today, since: since)
            cities[city.id]?.counts = counts
            summary.add(counts)
        }
    }

    /// Analyses anew the cities that changes affect. `finish` must follow.
    /// - Returns: false, with nothing done, where the changes concern every city.
    public mutating func follow(_ changes: [Change], from old: Plan, to plan: Plan, since: ChangesSinceMeeting?) -> Bool
    {
        guard let touched = plan.citiesAnalysed(after: changes, from: old) else { return false }
        for city in touched.compactMap(plan.presentCity) {
            if let counts = cities[city.id]?.counts { summary.add(counts, by: -1) }
            analyse(city, in: plan, since)
        }
        if changes.contains(where: { [.project, .commitment].contains($0.kind) }) {
            analyseProjectsWithoutCity(in: plan)
        }
        isFinished = false
        return true
    }

    /// Analyses the plan as a whole, and sorts all issues.
    public mutating func finish(_ plan: Plan) {
        measuredShare = plan.measuredShare(on: today)
        highestMarking = plan.highestMarking()
        let ofPlan = plan.planIssues(on: today, measuredShare).map { RankedIssue($0, in: $0.city.flatMap(plan.city)) }
        planIssuesByEffort = [:]
        firstSeverity = plan.settings.firstSeverity
        for ranked in ofPlan {
            for effort in ranked.issue.efforts { planIssuesByEffort[effort, default: []].append(ranked) }
        }
        issues = (cities.values.flatMap(\.issues) + ofPlan).sorted().map(\.issue)
        isFinished = true
    }

    /// The number of issues on an effort that the board shows; nil where there is none.
    public func count(on effort: EffortID) -> Int? {
        let ofPlan = planIssuesByEffort[effort]?.count { $0.issue.severity >= firstSeverity } ?? 0
        let count = (cities[effort.city]?.onLines[effort.line.place] ?? 0) + ofPlan
        return count == 0 ? nil : count
    }

    /// The issues that concern an effort, in the order of `issues`.
    public func issues(on effort: EffortID) -> [Issue] {
        let ofCity = cities[effort.city]?.issues.filter { $0.issue.concerns(effort) } ?? []
        return (ofCity + (planIssuesByEffort[effort] ?? [])).sorted().map(\.issue)
    }

    private mutating func analyse(_ city: City, in plan: Plan, _ since: ChangesSinceMeeting?) {
        let counts = plan.summary(of: city.id, on: today, since: since)
        summary.add(counts)
        let issues = plan.issues(in: city, on: today)
        cities[city.id] = CityAnalysis(of: city, issues, shown: plan.shownOnBoard(issues), counts)
    }

    private mutating func analyseProjectsWithoutCity(in plan: Plan) {
        let issues = plan.issues(among: plan.projectsWithoutCity, on: today)
        cities[""] = CityAnalysis(of: nil, issues, shown: [], BoardSummary(baseline: today))
    }
}

/// The issues of one city, and its counts on the board.
private struct CityAnalysis: Equatable {
    let issues: [RankedIssue]
    var counts: BoardSummary
    /// The number of issues on each line that the board shows.
    let onLines: [Int]

    init(of city: City?, _ issues: [Issue], shown: [Issue], _ counts: BoardSummary) {
        self.issues = issues.map { RankedIssue($0, in: city) }
        self.counts = counts
        onLines = LineOfEffort.allCases.map { line in
            shown.count { $0.concerns(EffortID(city: city?.id ?? "", line: line)) }
        }
    }
}

/// An issue with its sort keys. Every issue of a plan has another place in the order, whatever rule found it first.
private struct RankedIssue: Equatable, Comparable {
    let issue: Issue
    private let severity: Int
    private let urgency: Int
    private let since: Int
    private let cause: Int
    /// The position of its city on the board; of the plan as a whole behind all cities.
    private let position: Int
    /// The position of its first line; of a city as a whole behind all lines.
    private let line: Int

    init(_ issue: Issue, in city: City?) {
        self.issue = issue
        severity = -issue.severity.rawValue
        urgency = issue.urgency.rawValue
        since = (issue.since ?? .distant).number
        cause = issue.cause.name.rawValue
        position = city.map { $0.isNational ? .max - 1 : $0.position } ?? .max
        line = issue.firstLine?.place ?? LineOfEffort.allCases.count
    }

    static func < (left: RankedIssue, right: RankedIssue) -> Bool {
        if left.severity != right.severity { return left.severity < right.severity }
        if left.urgency != right.urgency { return left.urgency < right.urgency }
        if left.since != right.since { return left.since < right.since }
        if left.cause != right.cause { return left.cause < right.cause }
        if left.position != right.position { return left.position < right.position }
        let (first, second) = (left.issue, right.issue)
        if first.city != second.city { return first.city ?? "" < second.city ?? "" }
        if left.line != right.line { return left.line < right.line }
        // Texts by their bytes, which are in the same order in every language and program.
        let (record, other) = (first.subject.code, second.subject.code)
        if record != other { return record.utf8.lexicographicallyPrecedes(other.utf8) }
        if first.partner != second.partner { return first.partner ?? "" < second.partner ?? "" }
        return first.id < second.id
    }
}

extension Plan {
    /// The ids of the cities whose issues the changes can alter; nil where these are all.
    fileprivate func citiesAnalysed(after changes: [Change], from old: Plan) -> Set<String>? {
        guard vulnerabilities.isEmpty == old.vulnerabilities.isEmpty, partners.map(\.id) == old.partners.map(\.id)
        else {
            return nil
        }
        var cities: Set<String> = []
        for change in changes {
            let name = RecordName(change.kind, change.record)
            switch change.kind {
            case .plan where [.title, .marking].contains(change.field): break
            case .plan: return nil
            case .measure:
                let (then, now) = (old.measure(change.record), measure(change.record))
                guard let then, let now else { return nil }
                if change.field.language != nil || change.field == .marking { break }
                guard let before = then.city, let after = now.city else { return nil }
                cities.formUnion([before, after])
            // Adding or removing a city alters totals that other cities are compared with.
            case .city
            where change.field == .removed || old.city(change.record) == nil || city(change.record) == nil:
                return nil
            case .meeting where ChangesSinceMeeting.isAnother(change): return nil
            // The day from which assessments are expected is that of a phase.
            case .phase where [.start, .removed].contains(change.field): return nil
            // Readings of the nation decide which cities a measure is read in.
            case .reading where old.hasNationalReadings(change.record) != hasNationalReadings(change.record):
                return nil
            case .partner, .phase, .meeting, .attendance, .item, .decision, .action, .note, .milestone, .dependency:
                break
            case .city, .effort, .assessment, .project, .commitment, .condition, .reading, .target, .vulnerability:
                cities.formUnion(affectedCities(by: name).union(old.affectedCities(by: name)))
            }
        }
        return cities
    }

    /// Whether the measure of a reading has national ones.
    private func hasNationalReadings(_ reading: String) -> Bool {
        hasNationalReadings(of: Reading(id: reading).measure)
    }

    fileprivate func presentCity(_ id: String) -> City? { cityTable.present(id) }

    /// The projects without a city of the plan, in their order.
    fileprivate var projectsWithoutCity: [Project] {
        projects.filter { $0.effortID.map { city($0.city) == nil } ?? true }
    }
}
