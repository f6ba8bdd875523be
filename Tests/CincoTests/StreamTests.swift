import Foundation
import TestCopies
import Testing

@Suite("Standard input and output in place of files")
struct StreamTests {
    private let place = Workplace()

    private func shell(_ script: String) throws -> Workplace.Result {
        try place.run("/bin/sh", ["-c", "cd \"$HOME\"; " + script, Workplace.program])
    }

    @Test(
        "What one command writes to - another one reads from -",
        arguments: [
            "\"$0\" export -o - | \"$0\" import - --plan copy.cinco",
            "\"$0\" export --format jsonl -o - | \"$0\" import - --plan copy.cinco",
            "\"$0\" export --format csv -o - | \"$0\" import - --plan copy.cinco",
            "\"$0\" export --format xlsx -o - | \"$0\" import - --plan copy.cinco",
            "\"$0\" export --kind city --format csv -o - | \"$0\" import - ",
            "\"$0\" export --kind city --format csv --bom -o - | \"$0\" import - ",
            "\"$0\" package - 2>/dev/null | \"$0\" merge - --plan copy.cinco",
            "\"$0\" package - 2>/dev/null | \"$0\" package - --since - 2>/dev/null | head -c 1",
            "printf 'city,day,value\\nTijuana,2010-05-01,7\\n' | "
                + "\"$0\" import readings - --measure New --city city --day day --value value",
            "\"$0\" report -o - | head -1", "\"$0\" minutes -o - | head -1", "\"$0\" schema -o - | head -1",
        ])
    func streams(script: String) throws {
        try SampleFile.make(place.plan)
        let result = try shell(script)
        #expect(result.code == 0 && result.errorOutput.isEmpty && !result.output.isEmpty, "\(result)")
        #expect(!FileManager.default.fileExists(atPath: place.path + "/-"))
        guard script.contains("copy.cinco") else { return }
        let copied = try place.run(Workplace.program, ["export", "--plan", place.path + "/copy.cinco"]).output
        #expect(try copied == place.cinco("export").output)
    }

    @Test("The faults of a file can go to standard output")
    func errors() throws {
        try SampleFile.make(place.plan)
        let result = try shell("printf 'id,share\\ntijuana,1000\\n' | \"$0\" import - --kind city --errors -")
        #expect(
            result.code == 1 && result.output.hasPrefix("line 2")
                && result.errorOutput.contains("1 error in standard input: nothing was imported"))
        #expect(!FileManager.default.fileExists(atPath: place.path + "/-"))
    }

    @Test("A plan file has a name", arguments: [["new", "-"], ["backup", "-"], ["restore", "-"]])
    func planFiles(words: [String]) throws {
        try SampleFile.make(place.plan)
        let result = try place.run(Workplace.program, words)
        #expect(result.code == 1 && result.errorOutput.contains("Name a file"), "\(result)")
    }

    @Test("The mark of UTF-8 is for CSV alone, and two kinds at once are refused")
    func options() throws {
        try SampleFile.make(place.plan)
        let marked = try place.cinco("export", "city", "--format", "csv", "--bom").output
        #expect(marked.hasPrefix("\u{FEFF}record_kind,") && marked.contains("Juárez"))
        #expect(try place.cinco("export", "--bom").errorOutput.contains("--format csv"))
        #expect(try place.cinco("export", "city", "--kind", "project").code == 1)
        #expect(try place.cinco("export", "city", "--kind", "city").code == 0)
    }
}
