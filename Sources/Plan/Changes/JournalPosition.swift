/// How far a journal was read.
public struct JournalPosition: Equatable, Sendable {
    /// The number of the last change that was read. Numbers belong to one file, and begin anew where it is restored.
    public let change: Int64
    /// The id of its act, by which another journal is noticed; nil where nothing was read.
    public let act: String?

    /// The position behind a change of an act.
    public init(change: Int64, act: String?) {
        self.change = change
        self.act = act
    }
}
