import Foundation
import TestCopies
import Testing

@Suite("The letters that a plan has set, on the command line")
struct StatusLettersTests {
    private let place = Workplace()

    private func sample(letters: String = "Q W X Y Z") throws {
        try SampleFile.make(place.plan)
        let edited = try place.cinco("edit", "plan", "plan", "--letters", letters, "--as", "us")
        #expect(edited.code == 0, "\(edited.errorOutput)")
    }

    @Test("What is printed has them, in every form and language", arguments: ["en", "es"])
    func printed(language: String) throws {
        try SampleFile.make(place.plan)
        let commands = [
            ["status"], ["status", "--format", "markdown"], ["show", "juarez"], ["report", "--format", "text"],
            ["report", "--format", "html"], ["minutes"], ["keys"],
        ]
        func output(_ words: [String]) throws -> String {
            let result = try place.run(Workplace.program, words + ["--lang", language])
            #expect(result.code == 0, "\(words): \(result.errorOutput)")
            return result.output
        }
        let before = try commands.map(output)
        #expect(try place.cinco("edit", "plan", "plan", "--letters", "qwxyz", "--as", "us").code == 0)
        let letters = language == "en" ? "NGARD" : "SVARH"
        let pattern = try Regex("[●▲■○✓?] \\(?[\(letters)](?![\\p{L}\\d])|[\(letters)?]\\|[\(letters)]")
        for (words, before) in zip(commands, before) {
            let now = try output(words)
            #expect(
                !now.contains(pattern), "\(words): \(now.firstMatch(of: pattern).map { String(now[$0.range]) } ?? "")")
            #expect(before.contains(pattern) == (before != now), "\(words)")
        }
        #expect(try output(["status"]).contains("X|?"))
    }

    @Test("Entries take them, and no other letter", arguments: ["en", "es"])
    func taken(language: String) throws {
        try sample()
        func run(_ words: String...) throws -> Workplace.Result {
            try place.run(Workplace.program, words + ["--lang", language, "--as", "us"])
        }
        for (letter, code) in zip(
            ["q", "W", "X", "y", "Z"], ["not-started", "on-track", "at-risk", "off-track", "done"])
        {
            let set = try run("set", "tijuana", "training", letter, "-m", "So")
            #expect(set.code == 0, "\(letter): \(set.errorOutput)")
            #expect(try place.cinco("show", "tijuana", "training", "--format", "json").output.contains("\"\(code)\""))
            #expect(try run("edit", "project", "sample-13", "--status", letter).code == 0)
            let path = place.path + "/projects.csv"
            try place.write("title,effort,status\nBridge \(letter),tij training,\(letter)\n", to: "projects.csv")
            #expect(try run("import", path, "--kind", "project").code == 0)
            let projects = try place.cinco("export", "project", "--format", "jsonl").output.split(separator: "\n")
            let imported = projects.first { $0.contains("Bridge \(letter)") }
            #expect(imported?.contains("\"\(code)\"") == true, "\(imported ?? "")")
        }
        for letter in ["g", "v", "a", "R", "n", "s", "d", "h"] {
            let set = try run("set", "tijuana", "training", letter, "-m", "So")
            #expect(set.code == 1 && set.errorOutput.contains("'\(letter)'"), "\(set.errorOutput)")
            #expect(try run("edit", "project", "sample-13", "--status", letter).code == 1)
        }
    }

    @Test("A letter twice is refused, wherever it comes from")
    func twice() throws {
        try sample()
        let typed = try place.cinco("edit", "plan", "plan", "--letters", "Q W X Y q", "--as", "us")
        #expect(
            typed.code == 1 && typed.errorOutput.contains("a different letter for each status"), "\(typed.errorOutput)")
        let export = try place.cinco("export", "plan").output
        #expect(export.contains("\"Q W X Y Z\""))
        try place.write(export.replacing("Q W X Y Z", with: "Q W X Y Q"), to: "plan.json")
        let imported = try place.cinco("import", place.path + "/plan.json", "--as", "us")
        #expect(imported.code != 0 && imported.errorOutput.contains("Q W X Y Q"), "\(imported.errorOutput)")
        #expect(try place.cinco("export", "plan").output.contains("\"Q W X Y Z\""))
        #expect(try place.cinco("edit", "plan", "plan", "--letters", "", "--as", "us").code == 0)
        #expect(try !place.cinco("export", "plan").output.contains("letters"))
    }
}
