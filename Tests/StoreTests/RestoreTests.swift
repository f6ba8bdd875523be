import Foundation
import GRDB
import Plan
import Synchronization
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("Restoring a backup while others work")
struct RestoreTests {
    private let folder = Folder(inMemory: true)

    @Test("The plan itself is no backup of it, by its own name or by a link, and nothing is kept")
    func itself() throws {
        let path = folder.file("plan")
        try Store(making: path, from: SamplePlan.journal()).close()
        try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: path)
        let backups = Backups(of: path, in: folder.file("backups"))
        for source in [path, folder.file("link"), folder.path + "/./plan"] {
            #expect(throws: PlanFileError.isThePlan(path: source)) {
                try Store.restore(source, to: path, keeping: backups)
            }
        }
        #expect(backups.paths.isEmpty)
    }

    @Test("What was acknowledged is in the plan or in a file that restore kept, with four writers beside it")
    func crowd() throws {
        let path = folder.file("plan")
        let store = try SampleFile.open(path)
        try store.backUp(to: folder.file("backup"))
        store.close()
        let crowd = Crowd()
        // Threads of their own: the writers wait for each other, and for restore.
        let group = DispatchGroup()
        for writer in 0..<4 {
            group.enter()
            Thread.detachNewThread {
                crowd.write(writer, to: path)
                group.leave()
            }
        }
        var restored = 0
        while restored < 12 || crowd.written.withLock(\.count) < 40, restored < 200 {
            try Store.restore(
                folder.file("backup"), to: path, keeping: Backups(of: path, in: folder.file("backups")))
            restored += 1
        }
        crowd.isOver.store(true, ordering: .relaxed)
        group.wait()
        let written = crowd.written.withLock { $0 }
        var there: Set<String> = []
        let keeping = Backups(of: path, in: folder.file("backups")).folder
        let kept = try FileManager.default.contentsOfDirectory(atPath: keeping).map { "\(keeping)/\($0)" }
        for file in kept + [path] {
            let store = try Store(opening: file, readOnly: true)
            #expect(try store.check() == [])
            there.formUnion(try store.acts().map(\.id))
        }
        #expect(written.count > 40)
        #expect(written.filter { !there.contains($0) }.isEmpty)
    }

    /// Writers that commit acts, each act by a connection of its own, as commands do.
    private final class Crowd: Sendable {
        let isOver = Atomic<Bool>(false)
        let written = Mutex<[String]>([])

        func write(_ writer: Int, to path: String) {
            var count = 0
            while !isOver.load(ordering: .relaxed) {
                count += 1
                let change = Change(.city, "tijuana", .text(.note, .english), to: "\(writer)-\(count)")
                let act = Act(author: "w\(writer)", partner: nil, asOf: SamplePlan.day, changes: [change])
                // An act that is refused was not acknowledged.
                guard let store = try? Store(opening: path) else { continue }
                if case .written(let entry)? = try? store.commit(act) { written.withLock { $0.append(entry.id) } }
                store.close()
            }
        }
    }

    @Test("Another plan is refused, and neither file changes; a file that cannot be read gives way to any")
    func otherPlan() throws {
        let (path, other) = (folder.file("plan"), folder.file("other"))
        let backups = Backups(of: path, in: folder.file("backups"))
        let store = try SampleFile.open(path)
        let founding = Act(
            author: "x", partner: nil, asOf: SamplePlan.day,
            changes: [Change(.plan, Plan.settingsID, .text(.title, .english), to: "Other")])
        let strange = try Store(making: other, founding: founding)
        let lines = try [store, strange].map { try $0.canonicalLines() }
        #expect(
            throws: PlanFileError.otherPlan(
                path: other, title: "Other", here: path, hereTitle: try store.plan().settings.title.plain)
        ) { try Store.restore(other, to: path, keeping: backups) }
        #expect(try [store, strange].map { try $0.canonicalLines() } == lines)
        // Where there is no plan, or none that can be read, any may take the place.
        for text in [nil, "no plan"] {
            let place = folder.file("place")
            unlink(place)
            try text.map { try Data($0.utf8).write(to: URL(fileURLWithPath: place)) }
            try Store.restore(other, to: place, keeping: Backups(of: place, in: folder.file("backups")))
            #expect(try Store(opening: place, readOnly: true).planID() == strange.planID())
        }
    }

    @Test("A backup that is no plan is refused, and the plan is left as it was")
    func foreign() throws {
        let path = folder.file("plan")
        let store = try SampleFile.open(path)
        let lines = try store.canonicalLines()
        for (name, sql) in [
            ("trigger", "CREATE TRIGGER t AFTER INSERT ON act BEGIN SELECT 1; END"),
            ("version", "PRAGMA user_version = -1"),
        ] {
            try store.backUp(to: folder.file(name))
            try DatabaseQueue(path: folder.file(name)).writeWithoutTransaction { try $0.execute(sql: sql) }
            #expect(throws: PlanFileError.self) {
                try Store.restore(
                    folder.file(name), to: path, keeping: Backups(of: path, in: folder.file("backups")))
            }
            #expect(try store.canonicalLines() == lines)
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("plan.") }.isEmpty)
    }

    @Test("A plan in a folder that nobody may write to is read with what a killed program left in its log")
    func copied() throws {
        let path = folder.file("plan")
        let store = try SampleFile.open(path)
        let act = Act(
            author: "x", partner: nil, asOf: SamplePlan.day,
            changes: [Change(.city, "tijuana", .text(.note, .english), to: "in the log")])
        _ = try store.commit(act)
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: folder.file("left") + suffix)
        }
        let left = folder.file("left")
        let stamp = Connection.Stamp(of: left)
        #expect(stamp.hasLog)
        let connection = Connection.copied(stamp)
        let note = try connection.connect(left, readOnly: true).read {
            try Values.value(FieldKey(kind: "city", record: "tijuana", field: "note"), in: $0)
        }
        #expect(note == "in the log" && !connection.isStale(left))
        #expect(Connection.Stamp(of: left) == stamp)
        try Data("x".utf8).write(to: URL(fileURLWithPath: left + "-wal"))
        #expect(connection.isStale(left))
    }
}
