import Canvas
import Phrases
import Plan

/// Lists that show only changes since the last meeting.
extension State {
    /// The rows of a list. Where only changes are shown: the changed rows with the titles above them, below a line that says
    /// so. Counts beside a title are those of the whole list, so they are left out.
    func narrowed(_ rows: [Row], of place: Place, width: Int) -> [Row] {
        guard viewing.isOnlyChanged, let before, isNarrowing(place) else { return rows }
        let day = phrases.words.day(before.day, seenFrom: today)
        let title = Row([Piece(phrases.meetings.onlyChanged(day), at: 2, room: width - 3, .marked)])
        let head = isCounted(place) ? Array(rows.prefix(1)) : []
        var (kept, titles, isKept) = ([Row](), [Row](), false)
        for (index, row) in rows.enumerated().dropFirst(head.count) {
            // Rows without a target belong to the row before them, titles and blanks to the rows below.
            if row.isFrame {
                if titles.last.map({ !$0.pieces.isEmpty }) == true, row.pieces.isEmpty { titles = [] }
                titles.append(index > 0 ? row : Row(Array(row.pieces.prefix(1)), part: row.part))
                isKept = false
            } else if let target = row.target {
                isKept = isChanged(target, since: before)
            }
            guard isKept, !row.isFrame else { continue }
            kept += titles + [row]
            titles = []
        }
        guard kept.isEmpty else { return [title] + head + kept }
        return [title, .blank] + paragraph(phrases.meetings.noneChanged(day), at: 2, width: width, role: .dim)
    }

    /// Whether a list counts only what is shown.
    private func isCounted(_ place: Place) -> Bool {
        switch place {
        case .issues, .issuesAt, .questions, .promises: true
        default: false
        }
    }

    /// Whether a list shows its entry about a subject: where only changes are shown, whether it has changed.
    func isListed(_ target: Target) -> Bool {
        guard viewing.isOnlyChanged, let before else { return true }
        return isChanged(target, since: before)
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
