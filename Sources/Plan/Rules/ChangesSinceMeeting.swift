/// The plan at the last meeting, and the records that were edited since. `Plan.turns` and `Comparison` say what
/// changed.
public struct ChangesSinceMeeting: Equatable, Sendable {
    /// The meeting; nil where none was closed yet, and `day` is then a day without one.
    public var meeting: Meeting? { kept.meeting }
    /// The day of the meeting.
    public var day: Day { kept.day }
    /// The plan at that time.
    public var past: Plan { kept.plan }
    private let kept: Kept
    /// The changed fields that count as changed, by their record.
    private var changed: [String: Set<String>] = [:]

    /// Compares a plan with an earlier one.
    /// - Parameter touched: the changes since then, each field once.
    public init(_ meeting: Meeting?, on day: Day, past: Plan, touched: [Change], now plan: Plan) {
        kept = Kept(meeting, day, past)
        follow(touched, now: plan)
    }

    /// The parts that never change, in a class because the screen copies the value for every effort.
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

    /// Whether a change can make another meeting the last closed one.
    public static func isAnother(_ change: Change) -> Bool {
        change.kind == .meeting && [.closed, .day, .begun, .removed].contains(change.field)
    }

    /// Whether the earlier plan has any city of a plan. One that has none tells nothing of what changed.
    public func knowsAny(of plan: Plan) -> Bool { past.hasAnyCity(of: plan) }

    /// Adds new changes.
    /// - Parameter plan: the plan with them.
    public mutating func follow(_ changes: [Change], now plan: Plan) {
        for change in changes where ChangesSinceMeeting.matters(change) {
            let key = "\(change.kind.rawValue) \(change.record)"
            let isChanged =
                kept.plan.value(change.kind, change.record, change.field)
                != plan.value(change.kind, change.record, change.field)
            if isChanged {
                changed[key, default: []].insert(change.field.rawValue)
            } else if changed[key]?.remove(change.field.rawValue) != nil, changed[key]?.isEmpty == true {
                changed[key] = nil
            }
        }
    }

    /// Whether a change counts: a removal, or a field that people edit, except a marking.
    private static func matters(_ change: Change) -> Bool {
        guard change.field != .marking, let field = change.kind.field(change.field) else { return false }
        return field.isEdited || change.field == .removed
    }

    /// Whether a record has changed.
    public func isChanged(_ kind: RecordKind, _ record: String) -> Bool {
        changed["\(kind.rawValue) \(record)"] != nil
    }

    /// Whether a field of an effort or of any side's assessment has changed.
    public func isChanged(_ effort: EffortID, in plan: Plan) -> Bool {
        isChanged(.effort, effort.record)
            || plan.partners.contains { isChanged(.assessment, effort.assessment(by: $0.id)) }
    }

    /// Whether the readings or the target of a measure in a place have changed.
    public func isChanged(_ series: Series) -> Bool {
        let start = "\(RecordKind.reading.rawValue) \(series.code)/"
        return isChanged(.measure, series.measure)
            || isChanged(.target, series.code)
            || changed.keys.contains { $0.hasPrefix(start) }
    }

    /// Whether any side's word on an effort is another on a day than then, also that of a side which is one no more.
    /// Without a copy of each turn: it is asked of every effort at every key.
    public func isTurned(_ effort: EffortID, in plan: Plan, on today: Day) -> Bool {
        let (sides, then) = (plan.partners, kept.plan)
        let (old, new) = (then.assessmentTable.assessments(of: effort), plan.assessmentTable.assessments(of: effort))
        func isOther(_ side: String) -> Bool { old.status(by: side, on: day) != new.status(by: side, on: today) }
        return sides.indices.contains { isOther(sides[$0].id) }
            || then.partners.contains { side in !sides.contains { $0.id == side.id } && isOther(side.id) }
    }
}
