import Foundation
import Plan
import Store
import TestCopies
import TestSupport
import Testing

@Suite("Faults: kill -9", .serialized)
struct KillTests {
    private let place = Workplace()

    init() throws { try SampleFile.make(place.plan) }

    /// The acts of an author; expects that the file is undamaged.
    private func acts(of author: String) throws -> [Entry] {
        let store = try Store(opening: place.plan)
        defer { store.close() }
        #expect(try store.check() == [])
        return try store.history(of: .plan, limit: 1_000_000).filter { $0.act.author == author }
    }

    @Test("A command killed at any moment: what it has said is there, and no half of an act is")
    func commands() throws {
        let count = Faults.count(12, 700)
        var random = SeededGenerator(Faults.seed)
        // The duration of a whole run, so that the kills are spread over it.
        let begun = ContinuousClock.now
        _ = try place.cinco("edit", "city", "tijuana", "--note", "first", "--author", "warm")
        let whole = Int((ContinuousClock.now - begun) / .microseconds(1))
        var acknowledged: Set<String> = []
        for number in 0..<count {
            let delay = random.below(whole * 5 / 4)
            let script =
                "\"$0\" edit city tijuana --note n\(number) --note-es n\(number) --author killed & p=$!; "
                + "sleep \(Double(delay) / 1e6); kill -9 $p 2>/dev/null; wait $p"
            let run = try place.run("/bin/sh", ["-c", script, Workplace.program])
            if run.output.contains("n\(number)") { acknowledged.insert("n\(number)") }
        }
        let acts = try acts(of: "killed")
        let written = acts.map { Set($0.act.changes.compactMap(\.new)) }
        #expect(written.allSatisfy { $0.count == 1 } && acts.allSatisfy { $0.act.changes.count == 2 })
        #expect(acknowledged.isSubset(of: written.reduce([], { $0.union($1) })))
        Faults.tell(
            "\(count) commands killed: \(acknowledged.count) acts acknowledged, \(acts.count) in the file, none lost, none in half"
        )
    }

    @Test(
        "The interface killed at any moment: every move that it has told of is there, and at most the one it was about to tell"
    )
    func interface() throws {
        let count = Faults.count(5, 300)
        var random = SeededGenerator(Faults.seed + 1)
        var told = 0
        for number in 0..<count {
            let author = "k\(number)"
            let pty = try Pty(place, ["--as", "us", "--author", author])
            #expect(pty.read { $0.shows("help") })
            let moves = random.below(6)
            var seen = 0
            for move in 0..<moves {
                pty.forget()
                pty.type(move % 2 == 0 ? "J" : "K")
                if pty.read(until: { $0.shows("Moved") || $0.shows("Already set") }), pty.shows("Moved") { seen += 1 }
                pty.forget()
                // The screen is redrawn as a whole, so that the next message arrives in one piece.
                pty.type("\u{12}")
                pty.read { $0.shows("help") }
            }
            pty.type(moves % 2 == 0 ? "J" : "K")
            usleep(UInt32(random.below(8_000)))
            kill(pty.process, SIGKILL)
            #expect(pty.wait() == -SIGKILL)
            let store = try Store(opening: place.plan)
            let acts = try store.history(of: .plan, limit: 20).count { $0.act.author == author }
            store.close()
            #expect(acts == seen || acts == seen + 1, "told of \(seen), \(acts) in the file")
            told += seen
        }
        #expect(try acts(of: "k0").count <= 7)
        Faults.tell("\(count) interfaces killed: \(told) moves told of, none lost, the file sound")
    }
}
