/// What has changed since a meeting: the plan as it stood then, and which records were touched.
public struct ChangesSinceMeeting: Equatable, Sendable {
    /// The meeting; nil where none was closed yet, and the day is one on which nobody met.
    public var meeting: Meeting? { kept.meeting }
    /// The day of the meeting.
    public var day: Day { kept.day }
    /// The plan as it stood then.
    public var past: Plan { kept.plan }
    private let kept: Kept
    /// The fields that are news, by the record that they are of.
    private var news: [String: Set<String>] = [:]

    /// Compares a plan with what it was.
    /// - Parameter touched: changes since then, each field once.
    public init(_ meeting: Meeting?, on day: Day, past: Plan, touched: [Change], now plan: Plan) {
        kept = Kept(meeting, day, past)
        take(touched, now: plan)
    }

    /// What never changes, and costs nothing to pass on: what draws a screen asks for it at every effort.
    private final class Kept: Equatable, Sendable {
        let meeting: Meeting?
        let day: Day
        let plan: Plan

        init(_ meeting: Meeting?, _ day: Day, _ plan: Plan) {
            self.meeting = meeting
            self.day = day
            self.plan = plan
        }

        static func == (left: Kept, right: Kept) -> Bool {
            left === right
                || left.meeting == right.meeting && left.day == right.day && left.plan == right.plan
        }
    }

    /// Whether a change can make another meeting the last one.
    public static func isAnother(_ change: Change) -> Bool {
        change.kind == .meeting && [.closed, .day, .begun, .removed].contains(change.field)
    }

    /// Takes changes that were just made.
    /// - Parameter plan: the plan with them.
    public mutating func take(_ changes: [Change], now plan: Plan) {
        for change in changes where ChangesSinceMeeting.matters(change) {
            let key = "\(change.kind.rawValue) \(change.record)"
            let isNews =
                kept.plan.value(change.kind, change.record, change.field)
                != plan.value(change.kind, change.record, change.field)
            if isNews {
                news[key, default: []].insert(change.field.rawValue)
            } else if news[key]?.remove(change.field.rawValue) != nil, news[key]?.isEmpty == true {
                news[key] = nil
            }
        }
    }

    /// Whether a change is news: what a person wrote or decided, not a marking, a place in a list or an age.
    private static func matters(_ change: Change) -> Bool {
        guard change.field != .marking, let field = change.kind.field(change.field) else { return false }
        return field.isEdited || change.field == .removed
    }

    /// Whether a record has changed.
    public func isChanged(_ kind: RecordKind, _ record: String) -> Bool {
        news["\(kind.rawValue) \(record)"] != nil
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
            || news.keys.contains { $0.hasPrefix(start) }
    }

    /// Whether any side's status of an effort has turned into another.
    public func isTurned(_ effort: EffortID, in plan: Plan) -> Bool {
        let (sides, then) = (plan.partners, kept.plan)
        let (old, new) = (then.assessmentTable.assessments(of: effort), plan.assessmentTable.assessments(of: effort))
        return sides.indices.contains { old.status(by: sides[$0].id) != new.status(by: sides[$0].id) }
    }
}
