import Canvas
import Phrases
import Plan

extension ListReport {
    /// The changes between two days: those on efforts, the records that entered and left the plan, the new and the
    /// settled issues.
    public static func comparison(
        _ comparison: Comparison, of plan: Plan, past: Plan, in phrases: Phrases
    ) -> ListReport {
        let cells = Cells(plan: plan, today: comparison.now, phrases: phrases)
        let words = phrases.lists
        var table = Table(
            [
                .init("change", words.change), cells.column(.city), cells.column(.line), .init("then", words.then),
                .init("now", phrases.commands[.present].hint), .init("severity", words.rank),
                .init("kind", phrases.words.field(.kind)), cells.column(.partner),
                .init("what", phrases.words.text(.what)),
            ] + Cells.recordColumns)
        for turn in comparison.turns {
            let role: Role = turn.kind == .worse ? .offTrack : turn.kind == .better ? .onTrack : .text
            table.add(
                [
                    .init(words.turned(turn.kind), code: turn.kind.rawValue, role), cells.city(turn.effort.city),
                    cells.line(turn.effort.line), cells.status(turn.then.status), cells.status(turn.now.status),
                    .init(""), .init(""), .init(""), .init(phrases.what(of: turn)),
                ] + cells.record(.effort, turn.effort.record))
        }
        for (code, word, records, source) in [
            ("entered", words.entered, comparison.entered, plan), ("left", words.left, comparison.left, past),
        ] {
            for record in records {
                let effort = source.effort(of: record.kind, record.id)
                table.add(
                    [
                        .init(word, code: code),
                        cells.city(effort?.city ?? source.city(of: record.kind, record.id)), cells.line(effort?.line),
                        .init(""), .init(""), .init(""),
                        .init(phrases.words.kind(record.kind).one, code: record.kind.rawValue), .init(""),
                        .init(phrases.name(of: record.kind, record.id, in: source)),
                    ] + cells.record(record.kind, record.id))
            }
        }
        for (code, word, issues, day, source) in [
            ("new-issue", words.newIssues, comparison.issues.new, comparison.now, plan),
            ("settled-issue", words.settledIssues, comparison.issues.settled, comparison.then, past),
        ] {
            for issue in issues {
                let about = issue.subject.record
                table.add(
                    [
                        .init(word, code: code), cells.city(issue.city), cells.lines(issue.lines), .init(""),
                        .init(""), .init(phrases.issues.severity(issue.severity), code: issue.severity.code),
                        .init(phrases.issues.kind(issue.kind), code: issue.kind.rawValue), cells.side(issue.partner),
                        .init(phrases.sentence(for: issue, in: source, on: day, saysWhere: false)),
                    ] + cells.record(about?.kind, about?.id))
            }
        }
        let note = comparison.isBegunSince ? words.begunSince(phrases.words.day(comparison.then)) : ""
        return ListReport(
            words.comparison(phrases.words.day(comparison.then), phrases.words.day(comparison.now)), note: note, table,
            none: words.nothingDifferent)
    }
}
