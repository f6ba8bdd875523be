import Plan

/// An effort as machines read it.
public struct EffortReading: Encodable, Sendable {
    /// The neutral name of the line.
    public let line: String
    /// What is shown; `unknown` where nobody has spoken lately.
    public let status: String
    /// What was last said, where the status is unknown.
    @OrNull public var last: String?
    /// Whether the sides differ.
    public let disputed: Bool
    /// Whether nobody has spoken within the plan's limit.
    public let stale: Bool
    /// In per cent from 0 to 100.
    @OrNull public var progress: Int?
    /// The step of the ladder from 1 to 5, and its neutral name.
    @OrNull public var rung: Int?
    @OrNull public var rungName: String?
    @OrNull public var nextStep: String?
    @OrNull public var nextOwner: String?
    @OrNull public var due: String?
    @OrNull public var note: String?
    @OrNull public var noteEs: String?
    @OrNull public var marking: String?
    /// By the id of the partner.
    public let assessments: [String: AssessmentReading]
    /// Left out where only the board is asked for.
    public let projects: [RecordReading]?

    /// An effort of a plan on a day.
    public init(_ plan: Plan, _ id: EffortID, on today: Day, withProjects: Bool = false) {
        let shown = plan.shownStatus(of: id, on: today)
        let effort = plan.effort(id)
        line = id.line.rawValue
        status = shown.status.code
        last = shown.last?.rawValue
        disputed = shown.isDisputed
        stale = shown.isStale
        progress = effort.progress
        rung = effort.rung
        rungName = effort.rung.flatMap { (1...5).contains($0) ? id.line.ladder[$0 - 1] : nil }
        nextStep = effort.nextStep
        nextOwner = effort.nextOwner
        due = effort.due?.iso
        note = effort.note[.english]
        noteEs = effort.note[.spanish]
        marking = effort.marking
        let said = plan.partners.map { ($0.id, AssessmentReading(plan.assessment(of: id, by: $0.id))) }
        assessments = Dictionary(said, uniquingKeysWith: { first, _ in first })
        projects = withProjects ? plan.projects(of: id).map { RecordReading(.project, $0.id, of: plan) } : nil
    }
}

/// One side's judgement.
public struct AssessmentReading: Encodable, Sendable {
    @OrNull public var status: String?
    @OrNull public var trend: String?
    @OrNull public var reason: String?
    @OrNull public var reasonEs: String?
    @OrNull public var asOf: String?
    @OrNull public var since: String?
    @OrNull public var by: String?
    @OrNull public var lead: String?

    init(_ assessment: Assessment) {
        status = assessment.status?.rawValue
        trend = assessment.trend?.rawValue
        reason = assessment.reason[.english]
        reasonEs = assessment.reason[.spanish]
        asOf = assessment.asOf?.iso
        since = assessment.since?.iso
        by = assessment.by
        lead = assessment.lead
    }
}
