import Canvas
import Phrases
import Plan

/// The layout of a measure's screen: the chart at the left, the table of readings at the right.
struct SeriesLayout {
    /// The first column of the table.
    let table: Int
    /// The columns of the axis before the chart.
    let scale = 9

    init(_ width: Int) { table = min(width, 200) - 30 }
}

extension State {
    /// The target and the readings of a measure in a place, the latest first and those of days to come last; Enter edits
    /// the selected one.
    func seriesRows(_ series: Series, width: Int) -> [Row] {
        let column = SeriesLayout(width).table
        let words = phrases.words
        func row(_ label: String, _ value: String, _ role: Role, _ target: Target?) -> Row {
            Row(
                [
                    Piece(label, at: column, room: 12, role),
                    Piece(value, at: column + 12, room: 14, role, alignRight: true),
                ], target)
        }
        let own = series.city.map { CityTarget.id(of: series.measure, in: $0) }
        let hasOwn = series.city.map { plan.hasOwnTarget(series.measure, in: $0) } ?? false
        let aim: Target = hasOwn ? .record(.target, own ?? "") : .record(.measure, series.measure)
        let target = plan.target(of: series)
        let ends = [(FieldName.target, target.target, Role.key), (.baseline, target.baseline, .dim)].compactMap { end in
            end.1.map { row(words.field(end.0), words.figure($0), end.2, aim) }
        }
        func row(of reading: Reading, _ role: Role) -> Row {
            row(
                reading.day.map { words.day($0) } ?? "", reading.value.map { words.figure($0) } ?? "", role,
                .record(.reading, reading.id))
        }
        let readings = plan.readings(of: series)
        let later = readings.filter { $0.day.map { $0 > today } ?? false }
        let known = readings.dropLast(later.count).reversed()
        let none = paragraph(phrases.lists.noReadings, at: column, width: width, role: .dim, target: .text)
        return [row(words.field(.day), words.field(.value), .heading, nil)] + ends
            + (readings.isEmpty ? none : known.map { row(of: $0, .text) })
            + (later.isEmpty ? [] : [row(phrases.promises.toCome.sentence, "", .heading, nil)])
            + later.map { row(of: $0, .dim) }
    }

    /// The latest value of a measure in a place and the target of its day, in one line.
    /// - Parameter room: the columns that there are. Where they are too few the day falls away, then the words: no figure
    ///   is cut, which would be another one.
    func standing(of series: Series, room: Int = .max) -> (text: String, role: Role) {
        guard let latest = plan.latest(of: series, on: today), let value = latest.value, let day = latest.day else {
            return (phrases.lists.noReadings, .dim)
        }
        let figure = phrases.words.figure(value)
        let now = "\(figure) (\(phrases.words.day(day, seenFrom: today)))"
        func fitting(_ texts: [String]) -> String {
            texts.first { TextWidth.columns(of: $0) <= room } ?? texts[texts.count - 1]
        }
        guard let path = plan.path(of: series) else { return (fitting([now, figure]), .text) }
        let target = phrases.words.rounded(path.expected(on: day))
        let expected = phrases.lists.expectedByPath(target)
        return (
            fitting(["\(now) · \(expected)", "\(figure) · \(expected)", "\(figure)/\(target)"]),
            plan.isOffTarget(series, on: today) == true ? .offTrack : .onTrack
        )
    }
}

/// Draws the chart of a measure: readings, target path, and today.
func drawSeries(_ series: Series, _ state: State, on canvas: inout Canvas) {
    let layout = SeriesLayout(canvas.width)
    let words = state.phrases
    // Readings after the day of reference are in the list, but were not yet known on that day.
    let readings = state.plan.readings(of: series).filter { reading in
        reading.value != nil && reading.day.map { $0 <= state.today } ?? false
    }
    let path = state.plan.path(of: series)
    let measure = state.plan.measure(series.measure)
    let (text, role) = state.standing(of: series, room: layout.table - 4)
    canvas.write(TextWidth.fitted(words.name(of: series, in: state.plan), layout.table - 4), 2, 1, Style(.title))
    canvas.write(TextWidth.fitted(text, layout.table - 4), 3, 1, Style(role))
    let about = [
        measure?.kind.map { words.words.choice(.measureKind($0)) }, measure.flatMap { words.read($0.unit) },
        measure?.direction.map { "\(words.words.field(.direction)): \(words.words.choice(.direction($0)))" },
    ].compactMap { $0 }.joined(separator: " · ")
    canvas.write(TextWidth.fitted(about, layout.table - 4), 4, 1, Style(.dim))
    guard let chart = SeriesChart(readings, path, state, layout, canvas) else { return }
    chart.draw(state, on: &canvas)
}

