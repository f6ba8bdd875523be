/// The acts further ahead of this machine's clock than `ClockBound.ahead`, which other copies do not merge.
public struct ClockWarnings: Sendable {
    /// The days by which the latest act here is ahead, and who did it; nil where it is not.
    public var latest: (days: Int, author: Author)?
    /// How many acts of merged packages are not here for that reason.
    public var lacking = 0
    /// Those of their authors of whom earlier acts are here.
    public var lackingAuthors: [String] = []

    /// Nothing.
    public init() {}
}
