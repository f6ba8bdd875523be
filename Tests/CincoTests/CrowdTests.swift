import Foundation
import Plan
import Store
import Testing

@testable import cinco

@Suite("A crowd on one file", .serialized)
struct CrowdTests {
    /// A minute where `CINCO_CROWD=60` says so; a few seconds otherwise.
    private static let seconds = ProcessInfo.processInfo.environment["CINCO_CROWD"].flatMap { Int($0) } ?? 4

    @Test(
        "Eight terminals and eight commands write at once: every act that was acknowledged is there, and the file is sound"
    )
    func crowd() throws {
        let place = Workplace()
        try Store(making: place.plan, from: SamplePlan.journal()).close()
        let panes = try (0..<8).map { try Pane(place, "--as us --author t\($0)") }
        for pane in panes { try pane.screen { $0.contains("? help") } }
        // Each command says which note the file has taken.
        let script = """
            end=$(($(date +%s) + \(CrowdTests.seconds))); n=0
            while [ $(date +%s) -lt $end ]; do n=$((n + 1))
              "$0" edit city tijuana --note "w$1-$n" --as mx --author "w$1" >/dev/null && echo "w$1-$n"
            done
            """
        let whole = (0..<8).map { "(sh -c \"$script\" \"$0\" \($0) > out-\($0)) &" }.joined(separator: "\n") + "\nwait"
        let commands = Thread {
            _ = try? place.run(
                "/bin/sh", ["-c", "cd \"$HOME\"; script='\(script)'; \(whole); : > over", Workplace.program])
        }
        commands.start()
        var moves = panes.map { _ in 0 }
        var round = 0
        while !FileManager.default.fileExists(atPath: place.path + "/over") {
            for pane in panes { try pane.press(round % 2 == 0 ? "J" : "K") }
            for (number, pane) in panes.enumerated() {
                let screen = try pane.screen { $0.contains("Moved ") || $0.contains("It was so already") }
                if screen.contains("Moved ") { moves[number] += 1 }
                // A key that only clears what was said.
                try pane.press("Escape")
                try pane.screen { !$0.contains("Moved ") && !$0.contains("It was so already") }
            }
            round += 1
        }
        for pane in panes {
            try pane.press("Q")
            try pane.screen { $0.contains("\nleft 0") }
        }
        let store = try Store(opening: place.plan)
        defer { store.close() }
        let history = try store.history(of: .plan, limit: 1_000_000)
        let notes = Set(history.flatMap { $0.act.changes.compactMap(\.new) })
        for (number, moved) in moves.enumerated() {
            #expect(moved > 0 && history.count { $0.act.author == "t\(number)" } == moved)
        }
        var acknowledged = 0
        for writer in 0..<8 {
            let said = try String(contentsOfFile: "\(place.path)/out-\(writer)", encoding: .utf8).split(separator: "\n")
            acknowledged += said.count
            for note in said { #expect(notes.contains(String(note))) }
            #expect(said.count > 0)
        }
        #expect(try store.check() == [])
        print("acknowledged: \(acknowledged) by commands, \(moves.reduce(0, +)) by terminals")
    }
}
