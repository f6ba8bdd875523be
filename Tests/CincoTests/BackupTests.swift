import Foundation
import GRDB
import Plan
import Store
import TestCopies
import Testing

@testable import cinco

@Suite("Backups, and a file that is mended")
struct BackupTests {
    private let place = Workplace()

    private func path(_ name: String) -> String { place.path + "/" + name }

    private func sample() throws { try SampleFile.make(place.plan) }

    private func sql(_ text: String) throws {
        let queue = try DatabaseQueue(path: place.plan)
        try queue.inDatabase { try $0.execute(sql: text) }
        try queue.close()
    }

    private func names() throws -> [String] {
        try place.cinco("backup").output.split(separator: "\n").map {
            String(($0 as NSString).lastPathComponent.drop { $0 != "-" })
        }
    }

    @Test(
        "A backup made while a terminal is open holds what stood then, for its owner alone; restored, the terminal shows it"
    )
    func backup() throws {
        try sample()
        let open = try Store(opening: place.plan)
        #expect(try place.cinco("backup", path("safe")).code == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: path("safe"))[.posixPermissions] as? Int
        #expect(mode == 0o600 && !FileManager.default.fileExists(atPath: path("safe-wal")))
        #expect(try place.cinco("backup", path("safe")).errorOutput.contains("already a file"))
        let then = try open.plan()
        #expect(try place.cinco("remove", "city", "tijuana", "--as", "us").code == 0)
        #expect(try open.plan() != then)
        let version = try open.dataVersion()
        let said = try place.cinco("restore", path("safe")).output
        #expect(said.contains("was restored from the backup. The previous file is "))
        #expect(try open.dataVersion() != version && open.plan() == then && open.check() == [])
        let kept = try #require(said.split(separator: " ").last?.dropLast(2))
        #expect(try place.cinco("status", "--plan", String(kept)).output.contains("Tijuana") == false)
        #expect(try place.cinco("check").output.hasPrefix("No errors found"))
    }

    @Test("Restoring another plan is refused by both titles, with what to do", arguments: ["en", "es"])
    func otherPlan(language: String) throws {
        try sample()
        try place.cinco("new", path("other.cinco"), "--title", "Second plan")
        let refused = try place.cinco("restore", path("other.cinco"), "--lang", language)
        #expect(refused.code == 1 && refused.errorOutput.contains("Second plan"), "\(refused.errorOutput)")
        #expect(refused.errorOutput.contains(SamplePlan.plan.settings.title.plain), "\(refused.errorOutput)")
        #expect(refused.errorOutput.contains("--plan \(path("other.cinco"))"), "\(refused.errorOutput)")
    }

