/// The acts on the same field that the writer of a change had read before.
///
/// For a field: the acts whose values the change replaces, mostly one, several where they were concurrent. For the
/// removal of a record: a version vector with each writer's last edit of the record and its belongings.
public struct CausalContext: Equatable, Sendable {
    /// The ids of the acts, in order.
    public let acts: [String]
    /// For a removal, each writer's last edit that the remover had read; otherwise nil.
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

    /// The stored form; nil where the context is empty.
    public var code: String? {
        if let versionVector { return versionVector.code }
        return acts.isEmpty ? nil : acts.joined(separator: " ")
    }

    /// The union of two versions of one change's context. They differ where one was exported at a ceiling, which
    /// removes withheld acts.
    public func joined(_ other: CausalContext) -> CausalContext {
        guard let versionVector, let others = other.versionVector else {
            return versionVector == nil && other.versionVector == nil
                ? CausalContext(acts + other.acts) : (versionVector == nil ? other : self)
        }
        return CausalContext(versionVector.joined(others))
    }
}

extension VersionVector {
    /// The vector with the later of both times for each writer.
    public func joined(_ other: VersionVector) -> VersionVector { VersionVector(latest: writers + other.writers) }

    /// Whether a copy with this vector has an act of a writer.
    public func contains(_ writer: String, _ time: HybridTime) -> Bool {
        // A binary search by name: there may be a thousand writers.
        var (low, high) = (0, writers.count)
        while low < high {
            let middle = (low + high) / 2
            if writers[middle].name < writer { low = middle + 1 } else { high = middle }
        }
        return low < writers.count && writers[low].name == writer && writers[low].time >= time
    }

    /// Whether a copy with this vector has every act that a copy with the other one has; true where that is nil.
    public func covers(_ other: VersionVector?) -> Bool {
        other?.writers.allSatisfy { contains($0.name, $0.time) } ?? true
    }
}
