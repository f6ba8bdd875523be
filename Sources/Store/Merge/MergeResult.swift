import GRDB
import Plan

/// The counts of a merge.
public struct MergeResult: Equatable, Sendable {
    /// New acts.
    public var acts = 0
    /// New changes.
    public var changes = 0
    /// The changes among them that this version cannot use: of a kind or field that it does not know, or no value of
    /// their field.
    public var unusable = 0
    /// The changes, of this merge or earlier ones, that came after the closing of their meeting and so change nothing.
    public var late = 0
    /// The versions of acts that were set aside, because they contradict the acts of their ids that are here.
    public var contradictions = 0
    /// All conflicts of the plan after the merge.
    public var conflicts = 0

    /// A merge that was empty.
    public init() {}

    /// Adds what a later merge added.
    public static func += (result: inout MergeResult, later: MergeResult) {
        result.acts += later.acts
        result.changes += later.changes
        result.unusable += later.unusable
        result.late += later.late
        result.contradictions += later.contradictions
        result.conflicts = later.conflicts
    }
}

extension Store {
    /// The acts of `acts` that the journal does not have, at least in part, in the order of their times. Of several that
    /// cannot be parts of one act the first goes in.
    public func unknown(_ acts: [ExportedAct]) throws(PlanFileError) -> [ExportedAct] {
        try PlanFile.reporting(path) {
            try queue.read { db in
                var coming: [String: ExportedAct] = [:]
                return try Merge.inOrder(acts).filter { act in
                    guard try Merge.addsAnything(act, in: db) else { return false }
                    guard let first = coming[act.id] else {
                        coming[act.id] = act
                        return true
                    }
                    return Merge.adds(act, to: first)
                }
            }
        }
    }

    /// How many of some acts would be set aside, because the journal has another act of their id.
    public func contradicting(_ acts: [ExportedAct]) throws(PlanFileError) -> Int {
        try PlanFile.reporting(path) {
            try queue.read { db in
                try acts.count { act in
                    try Merge.known(act.id, in: db).map { try Merge.contradict($0, act, in: db) } ?? false
                }
            }
        }
    }

    /// Who made the last act of a writer that is here; empty where there is none.
    public func lastAuthor(of writer: String) throws(PlanFileError) -> String {
        try PlanFile.reporting(path) { try queue.read { try Store.lastAuthor(of: writer, in: $0) } }
    }

    private static func lastAuthor(of writer: String, in db: Database) throws -> String {
        try String.fetchOne(
            db, sql: "SELECT author FROM act WHERE writer = ? ORDER BY time DESC LIMIT 1", arguments: [writer]) ?? ""
    }

    /// Those of these ids that are ids of acts of the journal.
    public func known(_ ids: [String]) throws(PlanFileError) -> Set<String> {
        try PlanFile.reporting(path) {
            try queue.read { db in
                let statement = try db.cachedStatement(sql: "SELECT 1 FROM act WHERE id = ?")
                return Set(try ids.filter { try Int.fetchOne(statement, arguments: [$0]) != nil })
            }
        }
    }

    /// The id of the plan, which all its copies share: that of its first act.
    public func planID() throws(PlanFileError) -> String {
        try PlanFile.reporting(path) { try queue.unsafeRead { try PlanOrigin.plan(in: $0) } }
    }

    /// The acts ahead of this machine's clock: the latest one here, and those of merged packages that were left out.
    public func clockWarnings() throws(PlanFileError) -> ClockWarnings {
        let clock = now()
        return try PlanFile.reporting(path) {
            try queue.unsafeRead { db in
                var warnings = ClockWarnings()
                let latest = try Row.fetchOne(
                    db, sql: "SELECT time, author, partner FROM act WHERE time = (SELECT max(time) FROM act)")
                let ahead = HybridTime(raw: latest.flatMap { Int64.fromDatabaseValue($0[0]) } ?? 0).milliseconds - clock
                if let latest, ahead > ClockBound.ahead {
                    warnings.latest = (
                        Int(ahead / Day.milliseconds), Author(name: latest.text(1) ?? "", side: latest.text(2))
                    )
                }
                guard try db.tableExists("held_act") else { return warnings }
                let postponed = try String.fetchAll(db, sql: "SELECT act FROM held_act")
                warnings.lacking = postponed.count
                // An id begins with the name of its writer, whose earlier acts may be here.
                let writers = Set(postponed.compactMap { $0.split(separator: "-").first.map(String.init) })
                warnings.lackingAuthors = Set(
                    try writers.map { try Store.lastAuthor(of: $0, in: db) }.filter { !$0.isEmpty }
                ).sorted()
                return warnings
            }
        }
    }

    /// The conflicts that people have to decide.
    public func conflicts() throws(PlanFileError) -> [Conflict] {
        try PlanFile.reporting(path) { try queue.snapshot { try ConflictTable.conflicts(in: $0) } }
    }
}
