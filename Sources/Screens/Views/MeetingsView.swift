import Canvas
import Phrases
import Plan

extension State {
    /// Open actions, then every meeting, latest first.
    func meetingsRows(width: Int) -> [Row] {
        let words = phrases.meetings
        let open = plan.openActions
        let done = plan.actions.filter { $0.reached != nil }
        let kinds = plan.meetings.map { TextWidth.columns(of: kindName($0)) }.max() ?? 0
        let meetings = plan.meetings.reversed().flatMap { meetingRows($0, kinds: kinds, width: width) }
        let none = paragraph(offering(words.noMeetings), at: 4, width: width, role: .dim, part: 2)
        let listed = open.count { isListed(.record(.action, $0.id)) }
        return [heading(words.openActions, phrases.count(listed, of: .action), width: width)]
            + (open.isEmpty
                ? paragraph(words.noActions, at: 4, width: width, role: .dim)
                : open.flatMap { actionRows($0, width: width, part: 0) })
            + section(
                phrases.words.kind(.meeting).many.sentence, meetings.isEmpty ? none : meetings, width: width,
                part: 1)
            + section(words.doneActions, done.flatMap { actionRows($0, width: width, part: 2) }, width: width, part: 2)
    }

    private func kindName(_ meeting: Meeting) -> String {
        meeting.kind.map { phrases.words.choice(.meetingKind($0)) } ?? ""
    }

    /// - Parameter kinds: the columns of the longest kind.
    private func meetingRows(_ meeting: Meeting, kinds: Int, width: Int) -> [Row] {
        let words = phrases.meetings
        let day = meeting.day.map { phrases.words.fullDay($0) } ?? meeting.id
        let state =
            meeting.closed.map { words.closedOn(phrases.words.day($0, seenFrom: today)) }
            ?? (meeting.isScheduled ? words.notBegun : keymap.naming(words.goesOn))
        let sign: (text: String, role: Role) =
            meeting.isScheduled ? (" ○", .dim) : meeting.isInProgress ? (" ▶", .key) : (" ✓", .done)
        let counts = words.counts(plan.decisions(of: meeting.id).count, plan.actions(of: meeting.id).count)
        return [
            Row(
                [
                    Piece(sign.text, at: 1, room: 2, sign.role),
                    Piece(day, at: 4, room: 17, .title), Piece(kindName(meeting), at: 22, room: kinds),
                    Piece(
                        meeting.isScheduled ? state : "\(counts) · \(state)", at: 24 + kinds, room: width - 25 - kinds,
                        .dim),
                ], target(of: meeting), part: 1)
        ]
    }

    /// The subject that Enter opens from a meeting: the meeting in progress, the minutes of a closed one; one that is
    /// not begun is edited.
    func target(of meeting: Meeting) -> Target {
        if meeting.isScheduled { return .record(.meeting, meeting.id) }
        return .place(meeting.isInProgress ? .meeting(meeting.id) : .minutes(meeting.id))
    }
}
