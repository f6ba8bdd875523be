import Foundation
import Testing

@testable import cinco

@Suite("Screens, as tapes")
struct TapeTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Tapes")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".tape") }.sorted()
    }()

    /// With `CINCO_RECORD` set the tapes are recorded anew; review them with `git diff`.
    @Test("The keys give the screens that the tape holds", arguments: names)
    func play(name: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        let tape = Tape(try String(contentsOf: file, encoding: .utf8))
        let played = try tape.played(in: Workplace())
        for step in played.steps {
            for line in step.unmet {
                Testing.Issue.record("after \(step.keys) not met: \(line)\n\(step.screen.joined(separator: "\n"))")
            }
        }
        guard played.steps.allSatisfy(\.unmet.isEmpty) else { return }
        if ProcessInfo.processInfo.environment["CINCO_RECORD"] != nil {
            try Data(played.text.utf8).write(to: file)
            return
        }
        #expect(!tape.steps.isEmpty)
        for (expected, step) in zip(tape.steps, played.steps) {
            let matches = expected.screen == step.screen && expected.cursor == step.cursor
            #expect(matches, "after \(step.keys)\n\(step.screen.joined(separator: "\n"))\ncursor \(step.cursor)")
            if !matches { return }
            let differs = zip(expected.styles, step.styles).first { $0 != $1 }
            #expect(
                expected.styles == step.styles,
                "after \(step.keys) styled otherwise: \(differs.map { "\($0)\n\($1)" } ?? "more or fewer rows")")
        }
    }

    @Test("There are tapes")
    func some() { #expect(Self.names.count > 10) }
}
