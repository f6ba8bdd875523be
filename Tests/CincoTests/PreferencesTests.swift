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
        try preferences.keep(.theme, "mono")
        try preferences.keep(.language, "es")
        #expect(text == "# mine\ntheme = 'mono'\nauthor = \"Planner\"\n\nlanguage = 'es'\n[keys]\nup = \"k\"\n")
        let again = Preferences(path: path)
        #expect(again[.theme] == "mono" && again[.language] == "es" && again[.author] == "Planner")
    }

    @Test("The file is made where there is none, and any value can be kept")
    func made() throws {
        var preferences = Preferences(path: path)
        let hostile = "a\"b\\c\n[x]\u{1B}"
        try preferences.keep(.author, hostile)
        #expect(Preferences(path: path)[.author] == hostile)
    }

    @Test("A broken file is left alone, said with its line, and keeps nothing from starting")
    func broken() throws {
        try write("theme = \"dark\nas = 1")
        var preferences = Preferences(path: path)
        #expect(preferences.problem?.contains("line 1") == true && preferences[.theme] == nil)
        #expect(throws: Preferences.KeepingFault.self) { try preferences.keep(.theme, "mono") }
        #expect(text == "theme = \"dark\nas = 1")
        #expect(try place.cinco("themes").code == 0)
    }

    @Test("A file that cannot be read or written loses nothing, and says so; a link stays one")
    func notKept() throws {
        try write("author = \"Planner\"\n")
        let file = place.path + "/dotfiles.toml"
        try FileManager.default.moveItem(atPath: path, toPath: file)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: file)
        var preferences = Preferences(path: path)
        try preferences.keep(.theme, "mono")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "author = \"Planner\"\ntheme = 'mono'\n")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == file)
        try Data([0x61, 0xFF]).write(to: URL(fileURLWithPath: file))
        #expect(throws: Preferences.KeepingFault.self) { try preferences.keep(.theme, "dark") }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data([0x61, 0xFF]))
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        #expect(throws: Preferences.KeepingFault.self) { try preferences.keep(.theme, "dark") }
        let tape = try Tape("plan sample\nsize 160x24\n\n: T\n| x\n").played(in: place)
        #expect(tape.steps[0].screen.last?.contains("settings.toml") == true, "\(tape.steps[0].screen)")
    }

    @Test("What was switched in the interface is kept")
    func remembered() throws {
        let tape = Tape("plan sample\n\n: L T A\n| x\n")
        _ = try tape.played(in: place)
        let preferences = Preferences(path: path)
        #expect(preferences[.language] == "es" && preferences[.theme] == "dark" && preferences[.partner] == "mx")
    }
}
