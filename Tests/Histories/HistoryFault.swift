/// The rules that must hold of copies whatever happens to them, by the names of those that were found broken.
public enum HistoryFault: String, CaseIterable, Sendable {
    /// A package or a shared repository was merged, and the copy lacks what its maker could tell it.
    case hole = "silent hole"
    /// After a full exchange copies that may know the same do not.
    case difference = "copies differ"
    /// An act that reached anybody is gone.
    case loss = "act lost"
    /// Two acts have one id.
    case sameID = "two acts, one id"
    /// A merge is refused though nothing is missing.
    case refusal = "merge refused"
    /// `check` finds something.
    case unsound = "unsound file"
}