    @Test("A backup makes no folder that nobody has made")
    func noFolder() throws {
        try sample()
        let refused = try place.cinco("backup", path("none/backup"))
        #expect(
            refused.code == 1 && !refused.errorOutput.isEmpty && !FileManager.default.fileExists(atPath: path("none")))
    }

    @Test(
        "What a sentence names as a way to read an altered file reads it",
        arguments: [
            "ALTER TABLE copy ADD COLUMN z TEXT DEFAULT 'x'", "DROP TABLE rival", "CREATE TABLE z (a)",
            "CREATE INDEX z ON act (author)",
            "ALTER TABLE act ADD COLUMN g TEXT GENERATED ALWAYS AS (upper(author)) VIRTUAL",
            "UPDATE act SET time = -1 WHERE seq = 3",
        ])
    func altered(statement: String) throws {
        try sample()
        try sql(statement)
        for language in ["en", "es"] {
            let refused = try place.cinco("edit", "city", "tijuana", "--note", "x", "--as", "us", "--lang", language)
            let names = refused.errorOutput.contains("--readonly")
            #expect(refused.code == 1 && refused.errorOutput.contains("cinco restore"), "\(refused.errorOutput)")
            let read = try place.cinco("status", "--readonly", "--lang", language)
            #expect((read.code == 0) == names, "\(read.errorOutput)")
            let checked = try place.cinco("check", "--lang", language)
            #expect(checked.errorOutput.contains("--readonly") == false, "\(checked.errorOutput)")
            #expect(checked.output.isEmpty == !names, "\(checked.output)")
        }
    }

    @Test("Restoring leaves a backup as it was, and nothing beside it")
    func beside() throws {
        try sample()
        let files = FileManager.default
        for (name, log) in [("alone", nil), ("with an empty log", Data())] as [(String, Data?)] {
            let folder = path(name)
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            #expect(try place.cinco("backup", "\(folder)/bk.cinco").code == 0)
            if let log { try log.write(to: URL(filePath: "\(folder)/bk.cinco-wal")) }
            let bytes = files.contents(atPath: "\(folder)/bk.cinco")
            let before = try files.contentsOfDirectory(atPath: folder).sorted()
            let done = try place.cinco("restore", "\(folder)/bk.cinco")
            #expect(done.code == 0, "\(done.errorOutput)")
            #expect(try files.contentsOfDirectory(atPath: folder).sorted() == before)
            #expect(files.contents(atPath: "\(folder)/bk.cinco") == bytes)
        }
    }

    @Test("A restored copy gets back what it lacks of the others with the next merge, its own lost acts too")
    func lacking() throws {
        try sample()
        try place.cinco("backup", path("safe"))
        try place.cinco("edit", "city", "tijuana", "--note", "later", "--as", "us")
        try place.cinco("bundle", path("all"))
        try place.cinco("merge", path("all"), "--plan", path("b"))
        try place.cinco("restore", path("safe"))
        #expect(try !place.cinco("log", "-n", "1").output.contains("later"))
        try place.cinco("edit", "city", "culiacan", "--note", "after", "--as", "us")
        try place.cinco("bundle", path("new"), "--since", path("all"), "--plan", path("b"))
        try place.cinco("bundle", path("whole"), "--plan", path("b"))
        #expect(try place.cinco("merge", path("whole")).output.hasPrefix("1 act received"))
        #expect(try place.cinco("log", "-n", "2").output.contains("later"))
    }

    @Test("By itself: once a day, before a merge, before a migration; the latest ten are kept")
    func automatic() throws {
        try sample()
        #expect(try place.cinco("backup").output.contains("No backups yet"))
        for note in ["one", "two"] { try place.cinco("edit", "city", "tijuana", "--note", note, "--as", "us") }
        #expect(try names().filter { $0.hasSuffix("-day.cinco") }.count == 1)
        let first = try #require(try place.cinco("backup").output.split(separator: "\n").first.map(String.init))
        // Makes the backup look old.
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -1000)], ofItemAtPath: first)
        try place.cinco("bundle", path("all"))
        try place.cinco("merge", path("all"), "--plan", path("b"))
        try place.cinco("edit", "city", "tijuana", "--note", "x", "--as", "us", "--plan", path("b"))
        try place.cinco("bundle", path("new"), "--plan", path("b"))
        #expect(try place.cinco("merge", path("new")).code == 0)
        #expect(try names().filter { $0.hasSuffix("-merge.cinco") }.count == 1)
        let folder = (first as NSString).deletingLastPathComponent
        for number in 10..<25 { try Data().write(to: URL(fileURLWithPath: "\(folder)/2001-01-\(number)-day.cinco")) }
        try place.cinco("restore", first)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -1000)],
            ofItemAtPath: try #require(try place.cinco("backup").output.split(separator: "\n").first.map(String.init)))
        #expect(try place.cinco("merge", path("new")).code == 0)
        #expect(try names().count == 10)
    }

    @Test("Values that were tampered with are found, and restored from the journal; the journal is never touched")
    func repair() throws {
        try sample()
        try sql(
            "UPDATE value SET value = 'SECRET' WHERE kind = 'city' AND field = 'name'; DELETE FROM value WHERE kind = 'partner'"
        )
        try sql("INSERT INTO rival SELECT kind, record, field, (SELECT max(seq) FROM change) FROM value LIMIT 1")
        let found = try place.cinco("check")
        #expect(found.code == 1 && found.errorOutput.contains("--repair") && found.output.contains("city tijuana name"))
        let mended = try place.cinco("check", "--repair").output
        #expect(mended.contains("restored from the journal") && mended.contains("No errors found"))
        let store = try Store(opening: place.plan)
        #expect(try store.plan() == SamplePlan.plan)
    }

    @Test("What was merged and altered since, or cannot be read, is named with the backup to restore")
    func altered() throws {
        try sample()
        try place.cinco("bundle", path("all"))
        let copy = ["--plan", path("b")]
        _ = try place.run(Workplace.program, ["merge", path("all")] + copy)
        let queue = try DatabaseQueue(path: path("b"))
        try queue.inDatabase { db in
            try db.execute(
                sql: "UPDATE change SET new = 'SECRET' WHERE kind = 'city' AND field = 'name' AND record = 'tijuana'")
            try db.execute(
                sql: "UPDATE value SET value = 'SECRET' WHERE kind = 'city' AND field = 'name' AND record = 'tijuana'")
        }
        try queue.close()
        let found = try place.run(Workplace.program, ["check"] + copy)
        #expect(found.code == 1 && found.output.contains("altered since it was merged: all"), "\(found.output)")
        #expect(found.errorOutput.contains("'cinco restore "))
        #expect(try place.run(Workplace.program, ["restore", path("b")]).errorOutput.contains("damaged"))
        #expect(try place.cinco("status").output.contains("Tijuana"))
        try place.cinco("backup", path("safe"))
        // A file that is not a plan, one that is cut short, and one without its first page: each is moved aside
        // unchanged, and the backup replaces it.
        let whole = try Data(contentsOf: URL(fileURLWithPath: path("b")))
        var (holed, headless) = (whole, whole)
        holed.replaceSubrange(8192..<(whole.count / 2), with: Data(count: whole.count / 2 - 8192))
        headless.replaceSubrange(0..<4096, with: Data(count: 4096))
        for broken in [Data("rubbish".utf8), holed, headless, whole.prefix(whole.count / 3)] {
            try broken.write(to: URL(fileURLWithPath: path("b")))
            let restored = try place.run(Workplace.program, ["restore", path("safe")] + copy)
            #expect(restored.code == 0, "\(restored.errorOutput)")
            #expect(try place.run(Workplace.program, ["check"] + copy).output.hasPrefix("No errors found"))
            let kept = try #require(restored.output.split(separator: " ").last?.dropLast(2))
            #expect(FileManager.default.fileExists(atPath: String(kept)))
        }
    }

    @Test("Backups that cannot be made are told, with every command and by check, and keep nobody from working")
    func noBackups() throws {
        try sample()
        #expect(try place.cinco("check").output.contains("No backups yet"))
        try place.write("in the way", to: ".local/share/cinco/backups")
        for number in 0..<2 {
            let run = try place.cinco("edit", "city", "tijuana", "--note", "\(number)", "--as", "us")
            #expect(run.code == 0 && run.errorOutput.contains("No backup can be made in "), "\(run.errorOutput)")
        }
        #expect(try place.cinco("check").errorOutput.contains("No backup can be made in "))
        try FileManager.default.removeItem(atPath: path(".local/share/cinco/backups"))
        let run = try place.cinco("edit", "city", "tijuana", "--note", "after", "--as", "us")
        #expect(run.code == 0 && run.errorOutput.isEmpty)
        let check = try place.cinco("check")
        #expect(check.output.contains("Last backup: just now, ") && check.errorOutput.isEmpty)
    }

    @Test("Where files may not grow a command says so and changes nothing", arguments: [0, 1, 8, 64, 1000])
    func sizeLimit(blocks: Int) throws {
        try sample()
        let before = try Store(opening: place.plan, readOnly: true).canonicalLines()
        let run = try place.run(
            "/bin/sh",
            [
                "-c", "ulimit -f \(blocks); exec \"$0\" edit city tijuana --note x --note-es x --as us",
                Workplace.program,
            ])
        let store = try Store(opening: place.plan, readOnly: true)
        #expect(try store.check() == [])
        if run.code == 0 { return #expect(try store.canonicalLines() != before) }
        #expect(run.code == 1 && run.errorOutput.contains("ulimit -f"), "\(run.code) \(run.errorOutput)")
        #expect(try store.canonicalLines() == before)
    }

    @Test("Where files may not grow no command takes the plan for a read-only one")
    func sizeLimitElsewhere() throws {
        try sample()
        _ = try place.run("/usr/bin/env", ["git", "init", "-q", "--bare", path("r.git")])
        try place.cinco("remote", "add", "r", path("r.git"))
        for command in [["sync"], ["undo"], ["check"], ["export"], ["package", "p.cinco-package"]] {
            for blocks in [0, 8, 40] {
                let script = "cd \"$HOME\"; ulimit -f \(blocks); exec \"$0\" \"$@\""
                let run = try place.run("/bin/sh", ["-c", script, Workplace.program] + command)
                let isMistaken = run.errorOutput.contains("read only") || run.errorOutput.contains("--readonly")
                #expect(!isMistaken, "\(command) \(blocks): \(run.errorOutput)")
                #expect(try Store(opening: place.plan, readOnly: true).check() == [])
                unlink(path("p.cinco-package"))
            }
        }
    }

    @Test("Drafts of killed backups and restores are cleared away by whoever comes next")
    func drafts() throws {
        try sample()
        try place.cinco("backup", path("safe"))
        for (number, arguments) in [["restore", path("safe")], ["backup", path("other")]].enumerated() {
            // The duration of a whole run, so that the kills are spread over it.
            let begun = ContinuousClock.now
            #expect(try place.run(Workplace.program, arguments).code == 0)
            let whole = (ContinuousClock.now - begun) / .seconds(1)
            for part in 1...10 {
                unlink(path("other"))
                _ = try place.run(
                    "/usr/bin/timeout", ["-s", "KILL", "\(whole * Double(part) / 10)", Workplace.program] + arguments)
            }
            unlink(path("other"))
            try place.cinco("edit", "city", "tijuana", "--note", "\(number)", "--as", "us")
            let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
            #expect(names.filter { ![".local", "plan.cinco", "safe"].contains($0) }.isEmpty, "\(names)")
        }
    }
}
