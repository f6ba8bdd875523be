import Canvas
import Phrases
import Plan

extension ListReport {
    /// The commitments: one row for each, those of one-sided projects first.
    public static func commitments(of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table([
            cells.column(.project), cells.column(.city), cells.column(.line), cells.column(.partner),
            cells.column(.commitmentState), cells.column(.what), cells.column(.since), cells.column(.due),
            cells.column(.followUp),
            cells.column(.lead), .init("one_sided_days", phrases.issues.kind(.oneSided)),
        ])
        let ledgers = plan.ledgers
        for ledger in ledgers {
            let days = ledger.isOneSided ? ledger.inPlace?.since.map { today - $0 } : nil
            for half in ledger.halves {
                let effort = ledger.project.effortID
                table.add([
                    .init(ledger.project.title, code: ledger.project.id), cells.city(effort?.city),
                    cells.line(effort?.line), cells.side(half.partner),
                    .init(
                        half.state.map { phrases.words.choice(.commitmentState($0)) } ?? phrases.screens.nothingSaid,
                        code: half.state?.code ?? "", half.state == .inPlace ? .onTrack : .atRisk),
                    .init(half.what ?? ""), cells.day(half.since), cells.day(half.due), cells.day(half.followUp),
                    .init(half.lead ?? ""), cells.number(days),
                ])
            }
        }
        return ListReport(
            phrases.lists.ledger, note: phrases.lists.oneSided(ledgers.count(where: \.isOneSided)), table,
            none: phrases.lists.noCommitments)
    }
}
