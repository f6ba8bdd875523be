/// What one merge brought in.
public struct ReceivedMerge: Equatable, Sendable {
    /// Where it came from: a remote's name, or those of files.
    public let source: String
    /// When it came in, in milliseconds since 1970-01-01 00:00 UTC.
    public let at: Int64
    /// The acts, the latest first.
    public let acts: [Entry]

    /// A delivery.
    public init(source: String, at: Int64, acts: [Entry]) {
        self.source = source
        self.at = at
        self.acts = acts
    }
}
