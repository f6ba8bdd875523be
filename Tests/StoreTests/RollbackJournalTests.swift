import Foundation
import GRDB
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

/// Rollback journals, which SQLite writes into whatever file it finds them beside.
@Suite("A rollback journal beside a plan file")
struct RollbackJournalTests {
    private let folder = Folder(inMemory: true)
    private var path: String { folder.file("plan") }

    /// A plan without a log, and the journal of a transaction in it that was not finished, with what it had written by
    /// then.
    private func interrupted(_ path: String, _ sql: String) throws {
        try SampleFile.make(path)
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN IMMEDIATE; \(sql)")
            for suffix in ["", "-journal"] {
                let shell = Process()
                shell.executableURL = URL(fileURLWithPath: "/bin/cp")
                shell.arguments = [path + suffix, path + ".left" + suffix]
                try shell.run()
                shell.waitUntilExit()
            }
            try db.execute(sql: "ROLLBACK")
        }
        try queue.close()
    }

    private static let edits = "UPDATE change SET new = new || 'x'; UPDATE act SET author = author || 'y'"

    @Test(
        "One of another file is noticed, nothing of it is written, and the plan is read without it",
        arguments: [true, false])
    func foreign(hasLog: Bool) throws {
        let other = folder.file("other")
        try interrupted(other, RollbackJournalTests.edits)
        // A plan with other content on the same pages.
        let act = Act(
            author: "x", partner: nil, asOf: SamplePlan.day,
            changes: (0..<400).map {
                Change(.city, "c\($0)", .text(.note, .english), to: String(repeating: "é", count: 300 + $0))
            })
        let store = try Store(making: path, founding: act)
        let lines = try store.canonicalLines()
        store.close()
        if !hasLog {
            try DatabaseQueue(path: path).writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA journal_mode = DELETE")
            }
        }
        let bytes = FileManager.default.contents(atPath: path)
        try FileManager.default.copyItem(atPath: other + ".left-journal", toPath: path + "-journal")
        #expect(throws: PlanFileError.foreignLog(path: path, isInUse: false)) { try Store(opening: path) }
        let reader = try Store(opening: path, readOnly: true)
        #expect(try reader.canonicalLines() == lines)
        #expect(try reader.check() == [.foreignLog(path: "\(path)-journal")])
        reader.close()
        #expect(FileManager.default.contents(atPath: path) == bytes)
        unlink(path + "-journal")
        #expect(try Store(opening: path).check() == [])
    }

    @Test("That of a killed program that keeps no log is the file's own")
    func own() throws {
        try interrupted(path, RollbackJournalTests.edits)
        for suffix in ["", "-journal"] {
            unlink(path + suffix)
            try FileManager.default.moveItem(atPath: path + ".left" + suffix, toPath: path + suffix)
        }
        let store = try Store(opening: path)
        #expect(try store.check() == [] && store.plan().city("tijuana")?.name == "Tijuana")
    }

    @Test("A backup that is opened as a plan is written with a log")
    func backup() throws {
        let store = try SampleFile.open(path)
        let backup = folder.file("backup")
        try store.backUp(to: backup)
        let plan = try Store(opening: backup)
        let change = Change(.city, "tijuana", .text(.note, .english), to: "x")
        _ = try plan.commit(Act(author: "x", partner: nil, asOf: SamplePlan.day, changes: [change]))
        #expect(access(backup + "-wal", F_OK) == 0)
        #expect(try Store(opening: backup, readOnly: true).plan().city("tijuana")?.note[.english] == "x")
    }
}
