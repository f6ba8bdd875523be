/// A plan as it stands: its records, read by id and in their order.
///
/// It is a value. It is changed by applying changes, which is also how it is read from the store.
public struct Plan: Equatable, Sendable {
    /// The plan's own settings.
    public private(set) var settings = Settings(id: Plan.settingsID)
    private var phaseShelf = Shelf<Phase>()
    private var partnerShelf = Shelf<Partner>()
    private var cityShelf = Shelf<City>()
    private var efforts: [EffortID: Effort] = [:]
    private var assessments: [EffortID: [Assessment]] = [:]
    private var projectShelf = Shelf<Project>()
    private var commitmentShelf = Shelf<Commitment>()
    private var milestoneShelf = Shelf<Milestone>()
    private var measureShelf = Shelf<Measure>()
    private var targetShelf = Shelf<CityTarget>()
    private var readingShelf = ReadingShelf()
    private var vulnerabilityShelf = Shelf<Vulnerability>()
    private var conditionShelf = Shelf<Condition>()
    private var dependencyShelf = Shelf<Dependency>()
    private var projectsByEffort: [String: [Project]] = [:]
    private var milestonesBySubject: [String: [Milestone]] = [:]
    private var conditionsByCity: [String: [Condition]] = [:]
    /// The names that more than one city has.
    private var twins: Set<String> = []

    /// The id of the one record that holds the plan's settings.
    public static let settingsID = "plan"

    /// An empty plan.
    public init() {}

    /// Applies changes in order and puts the lists in order.
    public mutating func apply(_ changes: some Sequence<Change>) {
        var touched: [RecordKind] = []
        for change in changes {
            set(change.kind, change.record, [(change.field, change.new)])
            if !touched.contains(change.kind) { touched.append(change.kind) }
        }
        reorder(touched)
    }

    /// A field and its neutral form; nil is empty.
    public typealias Value = (field: FieldName, code: String?)

    /// Takes values of one record as the store holds them; the same as applying changes, before `reorder`.
    ///
    /// A record of which nothing is said any more, such as one whose adding was undone, is no record.
    public mutating func set(_ kind: RecordKind, _ record: String, _ values: [Value]) {
        switch kind {
        case .plan: for value in values { settings.set(value.field, to: value.code) }
        case .phase: phaseShelf.take(values, of: record)
        case .partner: partnerShelf.take(values, of: record)
        case .city: cityShelf.take(values, of: record)
        case .effort: setEffort(record, values)
        case .assessment: setAssessment(record, values)
        case .project: projectShelf.take(values, of: record)
        case .commitment: commitmentShelf.take(values, of: record)
        case .milestone: milestoneShelf.take(values, of: record)
        case .measure: measureShelf.take(values, of: record)
        case .target: targetShelf.take(values, of: record)
        case .reading: readingShelf.take(values, of: record)
        case .vulnerability: vulnerabilityShelf.take(values, of: record)
        case .condition: conditionShelf.take(values, of: record)
        case .dependency: dependencyShelf.take(values, of: record)
        }
    }

    private mutating func setEffort(_ record: String, _ values: [Value]) {
        guard let id = EffortID(record: record) else { return }
        var effort = efforts[id] ?? Effort(id: record)
        for value in values { effort.set(value.field, to: value.code) }
        efforts[id] = effort == Effort(id: record) ? nil : effort
    }

    private mutating func setAssessment(_ record: String, _ values: [Value]) {
        let new = Assessment(id: record)
        guard let effort = new.effort else { return }
        let said = assessments[effort] ?? []
        var assessment = said.first { $0.partner == new.partner } ?? new
        for value in values { assessment.set(value.field, to: value.code) }
        let others = said.filter { $0.partner != new.partner }
        let all = (assessment == new ? others : others + [assessment]).sorted { $0.partner < $1.partner }
        assessments[effort] = all.isEmpty ? nil : all
    }

