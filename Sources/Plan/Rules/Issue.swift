/// The rule that an issue comes from; lists can be narrowed to one.
public enum IssueKind: String, CaseIterable, Sendable {
    case status, unknown, disputed, overdue
    case behindSchedule = "behind-schedule"
    case offTarget = "off-target"
    case oneSided = "one-sided"
    case followUp = "follow-up"
    case lag
    case equipmentShare = "equipment-share"
    case deadlock, gap, focus
    case publicMilestone = "public-milestone"
    case condition, unmarked, untranslated, conflict
}

/// How much an issue matters. Each rule's level is stated in its sentence.
public enum Severity: Int, CaseIterable, Comparable, Sendable {
    /// The plan goes on with it, but not well.
    case notable
    /// It will cost the plan time or truth if nobody looks at it.
    case serious
    /// The aim is not reached while it stands.
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
    /// The texts that are missing in a language.
    case texts(Language)
    /// A field on which people disagree.
    case conflict(RecordKind, String, FieldName)
}

/// What a rule saw, with what its sentence needs.
public enum Cause: Equatable, Sendable {
    /// An effort is off track.
    case offTrack
    /// Nobody has assessed an effort lately; the last word and its age in days, where there is one.
    case unknown(last: Status?, days: Int?)
    /// The partners differ, each by its id.
    case disputed([String: Status])
    /// A next step is past its day.
    case stepOverdue(String, owner: String?, days: Int)
    /// A milestone is past its day.
    case milestoneOverdue(String, owner: String?, days: Int)
    /// An action is past its day.
    case actionOverdue(String, owner: String?, days: Int)
    /// More of the clock is used than of the way is gone, both in per cent.
    case behindPace(clock: Int, reached: Int)
    /// Called on track while a measure of effect is off its path: where it is and where it should be.
    case offPath(measure: String, reading: Figure, expected: Figure, lines: [LineOfEffort])
    /// Called on track while a measure of effect has no reading.
    case noReading(measure: String, lines: [LineOfEffort])
    /// One half of a project is in place and the other is not.
    case oneSided(project: String, inPlace: String, missing: String, state: CommitmentState?, days: Int?)
    /// The day on which somebody should ask again has passed.
    case followUp(project: String, partner: String, state: CommitmentState?, days: Int)
    /// What was promised has not arrived.
    case notArrived(project: String, days: Int)
    /// What has arrived is not in use.
    case notInUse(project: String, days: Int)
    /// It will be in use only after the clock's end, so many days after it.
    case inUseAfterEnd(project: String, days: Int)
    /// Equipment outweighs training and institutions; its share in per cent.
    case equipmentHeavy(share: Int, byMoney: Bool)
    /// Things wait for each other in a circle, and nobody has said who moves first.
    case loop([Subject])
    /// The first step that would break a circle is past its day.
    case firstStepOverdue(String, owner: String?, days: Int)
    /// Lines of a city without a project.
    case noProject([LineOfEffort])
    /// Lines that no side's office leads, for one partner.
    case noLead(partner: String, lines: [LineOfEffort])
    /// A vulnerability that no effort answers.
    case unanswered(String)
    /// Efforts with projects that answer no vulnerability.
    case aimedAtNone([LineOfEffort])
    /// More cities than the plan's limit.
    case tooManyCities(Int, limit: Int)
    /// The stated shares of the violence add up to more than everything.
    case sharesOver100(Int)
    /// The stated and the measured share differ by more than the tolerance, in per cent.
    case shareDiffers(stated: Int, measured: Int, year: Int)
    /// A city has no success that the public will see.
    case noSuccess
    /// It has one, but its day has passed or lies behind the clock's end.
    case successLate(String, days: Int)
    case successAfterEnd(String, days: Int)
    /// A condition does not hold.
    case conditionAbsent(String, ConditionKind?, owner: String?)
    /// Records of a kind without a marking.
    case unmarked(RecordKind, Int)
    /// So many texts that are not there in a language.
    case untranslated(Language, Int)
    /// Two people have said different things without having seen each other's word. All of it would not fit in the room that
    /// other causes take.
    indirect case conflict(Conflict)
}

/// Something that wants attention: what, where, since when, and how much it matters.
public struct Issue: Equatable, Sendable {
    /// What a rule saw.
    public let cause: Cause
    /// What it is about.
    public let subject: IssueSubject
    /// Where it is; nil where it concerns the whole plan.
    public let city: String?
    /// The line of effort; nil where it concerns more than one.
    public let line: LineOfEffort?
    /// The partner whose move it is; nil where it is nobody's or everybody's.
    public let partner: String?
    /// Since when; nil where nobody knows.
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

    /// The effort it stands on, where it stands on one.
    public var effort: EffortID? { city.flatMap { city in line.map { EffortID(city: city, line: $0) } } }
}

/// The name of a cause, whatever its figures.
public enum CauseName: String, CaseIterable, Sendable {
    case offTrack, unknown, disputed, stepOverdue, milestoneOverdue, actionOverdue, behindPace, offPath
    case noReading, oneSided, followUp, notArrived, notInUse, inUseAfterEnd, equipmentHeavy, loop
    case firstStepOverdue, noProject, noLead, unanswered, aimedAtNone, tooManyCities, sharesOver100
    case shareDiffers, noSuccess, successLate, successAfterEnd, conditionAbsent, unmarked, untranslated
    case conflict

    /// The rule that yields it, and how much it matters.
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
        case .behindPace: (.behindSchedule, .serious)
        case .offPath, .noReading: (.offTarget, .serious)
        case .stepOverdue, .milestoneOverdue, .actionOverdue: (.overdue, .serious)
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
    /// Its name.
    public var name: CauseName {
        switch self {
        case .offTrack: .offTrack
        case .unknown: .unknown
        case .disputed: .disputed
        case .stepOverdue: .stepOverdue
        case .milestoneOverdue: .milestoneOverdue
        case .actionOverdue: .actionOverdue
        case .behindPace: .behindPace
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
    /// The rule it comes from.
    public var kind: IssueKind { cause.name.rank.kind }
    /// How much it matters.
    public var severity: Severity { cause.name.rank.severity }
}
