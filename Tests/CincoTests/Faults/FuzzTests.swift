import Foundation
import TestCopies
import TestSupport
import Testing

@Suite("Faults: made-up input")
struct FuzzFaultTests {
    private let place = Workplace()

    @Test("Every parser takes or refuses made-up input, and never breaks")
    func parsers() throws {
        let products = URL(filePath: Workplace.built).deletingLastPathComponent().path
        let run = try place.run(products + "/Fuzz", ["2000", "\(Faults.seed)"])
        #expect(run.code == 0, "\(run.output.suffix(500)) \(run.errorOutput.suffix(500))")
        #expect(run.output.split(separator: "\n").count == 15)
    }

    @Test(
        "A settings file, keys or a theme that break the library's reader are refused like any other",
        arguments: [
            "[.x]", "[", "[[ ]]", "[ [x]]", "[[[x]]]", "\u{FEFF}[é]", "a = 2010-01-01 0 # x", "a = 1\u{2028}[.b]",
            "[\u{64E}x]",
        ])
    func toml(text: String) throws {
        try SampleFile.make(place.plan)
        for file in ["settings.toml", "keys.toml", "themes/own.toml"] {
            try place.write(text, to: ".config/cinco/\(file)")
        }
        for arguments in [["settings"], ["keys"], ["status", "--theme", "own", "--color", "always"]] {
            let run = try place.run(Workplace.program, arguments)
            #expect([0, 1].contains(run.code), "\(arguments) \(run.code)")
            #expect(!run.errorOutput.isEmpty)
        }
    }
}
