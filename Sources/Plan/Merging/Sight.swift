/// What the writer of a change had seen of what it changes.
///
/// Of a field, the acts that had last spoken on it: one as a rule, several where they had not seen each other. Of a
/// removal, which concerns more than a field, of each writer the last edit of the record or of what belongs to it.
public struct Sight: Equatable, Sendable {
    /// The ids of the acts, in order.
    public let acts: [String]
    /// Of each writer the last edit seen; nil where the change is no removal.
    public let frontier: Frontier?

    /// A sight of acts.
    public init(_ acts: [String]) {
        self.acts = Set(acts).sorted()
        frontier = nil
    }

    /// A sight of everything within a frontier.
    public init(_ frontier: Frontier) {
        acts = []
        self.frontier = frontier
    }

    /// The sight in its stored form: ids of acts, or writers with their times, with blanks between them.
    public init(code: String?) {
        let words = (code ?? "").split(separator: " ").map(String.init)
        frontier = words.contains { $0.contains(":") } ? Frontier(code: code ?? "") : nil
        acts = frontier == nil ? Set(words).sorted() : []
    }

    /// The stored form; nil where nothing had been seen.
    public var code: String? {
        if let frontier { return frontier.code }
        return acts.isEmpty ? nil : acts.joined(separator: " ")
    }

    /// What two copies of a change know of its sight together: each may have come by a way that lets less through.
    public func joined(_ other: Sight) -> Sight {
        guard let frontier, let others = other.frontier else {
            return frontier == nil && other.frontier == nil
                ? Sight(acts + other.acts) : (frontier == nil ? other : self)
        }
        return Sight(frontier.joined(others))
    }
}

extension Frontier {
    /// How far two copies go together.
    public func joined(_ other: Frontier) -> Frontier { Frontier(latest: writers + other.writers) }

    /// Whether an act of a writer lies within.
    public func holds(_ writer: String, _ time: HybridTime) -> Bool {
        // The writers stand in the order of their names, and may be a thousand.
        var (low, high) = (0, writers.count)
        while low < high {
            let middle = (low + high) / 2
            if writers[middle].name < writer { low = middle + 1 } else { high = middle }
        }
        return low < writers.count && writers[low].name == writer && writers[low].time >= time
    }

    /// Whether everything within another frontier lies within.
    public func covers(_ other: Frontier?) -> Bool {
        other?.writers.allSatisfy { holds($0.name, $0.time) } ?? true
    }
}
