import Canvas
import Phrases
import Plan

/// A city, or one of its efforts, on paper.
public struct CityReport: Sendable {
    private let plan: Plan
    private let city: City
    private let lines: [LineOfEffort]
    private let today: Day
    private let phrases: Phrases

    /// A city of a plan on a day.
    /// - Parameter line: only this line, in full.
    public init(_ plan: Plan, _ city: City, line: LineOfEffort?, on today: Day, in phrases: Phrases) {
        self.plan = plan
        self.city = city
        lines = line.map { [$0] } ?? LineOfEffort.allCases
        self.today = today
        self.phrases = phrases
    }

    /// The city or the effort in one of the formats.
    public func written(as format: Format, _ ink: Ink) throws -> String {
        switch format {
        case .text: text(ink)
        case .markdown: markdown
        case .csv: table.csv
        case .json: try json
        }
    }

    private var json: String {
        get throws {
            if lines.count == 1 {
                return try JSON.text(
                    EffortReading(plan, EffortID(city: city.id, line: lines[0]), on: today, withProjects: true))
            }
            return try JSON.text(CityReading(plan, city, on: today, withProjects: true))
        }
    }

    private var standing: String {
        let share = city.share.map { phrases.screens.ofViolence($0) } ?? phrases.screens.shareUnknown
        let worst = plan.worstLine(of: city.id, on: today)
        return
            "\(share) · \(phrases.screens.worst(phrases.words.line(worst.line), phrases.words.status(worst.shown.status)))"
    }

    private func text(_ ink: Ink) -> String {
        var text = ink.paint(city.name, .title) + "  " + ink.paint(standing, .text) + "\n"
        if let note = city.note { text += "  " + ink.paint(note, .dim) + "\n" }
        for line in lines {
            let id = EffortID(city: city.id, line: line)
            let shown = plan.shownStatus(of: id, on: today)
            let role: Role = shown.isDisputed ? .disputed : Role(rawValue: shown.status.code) ?? .text
            text += "\n" + ink.paint(phrases.words.line(line), .heading) + "  "
            text += ink.paint(phrases.headline(of: shown, on: today), role) + "\n"
            for (label, value) in facts(of: id, shown) {
                text +=
                    "  "
                    + ink.paint(label + String(repeating: " ", count: labelWidth - TextWidth.columns(of: label)), .dim)
                text += " " + ink.paint(value, .text) + "\n"
            }
            for project in plan.projects(of: id) { text += "  " + ink.paint(self.text(of: project), .text) + "\n" }
        }
        return text
    }

    private var labels: [String] {
        plan.partners.map(\.short) + [
            phrases.screens.next, phrases.words.field(.rung), phrases.words.field(.progress),
            phrases.words.field(.note),
        ]
    }

    private var labelWidth: Int { labels.map { TextWidth.columns(of: $0) }.max() ?? 0 }

    /// What is said of an effort, one labelled line each.
    private func facts(of id: EffortID, _ shown: ShownStatus) -> [(String, String)] {
        let effort = plan.effort(id)
        let sides = plan.partners.map { partner -> (String, String) in
            let said = plan.assessment(of: id, by: partner.id)
            guard let status = said.status else { return (partner.short, phrases.screens.nothingSaid) }
            let age = said.asOf.map { "\(phrases.words.day($0)) (\(phrases.screens.daysAgo(today - $0)))" }
            let parts = [phrases.status(status), said.trend.map(phrases.words.trend), age, said.reason, said.lead]
            return (partner.short, parts.compactMap { $0 }.joined(separator: " · "))
        }
        let rung = effort.rung.map { phrases.value($0.code, of: .rung, in: .effort, line: id.line) }
        let own = [
            (phrases.screens.next, phrases.nextStep(of: id, in: plan, on: today)?.full),
            (phrases.words.field(.rung), rung),
            (phrases.words.field(.progress), effort.progress.map { "\($0)%" }),
            (phrases.words.field(.note), effort.note),
        ]
        return sides + own.compactMap { label, value in value.map { (label, $0) } }
    }

    private func text(of project: Project) -> String {
        let days = [project.start, project.finish].map { $0.map { phrases.words.day($0) } ?? "…" }.joined(
            separator: " – ")
        let shape = project.status.map { WordPhrases.shape($0) } ?? "·"
        let parts = [project.title, project.sort.map(phrases.words.projectKind), days, project.leads, project.note]
        return shape + " " + parts.compactMap { $0 }.joined(separator: " · ")
    }

    private var markdown: String {
        var text = "# \(Markdown.escaped(city.name))\n\n\(Markdown.escaped(standing))\n\n\(table.markdown)"
        for line in lines {
            let id = EffortID(city: city.id, line: line)
            let projects = plan.projects(of: id)
            guard !projects.isEmpty else { continue }
            text += "\n## \(Markdown.escaped(phrases.words.line(line)))\n\n"
            for project in projects { text += "- \(Markdown.escaped(self.text(of: project)))\n" }
        }
        return text
    }

    /// One row a line of effort.
    private var table: Table {
        var table = Table(
            [.init("line", phrases.screens.line), .init("status", phrases.screens.status)]
                + plan.partners.map { .init($0.id, $0.short) }
                + [FieldName.progress, .rung, .nextStep, .due, .reason].map {
                    .init($0.rawValue, phrases.words.field($0))
                })
        for line in lines {
            let id = EffortID(city: city.id, line: line)
            let shown = plan.shownStatus(of: id, on: today)
            let effort = plan.effort(id)
            let sides = plan.partners.map { partner -> Table.Entry in
                let status = plan.assessment(of: id, by: partner.id).status
                return .init(
                    status.map { phrases.status($0) } ?? phrases.screens.nothingSaid, code: status?.rawValue ?? "")
            }
            table.add(
                [
                    .init(phrases.words.line(line), code: line.rawValue),
                    .init(phrases.headline(of: shown, on: today), code: shown.status.code),
                ] + sides + [
                    .init(effort.progress.map { "\($0)%" } ?? "", code: effort.progress?.code ?? ""),
                    .init(
                        effort.rung.map { phrases.value($0.code, of: .rung, in: .effort, line: line) } ?? "",
                        code: effort.rung?.code ?? ""),
                    .init(effort.nextStep ?? ""),
                    .init(effort.due.map { phrases.words.day($0) } ?? "", code: effort.due?.iso ?? ""),
                    .init(shown.reason ?? ""),
                ])
        }
        return table
    }
}
