import Canvas
import Phrases
import Plan

extension ListReport {
    /// All days of the clock, in order.
    public static func timeline(of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        var table = Table(
            [
                cells.column(.day), .init("in_days", phrases.lists.days), .init("kind", phrases.words.field(.kind)),
                .init("what", phrases.words.text(.what)), cells.column(.city), cells.column(.line),
            ] + Cells.recordColumns)
        for event in plan.events.sorted(by: { ($0.day, $0.record) < ($1.day, $1.record) }) {
            let name = phrases.name(of: event.kind, event.record, in: plan)
            let word =
                event.field == .start && event.kind == .phase
                ? phrases.words.kind(.phase).one : phrases.words.field(event.field)
            table.add(
                [
                    cells.day(event.day), cells.number(event.day - today),
                    .init(word, code: "\(event.kind.rawValue).\(event.field.machineName)"),
                    .init(event.kind == .phase ? phrases.words.phase(name) : name, code: name),
                    cells.city(event.effort?.city),
                    cells.line(event.effort?.line),
                ] + cells.record(event.kind, event.record))
        }
        return ListReport(
            phrases.commands[.timeline].hint, note: phrases.clock(of: plan, on: today), table,
            none: phrases.lists.nothingDated)
    }
}
