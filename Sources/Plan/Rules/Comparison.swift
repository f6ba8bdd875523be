/// An effort whose shown status is another than it was.
public struct StatusChange: Equatable, Sendable {
    /// The effort.
    public let effort: EffortID
    /// What was shown, and what is.
    public let then, now: ShownStatus

    /// Whether it wants more attention than it did.
    public var isWorse: Bool { now.severity > then.severity }
}

/// What is different between a plan on one day and on another.
public struct Comparison: Equatable, Sendable {
    /// The two days.
    public let then, now: Day
    /// The efforts whose status turned, in the order of the board.
    public let turns: [StatusChange]
    /// Projects that are new.
    public let newProjects: [Project]
    /// The issues now and did not then, and what did then and does not now.
    public let newIssues, settledIssues: [Issue]

    /// The turns for the worse, and the others.
    public var worse: [StatusChange] { turns.filter(\.isWorse) }
    public var better: [StatusChange] { turns.filter { !$0.isWorse } }
    /// Whether nothing that matters is different.
    public var isEmpty: Bool { turns.isEmpty && newProjects.isEmpty && newIssues.isEmpty && settledIssues.isEmpty }

    /// Compares a plan as it stood on a day with the plan as it stands.
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
    /// The same for an issue on another day, when its figures have changed: its cause, its subject, its line and its side.
    fileprivate var identity: String { "\(cause.name) \(subject) \(line?.rawValue ?? "") \(partner ?? "")" }
}
