import Canvas
import Plan

extension State {
    /// The history of a part of the plan below a title that names it.
    func historyScreenRows(of scope: HistoryScope, width: Int, first: Int?) -> [Row] {
        historyRows(of: scope, part: 0, width: width, first: first)
    }

    /// The history below the rest of a screen, once it was read.
    func historySection(of scope: HistoryScope, part: Int, width: Int) -> [Row] {
        historyRead == scope ? [.blank] + historyRows(of: scope, part: part, width: width) : []
    }

    /// The acts, latest first, with changes, author, time and reason.
    func historyRows(of scope: HistoryScope, part: Int, width: Int, first: Int? = nil) -> [Row] {
        let name: String =
            switch scope {
            case .plan: phrases.title(of: plan)
            case .city(let id): plan.cityName(id)
            case .effort(let id): phrases.name(of: id, in: plan)
            case .project(let id): phrases.name(of: .project, id, in: plan)
            }
        let head = Row([
            Piece(phrases.screens.history, at: 2, room: 12, .heading),
            Piece(name, at: 4 + TextWidth.columns(of: phrases.screens.history), room: width - 16, .dim),
        ])
        guard historyRead == scope, !history.isEmpty else {
            return [
                head, Row([Piece(historyRead == scope ? phrases.screens.noHistory : "", at: 2, room: width - 3, .dim)]),
            ]
        }
        return [head] + history.rows(first: first) { rows(for: $0, part: part, width: width) }
    }

    private func rows(for entry: Entry, part: Int, width: Int) -> [Row] {
        let isNext =
            entry.id == nextUndo?.id && readOnlyReason == nil ? " · \(keymap.naming(phrases.screens.undoMark))" : ""
        let isHere = entry.id == travel?.act?.id ? " · \(phrases.screens.here)" : ""
        return entryRows(
            entry, note: isNext + isHere, .act(entry.id, Moment(entry.time)), part: part, width: width)
    }

    /// An act of the journal: day and changes, and below them author and reason.
    func entryRows(_ entry: Entry, note: String, _ target: Target, part: Int, width: Int) -> [Row] {
        let first = 15
        let lines = TextWidth.wrapped(phrases.sentence(for: entry, in: plan), width - first - 1)
        let detail = TextWidth.wrapped(phrases.origin(of: entry) + note, width - first - 1)
        return lines.enumerated().map { index, line in
            let day = index == 0 ? [Piece(phrases.words.day(entry.act.asOf), at: 2, room: 12, .dim)] : []
            return Row(
                day + [Piece(line, at: first, room: width - first - 1)], index == 0 ? target : nil,
                part: part)
        } + detail.map { Row([Piece($0, at: first, room: width - first - 1, .dim)], part: part) }
    }
}
