import Canvas
import Phrases
import Plan

/// Lists that show only changes since the last meeting.
extension State {
    /// The rows of a list. Where only changes are shown: the changed entries with the titles above them, between the
    /// rows that are about the list as a whole, and below a line that says so.
    func narrowed(_ rows: [Row], of place: Place, width: Int) -> [Row] {
        guard viewing.isOnlyChanged, let before, isNarrowing(place) else { return rows }
        let day = phrases.words.day(before.day, seenFrom: today)
        let title = Row([Piece(phrases.meetings.onlyChanged(day), at: 2, room: width - 3, .marked)])
        let head = rows.rowsAboveEntries
        let foot = rows.dropFirst(head.count).rowsBelowEntries
        let kept = changed(rows.dropFirst(head.count).dropLast(foot.count), since: before)
        guard kept.isEmpty else { return [title] + head + kept + foot }
        return [title, .blank] + paragraph(phrases.meetings.noneChanged(day), at: 2, width: width, role: .dim)
    }

    /// The changed entries, each with its further lines, and the blanks and titles above them.
    private func changed(_ rows: ArraySlice<Row>, since before: ChangesSinceMeeting) -> [Row] {
        var kept: [Row] = []
        // The blanks and titles that the next kept entry gets.
        var above: [Row] = []
        var (isKept, isPassed) = (false, false)
        for row in rows {
            guard let rank = row.titleRank else {
                if let target = row.target { isKept = isChanged(target, since: before) }
                isPassed = !isKept
                if isKept {
                    kept += above + [row]
                    above = []
                }
                continue
            }
            // A title takes the place of those of its rank or below of which nothing was kept, and a blank that of all.
            if isPassed || rank == 0 { above.removeAll { ($0.titleRank ?? 0) >= rank } }
            above.append(row)
            (isKept, isPassed) = (false, false)
        }
        return kept
    }

    /// Whether a list shows its entry about a subject: where only changes are shown, whether it has changed.
    func isListed(_ target: Target) -> Bool {
        guard viewing.isOnlyChanged, let before else { return true }
        return isChanged(target, since: before)
    }

    private func isNarrowing(_ place: Place) -> Bool {
        switch place {
        case .welcome, .board, .plan, .history, .received, .importing, .help, .comparison, .meeting, .agenda, .minutes,
            .texts:
            false
        case .city, .effort, .project, .issues, .issuesAt, .questions, .publicMilestones, .promises, .timeline,
            .commitments, .measures, .series, .assessment, .dependencies, .resources, .meetings:
            true
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

extension BidirectionalCollection<Row> where SubSequence == ArraySlice<Row> {
    /// The rows in front of the entries and their titles, which are about the list as a whole.
    fileprivate var rowsAboveEntries: ArraySlice<Row> {
        let first = prefix { !$0.pieces.isEmpty && ($0.target == nil || $0.target == .text) }
        // Rows before a blank have no entry; titles at their end belong to the first entry.
        if dropFirst(first.count).first?.pieces.isEmpty ?? true { return first }
        return first.dropLast(first.reversed().prefix(while: \.isTitle).count)
    }

    /// A paragraph behind the last blank, which is about the list as a whole, with that blank.
    fileprivate var rowsBelowEntries: ArraySlice<Row> {
        let last = suffix(reversed().prefix { $0.target == nil && $0.titleRank == nil }.count)
        guard !last.isEmpty, dropLast(last.count).last?.pieces.isEmpty == true else { return suffix(0) }
        return suffix(last.count + 1)
    }
}

extension Row {
    /// The rank of a blank, a heading, or a title below headings; nil for any other row.
    fileprivate var titleRank: Int? { pieces.isEmpty ? 0 : !isTitle ? nil : pieces[0].role == .title ? 2 : 1 }
}
