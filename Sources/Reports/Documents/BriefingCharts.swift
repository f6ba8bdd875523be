import Canvas
import Phrases
import Plan

/// The charts of a briefing.
extension Briefing {
    /// The used share of the clock, with its phases.
    var clockChart: Chart {
        let label = phrases.clock(of: plan, on: today)
        guard let span = Span(plan) else {
            return Chart(width: 1000, height: 4, label: [label], shapes: [], lines: [label])
        }
        let used = span.place(today)
        let month = plan.clock(on: today).map { phrases.screens.month($0.month, $0.months) } ?? ""
        let phases = plan.phases.flatMap { phase -> [Chart.Shape] in
            guard let start = phase.start else { return [] }
            let x = span.place(start) * 1000
            return [
                .path(points: [(x, 4), (x, 26)], look: "grid"),
                .word(phrases.words.phase(phase.name), x: x + 4, y: 36, anchor: "start", look: "soft"),
            ]
        }
        let bar: [Chart.Shape] = [
            .box(x: 0, y: 8, width: 1000, height: 14, look: "rest"),
            .box(x: 0, y: 8, width: used * 1000, height: 14, look: "used"),
        ]
        return Chart(
            width: 1000, height: 42, label: ["\(month), \(label)"], shapes: bar + phases,
            lines: ["\(Bar.blocks(Int(used * 100), 60)) \(month)"])
    }

    /// A line for each measure and place: its readings against the target path, the latest value and today's target.
    func measuresChart(_ all: [(measure: Measure, series: Series)]) -> Chart {
        var shapes: [Chart.Shape] = []
        var lines: [String] = []
        for (index, (measure, series)) in all.enumerated() {
            let readings = plan.readings(of: series).filter { ($0.day ?? today) <= today }
            let name =
                "\(phrases.title(of: measure)) · \(series.city.map { plan.cityName($0) } ?? phrases.lists.nation)"
            let (latest, path) = (readings.last, plan.path(of: series))
            let value = latest?.value.map { phrases.words.figure($0) } ?? phrases.lists.noReadings
            let wanted = latest?.day.flatMap { day in path.map { phrases.words.rounded($0.expected(on: day)) } }
            let isOff = plan.isOffTarget(series, on: today)
            let text = value + (wanted.map { " / \($0)" } ?? "")
            let y = Double(index) * 26
            shapes += [
                .word(name, x: 0, y: y + 17, anchor: "start", look: "soft"),
                .word(
                    (isOff == true ? "! " : "") + text, x: 480, y: y + 17, anchor: "end",
                    look: isOff == true ? "late" : "plain"),
            ]
            shapes += course(readings, path, x: 240, y: y + 4, width: 130, height: 18)
            let spark = Sparkline.text(readings.compactMap { $0.value?.double }, columns: 18)
            let label = TextWidth.padded(TextWidth.fitted(name, 44), 44)
            lines.append("\(isOff == true ? "!" : " ") \(label) \(TextWidth.padded(spark, 18)) \(text)")
        }
        let label =
            "\(phrases.commands[.measures].hint.sentence): \(phrases.words.kind(.reading).one) / \(phrases.lists.path)"
        return Chart(
            width: 480, height: max(1, all.count) * 26, label: [label], shapes: shapes, lines: lines)
    }

    private func course(
        _ readings: [Reading], _ path: TargetPath?, x: Double, y: Double, width: Double, height: Double
    ) -> [Chart.Shape] {
        let points = readings.suffix(36).compactMap { reading in
            reading.day.flatMap { day in reading.value.map { (day: day, value: $0.double) } }
        }
        guard let first = points.first, let last = points.last else { return [] }
        let wanted = path.map { path in
            [first.day, last.day].map { (day: $0, value: path.expected(on: $0).double) }
        }
        let values = (points + (wanted ?? [])).map(\.value)
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        func place(_ point: (day: Day, value: Double)) -> (x: Double, y: Double) {
            let across = last.day > first.day ? Double(point.day - first.day) / Double(last.day - first.day) : 1
            let up = high > low ? (point.value - low) / (high - low) : 0.5
            return (x + across * width, y + (1 - up) * height)
        }
        return (wanted.map { [.path(points: $0.map(place), look: "path")] } ?? [])
            + [.path(points: points.map(place), look: "course")]
    }

