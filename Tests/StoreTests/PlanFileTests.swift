import Foundation
import GRDB
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("What a plan file is, and what is wrong with one")
struct PlanFileTests {
    private let folder = Folder()
    private var path: String { folder.file("plan") }

    private func sql(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    private func fetch(_ sql: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { try String.fetchAll($0, sql: sql) }
    }

    @Test("The file is for its owner alone, says what it is, and nothing is left beside it")
    func file() throws {
        let store = try SampleFile.open(path)
        let settings = try store.queue.read { db in
            try ["journal_mode", "synchronous", "foreign_keys", "application_id", "user_version", "busy_timeout"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)") ?? ""
            }
        }
        #expect(settings == ["wal", "2", "1", String(Schema.applicationID), String(Schema.version), "5000"])
        store.close()
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect((attributes[.posixPermissions] as? Int) == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["plan"])
    }

    @Test("The sample is the same to the byte wherever it is made")
    func sample() throws {
        for name in ["a", "b"] { try SampleFile.make(folder.file(name)) }
        let files = try ["a", "b"].map { try Data(contentsOf: URL(fileURLWithPath: folder.file($0))) }
        #expect(files[0] == files[1] && !files[0].isEmpty)
    }

    @Test("A journal row carries everything that a merge will need")
    func journalRow() throws {
        let store = try SampleFile.open(path)
        let columns = try store.queue.read { try $0.columns(in: "journal").map(\.name) }
        #expect(
            columns == [
                "act", "time", "writer", "author", "partner", "kind", "record", "field", "old", "new", "reason",
                "as_of",
                "entered_at", "deed", "target",
            ])
    }

    @Test("A copied file writes under a name of its own")
    func copies() throws {
        func writer(_ path: String) throws -> String {
            let store = try Store(opening: path)
            let act = Act(
                author: "x", partner: nil, asOf: SamplePlan.day,
                changes: [Change(.city, "tijuana", .text(.note, .english), to: UUID().uuidString)])
            guard case .written(let entry) = try store.commit(act) else { return "" }
            store.close()
            return entry.writer
        }
        try SampleFile.make(path)
        let first = try writer(path)
        #expect(try writer(path) == first)
        try FileManager.default.copyItem(atPath: path, toPath: folder.file("copy"))
        #expect(try writer(folder.file("copy")) != first)
        #expect(try writer(path) == first)
    }

    @Test("Time never runs backwards in the journal, whatever the clock says")
    func clockSetBack() throws {
        try SampleFile.make(path)
        let store = try Store(opening: path, now: { 0 })
        let last = try #require(SamplePlan.journal().last)
        let change = Change(.city, "tijuana", .text(.note, .english), to: "n")
        let result = try store.commit(Act(author: "x", partner: nil, asOf: SamplePlan.day, changes: [change]))
        guard case .written(let entry) = result else {
            Testing.Issue.record("not written")
            return
        }
        #expect(entry.time > last.time)
    }

    @Test("A frozen plan of every version opens, whole and sound", arguments: ["0.1.0", "schema-3"])
    func frozen(version: String) throws {
        let frozen = try #require(
            Bundle.module.path(forResource: version, ofType: "cinco", inDirectory: "Frozen"))
        try FileManager.default.copyItem(atPath: frozen, toPath: path)
        chmod(path, 0o600)
        let store = try Store(opening: path)
        #expect(try store.check() == [])
        #expect(try store.plan().cities.prefix(3).map(\.name) == ["Ciudad Juárez", "Tijuana", "Culiacán"])
        _ = try store.undo(by: Author(name: "x", side: nil), on: SamplePlan.day)
        #expect(try store.check() == [])
        // A copy of the old file shares everything in it with this one: only later changes can conflict.
        let copy = folder.file("copy")
        try FileManager.default.copyItem(atPath: frozen, toPath: copy)
        chmod(copy, 0o600)
        let other = try Store(opening: copy)
        for (store, share) in [(store, "1"), (other, "2")] {
            _ = try store.commit(
                Act(
                    author: "x", partner: nil, asOf: SamplePlan.day,
                    changes: [Change(.city, "tijuana", .share, to: share)]))
        }
        _ = try store.merge(other.acts(), from: "copy")
        #expect(try store.conflicts().map(\.field) == [.share] && store.check() == [])
    }

    @Test("No file, a folder, another file, an empty file")
    func notAPlan() throws {
        #expect(throws: PlanFileError.missing(path: path)) { try Store(opening: path) }
        #expect(throws: PlanFileError.isFolder(path: folder.path)) { try Store(opening: folder.path) }
        for content in ["", "not a plan", String(repeating: "x", count: 10_000)] {
            try Data(content.utf8).write(to: URL(fileURLWithPath: path))
            #expect(throws: PlanFileError.notAPlan(path: path)) { try Store(opening: path) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(content.utf8))
        }
        try FileManager.default.removeItem(atPath: path)
        try sql("CREATE TABLE t (x)")
        #expect(throws: PlanFileError.notAPlan(path: path)) { try Store(opening: path) }
    }

    @Test("A file that is there is never made anew")
    func exists() throws {
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: PlanFileError.exists(path: path)) { try Store(making: path, from: []) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
    }

    @Test("A plan of a newer version is left alone")
    func newer() throws {
        try SampleFile.make(path)
        try sql("PRAGMA user_version = 99")
        #expect(throws: PlanFileError.newer(path: path, version: 99)) { try Store(opening: path) }
    }

    @Test(
        "Any name is a name",
        arguments: ["a b", "ñandú?x=1#y%20", "file:z?mode=memory", ":memory:", "'; DROP TABLE act"])
    func oddNames(name: String) throws {
        let path = folder.file(name)
        try SampleFile.make(path)
        #expect(try Store(opening: path).plan().cities.count == 3)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).contains(name))
    }

    @Test("A plan opened for reading only refuses to write, and is still read")
    func readOnly() throws {
        try SampleFile.make(path)
        let store = try Store(opening: path, readOnly: true)
        #expect(try store.plan().cities.count == 3)
        let act = Act(
            author: "x", partner: nil, asOf: SamplePlan.day,
            changes: [Change(.city, "tijuana", .text(.note, .english), to: "n")])
        #expect(throws: PlanFileError.readOnly(path: path)) { try store.commit(act) }
        #expect(throws: PlanFileError.readOnly(path: path)) {
            try store.undo(by: Author(name: "x", side: nil), on: SamplePlan.day)
        }
    }

    @Test("A file that another program keeps locked is said to be so, and nothing is lost")
    func locked() throws {
        let store = try SampleFile.open(path)
        let other = try DatabaseQueue(path: path)
        let change = Change(.city, "tijuana", .text(.note, .english), to: "n")
        let act = Act(author: "x", partner: nil, asOf: SamplePlan.day, changes: [change])
        try other.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: PlanFileError.locked(path: path)) { try store.commit(act) }
            try db.execute(sql: "ROLLBACK")
        }
        #expect(try store.commit(act) != .unchanged)
        #expect(try store.plan().city("tijuana")?.note[.english] == "n")
    }

    @Test("A file whose tables were loosened to take values of a wrong type is not opened")
    func wrongTypes() throws {
        try SampleFile.make(path)
        try sql(
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(replace(sql, ' STRICT', ''), ') WITHOUT ROWID,', ') WITHOUT ROWID');
            PRAGMA writable_schema = RESET;
            UPDATE value SET value = x'FF00FE' WHERE field = 'name';
            UPDATE value SET value = 7 WHERE field = 'status';
            UPDATE act SET author = x'FFFE', reason = 3, time = 'x' WHERE seq = 5;
            UPDATE change SET new = x'80', field = 9 WHERE act = 6;
            """)
        #expect(throws: PlanFileError.unreadableSchema(path: path, .altered, name: "act")) { try Store(opening: path) }
        #expect(throws: PlanFileError.unreadableSchema(path: path, .altered, name: "act")) {
            try Store(opening: path, readOnly: true)
        }
    }

    @Test("A file that was removed or replaced while it was open takes no more acts")
    func replaced() throws {
        let store = try SampleFile.open(path)
        let change = Change(.city, "tijuana", .text(.note, .english), to: "n")
        let act = Act(author: "x", partner: nil, asOf: SamplePlan.day, changes: [change])
        try FileManager.default.moveItem(atPath: path, toPath: folder.file("moved"))
        #expect(throws: PlanFileError.replaced(path: path)) { try store.commit(act) }
        try FileManager.default.copyItem(atPath: folder.file("moved"), toPath: path)
        #expect(throws: PlanFileError.replaced(path: path)) { try store.commit(act) }
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: folder.file("moved"), toPath: path)
        #expect(try store.commit(act) != .unchanged)
    }

    @Test(
        "A file on another machine is known by the nearest mount above it",
        arguments: [
            ("/home/a/plan", true), ("/home/plan", true), ("/homes/plan", false), ("/home/local/plan", false),
            ("/plan", false),
        ])
    func network(path: String, isOnNetwork: Bool) {
        let mounts = "none / ext4 rw 0 0\nhost:/home /home nfs4 rw 0 0\nnone /home/local tmpfs rw 0 0\n"
        #expect(PlanFile.isOnNetwork(path, mounts: mounts) == isOnNetwork)
    }

    @Test("What this version does not know stays in the file and is no obstacle")
    func unknownFields() throws {
        try SampleFile.make(path)
        try sql(
            """
            INSERT INTO change (act, kind, record, field, old, new) VALUES (1, 'balloon', 'b', 'colour', NULL, 'red');
            INSERT INTO value (kind, record, field, value, act) VALUES ('balloon', 'b', 'colour', 'red', 1);
            """)
        let store = try Store(opening: path)
        #expect(try store.plan().cities.count == 3)
        #expect(try store.check() == [])
        store.close()
        #expect(try fetch("SELECT value FROM value WHERE kind = 'balloon'") == ["red"])
    }

    @Test(
        "The check names a value that the journal does not add up to",
        arguments: [
            (
                "UPDATE value SET value = 'done' WHERE record = 'tijuana/training/us' AND field = 'status'",
                FieldKey(kind: "assessment", record: "tijuana/training/us", field: "status")
            ),
            (
                "DELETE FROM value WHERE record = 'tijuana' AND field = 'name'",
                FieldKey(kind: "city", record: "tijuana", field: "name")
            ),
            (
                "INSERT INTO value (kind, record, field, value, act) VALUES ('city', 'x', 'name', 'X', 1)",
                FieldKey(kind: "city", record: "x", field: "name")
            ),
        ])
    func check(tampering: String, field: FieldKey) throws {
        try SampleFile.make(path)
        try sql(tampering)
        #expect(try Store(opening: path).check() == [.value(field)])
    }
}
