/// Something that an effort waits for.
public enum Blocker: Equatable, Sendable {
    /// A dependency of the effort or of one of its projects that is not met; `isDeadlock` where the other side of it
    /// waits for this one too.
    case dependency(Dependency, isDeadlock: Bool)
    /// A condition of the city that is absent.
    case condition(Condition)
}

extension Plan {
    /// The blockers of an effort: deadlocks first, then other dependencies that are not met, then absent conditions of
    /// its city.
    /// - Parameter issues: the issues that concern the effort, of which the deadlocks are taken.
    public func blockers(of effort: EffortID, _ issues: [Issue], on today: Day) -> [Blocker] {
        let loops = issues.compactMap { issue -> [Subject]? in
            if case .deadlock(let subjects) = issue.cause { subjects } else { nil }
        }
        let needs = dependencies.filter { need in
            need.dependent.flatMap(self.effort) == effort && need.prerequisite != nil && !isMet(need, on: today)
        }
        func isDeadlock(_ need: Dependency) -> Bool {
            loops.contains { loop in [need.dependent, need.prerequisite].allSatisfy { $0.map(loop.contains) ?? false } }
        }
        let waits =
            needs.filter(isDeadlock).map { Blocker.dependency($0, isDeadlock: true) }
            + needs.filter { !isDeadlock($0) }.map { .dependency($0, isDeadlock: false) }
        return waits + conditions(of: effort.city).filter { $0.state == .absent }.map { .condition($0) }
    }
}
