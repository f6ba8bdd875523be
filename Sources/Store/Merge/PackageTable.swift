import GRDB
import Plan

/// The packages that this copy has made or merged: by their seals, which packages each presupposes, and which changes each carried
/// as they are here. What a ceiling withheld, of a change or beside it, is not carried, so a later package holds it once it may.
enum PackageTable {
    /// Whether the file has the tables: one of an earlier version that is only read has not.
    private static func isThere(_ db: Database) throws -> Bool {
        try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= 3
    }

    /// How many acts of merged packages were left out.
    static func held(in db: Database) throws -> Int {
        try isThere(db) ? Int.fetchOne(db, sql: "SELECT coalesce(sum(held), 0) FROM package") ?? 0 : 0
    }

    /// Those of the seals that no package here has.
    static func lacking(_ seals: [String], in db: Database) throws -> [String] {
        guard try isThere(db) else { return seals }
        return try seals.filter {
            try Int.fetchOne(db, sql: "SELECT 1 FROM package WHERE seal = ?", arguments: [$0]) == nil
        }
    }

    /// The changes that packages carried, with those that they presuppose.
    static func carried(by seals: [String], in db: Database) throws -> ChangeRanges {
        guard try isThere(db) else { return ChangeRanges() }
        var ranges: [ClosedRange<Int64>] = []
        var known: Set<String> = []
        var left = seals
        while let seal = left.popLast() {
            guard known.insert(seal).inserted else { continue }
            let bases = try String.fetchOne(db, sql: "SELECT bases FROM package WHERE seal = ?", arguments: [seal])
            left += (bases ?? "").split(separator: " ").map(String.init)
            for row in try Row.fetchAll(
                db, sql: "SELECT first, last FROM carried WHERE package = ?", arguments: [seal])
            {
                guard let first = Int64.fromDatabaseValue(row[0]), let last = Int64.fromDatabaseValue(row[1]),
                    0 < first, first <= last, last < .max
                else { continue }
                ranges.append(first...last)
            }
        }
        return ChangeRanges(ranges: ranges)
    }

    /// Records a package that was made or merged.
    /// - Parameter held: how many of its acts were not merged, because they are too far ahead of this machine's clock.
    static func note(
        _ seal: String, presupposing bases: [String], carrying changes: ChangeRanges, held: Int = 0, in db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO package (seal, bases, held) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET held = excluded.held
                """, arguments: [seal, bases.joined(separator: " "), held])
        try db.execute(sql: "DELETE FROM carried WHERE package = ?", arguments: [seal])
        let insert = try db.cachedStatement(sql: "INSERT INTO carried (package, first, last) VALUES (?, ?, ?)")
        for range in changes.ranges { try insert.execute(arguments: [seal, range.lowerBound, range.upperBound]) }
    }

    /// Takes a change out of what packages carried, because a merge has completed it since.
    static func forget(_ change: Int64, in db: Database) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT package, first, last FROM carried WHERE ? BETWEEN first AND last", arguments: [change])
        let insert = try db.cachedStatement(sql: "INSERT INTO carried (package, first, last) VALUES (?, ?, ?)")
        for row in rows {
            guard let package = row.text(0), let first = Int64.fromDatabaseValue(row[1]),
                let last = Int64.fromDatabaseValue(row[2])
            else { continue }
            try db.execute(sql: "DELETE FROM carried WHERE package = ? AND first = ?", arguments: [package, first])
            if first < change { try insert.execute(arguments: [package, first, change - 1]) }
            if change < last { try insert.execute(arguments: [package, change + 1, last]) }
        }
    }
}

extension Store {
    /// How many acts of merged packages were left out, because they are too far ahead of this machine's clock.
    public func heldInPackages() throws(PlanFileError) -> Int {
        try PlanFile.reporting(path) {
            try queue.read { try PackageTable.held(in: $0) }
        }
    }
}
