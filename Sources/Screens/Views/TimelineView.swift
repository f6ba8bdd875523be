import Canvas
import Phrases
import Plan

/// The time axis of the timeline: the column of each day.
struct TimeScale {
    /// The first visible day.
    let first: Day
    let columns: Int
    /// Days per column of the chart, with fractions.
    let daysPerColumn: Double
    /// The first column of the chart.
    let left: Int

    init(_ clock: Clock, zoom: Zoom, scrolled steps: Int, width: Int) {
        left = width >= 160 ? 60 : width >= 100 ? 34 : 25
        columns = width - left - 1
        let days = Double(clock.end - clock.start)
        daysPerColumn =
            switch zoom {
            case .month: max(days / Double(max(1, columns)), 1)
            case .week: 7.0 / 3
            case .quarter: max(days * 2 / Double(max(1, columns)), 2)
            }
        let month = clock.start.adding(months: steps)
        first = zoom == .quarter ? clock.start.adding(months: steps - clock.months / 2) : month
    }

    /// The column of a day, which may lie outside the chart.
    func column(_ day: Day) -> Int {
        left + Int(nearest: (Double(day - first) / daysPerColumn).rounded(.down), in: -9999...9999)
    }

    func isInView(_ column: Int) -> Bool { column >= left && column < left + columns }

    /// A bar between two days, clipped to the chart.
    func bar(_ from: Day, _ to: Day, _ character: Character, _ role: Role) -> Piece? {
        let start = max(left, column(from))
        let end = min(left + columns, max(column(to), column(from) + 1))
        guard end > start else { return nil }
        return Piece(String(repeating: character, count: end - start), at: start, room: end - start, role)
    }

    func mark(_ day: Day, _ text: String, _ role: Role) -> Piece? {
        let at = column(day)
        return isInView(at) ? Piece(text, at: at, room: left + columns - at, role) : nil
    }
}

extension State {
    /// The range by which the timeline can be scrolled, in months.
    var timelineSteps: Int { viewing.zoom == .quarter ? plan.settings.months : max(0, plan.settings.months - 1) }

    /// The scroll position in which today is visible, used when the timeline opens or its scale changes.
    var timelineStart: Int {
        guard viewing.zoom == .week, let clock = plan.clock(on: today) else { return 0 }
        return min(timelineSteps, max(0, clock.month - 3))
    }

    /// Phases, milestones and deliveries on the clock, with a line for today.
    func timelineRows(width: Int, first: Int?) -> [Row] {
        guard let clock = plan.clock(on: today) else {
            return paragraph(phrases.screens.noClock, at: 2, width: width, role: .dim)
        }
        let scale = TimeScale(
            clock, zoom: viewing.zoom, scrolled: screen.place == .timeline ? screen.column : 0, width: width)
        let dated = plan.cities.rows(first: first) { city in
            let rows = cityTimeline(city, scale)
            let head = Row(
                [Piece(plan.cityName(city.id), at: 1, room: scale.left - 2, .heading)] + lines(scale, clock), part: 1)
            return rows.isEmpty
                ? []
                : [head]
                    + rows.map { Row(lines(scale, clock) + $0.pieces, $0.target, part: $0.part, spoken: $0.spoken) }
        }
        let empty =
            dated.isEmpty ? [.blank] + emptyRows(phrases.lists.nothingDated, width: width) : []
        // A line never breaks between a mark and its word.
        let key = packed(phrases.lists.timelineKey.split(separator: "  ").map(String.init), by: "  ", width - 3)
        return ruler(scale, clock) + phaseRows(scale, clock) + dated + empty + [.blank]
            + key.map { Row([Piece($0, at: 2, room: width - 3, .dim)]) }
    }

    /// That a list is empty for want of projects, and how to add one.
    func emptyRows(_ text: String, width: Int) -> [Row] {
        let offer =
            readOnlyReason == nil && !plan.cities.isEmpty ? " " + keymap.naming(phrases.lists.enteredWithProjects) : ""
        return paragraph(text + offer, at: 2, width: width, role: .dim)
    }

    /// The months above the chart, with today.
    private func ruler(_ scale: TimeScale, _ clock: Clock) -> [Row] {
        var pieces = [
            Piece(
                phrases.lists.zoom(viewing.zoom == .month ? 0 : viewing.zoom == .week ? 1 : 2), at: 1,
                room: scale.left - 2, .dim)
        ]
        var month = Day(year: scale.first.civil.year, month: scale.first.civil.month, day: 1) ?? scale.first
        var free = scale.left
        while scale.column(month) < scale.left + scale.columns {
            let (year, number, _) = month.civil
            let isWanted = viewing.zoom != .quarter || number % 3 == 1
            let at = max(scale.left, scale.column(month))
            let name = number == 1 ? String(year) : phrases.words.months[number - 1]
            if isWanted, at >= free, scale.column(month) >= scale.left {
                let room = max(3, scale.column(month.adding(months: viewing.zoom == .quarter ? 3 : 1)) - at)
                let isWide = TextWidth.columns(of: name) <= room
                let text = isWide ? name : number == 1 ? "'" + name.suffix(2) : String(name.prefix(room - 1))
                pieces.append(Piece(text, at: at, room: scale.left + scale.columns - at, number == 1 ? .heading : .dim))
                free = at + TextWidth.columns(of: text) + 1
            }
            month = month.adding(months: 1)
        }
        let now = Row([scale.mark(today, "▼ \(phrases.lists.today)", .atRisk)].compactMap { $0 }, spoken: "")
        return [Row(pieces, spoken: ""), now]
    }

