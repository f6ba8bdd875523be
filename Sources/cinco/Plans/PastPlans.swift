import Plan
import Store

/// Plans as they stood when meetings were closed.
extension Context {
    /// What has changed in a plan since its last meeting was closed; where none was, since the baseline's day.
    /// - Parameters:
    ///   - plan: the plan as it may be shown.
    ///   - now: the moment at which it stood so; nil where that is now.
    func since(_ plan: Plan, in store: Store, on today: Day, at now: Moment? = nil) throws -> ChangesSinceMeeting {
        let meeting = plan.lastClosedMeeting()
        let baseline = plan.baseline(on: today)
        let moment = try meeting.flatMap { try closing($0.id, in: store) } ?? Moment(endOf: baseline - 1)
        return try since(meeting, on: baseline, moment, now: plan, at: now, in: store)
    }

    private func since(
        _ meeting: Meeting?, on day: Day, _ moment: Moment, now plan: Plan, at now: Moment?, in store: Store
    ) throws -> ChangesSinceMeeting {
        let touched = try store.touched(from: now ?? Moment(HybridTime(raw: .max)), backTo: moment)
        let whole = options.ceiling == nil ? plan : try now.map { try store.plan(asOf: $0) } ?? store.plan()
        let past = try releasedPast(whole.moved(by: touched), now: store.plan())
        return ChangesSinceMeeting(meeting, on: day, past: past, touched: touched, now: plan)
    }

    /// The same for what commands show, which may be a plan of the past; nil where nobody has met.
    func news(in plan: Plan, _ store: Store, on today: Day) throws -> ChangesSinceMeeting? {
        guard plan.lastClosedMeeting() != nil else { return nil }
        return try since(plan, in: store, on: today, at: pastDay().map { Moment(endOf: $0) })
    }

    /// The moment at which a meeting was closed; nil where it is open.
    func closing(_ meeting: String, in store: Store) throws -> Moment? {
        try store.plan([.meeting]).meeting(meeting).flatMap { Moment(closing: $0) }
    }

    /// The plan as it stood when a meeting was closed, and what had changed by then since the meeting before; nil where
    /// the meeting is open.
    func minutes(of meeting: String, in store: Store) throws -> (plan: Plan, since: ChangesSinceMeeting?)? {
        guard let moment = try closing(meeting, in: store) else { return nil }
        let whole = try store.plan(asOf: moment)
        let now = options.ceiling == nil ? whole : try store.plan()
        let plan = try releasedPast(whole, now: now)
        return (plan, try news(at: moment, in: plan, store))
    }

    /// What had changed when the last meeting of a plan was closed, at a moment, since the one before; of the first, since
    /// as many days before it as an assessment speaks for the present.
    func news(at moment: Moment, in plan: Plan, _ store: Store) throws -> ChangesSinceMeeting? {
        guard let held = plan.lastClosedMeeting(), let day = held.closed else { return nil }
        let before = plan.lastClosedMeeting(before: held)
        let baseline = before?.closed ?? day - plan.settings.staleAfter
        let earlier = try before.flatMap { try closing($0.id, in: store) } ?? Moment(endOf: baseline - 1)
        return try since(before, on: baseline, earlier, now: plan, at: moment, in: store)
    }

    /// A plan of the past as it may be shown. What a record is marked with now decides, so that a marking that was raised
    /// holds for the past as well.
    func releasedPast(_ past: Plan, now: @autoclosure () throws -> Plan) throws -> Plan {
        options.ceiling == nil ? past : try released(past.marked(as: now()))
    }
}

extension Context {
    /// The meeting that a person means: by its id, or by the day it was held on.
    func meeting(_ text: String, in plan: Plan, on today: Day) throws -> Meeting {
        if let meeting = plan.meetings.first(where: { $0.id == text }) { return meeting }
        let day = DayEntry.day(text, today: today)
        if let meeting = plan.meetings.last(where: { $0.day == day }), day != nil { return meeting }
        throw CommandError(
            phrases.problems.noSuchRecord(phrases.words.kind(.meeting).one, text, RecordKind.meeting.rawValue))
    }

    /// What the minutes of a meeting are made of, and the notes that were added after it was closed.
    func held(
        _ meeting: Meeting, in store: Store, now plan: Plan, on today: Day
    ) throws -> (held: (plan: Plan, since: ChangesSinceMeeting?), corrections: [Note]) {
        guard let held = try minutes(of: meeting.id, in: store) else {
            return ((plan, try news(in: plan, store, on: today)), [])
        }
        return (held, plan.notes(of: meeting.id).filter { held.plan.note($0.id) == nil })
    }
}
