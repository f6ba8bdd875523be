import Plan

/// The subject of `edit`: the selection, else the subject of the screen.
func editTarget(_ state: State) -> Target? {
    if let commitment = state.ownCommitment { return commitment }
    return switch (state.screen.place, state.target) {
    case (.board, _): state.selectedCity.map { .city($0.id) }
    case (_, .project?), (_, .record?), (_, .commitment?): state.target
    case (.project(let id), _): .project(id)
    case (.plan, .field?), (_, .item?): state.target
    case (.meeting(let id), _), (.minutes(let id), _), (.meetings, .place(.minutes(let id))?),
        (.meetings, .place(.meeting(let id))?):
        .record(.meeting, id)
    case (.series(let series), _): .record(.measure, series.measure)
    case (.measures, .place(.series(let series))): .record(.measure, series.measure)
    default: state.selectedEffort.map { .effort($0) }
    }
}

extension State {
    /// On the screen of commitments: this side's first commitment to the selected effort or project.
    var ownCommitment: Target? {
        guard screen.place == .commitments, let side = author.side else { return nil }
        switch target {
        case .project(let id): return .commitment(Commitment.id(of: .project(id), by: side))
        case .effort(let id): return .commitment(Commitment.id(of: .effort(id), by: side))
        default: return nil
        }
    }

    /// The record to mark: the selected one, else the subject of the screen.
    var markable: (RecordKind, String)? {
        switch editTarget(self) {
        case .city(let id): (.city, id)
        case .project(let id): (.project, id)
        case .effort(let id): (.effort, id.record)
        case .record(let kind, let id): (kind, id)
        case .field(let kind, let id, _): (kind, id)
        case .item(let id): (.item, id)
        case .commitment(let id): plan.commitment(id)?.state.map { _ in (.commitment, id) }
        default: nil
        }
    }

    /// The selected record, where it can be removed by itself.
    var removable: (RecordKind, String)? {
        switch (ownCommitment ?? target, screen.place) {
        case (.project(let id), _): (.project, id)
        case (.commitment(let id), _): plan.commitment(id)?.state.map { _ in (.commitment, id) }
        case (.record(let kind, let id), _): (kind, id)
        case (.item(let id), _): (.item, id)
        case (.place(.series(let series)), .measures): (.measure, series.measure)
        case (_, .project(let id)): (.project, id)
        default: nil
        }
    }
}
