import GRDB
import Plan

/// The carriers of acts between copies: packages that this copy has made or merged, by their checksums, and shared
/// repositories, by their ids.
///
/// The table `carrier` says which packages each presupposes, `carried` which changes it has exactly as they are here,
/// and `carried_in_part` which ones it has without something that a ceiling withheld, with a checksum of what it has.
/// A carrier lacks all changes that are in neither, so that withheld ones go once they may.
enum CarrierTable {
    /// Adds a carrier, which may be known.
    /// - Parameter bases: the checksums of the packages that a package presupposes.
    static func add(_ carrier: String, presupposing bases: [String] = [], in db: Database) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO carrier (id, bases) VALUES (?, ?)",
            arguments: [carrier, bases.joined(separator: " ")])
    }

    /// Forgets what a carrier has.
    static func clear(_ carrier: String, in db: Database) throws {
        try db.execute(sql: "DELETE FROM carried WHERE carrier = ?", arguments: [carrier])
        try db.execute(sql: "DELETE FROM carried_in_part WHERE carrier = ?", arguments: [carrier])
        try db.execute(sql: "UPDATE carrier SET judged = 0 WHERE id = ?", arguments: [carrier])
    }

    /// Those of the checksums that no package here has.
    static func lacking(_ checksums: [String], in db: Database) throws -> [String] {
        guard try Schema.hasCarriers(db) else { return checksums }
        return try checksums.filter {
            try Int.fetchOne(db, sql: "SELECT 1 FROM carrier WHERE id = ?", arguments: [$0]) == nil
        }
    }

    /// The changes that carriers have, with the packages that they presuppose.
    /// - Parameter change: only those behind it.
    static func changes(in carriers: [String], behind change: Int64 = 0, _ db: Database) throws -> CarriedChanges {
        var carried = CarriedChanges()
        guard try Schema.hasCarriers(db) else { return carried }
        var left = carriers
        while let carrier = left.popLast() {
            guard carried.carriers.insert(carrier).inserted else { continue }
            let bases = try String.fetchOne(db, sql: "SELECT bases FROM carrier WHERE id = ?", arguments: [carrier])
            left += (bases ?? "").split(separator: " ").map(String.init)
            carried.whole.formUnion(try ranges(of: carrier, from: change, to: .max, in: db))
        }
        return carried
    }

    private static func ranges(
        of carrier: String, from first: Int64, to last: Int64, in db: Database
    ) throws -> [ClosedRange<Int64>] {
        let highest = try RowNumbers.highestChange(in: db)
        return try Row.fetchAll(
            db, sql: "SELECT first, last FROM carried WHERE carrier = ? AND first <= ? AND last >= ?",
            arguments: [carrier, last, first]
        ).compactMap { row in
            guard let first = Int64.fromDatabaseValue(row[0]), let last = Int64.fromDatabaseValue(row[1]) else {
                return nil
            }
            return RowNumbers.isRange(first, last, upTo: highest) ? first...last : nil
        }
    }

    /// Records that a carrier has changes, and how far everything was judged.
    static func note(_ load: CarrierLoad, in carrier: String, judgedUpTo last: Int64? = nil, _ db: Database) throws {
        let new = ChangeRanges(ranges: load.whole).ranges
        try RowNumbers.removeImpossible(of: carrier, in: db)
        if let lowest = new.first?.lowerBound, let highest = new.last?.upperBound {
            let near = try ranges(of: carrier, from: lowest - 1, to: highest + 1, in: db)
            let delete = try db.cachedStatement(sql: "DELETE FROM carried WHERE carrier = ? AND first = ?")
            for range in near { try delete.execute(arguments: [carrier, range.lowerBound]) }
            let insert = try db.cachedStatement(sql: "INSERT INTO carried (carrier, first, last) VALUES (?, ?, ?)")
            for range in ChangeRanges(ranges: near + new).ranges {
                try insert.execute(arguments: [carrier, range.lowerBound, range.upperBound])
            }
        }
        let part = try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO carried_in_part (change, carrier, checksum) VALUES (?, ?, ?)")
        for (change, checksum) in load.parts { try part.execute(arguments: [change, carrier, checksum]) }
        if let last {
            try db.execute(sql: "UPDATE carrier SET judged = ? WHERE id = ?", arguments: [last, carrier])
        }
    }

    /// Up to which change everything that a carrier lacks is withheld from it, as long as no marking changes.
    static func judged(_ carrier: String, in db: Database) throws -> Int64 {
        let judged = try Int64.fetchOne(db, sql: "SELECT judged FROM carrier WHERE id = ?", arguments: [carrier]) ?? 0
        return try (0...max(0, RowNumbers.highestChange(in: db))).contains(judged) ? judged : 0
    }

    /// Takes a change out of what carriers have, because a merge has completed it since.
    static func forget(_ change: Int64, in db: Database) throws {
        let insert = try db.cachedStatement(sql: "INSERT INTO carried (carrier, first, last) VALUES (?, ?, ?)")
        let cover = try db.cachedStatement(
            sql: """
                SELECT id, first, last FROM carrier JOIN carried ON carried.carrier = id AND first = (
                  SELECT max(first) FROM carried WHERE carrier = id AND first <= :change)
                WHERE last >= :change
                """)
        for row in try Row.fetchAll(cover, arguments: ["change": change]) {
            guard let carrier = row.text(0), let first = Int64.fromDatabaseValue(row[1]),
                let last = Int64.fromDatabaseValue(row[2]), RowNumbers.isRange(first, last, upTo: RowNumbers.highest)
            else { continue }
            try db.execute(sql: "DELETE FROM carried WHERE carrier = ? AND first = ?", arguments: [carrier, first])
            if first < change { try insert.execute(arguments: [carrier, first, change - 1]) }
            if change < last { try insert.execute(arguments: [carrier, change + 1, last]) }
        }
        try db.execute(
            sql: "UPDATE carrier SET judged = :before WHERE judged > :before", arguments: ["before": change - 1])
    }
}

/// The changes of this journal that carriers have.
struct CarriedChanges {
    /// The changes that they have exactly as they are here.
    var whole = ChangeRanges()
    /// The carriers, with all that they presuppose.
    var carriers: Set<String> = []

    /// Whether they have a change in part, and what they have of it has this checksum.
    func has(_ change: Int64, inPart checksum: String, _ db: Database) throws -> Bool {
        if carriers.isEmpty { return false }
        let statement = try db.cachedStatement(sql: "SELECT carrier, checksum FROM carried_in_part WHERE change = ?")
        return try Row.fetchAll(statement, arguments: [change]).contains { row in
            row.text(1) == checksum && row.text(0).map(carriers.contains) ?? false
        }
    }
}

/// Changes that are put into a carrier, or read from one.
struct CarrierLoad {
    /// The changes that are there exactly as they are here, by their `seq`, in ranges of any order.
    var whole: [ClosedRange<Int64>] = []
    /// The `seq` of each change of which something is not there, with a checksum of what is.
    var parts: [(change: Int64, checksum: String)] = []

    /// Adds a change that is there exactly as it is here. A new copy gets a million of them, one behind the other.
    mutating func add(whole change: Int64) {
        if let last = whole.last, last.upperBound < change, last.upperBound &+ 1 == change {
            whole[whole.count - 1] = last.lowerBound...change
        } else {
            whole.append(change...change)
        }
    }
}
