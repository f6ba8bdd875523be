import Canvas
import Phrases
import Plan

extension ListReport {
    /// The dependencies, and the deadlocks that each is part of.
    public static func dependencies(of plan: Plan, on today: Day, in phrases: Phrases) -> ListReport {
        let cells = Cells(plan: plan, today: today, phrases: phrases)
        let deadlocks = plan.deadlocks(on: today)
        var table = Table(
            [
                cells.column(.dependent), cells.column(.prerequisite), .init("met", phrases.lists.met),
                cells.column(.text(.reason, phrases.language)),
                .init("deadlock", phrases.issues.kind(.deadlock)), cells.column(.firstStep), cells.column(.owner),
                cells.column(.due), cells.column(.reached),
            ] + Cells.recordColumns)
        func name(_ subject: Subject?) -> Table.Entry {
            .init(subject.map { phrases.name(of: $0, in: plan) } ?? "", code: subject?.code ?? "")
        }
        for need in plan.dependencies {
            let numbers = deadlocks.found.indices.filter { deadlocks.found[$0].needs.contains(need) }.map { $0 + 1 }
            let isOpen = numbers.contains { deadlocks.found[$0 - 1].broken == nil }
            let isMet = plan.isMet(need, on: today)
            table.add(
                [
                    name(need.dependent), name(need.prerequisite), cells.flag(isMet),
                    .init(phrases.read(.reason, of: need) ?? ""),
                    .init(numbers.map(String.init).joined(separator: " "), isOpen ? .warning : .text),
                    .init(phrases.read(need.firstStep) ?? ""), cells.side(need.owner), cells.day(need.due),
                    cells.day(need.reached),
                ] + cells.record(.dependency, need.id))
        }
        return ListReport(
            phrases.lists.dependencies, note: phrases.lists.deadlocks(deadlocks.found.count, deadlocks.isComplete),
            table,
            none: phrases.lists.noDependencies)
    }
}
