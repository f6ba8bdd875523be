import Foundation
import Plan
import Store
import Testing

@testable import cinco

@Suite("Synchronising over git")
struct SyncTests {
    @Test("What two copies do apart comes together, goes once, and ends the same to the byte")
    func together() throws {
        let meeting = try MeetingPoint(ceiling: nil)
        #expect(try meeting.cinco("a", "sync").output.hasPrefix("hub: 184 acts sent."))
        #expect(try meeting.cinco("b", "sync").output.hasPrefix("hub: 0 acts sent.\nNothing new was received"))
        try meeting.cinco("a", "set", "tij", "training", "off-track", "-m", "No room", "--as", "us", "--author", "ann")
        try meeting.cinco("b", "set", "tij", "training", "at-risk", "-m", "Late", "--as", "us", "--author", "bob")
        #expect(try meeting.cinco("a", "sync").output.hasPrefix("hub: 1 act sent."))
        let dry = try meeting.cinco("b", "sync", "--dry-run").output
        #expect(
            dry.hasPrefix("hub: 1 act to send.\n1 act would be received: 1 by ann (US).") && dry.contains("No room"))
        let done = try meeting.cinco("b", "sync").output
        #expect(done.hasPrefix("hub: 1 act sent.\n1 act received: 1 by ann (US).\n1 conflict"))
        #expect(try meeting.cinco("a", "sync").output.contains("1 act received: 1 by bob (US)."))
        #expect(try meeting.lines("a") == meeting.lines("b"))
        #expect(try meeting.cinco("b", "remote").output.contains("0 to send, 1 received, last just now"))
        let before = try meeting.git("-C", meeting.hub, "rev-parse", "cinco/journals")
        for copy in ["a", "b"] {
            #expect(try meeting.cinco(copy, "sync").output.hasPrefix("hub: 0 acts sent.\nNothing"))
        }
        #expect(try meeting.git("-C", meeting.hub, "rev-parse", "cinco/journals") == before)
    }

    @Test(
        "Whoever spoils the file that names the plan stops nobody who has used it, and the next who sends puts it right",
        arguments: [
            ": > cinco.json", "rm cinco.json", "echo '{}' > cinco.json", "sed -i s/plan.:./x/ cinco.json",
            "sed -i s/.format.:1/\\\"format\\\":99/ cinco.json", "sed -i s/.format.:1/\\\"format\\\":-1/ cinco.json",
        ])
    func spoiledHead(script: String) throws {
        let branch = "cinco/journals"
        let meeting = try MeetingPoint(ceiling: nil)
        for copy in ["a", "b"] { #expect(try meeting.cinco(copy, "sync").code == 0) }
        let before = try meeting.git("-C", meeting.hub, "show", "cinco/journals:cinco.json")
        try meeting.note("a", "tijuana", "sent behind it")
        #expect(try meeting.cinco("a", "sync").code == 0)
        try meeting.tamper(script)
        try meeting.cinco("new", "merge", meeting.path("all"))
        try meeting.cinco("new", "remote", "add", "hub", meeting.hub)
        try meeting.note("new", "culiacan", "to be sent")
        let (joining, spoiled) = (try meeting.lines("new"), try meeting.git("-C", meeting.hub, "rev-parse", branch))
        let refused = try meeting.cinco("new", "sync")
        #expect(
            refused.code == 1
                && (refused.errorOutput.contains("does not say which plan it holds")
                    || script.contains("99") && refused.errorOutput.contains("newer version")
                        && refused.errorOutput.contains("Install that version"))
                && refused.errorOutput.contains("un 'cinco sync' in a copy that has used"),
            "\(refused.errorOutput)")
        #expect(try meeting.lines("new") == joining)
        #expect(try meeting.git("-C", meeting.hub, "rev-parse", branch) == spoiled)
        let done = try meeting.cinco("b", "sync")
        #expect(script.hasPrefix("rm") || done.errorOutput.contains("its file cinco.json was altered"))
        #expect(done.code == 0 && done.output.contains("1 act received"), "\(done.errorOutput)")
        #expect(try meeting.git("-C", meeting.hub, "show", "cinco/journals:cinco.json") == before)
        for copy in ["new", "a"] { #expect(try meeting.cinco(copy, "sync").code == 0) }
        #expect(try meeting.lines("a") == meeting.lines("new") && meeting.lines("a") != joining)
    }

    @Test("A branch of journals with something else in it is told as what it is", arguments: ["en", "es"])
    func otherContent(language: String) throws {
        let meeting = try MeetingPoint(ceiling: nil)
        try meeting.cinco("a", "sync")
        try meeting.tamper("git rm -rq .; echo x > readme")
        try meeting.cinco("new", "merge", meeting.path("all"))
        try meeting.cinco("new", "remote", "add", "hub", meeting.hub)
        let refused = try meeting.cinco("new", "sync", "--lang", language)
        #expect(refused.code == 1 && refused.errorOutput.contains("cinco/journals"), "\(refused.errorOutput)")
        #expect(!refused.errorOutput.contains("cinco.json"), "\(refused.errorOutput)")
    }

    @Test("Nothing above the ceiling is in any object of the repository; a lowered record goes whole")
    func ceiling() throws {
        let meeting = try MeetingPoint()
        for (kind, rest) in [("vulnerability", ["--title", "SECRET-1"]), ("city", ["--name", "SECRET-2"])] {
            try meeting.cinco("a", ["add", kind, "--marking", "C", "--as", "us"] + rest)
        }
        try meeting.cinco("a", "set", "secret-2", "training", "done", "--as", "us", "-m", "SECRET-3")
        try meeting.cinco("a", "edit", "city", "tijuana", "--note", "open", "--as", "us")
        try meeting.cinco("a", "remove", "city", "secret-2", "--as", "us")
        try meeting.cinco("a", "undo", "--as", "us")
        #expect(try meeting.cinco("a", "sync").output.contains("withheld"))
        let all = try meeting.everything()
        #expect(all.contains("\"open\"") && !all.lowercased().contains("secret-"))
        try meeting.cinco("a", "edit", "city", "secret-2", "--marking", "SBU", "--as", "us")
        try meeting.cinco("a", "edit", "assessment", "secret-2/training/us", "--marking", "U", "--as", "us")
        #expect(try meeting.cinco("a", "sync").output.hasPrefix("hub: "))
        #expect(try meeting.cinco("b", "sync").output.contains("received"))
        let told = try meeting.cinco("b", "log", "secret-2").output
        #expect(told.contains("added the city SECRET-2") || told.contains("SECRET-2"))
        #expect(try meeting.cinco("b", "show", "secret-2", "training").output.contains("SECRET-3"))
        #expect(try !meeting.everything().contains("SECRET-1"))
        let raised = try meeting.cinco("a", "edit", "city", "tijuana", "--marking", "C", "--as", "us")
        #expect(
            raised.errorOutput.contains("copies already sent up to SBU cannot be recalled"), "\(raised.errorOutput)")
        try meeting.note("a", "tijuana", "hidden")
        try meeting.cinco("a", "sync")
        #expect(try !meeting.everything().contains("hidden"))
        #expect(try meeting.cinco("b", "check").output.hasPrefix("No errors found"))
    }

    @Test("Many at once, and the same copy twice at once: every act arrives")
    func atOnce() async throws {
        let meeting = try MeetingPoint(ceiling: nil)
        try meeting.cinco("a", "sync")
        for round in 0..<4 {
            for (copy, city) in [("a", "tijuana"), ("b", "culiacan")] {
                try meeting.note(copy, city, "\(copy) \(round)")
            }
            let done = try meeting.inPlace(
                """
                for copy in a b a b; do "\(Workplace.program)" sync --plan $copy & done; wait
                """)
            #expect(done.errorOutput.isEmpty, "\(done.errorOutput)")
        }
        for copy in ["a", "b", "a"] { try meeting.cinco(copy, "sync") }
        #expect(try meeting.lines("a") == meeting.lines("b"))
        let log = try meeting.cinco("a", "log", "-n", "20", "--format", "csv").output
        for round in 0..<4 { #expect(log.contains("a \(round)") && log.contains("b \(round)")) }
    }

    @Test("Killed at any moment it goes on the next time, and nothing is lost or comes twice")
    func killed() throws {
        let meeting = try MeetingPoint(ceiling: nil)
        try meeting.cinco("a", "sync")
        for round in 0..<25 {
            try meeting.note("a", "tijuana", "note \(round)")
            // Each starts a little later than the one before, from before the first run of git to after the last.
            _ = try meeting.inPlace(
                "setsid \"\(Workplace.program)\" sync --plan a >/dev/null 2>&1 & sleep 0.0\(round / 10)\(round % 10); kill -9 -$! 2>/dev/null; wait"
            )
        }
        let done = try meeting.cinco("a", "sync")
        #expect(done.code == 0, "\(done.errorOutput)")
        #expect(try meeting.cinco("b", "sync").code == 0)
        #expect(try meeting.lines("a") == meeting.lines("b"))
        #expect(try meeting.cinco("b", "log", "-n", "30").output.contains("note 24"))
    }

    @Test("Not reached, it says so, keeps what is to be sent, and sends it the next time")
    func offline() throws {
        let meeting = try MeetingPoint()
        try meeting.cinco("a", "sync")
        try meeting.note("a", "tijuana", "x")
        try FileManager.default.moveItem(atPath: meeting.hub, toPath: meeting.path("away"))
        let refused = try meeting.cinco("a", "sync")
        #expect(
            refused.code == 1 && refused.errorOutput.contains("no git repository at \(meeting.hub)")
                && refused.errorOutput.contains("next time"))
        #expect(try meeting.cinco("a", "remote").output.contains("1 to send"))
        try FileManager.default.moveItem(atPath: meeting.path("away"), toPath: meeting.hub)
        #expect(try meeting.cinco("a", "sync").output.hasPrefix("hub: 1 act sent."))
    }

    @Test("A history that was rewritten is refused and explained; nothing is merged or sent")
    func rewritten() throws {
        let meeting = try MeetingPoint()
        for (copy, city) in [("a", "tijuana"), ("b", "culiacan")] {
            try meeting.cinco(copy, "sync")
            try meeting.note(copy, city, "x")
            try meeting.cinco(copy, "sync")
        }
        let lines = try meeting.lines("b")
        let first = try meeting.git("-C", meeting.hub, "rev-list", "--max-parents=0", "cinco/journals")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        try meeting.git("-C", meeting.hub, "update-ref", "refs/heads/cinco/journals", first)
        let refused = try meeting.cinco("b", "sync")
        #expect(refused.code == 1 && refused.errorOutput.contains("was rewritten"), "\(refused.errorOutput)")
        try meeting.git("-C", meeting.hub, "update-ref", "-d", "refs/heads/cinco/journals")
        #expect(try meeting.cinco("b", "sync").errorOutput.contains("was rewritten"))
        #expect(try meeting.lines("b") == lines)
        // With --trust-clocks it receives all missing acts.
        for copy in ["b", "a"] {
            try meeting.cinco(copy, "remote", "remove", "hub")
            try meeting.cinco(copy, "remote", "add", "hub", meeting.hub, "--ceiling", "SBU")
            #expect(try meeting.cinco(copy, "sync").code == 0)
        }
        try meeting.cinco("b", "sync")
        let (one, two) = (try meeting.cinco("a", "log").output, try meeting.cinco("b", "log").output)
        #expect(one == two)
    }

    @Test("The repository of another plan is refused")
    func other() throws {
        let meeting = try MeetingPoint()
        try meeting.cinco("a", "sync")
        try meeting.cinco("c", "new", meeting.path("c"))
        try meeting.cinco("c", "remote", "add", "hub", meeting.hub)
        #expect(try meeting.cinco("c", "sync").errorOutput.contains("holds another plan"))
        #expect(try meeting.cinco("c", "remote", "add", "hub", "x").errorOutput.contains("already"))
        #expect(try meeting.cinco("c", "remote", "add", "-x/..", "x").code != 0)
        #expect(try meeting.cinco("c", "sync", "nowhere").errorOutput.contains("There are: hub"))
        #expect(
            try meeting.cinco("c", "remote", "add", "high", "x", "--ceiling", "NONE").errorOutput.contains(
                "no marking 'NONE'"))
    }

    @Test("Where signatures are wanted, a commit without one by a known key is refused")
    func signed() throws {
        let meeting = try MeetingPoint()
        let place = meeting.place
        _ = try place.run("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", meeting.path("key")])
        let key = try String(contentsOfFile: meeting.path("key.pub"), encoding: .utf8)
        try "x@localhost \(key)".write(toFile: meeting.path("signers"), atomically: true, encoding: .utf8)
        func configure(_ settings: [(String, String)]) throws {
            for (name, value) in settings { _ = try place.run("/usr/bin/git", ["config", "--global", name, value]) }
        }
        try configure([
            ("user.name", "x"), ("user.email", "x@localhost"), ("gpg.format", "ssh"), ("commit.gpgSign", "true"),
            ("user.signingKey", meeting.path("key")), ("gpg.ssh.allowedSignersFile", meeting.path("signers")),
        ])
        #expect(try meeting.cinco("a", "sync").code == 0)
        #expect(try meeting.cinco("b", "sync", "--verify").output.hasPrefix("hub: "))
        try configure([("commit.gpgSign", "false")])
        try meeting.note("a", "tijuana", "unsigned")
        #expect(try meeting.cinco("a", "sync").code == 0)
        let refused = try meeting.cinco("b", "sync", "--verify")
        #expect(refused.code == 1 && refused.errorOutput.contains("is not signed by a key"), "\(refused.errorOutput)")
        #expect(try !meeting.cinco("b", "log").output.contains("unsigned"))
    }

    @Test(
        "A writer is bound to the key that signed first; another known key sets the journal aside until it is accepted")
    func boundKey() throws {
        let meeting = try MeetingPoint()
        let place = meeting.place
        var signers = ""
        for name in ["ann", "bob"] {
            _ = try place.run(
                "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", meeting.path("key-\(name)")])
            signers +=
                "\(name)@localhost \(try String(contentsOfFile: meeting.path("key-\(name).pub"), encoding: .utf8))"
        }
        try place.write(signers, to: "signers")
        func sign(as name: String) throws {
            for (key, value) in [
                ("user.name", name), ("user.email", "\(name)@localhost"), ("gpg.format", "ssh"),
                ("commit.gpgSign", "true"),
                ("user.signingKey", meeting.path("key-\(name)")),
                ("gpg.ssh.allowedSignersFile", meeting.path("signers")),
            ] { _ = try place.run("/usr/bin/git", ["config", "--global", key, value]) }
        }
        try meeting.cinco("b", "remote", "remove", "hub")
        try meeting.cinco("b", "remote", "add", "hub", meeting.hub, "--verify")
        for (copy, name) in [("a", "ann"), ("b", "bob")] {
            try sign(as: name)
            try meeting.note(copy, "tijuana", "first of \(copy)")
            #expect(try meeting.cinco(copy, "sync").code == 0)
        }
        let settings = try String(contentsOfFile: meeting.path(".config/cinco/repositories.toml"), encoding: .utf8)
        #expect(settings.contains("[repository.keys]") && settings.contains("SHA256:"))
        // Bob's key is known, but the journal is Ann's.
        try meeting.note("a", "tijuana", "not of ann")
        #expect(try meeting.cinco("a", "sync").code == 0)
        for _ in 0..<2 {
            let told = try meeting.cinco("b", "sync")
            #expect(told.errorOutput.contains("signed with another key than before: SHA256:"), "\(told.errorOutput)")
            #expect(try !meeting.cinco("b", "log").output.contains("not of ann"))
        }
        let aside = try meeting.cinco("b", "sync").errorOutput
        let words = aside.split(separator: " ").map(String.init)
        let name = words.firstIndex(of: "journal").map { words[$0 + 1] } ?? ""
        #expect(try meeting.cinco("b", "remote", "accept", "hub", name).code == 0)
        #expect(try meeting.cinco("b", "sync").errorOutput.isEmpty)
        #expect(try meeting.cinco("b", "log").output.contains("not of ann"))
    }

    @Test("Over ssh on this machine, without anybody being asked for anything")
    func ssh() throws {
        let meeting = try MeetingPoint()
        let server = try SSHServer(in: meeting.place)
        defer { server.stop() }
        let environment = ["GIT_SSH_COMMAND": server.command]
        for copy in ["a", "b"] {
            try meeting.cinco(
                copy, "remote", "add", "far", "ssh://127.0.0.1:\(server.port)\(meeting.hub)", "--ceiling", "U")
        }
        let sent = try meeting.cinco("a", ["sync", "far"], environment)
        #expect(sent.output.hasPrefix("far: 178 acts sent."), "\(sent.errorOutput)")
        try meeting.note("a", "tijuana", "by wire")
        #expect(try meeting.cinco("a", ["sync", "far"], environment).code == 0)
        #expect(try meeting.cinco("b", ["sync", "far"], environment).output.contains("1 act received"))
        server.stop()
        #expect(try meeting.cinco("b", ["sync", "far"], environment).errorOutput.contains("far was not reached"))
    }

    @Test("A dry run counts nothing as to be sent that the remote turns out to have")
    func dryRun() throws {
        let meeting = try MeetingPoint()
        try meeting.cinco("a", "sync")
        try meeting.note("b", "tijuana", "here")
        #expect(try meeting.cinco("b", "sync", "--dry-run").output.hasPrefix("hub: 1 act to send."))
        #expect(try meeting.cinco("b", "sync").output.hasPrefix("hub: 1 act sent."))
    }

    @Test("A full disk under the repository's copy sends nothing and loses nothing")
    func fullDisk() throws {
        let meeting = try MeetingPoint()
        guard try meeting.place.run("/usr/bin/unshare", ["-Urm", "true"]).code == 0 else { return }
        let script = """
            cd "$HOME"; mkdir -p share && mount -t tmpfs -o size=300k none share
            dd if=/dev/zero of=share/fill bs=1k 2>/dev/null
            XDG_DATA_HOME=$HOME/share "$0" sync --plan a; echo "code $?"
            rm share/fill; mount -t tmpfs -o size=9m none share
            XDG_DATA_HOME=$HOME/share "$0" sync --plan a; "$0" check --plan a
            """
        let result = try meeting.place.run("/usr/bin/unshare", ["-Urm", "sh", "-c", script, Workplace.program])
        #expect(result.output.hasPrefix("code 1"), "\(result.output) \(result.errorOutput)")
        #expect(result.output.contains("hub: 183 acts sent.") && result.output.contains("No errors found"))
    }
}
