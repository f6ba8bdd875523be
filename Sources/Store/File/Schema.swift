import GRDB

/// The tables of the plan file. A migration is never edited after a release.
enum Schema {
    /// The `application_id` of plan files, "CINC".
    static let applicationID: Int32 = 0x4349_4E43
    /// The version of the schema, stored in `user_version`.
    static let version: Int32 = 4

    /// The migrations from an empty file to `version`; number n makes version n.
    static let steps: [String] = [journalAndValues, manyCopies, edge + remotesByID, wholeActs]

    /// Brings a file of an earlier version up to date.
    static func migrate(_ db: Database, from version: Int32) throws {
        for step in steps[Int(version)...] { try db.execute(sql: step) }
        if version < versionOfRemotesByID { try hideSecrets(in: db) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
    }

    /// Gives the schema another version, by which other programs tell that not the journal alone says what is new.
    static func markRebuilt(_ db: Database) throws {
        try db.execute(sql: "CREATE TABLE repaired (x); DROP TABLE repaired")
    }

    private static let journalAndValues = """
        CREATE TABLE act (
          seq INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          time INTEGER NOT NULL,
          writer TEXT NOT NULL,
          author TEXT NOT NULL,
          partner TEXT,
          reason TEXT,
          as_of TEXT NOT NULL,
          entered_at INTEGER NOT NULL,
          deed TEXT NOT NULL,
          target TEXT
        ) STRICT;
        CREATE INDEX act_by_time ON act (time, writer);
        CREATE INDEX act_by_target ON act (target) WHERE target IS NOT NULL;
        CREATE TABLE change (
          seq INTEGER PRIMARY KEY,
          act INTEGER NOT NULL REFERENCES act (seq),
          kind TEXT NOT NULL,
          record TEXT NOT NULL,
          field TEXT NOT NULL,
          old TEXT,
          new TEXT
        ) STRICT;
        CREATE INDEX change_by_act ON change (act);
        CREATE INDEX change_by_record ON change (record, kind, field);
        CREATE TABLE value (
          kind TEXT NOT NULL,
          record TEXT NOT NULL,
          field TEXT NOT NULL,
          value TEXT,
          act INTEGER NOT NULL REFERENCES act (seq),
          PRIMARY KEY (kind, record, field)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX value_by_effort ON value (value) WHERE kind = 'project' AND field = 'effort';
        CREATE TABLE copy (
          writer TEXT NOT NULL,
          device INTEGER NOT NULL,
          inode INTEGER NOT NULL
        ) STRICT;
        CREATE VIEW journal AS
          SELECT act.id AS act, act.time, act.writer, act.author, act.partner, change.kind, change.record,
                 change.field, change.old, change.new, act.reason, act.as_of, act.entered_at, act.deed, act.target
          FROM change JOIN act ON act.seq = change.act
          ORDER BY act.time, act.writer, change.seq;
        """

    /// The causal context of each change (`sight`), conflicts, merges, and remotes: how far each was read and sent
    /// to, which later changes it already has and which its ceiling withheld; and the ceilings up to which anything
    /// was released. A file of version 1 was never merged, so the context of each change is the change before it.
    private static let manyCopies = """
        ALTER TABLE act ADD COLUMN arrival INTEGER;
        ALTER TABLE change ADD COLUMN sight TEXT;
        ALTER TABLE change ADD COLUMN arrival INTEGER;
        CREATE INDEX change_by_arrival ON change (arrival) WHERE arrival IS NOT NULL;
        CREATE INDEX act_by_writer ON act (writer, time);
        CREATE INDEX act_by_arrival ON act (arrival) WHERE arrival IS NOT NULL;
        CREATE INDEX value_removed ON value (kind, record) WHERE field = 'removed';
        CREATE TABLE lineage (plan TEXT NOT NULL, is_pieced INTEGER NOT NULL DEFAULT 0) STRICT;
        INSERT INTO lineage (plan) SELECT id FROM act ORDER BY seq LIMIT 1;
        CREATE TABLE rival (
          kind TEXT NOT NULL,
          record TEXT NOT NULL,
          field TEXT NOT NULL,
          change INTEGER NOT NULL REFERENCES change (seq),
          PRIMARY KEY (kind, record, field, change)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE arrival (
          id INTEGER PRIMARY KEY,
          source TEXT NOT NULL,
          at INTEGER NOT NULL,
          checksum TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE TABLE remote (
          name TEXT PRIMARY KEY,
          url TEXT NOT NULL,
          ceiling TEXT,
          verifies INTEGER NOT NULL,
          seen TEXT,
          sent INTEGER NOT NULL DEFAULT 0,
          last INTEGER,
          came INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE handout (ceiling TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;
        CREATE TABLE reading_place (
          remote TEXT NOT NULL REFERENCES remote (name) ON DELETE CASCADE,
          journal TEXT NOT NULL,
          segment INTEGER NOT NULL,
          bytes INTEGER NOT NULL,
          sum TEXT NOT NULL,
          is_held INTEGER NOT NULL,
          PRIMARY KEY (remote, journal)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE known_there (
          remote TEXT NOT NULL REFERENCES remote (name) ON DELETE CASCADE,
          first INTEGER NOT NULL,
          last INTEGER NOT NULL,
          PRIMARY KEY (remote, first)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE withheld (
          remote TEXT NOT NULL REFERENCES remote (name) ON DELETE CASCADE,
          change INTEGER NOT NULL REFERENCES change (seq),
          PRIMARY KEY (remote, change)
        ) WITHOUT ROWID, STRICT;
        UPDATE change SET sight = seen.id FROM (
          SELECT seq, lag(act) OVER (PARTITION BY record, kind, field ORDER BY seq) AS before FROM change
        ) AS place JOIN act AS seen ON seen.seq = place.before
        WHERE place.seq = change.seq;
        """

    /// The changes that a closed meeting did not hold when it was closed, the epoch of this copy's last write, what
    /// packages and shared repositories have of the journal, and acts of merged packages that are too far ahead of the
    /// clock.
    private static let edge = """
        ALTER TABLE copy ADD COLUMN epoch TEXT;
        CREATE TABLE late_change (change INTEGER PRIMARY KEY REFERENCES change (seq)) STRICT;
        CREATE TABLE carrier (
          id TEXT PRIMARY KEY,
          bases TEXT NOT NULL,
          judged INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE carried (
          carrier TEXT NOT NULL,
          first INTEGER NOT NULL,
          last INTEGER NOT NULL,
          PRIMARY KEY (carrier, first)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE carried_in_part (
          change INTEGER NOT NULL,
          carrier TEXT NOT NULL,
          checksum TEXT NOT NULL,
          PRIMARY KEY (change, carrier)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE held_act (act TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;
        """

    /// Which acts of others came whole, and other versions of acts that are here, with what a person decided about
    /// each.
    /// The version from which on a file says which acts are whole.
    private static let versionOfWholeActs: Int64 = 4

    private static let wholeActs = """
        ALTER TABLE act ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE contradiction (
          act TEXT NOT NULL,
          version TEXT NOT NULL,
          content TEXT NOT NULL,
          source TEXT NOT NULL,
          decision TEXT,
          PRIMARY KEY (act, version)
        ) WITHOUT ROWID, STRICT;
        """

    /// Whether the file knows which acts are whole: one of an earlier version that is only read does not.
    static func hasWholeActs(_ db: Database) throws -> Bool {
        // Asked of every act of a merge.
        let row = try db.cachedStatement(sql: "PRAGMA user_version")
        return try row.all([]) { row.number(0) }.first ?? 0 >= versionOfWholeActs
    }
}
