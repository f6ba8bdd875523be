import Histories
import TestSupport
import Testing

@Suite("Random histories of copies")
struct HistoryTests {
    @Test(
        "All that may know the same know the same, nothing is lost, and a copy that lacks something is told",
        arguments: History.Kind.allCases)
    func holds(kind: History.Kind) throws {
        // `make histories` runs thousands; one of these is with git, and one of many copies.
        for seed in [0, 1, 2, 3, 7, 11] {
            let history = try History(seed: seed, kind, isWithGit: seed == 7, size: seed < 11 ? nil : 9)
            try history.run(steps: 60)
            #expect(history.faults.isEmpty, "\(seed)")
        }
    }
}
