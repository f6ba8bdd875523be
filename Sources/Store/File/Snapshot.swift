import GRDB

extension DatabaseQueue {
    /// Reads by several statements what the file held at one moment, whatever another program writes meanwhile.
    func snapshot<Found>(_ read: (Database) throws -> Found) throws -> Found {
        try unsafeRead { db in
            try db.beginTransaction(.deferred)
            defer { if db.isInsideTransaction { try? db.rollback() } }
            return try read(db)
        }
    }
}
