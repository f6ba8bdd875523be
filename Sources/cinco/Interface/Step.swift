import Plan

/// The plan that is shown next, and what has made it out of the one that was.
struct Step {
    let plan: Plan
    /// Nil where it is not known: the plan was read anew.
    let changes: [Change]?
    /// Whether what has changed since the last meeting has to be read anew: another meeting may be the last one, or something
    /// came in late that was said before it.
    let isOtherNews: Bool

    /// A plan with changes made that are known.
    init(from plan: Plan, by changes: [Change], conflicts: [Conflict], handouts: [String], isMerged: Bool = false) {
        var next = plan.moved(by: changes)
        (next.conflicts, next.handouts) = (conflicts, handouts)
        self.plan = next
        self.changes = changes
        isOtherNews = isMerged || changes.contains(where: ChangesSinceMeeting.isAnother)
    }

    /// A plan that was read anew.
    init(whole plan: Plan) {
        (self.plan, changes, isOtherNews) = (plan, nil, true)
    }
}
