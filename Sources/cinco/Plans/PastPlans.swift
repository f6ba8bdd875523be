import Plan
import Store

/// Plans as of the closing of meetings.
extension Context {
    /// The changes of a plan since its last meeting was closed, or since the baseline's day where none was.
    /// - Parameters:
    ///   - plan: the plan up to the ceiling.
    ///   - now: the moment of this plan; nil for the present.
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

    /// The same for commands, whose plan may be a past one; nil where no meeting was closed.
    func changesSinceMeeting(in plan: Plan, _ store: Store, on today: Day) throws -> ChangesSinceMeeting? {
        guard plan.lastClosedMeeting() != nil else { return nil }
        return try since(plan, in: store, on: today, at: pastDay(in: store).map { try store.moment(endOf: $0) })
    }

    /// The moment when a meeting was closed; nil for an open one.
    func closing(_ meeting: String, in store: Store) throws -> Moment? {
        try store.plan([.meeting]).meeting(meeting).flatMap { Moment(closing: $0) }
    }

    /// The plan as of the closing of a meeting, and its changes since the meeting before; nil for an open meeting.
    ///
    /// Of a meeting that was imported, the journal has the plan as of the import alone: without the words of later
    /// days.
    func minutes(of meeting: String, in store: Store) throws -> (plan: Plan, since: ChangesSinceMeeting?)? {
        let closed = try closing(meeting, in: store)
        guard let moment = try closed ?? store.closing(of: meeting) else { return nil }
        var whole = try store.plan(asOf: moment)
        if closed == nil, let day = whole.meeting(meeting)?.closed { whole = whole.withoutJudgements(after: day) }
        let now = options.ceiling == nil ? whole : try store.plan()
        let plan = try releasedPast(whole, now: now)
        return (plan, try changesSinceMeeting(at: moment, in: plan, store))
    }

    /// The changes from the previous meeting to the last one of a plan, at the moment of its closing. For the first
    /// meeting they begin `staleAfter` days before it.
    func changesSinceMeeting(at moment: Moment, in plan: Plan, _ store: Store) throws -> ChangesSinceMeeting? {
        guard let last = plan.lastClosedMeeting(), let day = last.closed else { return nil }
        let before = plan.lastClosedMeeting(before: last)
        let baseline = before?.closed ?? day - plan.settings.staleAfter
        let earlier =
            try before.flatMap { try closing($0.id, in: store) } ?? moment.upTo(Moment(endOf: baseline - 1).time)
        return try since(before, on: baseline, earlier, now: plan, at: moment, in: store)
    }

    /// A past plan up to the ceiling. The present markings decide, so that a raised marking applies to the past too.
    func releasedPast(_ past: Plan, now: @autoclosure () throws -> Plan) throws -> Plan {
        guard let ceiling = options.ceiling else { return past }
        let present = try now()
        return try checked(past.released(at: ceiling, by: present))
    }
}

extension Context {
    /// The meeting named by its id or its day.
    func meeting(_ text: String, in plan: Plan, on today: Day) throws -> Meeting {
        if let meeting = plan.meetings.first(where: { $0.id == text }) { return meeting }
        if let meeting = meeting(ofDay: text, in: plan, on: today) { return meeting }
        throw CommandError(
            phrases.problems.noSuchRecord(phrases.words.kind(.meeting).one, text, RecordKind.meeting.rawValue))
    }

    /// The last meeting of a day, in any form of the day; nil where there is none.
    func meeting(ofDay text: String, in plan: Plan, on today: Day) -> Meeting? {
        DayEntry.day(text, today: today).flatMap { day in plan.meetings.last { $0.day == day } }
    }

    /// The plan as of the closing of a meeting with its changes and the plan of its beginning, and the notes added
    /// after the closing; of an open meeting the present plan.
    func atClosing(
        _ meeting: Meeting, in store: Store, now plan: Plan, on today: Day
    ) throws -> (atClosing: (plan: Plan, start: Plan?, since: ChangesSinceMeeting?), corrections: [Note]) {
        // Of a closed meeting without the acts that its closing did not have: what comes in later changes no minutes.
        let start = try store.beginning(of: meeting.id).map { beginning in
            let moment = Moment(closing: meeting)?.upTo(beginning.time) ?? beginning
            return try releasedPast(try store.plan(asOf: moment), now: try store.plan())
        }
        guard let closed = try minutes(of: meeting.id, in: store) else {
            return ((plan, start, try changesSinceMeeting(in: plan, store, on: today)), [])
        }
        return (
            (closed.plan, start, closed.since), plan.notes(of: meeting.id).filter { closed.plan.note($0.id) == nil }
        )
    }
}
