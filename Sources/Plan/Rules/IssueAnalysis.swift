/// The issues of a plan on a day, with the counts of the board and the measured share of the violence.
///
/// The issues of a city follow from its records and the plan's settings alone, so that a change is followed by analysing
/// anew the cities it touches. The issues of the plan as a whole are always analysed anew, which a large plan does once the
/// screen is drawn.
public struct IssueAnalysis: Equatable, Sendable {
    /// The day.
    public let today: Day
    /// The counts over every effort of the plan.
    public private(set) var summary: BoardSummary
    /// The issues: the worst first, of equals the oldest, then rule by rule in the order of the board.
    public private(set) var issues: [Issue] = []
    /// The share of the violence as readings tell it.
    public private(set) var measuredShare: MeasuredShare?
    /// The highest of the plan's markings that any record carries; nil where none is marked.
    public private(set) var highestMarking: String?
    /// Whether the issues of the plan as a whole are those of the plan as it is now.
    public private(set) var isFinished = false

    /// By the id of the city; under an empty one stand the projects that lie in no city.
    private var cities: [String: CityAnalysis] = [:]
    /// How many of the plan's issues stand on each effort.
    private var planIssuesByEffort: [EffortID: Int] = [:]

    /// Analyses a whole plan.
    /// - Parameter since: what has changed since the last meeting, where that is known.
    public init(of plan: Plan, on today: Day, since: ChangesSinceMeeting? = nil) {
        self.today = today
        summary = plan.emptySummary(on: today, since: since)
        for city in plan.cities { analyse(city, in: plan, since) }
        analyseProjectsWithoutCity(in: plan)
        finish(plan)
    }

    /// Counts the board anew: there is another meeting from which changes are news.
    public mutating func recount(_ plan: Plan, since: ChangesSinceMeeting?) {
        summary = plan.emptySummary(on: today, since: since)
        for city in plan.cities {
            let counts = plan.summary(of: city.id, on: today, since: since)
            cities[city.id]?.counts = counts
            summary.add(counts)
        }
    }

    /// Analyses anew the cities that changes touch. `finish` then looks at the plan as a whole.
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

    /// Looks at the plan as a whole, and puts all issues in order.
    public mutating func finish(_ plan: Plan) {
        measuredShare = plan.measuredShare(on: today)
        highestMarking = plan.highestMarking()
        let ofPlan = plan.planIssues(on: today, measuredShare).enumerated().flatMap { rule, issues in
            issues.enumerated().map { RankedIssue($1, rule: rule, place: $0) }
        }
        planIssuesByEffort = [:]
        for effort in ofPlan.compactMap(\.issue.effort) { planIssuesByEffort[effort, default: 0] += 1 }
        issues = (cities.values.flatMap(\.issues) + ofPlan).sorted().map(\.issue)
        isFinished = true
    }

    /// How many issues stand on an effort; nil where none does.
    public func count(on effort: EffortID) -> Int? {
        let count = (cities[effort.city]?.onLines[effort.line.place] ?? 0) + (planIssuesByEffort[effort] ?? 0)
        return count == 0 ? nil : count
    }

    private mutating func analyse(_ city: City, in plan: Plan, _ since: ChangesSinceMeeting?) {
        let counts = plan.summary(of: city.id, on: today, since: since)
        summary.add(counts)
        cities[city.id] = CityAnalysis(of: city, plan.issues(in: city, on: today), counts)
    }

    private mutating func analyseProjectsWithoutCity(in plan: Plan) {
        let issues = plan.issues(among: plan.projectsWithoutCity, on: today)
        cities[""] = CityAnalysis(of: nil, issues, BoardSummary(baseline: today))
    }
}

/// The issues of one city, and its counts on the board.
private struct CityAnalysis: Equatable {
    let issues: [RankedIssue]
    var counts: BoardSummary
    /// How many of the issues stand on each line.
    let onLines: [Int]

    /// - Parameter issues: rule by rule.
    init(of city: City?, _ issues: [[Issue]], _ counts: BoardSummary) {
        self.issues = issues.enumerated().flatMap { rule, issues in
            // The rules of cities stand before those of the plan.
            issues.enumerated().map { RankedIssue($1, rule: rule - 10, in: city, place: $0) }
        }
        self.counts = counts
        onLines = LineOfEffort.allCases.map { line in issues.joined().count { $0.city == city?.id && $0.line == line } }
    }
}

/// An issue with what decides where it stands among the others.
private struct RankedIssue: Equatable, Comparable {
    let issue: Issue
    /// The place of its rule among all rules.
    private let rule: Int
    /// The place of its city on the board, and its id.
    private let position: Int
    private let city: String
    /// The place among the issues of its rule there.
    private let place: Int

    init(_ issue: Issue, rule: Int, in city: City? = nil, place: Int) {
        (self.issue, self.rule, self.place) = (issue, rule, place)
        (position, self.city) = (city?.position ?? 0, city?.id ?? "")
    }

    static func < (left: RankedIssue, right: RankedIssue) -> Bool {
        if left.issue.severity != right.issue.severity { return left.issue.severity > right.issue.severity }
        let (first, second) = (left.issue.since ?? .distant, right.issue.since ?? .distant)
        if first != second { return first < second }
        return (left.rule, left.position, left.city, left.place) < (right.rule, right.position, right.city, right.place)
    }
}

extension Plan {
    /// The cities whose issues a change can alter; nil where that is every city.
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
            // With a city comes and goes what other cities are judged by.
            case .city where change.field == .removed || old.city(change.record) == nil: return nil
            case .meeting where ChangesSinceMeeting.isAnother(change): return nil
            case .partner, .phase, .meeting, .attendance, .item, .decision, .action, .note, .milestone, .dependency:
                break
            case .city, .effort, .assessment, .project, .commitment, .condition, .reading, .target, .vulnerability:
                cities.formUnion(affectedCities(by: name).union(old.affectedCities(by: name)))
            }
        }
        return cities
    }

    fileprivate func presentCity(_ id: String) -> City? { cityTable.present(id) }

    /// The projects that lie in no city of the plan, in their order.
    fileprivate var projectsWithoutCity: [Project] {
        projects.filter { $0.effortID.map { city($0.city) == nil } ?? true }
    }
}
