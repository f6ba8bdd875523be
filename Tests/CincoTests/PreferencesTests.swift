import Foundation
import TestCopies
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
        #expect(text == "# mine\ntheme = \"mono\"\nauthor = \"Planner\"\n\nlanguage = \"es\"\n[keys]\nup = \"k\"\n")
        let again = Preferences(path: path)
        #expect(again[.theme] == "mono" && again[.language] == "es" && again[.author] == "Planner")
    }

    @Test("The file is made where there is none, and any value can be kept")
    func made() throws {
        var preferences = Preferences(path: path)
        let hostile = "a\"b\\c\n[x]\u{1B}"
        try preferences.keep(.partner, hostile)
        #expect(Preferences(path: path)[.partner] == hostile)
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
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "author = \"Planner\"\ntheme = \"mono\"\n")
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

    private static let refused: [(line: String, listed: String)] = [
        ("mouse = \"yes\"", "true, false"), ("shapes = \"weird\"", "unicode"), ("sync = -5", "0 …"),
        ("plain = \"x\"", "true"),
        ("theme = \"nope\"", "high-contrast"), ("theme = 5", "high-contrast"), ("language = \"fr\"", "en, es"),
        ("clipboard = 3", "off"), ("sync_timeout = 0", "1 …"), ("sync = \"often\"", "0 …"),
        ("author = \" \"", "author"),
        ("as = \"\u{200B}\"", "as"), ("mouse = [true]", "true"), ("theme = 1.5", "high-contrast"),
        ("color = \"blue\"", "color"),
    ]

    @Test("A value that a setting cannot have is not used, and told with what it can be", arguments: refused.indices)
    func notUsed(index: Int) throws {
        let (line, listed) = Self.refused[index]
        let standard = try place.cinco("settings").output
        try write("\(line)\n")
        let run = try place.cinco("settings")
        let name = line.prefix { $0 != " " }
        #expect(
            run.code == 0 && run.output.split(separator: "\n").contains { $0.contains("not used") || $0.contains(name) }
        )
        let all = run.output + run.errorOutput
        #expect(all.contains("settings.toml: \(name)") && all.contains(listed), "\(all)")
        let table = standard.split(separator: "\n")
        #expect(table.allSatisfy(run.output.contains), "\(run.output)")
    }

    @Test("Settings that cannot be read are told by every command", arguments: ["status", "issues", "log", "promises"])
    func broken(command: String) throws {
        try SampleFile.make(place.plan)
        try write("language = \"es\nas = 5")
        let run = try place.cinco(command)
        #expect(run.code == 0 && !run.output.isEmpty && run.errorOutput.contains("settings.toml"), "\(run.errorOutput)")
    }

    @Test("Every value that a setting can have is taken in the file", arguments: SettingName.allCases.filter(\.isKept))
    func taken(name: SettingName) throws {
        let values: [String] =
            switch name.values {
            case .text, .name: ["x"]
            case .flag: ["true", "\"false\"", "\"on\"", "\"off\""]
            case .number(let range): ["\(range.lowerBound)", "\"\(range.upperBound)\""]
            case .oneOf(let values): values.map { "\"\($0)\"" }
            case .language: ["\"en\"", "\"es\"", "\"es_MX\""]
            case .theme: ["\"mono\"", "\"dark\"", "\"colour-blind-light\""]
            }
        for value in values {
            try write("\(name.rawValue) = \(value == "x" ? "\"x\"" : value)\n")
            let preferences = Preferences(path: path)
            #expect(preferences.problem == nil && preferences[name] == value.replacing("\"", with: ""), "\(value)")
        }
    }

    @Test(
        "An option that its setting cannot be is refused with what there is",
        arguments: [
            (["--lang", "fr"], "en, es"), (["--lang", "español"], "en, es"), (["--lang", ""], "en, es"),
            (["--theme", "nope"], "high-contrast"), (["--theme", ""], "high-contrast"), (["--author", ""], "--author"),
            (["--as", ""], "--as"), (["--plan", "\u{200B}"], "--plan"),
            (["--author", "\u{A0}\u{3164}"], "--author"), (["--author", "a\u{1B}[2J"], "--author"),
            (["--author", "a\nb"], "--author"), (["--color", "blue"], "always"),
        ])
    func options(words: [String], listed: String) throws {
        for command in ["status", "settings", "themes"] {
            let run = try place.run(Workplace.program, [command] + words)
            #expect(
                run.code != 0 && run.errorOutput.contains(listed) && run.output.isEmpty,
                "\(command): \(run.errorOutput)")
        }
    }

    @Test("What was switched in the interface is kept")
    func remembered() throws {
        let tape = Tape("plan sample\n\n: L T A\n| x\n")
        _ = try tape.played(in: place)
        let preferences = Preferences(path: path)
        #expect(preferences[.language] == "es" && preferences[.theme] == "dark" && preferences[.partner] == "mx")
    }
}