    private func phaseRows(_ scale: TimeScale, _ clock: Clock) -> [Row] {
        plan.phases.enumerated().compactMap { index, phase in
            guard let start = phase.start else { return nil }
            let end = index + 1 < plan.phases.count ? plan.phases[index + 1].start ?? clock.end : clock.end
            return Row(
                [Piece(phrases.name(of: phase), at: 1, room: scale.left - 2, .heading)] + lines(scale, clock)
                    + [scale.bar(start, end, "═", .key)].compactMap { $0 }, .record(.phase, phase.id), part: 0,
                spoken: spoken(phrases.name(of: phase), [(.start, start), (.finish, end)]))
        }
    }

    /// The lines for today and for the end of the clock.
    private func lines(_ scale: TimeScale, _ clock: Clock) -> [Piece] {
        [scale.mark(today, "┊", .atRisk), scale.mark(clock.end, "┃", .border)].compactMap { $0 }
            .map { Piece($0.text, at: $0.column, room: 1, $0.role) }
    }

    private func cityTimeline(_ city: City, _ scale: TimeScale) -> [Row] {
        LineOfEffort.allCases.flatMap { line -> [Row] in
            let id = EffortID(city: city.id, line: line)
            let milestones = plan.milestones(of: .effort(id)).map { milestoneRow($0, scale) }
            return milestones
                + plan.projects(of: id).flatMap { project in
                    [projectTimeline(project, scale)].compactMap { $0 }
                        + plan.milestones(of: .project(project.id)).map { milestoneRow($0, scale) }
                }
        }
    }

    private func milestoneRow(_ milestone: Milestone, _ scale: TimeScale) -> Row {
        let day = milestone.reached ?? milestone.due
        let isLate = milestone.reached == nil && (milestone.due.map { $0 < today } ?? false)
        let sign = milestone.reached == nil ? "◇" : "◆"
        let mark = day.flatMap { scale.mark($0, sign, isLate ? .warning : .title) }
        return Row(
            [Piece("\(sign) \(phrases.title(of: milestone))", at: 2, room: scale.left - 3, isLate ? .warning : .text)]
                + [mark].compactMap { $0 }, .record(.milestone, milestone.id), part: 1,
            spoken: spoken(
                phrases.title(of: milestone), [(.due, milestone.due), (.reached, milestone.reached)],
                lateSince: isLate ? milestone.due : nil))
    }

    /// A name with its status, its days and how late it is, in words.
    private func spoken(
        _ name: String, _ days: [(field: FieldName, day: Day?)], status: Status? = nil, lateSince: Day? = nil
    ) -> String {
        let dates = days.compactMap { field, day in
            day.map { "\(phrases.words.field(field)) \(phrases.words.day($0, seenFrom: today))" }
        }
        let late = lateSince.map { phrases.distance(to: $0, from: today) }
        return ([name, status.map { phrases.words.status($0) }, late].compactMap { $0 } + dates).joined(separator: ", ")
    }

    /// A project's bar, and over it promise to delivery, delivery to use, and use.
    private func projectTimeline(_ project: Project, _ scale: TimeScale) -> Row? {
        let days = [
            project.start, project.finish, project.deliveryPromised, project.delivered, project.inUseSince,
            project.publicFrom,
        ]
        guard days.contains(where: { $0 != nil }) else { return nil }
        var pieces: [Piece?] = []
        if let start = project.start ?? project.finish, let finish = project.finish ?? project.start {
            pieces.append(scale.bar(start, finish, "─", .dim))
        }
        if let promised = project.deliveryPromised, promised < project.delivered ?? max(today, promised) {
            pieces.append(scale.bar(promised, project.delivered ?? today, "░", .warning))
        }
        if let arrived = project.delivered {
            pieces.append(scale.bar(arrived, project.inUseSince ?? max(today, arrived), "▒", .atRisk))
        }
        if let inUse = project.inUseSince {
            pieces.append(scale.bar(inUse, max(project.finish ?? inUse, inUse), "▓", .onTrack))
        }
        if let promised = project.deliveryPromised { pieces.append(scale.mark(promised, "p", .text)) }
        if let day = project.publicFrom { pieces.append(scale.mark(day, "★", .title)) }
        let shape = project.status.map { WordPhrases.shape($0) } ?? "·"
        return Row(
            [
                Piece(shape, at: 2, room: 1, project.status.map { Role($0) } ?? .dim),
                Piece(phrases.title(of: project), at: 4, room: scale.left - 5),
            ]
                + pieces.compactMap { $0 }.map {
                    Piece($0.text, at: $0.column, room: min($0.room, TextWidth.columns(of: $0.text)), $0.role)
                },
            .project(project.id), part: 1,
            spoken: spoken(
                phrases.title(of: project),
                [
                    (.start, project.start), (.finish, project.finish), (.deliveryPromised, project.deliveryPromised),
                    (.delivered, project.delivered), (.inUseSince, project.inUseSince),
                    (.publicFrom, project.publicFrom),
                ], status: project.status,
                lateSince: project.delivered == nil ? project.deliveryPromised.flatMap { $0 < today ? $0 : nil } : nil))
    }
}
