import Foundation
import Plan
import Store
import TestCopies
import TestSupport
import Testing

@Suite("Faults: hostile text", .serialized)
struct InjectionTests {
    private let place = Workplace()

    init() throws { try HostilePlan.write(to: place.plan) }

    /// Whether a text contains no characters that control a terminal or turn text around and, unless programs read it,
    /// none that are nothing to see.
    private func isHarmless(_ text: String, format: String = "text") -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A, 0x0D: true
            case ..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
            case 0x200B...0x200F: format != "text"
            default: true
            }
        }
    }

    private static let reports: [[String]] =
        [
            ["status"], ["show", "tijuana"], ["show", "tijuana", "training"], ["log", "-n", "500"], ["attention"],
            ["compare", "2010-01-01"], ["timeline"], ["promises"], ["commitments"], ["measures"], ["assessment"],
            ["dependencies"],
            ["resources"],
        ] + RecordKind.allCases.map { ["list", $0.rawValue] }

    @Test("No report in any format lets a text of the plan be more than text", arguments: reports)
    func report(command: [String]) throws {
        // The short form tests one format for each command.
        let formats = ["text", "csv", "markdown", "json"]
        let turn = (InjectionTests.reports.firstIndex(of: command) ?? 0) % formats.count
        for format in Faults.isWhole ? formats : [formats[turn]] {
            let run = try place.run(Workplace.program, command + ["--format", format, "--color", "never"])
            #expect(run.code == 0, "\(command) \(format): \(run.errorOutput)")
            #expect(isHarmless(run.output, format: format) && isHarmless(run.errorOutput), "\(command) \(format)")
            if format == "csv" { #expect(cells(run.output).allSatisfy(isInert), "\(command)") }
            // A bracket behind a backslash is one, and no end of a link's text.
            let text = run.output.replacing("\\]", with: "")
            if format == "markdown" { #expect(!text.contains("<script") && !text.contains("](javascript")) }
        }
        guard Faults.isWhole || turn == 0 else { return }
        let colours = try place.run(Workplace.program, command + ["--color", "always"])
        let uncoloured = colours.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(isHarmless(uncoloured), "\(command) in colour")
    }

    @Test("No document, export or log lets a text of the plan be more than text")
    func documents() throws {
        for kind in [["report"], ["minutes", "2010-06-10"]] {
            for format in ["text", "markdown", "html"] {
                let run = try place.run(
                    Workplace.program, kind + ["--format", format, "--languages", "both"])
                #expect(run.code == 0 && isHarmless(run.output, format: format), "\(kind) \(format) \(run.errorOutput)")
                let tags = ["<script", "<img", "onerror=owned()>"] + (format == "markdown" ? ["](javascript"] : [])
                let text = run.output.replacing("\\]", with: "")
                let lines = text.split(separator: "\n").filter { format != "markdown" || !$0.hasPrefix("    ") }
                if format != "text" { #expect(!lines.contains { line in tags.contains { line.contains($0) } }) }
            }
        }
        #expect(isHarmless(try place.cinco("export").output, format: "json"))
        for kind in RecordKind.allCases {
            let csv = try place.cinco("export", kind.rawValue, "--format", "csv").output
            #expect(cells(csv).allSatisfy(isInert), "\(kind)")
        }
    }

    /// The cells of comma-separated values.
    private func cells(_ csv: String) -> [String] {
        var (cells, cell, isQuoted) = ([String](), "", false)
        for scalar in csv.unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case ",", "\r", "\n":
                if isQuoted {
                    cell.unicodeScalars.append(scalar)
                } else {
                    cells.append(cell)
                    cell = ""
                }
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return cells
    }

    /// Whether a spreadsheet shows a cell as text instead of evaluating it.
    private func isInert(_ cell: String) -> Bool {
        guard let first = cell.first, "=+-@\t\r".contains(first) else { return true }
        return Double(cell) != nil
    }

    @Test("No sentence about a record lets its texts be more than text")
    func sentences() throws {
        for command in [
            ["set", "tijuana", "training", "done", "--as", "us", "-m", HostilePlan.payload],
            ["set", "tijuana", "training", "done", "--as", "us"], ["undo"], ["redo"],
            ["edit", "city", "tijuana", "--note", "x"], ["edit", "city", HostilePlan.payload, "--note", "x"],
            ["add", "project", "--title", HostilePlan.payload, "--effort", "tijuana/training"],
            ["remove", "city", "culiacan"], ["check"], ["settings"], ["keys"], ["remote", "list"],
            ["show", HostilePlan.payload], ["minutes", HostilePlan.payload], ["status", "--lang", HostilePlan.payload],
            ["status", "--theme", HostilePlan.payload], ["status", "--today", HostilePlan.payload],
            ["status", "--plan", "/nowhere/\(HostilePlan.payload)"], [HostilePlan.payload],
        ] {
            let run = try place.run(Workplace.program, command)
            #expect(
                isHarmless(run.output) && isHarmless(run.errorOutput),
                "\(command.prefix(2)): \(run.errorOutput.debugDescription)")
        }
        try expectNothingOwned()
    }

    @Test("No screen sends a text of the plan to the terminal as more than text", arguments: [[], ["--plain"]])
    func screens(options: [String]) throws {
        let steering = [
            "\u{1B}]0", "\u{1B}]8", "\u{1B}]52;c;b3duZWQ", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{200B}",
            "\u{1B}[2Jx",
            "\u{7F}",
        ]
        let pty = try Pty(place, ["--as", "us", "--lang", "en"] + options)
        #expect(pty.read { $0.shows("help") })
        let places = [
            "x", "t", "c", "M", "A", "d", "R", "P", "H", "I", "?", "L", "V", "\r", "\r\r", "\r\r\r", ":", "/", "e", "s",
            "+",
        ]
        for (number, keys) in places.enumerated() {
            pty.type(keys)
            // The resulting screen is drawn once more at another width.
            let before = pty.count
            pty.resize(81 - number % 2, 24)
            #expect(pty.read { $0.count > before + 100 }, "\(keys)")
            if keys == "R" {
                #expect(pty.read { $0.copied != nil })
                #expect(pty.copied.map { isHarmless($0) && !$0.contains("\n") } == true)
            }
            for word in steering { #expect(!pty.shows(word), "\(keys) sent \(word.debugDescription)") }
            pty.type(String(repeating: Pty.escape, count: 6))
            pty.forget()
        }
        #expect(!pty.hasEnded)
        try expectNothingOwned()
    }

    @Test("No name out of a plan leads anywhere: what the program names itself lies where it belongs")
    func names() throws {
        let outside = place.path + "/outside"
        try place.write("mine", to: "outside/precious")
        // A symbolic link at the path of an output file is replaced, not followed.
        for (command, name) in [
            (["report", "--format", "html", "-o"], "page.html"), (["export", "-o"], "all.json"),
            (["bundle"], "a.bundle"),
            (["backup"], "copy.cinco"),
        ] {
            let path = place.path + "/" + name
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: outside + "/precious")
            _ = try place.run(Workplace.program, command + [path])
            #expect(try String(contentsOfFile: outside + "/precious", encoding: .utf8) == "mine", "\(command)")
        }
        for name in ["../x", "a/b", "-x", "x y", "\u{1B}[2J", "", ".", "a\nb"] {
            let run = try place.run(Workplace.program, ["remote", "add", "--", name, outside])
            #expect(run.code != 0, "\(name.debugDescription)")
        }
        for url in ["--upload-pack=touch owned", "ext::sh -c touch% owned", "-oProxyCommand=touch owned"] {
            let added = try place.run(Workplace.program, ["remote", "add", "hub", "--", url])
            if added.code == 0 {
                #expect(try place.cinco("sync").code != 0, "\(url)")
                #expect(try place.cinco("remote", "remove", "hub").code == 0)
            }
        }
        try expectNothingOwned()
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["precious"])
    }

    @Test(
        "A hostile environment is a sentence or nothing at all",
        arguments: [
            "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "PAGER", "TERM", "LC_ALL", "USER", "CINCO_PLAN", "CINCO_AS",
            "TMPDIR", "COLUMNS",
        ])
    func environment(name: String) throws {
        try FileManager.default.removeItem(atPath: place.plan)
        try SampleFile.make(place.plan)
        let values = [
            "/nowhere/\u{1B}]0;owned\u{7}", "$(touch owned); touch owned", String(repeating: "A", count: 20_000), "",
            "/dev/null", "../../owned", "x\ny",
        ]
        for value in values.prefix(Faults.count(3, values.count)) {
            for command in [["status"], ["settings"], []] {
                let run = try place.run(Workplace.program, command, [name: value])
                #expect([0, 1, 64].contains(run.code), "\(name)=\(value.prefix(40).debugDescription): \(run.code)")
                #expect(
                    isHarmless(run.output) && isHarmless(run.errorOutput),
                    "\(name)=\(value.prefix(40).debugDescription)")
            }
        }
        try expectNothingOwned()
    }

    /// Expects that none of the hostile commands has run.
    private func expectNothingOwned() throws {
        for folder in [place.path, FileManager.default.currentDirectoryPath, "/tmp"] {
            #expect(!FileManager.default.fileExists(atPath: folder + "/owned"), "\(folder)")
        }
    }
}
