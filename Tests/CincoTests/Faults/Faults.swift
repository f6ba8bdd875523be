import Foundation

/// How much of the fault suite is run: a short form with every test run, the whole of it by `make faults`.
enum Faults {
    static let isWhole = ProcessInfo.processInfo.environment["CINCO_FAULTS"] == "whole"

    /// So many in the short form, so many in the whole suite.
    static func count(_ few: Int, _ all: Int) -> Int { isWhole ? all : few }

    /// The seed of this run, which `CINCO_SEED` repeats.
    static let seed = ProcessInfo.processInfo.environment["CINCO_SEED"].flatMap { Int($0) } ?? 20_100_615

    /// A line of figures for RELIABILITY.md.
    static func tell(_ figures: String) { print("fault suite: \(figures)") }
}
