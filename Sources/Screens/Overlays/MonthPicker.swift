import Canvas
import Plan

/// A month over a form, from which a day is picked.
public struct MonthPicker: Equatable, Sendable {
    /// The selected day, whose month is shown.
    private(set) var day: Day

    init(_ day: Day) { self.day = day }

    /// The first day of the month shown.
    var first: Day { day - (day.civil.day - 1) }

    /// The weeks of the month from Monday on; nil for a day of another month.
    var weeks: [[Day?]] {
        let blanks = first.weekday - 1
        let length = first.endOfMonth - first + 1
        return stride(from: 0, to: blanks + length, by: 7).map { start in
            (start..<(start + 7)).map { place in
                (blanks..<(blanks + length)).contains(place) ? first + (place - blanks) : nil
            }
        }
    }

    /// Moves to another day.
    /// - Returns: whether the key is one that moves.
    mutating func handle(_ key: Key) -> Bool {
        guard let next = day(after: key) else { return false }
        // A day beyond the calendar could not be entered.
        if Day(iso: next.iso) == next { day = next }
        return true
    }

    private func day(after key: Key) -> Day? {
        switch key {
        case .left, "h": day - 1
        case .right, "l": day + 1
        case .up, "k": day - 7
        case .down, "j": day + 7
        case .home: first
        case .end: day.endOfMonth
        case .pageUp: day.adding(months: -1)
        case .pageDown: day.adding(months: 1)
        default: nil
        }
    }
}

extension State {
    /// The events of the plan on a day: phases that begin, milestones, days of projects, and what somebody promised.
    func entries(on day: Day) -> [String] { datedEntries.filter { $0.day == day }.map(\.name) }

    /// Everything with a day, in the order of the days.
    var datedEntries: [(day: Day, name: String)] {
        let events = plan.events.map { event -> (day: Day, name: String) in
            let name = phrases.name(of: event.kind, event.record, in: plan)
            return (event.day, event.kind == .milestone ? name : "\(name): \(phrases.words.field(event.field))")
        }
        func promised(_ kind: RecordKind, _ promises: [(id: String, day: Day?)]) -> [(day: Day, name: String)] {
            promises.compactMap { id, day in day.map { ($0, phrases.name(of: kind, id, in: plan)) } }
        }
        let commitments = plan.commitments.filter { $0.state?.isOpen ?? false }.map { ($0.id, $0.due) }
        return
            (events + promised(.commitment, commitments) + promised(.action, plan.openActions.map { ($0.id, $0.due) })
            + promised(.dependency, plan.dependencies.filter { $0.reached == nil }.map { ($0.id, $0.due) })).sorted {
                $0.day < $1.day
            }
    }

    /// The phase of the plan on a day.
    func phase(on day: Day) -> String? {
        plan.phases.filter { ($0.start ?? day + 1) <= day }.max { ($0.start ?? day) < ($1.start ?? day) }.map {
            phrases.name(of: $0)
        }
    }
}
