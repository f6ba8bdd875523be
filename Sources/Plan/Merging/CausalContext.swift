/// What the writer of a change had seen of what it changes.
///
/// Of a field, the acts that had last spoken on it: one as a rule, several where they had not seen each other. Of a
/// removal, which concerns more than a field, of each writer the last edit of the record or of what belongs to it.
public struct CausalContext: Equatable, Sendable {
    /// The ids of the acts, in order.
    public let acts: [String]
    /// Of each writer the last edit seen; nil where the change is no removal.
    public let versionVector: VersionVector?

    /// A context of acts.
    public init(_ acts: [String]) {
        self.acts = Set(acts).sorted()
        versionVector = nil
    }

    /// A context of everything within a versionVector.
    public init(_ versionVector: VersionVector) {
        acts = []
        self.versionVector = versionVector
    }

    /// The context in its stored form: ids of acts, or writers with their times, with blanks between them.
    public init(code: String?) {
        let words = (code ?? "").split(separator: " ").map(String.init)
        versionVector = words.contains { $0.contains(":") } ? VersionVector(code: code ?? "") : nil
        acts = versionVector == nil ? Set(words).sorted() : []
    }

    /// The stored form; nil where nothing had been seen.
    public var code: String? {
        if let versionVector { return versionVector.code }
        return acts.isEmpty ? nil : acts.joined(separator: " ")
    }

    /// What two copies of a change know of its context together: each may have come by a way that lets less through.
    public func joined(_ other: CausalContext) -> CausalContext {
        guard let versionVector, let others = other.versionVector else {
            return versionVector == nil && other.versionVector == nil
                ? CausalContext(acts + other.acts) : (versionVector == nil ? other : self)
        }
        return CausalContext(versionVector.joined(others))
    }
}

extension VersionVector {
    /// How far two copies go together.
    public func joined(_ other: VersionVector) -> VersionVector { VersionVector(latest: writers + other.writers) }

    /// Whether an act of a writer lies within.
    public func contains(_ writer: String, _ time: HybridTime) -> Bool {
        // The writers stand in the order of their names, and may be a thousand.
        var (low, high) = (0, writers.count)
        while low < high {
            let middle = (low + high) / 2
            if writers[middle].name < writer { low = middle + 1 } else { high = middle }
        }
        return low < writers.count && writers[low].name == writer && writers[low].time >= time
    }

    /// Whether everything within another versionVector lies within.
    public func covers(_ other: VersionVector?) -> Bool {
        other?.writers.allSatisfy { contains($0.name, $0.time) } ?? true
    }
}
