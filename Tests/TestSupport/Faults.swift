import Foundation

/// The size of the fault suite: a short form with every test run, the whole one by `make faults`.
public enum Faults {
    public static let isWhole = ProcessInfo.processInfo.environment["CINCO_FAULTS"] == "whole"

    /// The number of repetitions: `few` in the short form, `all` in the whole suite.
    public static func count(_ few: Int, _ all: Int) -> Int { isWhole ? all : few }

    /// Every third of a list in the short form, another third with another seed; all of it in the whole suite.
    public static func some<T>(_ all: [T]) -> [T] {
        isWhole ? all : all.indices.filter { $0 % 3 == abs(seed % 3) }.map { all[$0] }
    }

    /// The seed of this run; `CINCO_SEED` repeats one.
    public static let seed = ProcessInfo.processInfo.environment["CINCO_SEED"].flatMap { Int($0) } ?? 20_100_615

    /// Prints a line of figures for RELIABILITY.md.
    public static func tell(_ figures: String) { print("fault suite: \(figures)") }
}
