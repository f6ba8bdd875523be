import GRDB
import Plan

/// What was exported to a package.
public struct PackageExport {
    /// How many acts.
    public internal(set) var acts = 0
    /// How many changes are withheld: those of withheld records, and those whose value names one.
    public internal(set) var kept = 0
    /// The seals of the packages that a copy must have merged before this one.
    public internal(set) var bases: [String] = []
    /// The acts that it must have, where the package begins at a version vector.
    public internal(set) var from: VersionVector?
    var carried: [Int64] = []
}

extension Store {
    /// Gives the acts of a package, in the order of their times: each act that holds a change that was not carried before.
    /// - Parameters:
    ///   - ceiling: nil exports everything, unmarked records too.
    ///   - begin: called first, with what a copy must have.
    ///   - each: called with each act.
    public func export(
        _ start: PackageStart, upTo ceiling: String?, begin: (PackageExport) throws -> Void,
        each: (ExportedAct) throws -> Void
    ) throws -> PackageExport {
        try reporting { try queue.read { try Store.export(start, upTo: ceiling, from: $0, begin: begin, each: each) } }
    }

    /// Records a package that was made.
    public func note(_ package: PackageExport, as seal: String) throws(PlanFileError) {
        try write { db in
            try PackageTable.note(seal, presupposing: package.bases, carrying: ChangeRanges(package.carried), in: db)
        }
    }

    /// Runs work whose own errors are thrown as they are, and those of the file as `PlanFileError`.
    func reporting<T>(_ work: () throws -> T) throws -> T {
        do { return try work() } catch let error as DatabaseError {
            return try PlanFile.reporting(path) { throw error }
        }
    }

    private static func export(
        _ start: PackageStart, upTo ceiling: String?, from db: Database, begin: (PackageExport) throws -> Void,
        each: (ExportedAct) throws -> Void
    ) throws -> PackageExport {
        var export = PackageExport()
        var exporter = try ActExporter(from: db, upTo: ceiling)
        var carried = ChangeRanges()
        var vector: VersionVector?
        switch start {
        case .beginning: break
        case .after(let package):
            carried =
                try PackageTable.lacking([package.seal], in: db).isEmpty
                ? PackageTable.carried(by: [package.seal], in: db) : Store.carried(by: package, in: db)
            export.bases = [package.seal]
        case .beyond(let there):
            if try ceiling == nil || !Store.isRemarked(beyond: there, as: &exporter, in: db) {
                vector = there
                export.from = ceiling == nil ? there : try exporter.restricted(there)
            }
        }
        try begin(export)
        for act in try Store.acts(beyond: carried, in: db) {
            if let vector, try Store.isIn(vector, act, db) { continue }
            let portion = try exporter.portion(of: act) { !carried.contains($0) }
            export.kept += portion.withheld
            export.carried += portion.whole
            guard let act = portion.act else { continue }
            export.acts += 1
            try each(act)
        }
        return export
    }

    /// The `seq` of each act with a change that was not carried, in the order of their times.
    private static func acts(beyond carried: ChangeRanges, in db: Database) throws -> [Int64] {
        if carried.ranges.isEmpty {
            return try Int64.fetchAll(db, sql: "SELECT seq FROM act ORDER BY time, writer")
        }
        let last = try Int64.fetchOne(db, sql: "SELECT max(seq) FROM change") ?? 0
        var acts: Set<Int64> = []
        let statement = try db.cachedStatement(sql: "SELECT DISTINCT act FROM change WHERE seq BETWEEN ? AND ?")
        for gap in carried.gaps(upTo: last) {
            acts.formUnion(try Int64.fetchAll(statement, arguments: [gap.lowerBound, gap.upperBound]))
        }
        let time = try db.cachedStatement(sql: "SELECT time, writer FROM act WHERE seq = ?")
        return try acts.map { act in
            let row = try Row.fetchOne(time, arguments: [act])
            return (act, row.flatMap { Int64.fromDatabaseValue($0[0]) } ?? 0, row?.text(1) ?? "")
        }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
    }

    private static func isIn(_ vector: VersionVector, _ act: Int64, _ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT writer, time FROM act WHERE seq = ?")
        guard let row = try Row.fetchOne(statement, arguments: [act]), let time = Int64.fromDatabaseValue(row[1]) else {
            return false
        }
        return vector.contains(row.text(0) ?? "", HybridTime(raw: time))
    }

    /// The changes that a package carried as they are here, by what it holds, because no table here says it.
    private static func carried(by package: PackageSource, in db: Database) throws -> ChangeRanges {
        var carried = try PackageTable.carried(by: package.bases, in: db).ranges
        var own: [Int64] = []
        try package.acts { act in
            guard let seq = try Merge.place(of: act, in: db), let here = try ActExporter.act(seq, in: db),
                here.reason == act.reason, here.partner == act.partner
            else { return }
            let known = try Merge.changes(of: seq, in: db)
            for change in act.changes {
                if let here = known[FieldKey(change)], here.isSame(as: change) { own.append(here.seq) }
            }
        }
        carried += ChangeRanges(own).ranges
        return ChangeRanges(ranges: carried)
    }
}
