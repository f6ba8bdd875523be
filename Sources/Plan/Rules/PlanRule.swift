/// A rule that looks at the whole plan rather than city by city.
enum PlanRule: Sendable {
    /// Looks at the records of a kind one by one.
    case ofRecord(RecordKind, @Sendable (Plan, String, Day) -> Found?)
    /// Looks at what records add up to, or at how they hang together: whether it has to look again, and what it finds.
    case ofWhole(@Sendable (Reach) -> Bool, @Sendable (Plan, Known) -> [Finding])

    /// What is found of a record, and the texts by which it stands among those of the same day, the record's id being the
    /// last of them.
    typealias Found = (finding: Finding, order: [String])

    /// What is known of a plan already.
    struct Known {
        let tally: Tally
        let measuredShare: MeasuredShare?
    }

    /// Every such rule, in the order in which findings that are equal otherwise are told.
    static let all: [PlanRule] = [
        .ofWhole({ $0.mayCloseLoop }, { plan, _ in plan.openLoops() }),
        .ofRecord(.dependency) { $0.lateFirstStep($1, on: $2) },
        .ofRecord(.milestone) { $0.overdueMilestone($1, on: $2) },
        .ofRecord(.vulnerability) { plan, id, _ in plan.unanswered(id) },
        .ofWhole({ $0.touches([.city, .measure, .reading]) }, { $0.focusFindings($1.measuredShare) }),
        .ofWhole({ $0.touches([.project]) }, { [$0.balanceFinding($1.tally.weights)].compactMap { $0 } }),
        .ofWhole({ $0.touches(Plan.releasedOneByOne) }, { $0.unmarked($1.tally) }),
        .ofRecord(.action) { $0.overdueAction($1, on: $2) },
        .ofWhole({ _ in true }, { $0.untranslatedFindings($1.tally) }),
        .ofWhole({ _ in true }, { plan, _ in plan.conflictFindings() }),
    ]

    /// What a rule of records finds of one, and where that stands; none of any other rule or kind.
    static func entries(of name: RecordName, in plan: Plan, on today: Day) -> [Ranking.Entry] {
        all.enumerated().compactMap { place, rule in
            guard case .ofRecord(name.kind, let find) = rule, let found = find(plan, name.id, today) else { return nil }
            return Ranking.entry(found.finding, byRule: place, order: found.order + [name.id])
        }
    }
}
