import Canvas
import Foundation
import Plan
import TestCopies
import TestSupport
import Testing

@Suite("What is printed")
struct OutputTests {
    /// Ways in which standard output takes nothing, as scripts that run the program with it.
    private static let full = "\"$0\" \"$@\" > /dev/full"
    private static let closed = "\"$0\" \"$@\" >&-"
    private static let onFullDisk = """
        mkdir -p disk && mount -t tmpfs -o size=16k none disk
        dd if=/dev/zero of=disk/fill bs=1k 2>/dev/null
        "$0" "$@" > disk/out
        """
    private static let intoClosedPipe = """
        rm -f pipe; mkfifo pipe; cat pipe > /dev/null & exec 3> pipe; kill $!; wait $! 2>/dev/null
        "$0" "$@" >&3
        """

    private func run(_ script: String, _ words: [String], in place: Workplace) throws -> Workplace.Result {
        let isApart = script == Self.onFullDisk
        return try place.run(
            isApart ? "/usr/bin/unshare" : "/bin/sh",
            (isApart ? ["-Urm", "sh"] : []) + ["-c", "cd \"$HOME\"; " + script, Workplace.program] + words)
    }

    /// Commands whose output is for machines.
    private static let machines: Set = ["export", "schema", "package"]

    /// Documents besides those of the commands alone; two languages side by side need more room.
    private static func documents(_ columns: Int) -> [String] {
        let beside = ["report --languages all", "minutes --languages all", "report --sheet --languages all"]
        return ["report --sheet"] + (columns < 80 ? [] : beside)
    }

    /// In the short form the wider terminal is looked at in the language that needs more room.
    private static let terminals: [(columns: Int, language: Language)] = Language.allCases.flatMap { language in
        (Faults.isWhole || language == .spanish ? [60, 80] : [60]).map { ($0, language) }
    }

