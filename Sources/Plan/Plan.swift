/// A plan as it stands: its records, read by id and in their order.
///
/// It is a value. It is changed by applying changes, which is also how it is read from the store.
public struct Plan: Equatable, Sendable {
    /// The plan's own settings.
    public private(set) var settings = Settings(id: Plan.settingsID)
    private(set) var phaseShelf = Shelf<Phase>()
    private(set) var partnerShelf = Shelf<Partner>()
    private(set) var cityShelf = Shelf<City>()
    private(set) var effortShelf = EffortShelf()
    private(set) var projectShelf = Shelf<Project>()
    private(set) var commitmentShelf = Shelf<Commitment>()
    private(set) var milestoneShelf = Shelf<Milestone>()
    private(set) var measureShelf = Shelf<Measure>()
    private(set) var targetShelf = Shelf<CityTarget>()
    private(set) var readingShelf = ReadingShelf()
    private(set) var vulnerabilityShelf = Shelf<Vulnerability>()
    private(set) var conditionShelf = Shelf<Condition>()
    private(set) var dependencyShelf = Shelf<Dependency>()
    private(set) var meetingShelf = Shelf<Meeting>()
    private(set) var attendanceShelf = Shelf<Attendance>()
    private(set) var itemShelf = Shelf<AgendaItem>()
    private(set) var decisionShelf = Shelf<Decision>()
    private(set) var actionShelf = Shelf<ActionItem>()
    private(set) var noteShelf = Shelf<Remark>()
    /// Where the records that stand under something lie on their shelf.
    private(set) var projectsByEffort: [String: [Int]] = [:]
    private(set) var milestonesBySubject: [String: [Int]] = [:]
    private(set) var conditionsByCity: [String: [Int]] = [:]
    /// The place of each partner, in their order, among what all of them say of an effort, which is kept in the order of their ids.
    private(set) var speakingOrder: [Int] = []
    /// What people have said differently without having seen each other's word.
    public var conflicts: [Conflict] = []
    /// The markings up to which anything was handed out.
    public var handouts: [String] = []
    /// The names that more than one city has.
    private(set) var twins: Set<String> = []

    /// The id of the one record that holds the plan's settings.
    public static let settingsID = "plan"

    /// An empty plan.
    public init() {}

    /// Applies changes in order and puts the lists in order.
    public mutating func apply(_ changes: some Sequence<Change>) {
        var touched: [RecordKind] = []
        var (last, values): (Change?, [Value]) = (nil, [])
        // Changes of one record that follow each other are taken at once.
        func finish() {
            guard let last else { return }
            set(last.kind, last.record, values[...])
            if !touched.contains(last.kind) { touched.append(last.kind) }
        }
        for change in changes {
            if change.kind != last?.kind || change.record != last?.record {
                finish()
                values.removeAll(keepingCapacity: true)
            }
            values.append(Value(change.field, change.new))
            last = change
        }
        finish()
        reorder(touched)
    }

    /// The plan with these changes made.
    public func moved(by changes: [Change]) -> Plan {
        var moved = self
        moved.apply(changes)
        return moved
    }

    /// What a field holds.
    public struct Value: Sendable {
        /// The field.
        public let field: FieldName
        /// Its neutral form; nil is empty.
        public let code: String?

        /// A field and its neutral form.
        public init(_ field: FieldName, _ code: String?) {
            self.field = field
            self.code = code
        }
    }

    /// Values of one record.
    public typealias Values = ArraySlice<Value>

