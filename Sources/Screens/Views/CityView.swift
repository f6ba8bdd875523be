import Canvas
import Phrases
import Plan

extension State {
    /// A city: its summary, then its five lines, each with next step and projects.
    func cityRows(_ id: String, width: Int) -> [Row] {
        guard let city = plan.city(id) else { return [] }
        let words = phrases
        let worst = plan.worstLine(of: id, on: today)
        let share =
            city.share.map { words.screens.ofViolence($0) }
            ?? (city.isNational ? words.words.field(.national) : words.screens.shareUnknown)
        let worstLine = words.screens.worst(words.words.line(worst.line), words.words.status(worst.shown.status))
        var rows = [
            Row([
                Piece(plan.cityName(city.id), at: 1, room: 40, .title),
                Piece(
                    "\(share) · \(worstLine)", at: TextWidth.columns(of: plan.cityName(city.id)) + 3, room: width, .text
                ),
            ])
        ]
        if let note = phrases.read(.note, of: city) {
            rows += paragraph(note, at: 3, width: width, role: .dim)
        }
        rows += [.blank, cityHeads(width: width)]
        for (part, line) in LineOfEffort.allCases.enumerated() {
            rows += lineRows(EffortID(city: id, line: line), part: part, width: width)
        }
        return rows + citySurroundings(city, width: width)
    }

    /// The records and issues of the city as a whole: public milestones, conditions, measures, issues.
    private func citySurroundings(_ city: City, width: Int) -> [Row] {
        let successes = successRows(in: city.id, width: width, part: 5)
        let conditions = plan.conditions(of: city.id).flatMap { conditionRows($0, width: width) }
        let measures = plan.measures(in: city.id, line: nil).map {
            seriesRow(Series($0.id, in: city.id), named: phrases.title(of: $0), part: 7, width: width)
        }
        let none = paragraph(phrases.lists.noPublicMilestone, at: 4, width: width, role: .warning, part: 5)
        return section(phrases.lists.publicMilestone, successes.isEmpty ? none : successes, width: width, part: 5)
            + section(phrases.lists.conditions, conditions, width: width, part: 6)
            + section(phrases.words.kind(.measure).many, measures, width: width, part: 7)
            + section(
                phrases.lists.issuesHere,
                issueRows(where: { $0.city == city.id && $0.effort == nil }, width: width, part: 8),
                width: width, part: 8)
            + section(
                phrases.meetings.spoken, spokenRows(inCity: city.id, width: width, part: 9), width: width, part: 9)
    }

    private func conditionRows(_ condition: Condition, width: Int) -> [Row] {
        let words = phrases.words
        let signs: (String, Role) =
            switch condition.state {
            case .holding: (" ●", .onTrack)
            case .emerging: (" ◐", .atRisk)
            case .absent: (" ■", .offTrack)
            case nil: (" ?", .unknown)
            }
        let parts = [
            condition.kind.map { words.choice(.conditionKind($0)) },
            condition.state.map { words.choice(.conditionState($0)) }, phrases.read(condition.owner),
        ]
        return paragraph(
            ([phrases.title(of: condition)] + parts.compactMap { $0 }).joined(separator: " · "), sign: signs,
            width: width,
            target: .record(.condition, condition.id), part: 6)
    }

    private func cityHeads(width: Int) -> Row {
        let columns = CityColumns(width)
        return Row([
            Piece(phrases.screens.line, at: 2, room: columns.status - 3, .heading),
            Piece(phrases.screens.status, at: columns.status, room: 18, .heading),
            Piece(plan.partners.map(\.short).joined(separator: " "), at: columns.sides, room: 9, .heading),
            Piece(
                columns.bar > 0 ? phrases.words.field(.progress) : "%", at: columns.progress,
                room: columns.stage - columns.progress - 1, .heading),
            Piece(phrases.words.field(.stage), at: columns.stage, room: width - columns.stage - 1, .heading),
        ])
    }

    private func lineRows(_ id: EffortID, part: Int, width: Int) -> [Row] {
        let columns = CityColumns(width)
        let shown = plan.shownStatus(of: id, on: today)
        let effort = plan.effort(id)
        let status = "\(phrases.status(shown.status)) \(WordPhrases.arrow(shown.trend))"
        let sides = plan.partners.map { side in
            let said = plan.assessment(of: id, by: side.id)
            return phrases.letter(plan.isFresh(said, on: today) ? said.status : nil, in: plan)
        }
        let mark = selectedEfforts.contains(id) ? "+" : ""
        let progress = effort.progress.map { "\(Bar.blocks($0, columns.bar)) \($0)%" } ?? phrases.screens.nothingSaid
        let stage =
            effort.stage.map { phrases.words.ladder(id.line)[min(5, max(1, $0)) - 1] } ?? phrases.screens.nothingSaid
        let head = Row(
            [
                Piece(mark, at: 1, room: 1, .marked),
                Piece(phrases.words.line(id.line), at: 2, room: columns.status - 3, .title),
                Piece(status, at: columns.status, room: 18, Role(shown)),
                Piece(sides.joined(separator: "  ") + (shown.isDisputed ? " ≠" : ""), at: columns.sides, room: 9),
                Piece(progress, at: columns.progress, room: columns.stage - columns.progress - 1),
                Piece(stage, at: columns.stage, room: width - columns.stage - 1),
            ], .effort(id), part: part)
        let label = TextWidth.columns(of: phrases.screens.next)
        let next = nextStep(of: id, room: width - label - 7).map {
            Row(
                [
                    Piece(phrases.screens.next, at: 4, room: label, .dim),
                    Piece($0, at: label + 6, room: width - label - 7, plan.isOverdue(id, on: today) ? .warning : .text),
                ], part: part)
        }
        return [head] + [next].compactMap { $0 }
            + plan.projects(of: id).map { projectRow($0, part: part, width: width) }
    }

    /// A project in one row: state, title, kind and days.
    func projectRow(_ project: Project, part: Int, width: Int) -> Row {
        let days = [project.start, project.finish].map { $0.map { phrases.words.day($0) } ?? "?" }.joined(
            separator: " – ")
        let right = width - 27
        let kindColumn = right - (width >= 100 ? 14 : 0)
        let kind = project.kind.map {
            Piece(phrases.words.choice(.projectKind($0)), at: kindColumn, room: right - kindColumn, .dim)
        }
        let shape = project.status.map { WordPhrases.shape($0) } ?? "·"
        return Row(
            [
                Piece(shape, at: 4, room: 1, project.status.map { Role($0) } ?? .dim),
                Piece(phrases.title(of: project), at: 6, room: kindColumn - 7), Piece(days, at: right, room: 26, .dim),
            ] + [kind].compactMap { $0 }, .project(project.id), part: part)
    }
}

/// The columns of a city's screen.
private struct CityColumns {
    let status, sides, progress, stage, bar: Int

    init(_ width: Int) {
        status = width >= 100 ? 30 : width >= 76 ? 24 : 16
        sides = status + CityColumns.statusRoom + 1
        progress = sides + 10
        bar = width >= 100 ? 20 : 0
        stage = progress + (bar > 0 ? 28 : 6)
    }

    /// The room for a status in words with its shape and arrow, of which the longest is Spanish.
    static let statusRoom = 18
}
