/// An effort whose shown status is another than it was.
public struct Turn: Equatable, Sendable {
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
    public let turns: [Turn]
    /// Projects that are new.
    public let newProjects: [Project]
    /// What wants attention now and did not then, and what did then and does not now.
    public let newFindings, goneFindings: [Finding]

    /// The turns for the worse, and the others.
    public var worse: [Turn] { turns.filter(\.isWorse) }
    public var better: [Turn] { turns.filter { !$0.isWorse } }
    /// Whether nothing that matters is different.
    public var isEmpty: Bool { turns.isEmpty && newProjects.isEmpty && newFindings.isEmpty && goneFindings.isEmpty }

    /// Compares a plan as it stood on a day with the plan as it stands.
    public init(of past: Plan, on then: Day, with present: Plan, on now: Day) {
        self.then = then
        self.now = now
        turns = present.cities.flatMap { city in
            LineOfEffort.allCases.compactMap { line -> Turn? in
                let id = EffortID(city: city.id, line: line)
                let turn = Turn(
                    effort: id, then: past.shownStatus(of: id, on: then), now: present.shownStatus(of: id, on: now))
                return turn.then.status == turn.now.status ? nil : turn
            }
        }
        newProjects = present.projects.filter { past.project($0.id) == nil }
        let (before, after) = (past.findings(on: then), present.findings(on: now))
        let (old, new) = (Set(before.map(\.identity)), Set(after.map(\.identity)))
        newFindings = after.filter { !old.contains($0.identity) }
        goneFindings = before.filter { !new.contains($0.identity) }
    }
}

extension Finding {
    /// The same for a finding on another day, when its figures have changed: its cause, its subject, its line and its side.
    fileprivate var identity: String { "\(cause.name) \(subject) \(line?.rawValue ?? "") \(partner ?? "")" }
}