/// The axes of a chart, and the dots for a day and a value.
private struct SeriesChart {
    let first, last: Day
    let low, high: Double
    let top = 6
    let left, width, height: Int
    let readings: [(day: Day, value: Double)]
    let path: TargetPath?

    init?(_ readings: [Reading], _ path: TargetPath?, _ state: State, _ layout: SeriesLayout, _ canvas: Canvas) {
        self.readings = readings.compactMap { reading in
            reading.day.flatMap { day in reading.value.map { (day, $0.double) } }
        }
        self.path = path
        left = 1 + layout.scale
        width = layout.table - left - 2
        height = canvas.height - top - 4
        let clock = state.plan.clock(on: state.today)
        let days = self.readings.map(\.day) + [clock?.start, clock?.end].compactMap { $0 }
        let values = self.readings.map(\.value) + [path?.baseline.double, path?.target.double].compactMap { $0 }
        guard let first = days.min(), let last = days.max(), first < last, let least = values.min(),
            let most = values.max(), width > 4, height > 2
        else { return nil }
        self.first = first
        self.last = last
        let margin = most > least ? (most - least) * 0.05 : max(1, abs(most) * 0.1)
        low = least >= 0 ? max(0, least - margin) : least - margin
        high = most + margin
    }

    private func column(_ day: Day) -> Int { (day - first) * (width * 2 - 1) / max(1, last - first) }

    private func row(_ value: Double) -> Int {
        Int(nearest: (high - value) / (high - low) * Double(height * 2 - 1), in: -height * 2...height * 4)
    }

    func draw(_ state: State, on canvas: inout Canvas) {
        drawScales(state, on: &canvas)
        if let path { drawTarget(path, state, on: &canvas) }
        var course = Quadrants(width: width, height: height)
        for (from, to) in zip(readings, readings.dropFirst()) {
            course.line(from: (column(from.day), row(from.value)), to: (column(to.day), row(to.value)))
        }
        if readings.count == 1 { course.set(column(readings[0].day), row(readings[0].value)) }
        course.draw(on: &canvas, row: top, column: left, Style(.title))
    }

    /// The target path as a thin line, with the target at its end.
    private func drawTarget(_ path: TargetPath, _ state: State, on canvas: inout Canvas) {
        let (start, due) = (column(path.start), column(path.due))
        for cell in max(0, start / 2)..<width {
            let share = due > start ? min(1, Double(cell * 2 - start) / Double(due - start)) : 1
            let value = path.baseline.double + (path.target.double - path.baseline.double) * max(0, share)
            let line = row(value) / 2
            if (0..<height).contains(line) { canvas.write("─", top + line, left + cell, Style(.key)) }
        }
        let label = "\(state.phrases.words.field(.target)) \(state.phrases.words.figure(path.target))"
        let line = min(max(0, row(path.target.double) / 2), height - 1)
        // On the side of the line from which it does not come.
        let beside = path.target < path.baseline ? line + 1 : line - 1
        let shown = TextWidth.fitted(label, width)
        guard (0..<height).contains(beside) else { return }
        canvas.write(shown, top + beside, left + width - TextWidth.columns(of: shown), Style(.key))
    }

    private func drawScales(_ state: State, on canvas: inout Canvas) {
        let words = state.phrases
        for line in 0..<height { canvas.write("│", top + line, left - 1, Style(.border)) }
        canvas.fill(top + height, left, width, Style(.border), with: "─")
        for (value, line) in [(high, 0), ((high + low) / 2, height / 2), (low, height - 1)] {
            let text = words.words.short(Figure(rounding: value).abridged)
            canvas.field(text, top + line, 1, left - 3, Style(.dim), alignRight: true)
        }
        let today = left + column(min(max(state.today, first), last)) / 2
        for line in 0..<height { canvas.write("┊", top + line, today, Style(.atRisk)) }
        drawDays(words, on: &canvas)
        canvas.write(
            TextWidth.fitted(words.lists.chartKey, width + left - 1), top + height + 2, 1, Style(.dim))
        let now = words.lists.today
        let at = min(max(left, today - TextWidth.columns(of: now) / 2), left + width - TextWidth.columns(of: now))
        canvas.write(now, top - 1, at, Style(.atRisk))
    }

    /// The first day, the one in the middle and the last one below the axis, as far as there is room.
    private func drawDays(_ words: Phrases, on canvas: inout Canvas) {
        let shown = [first, first + (last - first) / 2, last].map { words.words.day($0) }
        let widths = shown.map { TextWidth.columns(of: $0) }
        let columns = [0, (width - widths[1]) / 2, width - widths[2]]
        let wanted = widths.reduce(4, +) <= width ? [0, 1, 2] : widths[0] + widths[2] < width ? [0, 2] : [2]
        for index in wanted {
            canvas.write(shown[index], top + height + 1, left + columns[index], Style(.dim))
        }
    }
}
