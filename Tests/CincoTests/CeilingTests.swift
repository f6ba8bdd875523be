import Canvas
import Foundation
import Plan
import Screens
import TestCopies
import TestSupport
import Testing

@testable import cinco

@Suite("What is handed out up to a marking")
struct CeilingTests {
    private let place = Workplace()

    private static let commands: [[String]] = [
        ["status"], ["show", "tijuana"], ["log"], ["log", "-n", "3"], ["attention"], ["compare", "2010-04-01"],
        ["timeline"], ["promises"], ["promises", "--format", "ics"],
        ["commitments"], ["measures"], ["assessment"], ["dependencies"], ["resources"], ["list", "vulnerability"],
        ["list", "milestone"], ["list", "decision"], ["list", "action"],
    ]

    /// Acts that change only records marked above U.
    private static let secrets: [[String]] = [
        ["add", "vulnerability", "--title", "SECRET", "--group", "SECRET", "--marking", "C"],
        ["edit", "vulnerability", "v-1", "--title", "SECRET", "--answers", ""],
        ["add", "project", "--title", "SECRET", "--effort", "tij tech", "--pledged", "5M", "--payer", "us"],
        ["edit", "milestone", "m-7", "--title", "SECRET", "--due", "2010-01-01"],
        ["remove", "vulnerability", "v-4"],
        ["add", "meeting", "--day", "2010-06-12", "--minutes", "45", "--marking", "C"],
        ["add", "action", "--text", "SECRET", "--due", "2010-06-01", "--marking", "C"],
        ["add", "decision", "--text-es", "SECRET", "--marking", "SBU"],
        ["add", "note", "--text", "SECRET"],
    ]

    /// Two plans that differ only above U.
    private func twoPlans() throws -> (one: String, two: String) {
        let other = place.path + "/other.cinco"
        for path in [place.plan, other] { try SampleFile.make(path) }
        for secret in Self.secrets {
            let done = try place.run(Workplace.program, secret + ["--plan", other, "--as", "us"])
            #expect(done.code == 0, "\(done.errorOutput)")
        }
        return (place.plan, other)
    }

    @Test("Plans that differ only above the ceiling give outputs that are the same to the byte, in every format")
    func alike() throws {
        let (_, other) = try twoPlans()
        let formats = ["text", "json", "csv", "markdown"]
        for (number, command) in Self.commands.enumerated() {
            // In the short form each command is asked for one of the formats; another suite asks every command.
            for format in Faults.isWhole ? formats : [formats[number % formats.count]] {
                let rest = ["--format", format, "--ceiling", "U"]
                let one = try place.run(Workplace.program, command + rest)
                let two = try place.run(Workplace.program, command + rest + ["--plan", other])
                #expect(
                    one.code == 0 && one.output == two.output && !two.output.contains("SECRET"), "\(command) \(format)")
            }
        }
        for format in ["text", "markdown", "html"] {
            for command in ["report", "minutes"] {
                let rest = [command, "--format", format, "--ceiling", "U", "--languages", "both"]
                let one = try place.run(Workplace.program, rest)
                let two = try place.run(Workplace.program, rest + ["--plan", other])
                #expect(
                    one.code == 0 && one.output == two.output && !two.output.contains("SECRET"), "\(command) \(format)")
            }
        }
        for format in ["json", "csv"] {
            let one = try place.cinco("export", "--format", format, "--ceiling", "U")
            let two = try place.cinco("export", "--format", format, "--ceiling", "U", "--plan", other)
            #expect(one.code == 0 && one.output == two.output && !two.output.contains("SECRET"))
        }
    }

    @Test("Every screen, step in time and page is the same for plans that differ only above the ceiling")
    func screens() throws {
        let paths = ["plan", "other"].map { "\(place.path)/\($0).cinco" }
        for (number, path) in paths.enumerated() { try SecretPlans.make(path, number) }
        let fixed = [
            "H", "Down", "q", "x", "t", "w", "W", "i", "v", "y", "r", "P", "C", "X", "b", "G", "Enter", "*", "*", "q",
            "q",
            "q", "q", "q", "q",
            "q", "q", "q", "q", "q", "q", "q", "Enter", "Enter", "H", "Down", ",", ",", ".", "(", "(", ")", "{", "}",
            "<", "<",
            ">", "=", "/", "S", "E", "Esc", "?", "Esc", ":", "Esc", "Z", "L", "R",
        ]
        // From the board every key, what it opens there, and the history of that. Those that write files are in the
        // walk.
        let keys = "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPQSTUWXYZ0123456789*[](){}<>=/+-.,;!'".map(String.init)
        let tour = Faults.some(keys).flatMap { [$0, "Down", "Enter", "Down", "H"] + Array(repeating: "Esc", count: 7) }
        let walk = fixed + Array(repeating: "Esc", count: 7) + tour
        var seen: [[[String]]] = []
        for plan in paths {
            let home = place.path
            var options = OptionValues()
            (options.language, options.author, options.partner) = ("en", "planner", "us")
            let context = Context(options, environment: { $0 == "HOME" ? home : nil })
            let session = try Session.start(
                context, path: plan, size: (100, 40), isColoured: true, now: { TapeClock.noon })
            session.settle()
            for key in [Key.character("V"), .down, .enter] { _ = session.handle(.key(key)) }
            #expect(session.state.ceiling == "U")
            var screens = [view(session.state).lines]
            for name in walk {
                if let key = Key(name: name) { _ = session.handle(.key(key)) }
                screens.append(
                    view(session.state).lines.map {
                        $0.replacing("other.cinco", with: "plan.cinco").replacing("-2.html", with: ".html")
                    })
            }
            session.store?.close()
            seen.append(screens)
        }
        for (step, (first, second)) in zip(seen[0], seen[1]).enumerated() where step < walk.count {
            #expect(first == second, "after \(step == 0 ? "V" : walk[step - 1])")
            #expect(!SecretPlans.words.contains { second.joined().lowercased().contains($0) })
        }
        let pages = ["cinco-briefing-2010-06-15.html", "cinco-briefing-2010-06-15-2.html"].map { place.path + "/" + $0 }
        #expect(
            try String(contentsOfFile: pages[0], encoding: .utf8) == String(contentsOfFile: pages[1], encoding: .utf8))
    }

    @Test("A label that the plan has not, and a command that tells of the whole file, are refused; nothing is changed")
    func refused() throws {
        try SampleFile.make(place.plan)
        #expect(try place.cinco("status", "--ceiling", "X").errorOutput.contains("no marking 'X'"))
        #expect(try place.cinco("check", "--ceiling", "U").code == 1)
        #expect(try place.cinco("undo", "--ceiling", "U").code == 1)
        #expect(try place.cinco("add", "city", "--name", "X", "--ceiling", "U").code == 1)
    }
}
