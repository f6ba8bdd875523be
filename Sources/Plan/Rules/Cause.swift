/// A fact that a rule found, with the values of its sentence.
public enum Cause: Equatable, Sendable {
    /// An effort is off track.
    case offTrack
    /// A commitment is past its day, by this many days, while another side's to the same project is in place.
    case oneSided(commitment: String, inPlace: String, missing: String, state: CommitmentState?, days: Int)
    /// A deadlock without a first step.
    case deadlock([Subject])
    /// Equipment will be in use only after the clock's end, by this many days.
    case inUseAfterEnd(project: String, days: Int)
    /// No side has a fresh assessment; the last status.
    case unknown(last: Status)
    /// No side has ever assessed an effort.
    case neverAssessed
    /// One side has no fresh assessment while another has: its last status and the age of that in days, where it has
    /// ever spoken, and whether that is too long.
    case silentSide(String, last: Status?, days: Int?, isTooLong: Bool)
    /// The statuses of the partners differ, by the partner's id.
    case disputed([String: Status])
    /// A commitment is past its day.
    case commitmentOverdue(commitment: String, partner: String, state: CommitmentState?, days: Int)
    /// A next step is past its day.
    case stepOverdue(LocalizedText, owner: String?, days: Int)
    /// A milestone is past its day.
    case milestoneOverdue(LocalizedText, owner: String?, days: Int)
    /// An action is past its day.
    case actionOverdue(String, owner: String?, days: Int)
    /// The first step of a dependency is past its day.
    case firstStepOverdue(LocalizedText, owner: String?, days: Int)
    /// Promised equipment is not delivered.
    case notDelivered(project: String, days: Int)
    /// The day of a public milestone has passed.
    case publicMilestoneLate(LocalizedText, days: Int)
    /// The follow-up date of a commitment has passed.
    case followUp(commitment: String, partner: String, state: CommitmentState?, days: Int)
    /// The used share of the clock is greater than the progress, both in per cent.
    case behindSchedule(clock: Int, reached: Int)
    /// On track or done while a measure of effect is off target: the reading and the expected value.
    case offTarget(measure: String, reading: Figure, expected: Figure, lines: [LineOfEffort])
    /// On track or done while a measure of effect has no reading.
    case noReading(measure: String, lines: [LineOfEffort])
    /// On track or done while a measure of effect has not been read for longer than it should be; the latest reading's
    /// day.
    case readingOverdue(measure: String, last: Day, lines: [LineOfEffort])
    /// A condition does not hold, and whether something waits for it.
    case conditionAbsent(LocalizedText, ConditionKind?, owner: LocalizedText, isAwaited: Bool)
    /// A conflict. Indirect, because it is much larger than the other cases.
    indirect case conflict(Conflict)
    /// One side's commitment is in place and another's is missing, withdrawn or without a day.
    case unmatched(commitment: String, inPlace: String, missing: String, state: CommitmentState?)
    /// An effort is on track or done without progress or stage.
    case noFigure(Status)
    /// A measure cannot be compared with a target.
    case noTarget(measure: String, MeasureGap)
    /// Delivered equipment is not in use.
    case notInUse(project: String, days: Int)
    /// Equipment has more weight than training and institutions; its share in per cent.
    case equipmentHeavy(share: Int, byMoney: Bool)
    /// Lines of a city without a project.
    case noProject([LineOfEffort])
    /// Lines without a lead of one partner.
    case noLead(partner: String, lines: [LineOfEffort])
    /// A vulnerability that no effort answers.
    case unanswered(LocalizedText)
    /// Lines with projects that answer no vulnerability.
    case aimedAtNone([LineOfEffort])
    /// An open action lacks an owner or a day; the side that owns it, and whether the plan requires both.
    case incompleteAction(String, owner: String?, lacks: ActionGap, isRequired: Bool)
    /// More cities than the plan's limit.
    case tooManyCities(Int, limit: Int)
    /// The stated shares of the violence add up to more than 100 per cent.
    case sharesOver100(Int)
    /// The stated and the measured share differ by more than the tolerance, in per cent.
    case shareDiffers(stated: Int, measured: Int, year: Int)
    /// A city has no public milestone.
    case noPublicMilestone
    /// The day of a public milestone is after the clock's end.
    case publicMilestoneAfterEnd(LocalizedText, days: Int)
    /// Records of a kind without a marking.
    case unmarked(RecordKind, Int)
    /// Texts without a wording in a language, by number.
    case untranslated(Language, Int)
}

extension Cause {
    /// The severity of an issue with this cause.
    public var severity: Severity {
        switch self {
        case .offTrack, .oneSided, .deadlock, .inUseAfterEnd: .critical
        case .unknown, .neverAssessed, .disputed, .conflict, .behindSchedule, .offTarget, .noReading, .readingOverdue,
            .commitmentOverdue, .stepOverdue, .milestoneOverdue, .actionOverdue, .firstStepOverdue, .notDelivered,
            .publicMilestoneLate:
            .serious
        case .silentSide(_, _, _, let isTooLong): isTooLong ? .serious : .notable
        case .followUp(_, _, let state, _): state == .asked ? .serious : .notable
        case .conditionAbsent(_, _, _, let isAwaited): isAwaited ? .serious : .notable
        case .incompleteAction(_, _, _, let isRequired): isRequired ? .serious : .notable
        case .unmatched, .noFigure, .noTarget, .notInUse, .equipmentHeavy, .noProject, .noLead, .unanswered,
            .aimedAtNone, .tooManyCities, .sharesOver100, .shareDiffers, .noPublicMilestone, .publicMilestoneAfterEnd,
            .unmarked, .untranslated:
            .notable
        }
    }

