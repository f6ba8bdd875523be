import Canvas
import Phrases
import Plan

extension ListReport {
    /// The public milestones: those that people are to see, then those they have seen, with the evidence.
    public static func publicMilestones(of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table(
            [
                .init("state", phrases.promises.state), .init("days", phrases.promises.days),
                cells.column(.publicFrom), cells.column(.seenOn), .init("what", phrases.words.text(.what)),
                .init("evidence", phrases.words.text(.evidence)), cells.column(.city),
                cells.column(.line),
                .init(RecordKind.project.rawValue, phrases.words.kind(.project).one, hasNames: true),
            ] + Cells.recordColumns)
        let all = plan.publicMilestones(on: today)
        for milestone in all {
            let project = milestone.project
            let days = milestone.state == .seen ? nil : milestone.day.map { abs($0 - today) }
            table.add(
                [
                    state(milestone.state, phrases), cells.number(days), cells.day(project.publicFrom),
                    cells.day(project.seenOn), .init(phrases.read(.publicMilestone, of: project) ?? ""),
                    .init(phrases.read(.evidence, of: project) ?? ""), cells.city(project.effortID?.city),
                    cells.line(project.effortID?.line), .init(phrases.title(of: project), code: project.id),
                ] + cells.record(.project, project.id))
        }
        return ListReport(
            phrases.commands[.publicMilestones].hint, table, none: phrases.board.noPublicMilestones)
    }

    private static func state(_ state: PublicMilestone.State, _ phrases: Phrases) -> Table.Entry {
        switch state {
        case .overdue: .init(phrases.promises.isOverdue, code: state.rawValue, .offTrack)
        case .due: .init(phrases.promises.isDue, code: state.rawValue)
        case .undated: .init(phrases.screens.nothingSaid, code: state.rawValue)
        case .seen: .init(phrases.lists.seen, code: state.rawValue, .onTrack)
        }
    }
}
