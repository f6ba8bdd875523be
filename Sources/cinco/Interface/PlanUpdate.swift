import Plan

/// The next plan to show, and the changes that lead to it.
struct PlanUpdate {
    let plan: Plan
    /// Nil where they are unknown because the plan was read anew.
    let changes: [Change]?
    /// Whether the changes since the last meeting must be read anew, because another meeting became the last one or
    /// older acts were merged.
    let needsComparison: Bool

    /// A plan changed by known changes.
    init(
        from plan: Plan, by changes: [Change], conflicts: [Conflict], releasedCeilings: [String], isMerged: Bool = false
    ) {
        var next = plan.moved(by: changes)
        (next.conflicts, next.releasedCeilings) = (conflicts, releasedCeilings)
        self.plan = next
        self.changes = changes
        needsComparison = isMerged || changes.contains(where: ChangesSinceMeeting.isAnother)
    }

    /// A plan that was read anew.
    init(whole plan: Plan) {
        (self.plan, changes, needsComparison) = (plan, nil, true)
    }
}
