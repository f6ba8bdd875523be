import GRDB
import Plan

/// The result of merging packages.
public struct PackageMerge {
    /// The acts and changes that were added.
    public var result = MergeResult()
    /// The acts, without their changes, that were left out because they are too far ahead of this machine's clock.
    public var postponed: [ExportedAct] = []
    /// The acts that no copy takes, which were left out: their ids, or their lines.
    public var unusable: [String] = []
    /// How many acts of each person are new, at least in part.
    public var people: [Author: Int] = [:]
    /// How many acts are new, at least in part.
    public var newActs: Int { people.values.reduce(0, +) }

    /// Notes what no copy takes.
    fileprivate mutating func note(_ item: PackageItem) {
        if case .unusable(let name) = item { unusable.append(name) }
    }
}

extension Store {
    /// Merges packages in any order, all of them or none, in one transaction.
    ///
    /// The journal is a set of changes that only grows, and the shown value of a field is that of its latest change.
    /// So merging the same acts in any order, any number of times, gives the same plan (a last-writer-wins register
    /// for each field; Shapiro and others, "Conflict-free Replicated Data Types", 2011).
    /// - Parameter clock: this machine's clock, in milliseconds since 1970-01-01 00:00 UTC; nil leaves no act out.
    /// - Throws: `MergeError` where a package is damaged, or this copy lacks what it presupposes.
    public func merge(_ packages: [PackageSource], clock: Int64?) throws -> PackageMerge {
        backUp(.merge)
        var failure: (any Error)?
        do {
            return try write { db in
                do { return try Merge.merge(packages, clock: clock, at: now(), into: db) } catch {
                    failure = error
                    throw error
                }
            }
        } catch {
            if let failure, !(failure is DatabaseError) { throw failure }
            throw error
        }
    }

    /// Makes a plan file that is a copy of a plan, with the acts of these packages.
    public static func make(
        _ path: String, asCopyOf plan: String, with packages: [PackageSource], clock: Int64?,
        now: @escaping WallClock = Store.systemClock
    ) throws -> PackageMerge {
        var merge = PackageMerge()
        var failure: (any Error)?
        do {
            try make(path) { db in
                do {
                    try PlanOrigin.found(plan, in: db)
                    merge = try Merge.merge(packages, clock: clock, at: now(), into: db)
                } catch {
                    failure = error
                    throw error
                }
            }
        } catch {
            if let failure, !(failure is DatabaseError) { throw failure }
            throw error
        }
        return merge
    }

    /// The result that a merge of packages would have, and the acts that are new, at least in part, in the order of
    /// their times.
    public func preview(
        _ packages: [PackageSource], clock: Int64?
    ) throws -> (merge: PackageMerge, new: [ExportedAct]) {
        try reporting {
            try queue.read { db in
                var (merge, new) = (PackageMerge(), [ExportedAct]())
                for package in try Merge.inOrder(packages, in: db) {
                    try package.items { item in
                        guard case .act(let act) = item else { return merge.note(item) }
                        if let clock, ClockBound.isTooEarly(act, at: clock) { return merge.postponed.append(act) }
                        if try Merge.known(act.id, in: db).map({ try Merge.contradict($0, act, in: db) }) ?? false {
                            merge.result.contradictions += 1
                        } else if try Merge.addsAnything(act, in: db) {
                            new.append(act)
                        }
                    }
                }
                return (merge, Merge.inOrder(new))
            }
        }
    }
}

extension Merge {
    /// Merges packages.
    static func merge(
        _ packages: [PackageSource], clock: Int64?, at now: Int64, into db: Database
    ) throws -> PackageMerge {
        let packages = try inOrder(packages, in: db)
        let names = packages.map { $0.name.split(separator: "/").last.map(String.init) ?? $0.name }
        var merge = try Merge(from: names.joined(separator: ", "), at: now, into: db)
        var merged = PackageMerge()
        for package in packages {
            merge.load = CarrierLoad()
            try package.items { item in
                guard case .act(let act) = item else { return merged.note(item) }
                if let clock, ClockBound.isTooEarly(act, at: clock) {
                    var act = act
                    act.changes = []
                    try db.execute(sql: "INSERT OR IGNORE INTO held_act (act) VALUES (?)", arguments: [act.id])
                    return merged.postponed.append(act)
                }
                if try merge.merge(act) {
                    merged.people[Author(name: act.author, side: act.partner), default: 0] += 1
                }
            }
            try CarrierTable.add(package.checksum, presupposing: package.bases, in: db)
            try CarrierTable.note(merge.load, in: package.checksum, db)
        }
        merged.result = try merge.finish()
        return merged
    }

    /// The packages, each behind those that it presupposes.
    /// - Throws: `MergeError.gap` where one presupposes something that is not here.
    static func inOrder(_ packages: [PackageSource], in db: Database) throws -> [PackageSource] {
        var reach = packages.contains { $0.from != nil } ? try CausalContexts.versionVector(in: db) : VersionVector([])
        var coming: [String: [ExportedAct]] = [:]
        var ordered: [PackageSource] = []
        var waiting = packages
        while !waiting.isEmpty {
            let next = try waiting.firstIndex { package in
                let bases = package.bases.filter { base in !ordered.contains { $0.checksum == base } }
                return try CarrierTable.lacking(bases, in: db).isEmpty && reach.covers(package.from)
                    && hasPresupposed(package, coming, in: db)
            }
            guard let next else { throw MergeError.gap(path: waiting[0].name) }
            let package = waiting.remove(at: next)
            if waiting.contains(where: { $0.from != nil || $0.presupposed != nil }) {
                try package.acts { act in
                    reach = reach.joined(VersionVector([(act.writer, act.moment)]))
                    coming[act.id, default: []].append(act)
                }
            }
            ordered.append(package)
        }
        return ordered
    }

    /// Whether all that a package presupposes is here or in packages that come before it.
    private static func hasPresupposed(
        _ package: PackageSource, _ coming: [String: [ExportedAct]], in db: Database
    ) throws -> Bool {
        var isHere = true
        try package.presupposed? { act in
            if isHere { isHere = try hasPresupposed(act, coming[act.id] ?? [], in: db) }
        }
        return isHere
    }

    private static func hasPresupposed(
        _ act: PresupposedAct, _ coming: [ExportedAct], in db: Database
    ) throws -> Bool {
        let here = try ActExporter.whole(ofID: act.id, in: db)
        guard var joined = here ?? coming.first else { return false }
        for version in coming {
            joined = joined.completed(by: version)
            joined.changes += version.changes
        }
        return act.isIn(joined)
    }

    /// Whether an act adds changes to another version of it that comes before it.
    static func adds(_ act: ExportedAct, to first: ExportedAct) -> Bool {
        let known = Set(first.changes.map { FieldKey($0) })
        if first.isWhole || act.isWhole && !first.isPart(of: act) || act.contradicts(first) { return false }
        return act.changes.contains { !known.contains(FieldKey($0)) }
    }

    /// Whether the journal lacks an act, at least in part, and would take it.
    static func addsAnything(_ act: ExportedAct, in db: Database) throws -> Bool {
        guard let here = try known(act.id, in: db) else { return true }
        return try act.changes.contains { here.changes[FieldKey($0)] == nil } && !contradict(here, act, in: db)
    }
}
