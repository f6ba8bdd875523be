import Canvas
import Phrases
import Plan

extension ListReport {
    /// The issues, each in a row, the worst first.
    public static func issues(_ issues: [Issue], of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table(
            [
                .init("severity", phrases.lists.rank), .init("kind", phrases.words.field(.kind)), cells.column(.city),
                cells.column(.line), cells.column(.partner), cells.column(.since), .init("days", phrases.lists.days),
                .init("sentence", phrases.lists.issue),
            ] + Cells.recordColumns + [.init("field"), .init("efforts")])
        for issue in issues {
            let about = issue.subject.record
            table.add(
                [
                    .init(
                        phrases.issues.severity(issue.severity), code: issue.severity.code,
                        [.dim, .atRisk, .offTrack][issue.severity.rawValue]),
                    .init(phrases.issues.kind(issue.kind), code: issue.kind.rawValue), cells.city(issue.city),
                    cells.lines(issue.lines), cells.side(issue.partner), cells.day(issue.since),
                    cells.number(issue.since.flatMap { $0 <= today ? today - $0 : nil }),
                    .init(
                        phrases.sentence(for: issue, in: plan, on: today, saysWhere: false),
                        code: phrases.sentence(for: issue, in: plan, on: today)),
                ] + cells.record(about?.kind, about?.id)
                    + [.init("", code: about?.field?.machineName ?? ""), cells.efforts(issue.efforts)])
        }
        return ListReport(
            phrases.commands[.issues].hint, note: phrases.issues.count(issues.count), table,
            none: phrases.issues.none)
    }

    /// The questions that only the people in the room can settle.
    public static func questions(
        _ questions: [OpenQuestion], of plan: Plan, on today: Day, in phrases: Phrases
    ) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table(
            [
                .init("severity"), .init("kind"), cells.column(.city), cells.column(.line), cells.column(.since),
                .init("sentence", phrases.issues.question),
            ] + Cells.recordColumns + [.init("field"), .init("efforts")])
        for question in questions {
            let issue = question.issue
            let about =
                question.commitment.map { (kind: RecordKind.commitment, id: $0, field: nil) } ?? issue.subject.record
            table.add(
                [
                    .init("", code: issue.severity.code), .init("", code: question.kind.rawValue),
                    cells.city(issue.city), cells.line(issue.line), cells.day(issue.since),
                    .init(
                        phrases.sentence(for: question, in: plan, on: today, saysWhere: false),
                        code: phrases.sentence(for: question, in: plan, on: today)),
                ] + cells.record(about?.kind, about?.id)
                    + [.init("", code: about?.field?.machineName ?? ""), cells.efforts(issue.efforts)])
        }
        return ListReport(
            phrases.commands[.questions].hint, note: phrases.issues.questionCount(questions.count), table,
            none: phrases.issues.noQuestions)
    }
}

/// The issues as text: a row for each place, the worst first. For machines each issue has a row.
public struct IssueGroupsReport: Sendable {
    private let issues: [Issue]
    private let plan: Plan
    private let today: Day
    private let phrases: Phrases

    /// The report of some issues of a plan, which stand in order.
    public init(_ issues: [Issue], of plan: Plan, on today: Day, in phrases: Phrases) {
        self.issues = issues
        self.plan = plan
        self.today = today
        self.phrases = phrases
    }

    /// The report in one of the formats.
    public func written(as format: Format, _ styler: TextStyler) throws -> String {
        let flat = ListReport.issues(issues, of: plan, on: today, in: phrases)
        guard !issues.isEmpty, format == .text || format == .markdown else {
            return try flat.written(as: format, styler)
        }
        return format == .text ? text(flat, styler) : markdown(flat)
    }

    /// The groups, and the sentence of each in at most two lines.
    func rows(columns: Int) -> [(group: IssueGroup, lines: [String])] {
        IssueGroup.first(of: issues, in: plan).map { group in
            let sentence = phrases.sentence(for: group, in: plan, on: today) {
                TextWidth.wrapped($0, columns).count <= 2
            }
            return (group, TextWidth.wrapped(sentence, columns, lines: 2))
        }
    }

    private func text(_ flat: ListReport, _ styler: TextStyler) -> String {
        let indent = 5
        var text = styler.paint(flat.title, .title) + "  " + styler.paint(flat.note, .dim) + "\n"
        var last: Severity?
        let rows = self.rows(columns: max(40, (styler.columns ?? 80) - indent))
        for (group, lines) in rows {
            if group.severity != last {
                let count = rows.count { $0.group.severity == group.severity }
                text += "\n" + styler.paint(phrases.issues.severities(group.severity, count), .heading) + "\n"
                last = group.severity
            }
            let sign = TextWidth.padded(String(repeating: "!", count: group.severity.rawValue + 1), indent - 1)
            let role: Role = [.dim, .atRisk, .offTrack][group.severity.rawValue]
            text +=
                " " + styler.paint(sign, role)
                + lines.map { styler.paint($0, .text) }.joined(separator: "\n" + String(repeating: " ", count: indent))
                + "\n"
        }
        return text
    }

    private func markdown(_ flat: ListReport) -> String {
        var text = "# \(Markdown.escaped(flat.title))\n\n\(Markdown.escaped(flat.note))\n"
        var last: Severity?
        for (group, lines) in rows(columns: 75) {
            if group.severity != last {
                text += "\n## \(Markdown.escaped(phrases.issues.severity(group.severity).sentence))\n\n"
                last = group.severity
            }
            text += "- \(Markdown.escaped(lines.joined(separator: " ")))\n"
        }
        return text
    }
}
