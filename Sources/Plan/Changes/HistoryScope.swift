/// A part of a plan, for its history or its highest marking.
public enum HistoryScope: Equatable, Sendable {
    case plan
    case city(String)
    case effort(EffortID)
    case project(String)

    /// The record that makes up the part with all its belongings; nil for the whole plan.
    public var root: RecordName? {
        switch self {
        case .plan: nil
        case .city(let id): RecordName(.city, id)
        case .effort(let id): RecordName(.effort, id.record)
        case .project(let id): RecordName(.project, id)
        }
    }
}
