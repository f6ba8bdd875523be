import Canvas
import Foundation
import Testing
import Themes

@Suite("Themes")
struct ThemesTests {
    private let folder = NSTemporaryDirectory() + "cinco-themes-" + UUID().uuidString
    private var themes: Themes { Themes(folder: folder) }

    private func write(_ text: String, as name: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).toml"))
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("Every file of the folder of themes is a theme of the program")
    func files() throws {
        let folder = Self.root.appending(path: "Themes/Files")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        let names = files.filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }
        let known = Themes(folder: nil).names
        #expect(Set(names).isSubset(of: known))
        // The others are these for a ground that the person knows.
        for name in known where !names.contains(name) {
            let base = name.replacing("-dark", with: "").replacing("-light", with: "")
            #expect(names.contains(base) || ["dark", "light"].contains(name))
        }
    }

    @Test(
        "README.md names every theme of the program",
        arguments: Themes(folder: nil).names.filter { !$0.hasSuffix("-dark") && !$0.hasSuffix("-light") })
    func named(name: String) throws {
        let text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        #expect(text.contains("`\(name)`"))
    }

    @Test("The program's own themes are all readable", arguments: Themes(folder: nil).names)
    func embedded(name: String) throws {
        let theme = try Themes(folder: nil).theme(name)
        #expect(theme.name == name)
        let display = Display(.palette, on: .dark)
        #expect(theme.look(of: Style(.text, on: .selected), on: display) != theme.look(of: Style(.text), on: display))
    }

    @Test(
        "mono and NO_COLOR use no colour, and what is selected still stands out", arguments: Themes(folder: nil).names)
    func withoutColour(name: String) throws {
        let theme = try Themes(folder: nil).theme(name).withoutColour
        for role in Role.allCases {
            for ground in Background.allCases {
                let look = theme.look(of: Style(role, on: ground), on: Display(.palette, on: .dark))
                #expect(look.foreground == nil && look.background == nil)
            }
            #expect(theme.look(of: Style(role, on: .selected), on: Display(.none)).isReversed)
        }
        let mono = try Themes(folder: nil).theme("mono")
        #expect(mono.look(of: Style(.offTrack), on: Display(.palette, on: .dark)).foreground == nil)
    }

    @Test("A person's own file adds a theme or replaces one")
    func own() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let text = """
            [colours]
            pink = "#ff00ff bright-magenta"
            [roles]
            text = "pink bold"
            """
        try write(text, as: "mine")
        try write(text, as: "dark")
        #expect(themes.names == Themes(folder: nil).names + ["mine"])
        #expect(themes.names.starts(with: ["auto", "dark", "light", "high-contrast", "high-contrast-dark"]))
        for name in ["mine", "dark"] {
            let look = try themes.theme(name).look(of: Style(.text), on: Display(.palette, on: .dark))
            #expect(look.foreground == Colour(red: 255, green: 0, blue: 255, basic: 13) && look.isBold)
        }
    }

    @Test(
        "A wrong theme is named with what is wrong in it",
        arguments: [
            ("[roles]\ntext = 5", "roles.text"), ("[roles]\ntxt = \"bold\"", "roles.txt"), ("roles = 1", "roles"),
            ("[colours]\nred = \"ff0000 red\"", "colours.red"), ("[colours]\nred = \"#ff0000 crimson\"", "colours.red"),
            ("[roles]\ntext = \"mauve\"", "mauve"), ("[grounds]\nfloor = \"bold\"", "grounds.floor"),
        ])
    func wrong(text: String, detail: String) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write(text, as: "mine")
        #expect {
            try themes.theme("mine")
        } throws: { error in
            guard case ThemeError.invalid("mine", _, let said) = error else { return false }
            return said.contains(detail)
        }
    }

    @Test(
        "What the TOML library would end the program at is refused with its line",
        arguments: [
            ("[.x]", 1), ("a = 1\r\n[[ ]]", 2), ("\u{A0}[", 1), ("x = [\n'''\n'''\n]\n[-]\n[=]", 6),
            ("x = 2010-06-15", 1), ("x = \"\"\"it's\n\"\"\"\nx = 1234-", 3), ("x = \"\"\"\"\"\"\"\ny = [}", 2),
            ("x = [}", 1), ("x = [[1], }", 1), ("x = [ # [\n\"a\" , # }\n }", 3), ("x = [\u{A0}}", 1),
        ])
    func trap(text: String, line: Int) {
        #expect {
            try TOMLText.table(text)
        } throws: {
            ($0 as? TOMLText.Fault)?.line == line
        }
    }

    @Test(
        "What only looks like that is read",
        arguments: [
            "x = [{}, [], [ ]]", "x = [\n  [],\n  [1],\n]", "x = '[}'\ny = \"[} \\\" 2010-06-15\"", "# [} [.x]\nx = 1",
            "x = \"\"\"\n[}\n[.x]\n2010-06-15 \\\"\"\"\"\n", "x = '''\n[}\n'''''\n[y]", "[\"\"]\n[ 'a'.b ]\n[[c]]",
        ])
    func noTrap(text: String) throws { _ = try TOMLText.table(text) }

    @Test("Broken TOML is named with its line, an unknown theme with those there are")
    func broken() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try write("[roles]\ntext = \n", as: "mine")
        #expect {
            try themes.theme("mine")
        } throws: { error in
            guard case ThemeError.invalid("mine", 2, _) = error else { return false }
            return true
        }
        #expect(throws: ThemeError.unknown("../etc", known: themes.names)) { try themes.theme("../etc") }
    }

    @Test("Colours find their nearest in the palette of 256")
    func palette() {
        #expect(Colour(red: 255, green: 255, blue: 255, basic: 15).palette == 231)
        #expect(Colour(red: 0, green: 0, blue: 0, basic: 0).palette == 16)
        #expect(Colour(red: 0x5F, green: 0xD7, blue: 0x87, basic: 10).palette == 78)
        #expect(Colour(red: 0x26, green: 0x26, blue: 0x26, basic: 0).palette == 235)
    }
}
