import GRDB

extension DatabaseQueue {
    /// Runs several statements in one read transaction, so that other programs' writes do not come between them.
    func snapshot<Found>(_ read: (Database) throws -> Found) throws -> Found {
        try unsafeRead { db in
            try db.beginTransaction(.deferred)
            defer { if db.isInsideTransaction { try? db.rollback() } }
            return try read(db)
        }
    }
}
