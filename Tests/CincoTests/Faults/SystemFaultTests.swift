import Foundation
import Plan
import Store
import TestCopies
import TestSupport
import Testing

@Suite("Faults: the system", .serialized)
struct SystemFaultTests {
    private let place = Workplace()

    init() throws { try SampleFile.make(place.plan) }

    /// Runs an edit in which a system call fails from its `number`th time on.
    private func edit(_ note: String, failing call: String, as error: String, from number: Int) throws
        -> Workplace.Result
    {
        // Where memory for a thread is refused, the C library tries again for seconds.
        try place.run(
            "/usr/bin/env",
            [
                "timeout", "-s", "KILL", call == "mmap" ? "3" : "60", "strace", "-f", "-qq", "-o", "/dev/null", "-e",
                "trace=\(call)", "-e",
                "inject=\(call):error=\(error):when=\(number)+",
                Workplace.program, "edit", "city", "tijuana", "--note", note, "--note-es", note,
            ])
    }

    /// The notes of the latest acts; expects that the file is undamaged.
    private func notes() throws -> [Set<String>] {
        let check = try place.cinco("check")
        #expect(check.code == 0, "\(check.output) \(check.errorOutput)")
        let store = try Store(opening: place.plan, readOnly: true)
        defer { store.close() }
        return try store.history(of: .plan, limit: 5).map { Set($0.act.changes.compactMap(\.new)) }
    }

    private static let calls =
        [("pwrite64", "ENOSPC"), ("fdatasync", "EIO"), ("pread64", "EIO")]
        + (Faults.isWhole
            ? [
                ("pwrite64", "EIO"), ("fsync", "EIO"), ("fcntl", "ENOLCK"), ("ftruncate", "EIO"), ("openat", "EMFILE"),
                ("mmap", "ENOMEM"),
            ] : [])

    @Test(
        "A call of the system that fails from any time on: what was acknowledged is there, and all else is said",
        arguments: calls)
    func failing(call: String, error: String) throws {
        guard try place.run("/usr/bin/strace", ["-qq", "-o", "/dev/null", "true"]).code == 0 else {
            return Faults.tell("strace may not trace here, so that \(call) was not made to fail")
        }
        var (done, refused, crashed) = (0, 0, 0)
        // The first calls belong to the loader and the runtime, not to the program.
        let first = ["openat", "mmap", "pread64"].contains(call) ? 20 : 1
        // SQLite tries again for seconds where a lock or shared memory is refused.
        let isSlow = ["fcntl", "mmap"].contains(call)
        for number in stride(from: first, to: first + Faults.count(12, 60), by: isSlow ? 12 : Faults.count(4, 2)) {
            let note = "\(call)-\(error)-\(number)"
            let run = try edit(note, failing: call, as: error, from: number)
            if run.code == 0 { done += 1 } else { refused += 1 }
            if call == "mmap", run.code == 137 || run.code == -SIGKILL { continue }
            let isOurs = !["openat", "mmap", "pread64"].contains(call) || number > 60
            if ![0, 1].contains(run.code) { crashed += 1 }
            if isOurs {
                #expect([0, 1].contains(run.code), "\(note): \(run.code) \(run.errorOutput)")
                #expect(run.code == 0 || run.errorOutput.hasPrefix("cinco: "), "\(note): \(run.errorOutput)")
            }
            let written = try notes()
            if run.code == 0 { #expect(written.contains([note]), "\(note) was acknowledged") }
        }
        Faults.tell(
            "\(call) fails with \(error): \(refused) refused, \(done) done, \(crashed) of the former ended or held up by the system's own libraries; none lost"
        )
    }

    @Test("Less and less memory: whatever becomes of the program, nothing that it has said is lost")
    func memory() throws {
        var codes: [Int32: Int] = [:]
        for megabytes in stride(from: 20, to: 400, by: Faults.count(95, 10)) {
            let note = "memory-\(megabytes)"
            let run = try place.run(
                "/bin/sh",
                [
                    "-c",
                    "ulimit -v \(megabytes * 1024); exec timeout -s KILL 3 \"$0\" edit city tijuana --note \(note) --note-es \(note)",
                    Workplace.program,
                ])
            codes[run.code, default: 0] += 1
            let written = try notes()
            if run.code == 0 { #expect(written.contains([note])) }
        }
        Faults.tell(
            "memory of 20 to 400 MB: ended with \(codes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)×" })")
    }

    @Test(
        "A plan that is taken away or replaced under the interface is said to be so, and nothing is written to the new one"
    )
    func replaced() throws {
        let pty = try Pty(place, ["--as", "us"])
        #expect(pty.read { $0.shows("help") })
        try FileManager.default.moveItem(atPath: place.plan, toPath: place.path + "/away.cinco")
        pty.type("J")
        #expect(
            pty.read { $0.shows("cinco check") || $0.shows("replaced") || $0.shows("no longer") || $0.shows("another") }
        )
        try SampleFile.make(place.plan)
        let new = try Data(contentsOf: URL(filePath: place.plan))
        pty.type(Pty.escape + "\u{12}")
        #expect(pty.read { $0.shows("help") })
        pty.forget()
        pty.type("J")
        #expect(
            pty.read { $0.shows("replaced") || $0.shows("another") || $0.shows("no longer") || $0.shows("open it") })
        pty.type("Q")
        #expect(pty.wait() == 0)
        #expect(try Data(contentsOf: URL(filePath: place.plan)) == new)
    }
}
