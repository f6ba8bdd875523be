import Foundation
import Histories
import Synchronization

/// Runs random histories of copies and says what held in how many of them. `RunHistories COUNT [FIRST]`, half of each
/// kind; every fiftieth synchronises with git. Ends with 1 where something did not hold.
@main
struct RunHistories {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let (count, first) = (arguments.first ?? 1000, arguments.dropFirst().first ?? 0)
        let results = Mutex<[Result]>([])
        DispatchQueue.concurrentPerform(iterations: count) { number in
            let result = run(first + number)
            results.withLock { results in
                results.append(result)
                for (fault, detail) in result.faults { print("\(result.seed): \(fault): \(detail)") }
                if results.count % 500 == 0 { print("… \(results.count) of \(count)") }
            }
        }
        let all = results.withLock { $0 }
        for kind in History.Kind.allCases { report(all.filter { $0.kind == kind }, kind.rawValue) }
        exit(all.allSatisfy(\.faults.isEmpty) ? 0 : 1)
    }

    private struct Result {
        let seed: Int
        let kind: History.Kind
        var faults: [String: String] = [:]
        var counts: [String: Int] = [:]
    }

    private static func run(_ seed: Int) -> Result {
        var result = Result(seed: seed, kind: seed % 2 == 0 ? .plain : .whole)
        do {
            let history = try History(seed: seed, result.kind, isWithGit: seed % 50 < 2)
            try history.run(steps: 60)
            for (fault, detail) in history.faults { result.faults[fault.rawValue] = detail }
            result.counts = history.counts
        } catch { result.faults["ended"] = "\(error)" }
        return result
    }

    private static func report(_ results: [Result], _ name: String) {
        var counts: [String: Int] = [:]
        for result in results { counts.merge(result.counts, uniquingKeysWith: +) }
        let done = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        print("\(results.count) histories \(name): \(done)")
        for fault in HistoryFault.allCases.map(\.rawValue) + ["ended"] {
            print("  \(fault): \(results.count { $0.faults[fault] != nil })")
        }
    }
}
