import Foundation
import Plan
import Store
import Testing

/// Every command that the program declares, on a plan that is shown and not to be changed.
@Suite("What no command writes")
struct WritingGateTests {
    /// Commands for which a ceiling says up to where something goes out.
    private static let takingCeiling: Set = ["package", "remote add"]

    /// The contents of the plan and of the person's settings.
    private func content(_ place: Workplace) throws -> [String] {
        let store = try Store(opening: place.plan, readOnly: true)
        defer { store.close() }
        let repositories = try String(contentsOfFile: place.path + "/.config/cinco/repositories.toml", encoding: .utf8)
        return try store.canonicalLines() + [repositories]
    }

    @Test(
        "A past plan, one up to a ceiling and one that is read only stay as they are, whatever the command",
        arguments: [["--as-of", "2010-06-01"], ["--ceiling", "U"], ["--readonly"]])
    func unchanged(option: [String]) throws {
        let errands = try Errands()
        try errands.begin()
        let before = try content(errands.place)
        for command in errands.commands where !Errands.isInterface(command) {
            if option[0] == "--ceiling", Self.takingCeiling.contains(command.description) { continue }
            let result = try errands.place.run(Workplace.program, errands.words(for: command) + option)
            let after = try content(errands.place)
            #expect(after == before, "\(command): \(result.output)\(result.errorOutput)")
            if after != before { try errands.begin() }
        }
    }
}
