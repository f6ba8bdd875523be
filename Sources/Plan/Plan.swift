/// A plan as it stands: its records, read by id and in their order.
///
/// It is a value. It is changed by applying changes, which is also how it is read from the store.
public struct Plan: Equatable, Sendable {
    /// The plan's own settings.
    public private(set) var settings = Settings(id: Plan.settingsID)
    private var phasesByID: [String: Phase] = [:]
    private var partnersByID: [String: Partner] = [:]
    private var citiesByID: [String: City] = [:]
    private var efforts: [EffortID: Effort] = [:]
    private var assessments: [EffortID: [Assessment]] = [:]
    private var projects: [String: Project] = [:]

    /// The phases of the clock by their first day.
    public private(set) var phases: [Phase] = []
    /// The partners in their order.
    public private(set) var partners: [Partner] = []
    /// The cities in their order, without the removed ones.
    public private(set) var cities: [City] = []
    private var projectsByEffort: [String: [Project]] = [:]

    /// The id of the one record that holds the plan's settings.
    public static let settingsID = "plan"

    /// An empty plan.
    public init() {}

    /// Applies changes in order and puts the lists in order.
    public mutating func apply(_ changes: some Sequence<Change>) {
        var touched: [RecordKind] = []
        for change in changes {
            set(change.kind, change.record, [(change.field, change.new)])
            touched.append(change.kind)
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
        case .plan: settings = Plan.taking(values, settings)
        case .phase: Plan.take(values, of: record, in: &phasesByID)
        case .partner: Plan.take(values, of: record, in: &partnersByID)
        case .city: Plan.take(values, of: record, in: &citiesByID)
        case .effort:
            guard let id = EffortID(record: record) else { return }
            let effort = Plan.taking(values, efforts[id] ?? Effort(id: record))
            efforts[id] = effort == Effort(id: record) ? nil : effort
        case .assessment:
            let new = Assessment(id: record)
            guard let effort = new.effort else { return }
            let said = assessments[effort] ?? []
            let assessment = Plan.taking(values, said.first { $0.partner == new.partner } ?? new)
            let others = said.filter { $0.partner != new.partner }
            let all = (assessment == new ? others : others + [assessment]).sorted { $0.partner < $1.partner }
            assessments[effort] = all.isEmpty ? nil : all
        case .project: Plan.take(values, of: record, in: &projects)
        }
    }

    private static func take<R: Record>(_ values: [Value], of record: String, in records: inout [String: R]) {
        let new = taking(values, records[record] ?? R(id: record))
        records[record] = new == R(id: record) ? nil : new
    }

    private static func taking<R: Record>(_ values: [Value], _ record: R) -> R {
        var record = record
        for value in values { record.set(value.field, to: value.code) }
        return record
    }

    /// Puts the lists of these kinds in order; needed once after `set`.
    public mutating func reorder(_ kinds: [RecordKind] = RecordKind.allCases) {
        if kinds.contains(.phase) {
            phases = phasesByID.values.filter { !$0.removed && $0.start != nil }
                .sorted { ($0.start ?? Day(number: 0), $0.id) < ($1.start ?? Day(number: 0), $1.id) }
        }
        if kinds.contains(.partner) {
            partners = partnersByID.values.filter { !$0.removed }.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
        }
        if kinds.contains(.city) {
            cities = citiesByID.values.filter { !$0.removed }.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
        }
        if kinds.contains(.project) {
            projectsByEffort = Dictionary(grouping: projects.values.filter { !$0.removed }, by: \.effort)
                .mapValues {
                    $0.sorted {
                        ($0.start?.number ?? .max, $0.title, $0.id) < ($1.start?.number ?? .max, $1.title, $1.id)
                    }
                }
        }
    }

    /// The city with this id, removed or not.
    public func city(_ id: String) -> City? { citiesByID[id] }

    /// The partner with this id.
    public func partner(_ id: String) -> Partner? { partnersByID[id] }

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

    /// The project with this id, removed or not.
    public func project(_ id: String) -> Project? { projects[id] }

    /// The neutral form of one field of one record; nil where it is empty or there is none.
    public func value(_ kind: RecordKind, _ record: String, _ field: FieldName) -> String? {
        switch kind {
        case .plan: settings.value(of: field)
        case .phase: phasesByID[record]?.value(of: field)
        case .partner: partnersByID[record]?.value(of: field)
        case .city: citiesByID[record]?.value(of: field)
        case .effort: EffortID(record: record).flatMap { efforts[$0] }?.value(of: field)
        case .assessment:
            Assessment(id: record).effort.flatMap { assessments[$0] }?.first { $0.id == record }?.value(of: field)
        case .project: projects[record]?.value(of: field)
        }
    }

    /// The plan's markings, lowest first.
    public var markings: [String] { settings.markings.split(separator: " ").map(String.init) }

    /// The plan's clock on a day; nil where the plan has no first day.
    public func clock(on today: Day) -> Clock? {
        settings.start.map { Clock(start: $0, months: settings.months, today: today) }
    }

    /// The phase that the clock is in on a day; nil before the first.
    public func phase(on today: Day) -> Phase? { phases.last { ($0.start ?? today) <= today } }
}