    /// Takes values of one record as the store holds them; the same as applying changes, before `reorder`.
    ///
    /// A record of which nothing is said any more, such as one whose adding was undone, is no record.
    public mutating func set(_ kind: RecordKind, _ record: String, _ values: Values) {
        switch kind {
        case .plan: for value in values { settings.take(value) }
        case .phase: phaseShelf.take(values, of: record)
        case .partner: partnerShelf.take(values, of: record)
        case .city: cityShelf.take(values, of: record)
        case .effort: effortShelf.take(values, ofEffort: record)
        case .assessment: effortShelf.take(values, ofAssessment: record)
        case .project: projectShelf.take(values, of: record)
        case .commitment: commitmentShelf.take(values, of: record)
        case .milestone: milestoneShelf.take(values, of: record)
        case .measure: measureShelf.take(values, of: record)
        case .target: targetShelf.take(values, of: record)
        case .reading: readingShelf.take(values, of: record)
        case .vulnerability: vulnerabilityShelf.take(values, of: record)
        case .condition: conditionShelf.take(values, of: record)
        case .dependency: dependencyShelf.take(values, of: record)
        case .meeting: meetingShelf.take(values, of: record)
        case .attendance: attendanceShelf.take(values, of: record)
        case .item: itemShelf.take(values, of: record)
        case .decision: decisionShelf.take(values, of: record)
        case .action: actionShelf.take(values, of: record)
        case .note: noteShelf.take(values, of: record)
        }
    }

    /// Makes room for records of a kind, as far as those that are there tell how many will come.
    public mutating func makeRoom(for kind: RecordKind) {
        if kind == .effort || kind == .assessment { effortShelf.reserve(cities: cityShelf.count) }
    }

    /// Puts the lists of these kinds in order; needed once after `set`.
    public mutating func reorder(_ kinds: [RecordKind] = RecordKind.allCases) {
        var moved: [RecordKind] = []
        for kind in kinds where !order(kind) { moved.append(kind) }
        if moved.contains(where: Plan.standing.contains) { leaveOutWhatIsGone() }
        if moved.contains(where: (Plan.ofMeetings + Plan.standing).contains) { leaveOutWhatWasNotHeld() }
    }

    /// Puts the list of a kind in order.
    /// - Returns: whether every record is still where it was.
    private mutating func order(_ kind: RecordKind) -> Bool {
        switch kind {
        case .city:
            let isInPlace = cityShelf.order()
            twins = Plan.namesThatStandTwice(cityShelf.present)
            return isInPlace
        case .phase: return phaseShelf.order()
        case .partner:
            let isInPlace = partnerShelf.order()
            speakingOrder = Plan.placesByID(partnerShelf.present)
            return isInPlace
        case .project: return projectShelf.order()
        case .commitment: return commitmentShelf.order()
        case .milestone: return milestoneShelf.order()
        case .measure: return measureShelf.order()
        case .target: return targetShelf.order()
        case .vulnerability: return vulnerabilityShelf.order()
        case .condition: return conditionShelf.order()
        case .dependency: return dependencyShelf.order()
        case .meeting: return meetingShelf.order()
        case .attendance: return attendanceShelf.order()
        case .item: return itemShelf.order()
        case .decision: return decisionShelf.order()
        case .action: return actionShelf.order()
        case .note: return noteShelf.order()
        case .plan, .effort, .assessment, .reading: return true
        }
    }

    /// The kinds whose records go with a city or a project, and these two.
    private static let standing: [RecordKind] = [
        .city, .project, .commitment, .milestone, .measure, .vulnerability, .condition, .dependency,
    ]
    /// The kinds whose records go with a meeting, and it.
    private static let ofMeetings: [RecordKind] = [.meeting, .attendance, .item, .decision, .action, .note]

    /// With a meeting goes what was said in it, and with a city or a project what was said of it, until it is back.
    private mutating func leaveOutWhatWasNotHeld() {
        func isHeld(_ meeting: String?, _ subject: Subject? = nil) -> Bool {
            !(meeting.flatMap { meetingShelf[$0] }?.removed ?? false) && !(subject.map(isGone) ?? false)
        }
        attendanceShelf.stand(attendanceShelf.those { isHeld($0.meeting) })
        itemShelf.stand(itemShelf.those { isHeld($0.meeting, $0.subject) && !isGone(city: $0.city) })
        decisionShelf.stand(decisionShelf.those { isHeld($0.meeting, $0.subject) })
        actionShelf.stand(actionShelf.those { isHeld($0.meeting, $0.subject) })
        noteShelf.stand(noteShelf.those { isHeld($0.meeting, $0.subject) })
    }

