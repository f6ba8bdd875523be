/// The acts on the same field that the writer of a change had read before.
///
/// For a field: the acts whose values the change replaces, mostly one, several where they were concurrent. For the
/// removal of a record: a version vector with each writer's last edit of the record and its belongings.
public struct CausalContext: Equatable, Sendable {
    /// The ids of the acts, in order.
    public let acts: [String]
    /// For a removal, each writer's last edit that the remover had read; otherwise nil.
    public let versionVector: VersionVector?
    /// Whether everything that the same copy had written before was read too. It was not where two programs had one
    /// file open and a person of one answered what was shown before the other wrote.
    public let readsOwnWrites: Bool

    /// The word before the stored form of a context that does not read its copy's own writes. No act has such an id.
    public static let apart = "concurrent"

    /// The context of a change of a field.
    public init(_ acts: [String], readsOwnWrites: Bool = true) {
        self.acts = Set(acts).sorted()
        versionVector = nil
        self.readsOwnWrites = readsOwnWrites
    }

    /// The context of a removal.
    public init(_ versionVector: VersionVector, readsOwnWrites: Bool = true) {
        acts = []
        self.versionVector = versionVector
        self.readsOwnWrites = readsOwnWrites
    }

    /// Reads the stored form: ids of acts, or writers with their times, separated by blanks.
    public init(code: String?) {
        var words = (code ?? "").split(separator: " ").map(String.init)
        readsOwnWrites = words.first != CausalContext.apart
        if !readsOwnWrites { words.removeFirst() }
        let isVector = words.contains { $0.contains(":") }
        versionVector = isVector ? VersionVector(code: words.joined(separator: " ")) : nil
        acts = versionVector == nil ? Set(words).sorted() : []
    }

    /// The stored form; nil where the context is empty.
    public var code: String? {
        let words = (readsOwnWrites ? [] : [CausalContext.apart]) + (versionVector.map { [$0.code] } ?? acts)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The union of two versions of one change's context. They differ where one was exported at a ceiling, which
    /// removes withheld acts.
    public func joined(_ other: CausalContext) -> CausalContext {
        let readsOwnWrites = readsOwnWrites && other.readsOwnWrites
        guard let versionVector, let others = other.versionVector else {
            return versionVector == nil && other.versionVector == nil
                ? CausalContext(acts + other.acts, readsOwnWrites: readsOwnWrites)
                : (versionVector == nil ? other : self)
        }
        return CausalContext(versionVector.joined(others), readsOwnWrites: readsOwnWrites)
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
