/// A day on the clock: the start of a phase, a milestone, a day of a project.
public struct PlanEvent: Equatable, Sendable {
    /// The day.
    public let day: Day
    /// The record and the field with the day.
    public let kind: RecordKind
    public let record: String
    public let field: FieldName
    /// The effort it belongs to; nil for a day of the whole plan.
    public let effort: EffortID?
}

extension Plan {
    /// Every day on the clock, in no order.
    public var events: [PlanEvent] {
        let ofPhases = phases.compactMap { phase in
            phase.start.map { PlanEvent(day: $0, kind: .phase, record: phase.id, field: .start, effort: nil) }
        }
        let ofMilestones = milestones.compactMap { milestone in
            (milestone.reached ?? milestone.due).map { day in
                PlanEvent(
                    day: day, kind: .milestone, record: milestone.id, field: milestone.reached == nil ? .due : .reached,
                    effort: milestone.subject.flatMap(effort))
            }
        }
        let names: [FieldName] = [.start, .finish, .deliveryPromised, .delivered, .inUseSince, .publicFrom]
        let ofProjects = projects.flatMap { project in
            names.compactMap { name in
                project.value(of: name).flatMap(Day.init(code:)).map {
                    PlanEvent(day: $0, kind: .project, record: project.id, field: name, effort: project.effortID)
                }
            }
        }
        return ofPhases + ofMilestones + ofProjects
    }
}
