/// How far a change reaches: which rules have to look again.
struct Concern {
    private let change: Change

    init(_ change: Change) { self.change = change }

    /// Whether it concerns some cities and some rules of the whole plan only, and not how every city is judged.
    var isNarrow: Bool {
        isOfCity || isOfMeeting || [.milestone, .dependency].contains(change.kind)
    }

    /// Whether it is about something that lies in a city.
    var isOfCity: Bool {
        [.effort, .assessment, .project, .commitment, .condition, .reading, .target].contains(change.kind)
    }

    /// Whether it is about something of a meeting.
    var isOfMeeting: Bool { [.meeting, .attendance, .item, .decision, .action, .note].contains(change.kind) }

    /// Whether another effort may be meant by a project, or a project be there or gone.
    var movesProject: Bool { change.kind == .project && [.effort, .removed].contains(change.field) }

    /// Whether something may have come or gone, by itself or with what it belongs to.
    private var movesRecord: Bool {
        if [.effort, .assessment, .reading, .target].contains(change.kind) { return false }
        return change.field == .removed || change.old == nil || change.kind.field(change.field)?.kind.isNamed ?? false
    }

    /// Whether something may have lost its marking, or got one, or be another one that is the first without.
    var isOfMarking: Bool {
        switch change.kind {
        case .effort, .assessment, .reading, .target: false
        case .project, .commitment: [.marking, .start, .title].contains(change.field) || movesRecord
        default: true
        }
    }

    /// Whether a text may be there in one language only, where it was not before, or the other way round.
    var isOfText: Bool {
        change.field.language != nil || change.field == .removed || change.kind == .meeting || movesRecord
    }
}

/// A rule that looks at the whole plan, and for which changes it has to look again.
struct PlanRule: Sendable {
    /// Whether a change concerns it.
    let isConcerned: @Sendable (Change) -> Bool
    /// What it finds on a day.
    let find: @Sendable (Plan, Day) -> [Finding]

    /// Every such rule, in the order in which findings that are equal otherwise are told. Changes that are not narrow are
    /// not asked for.
    static let all: [PlanRule] = [
        PlanRule {
            $0.kind == .dependency || Concern($0).movesProject
        } find: {
            $0.loopFindings(on: $1)
        },
        PlanRule {
            $0.kind == .milestone || Concern($0).movesProject
        } find: {
            $0.overdueMilestones(on: $1)
        },
        PlanRule { _ in
            false
        } find: { plan, _ in
            plan.unanswered()
        },
        PlanRule {
            $0.kind == .reading
        } find: {
            $0.focusFindings(on: $1)
        },
        PlanRule {
            $0.kind == .project
        } find: { plan, _ in
            [plan.balanceFinding()].compactMap { $0 }
        },
        PlanRule {
            Concern($0).isOfMarking
        } find: { plan, _ in
            plan.unmarked()
        },
        PlanRule {
            Concern($0).isOfMeeting || Concern($0).movesProject
        } find: {
            $0.overdueActions(on: $1)
        },
        PlanRule {
            Concern($0).isOfText
        } find: { plan, _ in
            plan.untranslatedFindings()
        },
        PlanRule { _ in
            true
        } find: { plan, _ in
            plan.conflictFindings()
        },
    ]

    private init(
        _ isConcerned: @escaping @Sendable (Change) -> Bool, find: @escaping @Sendable (Plan, Day) -> [Finding]
    ) {
        (self.isConcerned, self.find) = (isConcerned, find)
    }
}

extension Plan {
    /// The cities that a narrow change concerns, by their ids; an empty one stands for a project that lies in none.
    func cities(concernedBy change: Change) -> [String] {
        switch change.kind {
        case .effort: return EffortID(record: change.record).map { [$0.city] } ?? []
        case .assessment: return Assessment(id: change.record).effort.map { [$0.city] } ?? []
        case .project:
            let before = change.field == .effort ? change.old.flatMap(EffortID.init(record:)) : nil
            return home(of: change.record) + (before.map { [home($0)] } ?? [""])
        case .commitment: return home(of: Commitment(id: change.record).project)
        case .condition:
            let before = change.field == .city ? change.old : nil
            return [condition(change.record)?.city, before].compactMap { $0 }
        case .reading: return [Reading(id: change.record).city].compactMap { $0 }
        case .target: return [CityTarget(id: change.record).city].compactMap { $0 }
        default: return []
        }
    }

    private func home(of project: String) -> [String] { [self.project(project)?.effortID.map(home) ?? ""] }

    private func home(_ effort: EffortID) -> String { city(effort.city) == nil ? "" : effort.city }
}
