import GRDB
import Plan

extension Schema {
    /// The knowledge of the file about each shared repository, under an id that the person's settings name; where they
    /// are it does not know. Those that an earlier version kept in the file are offered to the person, and nothing of
    /// what it knew of them holds.
    static let remotesByID = """
        PRAGMA secure_delete = ON;
        CREATE TABLE offered_remote (
          name TEXT PRIMARY KEY,
          url TEXT NOT NULL,
          ceiling TEXT,
          verifies INTEGER NOT NULL
        ) WITHOUT ROWID, STRICT;
        INSERT OR IGNORE INTO offered_remote SELECT name, url, ceiling, verifies FROM remote;
        DROP TABLE withheld;
        DROP TABLE known_there;
        DROP TABLE reading_place;
        DROP TABLE remote;
        CREATE TABLE remote (
          id TEXT PRIMARY KEY,
          seen TEXT,
          last INTEGER,
          came INTEGER NOT NULL DEFAULT 0,
          generation INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE reading_place (
          remote TEXT NOT NULL REFERENCES remote (id) ON DELETE CASCADE,
          journal TEXT NOT NULL,
          segment INTEGER NOT NULL,
          bytes INTEGER NOT NULL,
          sum TEXT NOT NULL,
          is_held INTEGER NOT NULL,
          fault TEXT,
          line INTEGER,
          detail TEXT,
          author TEXT,
          decision TEXT,
          PRIMARY KEY (remote, journal)
        ) WITHOUT ROWID, STRICT;
        """

    /// The version from which on a file does not say where it is shared.
    static let versionOfRemotesByID: Int32 = 3

    /// Whether the file has the tables of carriers and of repositories by id: one of an earlier version that is only
    /// read has not.
    static func hasCarriers(_ db: Database) throws -> Bool {
        try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= versionOfRemotesByID
    }

    /// Takes passwords and tokens out of the addresses that an earlier version kept.
    static func hideSecrets(in db: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT name, url FROM offered_remote") {
            let address = RepositoryAddress(row.text(1) ?? "")
            guard address.holdsSecret else { continue }
            try db.execute(
                sql: "UPDATE offered_remote SET url = ? WHERE name = ?",
                arguments: [address.withoutSecret, row.text(0)])
        }
    }
}
