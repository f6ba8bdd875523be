import Foundation
import Plan
import Store
import TestSupport
import Testing

@testable import cinco

@Suite("What a ceiling lets through, of every command")
struct ReleasedOutputTests {
    private let place = Workplace()

    /// A command line without the plan and the ceiling.
    typealias Line = [String]

    /// The declaration of commands, as the program gives it.
    struct Declaration: Decodable {
        struct Command: Decodable {
            let commandName: String
            var subcommands: [Command]?
            var arguments: [Argument]?
        }
        /// The declaration of files, of which nothing is used.
        struct Files: Decodable {}
        struct Argument: Decodable {
            struct Name: Decodable {
                let kind: String
                let name: String
            }
            let kind: String
            var isOptional: Bool
            var names: [Name]?
            var allValues: [String]?
            var completionKind: [String: Files?]?
            /// Whether it is the path of a file.
            var isFile: Bool { completionKind?["file"] != nil }
            /// An option as it is typed.
            var option: String { names?.first { $0.kind == "long" }.map { "--\($0.name)" } ?? "" }
        }
        let command: Command
    }

    /// The values of an argument without a list: names below the ceiling, names above it in one plan, and nothing.
    private static let words =
        ["tijuana", "moved", "2010-04-01"] + SecretPlans.words + [
            "palpha", "homicides", "m-2", "2010-06-14", "meetalpha", "out", "nowhere",
        ]

    /// Days before, among and behind the acts of these plans.
    private static let days = ["2010-06-15", "2010-06-14", "2010-06-10", "2010-04-01", "2010-07-20"]

    /// The options that every command takes and this test sets itself.
    private static let set: Set<String> = [
        "--plan", "--ceiling", "--lang", "--theme", "--color", "--help", "--version", "--plain", "--as", "--author",
        "--today",
        "--as-of",
    ]

    /// The options of every command. In the short form each takes some of the values.
    private static func common(_ turn: Int) -> [Line] {
        let moments = days.indices.map { ["--today", days[$0], "--as-of", days[($0 + turn) % days.count]] }
        guard Faults.isWhole else {
            return [[["--as", "--author"][turn % 2], words[turn % words.count]], moments[turn % days.count]]
        }
        return words.map { ["--as", $0] } + [["--author", words[turn % words.count]]] + moments
            + days.map { ["--as-of", $0] }
    }

    private func lines(of command: Declaration.Command, _ path: Line) -> [Line] {
        let below = (command.subcommands ?? []).filter { $0.commandName != "help" }
        if !below.isEmpty { return below.flatMap { lines(of: $0, path + [$0.commandName]) } }
        let arguments = command.arguments ?? []
        let positionals = arguments.filter { $0.kind == "positional" }
        func values(_ argument: Declaration.Argument) -> [String] {
            // Nothing is written but into the folder of the test.
            argument.isFile ? ["out"] : argument.allValues ?? Self.words
        }
        // The first takes each of its values; the others come in turn. A list is asked for in every format, in the
        // short form in one of them.
        let needed = positionals.filter { !$0.isOptional }
        let formats = arguments.first { $0.option == "--format" }?.allValues ?? []
        var made: [Line] = needed.isEmpty ? [[]] : []
        for taken in Set([needed.count, positionals.count]) where taken > 0 {
            for (index, first) in values(positionals[0]).enumerated() {
                let line = [first] + positionals[1..<taken].map { values($0)[index % values($0).count] }
                let some = Faults.isWhole || formats.isEmpty ? formats : [formats[index % formats.count]]
                made += formats.isEmpty ? [line] : some.map { line + ["--format", $0] }
            }
        }
        let plain = needed.map { values($0)[0] }
        // An option without a list takes some of the words, another command others.
        // All formats are asked for; of the other options the short form tries every third.
        let options = arguments.filter { $0.kind == "option" && !Self.set.contains($0.option) }
        var others: [Line] = []
        for (index, option) in options.enumerated() {
            let turn = index + path.joined().utf8.count
            let some = (0..<Faults.count(2, 8)).map { Self.words[(turn + $0 * 3) % Self.words.count] }
            let lines = (option.isFile ? ["out"] : option.allValues ?? some).map { plain + [option.option, $0] }
            if option.option == "--format" { made += lines } else { others += lines }
        }
        for flag in arguments where flag.kind == "flag" && !Self.set.contains(flag.option) {
            others.append(plain + [flag.option])
        }
        made += Faults.some(others)
        made += Self.common(path.joined().utf8.count).map { plain + $0 }
        return made.map { path + $0 }
    }

