import Canvas
import Phrases
import Plan

extension ListReport {
    /// The issues, the worst first.
    public static func issues(_ issues: [Issue], of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table([
            .init("severity", phrases.lists.rank), .init("kind", phrases.words.field(.kind)), cells.column(.city),
            cells.column(.line), cells.column(.partner), cells.column(.since), .init("days", phrases.lists.days),
            .init("sentence", phrases.lists.issue),
        ])
        for issue in issues {
            let role: Role = [.dim, .atRisk, .offTrack][issue.severity.rawValue]
            table.add([
                .init(phrases.issues.severity(issue.severity), code: issue.severity.code, role),
                .init(phrases.issues.kind(issue.kind), code: issue.kind.rawValue), cells.city(issue.city),
                cells.line(issue.line), cells.side(issue.partner), cells.day(issue.since),
                cells.number(issue.since.flatMap { $0 <= today ? today - $0 : nil }),
                .init(
                    phrases.sentence(for: issue, in: plan, on: today, saysWhere: false),
                    code: phrases.sentence(for: issue, in: plan, on: today)),
            ])
        }
        return ListReport(
            phrases.commands[.issues].hint, note: phrases.issues.count(issues.count), table,
            none: phrases.issues.none)
    }
}
