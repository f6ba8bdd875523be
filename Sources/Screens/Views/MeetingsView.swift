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
            meeting.closed.map { words.closedOn(phrases.words.day($0, seenFrom: today)) } ?? keymap.naming(words.goesOn)
        let counts = words.counts(plan.decisions(of: meeting.id).count, plan.actions(of: meeting.id).count)
        return [
            Row(
                [
                    Piece(meeting.closed == nil ? " ▶" : " ✓", at: 1, room: 2, meeting.closed == nil ? .key : .done),
                    Piece(day, at: 4, room: 17, .title), Piece(kindName(meeting), at: 22, room: kinds),
                    Piece("\(counts) · \(state)", at: 24 + kinds, room: width - 25 - kinds, .dim),
                ], .place(meeting.closed == nil ? .meeting(meeting.id) : .minutes(meeting.id)), part: 1)
        ]
    }
}
