import Canvas
import Phrases
import Plan

/// The report of a city or of one of its efforts.
public struct CityReport: Sendable {
    private let plan: Plan
    private let city: City
    private let lines: [LineOfEffort]
    private let today: Day
    private let phrases: Phrases
    private let issues: [Issue]

    /// A city of a plan on a day.
    /// - Parameter line: the line to report in full; nil for all lines in a table.
    public init(_ plan: Plan, _ city: City, line: LineOfEffort?, on today: Day, in phrases: Phrases) {
        self.plan = plan
        self.city = city
        lines = line.map { [$0] } ?? LineOfEffort.allCases
        self.today = today
        self.phrases = phrases
        issues = plan.issues(on: today)
    }

    /// The city or the effort in one of the formats.
    public func written(as format: Format, _ styler: TextStyler) throws -> String {
        switch format {
        case .text: text(styler)
        case .markdown: markdown
        case .csv: table.csv
        case .json: try json
        }
    }

    private var json: String {
        get throws {
            if lines.count == 1 {
                return try JSON.text(
                    JSONEffort(plan, EffortID(city: city.id, line: lines[0]), on: today, withProjects: true))
            }
            return try JSON.text(JSONCity(plan, city, on: today, withProjects: true))
        }
    }

    private var shareAndWorst: String {
        let share =
            city.share.map { phrases.screens.ofViolence($0) }
            ?? (city.isNational ? phrases.words.field(.national) : phrases.screens.shareUnknown)
        let worst = plan.worstLine(of: city.id, on: today)
        return
            "\(share) · \(phrases.screens.worst(phrases.words.line(worst.line), phrases.words.status(worst.shown.status)))"
    }

    private func text(_ styler: TextStyler) -> String {
        let name = plan.cityName(city.id)
        let indent = TextWidth.columns(of: name) + 2
        var text = styler.paint(name, .title) + "  " + styler.folded(shareAndWorst, .text, indent: indent) + "\n"
        if let note = phrases.read(.note, of: city) { text += "  " + styler.folded(note, .dim, indent: 2) + "\n" }
        for line in lines {
            let id = EffortID(city: city.id, line: line)
            let shown = plan.shownStatus(of: id, on: today)
            let role: Role = shown.isDisputed ? .disputed : Role(rawValue: shown.status.code) ?? .text
            let name = phrases.words.line(line)
            text += "\n" + styler.paint(name, .heading) + "  "
            text += styler.folded(
                phrases.headline(of: shown, on: today), role, indent: TextWidth.columns(of: name) + 2)
            text += "\n"
            text += written(facts(of: id, shown) + configuration(of: id), styler)
            for project in plan.projects(of: id) {
                text += "  " + styler.folded(self.text(of: project), .text, indent: 4) + "\n"
            }
        }
        let whole = lines.count > 1 ? written(cityFacts, styler) : ""
        return text + (whole.isEmpty ? "" : "\n" + whole)
    }

    private func written(_ facts: [(String, String)], _ styler: TextStyler) -> String {
        facts.map { label, value in
            "  " + styler.paint(TextWidth.padded(label, labelWidth), .dim) + " "
                + styler.folded(value, .text, indent: labelWidth + 3) + "\n"
        }.joined()
    }

    private var labels: [String] {
        plan.partners.map(\.short) + [
            phrases.screens.next, phrases.words.field(.stage), phrases.words.field(.progress),
            phrases.words.text(.note), phrases.lists.needs,
            phrases.words.kind(.milestone).one,
            phrases.words.kind(.measure).one, phrases.lists.answersTo, phrases.lists.issuesHere,
            phrases.words.kind(.condition).one, phrases.lists.publicMilestone,
        ]
    }

    private var labelWidth: Int { labels.map { TextWidth.columns(of: $0) }.max() ?? 0 }

    /// The facts of an effort, each with its label.
    private func facts(of id: EffortID, _ shown: ShownStatus) -> [(String, String)] {
        let effort = plan.effort(id)
        let sides = plan.partners.map { partner -> (String, String) in
            let said = plan.assessment(of: id, by: partner.id, on: today)
            guard let status = said.status else { return (partner.short, phrases.screens.nothingSaid) }
            let age = said.asOf.map { "\(phrases.words.day($0)) (\(phrases.screens.daysAgo(today - $0)))" }
            let parts = [
                phrases.status(status, of: said, in: plan, on: today),
                said.trend.map { phrases.words.choice(.trend($0)) }, age,
                phrases.read(.reason, of: said),
                phrases.read(said.lead),
            ]
            return (partner.short, parts.compactMap { $0 }.joined(separator: " · "))
        }
        let stage = effort.stage.map { phrases.value($0.code, of: .stage, in: .effort, line: id.line) }
        let own = [
            (phrases.screens.next, phrases.nextStep(of: id, in: plan, on: today)?.full),
            (phrases.words.field(.stage), stage),
            (phrases.words.field(.progress), effort.progress.map { "\($0)%" }),
            (phrases.words.text(.note), phrases.read(.note, of: effort)),
        ]
        return sides + own.compactMap { label, value in value.map { (label, $0) } }
    }

