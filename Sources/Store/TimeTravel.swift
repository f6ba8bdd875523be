import GRDB
import Plan

extension Store {
    /// The plan as it stood at a moment: what the journal added up to then.
    public func plan(asOf moment: Moment) throws(PlanFileProblem) -> Plan {
        try PlanFile.reporting(path) {
            try queue.unsafeRead { try Values.load(asOf: moment.time, from: $0) }
        }
    }

    /// The plan at another moment, from the plan at one: only the fields that were touched between the two are read.
    public func plan(_ plan: Plan, at moment: Moment, movedTo other: Moment) throws(PlanFileProblem) -> Plan {
        try PlanFile.reporting(path) {
            try queue.unsafeRead { db in
                var moved = plan
                let (first, last) = (min(moment.time, other.time), max(moment.time, other.time))
                var kinds: [RecordKind] = []
                for change in try Values.touched(between: first, and: last, asOf: other.time, in: db) {
                    moved.set(change.kind, change.record, [(change.field, change.new)])
                    if !kinds.contains(change.kind) { kinds.append(change.kind) }
                }
                moved.reorder(kinds)
                return moved
            }
        }
    }

    /// The moment that a leap leads to; nil where there is nothing farther that way.
    /// - Parameters:
    ///   - moment: where it begins; nil is now.
    ///   - today: the day that it is now.
    public func moment(_ leap: Leap, from moment: Moment?, on today: Day) throws(PlanFileProblem) -> Moment? {
        if moment == nil, leap.isForward { return nil }
        return try PlanFile.reporting(path) {
            try queue.unsafeRead { db in
                let here = moment?.time.raw ?? .max
                let found: Int64? =
                    switch leap {
                    case .act(forward: false):
                        try Int64.fetchOne(
                            db, sql: "SELECT max(time) FROM act WHERE time < ?",
                            arguments: [moment == nil ? try Store.lastTime(in: db) : here])
                    case .act(forward: true):
                        try Int64.fetchOne(db, sql: "SELECT min(time) FROM act WHERE time > ?", arguments: [here])
                    case .days(let days):
                        try Int64.fetchOne(
                            db, sql: "SELECT max(time) FROM act WHERE time <= ?",
                            arguments: [Moment(endOf: (moment?.day ?? today) + days).time.raw])
                    }
                return found.flatMap { $0 == moment?.time.raw ? nil : Moment(HybridTime(raw: $0)) }
            }
        }
    }

    private static func lastTime(in db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT max(time) FROM act") ?? 0
    }
}
