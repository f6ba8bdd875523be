import Foundation

/// The size of the fault suite: a short form with every test run, the whole one by `make faults`.
enum Faults {
    static let isWhole = ProcessInfo.processInfo.environment["CINCO_FAULTS"] == "whole"

    /// The number of repetitions: `few` in the short form, `all` in the whole suite.
    static func count(_ few: Int, _ all: Int) -> Int { isWhole ? all : few }

    /// The seed of this run; `CINCO_SEED` repeats one.
    static let seed = ProcessInfo.processInfo.environment["CINCO_SEED"].flatMap { Int($0) } ?? 20_100_615

    /// Prints a line of figures for RELIABILITY.md.
    static func tell(_ figures: String) { print("fault suite: \(figures)") }
}
