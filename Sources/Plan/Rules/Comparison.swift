/// An effort whose shown status has changed.
public struct StatusChange: Equatable, Sendable {
    /// The effort.
    public let effort: EffortID
    /// The shown status on both days.
    public let then, now: ShownStatus

    /// Whether the new status is more severe.
    public var isWorse: Bool { now.severity > then.severity }
}

/// The differences between a plan on one day and on another.
public struct Comparison: Equatable, Sendable {
    /// The two days.
    public let then, now: Day
    /// The efforts whose status changed, in the order of the board.
    public let turns: [StatusChange]
    /// The new projects.
    public let newProjects: [Project]
    /// The issues that are new, and those that are settled.
    public let newIssues, settledIssues: [Issue]

    /// The changes for the worse, and the others.
    public var worse: [StatusChange] { turns.filter(\.isWorse) }
    public var better: [StatusChange] { turns.filter { !$0.isWorse } }
    /// Whether there is no difference.
    public var isEmpty: Bool { turns.isEmpty && newProjects.isEmpty && newIssues.isEmpty && settledIssues.isEmpty }

    /// Compares an earlier plan on its day with the present one.
    public init(of past: Plan, on then: Day, with present: Plan, on now: Day) {
        self.then = then
        self.now = now
        turns = present.cities.flatMap { city in
            LineOfEffort.allCases.compactMap { line -> StatusChange? in
                let id = EffortID(city: city.id, line: line)
                let turn = StatusChange(
                    effort: id, then: past.shownStatus(of: id, on: then), now: present.shownStatus(of: id, on: now))
                return turn.then.status == turn.now.status ? nil : turn
            }
        }
        newProjects = present.projects.filter { past.project($0.id) == nil }
        let (before, after) = (past.issues(on: then), present.issues(on: now))
        let (old, new) = (Set(before.map(\.identity)), Set(after.map(\.identity)))
        newIssues = after.filter { !old.contains($0.identity) }
        settledIssues = before.filter { !new.contains($0.identity) }
    }
}

extension Issue {
    /// An identity that an issue keeps while its figures change: its cause, subject, line and side.
    fileprivate var identity: String { "\(cause.name) \(subject) \(line?.rawValue ?? "") \(partner ?? "")" }
}
