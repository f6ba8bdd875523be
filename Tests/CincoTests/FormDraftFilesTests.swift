import Foundation
import Plan
import Store
import TestCopies
import Testing

@Suite("What was typed and not saved, over the end of the program", .serialized)
struct FormDraftFilesTests {
    private let place = Workplace()

    init() throws { try SampleFile.make(place.plan) }

    /// The files in which drafts are kept.
    private func files() throws -> [String] {
        let found = try place.run("/usr/bin/env", ["find", place.path, "-path", "*drafts*", "-name", "*.json"])
        return found.output.split(separator: "\n").map(String.init)
    }

    @Test("Two terminals with the same form keep their own drafts, and what one leaves is offered at the next start")
    func terminals() throws {
        let (mine, theirs) = (try Pane(place, "--as us --author A"), try Pane(place, "--as us --author B"))
        for (pane, text) in [(mine, " Norte"), (theirs, " Sur")] {
            try pane.screen { $0.contains("? help") }
            try pane.press("e", "End")
            try pane.type(text)
            try pane.screen { $0.contains("Ciudad Juárez\(text)") }
            try pane.press("Escape")
            try pane.screen { $0.contains("kept as a draft") }
        }
        #expect(try files().count == 2)
        // A third terminal is not offered what another one has open.
        let third = try Pane(place, "--as us --author C")
        #expect(try !third.screen { $0.contains("? help") }.contains("Not saved when"))
        try mine.press("e", "Enter")
        try mine.screen { $0.contains("name Ciudad Juárez → Ciudad Juárez Norte") }
        #expect(try files().count == 1)
        for process in try theirs.processes() { _ = try place.run("/usr/bin/env", ["kill", "-9", process]) }
        try theirs.screen { $0.contains("left 137") }
        try theirs.again()
        try theirs.screen { $0.contains("Not saved when Cinco ended") }
        try theirs.press("e")
        try theirs.screen { $0.contains("Ciudad Juárez Sur") && $0.contains("Ctrl-r") }
    }

    @Test("Killed while one types, or left with Esc, the text is in the form of the next start")
    func killed() throws {
        let pane = try Pane(place)
        try pane.screen { $0.contains("? help") }
        try pane.press("e")
        try pane.screen { $0.contains("Esc cancel") }
        try pane.press("End")
        try pane.type(" Norte")
        try pane.screen { $0.contains("Ciudad Juárez Norte") }
        for process in try pane.processes() { _ = try place.run("/usr/bin/env", ["kill", "-9", process]) }
        try pane.screen { $0.contains("left 137") }
        let kept = try files()
        #expect(kept.count == 1)
        // A draft that nobody typed in for ninety days is removed, of a plan that is gone too; the day before it is
        // kept.
        let folder = (try #require(kept.first) as NSString).deletingLastPathComponent
        let gone = folder + "gone"
        try FileManager.default.createDirectory(atPath: gone, withIntermediateDirectories: true)
        let aged = [
            "\(folder)/old.json": 91, "\(folder)/half.json.7": 91, "\(gone)/old.json": 91, "\(folder)/new.json": 89,
        ]
        for (file, days) in aged {
            _ = try place.run("/usr/bin/env", ["touch", "-d", "\(days) days ago", file])
        }
        #expect(try place.run("/usr/bin/env", ["stat", "-c", "%a"] + kept).output == "600\n")
        try pane.again()
        try pane.screen { $0.contains("Not saved when Cinco ended") }
        for (file, days) in aged { #expect(FileManager.default.fileExists(atPath: file) == (days < 90), "\(file)") }
        #expect(!FileManager.default.fileExists(atPath: gone))
        unlink("\(folder)/new.json")
        try pane.press("e")
        try pane.screen { $0.contains("Ciudad Juárez Norte") && $0.contains("Ctrl-r") }
        try pane.press("Escape")
        try pane.screen { $0.contains("kept as a draft") }
        try pane.press("q")
        try pane.screen { $0.contains("left 0") }
        #expect(try files().count == 1)
        try pane.again()
        try pane.screen { $0.contains("? help") }
        try pane.press("e", "Enter")
        try pane.screen { $0.contains("name Ciudad Juárez → Ciudad Juárez Norte") }
        #expect(try files().isEmpty)
        #expect(try !place.cinco("export").output.contains("drafts"))
    }
}
