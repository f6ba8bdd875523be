/// How far changes reach from one plan to the next: which records count otherwise, and which cities have to be judged anew.
struct Reach {
    /// The records that are changed, and those that stand or count otherwise because of it.
    let names: Set<RecordName>
    /// The cities, by their ids; an empty one stands for the projects that lie in none.
    let cities: Set<String>
    private let plans: [Plan]

    /// How far changes reach; nil where they change how every city is judged.
    init?(of changes: [Change], from old: Plan, to new: Plan) {
        plans = [old, new]
        let reached = plans
        guard !Reach.isAnotherBoard(new, than: old, after: changes),
            !changes.contains(where: { change in reached.contains { $0.isJudgedEverywhere(by: change) } })
        else { return nil }
        names = Set(changes.flatMap { change in reached.flatMap { $0.names(countedWith: change) } })
        cities = Set(changes.flatMap { change in reached.flatMap { $0.cities(judgedBy: change) } })
    }

    /// Whether there are other cities or partners, or some in another order, or the first vulnerability or none any more.
    private static func isAnotherBoard(_ new: Plan, than old: Plan, after changes: [Change]) -> Bool {
        func isTouched(_ kind: RecordKind) -> Bool { changes.contains { $0.kind == kind } }
        return isTouched(.city) && !old.cities.elementsEqual(new.cities) { $0.id == $1.id }
            || isTouched(.partner) && !old.partners.elementsEqual(new.partners) { $0.id == $1.id }
            || old.vulnerabilities.isEmpty != new.vulnerabilities.isEmpty
    }

    /// Whether any record of these kinds is touched.
    func touches(_ kinds: [RecordKind]) -> Bool { names.contains { kinds.contains($0.kind) } }

    /// The places whose readings are touched.
    var series: Set<Series> {
        Set(
            names.filter { $0.kind == .reading }.map {
                let reading = Reading(id: $0.id)
                return Series(reading.measure, in: reading.city)
            })
    }

    /// Whether a need is touched that could be, or could have been, part of a loop.
    var mayCloseLoop: Bool {
        names.contains { name in
            name.kind == .dependency
                && plans.contains { plan in
                    plan.dependencyShelf.present(name.id).map(plan.mayBeInLoop) ?? false
                }
        }
    }
}

extension Plan {
    /// Whether a change concerns how every city is judged, and not only some.
    fileprivate func isJudgedEverywhere(by change: Change) -> Bool {
        switch change.kind {
        case .plan: ![.title, .marking].contains(change.field)
        case .measure: isJudging(change) && measureShelf.present(change.record).map { $0.city == nil } ?? false
        default: false
        }
    }

    /// Whether a change of a measure concerns what is made of its readings.
    private func isJudging(_ change: Change) -> Bool { change.field.language == nil && change.field != .marking }

    /// The record that is changed, with those that count otherwise when it comes, goes, moves or is closed.
    fileprivate func names(countedWith change: Change) -> [RecordName] {
        let own = [RecordName(kind: change.kind, id: change.record)]
        switch (change.kind, change.field) {
        case (.project, .effort), (.project, .removed): return own + names(ofProject: change.record)
        case (.meeting, .closed), (.meeting, .removed): return own + names(ofMeeting: change.record)
        default: return own
        }
    }

    private func names(ofProject id: String) -> [RecordName] {
        let project = Subject.project(id)
        return names(commitments) { $0.project == id }
            + names(milestones(of: project)) { _ in true }
            + names(dependencies) { [$0.needer, $0.needed].contains(project) }
            + names(itemShelf.present) { $0.subject == project }
            + names(decisions) { $0.subject == project }
            + names(actions) { $0.subject == project }
            + names(remarks) { $0.subject == project }
    }

    private func names(ofMeeting id: String) -> [RecordName] {
        names(attendanceShelf.present) { $0.meeting == id }
            + names(itemShelf.present) { $0.meeting == id }
            + names(decisions) { $0.meeting == id }
            + names(actions) { $0.meeting == id }
            + names(remarks) { $0.meeting == id }
    }

    private func names<R: Record>(_ records: [R], where isMeant: (R) -> Bool) -> [RecordName] {
        records.lazy.filter(isMeant).map { RecordName(kind: R.kind, id: $0.id) }
    }

    /// The cities that a change concerns, by their ids; an empty one stands for a project that lies in none.
    fileprivate func cities(judgedBy change: Change) -> [String] {
        switch change.kind {
        case .project, .commitment: [home(effort(of: change.kind, change.record)?.city)]
        case .effort, .assessment, .condition, .reading, .target:
            [effort(of: change.kind, change.record)?.city ?? city(of: change.kind, change.record)].compactMap { $0 }
        case .measure: isJudging(change) ? [measureShelf.present(change.record)?.city].compactMap { $0 } : []
        case .vulnerability: vulnerability(change.record)?.answers.map(\.city) ?? []
        default: []
        }
    }

    private func home(_ city: String?) -> String { city.flatMap { self.city($0) }?.id ?? "" }

    /// The projects that lie in no city.
    var homeless: [Project] {
        projectsByEffort.filter { home(EffortID(record: $0.key)?.city).isEmpty }.values.joined().sorted()
            .map { projects[$0] }
    }

    /// Whether something else waits for what a need waits on, so that it could close a loop.
    fileprivate func mayBeInLoop(_ need: Dependency) -> Bool {
        dependencies.contains { $0.needer == need.needed } && dependencies.contains { $0.needed == need.needer }
    }
}
