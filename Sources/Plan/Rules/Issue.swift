/// The kinds of issue, by which lists are filtered.
public enum IssueKind: String, CaseIterable, Sendable {
    case status = "off-track"
    case unknown, disputed, overdue
    case behindSchedule = "behind-schedule"
    case offTarget = "off-target"
    case oneSided = "one-side-only"
    case followUp = "follow-up"
    case lag = "delivery"
    case equipmentShare = "equipment-share"
    case deadlock, gap, focus
    case publicMilestone = "public-milestone"
    case condition, unmarked, untranslated, conflict
}

/// The severity of an issue. `CauseName.rank` has that of each cause.
public enum Severity: Int, CaseIterable, Comparable, Sendable {
    /// It should be looked at.
    case notable
    /// It costs time, or hides the true status, until somebody acts.
    case serious
    /// The aim is out of reach until it is solved.
    case critical

    /// The neutral name.
    public var code: String { ["notable", "serious", "critical"][rawValue] }

    /// Less severe comes first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// The subject of an issue; Enter goes there.
public enum IssueSubject: Hashable, Sendable {
    case plan
    case city(String)
    case effort(EffortID)
    case project(String)
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
}

extension IssueSubject {
    /// Its record, and the field of a conflict; nil where it is no single record.
    public var record: (kind: RecordKind, id: String, field: FieldName?)? {
        switch self {
        case .plan: (.plan, Plan.settingsID, nil)
        case .city(let id): (.city, id, nil)
        case .effort(let id): (.effort, id.record, nil)
        case .project(let id): (.project, id, nil)
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

/// The finding of a rule, with the values of its sentence.
public enum Cause: Equatable, Sendable {
    /// An effort is off track.
    case offTrack
    /// No side has a fresh assessment; the last status and its age in days, where there is one.
    case unknown(last: Status?, days: Int?)
    /// The statuses of the partners differ, by the partner's id.
    case disputed([String: Status])
    /// A next step is past its day.
    case stepOverdue(String, owner: String?, days: Int)
    /// A milestone is past its day.
    case milestoneOverdue(String, owner: String?, days: Int)
    /// An action is past its day.
    case actionOverdue(String, owner: String?, days: Int)
    /// A commitment is past its day.
    case commitmentOverdue(Subject, partner: String, days: Int)
    /// The used share of the clock is greater than the progress, both in per cent.
    case behindSchedule(clock: Int, reached: Int)
    /// On track or done while a measure of effect is off target: the reading and the expected value.
    case offPath(measure: String, reading: Figure, expected: Figure, lines: [LineOfEffort])
    /// On track or done while a measure of effect has no reading.
    case noReading(measure: String, lines: [LineOfEffort])
    /// One side's commitment is in place and another's is not.
    case oneSided(Subject, inPlace: String, missing: String, state: CommitmentState?, days: Int?)
    /// The follow-up date of a commitment has passed.
    case followUp(Subject, partner: String, state: CommitmentState?, days: Int)
    /// Promised equipment is not delivered.
    case notArrived(project: String, days: Int)
    /// Delivered equipment is not in use.
    case notInUse(project: String, days: Int)
    /// Equipment will be in use only after the clock's end, by this many days.
    case inUseAfterEnd(project: String, days: Int)
    /// Equipment has more weight than training and institutions; its share in per cent.
    case equipmentHeavy(share: Int, byMoney: Bool)
    /// A deadlock without a first step.
    case loop([Subject])
    /// The first step of a dependency is past its day.
    case firstStepOverdue(String, owner: String?, days: Int)
    /// Lines of a city without a project.
    case noProject([LineOfEffort])
    /// Lines without a lead of one partner.
    case noLead(partner: String, lines: [LineOfEffort])
    /// A vulnerability that no effort answers.
    case unanswered(String)
    /// Lines with projects that answer no vulnerability.
    case aimedAtNone([LineOfEffort])
    /// More cities than the plan's limit.
    case tooManyCities(Int, limit: Int)
    /// The stated shares of the violence add up to more than 100 per cent.
    case sharesOver100(Int)
    /// The stated and the measured share differ by more than the tolerance, in per cent.
    case shareDiffers(stated: Int, measured: Int, year: Int)
    /// A city has no public milestone.
    case noSuccess
    /// The day of a public milestone has passed or is after the clock's end.
    case successLate(String, days: Int)
    case successAfterEnd(String, days: Int)
    /// A condition does not hold.
    case conditionAbsent(String, ConditionKind?, owner: String?)
    /// Records of a kind without a marking.
    case unmarked(RecordKind, Int)
    /// Texts without a wording in a language, by number.
    case untranslated(Language, Int)
    /// A conflict. Indirect, because it is much larger than the other cases.
    indirect case conflict(Conflict)
}

/// An issue: a cause with its subject, place, side and day.
public struct Issue: Equatable, Sendable {
    /// The finding of the rule.
    public let cause: Cause
    /// Its subject.
    public let subject: IssueSubject
    /// The id of its city; nil where it concerns the whole plan.
    public let city: String?
    /// The line of effort; nil where it concerns more than one.
    public let line: LineOfEffort?
    /// The partner who has to act; nil where that is none or all.
    public let partner: String?
    /// The first day of the issue; nil where it is unknown.
    public let since: Day?

    init(
        _ cause: Cause, _ subject: IssueSubject, city: String? = nil, line: LineOfEffort? = nil,
        partner: String? = nil, since: Day? = nil
    ) {
        self.cause = cause
        self.subject = subject
        self.city = city
        self.line = line
        self.partner = partner
        self.since = since
    }

    init(_ cause: Cause, of effort: EffortID, partner: String? = nil, since: Day? = nil) {
        self.init(cause, .effort(effort), city: effort.city, line: effort.line, partner: partner, since: since)
    }

    init(_ cause: Cause, of project: Project, partner: String? = nil, since: Day? = nil) {
        let effort = project.effortID
        self.init(
            cause, .project(project.id), city: effort?.city, line: effort?.line, partner: partner, since: since)
    }

    /// Its effort; nil where it has no line.
    public var effort: EffortID? { city.flatMap { city in line.map { EffortID(city: city, line: $0) } } }
}

/// The names of the causes.
public enum CauseName: String, CaseIterable, Sendable {
    case offTrack, unknown, disputed, stepOverdue, milestoneOverdue, actionOverdue, commitmentOverdue, behindSchedule
    case offPath, noReading, oneSided, followUp, notArrived, notInUse, inUseAfterEnd, equipmentHeavy, loop
    case firstStepOverdue, noProject, noLead, unanswered, aimedAtNone, tooManyCities, sharesOver100
    case shareDiffers, noSuccess, successLate, successAfterEnd, conditionAbsent, unmarked, untranslated
    case conflict

    /// The kind and the severity of an issue with this cause.
    public var rank: (kind: IssueKind, severity: Severity) {
        switch self {
        case .offTrack: (.status, .critical)
        case .loop: (.deadlock, .critical)
        case .firstStepOverdue: (.deadlock, .critical)
        case .inUseAfterEnd: (.lag, .critical)
        case .successAfterEnd: (.publicMilestone, .critical)
        case .oneSided: (.oneSided, .critical)
        case .disputed: (.disputed, .serious)
        case .conflict: (.conflict, .serious)
        case .unknown: (.unknown, .serious)
        case .behindSchedule: (.behindSchedule, .serious)
        case .offPath, .noReading: (.offTarget, .serious)
        case .stepOverdue, .milestoneOverdue, .actionOverdue, .commitmentOverdue: (.overdue, .serious)
        case .notArrived: (.lag, .serious)
        case .unanswered: (.gap, .serious)
        case .noProject: (.gap, .serious)
        case .tooManyCities, .shareDiffers, .sharesOver100: (.focus, .serious)
        case .noSuccess, .successLate: (.publicMilestone, .serious)
        case .notInUse: (.lag, .notable)
        case .equipmentHeavy: (.equipmentShare, .notable)
        case .followUp: (.followUp, .notable)
        case .noLead, .aimedAtNone: (.gap, .notable)
        case .conditionAbsent: (.condition, .notable)
        case .unmarked: (.unmarked, .notable)
        case .untranslated: (.untranslated, .notable)
        }
    }
}

extension Cause {
    /// The name of the cause.
    public var name: CauseName {
        switch self {
        case .offTrack: .offTrack
        case .unknown: .unknown
        case .disputed: .disputed
        case .stepOverdue: .stepOverdue
        case .milestoneOverdue: .milestoneOverdue
        case .actionOverdue: .actionOverdue
        case .commitmentOverdue: .commitmentOverdue
        case .behindSchedule: .behindSchedule
        case .offPath: .offPath
        case .noReading: .noReading
        case .oneSided: .oneSided
        case .followUp: .followUp
        case .notArrived: .notArrived
        case .notInUse: .notInUse
        case .inUseAfterEnd: .inUseAfterEnd
        case .equipmentHeavy: .equipmentHeavy
        case .loop: .loop
        case .firstStepOverdue: .firstStepOverdue
        case .noProject: .noProject
        case .noLead: .noLead
        case .unanswered: .unanswered
        case .aimedAtNone: .aimedAtNone
        case .tooManyCities: .tooManyCities
        case .sharesOver100: .sharesOver100
        case .shareDiffers: .shareDiffers
        case .noSuccess: .noSuccess
        case .successLate: .successLate
        case .successAfterEnd: .successAfterEnd
        case .conditionAbsent: .conditionAbsent
        case .unmarked: .unmarked
        case .untranslated: .untranslated
        case .conflict: .conflict
        }
    }
}

extension Issue {
    /// The kind of issue.
    public var kind: IssueKind { cause.name.rank.kind }
    /// Its severity.
    public var severity: Severity { cause.name.rank.severity }
}