    /// Puts the lists of these kinds in order; needed once after `set`.
    public mutating func reorder(_ kinds: [RecordKind] = RecordKind.allCases) {
        for kind in kinds {
            switch kind {
            case .phase: phaseShelf.order()
            case .partner: partnerShelf.order()
            case .city:
                cityShelf.order()
                twins = Plan.namesThatStandTwice(cityShelf.present)
            case .project:
                projectShelf.order()
                projectsByEffort = Dictionary(grouping: projectShelf.present, by: \.effort)
            case .commitment: commitmentShelf.order()
            case .milestone:
                milestoneShelf.order()
                milestonesBySubject = Dictionary(grouping: milestoneShelf.present) { $0.subject?.record ?? "" }
            case .measure: measureShelf.order()
            case .target: targetShelf.order()
            case .vulnerability: vulnerabilityShelf.order()
            case .condition:
                conditionShelf.order()
                conditionsByCity = Dictionary(grouping: conditionShelf.present) { $0.city ?? "" }
            case .dependency: dependencyShelf.order()
            case .plan, .effort, .assessment, .reading: break
            }
        }
    }

    /// The neutral form of one field of one record; nil where it is empty or there is none.
    public func value(_ kind: RecordKind, _ record: String, _ field: FieldName) -> String? {
        switch kind {
        case .plan: settings.value(of: field)
        case .phase: phaseShelf[record]?.value(of: field)
        case .partner: partnerShelf[record]?.value(of: field)
        case .city: cityShelf[record]?.value(of: field)
        case .effort: EffortID(record: record).flatMap { efforts[$0] }?.value(of: field)
        case .assessment:
            Assessment(id: record).effort.flatMap { assessments[$0] }?.first { $0.id == record }?.value(of: field)
        case .project: projectShelf[record]?.value(of: field)
        case .commitment: commitmentShelf[record]?.value(of: field)
        case .milestone: milestoneShelf[record]?.value(of: field)
        case .measure: measureShelf[record]?.value(of: field)
        case .target: targetShelf[record]?.value(of: field)
        case .reading: readingShelf[record]?.value(of: field)
        case .vulnerability: vulnerabilityShelf[record]?.value(of: field)
        case .condition: conditionShelf[record]?.value(of: field)
        case .dependency: dependencyShelf[record]?.value(of: field)
        }
    }

    /// The last change of each field, with the value it has now as the old one; those that change nothing are left out.
    public func effective(_ changes: [Change]) -> [Change] {
        var last: [String: Int] = [:]
        for (index, change) in changes.enumerated() { last[change.key] = index }
        return last.values.sorted().compactMap { index in
            let change = changes[index]
            let old = value(change.kind, change.record, change.field)
            return old == change.new ? nil : Change(change.kind, change.record, change.field, from: old, to: change.new)
        }
    }

    /// The ids of every record of a kind, removed or not, in the order of their ids.
    public func ids(of kind: RecordKind) -> [String] {
        let ids: [String] =
            switch kind {
            case .plan: [Plan.settingsID]
            case .phase: phaseShelf.all.map(\.id)
            case .partner: partnerShelf.all.map(\.id)
            case .city: cityShelf.all.map(\.id)
            case .effort: efforts.values.map(\.id)
            case .assessment: assessments.values.flatMap { $0.map(\.id) }
            case .project: projectShelf.all.map(\.id)
            case .commitment: commitmentShelf.all.map(\.id)
            case .milestone: milestoneShelf.all.map(\.id)
            case .measure: measureShelf.all.map(\.id)
            case .target: targetShelf.all.map(\.id)
            case .reading: readingShelf.all.map(\.id)
            case .vulnerability: vulnerabilityShelf.all.map(\.id)
            case .condition: conditionShelf.all.map(\.id)
            case .dependency: dependencyShelf.all.map(\.id)
            }
        return ids.sorted()
    }
}

// What the plan holds, by id and in order.
extension Plan {
    /// The phases of the clock by their first day.
    public var phases: [Phase] { phaseShelf.present }
    /// The partners in their order.
    public var partners: [Partner] { partnerShelf.present }
    /// The cities in their order, without the removed ones.
    public var cities: [City] { cityShelf.present }
    /// The projects by their first day, without the removed ones.
    public var projects: [Project] { projectShelf.present }
    /// The halves of projects, without the removed ones.
    public var commitments: [Commitment] { commitmentShelf.present }
    /// The milestones by their day, without the removed ones.
    public var milestones: [Milestone] { milestoneShelf.present }
    /// The measures by their title, without the removed ones.
    public var measures: [Measure] { measureShelf.present }
    /// The vulnerabilities by their group, without the removed ones.
    public var vulnerabilities: [Vulnerability] { vulnerabilityShelf.present }
    /// The conditions by their city, without the removed ones.
    public var conditions: [Condition] { conditionShelf.present }
    /// What needs what, without the removed ones.
    public var dependencies: [Dependency] { dependencyShelf.present }
    /// Every series that has readings, in no order.
    public var seriesCodes: [String] { readingShelf.codes }

