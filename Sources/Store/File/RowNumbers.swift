import GRDB
import Plan

/// The numbers of rows that a plan file can have. SQLite takes any, and the next row after the highest one is none.
enum RowNumbers {
    /// The highest number that an act or a change of a sound file has.
    static let highest: Int64 = 1 << 60

    /// The first number of an act or a change that none has; nil where there is no such number. It takes two steps of
    /// an index.
    static func impossible(in db: Database) throws -> Int64? {
        for table in ["act", "change"] {
            for end in ["min", "max"] {
                let number = try Int64.fetchOne(db, sql: "SELECT \(end)(seq) FROM \(table)")
                if let number, !(1...highest).contains(number) { return number }
            }
        }
        return nil
    }

    /// The number of the last change as an expression of SQL; null where there is none.
    static let highestChange = "(SELECT max(seq) FROM change)"

    /// The number of the last change; 0 where there is none.
    static func highestChange(in db: Database) throws -> Int64 {
        try Int64.fetchOne(db.cachedStatement(sql: "SELECT \(highestChange)")) ?? 0
    }

    /// Whether a carrier can have the changes from one number to another.
    static func isRange(_ first: Int64, _ last: Int64, upTo highest: Int64) -> Bool {
        0 < first && first <= last && last <= highest
    }

    private static let isImpossible = "(first < 1 OR last < first OR last > \(highestChange))"

    /// Removes what a carrier cannot have, so that it is sent once more.
    static func removeImpossible(of carrier: String, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM carried WHERE carrier = ? AND \(isImpossible)")
            .execute(arguments: [carrier])
    }

    /// The faults of the numbers of a file, for `cinco check`.
    static func faults(in db: Database) throws -> [IntegrityFault] {
        if let number = try impossible(in: db) { return [.impossibleRow(number: number)] }
        guard try db.tableExists("carried"), try db.tableExists("carrier") else { return [] }
        let sent = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM carried WHERE \(isImpossible))
                OR EXISTS (SELECT 1 FROM carrier WHERE judged < 0 OR judged > coalesce(\(highestChange), 0))
                """)
        return sent == true ? [.impossibleSending] : []
    }
}