    private func declared() throws -> [Line] {
        let dump = try place.cinco("--experimental-dump-help").output
        let declaration = try JSONDecoder().decode(Declaration.self, from: Data(dump.utf8))
        return lines(of: declaration.command, [])
    }

    /// All that a command says and writes.
    private func said(_ line: Line, _ plan: String) throws -> String {
        let out = place.path + "/out"
        defer { try? FileManager.default.removeItem(atPath: out) }
        let words =
            line.map { $0 == "out" ? out : $0 } + ["--ceiling", SecretPlans.ceiling, "--plan", place.path + "/" + plan]
        let result = try place.run(Workplace.program, words, ["CINCO_AS": "us"])
        // A new plan is made of nothing that is in another one, and of a random name.
        let written = line.first == "new" ? nil : try? Data(contentsOf: URL(filePath: out))
        let file = written.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return "\(result.code)\n\(result.output)\n\(result.errorOutput)\n\(file)".replacing(plan, with: "PLAN")
    }

    /// Over how many cases the command lines are spread, so that every core has one to the end.
    private static let parts = 4

    /// The lines in parts of about one size. Those of a command stay together in their order: names that they give to
    /// shared repositories are removed by later ones.
    private static func spread(_ lines: [Line]) -> [[Line]] {
        var spread: [[Line]] = Array(repeating: [], count: parts)
        let groups = Dictionary(grouping: lines) { $0.first ?? "" }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        for group in groups {
            let least = spread.indices.min { spread[$0].count < spread[$1].count } ?? 0
            spread[least] += group.value
        }
        return spread
    }

    @Test(
        "Plans that differ only above it give the same bytes, on both outputs and in every file", arguments: 0..<parts)
    func everyCommand(part: Int) throws {
        for number in 0...1 { try SecretPlans.make("\(place.path)/\(number).cinco", number) }
        let lines = try declared()
        #expect(Set(lines.compactMap(\.first)).isSuperset(of: ["status", "log", "package", "export", "minutes"]))
        for line in Self.spread(lines)[part] {
            let said = try ["0.cinco", "1.cinco"].map { try self.said(line, $0) }
            #expect(said[0] == said[1], "cinco \(line.joined(separator: " "))")
            for (word, text) in zip(SecretPlans.words, said) where !line.contains(where: { $0.contains(word) }) {
                #expect(!text.lowercased().contains(word), "cinco \(line.joined(separator: " "))")
            }
        }
    }

    @Test("So do the completions of cities, and what is sent to a shared repository")
    func otherWays() throws {
        var sent: [[ExportedAct]] = []
        for (index, word) in SecretPlans.words.enumerated() {
            let path = "\(place.path)/\(index).cinco"
            try SecretPlans.make(path, index)
            for words in [["--ceiling", "SBU", "--plan", path], ["--plan=\(path)", "--ceiling=SBU"]] {
                #expect(
                    Completions.cities(for: ["cinco", "show"] + words) == ["ciudad-juarez", "tijuana", "culiacan"])
            }
            #expect(Completions.cities(for: ["cinco", "show", "--plan", path]).contains(word))
            #expect(Completions.cities(for: ["cinco", "show", "--plan", path, "--ceiling", "NONE"]).isEmpty)
            let store = try Store(opening: path)
            let remote = Remote(plan: try store.planID(), name: "hub", url: "/nowhere", ceiling: "SBU", verifies: false)
            try store.add(remote)
            sent.append(try store.outbox(to: remote).acts)
        }
        #expect(sent[0] == sent[1] && sent[0].count > 10)
    }

    @Test("What a ceiling leaves out for want of a marking is told on standard error, kind by kind")
    func unmarked() throws {
        #expect(try place.cinco("new", place.plan, "--title", "P", "--partner", "US", "--city", "Tijuana").code == 0)
        #expect(try place.cinco("set", "tijuana", "training", "on-track", "--as", "us").code == 0)
        for (language, sentence) in [
            ("en", "cinco: Left out for want of a marking: 1 plan, 1 partner, 1 city, 1 assessment.\n"),
            ("es", "cinco: Se omite por falta de clasificación: 1 plan, 1 contraparte, 1 ciudad, 1 valoración.\n"),
        ] {
            for line in [["status"], ["log"], ["export"], ["package", place.path + "/\(language)"]] {
                let said = try place.run(Workplace.program, line + ["--ceiling", "U", "--lang", language])
                #expect(said.errorOutput == sentence, "\(line)")
            }
        }
        #expect(try place.cinco("issues", "--kind", "unmarked").output.contains("1 assessment without a marking"))
    }
}
