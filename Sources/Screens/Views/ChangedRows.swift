import Canvas
import Phrases
import Plan

/// Lists that show only changes since the last meeting.
extension State {
    /// The rows of a list. Where only changes are shown: the changed rows, below a line that says so.
    func narrowed(_ rows: [Row], of place: Place, width: Int) -> [Row] {
        guard viewing.isOnlyChanged, let before, isNarrowing(place) else { return rows }
        let title = phrases.meetings.onlyChanged(phrases.words.day(before.day, seenFrom: today))
        var kept = [Row([Piece(title, at: 2, room: width - 3, .marked)])]
        var isKept = true
        for row in rows {
            // Rows without a target belong to the row before them, titles and blanks to the screen.
            if row.isFrame {
                isKept = true
            } else if let target = row.target {
                isKept = isChanged(target, since: before)
            }
            if isKept { kept.append(row) }
        }
        return kept
    }

    private func isNarrowing(_ place: Place) -> Bool {
        switch place {
        case .welcome, .board, .history, .received, .importing, .help, .comparison, .meeting, .agenda, .minutes, .texts:
            false
        default: true
        }
    }

    func isChanged(_ target: Target, since: ChangesSinceMeeting) -> Bool {
        switch target {
        case .city(let id): since.isChanged(.city, id)
        case .effort(let id), .place(.effort(let id)), .status(let id, _): since.isChanged(id, in: plan)
        case .project(let id):
            since.isChanged(.project, id)
                || plan.commitments(to: .project(id)).contains { since.isChanged(.commitment, $0.id) }
        case .commitment(let id): since.isChanged(.commitment, id)
        case .record(let kind, let id), .field(let kind, let id, _): since.isChanged(kind, id)
        case .place(.series(let series)): since.isChanged(series)
        case .place(.meeting(let id)), .place(.minutes(let id)): since.isChanged(.meeting, id)
        case .within(_, let target): isChanged(target, since: since)
        case .conflict(let kind, let record, _): since.isChanged(kind, record)
        // Only changed issues are grouped.
        case .place(.issuesAt): true
        case .place, .act, .item, .command, .importPart, .text: false
        }
    }
}

extension Row {
    /// Whether it is a title or a blank.
    fileprivate var isFrame: Bool { target == nil && (pieces.isEmpty || pieces[0].role == .heading) }
}
