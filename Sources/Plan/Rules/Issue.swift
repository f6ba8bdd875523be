/// The subject of an issue; Enter goes there.
public enum IssueSubject: Hashable, Sendable {
    case plan
    case city(String)
    case effort(EffortID)
    case project(String)
    case commitment(String)
    case milestone(String)
    case measure(String)
    case vulnerability(String)
    case condition(String)
    case dependency(String)
    case action(String)
    case meeting(String)
    /// The texts without a wording in a language.
    case texts(Language)
    /// A field on which people disagree.
    case conflict(RecordKind, String, FieldName)

    /// An effort or a project.
    public init(_ subject: Subject) {
        switch subject {
        case .effort(let id): self = .effort(id)
        case .project(let id): self = .project(id)
        }
    }

    /// The id of the record; of a conflict also its kind and field.
    var code: String {
        switch self {
        case .plan: Plan.settingsID
        case .city(let id), .project(let id), .commitment(let id), .milestone(let id), .measure(let id),
            .vulnerability(let id), .condition(let id), .dependency(let id), .action(let id), .meeting(let id):
            id
        case .effort(let id): id.record
        case .texts(let language): language.rawValue
        case .conflict(let kind, let id, let field): "\(kind.rawValue) \(id) \(field.rawValue)"
        }
    }
}

extension IssueSubject {
    /// Its record, and the field of a conflict; nil where it is no single record.
    public var record: (kind: RecordKind, id: String, field: FieldName?)? {
        switch self {
        case .plan: (.plan, Plan.settingsID, nil)
        case .city(let id): (.city, id, nil)
        case .effort(let id): (.effort, id.record, nil)
        case .project(let id): (.project, id, nil)
        case .commitment(let id): (.commitment, id, nil)
        case .milestone(let id): (.milestone, id, nil)
        case .measure(let id): (.measure, id, nil)
        case .vulnerability(let id): (.vulnerability, id, nil)
        case .condition(let id): (.condition, id, nil)
        case .dependency(let id): (.dependency, id, nil)
        case .action(let id): (.action, id, nil)
        case .meeting(let id): (.meeting, id, nil)
        case .texts: nil
        case .conflict(let kind, let id, let field): (kind, id, field)
        }
    }
}

/// An issue: a cause with its subject, its place, a side and a day.
public struct Issue: Equatable, Sendable {
    /// The finding of the rule.
    public let cause: Cause
    /// Its subject.
    public let subject: IssueSubject
    /// The id of its city; nil where it concerns the whole plan.
    public let city: String?
    /// The partner who has to act; nil where that is none or all.
    public let partner: String?
    /// The first day of the issue; nil where it is unknown.
    public let since: Day?
    /// Whether nobody is named who deals with it: no next step with an owner, no first step, no owner of a condition.
    public let isUnowned: Bool
    /// The lines of its city that it concerns, as a set of bits; none where it concerns the city as a whole.
    private let here: UInt8
    /// The efforts of other cities that it concerns.
    private let elsewhere: [EffortID]
    /// The line that it stands on where it concerns several; nil where it stands with its city.
    private let home: LineOfEffort?

    init(
        _ cause: Cause, _ subject: IssueSubject, city: String? = nil, lines: [LineOfEffort] = [],
        elsewhere: [EffortID] = [], home: LineOfEffort? = nil, partner: String? = nil, since: Day? = nil,
        isUnowned: Bool = false
    ) {
        self.cause = cause
        self.subject = subject
        self.city = city
        self.partner = partner
        self.since = since
        self.isUnowned = isUnowned
        self.elsewhere = elsewhere
        self.home = home
        here = lines.reduce(0) { $0 | 1 << UInt8($1.place) }
    }

    init(_ cause: Cause, of effort: EffortID, partner: String? = nil, since: Day? = nil, isUnowned: Bool = false) {
        self.init(
            cause, .effort(effort), city: effort.city, lines: [effort.line], partner: partner, since: since,
            isUnowned: isUnowned)
    }

    /// An issue of a record that lies under an effort, where it lies under one.
    init(
        _ cause: Cause, _ subject: IssueSubject, in effort: EffortID?, partner: String? = nil, since: Day? = nil
    ) {
        self.init(
            cause, subject, city: effort?.city, lines: effort.map { [$0.line] } ?? [], partner: partner, since: since)
    }

    init(_ cause: Cause, of project: Project, partner: String? = nil, since: Day? = nil) {
        self.init(cause, .project(project.id), in: project.effortID, partner: partner, since: since)
    }
}

extension Issue {
    /// The lines of its city that it concerns, in their order; empty where it concerns the city as a whole.
    public var lines: [LineOfEffort] { LineOfEffort.allCases.filter { here & 1 << UInt8($0.place) != 0 } }

    /// The efforts that it concerns; empty where it concerns a city or the plan as a whole.
    public var efforts: [EffortID] {
        (city.map { city in lines.map { EffortID(city: city, line: $0) } } ?? []) + elsewhere
    }

    /// The effort that it stands with: the only one that it concerns, or the first of a deadlock; else nil.
    public var effort: EffortID? {
        let only = elsewhere.isEmpty && here.nonzeroBitCount == 1 ? firstLine : nil
        return city.flatMap { city in (home ?? only).map { EffortID(city: city, line: $0) } }
    }

    /// The line of that effort.
    public var line: LineOfEffort? { effort?.line }

    /// The first of its lines.
    var firstLine: LineOfEffort? { LineOfEffort.allCases.first { here & 1 << UInt8($0.place) != 0 } }

    /// Whether it concerns an effort.
    public func concerns(_ effort: EffortID) -> Bool {
        city == effort.city && here & 1 << UInt8(effort.line.place) != 0 || elsewhere.contains(effort)
    }

    /// Whether it concerns a city, or a line, or the effort of both; nil is any.
    public func concerns(city: String?, line: LineOfEffort?) -> Bool {
        switch (city, line) {
        case (nil, nil): true
        case (let city?, let line?): concerns(EffortID(city: city, line: line))
        case (let city?, nil): self.city == city || elsewhere.contains { $0.city == city }
        case (nil, let line?): here & 1 << UInt8(line.place) != 0 || elsewhere.contains { $0.line == line }
        }
    }

    /// The kind of issue.
    public var kind: IssueKind { cause.name.kind }
    /// Its severity.
    public var severity: Severity { cause.severity }

    /// The kind of work that it asks for today.
    public var urgency: Urgency {
        switch cause.name {
        case .oneSided, .commitmentOverdue, .stepOverdue, .milestoneOverdue, .actionOverdue, .firstStepOverdue,
            .notDelivered, .publicMilestoneLate:
            .overduePromise
        case .disputed, .conflict: .disputed
        default: isUnowned ? .unowned : .other
        }
    }

    /// The identity of the issue: its cause, what that is about, and the side. It stays while days and figures go on,
    /// and it is the same in every language. Of records that are counted, the first one is no part of it.
    public var id: String {
        let record = cause.name == .unmarked ? "" : subject.code
        return (["\(cause.name)", record, city ?? ""] + cause.identity + [partner ?? ""]).joined(separator: "|")
    }
}
