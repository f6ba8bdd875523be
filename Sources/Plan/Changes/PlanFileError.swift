/// What can be wrong with a plan file. The sentence for each is one of the phrases.
public enum PlanFileError: Error, Equatable, Sendable {
    /// There is no file at this path.
    case missing(path: String)
    /// There is already a file at this path.
    case exists(path: String)
    /// The path is a folder.
    case isFolder(path: String)
    /// The file is no plan.
    case notAPlan(path: String)
    /// The file was made by a newer version.
    case newer(path: String, version: Int)
    /// The file or its folder must not be written or read.
    case notPermitted(path: String)
    /// The plan is open for reading only.
    case readOnly(path: String)
    /// The file was removed or another one put in its place since it was opened.
    case replaced(path: String)
    /// The meeting was closed on a day and does not change any more.
    case meetingClosed(Day)
    /// Another program has held the file locked for too long.
    case locked(path: String)
    /// There is no room left on the disk.
    case diskFull(path: String)
    /// The file is damaged.
    case damaged(path: String, detail: String)
    /// An act that comes in says something else than the act of that name which is here.
    case contradicted(act: String)
    /// The plan has no such marking.
    case noSuchMarking(String)
    /// The system refuses for another reason.
    case failed(path: String, detail: String)
}

/// What came of writing an act down.
public enum Outcome: Equatable, Sendable {
    /// The act is on disk.
    case written(Entry)
    /// Everything was so already; nothing was written.
    case unchanged
    /// There is no act to take back or bring back.
    case nothingLeft
}

/// Part of a plan whose history is asked for.
public enum HistoryScope: Equatable, Sendable {
    case plan
    case city(String)
    case effort(EffortID)
    case project(String)

    /// The record that the part is made of, with all that belongs to it; nil where it is the whole plan.
    public var root: RecordName? {
        switch self {
        case .plan: nil
        case .city(let id): RecordName(.city, id)
        case .effort(let id): RecordName(.effort, id.record)
        case .project(let id): RecordName(.project, id)
        }
    }
}
