import Foundation
import GRDB
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

/// A plan file that comes from somebody else, or that something else than Cinco has put in its place.
@Suite("A plan file from outside")
struct PlanFileBorderTests {
    private let folder = Folder(inMemory: true)
    private var path: String { folder.file("plan") }
    private var marks: CopyMarks { CopyMarks(in: folder.file("marks")) }

    private func edit(_ note: String) -> Act {
        Act(
            author: "x", partner: nil, asOf: SamplePlan.day,
            changes: [Change(.city, "tijuana", .text(.note, .english), to: note)])
    }

    @Test("The statements of each version are those that SQLite keeps", arguments: 1...Schema.version)
    func statements(version: Int32) throws {
        let queue = try DatabaseQueue()
        try queue.write { db in
            for step in Schema.steps.prefix(Int(version)) { try db.execute(sql: step) }
            #expect(try Schema.difference(in: db, from: version) == nil)
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            if version == Schema.version { #expect(Schema.tables == tables) }
        }
    }

    @Test(
        "Rows with numbers that no row has end nothing: such a file is not written, read without harm, and told by check",
        arguments: ["act", "change"], [Int64.max, .min, .max - 1, -1, 0, RowNumbers.highest + 1])
    func rowNumbers(table: String, number: Int64) throws {
        try SampleFile.make(path)
        try DatabaseQueue(path: path).writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(
                sql: "UPDATE \(table) SET seq = ? WHERE seq = (SELECT max(seq) FROM \(table))", arguments: [number])
        }
        #expect(throws: PlanFileError.impossibleRow(path: path, number: number)) { try Store(opening: path) }
        let store = try Store(opening: path, readOnly: true)
        #expect(try !store.check().isEmpty)
        _ = try store.acts()
        _ = try store.export(
            .beginning, upTo: nil, begin: { _ in }, presupposed: { _ in }, each: { _ in })
        let mark = try store.mark()
        _ = try store.externalChanges(since: mark)
    }

    @Test(
        "What a file says of what was sent, and cannot be, keeps nothing from being sent, and is told by check",
        arguments: [
            "UPDATE carrier SET judged = 9223372036854775807", "UPDATE carrier SET judged = -9223372036854775808",
            "UPDATE carried SET last = 9223372036854775807", "UPDATE carried SET last = 1 << 59",
            "UPDATE carried SET last = 9223372036854775806", "UPDATE carried SET first = -9223372036854775808",
            "UPDATE carried SET first = 0", "UPDATE carried SET first = last + 1",
        ])
    func carriers(sql: String) throws {
        let store = try SampleFile.open(path)
        let remote = Remote(plan: try store.planID(), name: "hub", url: "/x", ceiling: nil, verifies: false)
        try store.add(remote)
        try store.note(store.outbox(to: remote), sentTo: remote, came: 0, by: nil, at: nil)
        store.close()
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
        let again = try Store(opening: path)
        #expect(try !again.check().isEmpty)
        _ = try again.commit(edit("never sent"))
        #expect(try again.waiting(for: remote) > 0)
        let outbox = try again.outbox(to: remote)
        #expect(outbox.acts.contains { $0.changes.contains { $0.new == "never sent" } })
        try again.note(outbox, sentTo: remote, came: 0, by: nil, at: nil)
        #expect(try again.outbox(to: remote).acts.isEmpty && again.check().isEmpty)
    }

    @Test(
        "An act in a file that no copy takes is told by check and stays here; all others are handed on",
        arguments: [
            "UPDATE act SET as_of = 'zz' WHERE seq = 10",
            "UPDATE act SET entered_at = 9223372036854775807 WHERE seq = 10",
            "UPDATE act SET id = 'a b:c' WHERE seq = 10", "UPDATE act SET deed = 'z' || char(27) WHERE seq = 10",
            "UPDATE act SET writer = 'a b' WHERE seq = 10", "UPDATE act SET deed = 'noted' WHERE seq = 10",
            "INSERT INTO change (act, kind, record, field, new) SELECT act, kind, record, field, 'z' FROM change WHERE act = 10 LIMIT 1",
            "INSERT INTO change (act, kind, record, field, new) VALUES (10, 'meeting', 'meeting-1', 'frontier', 'x:1')",
            "INSERT INTO change (act, kind, record, field, new) VALUES (10, 'city', '', 'name', 'x')",
        ])
    func refusedActs(sql: String) throws {
        try SampleFile.make(path)
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
        let store = try Store(opening: path)
        #expect(try store.check().contains { if case .refusedAct = $0 { true } else { false } })
        var acts: [ExportedAct] = []
        let export = try store.export(
            .beginning, upTo: nil, begin: { _ in }, presupposed: { _ in }, each: { acts.append($0) })
        #expect(try export.refused.count == 1 && acts.count == store.counts().acts - 1)
        #expect(acts.allSatisfy { $0.fault == nil })
        _ = try store.commit(edit("later"))
    }

