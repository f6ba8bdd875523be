import Canvas
import Phrases
import Plan

extension State {
    /// The minutes of a closed meeting as of its closing, with later corrections and their days at the end.
    func minutesRows(_ id: String, width: Int) -> [Row] {
        guard let frozen, frozen.meeting == id, let meeting = frozen.plan.meeting(id) else { return [] }
        let later = plan.notes(of: id).filter { frozen.plan.note($0.id) == nil }
        let text = phrases.text(of: frozen.plan.minutes(of: meeting, since: frozen.since, corrections: later))
        let banner = Row([Piece(text.banner ?? "", at: max(1, width / 2 - 4), room: 12, .title)])
        let sides = text.participants.flatMap { side in
            paragraph("\(side.side)  \(side.present)", at: 4, width: width)
        }
        let parts = text.parts.enumerated().flatMap { index, part in
            [.blank, heading(part.title, width: width, part: index)]
                + part.paragraphs.flatMap { minutesRows($0, part: index, width: width) }
        }
        let foot = text.foot.flatMap {
            paragraph("\($0.label): \($0.text)", at: 2, width: width, part: text.parts.count)
        }
        return [
            banner, Row([Piece(text.title, at: 1, room: width - 2, .title)], .text),
            Row([Piece(text.plan, at: 1, room: width - 2, .dim)]), .blank,
            heading(phrases.meetings.participants, width: width),
        ] + sides + parts + [.blank] + foot + [banner]
    }

    private func minutesRows(_ paragraph: MinutesParagraph, part: Int, width: Int) -> [Row] {
        let mark = "(\(paragraph.marking ?? phrases.meetings.unmarked))"
        let number = "\(paragraph.number)."
        let lines = TextWidth.wrapped("\(mark) \(paragraph.text)", width - 7)
        return lines.enumerated().map { index, line in
            Row(
                (index == 0 ? [Piece(number, at: 1, room: 4, .dim, alignRight: true)] : [])
                    + [Piece(line, at: 6, room: width - 7, paragraph.foreignLanguage != nil ? .dim : .text)],
                index == 0 ? .text : nil, part: part)
        }
    }
}
