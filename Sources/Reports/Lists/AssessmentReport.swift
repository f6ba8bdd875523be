import Canvas
import Phrases
import Plan

extension ListReport {
    /// The joint assessment: vulnerabilities by the five lines, those without an answer first.
    public static func assessment(of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table(
            [cells.column(.group), .init("vulnerability", phrases.words.kind(.vulnerability).one), cells.column(.city)]
                + LineOfEffort.allCases.map { .init($0.rawValue, phrases.words.line($0), hasNames: true) }
                + [.init("answered", phrases.lists.answered)] + Cells.recordColumns)
        let bare = plan.vulnerabilities.filter { plan.answers(to: $0).isEmpty }
        let all = bare + plan.vulnerabilities.filter { !plan.answers(to: $0).isEmpty }
        for vulnerability in all {
            let answering = plan.answers(to: vulnerability)
            let answers = LineOfEffort.allCases.map { line -> Table.Entry in
                let efforts = answering.filter { $0.line == line }
                let shown = efforts.map { id in
                    "\(plan.cityName(id.city)) \(WordPhrases.shape(plan.shownStatus(of: id, on: today).status))"
                }
                return .init(
                    shown.joined(separator: ", "), code: efforts.map(\.city).joined(separator: " "),
                    name: efforts.map { plan.cityName($0.city) }.joined(separator: ", "))
            }
            let isBare = answering.isEmpty
            table.add(
                [
                    .init(phrases.read(vulnerability.group) ?? ""),
                    .init(phrases.title(of: vulnerability), isBare ? .warning : .text),
                    cells.city(vulnerability.city),
                ] + answers + [cells.flag(!isBare)] + cells.record(.vulnerability, vulnerability.id))
        }
        return ListReport(
            phrases.lists.assessment, note: phrases.lists.unanswered(bare.count), table,
            none: phrases.lists.noVulnerabilities)
    }
}
