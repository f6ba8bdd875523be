import Canvas
import Phrases
import Plan

/// The tables of a briefing, with their charts.
extension Briefing {
    /// A row for each measure and place: its readings against the target path, the latest one and its target.
    func measuresTable(_ all: [MeasureStanding]) -> ChartedTable {
        let words = phrases.report
        var table = Table([
            .init("measure", phrases.words.kind(.measure).one), .init("course", words.course),
            .init("reading", phrases.words.kind(.reading).one), .init("target", words.targetThen),
            .init("result", words.result),
        ])
        var charts: [Chart] = []
        for standing in all {
            let readings = plan.readings(of: standing.series).filter { ($0.day ?? today) <= today }
            let expected = standing.expected(on: today).map { phrases.words.rounded($0) } ?? phrases.screens.nothingSaid
            let result =
                standing.isOff.map { $0 ? phrases.lists.offTarget : phrases.board.onTarget }
                ?? (standing.latest == nil ? phrases.lists.noReadings : phrases.screens.nothingSaid)
            table.add([
                .init(phrases.name(of: standing.series, in: plan), .title),
                .init(Sparkline.text(readings.compactMap { $0.value?.double }, columns: 12)),
                .init(
                    standing.latest?.value.map { phrases.words.figure($0) } ?? phrases.screens.nothingSaid, as: .number),
                .init(expected, as: .number), .init(result, standing.isOff == true ? .offTrack : .text),
            ])
            charts.append(chart(of: standing, readings))
        }
        return ChartedTable(table: table, column: 1, charts: charts)
    }

    /// The course of the readings, and the target path as a dashed line up to today.
    private func chart(of standing: MeasureStanding, _ readings: [Reading]) -> Chart {
        let points = readings.suffix(36).compactMap { reading in
            reading.day.flatMap { day in reading.value.map { (day: day, value: $0) } }
        }
        guard let first = points.first else { return Chart(width: 120, height: 24, shapes: []) }
        let last = max(points.last?.day ?? today, today)
        let path = standing.path?.line(from: first.day, to: last) ?? []
        let values = (points + path).map(\.value.double)
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        func place(_ point: (day: Day, value: Figure)) -> (x: Double, y: Double) {
            let across = last > first.day ? Double(point.day - first.day) / Double(last - first.day) : 0.5
            let up = high > low ? (point.value.double - low) / (high - low) : 0.5
            return (2 + across * 116, 2 + (1 - up) * 20)
        }
        let course: [Chart.Shape] = points.count > 1 ? [.path(points: points.map(place), look: "course")] : []
        let end: [Chart.Shape] =
            points.last.map { point in
                let (x, y) = place(point)
                return [.box(x: x - 2, y: y - 2, width: 4, height: 4, look: "point")]
            } ?? []
        let dashed: [Chart.Shape] = path.count > 1 ? [.path(points: path.map(place), look: "path")] : []
        return Chart(
            width: 120, height: 24, shapes: dashed + course + end,
            values: Chart.Values(
                title: phrases.name(of: standing.series, in: plan),
                rows: points.map { point in
                    [
                        phrases.words.day(point.day), phrases.words.figure(point.value),
                        standing.path.map { phrases.words.rounded($0.expected(on: point.day)) }
                            ?? phrases.screens.nothingSaid,
                    ]
                }))
    }

    /// The bar of the clock, with a tick where each phase begins.
    var clockChart: Chart {
        let used = Bar.blocks(plan.clock(on: today)?.used ?? 0, 60)
        guard let clock = plan.clock(on: today) else { return Chart(width: 1000, height: 8, shapes: [], line: used) }
        let all = Double(max(1, clock.end - clock.start))
        func x(_ day: Day) -> Double { min(1, max(0, Double(day - clock.start) / all)) * 1000 }
        let phases = plan.phases.compactMap(\.start).map { start in
            Chart.Shape.path(points: [(x(start), 0), (x(start), 8)], look: "tick")
        }
        return Chart(
            width: 1000, height: 8,
            shapes: [
                .box(x: 0, y: 1, width: 1000, height: 6, look: "rest"),
                .box(x: 0, y: 1, width: x(today), height: 6, look: "used"),
            ] + phases, line: used)
    }

