/// One act's word on a field, with what its writer had seen.
public struct FieldWrite: Equatable, Sendable {
    /// The id of the act.
    public let act: String
    /// Who wrote it and when: the later one shows, of two at one time that of the writer whose name comes later.
    public let writer: String
    public let time: HybridTime
    /// Whether it takes an act back.
    public let isUndo: Bool
    /// The id of the act that it takes back or brings back.
    public let target: String?
    /// The value that it gave to the field.
    public let value: String?
    /// What its writer had seen of the field.
    public let context: CausalContext

    /// A word on a field.
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

    /// Whether it is shown rather than another one.
    public func supersedes(_ other: FieldWrite) -> Bool { (time, writer) > (other.time, other.writer) }
}

/// Words on one field whose writers had not seen each other.
///
/// Each change names the acts on its field that it follows, which makes the history of a field a graph; what nothing
/// follows stands. Where more than one value stands the copies disagree, and a person has to decide (the siblings of
/// Parker and others, "Detection of Mutual Inconsistency in Distributed Systems", 1983).
public enum ConcurrentWrites {
    /// The words that stand beside the one that is shown, the latest first; those that say the same among them, for what
    /// follows one of two need not have seen the other.
    /// - Parameter writes: every word on one field.
    public static func concurrent(among writes: [FieldWrite]) -> [FieldWrite] {
        guard writes.count > 1, let shown = writes.max(by: { $1.supersedes($0) }) else { return [] }
        let byAct = Dictionary(writes.map { ($0.act, $0) }, uniquingKeysWith: { first, _ in first })
        let followed = Set(writes.flatMap(\.context.acts))
        // A writer has seen all that it wrote itself.
        let latest = Dictionary(writes.map { ($0.writer, $0.time) }, uniquingKeysWith: max)
        let heads = writes.filter { !followed.contains($0.act) && latest[$0.writer] == $0.time }
        var standing: [String: FieldWrite] = [:]
        for head in heads.flatMap({ stand($0, byAct) }) { standing[head.act] = head }
        return standing.values.filter { $0.act != shown.act }.sorted { $0.supersedes($1) }
    }

    /// What stands with a word: itself, or where it only takes back the word that it follows, what stood before that.
    private static func stand(_ write: FieldWrite, _ byAct: [String: FieldWrite]) -> [FieldWrite] {
        guard write.isUndo, let target = write.target, write.context.acts == [target], let undone = byAct[target],
            write.supersedes(undone)
        else { return [write] }
        return undone.context.acts.compactMap { byAct[$0] }.filter { undone.supersedes($0) }.flatMap {
            stand($0, byAct)
        }
    }
}
