import GRDB

/// The tables of the plan file. A migration is never edited once a version with it has been released.
enum Schema {
    /// What tells a plan file from any other SQLite file: "CINC".
    static let applicationID: Int32 = 0x4349_4E43
    /// The version that this program writes, kept in `user_version`.
    static let version: Int32 = 1

    /// The steps from an empty file to `version`; step n makes version n.
    private static let steps: [String] = [journalAndValues]

    /// Brings a file of an earlier version up to date.
    static func migrate(_ db: Database, from version: Int32) throws {
        for step in steps[Int(version)...] { try db.execute(sql: step) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
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
}
