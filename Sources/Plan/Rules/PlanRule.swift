/// A rule that looks at the whole plan, and which changes it has to look again for.
struct PlanRule: Sendable {
    /// Whether a narrow change concerns it; after any other every rule looks again.
    let isConcerned: @Sendable (Concern) -> Bool
    /// What it finds on a day.
    let find: @Sendable (Plan, Day) -> [Finding]

    /// Every such rule, in the order in which findings that are equal otherwise are told.
    static let all: [PlanRule] = [
        PlanRule({ $0.kind == .dependency || $0.movesProject }, { $0.loopFindings(on: $1) }),
        PlanRule({ $0.kind == .milestone || $0.movesProject }, { $0.overdueMilestones(on: $1) }),
        PlanRule({ _ in false }, { plan, _ in plan.unanswered() }),
        PlanRule({ $0.kind == .reading }, { $0.focusFindings(on: $1) }),
        PlanRule({ $0.kind == .project }, { plan, _ in [plan.balanceFinding()].compactMap { $0 } }),
        PlanRule({ $0.isOfMarking }, { plan, _ in plan.unmarked() }),
        PlanRule({ $0.isOfMeeting || $0.movesProject }, { $0.overdueActions(on: $1) }),
        PlanRule({ $0.isOfText }, { plan, _ in plan.untranslatedFindings() }),
        PlanRule({ _ in true }, { plan, _ in plan.conflictFindings() }),
    ]

    private init(
        _ isConcerned: @escaping @Sendable (Concern) -> Bool, _ find: @escaping @Sendable (Plan, Day) -> [Finding]
    ) {
        (self.isConcerned, self.find) = (isConcerned, find)
    }
}
