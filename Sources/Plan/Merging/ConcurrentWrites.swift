/// One act's write of a field, with its causal context.
public struct FieldWrite: Equatable, Sendable {
    /// The id of the act.
    public let act: String
    /// The copy and the time of the write. The latest write is shown; of two at one time, the one whose writer's name
    /// sorts later.
    public let writer: String
    public let time: HybridTime
    /// Whether the act is an undo.
    public let isUndo: Bool
    /// The id of the act that it undoes or redoes.
    public let target: String?
    /// The written value; nil is empty.
    public let value: String?
    /// The writes of the field that its writer had read.
    public let context: CausalContext

    /// A write of a field.
    public init(
        act: String, writer: String, time: HybridTime, isUndo: Bool = false, target: String? = nil, value: String?,
        context: CausalContext
    ) {
        self.act = act
        self.writer = writer
        self.time = time
        self.isUndo = isUndo
        self.target = target
        self.value = value
        self.context = context
    }

    /// Whether this write is shown rather than another one.
    public func supersedes(_ other: FieldWrite) -> Bool { (time, writer) > (other.time, other.writer) }
}

/// The writes of one field whose writers had not read each other.
///
/// Each write names the writes that it replaces, so the history of a field is a graph, and its heads are the writes
/// that no other replaces. Heads with different values are a conflict, which a person decides (the siblings of Parker
/// and others, "Detection of Mutual Inconsistency in Distributed Systems", 1983).
public enum ConcurrentWrites {
    /// The heads except the shown write, the latest first. Heads with the shown value are included, because a later
    /// write may replace one of the two without having read the other.
    /// - Parameter writes: every write of one field.
    public static func concurrent(among writes: [FieldWrite]) -> [FieldWrite] {
        guard writes.count > 1, let shown = writes.max(by: { $1.supersedes($0) }) else { return [] }
        let byAct = Dictionary(writes.map { ($0.act, $0) }, uniquingKeysWith: { first, _ in first })
        let replaced = Set(writes.flatMap(\.context.acts))
        let heads = writes.filter { !replaced.contains($0.act) }
        let contenders = Dictionary(
            heads.flatMap { represented(by: $0, byAct) }.map { ($0.act, $0) }, uniquingKeysWith: { first, _ in first })
        return contenders.values.filter { $0.act != shown.act }.sorted { $0.supersedes($1) }
    }

    /// The writes that a head counts for: itself, or where it undoes a write, the writes that the undone one
    /// replaced.
    private static func represented(by write: FieldWrite, _ byAct: [String: FieldWrite]) -> [FieldWrite] {
        guard write.isUndo, let target = write.target, write.context.acts == [target], let undone = byAct[target],
            write.supersedes(undone)
        else { return [write] }
        return undone.context.acts.compactMap { byAct[$0] }.filter { undone.supersedes($0) }.flatMap {
            represented(by: $0, byAct)
        }
    }
}
