/// What has changed since a meeting: the plan as it stood then, and which records were touched.
public struct Since: Equatable, Sendable {
    /// The meeting; nil where none was closed yet, and the day is one on which nobody met.
    public let meeting: Meeting?
    /// The day of the meeting.
    public let day: Day
    /// The plan as it stood then.
    public let past: Plan
    private let touched: Set<String>

    /// Compares a plan with what it was.
    /// - Parameter touched: changes since then, each field once.
    public init(_ meeting: Meeting?, on day: Day, past: Plan, touched: [Change], now plan: Plan) {
        self.meeting = meeting
        self.day = day
        self.past = past
        let real = touched.filter { change in
            Since.matters(change)
                && past.value(change.kind, change.record, change.field)
                    != plan.value(change.kind, change.record, change.field)
        }
        self.touched = Set(real.map { "\($0.kind.rawValue) \($0.record)" })
    }

    /// Whether a change is news: what a person wrote or decided, not a marking, a place in a list or an age.
    private static func matters(_ change: Change) -> Bool {
        guard change.field != .marking, let field = change.kind.field(change.field) else { return false }
        return field.isEdited || change.field == .removed
    }

    /// Whether a record has changed.
    public func isChanged(_ kind: RecordKind, _ record: String) -> Bool {
        touched.contains("\(kind.rawValue) \(record)")
    }

    /// Whether anything has changed that is said of an effort itself, by any side.
    public func isChanged(_ effort: EffortID, in plan: Plan) -> Bool {
        isChanged(.effort, effort.record)
            || plan.partners.contains { isChanged(.assessment, effort.assessment(by: $0.id)) }
    }

    /// Whether a measure has other readings in a place, or another aim there.
    public func isChanged(_ series: Series) -> Bool {
        let start = "\(RecordKind.reading.rawValue) \(series.measure)/\(series.city ?? "-")/"
        return isChanged(.measure, series.measure)
            || isChanged(.target, CityTarget.id(of: series.measure, in: series.city ?? "-"))
            || touched.contains { $0.hasPrefix(start) }
    }

    /// Whether any side's status of an effort has turned into another.
    public func isTurned(_ effort: EffortID, in plan: Plan) -> Bool {
        plan.partners.contains { side in
            plan.assessment(of: effort, by: side.id).status != past.assessment(of: effort, by: side.id).status
        }
    }
}
