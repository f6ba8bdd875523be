/// Why a merge, a package or a synchronisation was refused. `Phrases` has the sentence for each.
public enum MergeError: Error, Equatable, Sendable {
    /// The file is no bundle.
    case notABundle(path: String)
    /// A newer version wrote it in a form that this one does not know.
    case newer(path: String)
    /// The file, or a journal of a remote, is not as it was written: by its name, and where that can be told the line.
    case damaged(String, line: Int?)
    /// It is a part of another plan.
    case otherPlan(path: String)
    /// It presupposes acts that this copy does not have.
    case gap(path: String)
    /// There is no remote of this name; the names that there are.
    case noRemote(String, known: [String])
    /// There is a remote of this name already.
    case remoteExists(String)
    /// A name that no remote can have.
    case badRemoteName(String)
    /// The git program is not there, or cannot be started.
    case noGit
    /// The remote does not answer, or refuses: what git says of it.
    case unreachable(remote: String, detail: String)
    /// The remote holds another plan.
    case otherPlanThere(remote: String)
    /// The remote's history is no continuation of the one that was read last.
    case rewritten(remote: String)
    /// A commit of the remote is not signed by a known key.
    case unsigned(remote: String, commit: String)
    /// Another copy pushed before this one at every attempt.
    case outrun(remote: String)
}

/// Keeps one wrong clock from moving the clocks of all copies.
///
/// A hybrid clock never falls behind the latest time it has read, so an act from far in the future would move every clock
/// there. Such an act is not merged, and the person is told, until its time comes or the person trusts it (the bound of
/// Kulkarni and others, "Logical Physical Clocks", 2014).
public enum ClockBound {
    /// How far ahead of this machine's clock an act may be, in milliseconds: a day, more than clocks differ that anybody looks at.
    public static let ahead: Int64 = 86_400_000

    /// Parts acts that may be merged from those too far in the future.
    /// - Parameter now: what this machine's clock says, in milliseconds since 1970-01-01 00:00 UTC.
    public static func split(_ acts: [ExportedAct], now: Int64) -> (taken: [ExportedAct], held: [ExportedAct]) {
        let limit = HybridTime(milliseconds: now + ahead).raw
        return (acts.filter { $0.time <= limit }, acts.filter { $0.time > limit })
    }
}
