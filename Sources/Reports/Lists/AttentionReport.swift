import Canvas
import Phrases
import Plan

extension ListReport {
    /// What wants attention, the worst first.
    public static func attention(_ findings: [Finding], of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport
    {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table([
            .init("severity", phrases.lists.rank), .init("kind", phrases.words.field(.kind)), cells.column(.city),
            cells.column(.line), cells.column(.partner), cells.column(.since), .init("days", phrases.lists.days),
            .init("sentence", phrases.lists.finding),
        ])
        for finding in findings {
            let role: Role = [.dim, .atRisk, .offTrack][finding.severity.rawValue]
            table.add([
                .init(phrases.findings.severity(finding.severity), code: finding.severity.code, role),
                .init(phrases.findings.kind(finding.kind), code: finding.kind.rawValue), cells.city(finding.city),
                cells.line(finding.line), cells.side(finding.partner), cells.day(finding.since),
                cells.number(finding.since.flatMap { $0 <= today ? today - $0 : nil }),
                .init(
                    phrases.sentence(for: finding, in: plan, on: today, saysWhere: false),
                    code: phrases.sentence(for: finding, in: plan, on: today)),
            ])
        }
        return ListReport(
            phrases.commands[.attention].hint, note: phrases.findings.count(findings.count), table,
            none: phrases.findings.none)
    }
}