    /// Pledged, obligated and expended money for each partner, funding and currency; a tick where the clock stands.
    func moneyTable(_ sums: [ResourceRow]) -> ChartedTable {
        let words = phrases.words
        var table = Table([
            .init("payer", words.field(.payer)), .init("bar", phrases.report.ofPledged),
            .init("pledged", words.field(.pledged)),
            .init("obligated", words.field(.obligated)), .init("expended", words.field(.expended)),
        ])
        var charts: [Chart] = []
        let used = plan.clock(on: today)?.used
        for row in sums {
            let funding = row.funding.map { words.choice(.funding($0)) }
            let name = [row.payer?.uppercased() ?? phrases.report.noOwner, funding].compactMap { $0 }.joined(
                separator: ", ")
            let shares = row.money.shares
            // Of nothing pledged there is no share.
            func percent(_ share: Int?, of amount: Figure) -> Table.Entry {
                .init(share.map { words.percent($0, of: amount) } ?? phrases.screens.nothingSaid, as: .number)
            }
            table.add([
                .init(name, .title), .init(shares.map { Bar.blocks($0.obligated, 12) } ?? phrases.screens.nothingSaid),
                .init("\(words.short(row.money.pledged)) \(row.currency)", as: .number),
                percent(shares?.obligated, of: row.money.obligated), percent(shares?.expended, of: row.money.expended),
            ])
            func width(_ share: Int?) -> Double { Double(min(100, max(0, share ?? 0))) * 1.2 }
            charts.append(
                Chart(
                    width: 120, height: 14,
                    shapes: [
                        .box(x: 0, y: 3, width: 120, height: 8, look: "rest"),
                        .box(x: 0, y: 3, width: width(shares?.obligated), height: 8, look: "obligated"),
                        .box(x: 0, y: 3, width: width(shares?.expended), height: 8, look: "expended"),
                    ] + (used.map { [.path(points: [(width($0), 0), (width($0), 14)], look: "today")] } ?? [])))
        }
        return ChartedTable(table: table, column: 1, charts: charts)
    }

    /// A row for each delivery: the day and the number promised, delivered and in use.
    func deliveriesTable(_ all: [Delivery]) -> Table {
        let (words, screens) = (phrases.report, phrases.screens)
        var table = Table([
            .init("project", phrases.words.kind(.project).one), .init("promised", words.promisedDay),
            .init("delivered", words.deliveredDay), .init("in-use", words.inUseDay),
        ])
        func cell(_ count: Int?, _ text: String?) -> String {
            let parts = [count.map { phrases.words.figure(Figure($0)) }, text].compactMap { $0 }
            return parts.isEmpty ? screens.nothingSaid : parts.joined(separator: ", ")
        }
        func day(_ day: Day?) -> String? { day.map { phrases.words.day($0, seenFrom: today) } }
        for delivery in all {
            let project = delivery.project
            let late = delivery.state == .overdue ? screens.late(delivery.days) : nil
            let unused = delivery.state == .notInUse && delivery.days > 0 ? words.unused(delivery.days) : nil
            table.add([
                .init(phrases.name(of: .project, project.id, in: plan), .title),
                .init(cell(project.countPlanned, day(project.deliveryPromised))),
                .init(cell(project.countDelivered, late ?? day(project.delivered)), late == nil ? .text : .offTrack),
                .init(cell(project.countInUse, unused ?? day(project.inUseSince)), unused == nil ? .text : .atRisk),
            ])
        }
        return table
    }
}

/// A table with a chart in each row, in place of the texts of one column.
struct ChartedTable: Sendable {
    let table: Table
    /// The index of the column that has the charts.
    let column: Int
    /// The chart of each row.
    let charts: [Chart]

    func beside(_ other: ChartedTable) -> ChartedTable {
        ChartedTable(
            table: table.beside(other.table), column: column, charts: zip(charts, other.charts).map { $0.beside($1) })
    }
}