    /// The phase with this id, removed or not.
    public func phase(_ id: String) -> Phase? { phaseShelf[id] }
    /// The partner with this id.
    public func partner(_ id: String) -> Partner? { partnerShelf[id] }
    /// The city with this id, removed or not.
    public func city(_ id: String) -> City? { cityShelf[id] }
    /// What a city is called; where another one has the same name, with its state or its id behind it. The id where there
    /// is no such city.
    public func cityName(_ id: String) -> String {
        guard let city = cityShelf[id] else { return id }
        return twins.isEmpty || !twins.contains(city.name) ? city.name : "\(city.name) (\(city.state ?? id))"
    }

    private static func namesThatStandTwice(_ cities: [City]) -> Set<String> {
        var counts: [String: Int] = [:]
        for city in cities { counts[city.name, default: 0] += 1 }
        return Set(counts.filter { $0.value > 1 }.map(\.key))
    }

    /// The project with this id, removed or not.
    public func project(_ id: String) -> Project? { projectShelf[id] }
    /// The milestone with this id, removed or not.
    public func milestone(_ id: String) -> Milestone? { milestoneShelf[id] }
    /// The measure with this id, removed or not.
    public func measure(_ id: String) -> Measure? { measureShelf[id] }
    /// The vulnerability with this id, removed or not.
    public func vulnerability(_ id: String) -> Vulnerability? { vulnerabilityShelf[id] }
    /// The condition with this id, removed or not.
    public func condition(_ id: String) -> Condition? { conditionShelf[id] }
    /// The dependency with this id, removed or not.
    public func dependency(_ id: String) -> Dependency? { dependencyShelf[id] }

    /// The effort of this city and line; an empty one where nothing has been said of it.
    public func effort(_ id: EffortID) -> Effort { efforts[id] ?? Effort(id: id.record) }

    /// What this partner says of the effort; empty where it has said nothing.
    public func assessment(of id: EffortID, by partner: String) -> Assessment {
        assessments[id]?.first { $0.partner == partner } ?? Assessment(id: id.assessment(by: partner))
    }

    /// What the partners say of the effort, in their order; those who have said nothing are left out.
    public func assessments(of id: EffortID) -> [Assessment] {
        guard let said = assessments[id] else { return [] }
        return partners.compactMap { partner in said.first { $0.partner == partner.id } }
    }

    /// The projects under an effort by their first day, without the removed ones.
    public func projects(of id: EffortID) -> [Project] { projectsByEffort[id.record] ?? [] }

    /// A partner's half of a project; an empty one where nothing has been said of it.
    public func commitment(to project: String, by partner: String) -> Commitment {
        let id = Commitment.id(of: project, by: partner)
        return commitmentShelf[id].flatMap { $0.removed ? nil : $0 } ?? Commitment(id: id)
    }

    /// The milestones of an effort or a project by their day, without the removed ones.
    public func milestones(of subject: Subject) -> [Milestone] { milestonesBySubject[subject.record] ?? [] }

    /// The conditions of a city, without the removed ones.
    public func conditions(of city: String) -> [Condition] { conditionsByCity[city] ?? [] }

    /// What a measure is to reach in a place: the city's own target where it has one, field by field, else the
    /// measure's.
    public func target(of series: Series) -> CityTarget {
        var target = series.city.flatMap { targetShelf[CityTarget.id(of: series.measure, in: $0)] }
        if target?.removed == true { target = nil }
        var result = target ?? CityTarget(id: CityTarget.id(of: series.measure, in: series.city ?? "-"))
        let measure = measure(series.measure)
        result.baseline = result.baseline ?? measure?.baseline
        result.goal = result.goal ?? measure?.goal
        result.due = result.due ?? measure?.due
        return result
    }

    /// The readings of a measure in a place by their day, without the removed ones.
    public func readings(of series: Series) -> [Reading] { readingShelf.readings(of: series) }

    /// The plan's markings, lowest first.
    public var markings: [String] { settings.markings.split(separator: " ").map(String.init) }

    /// The plan's clock on a day; nil where the plan has no first day.
    public func clock(on today: Day) -> Clock? {
        settings.start.map { Clock(start: $0, months: settings.months, today: today) }
    }

    /// The phase that the clock is in on a day; nil before the first.
    public func phase(on today: Day) -> Phase? { phases.last { ($0.start ?? .distant) <= today } }
}
