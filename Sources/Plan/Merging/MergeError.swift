/// The reasons to refuse a merge, a package or a synchronisation. `Phrases` has the sentence for each.
public enum MergeError: Error, Equatable, Sendable {
    /// The file is no package.
    case noPackage(path: String)
    /// A newer version wrote it, in a form that this version does not know.
    case newer(path: String)
    /// A checksum of a file or of a remote's journal does not match: its name, and the line where it is known.
    case damaged(String, line: Int?)
    /// It is a part of another plan.
    case otherPlan(path: String)
    /// The package needs acts that this copy does not have.
    case gap(path: String)
    /// There is no remote of this name: the names of those there are.
    case noRemote(String, known: [String])
    /// The remote has no journal of this name that is set aside; the names that there are.
    case noJournal(String, known: [String])
    /// There is a remote of this name already.
    case remoteExists(String)
    /// A name that no remote can have.
    case badRemoteName(String)
    /// The git program is missing or cannot be started.
    case noGit
    /// Git did not fetch, commit or push.
    case git(remote: String, address: String, GitProblem)
    /// The remote holds another plan.
    case otherPlanThere(remote: String)
    /// The remote does not say which plan it holds, and this copy has not used it before.
    case unnamedPlan(remote: String)
    /// The remote's branch has neither the file that says which plan it holds nor any journal.
    case otherContent(remote: String)
    /// The remote's history does not continue from the commit that was read last.
    case rewritten(remote: String, ceiling: String?)
    /// The remote says that a newer version writes it, in a form that this version does not know, and this copy has not
    /// used it before.
    case newerRemote(remote: String)
    /// A commit of the remote is not signed by a known key.
    case unsigned(remote: String, commit: String)
    /// Another copy pushed before this one at every attempt.
    case outrun(remote: String)
}

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

/// The limit on acts from the future, which keeps one wrong clock from moving the clocks of all copies.
///
/// A hybrid clock never falls behind the latest time it has read, so an act from far in the future would move every
/// clock there. Such an act is not merged, and the person is told, until its time comes or the person trusts it (the
/// bound of Kulkarni and others, "Logical Physical Clocks", 2014).
public enum ClockBound {
    /// The most milliseconds that an act may be ahead of this machine's clock: a day, more than clocks in use differ.
    public static let ahead: Int64 = 86_400_000

    /// Whether an act is too far ahead to be merged.
    /// - Parameter clock: this machine's clock, in milliseconds since 1970-01-01 00:00 UTC.
    public static func isTooEarly(_ act: ExportedAct, at clock: Int64) -> Bool {
        act.time > HybridTime(milliseconds: clock + ahead).raw
    }
}
