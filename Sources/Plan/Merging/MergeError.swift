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
