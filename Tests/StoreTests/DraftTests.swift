import Foundation
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

@Suite("Drafts of plan files")
struct DraftTests {
    private let folder = Folder(inMemory: true)
    private var path: String { folder.file("plan") }
    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? [] }

    private func leave(_ name: String) {
        _ = FileManager.default.createFile(atPath: folder.file(name), contents: Data())
    }

    @Test("Those that killed programs left are cleared away by who opens a plan for writing, or makes one")
    func cleared() throws {
        try SampleFile.make(path)
        let left = ".plan.part-0123456789abcdef"
        for suffix in ["", "-wal", "-shm", "-journal"] { leave(left + suffix) }
        try Store(opening: path, readOnly: true).close()
        #expect(names.filter { $0.hasPrefix(left) }.count == 4)
        let store = try Store(opening: path)
        #expect(names.filter { $0.hasPrefix(left) }.isEmpty)
        leave(left)
        try store.backUp(to: folder.file("backup"))
        store.close()
        #expect(names == ["backup", "plan"])
    }

    @Test("One that is being written stays, and is gone where nothing came of it")
    func live() throws {
        try SampleFile.make(path)
        do {
            let draft = try Draft(for: folder.file("backup"))
            // Another descriptor is to the lock what another program is.
            Draft.clear(beside: path)
            #expect(FileManager.default.fileExists(atPath: draft.path) && names.count == 2)
        }
        #expect(names == ["plan"])
    }

    @Test(
        "A person's own file is no draft",
        arguments: [
            "plan.part-0123456789abcdef", ".plan.part-0123456789abcde", ".plan.part-0123456789abcdeg",
            ".plan.part-0123456789ABCDEF", ".plan.part-", ".part-1", "plan.1234567890", ".plan", "plan-wal",
            ".plan.part-0123456789abcdef.bak",
        ])
    func others(name: String) {
        leave(name)
        try? FileManager.default.createDirectory(
            atPath: folder.file(".d.part-0123456789abcdef"), withIntermediateDirectories: false)
        symlink(folder.file(name), folder.file(".l.part-0123456789abcdef"))
        Draft.clear(beside: path)
        #expect(names.count == 3)
    }
}
