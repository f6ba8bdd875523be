import Phrases
import Plan

extension ListReport {
    /// The things promised, delivered and in use, by project, with the days between.
    public static func deliveries(of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table(
            [
                .init(RecordKind.project.rawValue, phrases.words.kind(.project).one, hasNames: true),
                cells.column(.city),
                cells.column(.line), cells.column(.payer), cells.column(.text(.counted, phrases.language)),
                cells.column(.countPlanned), cells.column(.countDelivered), cells.column(.countInUse),
                cells.column(.deliveryPromised), cells.column(.delivered), cells.column(.inUseSince),
                .init("days_to_delivery", phrases.lists.daysToDelivery),
                .init("days_to_use", phrases.lists.daysToUse),
            ] + Cells.recordColumns)
        for project in plan.deliveries {
            let lags = project.lags(on: today)
            table.add(
                [
                    .init(phrases.title(of: project), code: project.id), cells.city(project.effortID?.city),
                    cells.line(project.effortID?.line), cells.side(project.payer),
                    .init(phrases.read(.counted, of: project) ?? ""), cells.number(project.countPlanned),
                    cells.number(project.countDelivered), cells.number(project.countInUse),
                    cells.day(project.deliveryPromised), cells.day(project.delivered), cells.day(project.inUseSince),
                    cells.number(lags.delivery), cells.number(lags.use),
                ] + cells.record(.project, project.id))
        }
        return ListReport(phrases.lists.deliveryList, table, none: phrases.lists.noDeliveries)
    }
}
