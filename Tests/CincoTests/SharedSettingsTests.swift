import Foundation
import GRDB
import Plan
import Store
import TestCopies
import Testing

@testable import cinco

@Suite("Where a plan is shared belongs to the person")
struct SharedSettingsTests {
    /// Puts a plan back into the form of version 2, with rows in its table of remotes, as an earlier version or a
    /// stranger leaves it.
    private func age(_ path: String, naming remotes: [(name: String, url: String)]) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            for table in [
                "carried", "carried_in_part", "carrier", "held_act", "late_change", "copy", "reading_place", "remote",
                "offered_remote",
            ] {
                try db.execute(sql: "DROP TABLE IF EXISTS \(table)")
            }
            try db.execute(
                sql: """
                    CREATE TABLE copy (
                      writer TEXT NOT NULL,
                      device INTEGER NOT NULL,
                      inode INTEGER NOT NULL
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
                    ALTER TABLE act DROP COLUMN is_whole;
                    DROP TABLE contradiction;
                    PRAGMA user_version = 2;
                    """)
            for remote in remotes {
                try db.execute(
                    sql:
                        "INSERT INTO remote (name, url, ceiling, verifies, seen, sent) VALUES (?, ?, 'SBU', 0, '--x', 99999)",
                    arguments: [remote.name, remote.url])
            }
        }
        try queue.close()
    }

    @Test(
        "A repository that a plan file names is offered, never used until it is adopted; then all that it lacks is sent"
    )
    func offered() throws {
        let meeting = try MeetingPoint()
        try age(meeting.path("a"), naming: [("old", meeting.hub)])
        try FileManager.default.removeItem(atPath: meeting.path(".config/cinco/repositories.toml"))
        for command in ["remote", "sync"] {
            let told = try meeting.cinco("a", command)
            let text = told.output + told.errorOutput
            #expect(text.contains("names a shared repository old at \(meeting.hub)"), "\(text)")
            #expect(text.contains("cinco remote adopt old"))
        }
        #expect(try meeting.everything().isEmpty)
        #expect(try meeting.cinco("a", "remote", "adopt", "old", "--ceiling", "U").output.contains("up to U"))
        #expect(try meeting.cinco("a", "sync").output.hasPrefix("old: 178 acts sent."))
        #expect(try !meeting.cinco("a", "remote").output.contains("adopt"))
    }

    @Test("In the interface it is a question")
    func question() throws {
        let meeting = try MeetingPoint()
        try age(meeting.path("a"), naming: [("old", meeting.hub)])
        let pane = try Pane(meeting.place, "--as us --plan \(meeting.path("a"))")
        try pane.screen { $0.contains("? help") }
        try pane.press("S")
        #expect(try pane.screen { $0.contains("(y/n)") }.contains("up to SBU"))
        try pane.press("n")
        try pane.screen { $0.contains("Cancelled") }
        #expect(try meeting.everything().isEmpty)
        try pane.press("S", "y")
        #expect(try pane.screen { $0.contains("183 sent") }.contains("old: 183 sent"))
    }

    /// Names and addresses that lead elsewhere, or run something.
    private static let hostile: [(name: String, url: String)] = [
        ("../../../../evil", "HUB"), ("a/b", "HUB"), ("/tmp/evil", "HUB"), ("-x", "HUB"), ("..", "HUB"), ("", "HUB"),
        ("x\u{1B}[2J", "HUB"), ("--upload-pack=RUN", "HUB"), ("good", "ext::RUN"), ("fine", "--upload-pack=RUN"),
        ("well", "-oProxyCommand=RUN:x"), ("nice", "ssh://-oProxyCommand=RUN/x"), ("kind", "file://HUB\n\u{1B}]0;x"),
    ]

    @Test("No name and no address of a plan file runs a program, leads a path elsewhere, or steers a terminal")
    func hostileFile() throws {
        let meeting = try MeetingPoint()
        try meeting.place.write("#!/bin/sh\ntouch \(meeting.path("ran"))\n", to: "run")
        _ = try meeting.inPlace(
            "chmod +x run; mkdir -p .local/share/cinco; cp -r hub.git evil.git; touch evil.git/precious.lock evil.lock")
        let remotes = SharedSettingsTests.hostile.map { remote in
            (
                name: remote.name,
                url: remote.url.replacing("HUB", with: meeting.hub).replacing("RUN", with: meeting.path("run"))
            )
        }
        try age(meeting.path("a"), naming: remotes)
        try FileManager.default.removeItem(atPath: meeting.path(".config/cinco/repositories.toml"))
        var told = try meeting.cinco("a", "sync")
        #expect(!(told.errorOutput + told.output).contains("\u{1B}"))
        for remote in remotes {
            _ = try meeting.cinco("a", ["remote", "adopt", "--ceiling", "U", "--", remote.name])
            told = try meeting.cinco("a", "sync")
            #expect(!(told.errorOutput + told.output).contains("\u{1B}"))
        }
        #expect(try meeting.everything().isEmpty)
        #expect(
            try meeting.inPlace("ls ran evil.git/precious.lock evil.lock 2>/dev/null").output
                == "evil.git/precious.lock\nevil.lock\n")
    }

    @Test("Rows of a plan file mean nothing without the person's settings, nor do settings without the rows")
    func bothNeeded() throws {
        let meeting = try MeetingPoint()
        let settings = meeting.path(".config/cinco/repositories.toml")
        let text = try String(contentsOfFile: settings, encoding: .utf8)
        #expect(try FileManager.default.attributesOfItem(atPath: settings)[.posixPermissions] as? Int == 0o600)
        try "".write(toFile: settings, atomically: true, encoding: .utf8)
        #expect(try meeting.cinco("a", "sync").errorOutput.contains("no shared repository"))
        // The same plan as a file of its own, to which nobody has added it.
        try text.write(toFile: settings, atomically: true, encoding: .utf8)
        try meeting.cinco("c", "merge", meeting.path("all"))
        #expect(try meeting.cinco("c", "sync").errorOutput.contains("no shared repository"))
        #expect(try meeting.cinco("a", "sync").code == 0)
    }

    @Test(
        "Settings that cannot be read are told and never taken for none, and nothing is sent",
        arguments: [
            "[[repository]\n", "[[repository]]\nid = 5\n", "repository = 1\nx = [.y]\n", "ceiling = 5",
            "verifies = 'yes'",
            "id = '../../x'", "name = '../x'",
        ])
    func broken(line: String) throws {
        let meeting = try MeetingPoint()
        let settings = meeting.path(".config/cinco/repositories.toml")
        var text = try String(contentsOfFile: settings, encoding: .utf8)
        let key = String(line.prefix { $0 != " " })
        if text.contains("\n\(key) = "), !line.contains("\n") {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            text = lines.map { $0.hasPrefix("\(key) = ") ? line : String($0) }.joined(separator: "\n")
        } else {
            text += line
        }
        try text.write(toFile: settings, atomically: true, encoding: .utf8)
        let refused = try meeting.cinco("a", "sync")
        #expect(
            refused.code == 1 && refused.errorOutput.contains("repositories.toml cannot be used"),
            "\(refused.errorOutput)")
        #expect(try meeting.cinco("a", "remote", "add", "x", "y").code == 1)
        #expect(try String(contentsOfFile: settings, encoding: .utf8) == text)
        #expect(try meeting.everything().isEmpty)
    }

    @Test(
        "A folder of settings that cannot be made is told as that",
        arguments: ["/proc/none", "/dev/null", "/dev/null/x/y"])
    func noFolder(home: String) throws {
        let place = Workplace()
        try SampleFile.make(place.plan)
        for (language, words) in [
            ("en", ["The folder \(home)/cinco cannot be created"]), ("es", ["No se puede crear la carpeta"]),
        ] {
            let refused = try place.cinco(
                "remote", "add", "hub", place.path + "/hub.git", "--lang", language,
                environment: ["XDG_CONFIG_HOME": home])
            #expect(refused.code == 1)
            for word in words { #expect(refused.errorOutput.contains(word), "\(refused.errorOutput)") }
            for word in ["Correct the file", "Corrija", "NSCocoa"] { #expect(!refused.errorOutput.contains(word)) }
        }
    }

    @Test("Texts of every kind come back from the settings as they went in")
    func roundTrip() throws {
        let place = Workplace()
        let settings = SharedRepositories(path: place.path + "/x/repositories.toml")
        let texts = [
            "a\"b\\c", "line\nend\r\n\u{7F}\u{85}\u{2028}", "ñ 한 \u{1F600}", "[[repository]]", "# x", "'''",
            "\"\"\"",
        ]
        let remotes = texts.map { text in
            Remote(plan: text, name: "hub", url: text, ceiling: text, verifies: true, keys: [text: text, "w": "k 1"])
        }
        for remote in remotes { try settings.change { $0.append(remote) } }
        #expect(try settings.all() == remotes)
    }
}
