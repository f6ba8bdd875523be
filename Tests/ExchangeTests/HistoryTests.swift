import Foundation
import Plan
import Store
import Testing

@testable import Exchange

extension History {
    static func package(_ store: Store, _ since: (path: String, text: Data)?, _ ceiling: String?) throws -> Data {
        let start = try since.map { PackageStart.after(try Package(reading: $0.text, from: $0.path).source) }
        return try Package.text(of: store, start ?? .beginning, upTo: ceiling)
    }

    /// - Returns: whether the package was taken; false where the copy lacks what it presupposes.
    static func merge(_ path: String, _ text: Data, _ store: Store, _ now: Int64?) throws -> Bool {
        do {
            _ = try store.merge([Package(reading: text, from: path).source], clock: now)
            return true
        } catch MergeError.gap { return false }
    }
}

@Suite("Random histories of copies")
struct HistoryTests {
    /// How many histories; `CINCO_HISTORIES=10000` is the long form.
    static let count = ProcessInfo.processInfo.environment["CINCO_HISTORIES"].flatMap { Int($0) } ?? 15

    @Test(
        "All that may know the same know the same, nothing is lost, and a copy that lacks something is told",
        arguments: [false, true])
    func whole(puttingBack: Bool) throws {
        var counts: [Fault: Int] = [:]
        var details: [String] = []
        for seed in 0..<HistoryTests.count {
            let history = try History(seed: seed, puttingBack: puttingBack)
            do { try history.run(steps: 60) } catch { details.append("\(seed): \(error)") }
            for fault in history.faults { counts[fault, default: 0] += 1 }
            details += history.details.map { "\(seed): \($0)" }
        }
        print(
            "histories: \(HistoryTests.count), putting back: \(puttingBack)",
            counts.map { "\($0.key.rawValue) \($0.value)" })
        #expect(details.isEmpty, "\(details.prefix(8).joined(separator: "\n"))")
    }
}