    /// Pledged, obligated and expended money: a bar for each partner, funding and currency.
    func resourcesChart(_ sums: [ResourceRow]) -> Chart {
        var shapes: [Chart.Shape] = []
        var lines: [String] = []
        for (index, row) in sums.enumerated() {
            let funding = row.funding.map { phrases.words.choice(.funding($0)) }
            let name = [row.payer?.uppercased(), funding, row.currency].compactMap { $0 }.joined(separator: " · ")
            let shares = row.money.shares
            let money =
                "\(phrases.words.short(row.money.pledged)) · \(phrases.words.field(.obligated)) \(shares?.obligated ?? 0)% · \(phrases.words.field(.expended)) \(shares?.expended ?? 0)%"
            let y = Double(index) * 34
            shapes += [
                .word(name, x: 0, y: y + 12, anchor: "start", look: "soft"),
                .word(money, x: 480, y: y + 12, anchor: "end", look: "plain"),
                .box(x: 0, y: y + 17, width: 480, height: 9, look: "rest"),
                .box(
                    x: 0, y: y + 17, width: Double(min(100, shares?.obligated ?? 0)) * 4.8, height: 9, look: "obligated"
                ),
                .box(
                    x: 0, y: y + 17, width: Double(min(100, shares?.expended ?? 0)) * 4.8, height: 9, look: "expended"),
            ]
            lines.append("\(TextWidth.padded(name, 22)) \(Bar.blocks(shares?.obligated ?? 0, 20)) \(money)")
        }
        return Chart(
            width: 480, height: max(1, sums.count) * 34, label: [phrases.lists.resources], shapes: shapes, lines: lines)
    }

    /// The clock from left to right: milestones and public milestones by city, and a line at today.
    var timelineChart: Chart {
        let label = phrases.commands[.timeline].hint.sentence
        guard let span = Span(plan) else {
            return Chart(width: 1000, height: 4, label: [label], shapes: [], lines: [phrases.screens.noClock])
        }
        let left = 130.0
        func x(_ day: Day) -> Double { left + span.place(day) * (990 - left) }
        let events = plan.events.filter { event in
            event.kind == .milestone || event.field == .publicFrom || event.field == .inUseSince
        }
        let bottom = 36 + Double(plan.cities.count) * 24
        var shapes: [Chart.Shape] = span.months.flatMap { month -> [Chart.Shape] in
            let isYear = month.civil.month == 1 || month == span.start
            let name = phrases.words.months[month.civil.month - 1]
            let year = Chart.Shape.word("\(month.civil.year)", x: x(month) + 2, y: 11, anchor: "start", look: "year")
            return [
                .path(points: [(x(month), 16), (x(month), bottom)], look: "grid"),
                .word(name, x: x(month) + 2, y: 25, anchor: "start", look: "soft"),
            ] + (isYear ? [year] : [])
        }
        var lines: [String] = []
        for (index, city) in plan.cities.enumerated() {
            let y = 46 + Double(index) * 24
            shapes.append(.word(plan.cityName(city.id), x: 0, y: y + 4, anchor: "start", look: "plain"))
            for event in events where event.effort?.city == city.id {
                let look = look(of: event)
                shapes.append(.diamond(x: x(event.day), y: y, look: look))
                if look == "late" {
                    shapes.append(.word("!", x: x(event.day) + 7, y: y + 4, anchor: "start", look: look))
                }
            }
        }
        shapes.append(.path(points: [(x(today), 16), (x(today), bottom)], look: "today"))
        for event in events.filter({ $0.day > today || look(of: $0) == "late" }).sorted(by: { $0.day < $1.day }).prefix(
            8)
        {
            let name = phrases.name(of: event.kind, event.record, in: plan)
            let city = event.effort.map { plan.cityName($0.city) } ?? ""
            lines.append(
                "\(TextWidth.padded(phrases.words.day(event.day), 12)) \(look(of: event) == "late" ? "!" : " ") \(name) · \(city)"
            )
        }
        return Chart(
            width: 1000, height: 42 + plan.cities.count * 24, label: [label], shapes: shapes, lines: lines)
    }

    private func look(of event: PlanEvent) -> String {
        if event.field == .reached { return "met" }
        let isDone = event.kind == .project && plan.project(event.record)?.status == .done
        let isThere = event.field == .inUseSince && event.day <= today
        return isDone || isThere ? "met" : event.day < today ? "late" : "open"
    }
}

/// The clock of a plan on a scale from 0 to 1.
private struct Span {
    let start: Day
    let end: Day

    init?(_ plan: Plan) {
        guard let start = plan.settings.start else { return nil }
        self.start = start
        end = start.adding(months: plan.settings.months)
    }

    func place(_ day: Day) -> Double { min(1, max(0, Double(day - start) / Double(max(1, end - start)))) }

    /// The first day of each month, or of every few months where a page has no room for all.
    var months: [Day] {
        var months: [Day] = []
        var month = 0
        let step = max(1, (end - start) / 30 / 18)
        while start.adding(months: month) < end {
            months.append(start.adding(months: month))
            month += step
        }
        return months
    }
}
