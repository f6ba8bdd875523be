import Canvas
import Phrases
import Plan

extension ListReport {
    /// The promises by day, the overdue first.
    /// - Parameter promises: those that are listed.
    public static func promises(_ promises: [Promise], of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport
    {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        let words = phrases.promises
        var table = Table(
            [
                .init("state", words.state), .init("days", words.days), cells.column(.due),
                .init("kind", phrases.words.field(.kind)), .init("what", phrases.words.text(.what)),
                cells.column(.partner), .init("owner", phrases.words.field(.owner)), cells.column(.city),
                cells.column(.line), .init("subject", words.place, hasNames: true),
            ] + Cells.recordColumns)
        for promise in promises {
            let days = promise.daysOverdue(on: today)
            let isLate = promise.isOverdue(on: today)
            table.add(
                [
                    .init(
                        isLate ? words.isOverdue : words.isDue, code: isLate ? "overdue" : "due",
                        isLate ? .offTrack : .text),
                    cells.number(abs(days)), cells.day(promise.day),
                    .init(phrases.name(of: promise.kind), code: promise.kind.rawValue),
                    .init(phrases.text(of: promise, in: plan)), cells.side(promise.side),
                    .init(phrases.read(promise.office) ?? ""),
                    cells.city(promise.city), cells.line(promise.line),
                    .init(
                        promise.subject.map { phrases.name(of: $0, in: plan) } ?? "",
                        code: promise.subject?.record ?? ""),
                ] + cells.record(promise.kind.recordKind, promise.record))
        }
        let overdue = promises.count { $0.isOverdue(on: today) }
        return ListReport(
            phrases.commands[.promises].hint,
            note: "\(words.count(promises.count)) · \(words.overdueCount(overdue))", table, none: words.none)
    }
}
