extension Cause {
    /// The severity of an issue with this cause.
    public var severity: Severity {
        switch self {
        case .offTrack, .oneSided, .loop, .inUseAfterEnd: .critical
        case .unknown, .neverAssessed, .disputed, .conflict, .behindSchedule, .offPath, .noReading, .readingOverdue,
            .commitmentOverdue, .stepOverdue, .milestoneOverdue, .actionOverdue, .firstStepOverdue, .notArrived,
            .successLate:
            .serious
        case .silentSide(_, _, _, let isTooLong): isTooLong ? .serious : .notable
        case .followUp(_, _, let state, _): state == .asked ? .serious : .notable
        case .conditionAbsent(_, _, _, let isAwaited): isAwaited ? .serious : .notable
        case .unmatched, .noFigure, .noTarget, .notInUse, .equipmentHeavy, .noProject, .noLead, .unanswered,
            .aimedAtNone, .tooManyCities, .sharesOver100, .shareDiffers, .noSuccess, .successAfterEnd, .unmarked,
            .untranslated:
            .notable
        }
    }

    /// The values by which this cause differs from others of its name on the same subject: records and texts, never figures or days.
    var identity: [String] {
        switch self {
        case .oneSided(_, let inPlace, _, _, _), .unmatched(_, let inPlace, _, _): [inPlace]
        case .loop(let subjects): subjects.map(\.code).sorted()
        case .stepOverdue(let step, _, _), .firstStepOverdue(let step, _, _): [step.plain]
        case .offPath(let measure, _, _, _), .noReading(let measure, _), .readingOverdue(let measure, _, _):
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
        case .loop: .loop
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
        case .notArrived: .notArrived
        case .successLate: .successLate
        case .followUp: .followUp
        case .behindSchedule: .behindSchedule
        case .offPath: .offPath
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
        case .tooManyCities: .tooManyCities
        case .sharesOver100: .sharesOver100
        case .shareDiffers: .shareDiffers
        case .noSuccess: .noSuccess
        case .successAfterEnd: .successAfterEnd
        case .unmarked: .unmarked
        case .untranslated: .untranslated
        }
    }
}
