import Canvas
import Phrases
import Plan

extension ListReport {
    /// The differences between two days: turned worse, turned better, new and settled.
    public static func comparison(
        _ comparison: Comparison, of plan: Plan, past: Plan, in phrases: Phrases
    ) -> ListReport {
        let cells = Cells(plan: plan, today: comparison.now, phrases: phrases)
        let words = phrases.lists
        var table = Table([
            .init("change", words.change), cells.column(.city), cells.column(.line), .init("then", words.then),
            .init("now", phrases.commands[.present].hint), .init("what", phrases.words.field(.what)),
        ])
        for (code, word, turns) in [
            ("worse", words.worse, comparison.worse), ("better", words.better, comparison.better),
        ] {
            for turn in turns {
                table.add([
                    .init(word, code: code, code == "worse" ? .offTrack : .onTrack), cells.city(turn.effort.city),
                    cells.line(turn.effort.line), cells.status(turn.then.status), cells.status(turn.now.status),
                    .init(phrases.read(turn.now.reason.wording(for: phrases.language)) ?? ""),
                ])
            }
        }
        for project in comparison.newProjects {
            table.add([
                .init(words.new, code: "new-project"), cells.city(project.effortID?.city),
                cells.line(project.effortID?.line), .init(""), cells.status(project.status), .init(project.title),
            ])
        }
        for (code, word, issues, day, source) in [
            ("new-issue", words.new, comparison.newIssues, comparison.now, plan),
            ("gone-issue", words.gone, comparison.settledIssues, comparison.then, past),
        ] {
            for issue in issues {
                table.add([
                    .init(word, code: code), cells.city(issue.city), cells.line(issue.line), .init(""), .init(""),
                    .init(phrases.sentence(for: issue, in: source, on: day, saysWhere: false)),
                ])
            }
        }
        return ListReport(
            words.comparison(phrases.words.day(comparison.then), phrases.words.day(comparison.now)), table,
            none: words.nothingDifferent)
    }
}