    @Test("No line is wider than the terminal, whatever the command", arguments: terminals)
    func widths(columns: Int, language: Language) throws {
        let place = Workplace()
        try SampleFile.make(place.plan)
        let commands = try CommandsOfHelp(in: place).all.filter {
            $0.isAlone && !Errands.isInterface($0) && !Self.machines.contains($0.path[0])
        }
        #expect(commands.count > 20)
        let words =
            commands.map(\.description) + Self.documents(columns)
        let script = words.map { "echo '== \($0)'; '\(Workplace.program)' \($0) 2>&1" }.joined(separator: "\n")
        try place.write("stty rows 24 cols \(columns)\n" + script + "\n", to: "all.sh")
        let printed = try place.run(
            "/usr/bin/script", ["-qec", "sh '\(place.path)/all.sh'", "/dev/null"],
            [
                "CINCO_PLAN": place.plan, "LANGUAGE": language.rawValue, "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
                "TERM": "xterm",
            ])
        var command = ""
        for line in printed.output.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("== ") { command = String(line) }
            // A path is not cut, so that it can be copied; the help is folded by its library.
            if command == "== help" || !line.contains(" ") { continue }
            #expect(TextWidth.columns(of: String(line)) <= columns, "\(command): \(line)")
        }
        // A command that is named can be copied.
        #expect(!printed.output.contains(/'cinco\r?\n/))
        #expect(command == "== " + (words.last ?? ""))
    }

    @Test("What cannot be printed is a sentence and a failure, whatever the command; a closed pipe is a failure alone")
    func everyCommand() throws {
        let errands = try Errands()
        let place = errands.place
        let mayMount = try place.run("/usr/bin/unshare", ["-Urm", "true"]).code == 0
        let sinks = [Self.full, Self.closed] + (mayMount ? [Self.onFullDisk] : [])
        for (number, command) in errands.commands.enumerated() {
            let words = errands.words(for: command)
            try errands.begin()
            let plain = try place.run(Workplace.program, words)
            let isInterface = Errands.isInterface(command)
            #expect(plain.code == (isInterface ? 1 : 0), "\(command): \(plain.errorOutput)")
            #expect(isInterface || !plain.output.isEmpty, "\(command) prints nothing")
            // In the short form each command meets one of them, and every third a closed pipe: all print by one function.
            for sink in Faults.isWhole ? sinks : [sinks[number % sinks.count]] {
                try errands.begin()
                let lost = try run(sink, words, in: place)
                #expect(lost.code == 1, "\(command) on \(sink): \(lost.code)")
                #expect(lost.errorOutput.hasPrefix("cinco: "), "\(command) on \(sink): \(lost.errorOutput)")
                #expect(isInterface || lost.errorOutput.contains("Standard output"), "\(command): \(lost.errorOutput)")
            }
            guard Faults.isWhole || number.isMultiple(of: 3) else { continue }
            try errands.begin()
            let left = try run(Self.intoClosedPipe, words, in: place)
            #expect(left.code == (isInterface ? 1 : 128 + SIGPIPE), "\(command): \(left.code)")
            #expect(isInterface || left.errorOutput.isEmpty, "\(command): \(left.errorOutput)")
        }
    }

    @Test(
        "So is help, the version and what completes words in a shell",
        arguments: [
            ["--help"], ["--version"], ["help", "set"], ["set", "--help"], ["--generate-completion-script", "bash"],
            ["--generate-completion-script", "fish"], ["--experimental-dump-help"],
        ])
    func help(words: [String]) throws {
        let place = Workplace()
        for sink in [Self.full, Self.closed] {
            let lost = try run(sink, words, in: place)
            #expect(lost.code == 1 && lost.errorOutput.hasPrefix("cinco: Standard output"), "\(words) \(lost)")
        }
        let left = try run(Self.intoClosedPipe, words, in: place)
        #expect(left.code == 128 + SIGPIPE && left.errorOutput.isEmpty, "\(words) \(left)")
    }

    @Test("What was done is done where it cannot be said; a file that is opened does not become standard output")
    func done() throws {
        let errands = try Errands()
        let place = errands.place
        for (number, sink) in [Self.full, Self.closed, "\"$0\" \"$@\" >&- 2>&-", "\"$0\" \"$@\" <&- >&- 2>&-"]
            .enumerated()
        {
            let lost = try run(sink, ["edit", "city", "tijuana", "--note", "note \(number)"], in: place)
            #expect(lost.code == 1)
            #expect(try place.cinco("list", "city", "--format", "csv").output.contains("note \(number)"))
            #expect(try place.cinco("check").code == 0)
        }
        #expect(try place.cinco("status", "--lang", "es", environment: [:]).code == 0)
        let spanish = try run(Self.full, ["status", "--lang", "es"], in: place)
        #expect(spanish.errorOutput.contains("La salida estándar") && spanish.errorOutput.contains("disco está lleno"))
        // The sentences beside it are output too.
        let warned = try run(
            "\"$0\" \"$@\" 2>/dev/full", ["edit", "city", "tijuana", "--share", "99"], in: place)
        #expect(warned.code == 1 && warned.output.contains("99"))
    }

    @Test("A command that is refused has said nothing of success before")
    func order() throws {
        let errands = try Errands()
        let place = errands.place
        let mayMount = try place.run("/usr/bin/unshare", ["-Urm", "true"]).code == 0
        let full = """
            cd "$HOME"; mkdir -p disk && mount -t tmpfs -o size=\(700)k none disk && cp base.cinco disk/plan.cinco
            dd if=/dev/zero of=disk/fill bs=1k 2>/dev/null
            CINCO_PLAN=disk/plan.cinco "$0" "$@"
            """
        var writing = 0
        try errands.begin()
        let before = try place.cinco("log", "--format", "json").output
        for command in errands.commands where !Errands.isInterface(command) {
            let words = errands.words(for: command)
            try errands.begin()
            _ = try place.run(Workplace.program, words)
            let writes = try place.cinco("log", "--format", "json").output != before
            if writes { writing += 1 }
            try errands.begin()
            let readOnly = try place.run(Workplace.program, words + ["--readonly"])
            #expect(readOnly.code != 0 || !writes, "\(command) wrote to a plan that is read only")
            #expect(readOnly.code == 0 || readOnly.output.isEmpty, "\(command): \(readOnly.output)")
            guard mayMount else { continue }
            let refused = try place.run(
                "/usr/bin/unshare", ["-Urm", "sh", "-c", full, Workplace.program] + words)
            #expect(refused.code != 0 || !writes, "\(command) on a full disk: \(refused.output)")
            #expect(refused.code == 0 || refused.output.isEmpty, "\(command): \(refused.output)")
        }
        #expect(writing >= 8)
    }

    @Test("A new plan that cannot be made from a file, or as a copy, is not said to be made")
    func making() throws {
        let errands = try Errands()
        let place = errands.place
        for words in [["import", place.path + "/all.json"], ["merge", place.path + "/sample.package"]] {
            // A folder cannot be made where a file is.
            let refused = try place.run(
                Workplace.program, words + ["--plan", place.path + "/readings.csv/plan.cinco"])
            #expect(refused.code == 1 && refused.output.isEmpty, "\(words): \(refused.output)")
        }
    }
}
