import Plan

/// An effort for machines: every field of its table, and the values derived on a day.
public struct JSONEffort: Encodable, Sendable {
    private let record: JSONRecord
    private let derived: Derived

    private struct Derived: Encodable, Sendable {
        /// The neutral name of the line.
        let line: String
        /// The shown status; `unknown` where no judgement is fresh.
        let status: String
        /// The last status, where the shown one is unknown.
        @OrNull var last: String?
        /// Whether the sides differ.
        let disputed: Bool
        /// Whether no judgement is within the plan's limit.
        let stale: Bool
        /// The partners without a judgement within that limit.
        let silent: [String]
        /// The neutral name of the stage.
        @OrNull var stageName: String?
        /// The assessments by the id of the partner.
        let assessments: [String: JSONRecord]
        /// The projects; left out of the board.
        let projects: [JSONRecord]?
    }

    /// An effort of a plan on a day.
    public init(_ plan: Plan, _ id: EffortID, on today: Day, withProjects: Bool = false) {
        record = JSONRecord(.effort, id.record, of: plan)
        let shown = plan.shownStatus(of: id, on: today)
        let said = plan.partners.map { partner in
            (partner.id, JSONRecord(.assessment, plan.assessment(of: id, by: partner.id).id, of: plan))
        }
        derived = Derived(
            line: id.line.rawValue, status: shown.status.code, last: shown.last?.rawValue,
            disputed: shown.isDisputed, stale: shown.isStale, silent: plan.silentSides(of: id, on: today),
            stageName: plan.effort(id).stage.flatMap {
                LineOfEffort.stages.contains($0) ? id.line.ladder[$0 - 1] : nil
            },
            assessments: Dictionary(said, uniquingKeysWith: { first, _ in first }),
            projects: withProjects ? plan.projects(of: id).map { JSONRecord(.project, $0.id, of: plan) } : nil)
    }

    public func encode(to encoder: any Encoder) throws {
        try record.encode(to: encoder)
        try derived.encode(to: encoder)
    }
}
