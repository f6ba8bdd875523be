/// How far changes reach from one plan to the next: which records count otherwise, and which cities have to be judged anew.
struct Reach {
    /// The records that are changed, and those that stand or count otherwise because of it.
    let names: Set<RecordName>
    /// The cities, by their ids; an empty one stands for the projects that lie in none.
    let cities: Set<String>
    /// Whether there are other cities, or some in another order.
    let isOtherBoard: Bool
    private let plans: [Plan]

    /// How far changes reach; nil where they change how every city is judged.
    init?(of changes: [Change], from old: Plan, to new: Plan) {
        let plans = [old, new]
        func isTouched(_ kind: RecordKind) -> Bool { changes.contains { $0.kind == kind } }
        guard !isTouched(.partner) || old.partners.elementsEqual(new.partners, by: { $0.id == $1.id }),
            old.vulnerabilities.isEmpty == new.vulnerabilities.isEmpty,
            !changes.contains(where: { change in plans.contains { $0.isJudgedEverywhere(by: change) } })
        else { return nil }
        self.plans = plans
        isOtherBoard = isTouched(.city) && !old.cities.elementsEqual(new.cities) { $0.id == $1.id }
        var names = Set(changes.flatMap { change in plans.flatMap { $0.names(countedWith: change) } })
        var cities = Set(changes.flatMap { change in plans.flatMap { $0.cities(judgedBy: change) } })
        let moved = Set(changes.lazy.filter { $0.kind == .city }.map(\.record)).filter { id in
            (old.cityTable.present(id) == nil) != (new.cityTable.present(id) == nil)
        }
        if !moved.isEmpty {
            names.formUnion(moved.flatMap { city in plans.flatMap { $0.names(ofCity: city) } })
            let aims = names.filter { $0.kind == .vulnerability }
            cities.formUnion(aims.flatMap { aim in plans.flatMap { $0.cities(answering: aim.id) } } + [""])
        }
        (self.names, self.cities) = (names, cities)
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
                    plan.dependencyTable.present(name.id).map(plan.mayBeInLoop) ?? false
                }
        }
    }
}

extension Plan {
    /// Whether a change concerns how every city is judged, and not only some.
    fileprivate func isJudgedEverywhere(by change: Change) -> Bool {
        switch change.kind {
        case .plan: ![.title, .marking].contains(change.field)
        case .measure: isJudging(change) && measureTable.present(change.record).map { $0.city == nil } ?? false
        default: false
        }
    }

    /// Whether a change of a measure concerns what is made of its readings.
    private func isJudging(_ change: Change) -> Bool { change.field.language == nil && change.field != .marking }

    /// The record that is changed, with those that count otherwise when it comes, goes, moves or is closed.
    fileprivate func names(countedWith change: Change) -> [RecordName] {
        let own = [RecordName(change.kind, change.record)]
        switch (change.kind, change.field) {
        case (.project, .effort), (.project, .removed): return own + names(ofProjects: [change.record])
        case (.measure, .city), (.measure, .removed): return own + names(ofMeasures: [change.record])
        case (.meeting, .closed), (.meeting, .removed): return own + names(ofMeeting: change.record)
        default: return own
        }
    }

    /// What stands or falls with a city.
    fileprivate func names(ofCity id: String) -> [RecordName] {
        let projects = projects(in: id)
        let measures = measures.filter { $0.city == id }
        return names(projects) { _ in true }
            + names(measures) { _ in true } + names(ofMeasures: Set(measures.map(\.id)))
            + names(vulnerabilities) { $0.city == id }
            + names(conditions(of: id)) { _ in true }
            + names(ofProjects: Set(projects.map(\.id)), city: id)
    }

    /// What stands or falls with some projects, and with the efforts of a city.
    private func names(ofProjects projects: Set<String>, city: String? = nil) -> [RecordName] {
        func isMeant(_ subject: Subject?) -> Bool {
            switch subject {
            case .project(let id): projects.contains(id)
            case .effort(let id): id.city == city
            case nil: false
            }
        }
        return names(commitments) { projects.contains($0.project) }
            + names(milestones) { isMeant($0.subject) }
            + names(dependencies) { isMeant($0.dependent) || isMeant($0.prerequisite) }
            + names(itemTable.present) { isMeant($0.subject) || $0.city.map { $0 == city } ?? false }
            + names(decisions) { isMeant($0.subject) }
            + names(actions) { isMeant($0.subject) }
            + names(remarks) { isMeant($0.subject) }
    }

    private func names(ofMeasures measures: Set<String>) -> [RecordName] {
        names(targetTable.present) { measures.contains($0.measure) }
    }

    private func names(ofMeeting id: String) -> [RecordName] {
        names(attendanceTable.present) { $0.meeting == id }
            + names(itemTable.present) { $0.meeting == id }
            + names(decisions) { $0.meeting == id }
            + names(actions) { $0.meeting == id }
            + names(remarks) { $0.meeting == id }
    }

    private func names<R: Record>(_ records: [R], where isMeant: (R) -> Bool) -> [RecordName] {
        records.lazy.filter(isMeant).map { RecordName(R.kind, $0.id) }
    }

    /// The cities that a change concerns, by their ids; an empty one stands for a project that lies in none.
    fileprivate func cities(judgedBy change: Change) -> [String] {
        switch change.kind {
        case .project, .commitment: [home(effort(of: change.kind, change.record)?.city)]
        case .effort, .assessment, .condition, .reading, .target:
            [effort(of: change.kind, change.record)?.city ?? city(of: change.kind, change.record)].compactMap { $0 }
        case .measure: isJudging(change) ? [measureTable.present(change.record)?.city].compactMap { $0 } : []
        case .vulnerability: cities(answering: change.record)
        case .city: [change.record]
        default: []
        }
    }

    /// The cities whose efforts answer a vulnerability.
    fileprivate func cities(answering id: String) -> [String] { vulnerability(id)?.answers.map(\.city) ?? [] }

    private func home(_ city: String?) -> String { city.flatMap { self.city($0) }?.id ?? "" }

    /// The projects that lie in no city.
    var homeless: [Project] {
        projectsByEffort.filter { home(EffortID(record: $0.key)?.city).isEmpty }.values.joined().sorted()
            .map { projects[$0] }
    }

    /// Whether something else waits for what a need waits on, so that it could close a loop.
    fileprivate func mayBeInLoop(_ need: Dependency) -> Bool {
        dependencies.contains { $0.dependent == need.prerequisite } && dependencies.contains { $0.prerequisite == need.dependent }
    }
}
