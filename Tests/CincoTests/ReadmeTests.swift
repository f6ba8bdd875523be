import Foundation
import Plan
import TestCopies
import Testing

/// README.md on commands, keys and screens, held against the program.
@Suite("The README")
struct ReadmeTests {
    private let place = Workplace()
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private let lines: [String]

    init() throws {
        let file = Self.tests.deletingLastPathComponent().appending(path: "README.md")
        lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    /// The lines behind a heading, up to the next one.
    private func section(_ title: String) throws -> [String] {
        let start = try #require(lines.firstIndex(of: "## " + title)) + 1
        return Array(lines[start...].prefix { !$0.hasPrefix("## ") })
    }

    /// Runs a line as a person types it, in a home of its own.
    private func run(_ line: String) throws -> Workplace.Result {
        let folder = (Workplace.program as NSString).deletingLastPathComponent
        return try place.run(
            "/bin/sh", ["-c", "cd '\(place.path)' && \(line)"], ["PATH": folder + ":/usr/bin:/bin"])
    }

    /// The lines that show commands, each with the lines that continue it.
    private var shownCommands: [String] {
        lines.reduce(into: []) { shown, line in
            if line.hasPrefix("    cinco ") { shown.append(line) }
            if line.hasPrefix("          "), line.contains(" [--") { shown[shown.count - 1] += line }
        }
    }

    @Test("Every command that is shown is one of the program, and has the options that are shown with it")
    func commands() throws {
        let all = try CommandsOfHelp(in: place).all
        var options = 0
        for line in shownCommands {
            for part in line.components(separatedBy: "cinco ").dropFirst() {
                let words = part.prefix { $0 != "," }.split(separator: " ").map(String.init)
                    .prefix { !$0.hasPrefix("-") && $0.allSatisfy { $0.isLowercase || $0 == "-" } }
                let named = all.filter { command in
                    zip(command.path, words).allSatisfy { $0 == $1 } && !words.isEmpty
                }
                #expect(!named.isEmpty, "\(line)")
                for option in part.matches(of: /--([a-z][a-z-]*)/).map(\.output.1) {
                    options += 1
                    let isKnown = named.contains { $0.options.contains(String(option)) }
                    // The fields of a record are options that each kind brings along.
                    let isField = ["add", "edit"].contains(words.first)
                    #expect(isKnown || isField, "\(line): --\(option)")
                }
            }
        }
        #expect(options > 60)
    }

    @Test("The examples run in a fresh home as they are written, and say what is shown")
    func examples() throws {
        try SampleFile.make(place.plan)
        for line in lines where line.hasPrefix("    cinco ") {
            let parts = line.components(separatedBy: "   cinco ")
            guard parts.count == 3 else { continue }
            let done = try run("cinco " + parts[2])
            #expect(done.code == 0 && !done.output.isEmpty, "\(line): \(done.errorOutput)")
        }
        let section = try section("From your spreadsheet")
        let table = section.drop { $0 != "```" }.dropFirst().prefix { $0 != "```" }
        try place.write(table.joined(separator: "\r\n") + "\r\n", to: "proyectos.csv")
        try place.write(
            "Summary,Status,Description,Sprint\nRadios,In Progress,Bridges,1\nMaps,To Do,,1\n", to: "jira.csv")
        var (line, last): (String, Workplace.Result?) = ("", nil)
        for part in section where part.hasPrefix("    ") {
            line += part.trimmingCharacters(in: .whitespaces)
            if line.hasSuffix("\\") {
                line = String(line.dropLast())
            } else if line.hasPrefix("cinco ") {
                last = try run(line)
                // A first try names what is wrong.
                #expect(last?.code == 0 || line.hasSuffix("--dry-run"), "\(line): \(last?.errorOutput ?? "")")
                line = ""
            } else {
                #expect(last?.output.contains(line) == true, "\(line): \(last?.output ?? "")")
                line = ""
            }
        }
        #expect(try run("cinco import proyectos.csv --kind project --dry-run").errorOutput.contains("Folio"))
        let others = [
            "cinco import --template project -o projects.xlsx", "cinco export -o plan.xlsx", "cinco import plan.xlsx",
        ]
        for line in others {
            #expect(lines.contains { $0.contains(line) })
            #expect(try run(line).code == 0, "\(line)")
        }
    }

    @Test("Every key of a table does something")
    func keys() throws {
        let rows = try place.cinco("keys", "--format", "csv").output.split(whereSeparator: \.isNewline)
            .dropFirst()
        let bound = Set(
            rows.flatMap { row -> [String] in
                let keys = row.split(separator: ",").first ?? ""
                // A key that a spreadsheet would take for a formula has an apostrophe before it.
                return keys.split { "\"' ".contains($0) }.map(String.init)
            })
        let arrows = ["→": "Right", "←": "Left"]
        let words: Set = ["Right", "Left", "Tab", "Space", "Enter", "Ctrl-r"]
        var named: [String] = []
        for line in lines where line.hasPrefix("| `") {
            let cell = line.split(separator: "|")[0]
            for match in cell.matches(of: /`([^`]+)`/) {
                let key = String(match.output.1)
                named.append(arrows[key] ?? key)
            }
        }
        named.removeAll { $0.count > 1 && !words.contains($0) }
        #expect(named.count > 30)
        for key in named { #expect(bound.contains(key), "\(key)") }
    }

    @Test("Every command that has a key is named with one of its keys")
    func keyed() throws {
        let names = ["Right": "→", "Left": "←", "Up": "arrows", "Down": "arrows"]
        let text = lines.joined(separator: "\n")
        let rows = try place.cinco("keys", "--format", "json").output
        struct Row: Decodable {
            let keys: [String]
            let command: String
        }
        for row in try JSONDecoder().decode([Row].self, from: Data(rows.utf8)) where !row.keys.isEmpty {
            let keys = row.keys.map { names[$0] ?? $0 }
            #expect(keys.contains { text.contains("`\($0)`") || $0 == "arrows" }, "\(row.command): \(row.keys)")
        }
    }

    @Test("The table of rules has every kind of issue, and no other")
    func kinds() throws {
        let rows = try section("How things are counted").filter { $0.hasPrefix("| `") }
        let named = rows.flatMap { row in
            (row.split(separator: "|").first ?? "").matches(of: /`([^`]+)`/).map { String($0.output.1) }
        }
        #expect(Set(IssueKind.allCases.map(\.rawValue)) == Set(named))
    }

    @Test("A screen that is shown is one of the tapes'")
    func screens() throws {
        let tapes = try FileManager.default.contentsOfDirectory(
            at: Self.tests.appending(path: "Tapes"), includingPropertiesForKeys: nil)
        let screens = try tapes.map { tape in
            try String(contentsOf: tape, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("|") }
                .map { $0.dropFirst().trimmed }.joined(separator: "\n")
        }
        let shown = lines.split(separator: "```").filter { $0.first?.hasPrefix(" ") == true }
        #expect(shown.count == 1)
        for screen in shown {
            let text = screen.map { Substring($0).trimmed }.joined(separator: "\n")
            #expect(screens.contains { $0.contains(text) }, "\(text)")
        }
    }
}

extension Substring {
    /// The line without what stands at its ends: a bar marks the first column of a tape, and blanks end it.
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
