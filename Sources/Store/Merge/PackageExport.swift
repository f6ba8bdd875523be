import GRDB
import Plan

/// From where on a package holds acts.
public enum PackageStart: Sendable {
    /// From the first one.
    case beginning
    /// All that an earlier package and those that it presupposes do not hold.
    case after(PackageSource)
    /// From a day on; of each earlier act it says what a copy must have.
    case day(Day)
}

/// The content of a package that was made.
public struct PackageExport {
    /// How many acts.
    public internal(set) var acts = 0
    /// The checksums of the packages that a copy must have merged before this one.
    public internal(set) var bases: [String] = []
    /// The changes of others that are not confirmed here, for which something is withheld.
    public internal(set) var questions: [ReleaseQuestion] = []
    /// The ids of acts of this file that no copy takes, so that they are in no package.
    public internal(set) var refused: [String] = []
    var load = CarrierLoad()
}

extension Store {
    /// Gives the acts of a package, in the order of their times: each act that holds a change that was not carried
    /// before.
    /// - Parameters:
    ///   - ceiling: nil exports everything, unmarked records too.
    ///   - begin: called first, with what the package presupposes.
    ///   - presupposed: called with each earlier act, where the package begins with a day.
    ///   - each: called with each act.
    public func export(
        _ start: PackageStart, upTo ceiling: String?, begin: (PackageExport) throws -> Void,
        presupposed: (PresupposedAct) throws -> Void, each: (ExportedAct) throws -> Void
    ) throws -> PackageExport {
        try reporting {
            try queue.read { db in
                var export = PackageExport()
                var exporter = try ActExporter(from: db, upTo: ceiling)
                var carried = CarriedChanges()
                var limit = Int64.min
                switch start {
                case .beginning: break
                case .after(let package):
                    carried = try Store.changes(in: package, db)
                    export.bases = [package.checksum]
                case .day(let day): limit = Moment(endOf: day - 1).time.raw
                }
                try begin(export)
                for act in try Store.acts(beyond: carried.whole, in: db) {
                    if limit > .min, try Store.time(of: act, db) <= limit {
                        if let act = try exporter.presupposed(act) { try presupposed(act) }
                        continue
                    }
                    let portion = try exporter.portion(of: act, beyond: carried)
                    export.load.whole += portion.load.whole
                    export.load.parts += portion.load.parts
                    if let id = portion.refused { export.refused.append(id) }
                    guard let act = portion.act else { continue }
                    export.acts += 1
                    try each(act)
                }
                export.questions = try exporter.questions()
                return export
            }
        }
    }

    /// Records a package that was made.
    public func note(_ package: PackageExport, as checksum: String) throws(PlanFileError) {
        try write { db in
            try CarrierTable.add(checksum, presupposing: package.bases, in: db)
            try CarrierTable.note(package.load, in: checksum, db)
        }
    }

    /// Runs work whose own errors are thrown as they are, and those of the file as `PlanFileError`.
    func reporting<T>(_ work: () throws -> T) throws -> T {
        do { return try work() } catch let error as DatabaseError {
            return try PlanFile.reporting(path) { throw error }
        }
    }

    /// The `seq` of each act with a change that was not carried, in the order of their times.
    /// - Parameter change: only those with a change behind it.
    static func acts(beyond carried: ChangeRanges, behind change: Int64 = 0, in db: Database) throws -> [Int64] {
        if carried.ranges.isEmpty, change == 0 {
            return try Int64.fetchAll(db, sql: "SELECT seq FROM act ORDER BY time, writer")
        }
        let last = try RowNumbers.highestChange(in: db)
        var acts: Set<Int64> = []
        let statement = try db.cachedStatement(sql: "SELECT DISTINCT act FROM change WHERE seq BETWEEN ? AND ?")
        for gap in carried.gaps(behind: change, upTo: last) {
            acts.formUnion(try Int64.fetchAll(statement, arguments: [gap.lowerBound, gap.upperBound]))
        }
        let place = try db.cachedStatement(sql: "SELECT time, writer FROM act WHERE seq = ?")
        return try acts.map { act in
            let row = try Row.fetchOne(place, arguments: [act])
            return (act, row.flatMap { Int64.fromDatabaseValue($0[0]) } ?? 0, row?.text(1) ?? "")
        }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
    }

    private static func time(of act: Int64, _ db: Database) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT time FROM act WHERE seq = ?")
        return try Int64.fetchOne(statement, arguments: [act]) ?? .max
    }

    /// The changes that a package and those that it presupposes have. Of one that was neither made nor merged here that
    /// is found by what it holds.
    private static func changes(in package: PackageSource, _ db: Database) throws -> CarriedChanges {
        if try CarrierTable.lacking([package.checksum], in: db).isEmpty {
            return try CarrierTable.changes(in: [package.checksum], db)
        }
        var carried = try CarrierTable.changes(in: package.bases, db)
        var whole: [Int64] = []
        try package.acts { act in
            guard let seq = try Merge.row(of: act, in: db), let here = try ActExporter.act(seq, in: db),
                here.reason == act.reason, here.partner == act.partner, here.target == act.target
            else { return }
            let known = try Merge.changes(of: seq, in: db)
            for change in act.changes {
                if let here = known[FieldKey(change)], here.isSame(as: change) { whole.append(here.seq) }
            }
        }
        carried.whole.formUnion(ChangeRanges(whole).ranges)
        return carried
    }
}
