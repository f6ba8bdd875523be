import Canvas
import Phrases
import Plan

extension ListReport {
    /// The commitments: one row for each, those of one-sided projects first.
    public static func commitments(of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table(
            [
                .init(RecordKind.project.rawValue, phrases.words.field(.subject), hasNames: true), cells.column(.city),
                cells.column(.line), cells.column(.partner),
                cells.column(.commitmentState), cells.column(.what), cells.column(.countPlanned),
                cells.column(.countDelivered), cells.column(.level), cells.column(.since), cells.column(.due),
                .init("in_days", phrases.lists.days), cells.column(.followUp), cells.column(.lead),
                .init("one_sided_days", phrases.issues.kind(.oneSided)),
            ] + Cells.recordColumns)
        let ledgers = plan.ledgers(on: today)
        for ledger in ledgers {
            let days = ledger.isOneSided(on: today) ? ledger.inPlace?.inPlaceSince.map { today - $0 } : nil
            let effort = plan.effort(of: ledger.subject)
            for commitment in ledger.shown.flatMap(\.rows) {
                table.add(
                    [
                        .init(phrases.name(of: ledger.subject, in: plan), code: ledger.subject.record),
                        cells.city(effort?.city),
                        cells.line(effort?.line), cells.side(commitment.partner),
                        .init(
                            commitment.state.map { phrases.words.choice(.commitmentState($0)) }
                                ?? phrases.screens.nothingSaid,
                            code: commitment.state?.code ?? "", commitment.state == .inPlace ? .onTrack : .atRisk),
                        .init(phrases.read(commitment.what) ?? ""), cells.number(commitment.countPlanned),
                        cells.number(commitment.countDelivered),
                        .init(
                            commitment.level.map { phrases.words.choice(.level($0)) } ?? "",
                            code: commitment.level?.code ?? ""),
                        cells.day(commitment.since), cells.day(commitment.due), inDays(commitment, phrases, on: today),
                        cells.day(commitment.followUp),
                        .init(phrases.read(commitment.lead) ?? ""), cells.number(days),
                    ]
                        + cells.record(
                            commitment.state.map { _ in .commitment }, commitment.state.map { _ in commitment.id }))
            }
        }
        return ListReport(
            phrases.lists.ledger, note: phrases.lists.oneSided(ledgers.count { $0.isOneSided(on: today) }), table,
            none: phrases.lists.noCommitments)
    }

    /// In how many days an open commitment is due; below 0 where it is late.
    private static func inDays(_ commitment: Commitment, _ phrases: Phrases, on today: Day) -> Table.Entry {
        guard commitment.state?.isOpen ?? false, let due = commitment.due else { return .init("") }
        return .init(phrases.distance(to: due, from: today), code: (due - today).code, as: .number)
    }
}
