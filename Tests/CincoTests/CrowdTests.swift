import Foundation
import Plan
import Store
import TestCopies
import Testing

@testable import cinco

@Suite("A crowd on one file", .serialized)
struct CrowdTests {
    /// The shortest duration in seconds, set by `CINCO_CROWD`. Without it the test ends as soon as every writer has
    /// written.
    private static let seconds = ProcessInfo.processInfo.environment["CINCO_CROWD"].flatMap { Int($0) } ?? 0

    @Test(
        "Eight terminals and eight commands write at once: every act that was acknowledged is there, and the file is sound"
    )
    func crowd() throws {
        let place = Workplace()
        try SampleFile.make(place.plan)
        let panes = try (0..<8).map { try Pane(place, "--as us --author t\($0)") }
        for pane in panes { try pane.screen { $0.contains("? help") } }
        // Each command reports the number of the note that was saved.
        let script = """
            n=0
            while [ ! -e enough ]; do n=$((n + 1))
              "$0" edit city tijuana --note "w$1-$n" --as mx --author "w$1" >/dev/null && echo "w$1-$n"
            done
            """
        let whole = (0..<8).map { "(sh -c \"$script\" \"$0\" \($0) > out-\($0)) &" }.joined(separator: "\n") + "\nwait"
        let over = DispatchSemaphore(value: 0)
        let commands = Thread {
            _ = try? place.run(
                "/bin/sh", ["-c", "cd \"$HOME\"; script='\(script)'; \(whole)", Workplace.program])
            over.signal()
        }
        commands.start()
        let end = ContinuousClock.now + .seconds(CrowdTests.seconds)
        var moves = panes.map { _ in 0 }
        var round = 0
        // On a slow disk a writer may find the file locked for too long. Then nothing of its act may be there.
        func isAnswered(_ screen: String) -> Bool {
            ["Moved ", "Already set", "Another program has kept", " is first already", " is last already"]
                .contains { screen.contains($0) }
        }
        func isSilent() -> Bool { moves.contains(0) || (0..<8).contains { place.said(by: $0).isEmpty } }
        while ContinuousClock.now < end || (isSilent() && round < 100) {
            // The same city is selected everywhere, wherever the others have moved it.
            for (number, pane) in panes.enumerated() { try pane.press((round + number) % 2 == 0 ? "J" : "K") }
            for (number, pane) in panes.enumerated() {
                let screen = try pane.screen { isAnswered($0) }
                if screen.contains("Moved ") { moves[number] += 1 }
                // A key without effect but to clear the message.
                try pane.press("Escape")
                try pane.screen { !isAnswered($0) }
            }
            round += 1
        }
        #expect(!isSilent())
        try Data().write(to: URL(filePath: place.path + "/enough"))
        for pane in panes {
            try pane.press("Q")
            try pane.screen { $0.contains("\nleft 0") }
        }
        // Each writer ends after its present note.
        over.wait()
        let store = try Store(opening: place.plan)
        defer { store.close() }
        let history = try store.history(of: .plan, limit: 1_000_000)
        let notes = Set(history.flatMap { $0.act.changes.compactMap(\.new) })
        for (number, moved) in moves.enumerated() {
            #expect(history.count { $0.act.author == "t\(number)" } == moved)
        }
        var acknowledged = 0
        for said in (0..<8).map(place.said) {
            acknowledged += said.count
            for note in said { #expect(notes.contains(note)) }
        }
        #expect(try store.check() == [])
        print("acknowledged: \(acknowledged) by commands, \(moves.reduce(0, +)) by terminals")
    }
}

extension Workplace {
    /// The notes that a command of the crowd reported as saved.
    fileprivate func said(by writer: Int) -> [String] {
        let said = try? String(contentsOfFile: "\(path)/out-\(writer)", encoding: .utf8)
        return said?.split(separator: "\n").map(String.init) ?? []
    }
}
