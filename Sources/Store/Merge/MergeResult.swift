import GRDB
import Plan

/// What a merge added.
public struct MergeResult: Equatable, Sendable {
    /// How many acts are new.
    public var acts = 0
    /// How many changes are new.
    public var changes = 0
    /// How many conflicts the plan has after it.
    public var conflicts = 0
}

extension Store {
    /// Adds acts of other copies to the journal and brings the current values up to date: all of them or none.
    ///
    /// The journal is a set of changes that only grows, and of each field the change with the latest time is shown, so
    /// that the same acts end the same in whatever order and however often they come (a last-writer-wins register for
    /// each field; Shapiro and others, "Conflict-free Replicated Data Types", 2011).
    /// - Parameter source: where they come from, as a person calls it.
    public func merge(_ acts: [ExportedAct], from source: String) throws(PlanFileError) -> MergeResult {
        backUp(.merge)
        return try write { db in try Merge.take(acts, from: source, at: now(), into: db).arrival }
    }

    /// Those of the acts that are new, at least in part, in the order of their times.
    public func unknown(_ acts: [ExportedAct]) throws(PlanFileError) -> [ExportedAct] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                try Merge.inOrder(acts).filter { act in
                    guard let seq = try Merge.place(of: act, in: db) else { return true }
                    let known = try Merge.changes(of: seq, in: db)
                    return act.changes.contains { known[FieldKey($0)] == nil }
                }
            }
        }
    }

    /// Makes a copy of a plan, with these acts in it, where there is no file yet.
    /// - Parameter plan: which plan it is, as the copy that they come from says.
    public static func make(
        _ path: String, asCopyOf plan: String, with acts: [ExportedAct], from source: String,
        now: @escaping WallClock = Store.systemClock
    ) throws(PlanFileError) -> MergeResult {
        var arrival = MergeResult()
        try make(path) { db in
            try PlanOrigin.found(plan, in: db)
            arrival = try Merge.take(acts, from: source, at: now(), into: db).arrival
        }
        return arrival
    }

    /// Which plan it is: the same for all its copies.
    public func planID() throws(PlanFileError) -> String {
        try PlanFile.reporting(path) { try queue.unsafeRead { try PlanOrigin.plan(in: $0) } }
    }

    /// By how many days the latest act is ahead of this machine's clock; 0 up to `ClockBound.ahead`. Other copies do not merge such
    /// acts.
    public func daysAhead() throws(PlanFileError) -> Int {
        let latest = try PlanFile.reporting(path) {
            try queue.unsafeRead { try Int64.fetchOne($0, sql: "SELECT max(time) FROM act") ?? 0 }
        }
        let ahead = HybridTime(raw: latest).milliseconds - now()
        return ahead > ClockBound.ahead ? Int(ahead / 86_400_000) : 0
    }

    /// The conflicts that people have to decide.
    public func conflicts() throws(PlanFileError) -> [Conflict] {
        try PlanFile.reporting(path) { try queue.snapshot { try ConflictTable.conflicts(in: $0) } }
    }
}
