/// A cycle of dependencies.
public struct Deadlock: Equatable, Sendable {
    /// The dependencies of the cycle, each beginning where the one before ends; the first is of the subject whose id is
    /// first.
    public let needs: [Dependency]

    /// The efforts and projects of the cycle, in order.
    public var subjects: [Subject] { needs.compactMap(\.dependent) }
    /// The dependency with an agreed first step; nil where there is none.
    public var broken: Dependency? { needs.first(where: \.hasFirstStep) }
    /// The day on which the cycle was closed: the latest day of its dependencies.
    public var since: Day? { needs.compactMap(\.since).max() }
}

/// The deadlocks of a plan.
public struct Deadlocks: Equatable, Sendable {
    /// The deadlocks that were found, the shortest first.
    public let found: [Deadlock]
    /// Whether all were found. In a plan with very many the search ends at a bound.
    public let isComplete: Bool
}

extension Plan {
    /// The highest numbers of deadlocks, which is more than people look through, and of search steps: about a tenth of a
    /// second.
    private static let bounds = (loops: 50, steps: 1_000_000)

    /// The deadlocks among the plan's dependencies that are not met on a day.
    /// - Parameter withoutFirstStep: whether only those are looked for that have no agreed first step.
    public func deadlocks(on today: Day, withoutFirstStep: Bool = false) -> Deadlocks {
        let pairs = dependencies.compactMap { need -> (String, String)? in
            if withoutFirstStep, need.hasFirstStep { return nil }
            guard let needer = need.dependent, let needed = need.prerequisite, !isMet(need, on: today) else {
                return nil
            }
            return (needer.code, needed.code)
        }
        // In the order of their ids, so that a deadlock begins with its first.
        let codes = Set(pairs.flatMap { [$0, $1] }).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
        var edges: [[Int]] = Array(repeating: [], count: codes.count)
        for (from, to) in pairs {
            if let from = numbers[from], let to = numbers[to] { edges[from].append(to) }
        }
        let circles = ElementaryCircuits(in: edges, limit: Plan.bounds.loops, steps: Plan.bounds.steps)
        let found = circles.found.map { nodes in
            Deadlock(
                needs: nodes.indices.compactMap { index in
                    dependency("\(codes[nodes[index]])>\(codes[nodes[(index + 1) % nodes.count]])")
                })
        }
        return Deadlocks(
            found: found.enumerated().sorted {
                ($0.element.needs.count, $0.offset) < ($1.element.needs.count, $1.offset)
            }.map(\.element), isComplete: circles.isComplete)
    }

    /// The deadlocks without a first step.
    func openDeadlocks(on today: Day) -> [Issue] {
        guard !dependencies.isEmpty else { return [] }
        return deadlocks(on: today, withoutFirstStep: true).found.compactMap { deadlock -> Issue? in
            guard let need = deadlock.needs.first else { return nil }
            let efforts = deadlock.subjects.compactMap(effort)
            let city = efforts.first?.city
            return Issue(
                .deadlock(deadlock.subjects), .dependency(need.id), city: city,
                lines: efforts.filter { $0.city == city }.map(\.line), elsewhere: efforts.filter { $0.city != city },
                home: efforts.first?.line,
                since: deadlock.since, isUnowned: true)
        }
    }

    /// The dependencies of a subject, in the order of the plan.
    public func needs(of subject: Subject) -> [Dependency] { dependencies.filter { $0.dependent == subject } }

    /// The dependencies on a subject.
    public func needed(by subject: Subject) -> [Dependency] { dependencies.filter { $0.prerequisite == subject } }

    /// Whether a dependency is met: its prerequisite is done, or the first step was done.
    public func isMet(_ need: Dependency, on today: Day) -> Bool {
        if need.reached != nil { return true }
        return need.prerequisite.map { isDone($0, on: today) } ?? false
    }
}
