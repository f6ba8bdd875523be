/// The acts that one merge added to the journal.
public struct ReceivedMerge: Equatable, Sendable {
    /// The name of the remote, or the names of the files.
    public let source: String
    /// The time of the merge, in milliseconds since 1970-01-01 00:00 UTC.
    public let at: Int64
    /// The acts, the latest first.
    public let acts: [Entry]

    /// A merge with its acts.
    public init(source: String, at: Int64, acts: [Entry]) {
        self.source = source
        self.at = at
        self.acts = acts
    }
}