    @Test("An act at the last time that is taken leaves room to write on; at the end of all times nothing is written")
    func lastTime() throws {
        let store = try SampleFile.open(path)
        func act(_ id: String, _ time: Int64) -> ExportedAct {
            ExportedAct(
                id: id, time: time, enteredAt: 1, writer: "e", author: "eve", partner: nil, reason: nil,
                asOf: "2010-06-15", kind: "done", target: nil,
                changes: [
                    ExportedChange(kind: "city", record: "tijuana", field: "state", old: nil, new: id, context: nil)
                ])
        }
        _ = try store.merge([act("e-1", HybridTime.latestTaken.raw)], from: "eve")
        for note in ["1", "2", "3"] { _ = try store.commit(edit(note)) }
        store.close()
        let again = try Store(opening: path)
        _ = try again.merge([act("e-2", HybridTime.limit.raw - 1)], from: "eve")
        _ = try again.commit(edit("last"))
        #expect(throws: PlanFileError.self) { try again.commit(edit("none")) }
        again.close()
        // Three acts came to lie where no other copy takes them: what is written behind them too.
        #expect(
            try Store(opening: path).check().allSatisfy {
                if case .refusedAct = $0 { true } else { false }
            })
    }

    @Test(
        "A link, pipe or folder where a log would be is told as such, followed by nobody and waited for by nobody",
        .timeLimit(.minutes(1)), arguments: ["-wal", "-journal", "-shm"])
    func linkedLog(suffix: String) throws {
        let folder = Folder()
        let (plan, victim) = (folder.file("plan"), folder.file("victim"))
        try SampleFile.make(plan)
        try "precious".write(toFile: victim, atomically: false, encoding: .utf8)
        let place = plan + suffix
        let makers: [() -> Int32] = [
            { symlink(victim, place) }, { symlink("nowhere", place) }, { mkfifo(place, 0o600) },
            { mkdir(place, 0o700) },
        ]
        for make in makers {
            #expect(make() == 0)
            #expect(throws: PlanFileError.foreignLog(path: plan, isInUse: false)) { try Store(opening: plan) }
            let store = try Store(opening: plan, readOnly: true)
            #expect(try store.plan().cities.count == 3 && store.check().contains(.foreignLog(path: place)))
            store.close()
            #expect(remove(place) == 0)
        }
        #expect(try String(contentsOfFile: victim, encoding: .utf8) == "precious")
    }

    @Test("What is no regular file is no plan, and opening it waits for nobody", .timeLimit(.minutes(1)))
    func pipe() throws {
        let folder = Folder()
        let (pipe, plan) = (folder.file("pipe"), folder.file("plan"))
        #expect(mkfifo(pipe, 0o600) == 0)
        try SampleFile.make(plan)
        let backups = Backups(of: plan, in: folder.file("backups"))
        for path in [pipe, "/dev/null", "/dev/zero"] {
            for readOnly in [true, false] {
                #expect(throws: PlanFileError.notAPlan(path: path)) { try Store(opening: path, readOnly: readOnly) }
            }
            #expect(throws: PlanFileError.notAPlan(path: path)) { try Store.restore(path, to: plan, keeping: backups) }
        }
        #expect(throws: PlanFileError.notAPlan(path: pipe)) { try Store.restore(plan, to: pipe, keeping: backups) }
        #expect(FileManager.default.fileExists(atPath: pipe))
    }

    @Test(
        "A file with anything else in it is not written, is read where its tables are the plan's, and is told by check",
        arguments: [
            ("CREATE TRIGGER t AFTER INSERT ON act BEGIN DELETE FROM act; END", "t", .foreign, true),
            ("CREATE TRIGGER t AFTER UPDATE ON value BEGIN SELECT 1; END", "t", .foreign, true),
            ("CREATE VIEW v AS SELECT 1", "v", .foreign, true), ("CREATE TABLE extra (x)", "extra", .foreign, true),
            ("CREATE INDEX i ON act (author)", "i", .foreign, true),
            ("DROP INDEX act_by_time", "act_by_time", .missing, true),
            ("DROP VIEW journal", "journal", .missing, true),
            ("ALTER TABLE act ADD COLUMN g TEXT GENERATED ALWAYS AS (upper(author)) VIRTUAL", "act", .altered, false),
            (
                "ALTER TABLE rival RENAME TO a_rival; CREATE VIEW rival AS SELECT * FROM a_rival", "a_rival", .foreign,
                false
            ),
            ("DROP TABLE rival; CREATE TABLE rival (kind, record, field, change)", "rival", .altered, false),
            ("DROP TABLE rival", "rival", .missing, false),
        ] as [(String, String, SchemaFault, Bool)])
    func foreign(sql: String, name: String, fault: SchemaFault, isReadable: Bool) throws {
        try SampleFile.make(path)
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
        let refusal: PlanFileError =
            isReadable
            ? .foreignSchema(path: path, fault, name: name) : .unreadableSchema(path: path, fault, name: name)
        #expect(throws: refusal) { try Store(opening: path) }
        if isReadable {
            let store = try Store(opening: path, readOnly: true)
            #expect(try store.plan().cities.count == 3)
            #expect(try store.check().contains(.schema(fault, name: name)))
        } else {
            #expect(throws: refusal) {
                try Store(opening: path, readOnly: true)
            }
        }
    }

    @Test(
        "A trigger is noticed under every name that something of a plan or of SQLite has, wherever it stands in the schema",
        arguments: Schema.objects(of: Schema.version).keys.sorted() + ["sqlite_stat1", "sqlite_autoindex_act_1"])
    func disguised(name: String) throws {
        for (isFirst, hasStatement) in [(false, true), (true, true), (false, false)] {
            unlink(path)
            try SampleFile.make(path)
            var configuration = Configuration()
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        ANALYZE; CREATE TRIGGER x AFTER INSERT ON change BEGIN DELETE FROM change WHERE act < 5; END
                        """)
                try db.execute(
                    sql: """
                        UPDATE sqlite_schema SET name = :name, sql = replace(sql, 'TRIGGER x', 'TRIGGER ' || :name)
                        WHERE type = 'trigger'
                        """, arguments: ["name": name])
                if !hasStatement { try db.execute(sql: "UPDATE sqlite_schema SET sql = NULL WHERE type = 'trigger'") }
                if isFirst { try db.execute(sql: "UPDATE sqlite_schema SET rowid = -1 WHERE type = 'trigger'") }
            }
            try queue.close()
            #expect(throws: PlanFileError.self, "\(name) \(isFirst) \(hasStatement)") { try Store(opening: path) }
            for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
        }
    }

    @Test("What ANALYZE leaves is no fault, and another encoding of texts is")
    func encoding() throws {
        try SampleFile.make(path)
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "ANALYZE") }
        let store = try Store(opening: path)
        #expect(try store.check() == [])
        store.close()
        let other = folder.file("other")
        let queue = try DatabaseQueue(path: other)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA encoding = 'UTF-16le'")
            try Schema.migrate(db, from: 0)
        }
        try queue.close()
        for readOnly in [true, false] {
            #expect(throws: PlanFileError.unreadableSchema(path: other, .altered, name: "UTF-16le")) {
                try Store(opening: other, readOnly: readOnly)
            }
        }
    }

    @Test(
        "No number in the file's head ends the program",
        arguments: [Int32.min, -1, 0, 1, 2, Schema.version + 1, .max], [true, false])
    func version(version: Int32, readOnly: Bool) throws {
        try SampleFile.make(path)
        try DatabaseQueue(path: path).writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = \(version)")
        }
        #expect(throws: PlanFileError.self) { try Store(opening: path, readOnly: readOnly) }
    }

    @Test("An act of an impossible time keeps the file from being written", arguments: [Int64.max, -1, .min])
    func time(time: Int64) throws {
        try SampleFile.make(path)
        try DatabaseQueue(path: path).writeWithoutTransaction {
            try $0.execute(sql: "UPDATE act SET time = ? WHERE seq = 3", arguments: [time])
        }
        #expect(throws: PlanFileError.self) { try Store(opening: path) }
        let store = try Store(opening: path, readOnly: true)
        #expect(try store.check().contains { if case .outOfTime = $0 { true } else { false } })
        #expect(try store.history(of: .plan, limit: 100).count > 3)
    }

    @Test("A file with two names is read and not written")
    func links() throws {
        let store = try SampleFile.open(path)
        link(path, folder.file("other"))
        for store in [store, try Store(opening: path), try Store(opening: folder.file("other"))] {
            #expect(throws: PlanFileError.severalNames(path: store.path)) { try store.commit(edit("x")) }
            #expect(try store.plan().cities.count == 3)
        }
        unlink(folder.file("other"))
        #expect(try store.commit(edit("x")) != .unchanged)
    }

    /// The ways in which an earlier state of a file comes back, and whether the file keeps its number.
    private static let ways: [(String, String)] = [
        ("cp", "cat \"$2\" > \"$1\""), ("rm; cp", "rm \"$1\"; cp \"$2\" \"$1\""),
        ("mv", "cp \"$2\" \"$2.x\"; mv \"$2.x\" \"$1\""),
        ("dd", "dd if=\"$2\" of=\"$1\" conv=notrunc status=none"),
    ]

    @Test("A file that was put back to an earlier state writes under another name", arguments: 0..<4, 1...3)
    func rollback(way: Int, later: Int) throws {
        func store() throws -> Store { try Store(opening: path, marks: marks) }
        try SampleFile.make(path)
        var names: [String] = []
        func act(_ note: String) throws {
            let store = try store()
            guard case .written(let entry) = try store.commit(edit(note)) else { return }
            names.append(entry.writer)
            store.close()
        }
        try act("first")
        let kept = folder.file("kept")
        try FileManager.default.copyItem(atPath: path, toPath: kept)
        for number in 0..<later { try act("later \(number)") }
        #expect(Set(names).count == 1)
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", PlanFileBorderTests.ways[way].1, "sh", path, kept]
        try shell.run()
        shell.waitUntilExit()
        try act("after it was put back")
        try act("and again")
        #expect(names.last != names.first && names[names.count - 2] == names.last)
    }

    @Test("Own acts that come in and are not here take the name away, and their conflict is told")
    func clone() throws {
        let store = try SampleFile.open(path)
        guard case .written(let first) = try store.commit(edit("both have it")) else { return }
        store.close()
        // A clone of the machine: the same file, number and marks.
        let bytes = try #require(FileManager.default.contents(atPath: path))
        let clone = try Store(opening: path)
        guard case .written(let theirs) = try clone.commit(edit("theirs")) else { return }
        let acts = try clone.acts()
        clone.close()
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: bytes)
        try file.close()
        let here = try Store(opening: path)
        guard case .written(let ours) = try here.commit(edit("ours")) else { return }
        #expect(first.writer == theirs.writer && theirs.writer == ours.writer && theirs.id != ours.id)
        _ = try here.merge(acts, from: "clone")
        #expect(try here.conflicts().count == 1 && here.check() == [])
        let lines = try here.canonicalLines()
        try here.repair()
        #expect(try here.canonicalLines() == lines)
        guard case .written(let next) = try here.commit(edit("decided")) else { return }
        #expect(next.writer != ours.writer)
    }

    @Test("People who write to one file by turns have a name each")
    func people() throws {
        try SampleFile.make(path)
        var names: Set<String> = []
        for number in 0..<6 {
            let store = try Store(opening: path, marks: CopyMarks(in: folder.file("marks\(number % 2)")))
            if case .written(let entry) = try store.commit(edit("\(number)")) { names.insert(entry.writer) }
            store.close()
        }
        #expect(names.count == 2)
    }

    @Test("Where no marks can be kept the copy keeps its name")
    func noMarks() throws {
        let marks = CopyMarks(in: "/proc/nowhere")
        try SampleFile.make(path)
        var names: Set<String> = []
        for number in 0..<3 {
            let store = try Store(opening: path, marks: marks)
            if case .written(let entry) = try store.commit(edit("\(number)")) { names.insert(entry.writer) }
            store.close()
        }
        #expect(names.count == 1)
    }

    @Test("A plan of an earlier version is read where it must not be written")
    func earlier() throws {
        let frozen = try #require(Bundle.module.path(forResource: "0.1.0", ofType: "cinco", inDirectory: "Frozen"))
        let store = try Store(opening: frozen, readOnly: true)
        #expect(try store.plan().cities.count == 3 && store.check() == [])
        #expect(try store.history(of: .plan, limit: 10).isEmpty == false)
    }
}
