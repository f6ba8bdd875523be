import Foundation
import Testing

@testable import cinco

@Suite("Settings")
struct PreferencesTests {
    private let place = Workplace()
    private var path: String { place.path + "/.config/cinco/settings.toml" }

    private func write(_ text: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

    @Test("What is kept is there at the next start; comments and other lines stay")
    func kept() throws {
        try write("# mine\ntheme = \"light\"  # for the wall\nauthor = \"Planner\"\n\n[keys]\nup = \"k\"\n")
        var preferences = Preferences(path: path)
        preferences.keep(.theme, "mono")
        preferences.keep(.language, "es")
        #expect(text == "# mine\ntheme = 'mono'\nauthor = \"Planner\"\n\nlanguage = 'es'\n[keys]\nup = \"k\"\n")
        let again = Preferences(path: path)
        #expect(again[.theme] == "mono" && again[.language] == "es" && again[.author] == "Planner")
    }

    @Test("The file is made where there is none, and any value can be kept")
    func made() {
        var preferences = Preferences(path: path)
        let hostile = "a\"b\\c\n[x]\u{1B}"
        let isKept = preferences.keep(.author, hostile)
        #expect(isKept)
        #expect(Preferences(path: path)[.author] == hostile)
    }

    @Test("A broken file is left alone, said with its line, and keeps nothing from starting")
    func broken() throws {
        try write("theme = \"dark\nas = 1")
        var preferences = Preferences(path: path)
        #expect(preferences.problem?.contains("line 1") == true && preferences[.theme] == nil)
        let isKept = preferences.keep(.theme, "mono")
        #expect(!isKept)
        #expect(text == "theme = \"dark\nas = 1")
        #expect(try place.cinco("themes").code == 0)
    }

    @Test("What was switched in the interface is kept")
    func remembered() throws {
        let tape = Tape("plan sample\n\n: L T A\n| x\n")
        _ = try tape.played(in: place)
        let preferences = Preferences(path: path)
        #expect(preferences[.language] == "es" && preferences[.theme] == "light" && preferences[.partner] == "mx")
    }
}
