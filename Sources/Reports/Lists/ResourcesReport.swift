import Canvas
import Phrases
import Plan

extension ListReport {
    /// Pledged, obligated and expended money by partner, funding, city and line.
    public static func resources(of plan: Plan, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: Day(number: 0), phrases: phrases)
        var table = Table([
            cells.column(.payer), cells.column(.funding), cells.column(.city), cells.column(.line),
            cells.column(.currency), cells.column(.pledged), cells.column(.obligated),
            .init("obligated_percent", "%"), cells.column(.expended), .init("expended_percent", "%"),
        ])
        let sums = plan.resources(byCity: false, byLine: false)
        for row in sums + plan.resources(byCity: true, byLine: true) {
            let shares = row.money.shares
            let isSum = row.city == nil
            table.add([
                cells.side(row.payer),
                .init(row.funding.map { phrases.words.choice(.funding($0)) } ?? "", code: row.funding?.code ?? ""),
                isSum ? .init(phrases.lists.everything, code: "", .heading) : cells.city(row.city),
                cells.line(row.line),
                .init(row.currency), cells.figure(row.money.pledged), cells.figure(row.money.obligated),
                cells.percent(shares?.obligated, of: row.money.obligated), cells.figure(row.money.expended),
                cells.percent(shares?.expended, of: row.money.expended),
            ])
        }
        let shares = plan.equipmentShare()
        let note = shares.share.map { phrases.lists.equipmentShare($0, shares.isByMoney) } ?? ""
        return ListReport(phrases.lists.resources, note: note, table, none: phrases.lists.noResources)
    }
}
