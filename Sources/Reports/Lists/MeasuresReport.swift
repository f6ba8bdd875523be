import Canvas
import Phrases
import Plan

extension ListReport {
    /// Every measure in every place: its latest reading against its target path.
    public static func measures(of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table([
            cells.column(.measure), .init("kind", phrases.words.field(.kind)), cells.column(.unit), cells.column(.city),
            cells.column(.line), .init("reading", phrases.words.kind(.reading).one), cells.column(.day),
            .init("target_then", phrases.lists.targetThen), .init("target_today", phrases.lists.targetToday),
            cells.column(.baseline), cells.column(.target),
            cells.column(.due),
            .init("off_target", phrases.lists.offTarget),
        ])
        let nationalRow = plan.cities.first(where: \.isNational)?.id ?? ""
        for measure in plan.measures {
            for series in plan.seriesOrOwn(of: measure) {
                let (latest, path) = (plan.latest(of: series, on: today), plan.path(of: series))
                let (then, now) = (path.flatMap { latest?.day.map($0.expected) }, path?.expected(on: today))
                let target = plan.target(of: series)
                let isOff = plan.isOffTarget(series, on: today)
                table.add([
                    .init(phrases.title(of: measure), code: measure.id),
                    .init(
                        measure.kind.map { phrases.words.choice(.measureKind($0)) } ?? "",
                        code: measure.kind?.code ?? ""),
                    .init(phrases.read(measure.unit) ?? ""),
                    series.city == nil
                        ? .init(phrases.lists.nation, code: nationalRow) : cells.city(series.city),
                    cells.line(measure.line), cells.figure(latest?.value), cells.day(latest?.day),
                    cells.rounded(then), cells.rounded(now),
                    cells.figure(target.baseline), cells.figure(target.target), cells.day(target.due),
                    isOff.map { cells.flag($0, $0 ? "!" : "", .warning) } ?? .init(""),
                ])
            }
        }
        return ListReport(phrases.words.kind(.measure).many, table, none: phrases.lists.noMeasures)
    }
}
