import GRDB
import Plan

extension Store {
    /// The plan at a moment.
    public func plan(asOf moment: Moment) throws(PlanFileError) -> Plan {
        try PlanFile.reporting(path) {
            try queue.snapshot { try Values.load(asOf: moment, from: $0, order) }
        }
    }

    /// The end of a day, with what was entered in this copy by then: also where the clock of another copy, whose acts it
    /// had merged, was ahead and moved its times on.
    public func moment(endOf day: Day) throws(PlanFileError) -> Moment {
        let end = Moment(endOf: day)
        let last = try PlanFile.reporting(path) {
            try queue.read { db in
                try Int64.fetchOne(
                    db,
                    sql: """
                        SELECT max(time) FROM act
                        WHERE time > :end AND time <= :bound AND arrival IS NULL AND entered_at <= :day
                        AND entered_at >= (time >> 16) - :ahead
                        """,
                    arguments: [
                        "end": end.time.raw, "day": end.time.milliseconds, "ahead": ClockBound.ahead,
                        "bound": HybridTime(milliseconds: end.time.milliseconds + ClockBound.ahead).raw,
                    ])
            }
        }
        return last.map { Moment(endOf: day, reaching: HybridTime(raw: $0)) } ?? end
    }

    /// The plan at `other`, made from the plan at `moment`: only the fields that changed between the two are read.
    public func plan(_ plan: Plan, at moment: Moment, movedTo other: Moment) throws(PlanFileError) -> Plan {
        try PlanFile.reporting(path) {
            try queue.snapshot { db in
                // With more than a tenth of the acts between them, reading all values is faster than reading the
                // changed ones.
                if try Values.share(between: moment, and: other, in: db) > 0.1 {
                    return try other.time.raw == .max
                        ? PlanLoader.plan(db, of: RecordKind.allCases) : Values.load(asOf: other, from: db, order)
                }
                return plan.moved(by: try Values.touched(between: moment, and: other, in: db, order))
            }
        }
    }

    /// The moment after one step of travel; nil where there is no further one in that direction.
    /// - Parameters:
    ///   - moment: the moment to start from; nil is now.
    ///   - today: the present day.
    public func moment(_ step: TravelStep, from moment: Moment?, on today: Day) throws(PlanFileError) -> Moment? {
        if moment == nil, step.isForward { return nil }
        return try PlanFile.reporting(path) {
            try queue.snapshot { db in
                if case .meeting(let forward) = step {
                    return try Store.closing(forward: forward, from: moment, in: db)
                }
                let here = moment?.time.raw ?? .max
                let found: Int64? =
                    switch step {
                    case .act(forward: false):
                        try Int64.fetchOne(
                            db, sql: "SELECT max(time) FROM act WHERE \(Journal.isInHistory) AND time < ?",
                            arguments: [moment == nil ? try Store.lastTime(in: db) : here])
                    case .act(forward: true):
                        try Int64.fetchOne(
                            db, sql: "SELECT min(time) FROM act WHERE \(Journal.isInHistory) AND time > ?",
                            arguments: [here]
                        )
                    case .days(let days):
                        try Int64.fetchOne(
                            db, sql: "SELECT max(time) FROM act WHERE time <= ?",
                            arguments: [Moment(endOf: (moment?.day ?? today) + days).time.raw])
                    case .meeting: nil
                    }
                return found.flatMap { $0 == moment?.time.raw ? nil : Moment(HybridTime(raw: $0)) }
            }
        }
    }

    /// The moment at which the next closed meeting in that direction was closed.
    private static func closing(forward: Bool, from moment: Moment?, in db: Database) throws -> Moment? {
        let moments = try PlanLoader.plan(db, of: [.meeting]).meetings.compactMap { Moment(closing: $0) }
            .sorted { $0.time < $1.time }
        let here = moment?.time ?? HybridTime(raw: .max)
        return forward ? moments.first { $0.time > here } : moments.last { $0.time < here }
    }

    /// The fields that changed between two moments, each with its value at the second.
    /// - Parameter moment: the first moment; now by default.
    public func touched(
        from moment: Moment = Moment(HybridTime(raw: .max)), backTo other: Moment
    ) throws(PlanFileError) -> [Change] {
        try PlanFile.reporting(path) {
            try queue.snapshot { try Values.touched(between: moment, and: other, in: $0, order) }
        }
    }

    /// The moment when the journal got the present beginning of a meeting; nil where there is none, as of one that was
    /// imported.
    public func beginning(of meeting: String) throws(PlanFileError) -> Moment? { try moment(of: .begun, meeting) }

    /// The moment when the journal got the present closing of a meeting; nil for an open one.
    public func closing(of meeting: String) throws(PlanFileError) -> Moment? { try moment(of: .closed, meeting) }

    private func moment(of field: FieldName, _ meeting: String) throws(PlanFileError) -> Moment? {
        try PlanFile.reporting(path) {
            try queue.snapshot { db in
                try Int64.fetchOne(
                    db,
                    sql: """
                        SELECT act.time FROM value JOIN act ON act.seq = value.act
                        WHERE kind = ? AND record = ? AND field = ? AND value IS NOT NULL
                        """, arguments: [RecordKind.meeting.rawValue, meeting, field.rawValue]
                ).map { Moment(HybridTime(raw: $0)) }
            }
        }
    }

    private static func lastTime(in db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT max(time) FROM act WHERE \(Journal.isInHistory)") ?? 0
    }
}
