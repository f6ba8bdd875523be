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
        for turn in comparison.turns { table.add(cells.row(of: turn)) }
        for (code, word, records, source) in [
            ("entered", words.entered, comparison.entered, plan), ("left", words.left, comparison.left, past),
        ] {
            for record in records { table.add(cells.row(of: record, in: source, .init(word, code: code))) }
        }
        for (code, word, issues, day, source) in [
            ("new-issue", words.newIssues, comparison.issues.new, comparison.now, plan),
            ("settled-issue", words.settledIssues, comparison.issues.settled, comparison.then, past),
        ] {
            for issue in issues { table.add(cells.row(of: issue, in: source, on: day, .init(word, code: code))) }
        }
        let note = comparison.isBegunSince ? words.begunSince(phrases.words.day(comparison.then)) : ""
        return ListReport(
            words.comparison(phrases.words.day(comparison.then), phrases.words.day(comparison.now)), note: note, table,
            none: words.nothingDifferent)
    }
}

extension Cells {
    /// An effort that turned.
    fileprivate func row(of turn: EffortChange) -> [Table.Entry] {
        let role: Role = turn.kind == .worse ? .offTrack : turn.kind == .better ? .onTrack : .text
        return [
            .init(phrases.lists.turned(turn.kind), code: turn.kind.rawValue, role), city(turn.effort.city),
            line(turn.effort.line), status(turn.then.status), status(turn.now.status),
            .init(""), .init(""), .init(""), .init(phrases.what(of: turn)),
        ] + record(.effort, turn.effort.record)
    }

    /// A record that entered or left the plan.
    /// - Parameter source: the plan that has it.
    fileprivate func row(of name: RecordName, in source: Plan, _ change: Table.Entry) -> [Table.Entry] {
        let effort = source.effort(of: name.kind, name.id)
        return [
            change, city(effort?.city ?? source.city(of: name.kind, name.id)), line(effort?.line),
            .init(""), .init(""), .init(""),
            .init(phrases.words.kind(name.kind).one, code: name.kind.rawValue), .init(""),
            .init(phrases.name(of: name.kind, name.id, in: source)),
        ] + record(name.kind, name.id)
    }

    /// An issue that is new or settled.
    /// - Parameter source: the plan that has it.
    fileprivate func row(of issue: Issue, in source: Plan, on day: Day, _ change: Table.Entry) -> [Table.Entry] {
        let about = issue.subject.record
        return [
            change, city(issue.city), lines(issue.lines), .init(""), .init(""),
            .init(phrases.issues.severity(issue.severity), code: issue.severity.code),
            .init(phrases.issues.kind(issue.kind), code: issue.kind.rawValue), side(issue.partner),
            .init(phrases.sentence(for: issue, in: source, on: day, saysWhere: false)),
        ] + record(about?.kind, about?.id)
    }
}
