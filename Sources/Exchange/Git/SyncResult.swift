import Plan
import Store

/// The result of a synchronisation.
public struct SyncResult: Equatable, Sendable {
    /// The acts that came in, or would.
    public var came: [ExportedAct] = []
    /// Those that were left out, coming from too far ahead of this machine's clock.
    public var postponed: [ExportedAct] = []
    /// How many acts went out, or would.
    public var sent = 0
    /// How many changes stay here at the remote's ceiling.
    public var kept = 0
    /// The acts that the merge added, and those of them that cannot be used or came too late.
    public var merged = MergeResult()
    /// The changes of others that are not confirmed, for which something stays here.
    public var questions: [ReleaseQuestion] = []
    /// The ids of acts that stay here because no copy takes them.
    public var refused: [String] = []
    /// In a dry run, how many acts would be set aside, because they contradict those of their ids that are here.
    public var contradictions = 0
    /// Whether the file that names the plan did so no more, so that it was written anew, or would be.
    public var isHeadSpoiled = false
    /// The paths of new files among the journals that have a name that no journal has.
    public var oddNames: [String] = []
    /// The journals that are set aside from a line on.
    public var aside: [JournalProgress] = []
}
