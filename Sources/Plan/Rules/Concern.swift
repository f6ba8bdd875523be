/// How far a change reaches: which rules have to look again.
struct Concern {
    private let change: Change

    init(_ change: Change) { self.change = change }

    /// The kind of record that is changed.
    var kind: RecordKind { change.kind }

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

extension Plan {
    /// The cities that a narrow change concerns, by their ids; an empty one stands for a project that lies in none.
    func cities(concernedBy change: Change) -> [String] {
        guard Concern(change).isOfCity else { return [] }
        if let city = change.kind.key(.city, in: change.record) { return [city] }
        let now = effort(of: change.kind, change.record)?.city ?? city(of: change.kind, change.record)
        guard [.effort, .city].contains(change.field) else { return [home(now)] }
        return [home(now), home(change.old.flatMap(EffortID.init(record:))?.city ?? change.old), ""]
    }

    private func home(_ city: String?) -> String { city.flatMap { self.city($0) }?.id ?? "" }

    /// The projects that lie in no city.
    var homeless: [Project] { projects.filter { home($0.effortID?.city).isEmpty } }
}
