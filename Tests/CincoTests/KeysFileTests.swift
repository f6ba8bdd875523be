import Canvas
import Phrases
import Plan
import Screens
import TestCopies
import Testing

@testable import cinco

@Suite("A person's own keys")
struct KeysFileTests {
    private func keys(_ command: CommandName, in file: KeysFile) -> [String] {
        file.keymap.commands.first { $0.name == command }.map { $0.keys.map(\.name) } ?? []
    }

    @Test("A line gives a command other keys; the rest stays")
    func bound() {
        let file = KeysFile(text: "status = [\"F2\", \"Ctrl-t\"]\nshare = []\n\"measured-share\" = 'B'")
        #expect(file.problems == [.unknownCommand("share", line: 2)])
        #expect(keys(.status, in: file) == ["F2", "Ctrl-t"])
        #expect(keys(.share, in: file) == ["B"])
        #expect(keys(.issues, in: file) == ["x"])
    }

    @Test("Two commands may change places")
    func swapped() {
        let file = KeysFile(text: "status = 'x'\nattention = 's'")
        // On the screen Received the key s runs the preview, on that of an import it saves.
        #expect(
            file.problems == [.clash("s", .issues, .preview, line: 2), .clash("s", .issues, .saveImport, line: 2)])
        #expect(keys(.status, in: file) == ["x"] && keys(.issues, in: file) == ["s"])
    }

    @Test("A key that two commands of one screen want stays with the one that was bound, of two such with the first")
    func clashes() {
        let file = KeysFile(text: "# mine\nhistory = 'x'\ntimeline = 'B'\nmeasures = ['i', 'B']")
        #expect(
            file.problems == [
                .clash("x", .history, .issues, line: 2), .clash("B", .timeline, .measures, line: 4),
            ])
        #expect(keys(.issues, in: file) == [] && keys(.measures, in: file) == ["i"])
        #expect(keys(.timeline, in: file) == ["B"])
    }

    @Test("What is wrong is named with its line, and everything else holds")
    func wrong() {
        let file = KeysFile(text: "status = 'Hyper-s'\n\nfind = 5\nhelp = ['F1', 'F13']")
        #expect(
            file.problems == [
                .unknownKey("Hyper-s", line: 1), .unreadable("find", line: 3), .unknownKey("F13", line: 4),
            ])
        #expect(keys(.status, in: file) == ["s"] && keys(.help, in: file) == ["F1"] && keys(.find, in: file) == ["/"])
    }

    @Test(
        "A line that is no TOML is named, wherever it stands, and the sound ones apply",
        arguments: [
            "undo = ]", "undo = [\"z\"", "undo = ['z", "undo = z", "undo", "= 'z'", "undo = 'z' 'w'", "[undo",
            "undo = \"z", "undo = '''z", "undo = 'z'\nundo = 'w'",
        ])
    func broken(line: String) {
        let sound = ["status = 'F2'", "find = [", "  'F4',", "  'F5'", "]", "issues = 'F6'"]
        for place in [0, 1, 5, 6] {
            var lines = sound
            lines.insert(line, at: place)
            let file = KeysFile(text: lines.joined(separator: "\n"))
            #expect(file.problems.first.map { (place + 1...place + 2).contains($0.line) } == true, "\(lines)")
            #expect(keys(.status, in: file) == ["F2"], "\(lines)")
            #expect(keys(.find, in: file) == ["F4", "F5"], "\(lines)")
            #expect(keys(.issues, in: file) == ["F6"], "\(lines)")
        }
    }

    @Test("A key that never arrives is refused by name, and one with Alt, Ctrl or Shift is taken")
    func unreachable() {
        let names = ["Ctrl-i", "Ctrl-m", "Ctrl-j", "Ctrl-h", "Ctrl-c", "Ctrl-z", "Ctrl-[", "Alt-[", "Alt-O", "Ctrl-I"]
        for name in names {
            let file = KeysFile(text: "status = ['s', '\(name)']")
            #expect(file.problems == [.unreachableKey(name, line: 1)])
            #expect(keys(.status, in: file) == ["s"])
        }
        for name in ["\u{200B}", "\u{A0}", "Ctrl-\u{3164}", "\u{301}"] {
            let file = KeysFile(text: "status = [\"s\", \"\(name)\"]")
            #expect(file.problems == [.unknownKey(name, line: 1)] && keys(.status, in: file) == ["s"])
        }
        let file = KeysFile(text: "status = ['Alt-b', 'Ctrl-Left', 'Shift-Up', 'Ctrl-T', 'Ctrl-Shift-x', 'Ctrl-Space']")
        #expect(file.problems == [])
        #expect(
            keys(.status, in: file) == ["Alt-b", "Ctrl-Left", "Shift-Up", "Ctrl-t", "Ctrl-Shift-x", "Ctrl-Space"])
    }

    @Test("The file is read at the start: hints and help show the keys, and what is wrong in it is said")
    func used() throws {
        let place = Workplace()
        try place.write("status = 'F2'\nattention = 'F3'\nstatuz = 'F4'\n", to: ".config/cinco/keys.toml")
        try SampleFile.make(place.plan)
        let listed = try place.cinco("keys", "--format", "csv")
        #expect(listed.code == 0 && listed.output.contains("F2,status,"))
        #expect(listed.errorOutput.contains("~/.config/cinco/keys.toml:3: There is no command “statuz”"))
        let pane = try Pane(place, "--as us")
        let start = try pane.screen { $0.contains("keys.toml:3:") }
        #expect(start.contains("There is no command “statuz”"))
        try pane.press("F3")
        try pane.screen { $0.contains("Issues") }
        try pane.press("Escape")
        let board = try pane.screen { $0.contains("F2 status") }
        #expect(board.contains("F3 issues"))
        try pane.press("s")
        try pane.press("F2")
        #expect(try pane.screen { $0.contains("Esc cancel") }.contains("● on track"))
    }
}
