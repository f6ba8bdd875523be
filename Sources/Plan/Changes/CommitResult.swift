/// The result of a commit, an undo or a redo.
public enum CommitResult: Equatable, Sendable {
    /// The act is on disk.
    case written(Entry)
    /// All fields had the new values already; nothing was written.
    case unchanged
    /// There is no act to undo or redo.
    case nothingLeft
}
