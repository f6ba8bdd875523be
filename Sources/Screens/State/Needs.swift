import Plan

/// What the screen in view shows of what is read only for it.
extension State {
    /// What is to be read for the screen in view and is not read yet.
    public var needs: [Effect] {
        var needs: [Effect] = []
        if let scope = historyInView, historyRead != scope { needs.append(.readHistory(scope)) }
        if since == nil, travel == nil, isComplete, viewing.isOnlyChanged || screen.place.kind == .meeting {
            needs.append(.readNews)
        }
        if case .minutes(let meeting) = screen.place, frozen?.meeting != meeting { needs.append(.readMinutes(meeting)) }
        if screen.place == .received, !copies.isRead { needs.append(.readCopies) }
        return needs
    }

    /// The part of the plan whose history the screen in view shows.
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