    /// The values by which this cause differs from others of its name on the same subject: records and texts, never
    /// figures or days.
    var identity: [String] {
        switch self {
        case .oneSided(_, let inPlace, _, _, _), .unmatched(_, let inPlace, _, _): [inPlace]
        case .deadlock(let subjects): subjects.map(\.code).sorted()
        case .stepOverdue(let step, _, _), .firstStepOverdue(let step, _, _): [step.plain]
        case .offTarget(let measure, _, _, _), .noReading(let measure, _), .readingOverdue(let measure, _, _):
            [measure]
        case .noTarget(_, let gap): [gap.rawValue]
        case .noProject(let lines), .noLead(_, let lines), .aimedAtNone(let lines): lines.map(\.rawValue)
        case .unmarked(let kind, _): [kind.rawValue]
        default: []
        }
    }

    /// The name of the cause.
    public var name: CauseName {
        switch self {
        case .offTrack: .offTrack
        case .oneSided: .oneSided
        case .deadlock: .deadlock
        case .inUseAfterEnd: .inUseAfterEnd
        case .unknown: .unknown
        case .neverAssessed: .neverAssessed
        case .silentSide: .silentSide
        case .disputed: .disputed
        case .commitmentOverdue: .commitmentOverdue
        case .stepOverdue: .stepOverdue
        case .milestoneOverdue: .milestoneOverdue
        case .actionOverdue: .actionOverdue
        case .firstStepOverdue: .firstStepOverdue
        case .notDelivered: .notDelivered
        case .publicMilestoneLate: .publicMilestoneLate
        case .followUp: .followUp
        case .behindSchedule: .behindSchedule
        case .offTarget: .offTarget
        case .noReading: .noReading
        case .readingOverdue: .readingOverdue
        case .conditionAbsent: .conditionAbsent
        case .conflict: .conflict
        case .unmatched: .unmatched
        case .noFigure: .noFigure
        case .noTarget: .noTarget
        case .notInUse: .notInUse
        case .equipmentHeavy: .equipmentHeavy
        case .noProject: .noProject
        case .noLead: .noLead
        case .unanswered: .unanswered
        case .aimedAtNone: .aimedAtNone
        case .incompleteAction: .incompleteAction
        case .tooManyCities: .tooManyCities
        case .sharesOver100: .sharesOver100
        case .shareDiffers: .shareDiffers
        case .noPublicMilestone: .noPublicMilestone
        case .publicMilestoneAfterEnd: .publicMilestoneAfterEnd
        case .unmarked: .unmarked
        case .untranslated: .untranslated
        }
    }
}

/// The part that a measure lacks to be compared with a target.
public enum MeasureGap: String, Sendable {
    case target, baseline
    /// Its goal contradicts the direction from its baseline to its target.
    case contradiction
}

/// The part that an action lacks for somebody to be held to it.
public enum ActionGap: String, CaseIterable, Sendable {
    case owner, day, both
}

/// The names of the causes. Of issues that are equal otherwise, the one whose cause is named first here comes first.
public enum CauseName: Int, CaseIterable, Sendable {
    case offTrack, oneSided, deadlock, inUseAfterEnd
    case unknown, neverAssessed, silentSide, disputed, commitmentOverdue, stepOverdue, milestoneOverdue, actionOverdue
    case firstStepOverdue, notDelivered, publicMilestoneLate, followUp, behindSchedule, offTarget, noReading,
        readingOverdue
    case conditionAbsent, conflict
    case unmatched, noFigure, noTarget, notInUse, equipmentHeavy, noProject, noLead, unanswered, aimedAtNone,
        incompleteAction
    case tooManyCities, sharesOver100, shareDiffers, noPublicMilestone, publicMilestoneAfterEnd, unmarked, untranslated

    /// The kind of an issue with this cause.
    public var kind: IssueKind {
        switch self {
        case .offTrack: .status
        case .unknown, .neverAssessed: .unknown
        case .silentSide: .silentSide
        case .disputed: .disputed
        case .commitmentOverdue, .stepOverdue, .milestoneOverdue, .actionOverdue, .firstStepOverdue: .overdue
        case .oneSided, .unmatched: .oneSided
        case .followUp: .followUp
        case .behindSchedule: .behindSchedule
        case .noFigure: .noFigure
        case .offTarget, .noReading, .readingOverdue: .offTarget
        case .noTarget: .noTarget
        case .notDelivered, .notInUse, .inUseAfterEnd: .delivery
        case .equipmentHeavy: .equipmentShare
        case .deadlock: .deadlock
        case .noProject, .noLead, .unanswered, .aimedAtNone, .incompleteAction: .gap
        case .tooManyCities, .sharesOver100, .shareDiffers: .focus
        case .noPublicMilestone, .publicMilestoneLate, .publicMilestoneAfterEnd: .publicMilestone
        case .conditionAbsent: .condition
        case .unmarked: .unmarked
        case .untranslated: .untranslated
        case .conflict: .conflict
        }
    }
}
