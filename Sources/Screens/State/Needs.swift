import Plan

/// Data that is read only for the screens that show it.
extension State {
    /// The effects that read missing data of the current screen.
    public var needs: [Effect] {
        var needs: [Effect] = []
        if let scope = historyInView, historyRead != scope { needs.append(.readHistory(scope)) }
        if since == nil, travel == nil, isComplete, viewing.isOnlyChanged || screen.place.kind == .meeting {
            needs.append(.readChangesSinceMeeting)
        }
        if case .minutes(let meeting) = screen.place, minutesInView?.meeting != meeting {
            needs.append(.readMinutes(meeting))
        }
        if screen.place == .received, !copies.isRead { needs.append(.readCopies) }
        return needs
    }

    /// The part of the plan whose history the current screen shows.
    var historyInView: HistoryScope? {
        switch screen.place {
        case .history(let scope): scope
        case .effort(let id): .effort(id)
        case .project(let id): .project(id)
        case .meeting:
            itemInTurn?.subject.map { subject in
                switch subject {
                case .effort(let id): .effort(id)
                case .project(let id): .project(id)
                }
            }
        default: nil
        }
    }
}
