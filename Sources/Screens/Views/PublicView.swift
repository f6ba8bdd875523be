import Canvas
import Phrases
import Plan

extension State {
    /// The public milestones that are overdue and to come, by their days, and those seen, with the evidence; Enter
    /// opens the project.
    func publicRows(width: Int) -> [Row] {
        let all = plan.publicMilestones(on: today)
        let head = heading(phrases.board.publicMilestones, width: width)
        guard !all.isEmpty else {
            return [head, .blank] + paragraph(phrases.board.noPublicMilestones, at: 2, width: width, role: .dim)
        }
        let words = phrases.board
        let parts = [
            (words.overdue, all.filter { $0.state == .overdue }.map(\.project)),
            (words.toBeSeen, all.filter { [.due, .undated].contains($0.state) }.map(\.project)),
            (words.alreadySeen, all.filter { $0.state == .seen }.map(\.project)),
        ]
        return [head]
            + parts.enumerated().flatMap { index, part in
                section(
                    part.0, part.1.flatMap { publicRows(of: $0, part: index, width: width) }, width: width, part: index)
            }
    }

    private func publicRows(of project: Project, part: Int, width: Int) -> [Row] {
        let item = publicItem(project)
        let end = width - TextWidth.columns(of: item.tail) - 1
        let place = project.effortID.map { phrases.name(of: $0, in: plan) }
        let about = [phrases.name(of: .project, project.id, in: plan), place, phrases.read(.evidence, of: project)]
            .compactMap { $0 }
        let first = Row(
            [
                Piece(item.text, at: 4, room: max(0, end - 6), .title),
                Piece(item.tail, at: end, room: width - end, item.role == .warning ? .warning : .dim),
            ], .project(project.id), part: part,
            spoken: ([item.text, item.tail] + about).filter { !$0.isEmpty }.joined(separator: "; "))
        return [first]
            + TextWidth.wrapped(about.joined(separator: " · "), width - 7).map {
                Row([Piece($0, at: 6, room: width - 7, .dim)], part: part, spoken: "")
            }
    }
}
