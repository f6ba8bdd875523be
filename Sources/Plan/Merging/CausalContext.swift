/// What the writer of a change had read before it wrote.
///
/// For a field: the acts whose values it replaces, mostly one, several where they were concurrent. For the removal of a
/// record: a version vector with each writer's last edit of the record and of what belongs to it.
public struct CausalContext: Equatable, Sendable {
    /// The ids of the acts, in order.
    public let acts: [String]
    /// For a removal the last edit of each writer that had been read, else nil.
    public let versionVector: VersionVector?

    /// The context of a change of a field.
    public init(_ acts: [String]) {
        self.acts = Set(acts).sorted()
        versionVector = nil
    }

    /// The context of a removal.
    public init(_ versionVector: VersionVector) {
        acts = []
        self.versionVector = versionVector
    }

    /// Reads the stored form: ids of acts, or writers with their times, separated by blanks.
    public init(code: String?) {
        let words = (code ?? "").split(separator: " ").map(String.init)
        versionVector = words.contains { $0.contains(":") } ? VersionVector(code: code ?? "") : nil
        acts = versionVector == nil ? Set(words).sorted() : []
    }

    /// The stored form; nil where nothing had been read.
    public var code: String? {
        if let versionVector { return versionVector.code }
        return acts.isEmpty ? nil : acts.joined(separator: " ")
    }

    /// The union of two versions of one change's context. They differ where one came through a ceiling, which removes
    /// acts that may not be told.
    public func joined(_ other: CausalContext) -> CausalContext {
        guard let versionVector, let others = other.versionVector else {
            return versionVector == nil && other.versionVector == nil
                ? CausalContext(acts + other.acts) : (versionVector == nil ? other : self)
        }
        return CausalContext(versionVector.joined(others))
    }
}

extension VersionVector {
    /// The later time of both for each writer.
    public func joined(_ other: VersionVector) -> VersionVector { VersionVector(latest: writers + other.writers) }

    /// Whether a copy with this vector has an act of a writer.
    public func contains(_ writer: String, _ time: HybridTime) -> Bool {
        // The writers stand in the order of their names, and may be a thousand.
        var (low, high) = (0, writers.count)
        while low < high {
            let middle = (low + high) / 2
            if writers[middle].name < writer { low = middle + 1 } else { high = middle }
        }
        return low < writers.count && writers[low].name == writer && writers[low].time >= time
    }

    /// Whether a copy with this vector has everything that a copy with another one has.
    public func covers(_ other: VersionVector?) -> Bool {
        other?.writers.allSatisfy { contains($0.name, $0.time) } ?? true
    }
}