    /// With a city or a project goes what belongs to it, until it is back.
    private mutating func leaveOutWhatIsGone() {
        projectShelf.stand(projectShelf.those { !isGone(.project($0.id)) })
        projectsByEffort = projectShelf.places { $0.effort }
        commitmentShelf.stand(commitmentShelf.those { !isGone(.project($0.project)) })
        milestoneShelf.stand(milestoneShelf.those { !($0.subject.map(isGone) ?? false) })
        milestonesBySubject = milestoneShelf.places { $0.subject?.record ?? "" }
        measureShelf.stand(measureShelf.those { !isGone(city: $0.city) })
        vulnerabilityShelf.stand(vulnerabilityShelf.those { !isGone(city: $0.city) })
        conditionShelf.stand(conditionShelf.those { !isGone(city: $0.city) })
        conditionsByCity = conditionShelf.places { $0.city ?? "" }
        dependencyShelf.stand(
            dependencyShelf.those { need in ![need.needer, need.needed].contains { $0.map(isGone) ?? false } })
    }

    private func isGone(city id: String?) -> Bool {
        cityShelf.isAnyRemoved && id.flatMap { cityShelf[$0] }?.removed ?? false
    }

    private func isGone(_ subject: Subject) -> Bool {
        switch subject {
        case .effort(let id): return isGone(city: id.city)
        case .project(let id):
            guard cityShelf.isAnyRemoved || projectShelf.isAnyRemoved, let project = projectShelf[id] else {
                return false
            }
            return project.removed || isGone(city: project.effortID?.city)
        }
    }

    /// The neutral form of one field of one record; nil where it is empty or there is none.
    public func value(_ kind: RecordKind, _ record: String, _ field: FieldName) -> String? {
        switch kind {
        case .plan: settings.value(of: field)
        case .phase: phaseShelf[record]?.value(of: field)
        case .partner: partnerShelf[record]?.value(of: field)
        case .city: cityShelf[record]?.value(of: field)
        case .effort: EffortID(record: record).flatMap { effortShelf[$0] }?.value(of: field)
        case .assessment:
            Assessment(id: record).effort.map(effortShelf.assessments)?.first { $0.id == record }?.value(of: field)
        case .project: projectShelf[record]?.value(of: field)
        case .commitment: commitmentShelf[record]?.value(of: field)
        case .milestone: milestoneShelf[record]?.value(of: field)
        case .measure: measureShelf[record]?.value(of: field)
        case .target: targetShelf[record]?.value(of: field)
        case .reading: readingShelf[record]?.value(of: field)
        case .vulnerability: vulnerabilityShelf[record]?.value(of: field)
        case .condition: conditionShelf[record]?.value(of: field)
        case .dependency: dependencyShelf[record]?.value(of: field)
        case .meeting: meetingShelf[record]?.value(of: field)
        case .attendance: attendanceShelf[record]?.value(of: field)
        case .item: itemShelf[record]?.value(of: field)
        case .decision: decisionShelf[record]?.value(of: field)
        case .action: actionShelf[record]?.value(of: field)
        case .note: noteShelf[record]?.value(of: field)
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
            case .effort: effortShelf.all.map(\.id)
            case .assessment: effortShelf.assessments.map(\.id)
            case .project: projectShelf.all.map(\.id)
            case .commitment: commitmentShelf.all.map(\.id)
            case .milestone: milestoneShelf.all.map(\.id)
            case .measure: measureShelf.all.map(\.id)
            case .target: targetShelf.all.map(\.id)
            case .reading: readingShelf.all.map(\.id)
            case .vulnerability: vulnerabilityShelf.all.map(\.id)
            case .condition: conditionShelf.all.map(\.id)
            case .dependency: dependencyShelf.all.map(\.id)
            case .meeting: meetingShelf.all.map(\.id)
            case .attendance: attendanceShelf.all.map(\.id)
            case .item: itemShelf.all.map(\.id)
            case .decision: decisionShelf.all.map(\.id)
            case .action: actionShelf.all.map(\.id)
            case .note: noteShelf.all.map(\.id)
            }
        return ids.sorted()
    }
}
