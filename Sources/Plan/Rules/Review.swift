/// What a plan adds up to on a day: the counts of the board, what wants attention, the share of the violence that is
/// measured, and the highest marking.
///
/// It is kept city by city, record by record and as a tally of all records, so that a change counts anew only what it
/// concerns, however large the plan.
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
    /// What each rule of the whole plan finds that looks at more than one record at once.
    private var ofPlan = PlanRule.all.map { _ in [Finding]() }
    /// How many of those that are not found city by city stand on each effort.
    private var onEfforts: [EffortID: Int] = [:]
    private var tally: Tally
    private var ranking = Ranking()

    /// Looks at a whole plan.
    /// - Parameter since: what has changed since the last meeting, where that is known.
    public init(of plan: Plan, on today: Day, since: Since? = nil) {
        self.today = today
        summary = BoardSummary(baseline: today)
        tally = Tally(of: plan)
        measuredShare = plan.measuredShare(on: today)
        highestMarking = plan.highest(of: tally)
        var found: [Ranking.Entry] = []
        for city in plan.cities { found += look(at: city.id, in: plan) }
        found += look(at: "", in: plan)
        let others = PlanRule.all.indices.flatMap { entries(of: $0, in: plan) }
        count(others, by: 1)
        ranking = Ranking(found + others)
        recount(plan, since: since)
    }

    /// Counts the board anew: there is another meeting from which changes are news.
    public mutating func recount(_ plan: Plan, since: Since?) {
        counts = [:]
        summary = plan.emptySummary(on: today, since: since)
        for city in plan.cities { count(city.id, in: plan, since) }
    }

    /// Looks again at what changes concern.
    /// - Returns: false, with nothing done, where they change how every city is judged, so that the whole plan has to be
    ///   looked at.
    public mutating func follow(_ changes: [Change], from old: Plan, to plan: Plan, since: Since?) -> Bool {
        guard let reach = Reach(of: changes, from: old, to: plan) else { return false }
        tally.recount(reach.names, from: old, to: plan)
        followShare(reach, in: plan)
        highestMarking = plan.highest(of: tally)
        for id in reach.cities {
            let known = ofCities.removeValue(forKey: id)
            ranking.replace(known?.ranks ?? [], by: look(at: id, in: plan))
        }
        for name in reach.names {
            replace(
                PlanRule.entries(of: name, in: old, on: today), by: PlanRule.entries(of: name, in: plan, on: today))
        }
        for (place, rule) in PlanRule.all.enumerated() {
            guard case .ofWhole(let isConcerned, _) = rule, isConcerned(reach) else { continue }
            let before = ofPlan[place]
            let now = entries(of: place, in: plan)
            if before != ofPlan[place] { replace(Ranking.entries(before, byRule: place), by: now) }
        }
        if changes.contains(where: Since.isAnother) {
            recount(plan, since: since)
        } else {
            for id in reach.cities { count(id, in: plan, since) }
        }
        return true
    }

    private mutating func followShare(_ reach: Reach, in plan: Plan) {
        if reach.isOtherBoard || reach.touches([.measure]) {
            measuredShare = plan.measuredShare(on: today)
        } else if reach.touches([.reading]) {
            measuredShare = plan.measuredShare(measuredShare, after: reach.series, on: today)
        }
    }

    /// What a rule of the whole plan finds. That of a rule that looks at more than one record at once is kept.
    private mutating func entries(of place: Int, in plan: Plan) -> [Ranking.Entry] {
        switch PlanRule.all[place] {
        case .ofRecord(let kind, _):
            return plan.names(of: kind).flatMap { PlanRule.entries(of: $0, in: plan, on: today) }
        case .ofWhole(_, let find):
            ofPlan[place] = find(plan, PlanRule.Known(tally: tally, measuredShare: measuredShare))
            return Ranking.entries(ofPlan[place], byRule: place)
        }
    }

    private mutating func replace(_ old: [Ranking.Entry], by new: [Ranking.Entry]) {
        count(old, by: -1)
        count(new, by: 1)
        ranking.replace(old.map(\.rank), by: new)
    }

    private mutating func count(_ entries: [Ranking.Entry], by sign: Int) {
        for effort in entries.lazy.compactMap(\.finding.effort) { onEfforts.count(effort, by: sign) }
    }

    /// Looks at a city, and keeps where its findings stand: before what the rules of the whole plan find. An empty id stands for
    /// the projects that lie in none, one that the plan has not for nothing.
    private mutating func look(at id: String, in plan: Plan) -> [Ranking.Entry] {
        let city = plan.cityTable.present(id)
        guard city != nil || id.isEmpty else { return [] }
        let found =
            city.map { plan.findings(in: $0, on: today) } ?? plan.findings(among: plan.homeless, on: today)
        let entries = found.indices.flatMap { rule in
            found[rule].indices.flatMap { part in
                Ranking.entries(found[rule][part], byRule: rule - found.count, in: city, part: part)
            }
        }
        ofCities[id] = CityFindings(of: id, entries)
        return entries
    }

    /// Counts a city of the board, in the place of what was counted of it before.
    private mutating func count(_ city: String, in plan: Plan, _ since: Since?) {
        if let known = counts.removeValue(forKey: city) { summary.add(known, by: -1) }
        guard !city.isEmpty, ofCities[city] != nil else { return }
        let now = plan.summary(of: city, on: today, since: since)
        summary.add(now)
        counts[city] = now
    }

    /// How many findings stand on an effort; nil where none does.
    public func count(on effort: EffortID) -> Int? {
        let count = (ofCities[effort.city]?.onLines[effort.line.place] ?? 0) + (onEfforts[effort] ?? 0)
        return count == 0 ? nil : count
    }
}

/// Where what the rules find that go city by city stands of one: the findings themselves are in the ranking.
private struct CityFindings: Equatable {
    /// Where they stand in the ranking.
    let ranks: [Ranking.Rank]
    /// How many of them stand on each line.
    private(set) var onLines = LineOfEffort.allCases.map { _ in 0 }

    init(of city: String, _ entries: [Ranking.Entry]) {
        ranks = entries.map(\.rank)
        for entry in entries where entry.finding.city == city {
            if let line = entry.finding.line { onLines[line.place] += 1 }
        }
    }
}