    /// The dependencies, milestones, measures, vulnerabilities and issues of an effort.
    private func configuration(of id: EffortID) -> [(String, String)] {
        let words = phrases.words
        let needs = plan.needs(of: .effort(id)).compactMap(\.prerequisite).map { needed in
            (phrases.lists.needs, phrases.name(of: needed, in: plan))
        }
        let milestones = plan.milestones(of: .effort(id)).map { milestone in
            let reached = milestone.reached.map { "\(words.field(.reached)) \(words.day($0))" }
            return (
                words.kind(.milestone).one,
                join([phrases.title(of: milestone), reached ?? milestone.due.map(words.day)])
            )
        }
        let answers = plan.vulnerabilities.filter { plan.answers(to: $0).contains(id) }.map {
            (phrases.lists.answersTo, join([phrases.read($0.group), phrases.title(of: $0)]))
        }
        return needs + milestones + measures(line: id.line) + answers + issueLines { $0.concerns(id) }
    }

    /// The facts of the city as a whole.
    private var cityFacts: [(String, String)] {
        let words = phrases.words
        let successes = plan.publicMilestones(in: city.id).map {
            (
                phrases.lists.publicMilestone,
                join([phrases.read($0.publicMilestone), $0.publicFrom.map { words.day($0) }])
            )
        }
        let conditions = plan.conditions(of: city.id).map { condition in
            let state = [
                condition.kind.map { words.choice(.conditionKind($0)) },
                condition.state.map { words.choice(.conditionState($0)) },
            ]
            return (
                words.kind(.condition).one,
                join([phrases.title(of: condition)] + state + [phrases.read(condition.owner)])
            )
        }
        return successes + conditions + measures(line: nil) + issueLines { $0.city == city.id && $0.effort == nil }
    }

    private func measures(line: LineOfEffort?) -> [(String, String)] {
        plan.measures(in: city.id, line: line).map { measure in
            let latest = plan.latest(of: Series(measure.id, in: city.id), on: today)
            let value = latest?.value.map { phrases.words.figure($0) } ?? phrases.lists.noReadings
            return (
                phrases.words.kind(.measure).one,
                join([phrases.title(of: measure), value, latest?.day.map { phrases.words.day($0) }])
            )
        }
    }

    private func issueLines(_ wanted: (Issue) -> Bool) -> [(String, String)] {
        issues.filter(wanted).map {
            (phrases.lists.issuesHere, phrases.sentence(for: $0, in: plan, on: today, saysWhere: false))
        }
    }

    private func join(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: " · ") }

    private func text(of project: Project) -> String {
        let days = [project.start, project.finish].map { $0.map { phrases.words.day($0) } ?? "…" }.joined(
            separator: " – ")
        let shape = project.status.map { WordPhrases.shape($0) } ?? "·"
        let commitments = plan.ledger(of: .project(project.id)).sides.compactMap { commitment in
            commitment.state.map { "\(commitment.partner.uppercased()) \(phrases.words.choice(.commitmentState($0)))" }
        }
        return shape + " "
            + join(
                [phrases.title(of: project), project.kind.map { phrases.words.choice(.projectKind($0)) }, days]
                    + commitments
                    + [project.leads, phrases.read(.note, of: project)])
    }

    private var markdown: String {
        var text =
            "# \(Markdown.escaped(plan.cityName(city.id)))\n\n\(Markdown.escaped(shareAndWorst))\n\n\(table.markdown)"
        for line in lines {
            let id = EffortID(city: city.id, line: line)
            let projects = plan.projects(of: id)
            guard !projects.isEmpty else { continue }
            text += "\n## \(Markdown.escaped(phrases.words.line(line)))\n\n"
            for project in projects { text += "- \(Markdown.escaped(self.text(of: project)))\n" }
        }
        return text
    }

    /// One row for each line of effort.
    private var table: Table {
        var table = Table(
            [.init("line", phrases.screens.line), .init("status", phrases.screens.status)]
                + plan.partners.map { .init($0.id, $0.short) }
                + [FieldName.progress, .stage, .nextStep, .due, .text(.reason, phrases.language)].map {
                    .init($0, phrases)
                })
        for line in lines {
            let id = EffortID(city: city.id, line: line)
            let shown = plan.shownStatus(of: id, on: today)
            let effort = plan.effort(id)
            let sides = plan.partners.map { partner -> Table.Entry in
                let said = plan.assessment(of: id, by: partner.id, on: today)
                return .init(
                    said.status.map { phrases.status($0, of: said, in: plan, on: today) }
                        ?? phrases.screens.nothingSaid, code: said.status?.rawValue ?? "")
            }
            table.add(
                [
                    .init(phrases.words.line(line), code: line.rawValue),
                    .init(phrases.headline(of: shown, on: today), code: shown.status.code),
                ] + sides + [
                    .init(effort.progress.map { "\($0)%" } ?? "", code: effort.progress?.code ?? ""),
                    .init(
                        effort.stage.map { phrases.value($0.code, of: .stage, in: .effort, line: line) } ?? "",
                        code: effort.stage?.code ?? ""),
                    .init(phrases.read(effort.nextStep) ?? ""),
                    .init(effort.due.map { phrases.words.day($0) } ?? "", code: effort.due?.iso ?? ""),
                    .init(phrases.read(shown.reason.wording(for: phrases.language)) ?? ""),
                ])
        }
        return table
    }
}
