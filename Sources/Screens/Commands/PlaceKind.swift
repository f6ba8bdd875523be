/// The kinds of screen, for the table of commands.
public enum PlaceKind: String, CaseIterable, Sendable {
    case welcome, board, city, effort, project, issues, questions, publicMilestones, promises, timeline, commitments,
        measures, series
    case assessment, dependencies, resources, plan, meeting, minutes, agenda, meetings, texts, comparison, history
    case received, importing, help
}

extension Place {
    /// The kind of screen of a place.
    public var kind: PlaceKind {
        switch self {
        case .welcome: .welcome
        case .board: .board
        case .city: .city
        case .effort: .effort
        case .project: .project
        case .issues, .issuesAt: .issues
        case .questions: .questions
        case .publicMilestones: .publicMilestones
        case .promises: .promises
        case .timeline: .timeline
        case .commitments: .commitments
        case .measures: .measures
        case .series: .series
        case .assessment: .assessment
        case .dependencies: .dependencies
        case .resources: .resources
        case .plan: .plan
        case .meeting: .meeting
        case .minutes: .minutes
        case .agenda: .agenda
        case .meetings: .meetings
        case .texts: .texts
        case .comparison: .comparison
        case .history: .history
        case .received: .received
        case .importing: .importing
        case .help: .help
        }
    }
}
