/// A warning about an edit that is saved nevertheless.
public enum Warning: Equatable, Sendable {
    /// A day is before the plan's first.
    case beforePlan(FieldName, Day)
    /// A day is after the plan's end.
    case afterEnd(FieldName, Day)
    /// The stated shares of the violence add up to more than 100 per cent.
    case sharesOver100(Int)
    /// Another record of the kind has the same name; their ids tell them apart.
    case sameName(RecordKind, String)
    /// A record with a lower marking was already released up to this one; raising its marking does not recall it.
    case exported(upTo: String)
}

extension Plan {
    /// The warnings about changes, by the plan before them.
    public func warnings(about changes: [Change]) -> [Warning] {
        var after = self
        after.apply(changes)
        return after.dayWarnings(changes) + after.shareWarning(changes) + after.nameWarnings(changes)
            + ceilingWarning(changes)
    }

    /// The kinds whose days should be within the clock.
    private static let clocked: [RecordKind] = [.effort, .project, .commitment, .milestone, .dependency]

    private func dayWarnings(_ changes: [Change]) -> [Warning] {
        guard let start = settings.start else { return [] }
        let end = start.adding(months: settings.months)
        return changes.compactMap { change in
            guard Plan.clocked.contains(change.kind), let field = change.kind.field(change.field),
                field.kind == .day, field.isEdited, let day = change.new.flatMap(Day.init(code:))
            else { return nil }
            return day < start ? .beforePlan(field.name, day) : day >= end ? .afterEnd(field.name, day) : nil
        }
    }

    /// The warning about a marking raised above a ceiling that was released.
    private func ceilingWarning(_ changes: [Change]) -> [Warning] {
        func isAtMost(_ ceiling: String, _ label: String?) -> Bool {
            guard let highest = markings.firstIndex(of: ceiling), let place = label.flatMap(markings.firstIndex) else {
                return false
            }
            return place <= highest
        }
        let raised = changes.filter { $0.field == .marking && $0.old != nil }
        return releasedCeilings.first { ceiling in
            raised.contains { isAtMost(ceiling, $0.old) && !isAtMost(ceiling, $0.new) }
        }.map { [.exported(upTo: $0)] } ?? []
    }

    private func shareWarning(_ changes: [Change]) -> [Warning] {
        guard changes.contains(where: { $0.field == .share && $0.new != nil }), let sum = focusShare, sum > 100 else {
            return []
        }
        return [.sharesOver100(sum)]
    }

    private func nameWarnings(_ changes: [Change]) -> [Warning] {
        changes.compactMap { change in
            guard let name = change.new else { return nil }
            let others: Int =
                switch (change.kind, change.field) {
                case (.city, .name): cities.count { $0.name == name && $0.id != change.record }
                case (.measure, .text(.title, let language)):
                    measures.count { $0.title[language] == name && $0.id != change.record }
                case (.project, .text(.title, let language)):
                    project(change.record).map { own in
                        projects.count { $0.title[language] == name && $0.id != own.id && $0.effort == own.effort }
                    } ?? 0
                default: 0
                }
            return others > 0 ? .sameName(change.kind, name) : nil
        }
    }
}
