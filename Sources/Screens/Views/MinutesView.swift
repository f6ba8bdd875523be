import Canvas
import Phrases
import Plan

extension State {
    /// The minutes of a closed meeting as of its closing, with later corrections and their days at the end; of an open
    /// meeting the draft.
    func minutesRows(_ id: String, width: Int) -> [Row] {
        guard let minutesInView, minutesInView.meeting == id, let meeting = minutesInView.plan.meeting(id) else {
            return []
        }
        let later = plan.notes(of: id).filter { minutesInView.plan.note($0.id) == nil }
        let minutes = minutesInView.plan.minutes(
            of: meeting, start: minutesInView.start, since: minutesInView.since, corrections: later,
            on: today)
        let text = phrases.text(of: minutes)
        let banner = Row([Piece(text.banner ?? "", at: max(1, width / 2 - 4), room: 12, .title)])
        let parts = text.parts.enumerated().flatMap { index, part in
            [.blank, heading(part.title, width: width, part: index)]
                + part.paragraphs.flatMap { minutesRows($0, in: text, part: index, width: width) }
        }
        let last = text.parts.count
        let signatures = text.signatures.flatMap { side in
            labelled(side.side, side.initials.isEmpty ? "________" : side.initials, part: last, width: width)
                + (side.reservation.isEmpty
                    ? [] : paragraph(side.reservation, at: 4, width: width, target: .text, part: last))
        }
        let warning = closingProblem(of: minutes).map { paragraph($0, at: 2, width: width, role: .warning) + [.blank] }
        let head = [
            banner, Row([Piece(text.title, at: 1, room: width - 2, .title)], .text),
            Row([Piece(text.plan, at: 1, room: width - 2, .dim)]),
        ]
        return head + (warning ?? []) + text.details.flatMap { labelled($0.label, $0.text, width: width) }
            + [.blank, heading(phrases.meetings.participants, width: width)]
            + text.participants.flatMap { labelled($0.label, $0.text, width: width) } + parts + [.blank]
            + text.foot.flatMap { labelled($0.label, $0.text, part: last, width: width) }
            + [.blank, heading(phrases.meetings.closing, width: width, part: last)] + signatures + [banner]
    }

    /// Why an open meeting should not be closed yet; nil where nothing stands against it.
    func closingProblem(of minutes: Minutes) -> String? {
        guard minutes.meeting.closed == nil, minutes.unmarked > 0 else { return nil }
        return offering(phrases.meetings.markFirst(minutes.unmarked))
    }

    private func labelled(_ label: String, _ text: String, part: Int = 0, width: Int) -> [Row] {
        paragraph("\(label): \(text)", at: 2, width: width, target: .text, part: part)
    }

    private func minutesRows(_ paragraph: MinutesParagraph, in text: MinutesText, part: Int, width: Int) -> [Row] {
        let mark = text.mark(of: paragraph).map { $0 + " " } ?? ""
        let lines = TextWidth.wrapped(mark + paragraph.text, width - 7)
        return lines.enumerated().map { index, line in
            Row(
                (index == 0 ? [Piece("\(paragraph.label).", at: 1, room: 4, .dim, alignRight: true)] : [])
                    + [Piece(line, at: 6, room: width - 7, paragraph.foreignLanguage != nil ? .dim : .text)],
                index == 0 ? .text : nil, part: part)
        }
    }
}
