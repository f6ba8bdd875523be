import Foundation
import GRDB
import Plan
import TestCopies
import TestSupport
import Testing

@testable import Store

/// Files that are put in the place of a plan: by every way, with every content, before, while and after somebody has it
/// open.
@Suite("A log beside a plan file that is not its own")
struct PlanLogTests {
    private let folder = Folder(inMemory: true)
    private var path: String { folder.file("plan") }

    /// Copies by another program: to open and close a file here would end the locks that SQLite holds on it.
    @discardableResult
    private func shell(_ script: String) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-ec", "cd '\(folder.path)'; \(script)"]
        process.standardOutput = output
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(script)")
        return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    private static func edit(_ store: Store, _ note: String) throws {
        let change = Change(.city, "tijuana", .text(.note, .english), to: note)
        _ = try store.commit(Act(author: "x", partner: nil, asOf: SamplePlan.day, changes: [change]))
    }

    private static func judge(_ store: Store, _ count: Int) throws {
        for number in 0..<count {
            let changes = ["juarez", "tijuana", "culiacan"].map {
                Change(.note, "n\($0)\(number)", .text(.note, .english), to: String(repeating: "\(number)", count: 900))
            }
            _ = try store.commit(Act(author: "x", partner: nil, asOf: SamplePlan.day, changes: changes))
            try edit(store, "\(number)")
        }
    }

    private static let ways = [
        "cp": "cat new > plan", "mv": "cp new new.x; mv new.x plan", "rm": "rm plan; cp new plan",
        "dd": "dd if=new of=plan conv=notrunc status=none",
    ]
    private static let contents = ["same", "earlier", "later", "another"]
    private enum Moment: CaseIterable { case left, open, closed }

    /// The states of a plan, one after the other, and another plan; made once, because it takes a second.
    private static let states = Result {
        let folder = Folder(inMemory: true)
        try Store(making: folder.file("another"), from: Array(SamplePlan.journal().dropLast(40))).close()
        try SampleFile.make(folder.file("earlier"))
        for (state, before) in [("another", nil), ("earlier", nil), ("same", "earlier"), ("later", "same")] {
            let path = folder.file(state)
            if let before { try FileManager.default.copyItem(atPath: folder.file(before), toPath: path) }
            let store = try Store(opening: path)
            try judge(store, 20)
            store.close()
        }
        return folder
    }

    private func prepare(_ content: String) throws -> Store {
        try shell("cp '\(PlanLogTests.states.get().path)'/* .; cp same plan; cp \(content) new")
        return try Store(opening: path)
    }

    @Test(
        "It is noticed before anything is written; what is written leaves a sound file", arguments: ways.keys.sorted(),
        contents)
    func replaced(way: String, content: String) throws {
        for moment in Moment.allCases {
            try shell("rm -f *")
            var terminal: Store? = try prepare(content)
            try terminal.map { try PlanLogTests.edit($0, "in the log") }
            if moment == .left {
                try shell("mkdir -p k; cp plan plan-wal k")
                terminal?.close()
                terminal = nil
                try shell("cp k/plan k/plan-wal .; rm -r k")
            }
            let place = "\(way) \(content) \(moment)"
            let isOther = content != "same"
            let isMoved = ["mv", "rm"].contains(way)
            try shell(PlanLogTests.ways[way] ?? "")
            if moment == .closed {
                terminal?.close()
                terminal = nil
            }
            let put = try shell("cat plan | cksum")
            do {
                let store = try Store(opening: path)
                try PlanLogTests.edit(store, "after")
                store.close()
                #expect(!isOther && !(moment == .open && isMoved), "\(place)")
            } catch PlanFileError.foreignLog {
                #expect(isOther || moment == .open && isMoved, "\(place)")
                #expect(try shell("cat plan | cksum") == put, "\(place)")
                let reader = try Store(opening: path, readOnly: true)
                #expect(try reader.check() == [.foreignLog(path: "\(path)-wal")], "\(place)")
                reader.close()
            }
            if let terminal {
                do {
                    try PlanLogTests.edit(terminal, "by the terminal")
                    #expect(!isOther && !isMoved, "\(place)")
                } catch PlanFileError.foreignLog, PlanFileError.replaced {
                    #expect(isOther || isMoved, "\(place)")
                }
                terminal.close()
            }
            // The file as a person opens it who is told to move the log away.
            let isRefused = (try? Store(opening: path).close()) == nil
            if isRefused { try shell("cp plan alone") }
            let store = try Store(opening: isRefused ? folder.file("alone") : path)
            try PlanLogTests.edit(store, "at last")
            #expect(try store.check() == [], "\(place)")
            store.close()
        }
    }

    @Test("What a killed program left is the file's own and is read")
    func killed() throws {
        let store = try prepare("same")
        try PlanLogTests.edit(store, "acknowledged")
        try shell("cp plan left; cp plan-wal left-wal")
        store.close()
        let left = try Store(opening: folder.file("left"))
        #expect(try left.plan().city("tijuana")?.note[.english] == "acknowledged")
        try PlanLogTests.edit(left, "on")
        #expect(try left.check() == [])
    }

    @Test("The numbers of locked files are read as the kernel writes them")
    func locks() {
        let text = """
            1: POSIX  ADVISORY  READ  1234 08:01:77 128 128
            2: FLOCK  ADVISORY  WRITE 1 00:19:78 0 EOF
            2: -> POSIX  ADVISORY  WRITE 5 00:19:79 0 EOF
            3: OFDLCK ADVISORY  READ  -1 00:06:80 0 EOF
            4: POSIX  ADVISORY  WRITE 99 00:2e:18446744073709551615 1073741826 1073742335
            5: POSIX
            """
        #expect(PlanLog.lockedFiles(text) == [77, .max])
    }

    @Test("Every lock is seen, of however many")
    func manyLocks() throws {
        var files: [(descriptor: Int32, number: UInt64)] = []
        defer { for file in files { close(file.descriptor) } }
        for number in 0..<300 {
            let descriptor = open(folder.file("locked\(number)"), O_CREAT | O_RDWR, 0o600)
            var state = stat()
            try #require(fstat(descriptor, &state) == 0)
            var lock = flock(
                l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 1, l_pid: 0)
            try #require(fcntl(descriptor, F_SETLK, &lock) == 0)
            files.append((descriptor, UInt64(state.st_ino)))
        }
        let seen = PlanLog.lockedFiles()
        #expect(files.filter { !seen.contains($0.number) }.map(\.number) == [])
    }
}
