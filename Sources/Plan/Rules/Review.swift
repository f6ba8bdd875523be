/// What a plan adds up to on a day: the counts of the board, what wants attention, the share of the violence that is
/// measured, and the highest marking.
///
/// It is kept city by city and rule by rule, so that a change counts anew only what it concerns, however large the plan.
public struct Review: Equatable, Sendable {
    /// The day.
    public let today: Day
    /// The counts over every effort of the plan.
    public private(set) var summary: BoardSummary
    /// Everything that wants attention: the worst first, of equals the oldest, then rule by rule in the order of the board.
    public var findings: [Finding] { ranking.findings }
    /// The share of the violence as readings tell it.
    public private(set) var measuredShare: MeasuredShare?
    /// The highest of the plan's markings that anything in it carries; nil where nothing is marked.
    public private(set) var highestMarking: String?

    private var counts: [String: BoardSummary] = [:]
    /// What is found in each city, by its id; under an empty one, what is found of projects that lie in none.
    private var ofCities: [String: CityFindings] = [:]
    /// What each rule of the whole plan finds.
    private var ofPlan: [[Finding]] { didSet { onEfforts = counted(ofPlan) } }
    private var onEfforts: [EffortID: Int] = [:]
    private var ranking = Ranking()

    /// Looks at a whole plan.
    /// - Parameter since: what has changed since the last meeting, where that is known.
    public init(of plan: Plan, on today: Day, since: Since? = nil) {
        self.today = today
        summary = BoardSummary(baseline: today)
        ofPlan = PlanRule.all.map { $0.find(plan, today) }
        onEfforts = counted(ofPlan)
        var found: [Ranking.Entry] = []
        for (place, city) in plan.cities.enumerated() {
            found += keep(plan.findings(in: city, on: today), of: city.id, at: place)
        }
        found += keep(plan.findings(among: plan.homeless, on: today), of: "", at: plan.cities.count)
        ranking = Ranking(found + ofPlan.indices.flatMap { Ranking.entries(ofPlan[$0], byRule: $0) })
        measuredShare = plan.measuredShare(on: today)
        highestMarking = plan.highestMarking()
        recount(plan, since: since)
    }

    /// Counts the board anew: there is another meeting from which changes are news.
    public mutating func recount(_ plan: Plan, since: Since?) {
        counts = [:]
        for city in plan.cities { counts[city.id] = plan.summary(of: city.id, on: today, since: since) }
        addUp(plan, since)
    }

    /// Whether the review can follow these changes; else the whole plan has to be looked at.
    public func canFollow(_ changes: [Change]) -> Bool { changes.allSatisfy { Concern($0).isNarrow } }

    /// Looks again at what changes concern that `canFollow` takes.
    /// - Parameter plan: the plan with them.
    public mutating func follow(_ changes: [Change], in plan: Plan, since: Since?) {
        for id in Set(changes.flatMap { plan.cities(concernedBy: $0) }) {
            guard let known = ofCities[id] else { continue }
            let found = plan.city(id).map { plan.findings(in: $0, on: today) }
            let now = keep(found ?? plan.findings(among: plan.homeless, on: today), of: id, at: known.place)
            ranking.replace(known.ranks, by: now)
            if !id.isEmpty { counts[id] = plan.summary(of: id, on: today, since: since) }
        }
        for (index, rule) in PlanRule.all.enumerated() where changes.contains(where: { rule.isConcerned(Concern($0)) })
        {
            let found = rule.find(plan, today)
            guard found != ofPlan[index] else { continue }
            ranking.replace(
                Ranking.entries(ofPlan[index], byRule: index).map(\.rank), by: Ranking.entries(found, byRule: index))
            ofPlan[index] = found
        }
        if changes.contains(where: { $0.kind == .reading }) { measuredShare = plan.measuredShare(on: today) }
        if changes.contains(where: { [.marking, .removed].contains($0.field) }) {
            highestMarking = plan.highestMarking()
        }
        if changes.contains(where: Since.isAnother) { recount(plan, since: since) } else { addUp(plan, since) }
    }

    /// Keeps where the findings of a city stand.
    /// - Returns: them, each with where it stands: before what the rules of the whole plan find.
    private mutating func keep(_ findings: [[Finding]], of city: String, at place: Int) -> [Ranking.Entry] {
        let entries = findings.indices.flatMap {
            Ranking.entries(findings[$0], byRule: $0 - findings.count, city: place)
        }
        ofCities[city] = CityFindings(of: city, at: place, entries)
        return entries
    }

    private mutating func addUp(_ plan: Plan, _ since: Since?) {
        summary = BoardSummary(baseline: since?.day ?? plan.baseline(on: today))
        for city in plan.cities { if let part = counts[city.id] { summary.add(part) } }
    }

    /// How many findings stand on an effort; nil where none does.
    public func count(on effort: EffortID) -> Int? {
        let count = (ofCities[effort.city]?.onLines[effort.line.place] ?? 0) + (onEfforts[effort] ?? 0)
        return count == 0 ? nil : count
    }
}

/// Where what the rules find that go city by city stands of one: the findings themselves are in the ranking.
private struct CityFindings: Equatable {
    /// The place of the city in the order of the board.
    let place: Int
    /// Where they stand in the ranking.
    let ranks: [Ranking.Rank]
    /// How many of them stand on each line.
    private(set) var onLines = LineOfEffort.allCases.map { _ in 0 }

    init(of city: String, at place: Int, _ entries: [Ranking.Entry]) {
        self.place = place
        ranks = entries.map(\.rank)
        for entry in entries where entry.finding.city == city {
            if let line = entry.finding.line { onLines[line.place] += 1 }
        }
    }
}

private func counted(_ findings: [[Finding]]) -> [EffortID: Int] {
    var counts: [EffortID: Int] = [:]
    for effort in findings.joined().compactMap(\.effort) { counts[effort, default: 0] += 1 }
    return counts
}
